from __future__ import annotations

import pytest

from reader.text.islands import islands
from reader.text.layout import Options, layout, visual

KEPT = [
    "https://example.org/news/2026?id=12&x=(a)",
    "http://example.org",
    "www.example.org/a-b",
    "example.org/news/2026",
    "support@example.org",
    "+963 11 222 3344",
    "+963-11-222",
    "+96311222333",
    "@jarida_news",
    "#BridgeDay",
    "/usr/share/doc",
    "~/notes/today.txt",
    "C++",
    "C#",
    ".NET",
    "U.S.",
    "Samer K.",
    "2.x",
    "4.2-beta1",
    "SunVane-X2",
]
NONE = [
    "2010-2015",
    "2010 - 2015",
    "25%",
    "3-2",
    "2026/11/23",
    "10:30",
    "+5",
    "الوزير",
    "3.5",
    "-4",
    "1,250",
    "١٢-١٥",
]


@pytest.mark.parametrize("island", KEPT)
def test_an_island_is_found_whole_and_drawn_whole(island: str) -> None:
    text = f"قال {island} نعم"
    assert islands(text) == [(4, 4 + len(island))]
    assert f" {island} " in visual(text)


@pytest.mark.parametrize("text", NONE)
def test_ranges_and_numbers_run_as_arabic_has_them(text: str) -> None:
    assert islands(f"قال {text} نعم") == []


@pytest.mark.parametrize("closing", [".", "،", "؟", ")", "»", "…", ":", "!", "..."])
def test_what_closes_a_sentence_is_not_of_the_island(closing: str) -> None:
    text = f"(انظر https://example.org/a{closing} نعم"
    assert islands(text) == [(6, 27)]


def test_an_address_keeps_the_brackets_that_it_opened() -> None:
    assert islands("(انظر https://example.org/a_(b)) نعم") == [(6, 31)]


def test_islands_may_be_torn_on_demand() -> None:
    assert "+963 11 222" not in visual("هاتف +963 11 222", Options(islands=False))


def test_an_island_cut_by_a_line_end_runs_on_in_its_direction() -> None:
    first, second = layout("الهاتف +963 11 222 3344", 14)
    assert first.visual.strip() == f"+963 11 {visual('الهاتف')}"
    assert second.visual == "222 3344"
