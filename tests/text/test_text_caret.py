"""Where the caret stands on the screen, and where the arrows lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import edit as editing
from reader.text.caret import beside, caret, place, row
from reader.text.direction import Direction
from reader.text.edit import Edit, edit
from reader.text.layout import visual

CARET = "|"


def shown(state: Edit, fallback: Direction = "rtl") -> str:
    """The row from the left: a caret with a cell of its own is a bar, one on a letter brackets it."""
    line = row(state.text, fallback)
    at = caret(line, state)
    glyphs = list(line.glyphs)
    if at.own:
        return "".join([*glyphs[: at.column], CARET, *glyphs[at.column :]])
    glyphs[at.column] = f"[{glyphs[at.column]}]"
    return "".join(glyphs)


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("", CARET),
        ("قال", CARET + visual("قال")),
        ("قال ", CARET + " " + visual("قال")),
        ("قال B", "B" + CARET + " " + visual("قال")),
        ("قال BBC", "BBC" + CARET + " " + visual("قال")),
        ("قال BBC ", CARET + " BBC " + visual("قال")),
        ("عام 2026", "2026" + CARET + " " + visual("عام")),
        ("عام ٢", "٢" + CARET + " " + visual("عام")),
        ("BBC", "BBC" + CARET),
        ("لا", CARET + visual("لا")),
        ("سلام\u200c", CARET + visual("سلام")),
    ],
)
def test_behind_what_is_typed_the_caret_stands_where_the_next_letter_will(text: str, screen: str) -> None:
    assert shown(edit(text)) == screen


def test_typing_in_the_middle_the_caret_stays_at_the_run_that_grows() -> None:
    state = editing.insert(editing.move(edit("قال نعم"), 4), "B")
    assert shown(state) == visual("نعم") + "B" + CARET + " " + visual("قال")


def test_left_and_right_go_cell_by_cell_through_both_directions() -> None:
    state = editing.move(edit("قال BBC نعم"), 0)
    seen = []
    for _ in range(20):
        seen.append(state.caret)
        state = editing.move(state, beside(row(state.text, "rtl"), state, -1))
    # From the right: the Arabic letters forward, BBC from its C back to its B, and on to the end.
    assert seen[:12] == [0, 1, 2, 3, 6, 5, 4, 7, 8, 9, 10, 11]
    assert set(seen[12:]) == {11}


def test_from_behind_a_latin_word_the_arrows_lead_to_the_cells_at_its_sides() -> None:
    state = edit("قال BBC")
    line = row(state.text, "rtl")
    assert beside(line, state, -1) == 6
    assert beside(line, state, 1) == 3


def test_a_lam_alef_is_one_step_on_the_screen() -> None:
    state = editing.move(edit("سلام"), 1)
    assert beside(row(state.text, "rtl"), state, -1) == 3


TEXTS = st.text(st.sampled_from("ابلمن وBC12٢.()\u064e\u200c"), max_size=14)


@given(TEXTS, st.sampled_from(["rtl", "ltr"]))
def test_every_cell_is_reached_by_the_arrows_in_its_order(text: str, fallback: Direction) -> None:
    line = row(text, fallback)
    leftmost = line.starts[0] if line.base == "ltr" and line.starts else len(text)
    state = editing.move(edit(text), leftmost)
    reached = []
    for _ in range(len(line.starts) + 1):
        reached.append(state.caret)
        state = editing.move(state, beside(line, state, 1))
    end = line.size
    assert reached == ([*line.starts, end] if line.base == "ltr" else [end, *line.starts])


@given(TEXTS)
def test_a_click_on_a_cell_puts_the_caret_there(text: str) -> None:
    line = row(text, "rtl")
    for cell_x in range(line.cells):
        at = caret(line, editing.move(edit(text), place(line, cell_x)))
        assert (at.column, at.own) == (cell_x, False)


def test_a_click_beyond_the_line_goes_to_its_end_or_beginning() -> None:
    line = row("قال", "rtl")
    assert place(line, -4) == 3
    assert place(line, 9) == 0


@given(TEXTS)
def test_a_secret_shows_a_sign_for_each_code_point_and_nothing_else(text: str) -> None:
    assert set(row(text, "rtl", masked=True).glyphs) <= {"•"}
    assert row(text, "rtl", masked=True).cells == len(text)
