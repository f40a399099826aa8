"""How fast the quotes engine is, as ratios of what was timed in the same run.

    python -m tests.bench.quotes

Nothing here is asserted: speed is compared by people, not by tests.
"""

from __future__ import annotations

import re
import subprocess
import sys
from functools import partial

from reader.article import Article, Block, Source
from reader.quotes import extract
from tests.bench.corpus import article as text_of
from tests.bench.timing import best

SHORT, MIDDLE, LONG = 4_000, 60_000, 1_000_000
"""Code points of a usual article, of a long one, and of a text of 1 MB."""
WORD = re.compile(r"\w+|[^\w\s]")


def say(what: str, ratio: float, aim: str) -> None:
    """One row of the table."""
    print(f"{what:<66} {ratio:>8.2f} {aim:>8}")


def article(code_points: int) -> Article:
    """An article of paragraphs, of so many code points."""
    text, blocks = text_of(code_points)
    paragraphs = tuple(Block("paragraph", block.start, block.end) for block in blocks)
    return Article(text, paragraphs, "title", Source("bench", "-", "plain"))


def tokens(piece: Article) -> int:
    """The base: the text cut into words and signs, nothing more."""
    return len(WORD.findall(piece.text))


def extraction() -> None:
    """Hearing who says what against cutting the same text into words; and a long text against a short one."""
    short, middle = article(SHORT), article(MIDDLE)
    found = best(
        {
            "words": partial(tokens, short),
            "short": partial(extract, short),
            "middle": partial(extract, middle),
        },
        20,
    )
    say("an article of 4,000 code points / its words cut", found["short"] / found["words"], "<= 100")
    print(f"{'    milliseconds, on this machine':<66} {found['short'] * 1000:>8.2f}")
    grown = (found["middle"] / len(middle.text)) / (found["short"] / len(short.text))
    say("a code point of 60,000 / of 4,000", grown, "<= 1.5")
    long = article(LONG)
    most = best({"long": partial(extract, long)}, 1)["long"]
    say(
        "a code point of 1,000,000 / of 60,000",
        most / len(long.text) * len(middle.text) / found["middle"],
        "<= 2",
    )


def loading() -> None:
    """The tables against starting the interpreter: processes of their own, the quickest of each."""
    code = (
        "import time, reader.quotes.tables.lexicon as l; began = time.process_time(); l.lexicon();"
        "print(time.process_time() - began)"
    )
    run = partial(subprocess.run, capture_output=True, text=True, check=True)
    tables = min(float(run([sys.executable, "-c", code]).stdout) for _ in range(10))
    began = "import time; print(time.process_time())"
    start = min(float(run([sys.executable, "-c", began]).stdout) for _ in range(10))
    say("reading the tables / python -c pass", tables / start, "<= 1")


def main() -> None:
    """Print the table."""
    print(f"{'':<66} {'ratio':>8} {'aim':>8}")
    extraction()
    loading()


if __name__ == "__main__":
    main()
