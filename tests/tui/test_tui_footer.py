"""The bottom row: notices stay as long as they take to read, in as many rows, and name keys as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import locale
from reader.settings import Settings
from reader.text.layout import visual
from reader.tui.actions import BY_ID
from reader.tui.app import JaridaApp
from reader.tui.keymaps import keys
from reader.tui.legend import LRI, PDI, Legend
from reader.tui.widgets.footer import BRIEFLY, MOST, PACE, Footer

TEXT = "افتتاح السوق\n\nقال الوالي إن السوق فتح أبوابه."
LONG = "تعذر جلب الصفحة لأن الخادم لم يجب في الوقت المتاح؛ حاول بعد قليل، أو تحقق من العنوان ومن الشبكة."


@pytest.fixture
def app(tmp_path: Path) -> JaridaApp:
    path = tmp_path / "market.txt"
    path.write_text(TEXT, encoding="utf-8")
    return JaridaApp([str(path)], stdin=None)


def rows(footer: Footer) -> list[str]:
    return [footer.render_line(line_y).text for line_y in range(footer.size.height)]


async def test_a_notice_that_is_longer_than_the_row_takes_more_of_them(app: JaridaApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        footer = app.main.footer
        assert footer.size.height == 1
        footer.tell(LONG)
        await pilot.pause()
        assert footer.size.height == 2
        assert visual("ومن الشبكة.") in rows(footer)[1]
        footer.say("")
        await pilot.pause()
        assert footer.size.height == 1


async def test_a_notice_that_is_far_too_long_is_cut_at_its_end(app: JaridaApp) -> None:
    async with app.run_test(size=(40, 20)) as pilot:
        footer = app.main.footer
        footer.tell(f"{LONG} {LONG}")
        await pilot.pause()
        assert footer.size.height == MOST
        assert "…" in rows(footer)[-1]
        assert not any("…" in row for row in rows(footer)[:-1])


@pytest.mark.parametrize("notice", ["نجمة", LONG], ids=["short", "long"])
async def test_a_notice_stays_as_long_as_it_takes_to_read(app: JaridaApp, notice: str) -> None:
    async with app.run_test(size=(60, 20)):
        app.main.footer.tell(notice)
        timer = app.main.footer._timer
        assert timer is not None
        assert timer._interval == pytest.approx(BRIEFLY + len(notice) / PACE)


async def test_an_older_notice_does_not_take_a_newer_one_with_it(app: JaridaApp) -> None:
    async with app.run_test(size=(60, 20)):
        footer = app.main.footer
        footer.tell("الأول")
        first = footer._timer
        footer.tell("الأول")
        assert first is not None
        assert first is not footer._timer


def test_a_sentence_names_the_key_of_the_layout_that_is_on() -> None:
    legend = Legend(keys(Settings()))
    assert legend.told("{add} يضيف") == f"{LRI}a{PDI} يضيف"
    legend.heard("ش")
    assert legend.told("{add} يضيف") == f"{LRI}ش{PDI} يضيف"
    assert legend.told("{undo}") == f"{LRI}Shift+ع{PDI}"


def test_a_sentence_names_the_users_own_key_and_the_palette_where_there_is_none() -> None:
    legend = Legend(keys(Settings(keys={"add": ("f5",), "undo": ()})))
    assert legend.told("{add}") == f"{LRI}F5{PDI}"
    assert legend.told("{undo}") == f": {locale._(BY_ID['undo'].label)}"


async def test_what_is_said_of_a_quote_goes_with_the_article(app: JaridaApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("enter", "right_square_bracket")
        await pilot.pause()
        footer = app.main.footer
        assert "1/1" in rows(footer)[0]
        await pilot.press("escape")
        await pilot.pause()
        assert "1/1" not in "".join(rows(footer))
        assert "Enter" in rows(footer)[0]


async def test_what_was_done_is_said_in_the_next_pane_too(app: JaridaApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        footer = app.main.footer
        footer.tell("تم")
        await pilot.press("enter")
        await pilot.pause()
        assert visual("تم") in rows(footer)[0]
