"""The bundled samples, and a scraped page that is not ours to bundle."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.sources.files import find
from reader.sources.read import read

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_articles"
SEED = ROOT.parent / "shared" / "gold" / "seed.txt"
"""A news page as a scraper left it. It is its publisher's: nothing of its words stands here."""
SEED_LINES: dict[BlockKind, list[int]] = {
    "furniture": [1, 55, 56, 58],
    "heading": [15, 35, 45],
    "caption": [23],
}
"""Numbers of its lines that are no paragraphs; every other line with words is one."""

MADE_TITLES = {"scraped-ferry-page"}
"""Samples that have no title in their text."""
UNSIGNED = {"scraped-ferry-page"}


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_every_sample_is_divided(path: Path) -> None:
    """Each has a title, somebody who wrote it, a date and five paragraphs at least."""
    for article in read(path):
        kinds = [block.kind for block in article.blocks]
        assert kinds.count("title") == (path.stem not in MADE_TITLES)
        assert bool(article.byline and article.published) == (path.stem not in UNSIGNED)
        assert kinds.count("paragraph") >= 4


def test_the_folder_of_samples_is_found_whole() -> None:
    assert sorted(map(Path, find(str(SAMPLES)))) == sorted(SAMPLES.iterdir())


@pytest.mark.skipif(not SEED.exists(), reason="../shared/gold/seed.txt is not here")
def test_the_seed_is_divided_line_by_line() -> None:
    (article,) = read(SEED)
    found: dict[str, list[int]] = {}
    for block in article.blocks:
        assert "\n" not in article.block_text(block)
        found.setdefault(block.kind, []).append(article.text.count("\n", 0, block.start) + 1)
    paragraphs = found.pop("paragraph")
    others = [line_y for lines in SEED_LINES.values() for line_y in lines]
    lines = [line_y for line_y, line in enumerate(article.text.split("\n"), 1) if line.strip()]
    assert found == SEED_LINES
    assert paragraphs == [line_y for line_y in lines if line_y not in others]


@pytest.mark.skipif(not SEED.exists(), reason="../shared/gold/seed.txt is not here")
def test_the_seeds_first_sentence_serves_as_its_title() -> None:
    (article,) = read(SEED)
    first = next(article.block_text(block) for block in article.blocks if block.kind == "paragraph")
    assert first.startswith(article.title.removesuffix("…"))
    assert article.title.endswith("…")
    assert len(article.title) <= 70


@pytest.mark.skipif(not SEED.exists(), reason="../shared/gold/seed.txt is not here")
def test_the_seeds_offsets_are_those_of_its_file() -> None:
    assert read(SEED)[0].text == SEED.read_text(encoding="utf-8")
