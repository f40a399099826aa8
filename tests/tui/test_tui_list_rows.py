"""What one article of a list shows, cell by cell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from rich.style import Style

from reader.article import State
from reader.library.listing import Row
from reader.text.layout import visual
from reader.tui.widgets.newsrow import Look, draw_row

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HIT = Style(underline=True)

ROW = Row(1, (0.0,), "أمطار غزيرة على الساحل", "صحيفة المنارة", NOW - timedelta(hours=11), State())


def look(width: int = 30, *, rtl: bool = True) -> Look:
    plain = Style()
    return Look(width, rtl, NOW, plain, plain, plain, HIT)


def rows(row: Row, width: int = 30, *, rtl: bool = True) -> list[str]:
    return [strip.text for strip in draw_row(row, look(width, rtl=rtl))]


@pytest.mark.parametrize("width", [6, 12, 24, 30, 80])
@pytest.mark.parametrize("rtl", [True, False])
def test_every_strip_is_as_wide_as_the_list(width: int, *, rtl: bool) -> None:
    full = ROW._replace(state=State(starred=True), quotes=12, others=3, tags=("مهم", "سوق"))
    assert {strip.cell_length for strip in draw_row(full, look(width, rtl=rtl))} == {width}


def test_dot_and_star_stand_at_the_side_where_reading_starts() -> None:
    title, about, *_ = rows(ROW._replace(state=State(starred=True)))
    assert title.endswith(" ●")
    assert about.endswith(" ★")
    title, about, *_ = rows(ROW._replace(state=State(read=True, starred=True)), rtl=False)
    assert "●" not in title
    assert about.startswith("★ ")


def test_quotes_are_counted_at_the_other_side() -> None:
    assert rows(ROW._replace(quotes=3), 40)[1].startswith("3”")
    assert "”" not in rows(ROW, 40)[1]
    assert "”" not in rows(ROW._replace(quotes=0), 40)[1]


def test_other_papers_with_the_same_story_are_counted_beside_the_source() -> None:
    about = rows(ROW._replace(others=2), 40)[1]
    assert f"+2 {visual('صحيفة المنارة')}" in about


def test_a_narrow_row_gives_up_the_kind_of_paper_before_its_name() -> None:
    assert visual("صحيفة المنارة") in rows(ROW, 40)[1]
    narrow = rows(ROW, 25)[1]
    assert visual("المنارة") in narrow
    assert visual("صحيفة") not in narrow


def test_tags_have_a_row_of_their_own() -> None:
    assert visual("#مهم #سوق") in rows(ROW._replace(tags=("مهم", "سوق")))[2]
    assert len(rows(ROW._replace(tags=("مهم",)))) == len(rows(ROW)) + 1


def test_the_hash_of_a_tag_stands_where_its_word_begins_in_either_interface() -> None:
    english = draw_row(ROW._replace(tags=("مهم", "trade")), look(40)._replace(rtl=False))
    assert english[2].text.strip() == f"{visual('#مهم')} #trade"


def test_a_hit_is_marked_in_the_second_line_of_a_title_too() -> None:
    title = "اجتماع طويل في العاصمة بشأن أسعار القمح والخبز هذا العام"
    start = title.index("القمح")
    marked = look(24)._replace(hits=lambda _title: [(start, start + len("القمح"))])
    strips = draw_row(ROW._replace(title=title), marked)
    found = [s.text for strip in strips for s in strip if s.style is not None and s.style.underline]
    assert found == [visual("القمح")]
    assert not any(s.style is not None and s.style.underline for s in strips[0])
