"""Typing into a line: what a person calls a letter, undo, and limits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import edit as editing
from reader.text.edit import Edit, edit

FATHA, ZWNJ, ZWJ = "\u064e", "\u200c", "\u200d"
FLAG, FAMILY = "\U0001f1f5\U0001f1f8", "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def typed(text: str, state: Edit | None = None, limit: int = editing.LIMIT) -> Edit:
    """A text typed letter by letter."""
    state = state or edit()
    for char in text:
        state = editing.insert(state, char, limit=limit)
    return state


@pytest.mark.parametrize(
    ("before", "left"),
    [
        ("سلام", "سلا"),
        ("ب" + FATHA, "ب"),
        ("ب" + FATHA + "\u0651", "ب" + FATHA),
        ("لا", "ل"),
        ("می" + ZWNJ, "می"),
        ("ه" + ZWJ, "ه"),
        ("e\u0301", "e"),
        ("سلام " + FLAG, "سلام "),
        (FAMILY, ""),
        ("\u2764\ufe0f", ""),
        ("", ""),
    ],
)
def test_backspace_takes_what_was_typed_last(before: str, left: str) -> None:
    assert editing.erase_back(edit(before)).text == left


@pytest.mark.parametrize(
    ("before", "left"),
    [("ب" + FATHA + "ت", "ت"), ("لا", "ا"), (FLAG + "ب", "ب"), ("", "")],
)
def test_delete_takes_the_letter_with_its_marks(before: str, left: str) -> None:
    assert editing.erase_forward(editing.move(edit(before), 0)).text == left


def test_typing_replaces_what_is_selected() -> None:
    state = editing.move(edit("قال نعم"), 4, select=True)
    assert state.selected == "نعم"
    assert editing.insert(state, "ل").text == "قال ل"


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("سطر\nوآخر", "سطر وآخر"),
        ("سطر\rوآخر\r\nوثالث", "سطر وآخر وثالث"),
        ("a\tb", "a b"),
        ("\x1b[31mأحمر", "\u241b[31mأحمر"),
        ("\ufefb", "لا"),
        ("\ufef5", "لآ"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_comes_in_is_one_clean_line(pasted: str, line: str) -> None:
    assert editing.insert(edit(), pasted).text == line


def test_what_goes_beyond_the_limit_is_left_out_letter_by_letter() -> None:
    assert editing.insert(edit("ab", 5), "cdefg", limit=5).text == "abcde"
    assert editing.insert(edit("ab"), "ب" + FATHA + "ت" + FATHA, limit=5).text == "abب" + FATHA


def test_a_word_typed_is_undone_together_and_redone() -> None:
    state = typed("قال الوزير")
    back = editing.undo(state)
    assert back.text == "قال "
    assert editing.undo(back).text == ""
    assert editing.redo(back).text == "قال الوزير"


def test_what_is_typed_after_undo_ends_what_could_be_redone() -> None:
    state = typed("ب", editing.undo(typed("ا")))
    assert editing.redo(state).text == "ب"


def test_moving_begins_a_new_step_of_undo() -> None:
    state = typed("cd", editing.move(typed("ab"), 0))
    assert editing.undo(state).text == "ab"


@pytest.mark.parametrize(
    ("function", "at", "there"),
    [
        (editing.word_before, 8, 4),
        (editing.word_before, 4, 0),
        (editing.word_before, 0, 0),
        (editing.word_after, 0, 3),
        (editing.word_after, 3, 8),
        (editing.word_after, 8, 8),
    ],
)
def test_words_are_moved_over_with_their_marks(
    function: Callable[[str, int], int], at: int, there: int
) -> None:
    assert function("قال و" + FATHA + "عد", at) == there


def test_a_word_is_erased_back_to_its_beginning() -> None:
    assert editing.erase_word_back(edit("قال الوزير ")).text == "قال "
    assert editing.erase_word_forward(editing.move(edit("قال الوزير"), 0)).text == " الوزير"
    assert editing.erase_to_start(editing.move(edit("قال الوزير"), 4)).text == "الوزير"
    assert editing.erase_to_end(editing.move(edit("قال الوزير"), 3)).text == "قال"


def test_a_word_with_a_joiner_is_one_word() -> None:
    state = editing.select_word(edit("او می" + ZWNJ + "خواهم رفت"), 4)
    assert state.selected == "می" + ZWNJ + "خواهم"


STEPS: list[Callable[[Edit], Edit]] = [
    editing.erase_back,
    editing.erase_forward,
    editing.erase_word_back,
    editing.erase_word_forward,
    editing.erase_to_start,
    editing.erase_to_end,
    editing.undo,
    editing.redo,
    editing.select_all,
    lambda state: editing.move(state, state.caret - 1),
    lambda state: editing.move(state, state.caret + 2, select=True),
]
TEXTS = st.text(st.sampled_from("ابلمن وBC1٢.\u064e\u0651\u200c\u200d\ufefb\n\x1b🇵🇸"), max_size=6)


@given(st.lists(st.one_of(st.sampled_from(STEPS), TEXTS), max_size=30))
def test_whatever_is_done_the_caret_stays_in_a_clean_line_and_all_can_be_undone(
    steps: list[Callable[[Edit], Edit] | str],
) -> None:
    state = edit("قال BBC")
    for step in steps:
        state = editing.insert(state, step, limit=40) if isinstance(step, str) else step(state)
        assert 0 <= state.caret <= len(state.text) <= 40
        assert 0 <= state.anchor <= len(state.text)
        assert state.text == editing.one_line(state.text)
    while state.past:
        state = editing.undo(state)
    assert state.text == "قال BBC"


@given(st.text(max_size=12))
def test_backspace_empties_every_text(text: str) -> None:
    state = edit(text)
    for _ in range(len(state.text)):
        state = editing.erase_back(state)
    assert state.text == ""
