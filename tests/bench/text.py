"""How fast the text engine is, as ratios of what was timed in the same run.

    python -m tests.bench.text

Nothing here is asserted: speed is compared by people, not by tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from io import StringIO

from reader.text.layout import Options, layout, line_counts
from reader.text.pages import Pages, Row, Style
from reader.text.shape import shaper
from tests.bench.corpus import Block, article, latin, paragraphs
from tests.bench.timing import best

WIDTH = 80
SCREEN = 40
NEWS = 278_000
SMALL, LARGE = 5_600, 5_600_000
"""Code points of articles of 10 KB and 10 MB."""
GIANT = 2_000_000
STYLE = Style(72, Options(justify="kashida"))


def say(what: str, ratio: float, must: str, aim: str) -> None:
    """One row of the table."""
    print(f"{what:<66} {ratio:>7.2f}   {must:>6} {aim:>6}")


def layouts() -> None:
    """Layout with maps, and wrapping alone, against rich's wrapping of Latin text."""
    from rich.console import Console
    from rich.text import Text

    arabic = paragraphs(NEWS)
    roman = [latin(text) for text in arabic]
    console = Console(width=WIDTH, file=StringIO())

    def rich() -> None:
        for text in roman:
            Text(text).wrap(console, WIDTH)

    def full(options: Options) -> int:
        return sum(len(line.starts) for text in arabic for line in layout(text, WIDTH, options))

    def cold() -> int:
        shaper.cache_clear()
        return full(Options())

    def index() -> int:
        return sum(line_counts(arabic, WIDTH))

    def index_one_by_one() -> int:
        return sum(len(layout(text, WIDTH)) for text in arabic)

    def index_cold() -> int:
        shaper.cache_clear()
        return index()

    sides: dict[str, Callable[[], object]] = {
        "rich": rich,
        "warm": partial(full, Options()),
        "kashida": partial(full, Options(justify="kashida")),
        "index": index,
        "index_one_by_one": index_one_by_one,
        # Last, since what comes next finds the cache warm again.
        "index_cold": index_cold,
        "cold": cold,
    }
    took = best(sides, 7)
    unit = took["rich"] / sum(map(len, roman))
    ratio = {side: unit / (seconds / sum(map(len, arabic))) for side, seconds in took.items()}
    say("layout with maps ÷ rich's wrap of Latin text, warm", ratio["warm"], "≥ 0.5", "≥ 1.0")
    say("  the same with kashida", ratio["kashida"], "", "")
    say("  the same with a cold word cache", ratio["cold"], "", "")
    say("line index ÷ rich's wrap of Latin text, warm", ratio["index"], "≥ 4", "≥ 8")
    say("  the same, a layout object for each paragraph", ratio["index_one_by_one"], "", "")
    say("  the same with a cold word cache", ratio["index_cold"], "", "")


def screens() -> None:
    """First and last screens of long articles against those of a short one."""

    def first(text: str, blocks: list[Block]) -> list[Row]:
        pages = Pages(text, blocks, lambda _: STYLE)
        return pages.rows(pages.settle(0, SCREEN), SCREEN)

    def last(text: str, blocks: list[Block]) -> list[Row]:
        pages = Pages(text, blocks, lambda _: STYLE)
        return pages.rows(pages.last_top(SCREEN), SCREEN)

    small, large = article(SMALL), article(LARGE)
    giant = " ".join(paragraphs(GIANT))
    sides: dict[str, Callable[[], object]] = {
        "first": partial(first, *small),
        "last": partial(last, *small),
        "first large": partial(first, *large),
        "last large": partial(last, *large),
        "first giant": partial(first, giant, [Block(0, len(giant))]),
        "last giant": partial(last, giant, [Block(0, len(giant))]),
    }
    took = best({name: partial(repeat, side) for name, side in sides.items()}, 15)
    say("first screen, 10 MB article ÷ 10 KB", took["first large"] / took["first"], "≤ 2", "≤ 1.1")
    say("jump to the end, 10 MB article ÷ 10 KB", took["last large"] / took["last"], "≤ 2", "≤ 1.1")
    say(
        "first screen, one paragraph of 2 million ÷ 10 KB",
        took["first giant"] / took["first"],
        "≤ 2",
        "≤ 1.1",
    )
    say("jump to its end ÷ that of 10 KB", took["last giant"] / took["last"], "", "")


def repeat(side: Callable[[], object]) -> None:
    """Often enough for the clock."""
    for _ in range(5):
        side()


def memory() -> None:
    """Resident memory of an open article, first screen, last screen and exact index made."""
    small, large = (resident(code_points) for code_points in (SMALL, LARGE))
    size = len(article(LARGE)[0].encode())
    say("memory of a 10 MB article less that of 10 KB ÷ its bytes", (large - small) / size, "≤ 12", "≤ 6")


def resident(code_points: int) -> int:
    """Bytes that a process of its own holds after opening an article of so many code points."""
    command = [sys.executable, "-m", "tests.bench.text", "--open", str(code_points)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def opened(code_points: int) -> None:
    """Open an article, go to its end, measure it all, and print what this process holds."""
    import gc

    text, blocks = article(code_points)
    pages = Pages(text, blocks, lambda _: STYLE)
    pages.rows(pages.settle(0, SCREEN), SCREEN)
    pages.rows(pages.last_top(SCREEN), SCREEN)
    while pages.refine():
        pass
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no regular file
        print(int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE"))


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--open"]:
        opened(int(sys.argv[2]))
        return
    print(f"{'':<66} {'ratio':>7}   {'must':>6} {'aim':>6}")
    layouts()
    screens()
    memory()


if __name__ == "__main__":
    main()
