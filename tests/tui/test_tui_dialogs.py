"""Dialogs: what they ask, what they give, and that Esc always leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import pytest
from textual import events
from textual.app import App
from textual.pilot import Pilot

from reader import locale
from reader.text.layout import visual
from reader.tui.screens.ask import Ask, Choose, Confirm, Tell
from reader.tui.screens.dialog import Dialog, DialogBox
from reader.tui.screens.form import Blank, Form
from reader.tui.theme import THEMES
from reader.tui.widgets.choices import Choice

NEVER = object()
LOOK: dict[str, Any] = {"rtl": True, "depth": "full"}


class Asking(App[None]):
    """An app that asks one thing and keeps the answer."""

    def __init__(self, dialog: Dialog[Any]) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "jarida-dark"
        self.dialog = dialog
        self.answer: object = NEVER

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.keep)

    def keep(self, answer: object) -> None:
        self.answer = answer

    def shown(self) -> str:
        return "\n".join(strip.text for strip in self.screen._compositor.render_strips(self.size))


@asynccontextmanager
async def asking(
    dialog: Dialog[Any], size: tuple[int, int] = (60, 20)
) -> AsyncIterator[tuple[Asking, Pilot[None]]]:
    app = Asking(dialog)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


async def typed(pilot: Pilot[None], text: str) -> None:
    for char in text:
        pilot.app.post_message(events.Key("space" if char == " " else char, char))
    await pilot.pause()


FOLDERS = [Choice(name, name) for name in ("أخبار", "اقتصاد", "الأمم المتحدة", "رياضة")]
BLANKS = [
    Blank("name", "الاسم", "الميناء"),
    Blank("full", "النص الكامل", "no", options=(("yes", "دائما"), ("no", "عند الطلب"))),
    Blank("url", "العنوان", base="ltr", check=lambda line: "" if "://" in line else "ليس عنوانا"),
]


@pytest.mark.parametrize(
    "dialog",
    [
        lambda: Ask("وسم", "سياسة", **LOOK),
        lambda: Confirm("حذف؟", **LOOK),
        lambda: Choose("المجلد", FOLDERS, **LOOK),
        lambda: Form("المصدر", BLANKS, **LOOK),
        lambda: Tell("خبر", "تفاصيل", **LOOK),
    ],
)
@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_escape_leaves_with_nothing(dialog: Any, key: str) -> None:
    async with asking(dialog()) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        assert app.answer is None


async def test_a_line_is_given_without_blanks_around_it() -> None:
    async with asking(Ask("وسم", **LOOK)) as (app, pilot):
        await typed(pilot, " سياسة ")
        await pilot.press("enter")
        assert app.answer == "سياسة"


async def test_the_value_is_selected_so_that_typing_replaces_it() -> None:
    async with asking(Ask("وسم", "سياسة", **LOOK)) as (app, pilot):
        await typed(pilot, "فن")
        await pilot.press("enter")
        assert app.answer == "فن"


async def test_nothing_is_an_answer_only_where_it_may_be() -> None:
    async with asking(Ask("وسم", **LOOK)) as (app, pilot):
        await pilot.press("enter")
        assert app.answer is NEVER
    async with asking(Ask("ملاحظة", empty=True, **LOOK)) as (app, pilot):
        await pilot.press("enter")
        assert app.answer == ""


async def test_what_is_wrong_with_a_line_is_said_until_it_is_put_right() -> None:
    check = BLANKS[2].check
    async with asking(Ask("عنوان", check=check, **LOOK)) as (app, pilot):
        await typed(pilot, "x")
        await pilot.press("enter")
        await pilot.pause()
        assert visual("ليس عنوانا") in app.shown()
        await typed(pilot, "y")
        assert visual("ليس عنوانا") not in app.shown()
        assert app.answer is NEVER


@pytest.mark.parametrize(
    ("key", "answer"),
    [("enter", True), ("y", True), ("ن", True), ("غ", True), ("n", False), ("ل", False), ("ى", False)],
)
async def test_yes_and_no_by_either_layout(key: str, answer: bool) -> None:
    async with asking(Confirm("حذف؟", "لا رجعة فيه.", **LOOK)) as (app, pilot):
        app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert app.answer is answer


async def test_a_list_is_narrowed_by_typing_in_any_spelling() -> None:
    async with asking(Choose("المجلد", FOLDERS, **LOOK)) as (app, pilot):
        await typed(pilot, "امم")
        assert visual("الأمم المتحدة") in app.shown()
        assert visual("رياضة") not in app.shown()
        await pilot.press("enter")
        assert app.answer == "الأمم المتحدة"


async def test_the_cursor_starts_where_it_is_told_and_moves() -> None:
    async with asking(Choose("المجلد", FOLDERS, chosen="اقتصاد", **LOOK)) as (app, pilot):
        await pilot.press("down", "down", "down", "up", "enter")
        assert app.answer == "الأمم المتحدة"


async def test_nothing_is_chosen_where_nothing_is_left() -> None:
    async with asking(Choose("المجلد", FOLDERS, **LOOK)) as (app, pilot):
        await typed(pilot, "zz")
        await pilot.press("enter")
        assert app.answer is NEVER
        assert visual("لا شيء فيه هذه الكلمات") in app.shown()


async def test_a_click_on_a_row_chooses_it() -> None:
    dialog = Choose("المجلد", FOLDERS, **LOOK)
    async with asking(dialog) as (app, pilot):
        await pilot.click(dialog.list, offset=(20, 2))
        assert app.answer == "الأمم المتحدة"


async def test_a_section_keeps_its_heading_as_long_as_a_row_of_it_is_left() -> None:
    rows = [
        Choice("القراءة", heading=True),
        Choice("فتح", 1),
        Choice("الأقوال", heading=True),
        Choice("قول", 2),
    ]
    dialog = Choose("المفاتيح", rows, **LOOK)
    async with asking(dialog) as (app, pilot):
        assert dialog.list.choice == rows[1]
        await pilot.press("down")
        assert dialog.list.choice == rows[3]
        await typed(pilot, "فتح")
        assert dialog.list.count == 1
        assert visual("القراءة") in app.shown()
        assert visual("الأقوال") not in app.shown()


async def test_a_form_gives_its_answers_by_name() -> None:
    async with asking(Form("المصدر", BLANKS, **LOOK)) as (app, pilot):
        await typed(pilot, " الجديد")
        await pilot.press("enter", "right", "tab")
        await typed(pilot, "http://a.b")
        await pilot.press("enter")
        assert app.answer == {"name": "الميناء الجديد", "full": "yes", "url": "http://a.b"}


@pytest.mark.parametrize(("rtl", "bar"), [(True, "▐"), (False, "▌")])
async def test_the_field_where_the_keys_go_is_told_from_the_others_without_colours(
    rtl: bool, bar: str
) -> None:
    async with asking(Form("المصدر", BLANKS, rtl=rtl, depth="none")) as (app, pilot):
        fields = [field.region for field in app.dialog.query("RtlInput, OneOf")]
        assert len(fields) == len(BLANKS)
        for held in range(len(fields)):
            rows = app.shown().split("\n")
            edges = [rows[field.y][field.right - 1 if rtl else field.x] for field in fields]
            assert edges == [bar if n == held else "│" for n in range(len(fields))]
            await pilot.press("tab")
            await pilot.pause()


async def test_a_form_says_what_is_wrong_and_goes_there() -> None:
    dialog = Form("المصدر", BLANKS, **LOOK)
    async with asking(dialog) as (app, pilot):
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.focused is dialog.fields[2]
        assert visual("ليس عنوانا") in app.shown()
        assert app.answer is NEVER


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)])
async def test_a_long_list_and_a_long_text_fit_every_screen(size: tuple[int, int]) -> None:
    many = [Choice(f"مجلد {n}", n) for n in range(100)]
    for dialog in (Choose("المجلد", many, **LOOK), Tell("أخطاء", "خطأ\n" * 100, **LOOK)):
        async with asking(dialog, size) as (app, _):
            rows = app.shown().split("\n")
            assert sum("╭" in row for row in rows) == 1
            assert sum("╰" in row for row in rows) == 1


@pytest.mark.parametrize(("last", "first"), [("G", "g"), ("end", "home")])
async def test_a_long_text_goes_to_its_end_and_back_at_once(last: str, first: str) -> None:
    lines = "\n".join(f"line {n}" for n in range(1, 101))
    async with asking(Tell("خبر", lines, **LOOK), (60, 20)) as (app, pilot):
        await pilot.press(last)
        await pilot.pause()
        assert "line 100" in app.shown()
        await pilot.press(first)
        await pilot.pause()
        assert "line 1 " in app.shown()


async def test_a_worker_waits_for_the_answer() -> None:
    async with asking(Tell("خبر", "تفاصيل", **LOOK)) as (app, pilot):
        await pilot.press("escape")
        answers: list[object] = []

        async def ask() -> None:
            answer: str | None = await app.push_screen_wait(Ask("وسم", **LOOK))
            answers.append(answer)

        app.run_worker(ask())
        await pilot.pause()
        await typed(pilot, "فن")
        await pilot.press("enter")
        await pilot.pause()
        assert answers == ["فن"]


async def test_a_list_says_how_many_rows_are_left_once_it_is_narrowed() -> None:
    async with asking(Choose("المجلد", FOLDERS, **LOOK)) as (app, pilot):
        box = app.screen.query_one(DialogBox)
        assert str(box.border_title) == visual("المجلد")
        await pilot.press(*FOLDERS[0].label)
        await pilot.pause()
        assert f"1/{len(FOLDERS)}" in str(box.border_title)


@pytest.mark.parametrize("lang", ["ar", "en"])
async def test_the_keys_of_a_form_stand_whole_on_the_narrowest_screen(lang: Literal["ar", "en"]) -> None:
    locale.install(lang)
    async with asking(Form("المصدر", BLANKS, rtl=lang == "ar", depth="full"), size=(40, 12)) as (app, _):
        last = app.shown().split("\n")[app.dialog.query_one(DialogBox).region.bottom - 1]
        assert visual("إلغاء") in last if lang == "ar" else "Esc cancel" in last
