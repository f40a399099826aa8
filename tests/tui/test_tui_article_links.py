"""What leads out of an article: its links numbered, its pictures, its tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import Article, Block, Note, Source
from reader.text.layout import layout, visual
from reader.tui.app import JaridaApp
from reader.tui.reading.shown import NUMBERS, Shown, Stretch, Weaving, before
from reader.tui.reading.weave import Wish, woven
from reader.tui.screens.ask import Tell
from tests.tui.opening import opened, shown
from tests.tui.test_tui_panes import press, rows

PAGE = """<html><head><title>سوق السمك</title><link rel="canonical" href="https://manara.example/fish"></head>
<body><article><h1>سوق السمك يفتح من جديد</h1>
<figure><img src="/1.jpg" alt="باعة عند الفجر"></figure>
<p>فتح السوق بعد ترميم دام <a href="/tag/9">تسعة أشهر</a>، وقالت <a href="https://council.example/44">بلدية
المرفأ</a> إن المتاجر كثيرة، ونشرت <a href="http://bank.example:x@xn--exmple-4nf.example/">وكالة</a> صورا.</p>
<p>وهذه أسعار اليوم بحسب نقابة الصيادين في السوق وخارجه، بالليرة للكيلوغرام الواحد:</p>
<table><tr><th>الصنف<th>السعر<tr><td>سردين<td>120<tr><td><a href="/s">سلطان</a><td>1100</table>
<p>وزار السوق في يومه الأول نحو ثلاثة آلاف شخص بحسب تقدير الشرطة التي نظمت السير.</p>
</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A browser that writes down what it was given."""
    script, told = tmp_path / "browser", tmp_path / "told"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    return told


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    copied: list[str] = []

    def copy(text: str, environ: object, write: object) -> str:
        copied.append(text)
        return "copied to the clipboard, if the terminal allows it"

    monkeypatch.setattr("reader.terminal.clipboard.copy", copy)
    return copied


async def test_l_numbers_what_leads_elsewhere_and_escape_takes_it_back(page: str) -> None:
    async with opened(page) as (app, pilot):
        before = rows(app)[:-1]
        await press(pilot, "tab", "l")
        text = shown(app)
        for number in range(1, 6):
            assert f"[{number}]" in text
        assert "[6]" not in text
        await press(pilot, "escape")
        assert "[1]" not in shown(app)
        assert before[5:20] == rows(app)[5:20]


async def test_numbers_are_never_copied_or_found(page: str, clipboard: list[str]) -> None:
    async with opened(page) as (app, pilot):
        await press(pilot, "tab", "l", "2", "escape", "y")
        await app.workers.wait_for_complete()
        assert app.main.view.article is not None
        assert clipboard == [app.main.view.article.text]
        assert "[" not in clipboard[0]


async def test_the_host_is_shown_in_ascii_and_a_user_as_a_user(page: str) -> None:
    async with opened(page) as (app, pilot):
        await press(pilot, "tab", "l", "3")
        assert "council.example/44" in rows(app)[-1]
        await press(pilot, "backspace", "4")
        assert "xn--exmple-4nf.example" in rows(app)[-1]
        assert visual("باسم المستخدم") in rows(app)[-1]
        await press(pilot, "0")
        assert visual("لا رابط بهذا الرقم") in rows(app)[-1]


async def test_enter_gives_the_address_to_the_browser(page: str, followed: Path) -> None:
    async with opened(page) as (app, pilot):
        await press(pilot, "tab", "l", "٣", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert followed.read_text().splitlines() == ["https://council.example/44"]
        assert visual("فُتحت الصفحة في المتصفح") in shown(app)
        assert app.main.pane is app.main.view


async def test_o_opens_the_articles_own_page(page: str, followed: Path) -> None:
    async with opened(page) as (app, pilot):
        await press(pilot, "o")
        await app.workers.wait_for_complete()
        assert followed.read_text().splitlines() == ["https://manara.example/fish"]


async def test_without_a_browser_the_address_is_shown_and_copied(page: str, clipboard: list[str]) -> None:
    async with opened(page) as (app, pilot):
        await press(pilot, "o")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, Tell)
        assert "https://manara.example/fish" in shown(app)
        assert clipboard == ["https://manara.example/fish"]


async def test_an_odd_address_is_asked_about_before_it_is_opened(
    tmp_path: Path, page: str, followed: Path
) -> None:
    odd = tmp_path / "odd.html"
    odd.write_text(PAGE.replace("https://manara.example/fish", "https://bank.example@evil.example/"), "utf-8")
    async with opened(str(odd)) as (app, pilot):
        await press(pilot, "o")
        assert "evil.example" in rows(app)[-1]
        assert not followed.exists()
        await press(pilot, "escape")
        assert not followed.exists()
        await press(pilot, "o", "enter")
        await app.workers.wait_for_complete()
        assert followed.read_text().splitlines() == ["https://bank.example@evil.example/"]


async def test_an_article_without_links_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر\n\nلا شيء هنا يقود إلى مكان.\n", encoding="utf-8")
    async with opened(str(tmp_path / "a.txt")) as (app, pilot):
        await press(pilot, "l")
        assert visual("لا روابط في هذا المقال") in shown(app)
        await press(pilot, "o")
        assert visual("لا يُعرف عنوان صفحة هذا المقال") in shown(app)


async def test_a_picture_shows_what_is_said_of_it(page: str) -> None:
    async with opened(page) as (app, _):
        assert visual("صورة: باعة عند الفجر") in shown(app)


async def test_a_table_stands_in_columns_from_right_to_left(page: str) -> None:
    async with opened(page, size=(100, 30)) as (app, _):
        view = app.main.view
        lines = [view.row(line_y).text.rstrip() for line_y in range(view.height)]
        table = [line for line in lines if " │ " in line]
        assert len(table) == 3
        # The bar stands in one column, names of columns and rows right of it, prices left.
        assert len({line.index("│") for line in table}) == 1
        assert table[1].strip() == f"120 │ {visual('سردين')}"
        assert table[2].strip() == f"1100 │ {visual('سلطان')}"


async def test_the_cells_of_a_wide_table_are_all_there(tmp_path: Path) -> None:
    words = "كلمات كثيرة جدا لا يسعها عمود واحد" + " ولا عمودان متجاوران" * 8 + " في سطر قصير"
    (tmp_path / "t.md").write_text(
        f"# جدول\n\nتمهيد قصير.\n\n| الاسم | الرأي |\n| --- | --- |\n| ليلى | {words} |\n| سعد | |\n",
        encoding="utf-8",
    )
    async with opened(str(tmp_path / "t.md"), size=(40, 30)) as (app, pilot):
        await press(pilot, "tab")
        text = shown(app)
        for part in ("الاسم: ليلى", "الرأي: كلمات كثيرة جدا لا", "الاسم: سعد"):
            assert visual(part) in text
        assert app.main.view.article is not None
        await press(pilot, "slash", *"قصير", "enter", "n")
        assert app.main.view.finding is not None
        assert len(app.main.view.finding.hits) == 2


async def test_words_too_wide_for_a_column_go_on_below_in_it(tmp_path: Path) -> None:
    words = "يوافق على المشروع إذا بقيت كلفته معقولة"
    (tmp_path / "t.md").write_text(
        "# جدول\n\n| الاسم | الرأي | العمر |\n| --- | --- | --- |\n"
        f"| ليلى الزين | {words} | 41 |\n| سعد | | 7 |\n",
        encoding="utf-8",
    )
    async with opened(str(tmp_path / "t.md"), size=(40, 30)) as (app, pilot):
        await press(pilot, "tab")
        view = app.main.view
        rows = [view.row(line_y).text.strip() for line_y in range(view.height)]
        first = next(line_y for line_y, row in enumerate(rows) if "│" in row)
        table = rows[first : rows.index("", rows.index(next(row for row in rows if visual("سعد") in row)))]
        lines = [[cell.strip() for cell in row.split("│")] for row in table]
        name, age = visual("ليلى الزين"), visual("العمر")
        assert lines[0] == [age, visual("الرأي"), visual("الاسم")]
        assert lines[1] == [""]
        assert (lines[2][0], lines[2][2]) == ("41", name)
        more = lines[3 : lines.index([""], 3)]
        assert len(more) > 1
        assert all((line[0], line[2]) == ("", "") for line in more)
        assert " ".join(line[1] for line in reversed([lines[2], *more])) == visual(words)
        bars = {
            tuple(cell_x for cell_x, glyph in enumerate(view.row(first + line_y).text) if glyph == "│")
            for line_y, line in enumerate(lines)
            if line != [""]
        }
        assert len(bars) == 1
        article = view.article
        assert article is not None
        for word in ("ليلى", "معقولة", "41"):  # each is found where it is drawn
            at = article.text.index(word)
            view.selection.span = (at, at + len(word))
            assert view.selected == word
            assert visual(word) in view.row(view._locate(at)).text


def test_indices_find_their_way_through_what_was_put_in() -> None:
    text = "abc def"
    weaving = Weaving(text)
    weaving.put("<<")
    weaving.own(0, 3)
    weaving.put("[1]")
    weaving.own(3, 7)
    weaving.end("paragraph", 0)
    woven = weaving.done()
    assert woven.text == "<<abc[1] def"
    assert woven.stretches == [Stretch("paragraph", 0, 12)]
    assert [woven.shown(at) for at in range(7)] == [2, 3, 4, 8, 9, 10, 11]
    assert [woven.logical(at) for at in range(12)] == [0, 0, 0, 1, 2, 3, 3, 3, 3, 4, 5, 6]
    starts = woven.line(layout(woven.text, 20)[0]).starts
    assert [before(start) for start in starts if start < 0] == [0, 0, 3, 3, 3]
    assert not any(NUMBERS[0] <= start < NUMBERS[1] for start in starts)
    weaving.number("[2]")
    weaving.end("paragraph", 0)
    starts = weaving.done().line(layout(weaving.done().text, 20)[0]).starts
    assert sum(NUMBERS[0] <= start < NUMBERS[1] for start in starts) == 3


def test_a_text_with_nothing_put_in_is_itself() -> None:
    plain = Shown("abc", [Stretch("paragraph", 0, 3)])
    assert [plain.shown(at) for at in range(4)] == [plain.logical(at) for at in range(4)] == [0, 1, 2, 3]


async def test_where_the_terminal_can_follow_links_it_is_told_where_they_lead(page: str) -> None:
    async with opened(page) as (app, _):
        view = app.main.view
        assert not _addresses(app)
        view.link_inks.hyperlinks = True
        view.refresh()
        assert _addresses(app) == {
            "https://manara.example/tag/9",
            "https://council.example/44",
            "http://bank.example:x@xn--exmple-4nf.example/",
            "https://manara.example/s",
        }


def _addresses(app: JaridaApp) -> set[str]:
    view = app.main.view
    styles = [segment.style for line_y in range(view.height) for segment in view.row(line_y)]
    return {style.link for style in styles if style is not None and style.link}


def test_a_note_on_words_that_are_not_among_the_blocks_stands_at_the_end() -> None:
    text = "عنوان الخبر\n\nنص الخبر."
    blocks = (Block("title", 0, 11), Block("paragraph", 13, len(text)))
    article = Article(text, blocks, "عنوان الخبر", Source("x", "x", "plain"))
    notes = (Note("على الكل"), Note("في العنوان", 0, 5, "عنوان"), Note("في النص", 13, 15, "نص"))
    shown = woven(article, Wish(40, notes=notes))
    assert [shown.text[each.start : each.end] for each in shown.stretches] == [
        "نص الخبر.",
        "✎ في النص",
        "✎ على الكل",
        "✎ «عنوان»: في العنوان",
    ]


async def test_only_the_numbers_of_links_are_marked_not_what_else_was_put_in(page: str) -> None:
    async with opened(page, size=(100, 30)) as (app, pilot):
        view = app.main.view
        await press(pilot, "tab", "l")
        ink = view._hit_ink(False)
        marked = [
            segment.text
            for line_y in range(view.height)
            for segment in view.row(line_y)
            if segment.style is not None and segment.style.color == ink.color
        ]
        assert sum(text.count("[") for text in marked) == len(view.links)
        assert not any("│" in text or visual("صورة") in text for text in marked)
        assert visual("صورة: باعة عند الفجر") in shown(app)
