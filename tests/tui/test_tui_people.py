"""Everybody who spoke: over the library that stays and over what is open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from textual import events
from textual.pilot import Pilot

from reader.library.shelf import Shelf
from reader.library.voices import Saying
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.screens.people import PeopleScreen
from reader.tui.sieve import Sieve
from reader.tui.sifted import Sifted, weighed
from tests.tui.opening import opened, press, running, settled, shown

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TEXTS = {
    "bridge": (
        "الوزارة تفتح الجسر",
        20,
        'قال وزير الأشغال نزار الحموي إن العمل انتهى. وأضاف: "شكرا للعمال".',
    ),
    "tunnel": ("نفق جديد في المدينة", 22, "أكد وزير الأشغال نزار الحموي أن النفق سيفتح في الربيع."),
    "school": ("مدرسة في القرية", 21, "قالت مديرة التربية ميسون الحلاق إن المدرسة ستفتح غدا."),
    "source": ("حريق في المرفأ", 24, "قال شهود عيان إن الحريق أخمد."),
    "other": ("الجسر والمرور", 23, "وقال النائب نزار يوسف الحموي إن الجسر ضيق."),
}


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No cursor needs to rest for long."""
    monkeypatch.setattr("reader.tui.screens.gathering.REST", 0.001)
    monkeypatch.setattr("reader.tui.screens.listing.REST", 0.001)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, (title, day, text) in TEXTS.items():
        written = f"---\ntitle: {title}\ndate: 2026-11-{day}\n---\n\n{text}\n"
        (folder / f"{name}.md").write_text(written, encoding="utf-8")
    return folder


@pytest.fixture(params=["opened", "kept"])
def app(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> JaridaApp:
    if request.param == "opened":
        return JaridaApp([str(folder)], stdin=None, now=NOW)
    path = tmp_path / "jarida.db"
    with Shelf(path) as shelf:
        shelf.add(str(folder))
    return JaridaApp([], stdin=None, shelf=path, now=NOW)


def people(app: JaridaApp) -> PeopleScreen:
    screen = app.screen_stack[-1]
    assert isinstance(screen, PeopleScreen)
    return screen


async def typed(app: JaridaApp, pilot: Pilot[None], text: str) -> None:
    for char in text:
        app.post_message(events.Key("space" if char == " " else char, char))
    await settled(app, pilot)


async def test_everybody_stands_there_once_with_how_often_and_since_when(app: JaridaApp) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "P")
        found = {person.name: person.statements for person in people(app).people.shown}
        assert found == {"نزار الحموي": 3, "ميسون الحلاق": 1, "نزار يوسف الحموي": 1}
        screen = shown(app)
        assert visual("نزار الحموي") in screen
        assert visual("منذ 20 نوفمبر 2026") in screen


async def test_a_speakers_statements_stand_by_date_and_enter_opens_the_article_at_the_quote(
    app: JaridaApp,
) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "P")
        screen = people(app)
        sayings = screen.sayings
        assert sayings.person is not None
        assert sayings.person.name == "نزار الحموي"
        titles = []
        await press(app, pilot, "enter")
        for _ in range(3):
            assert sayings.saying is not None
            titles.append(sayings.saying.title)
            await pilot.press("j")
        assert titles == [TEXTS["bridge"][0], TEXTS["bridge"][0], TEXTS["tunnel"][0]]
        await press(app, pilot, "g", "j", "enter")
        assert app.screen_stack[-1] is app.main
        view = app.main.view
        assert app.main.pane is view
        assert view.article is not None
        assert view.article.title == TEXTS["bridge"][0]
        assert view.quote is not None
        assert view.article.text[view.quote.start : view.quote.end] == "شكرا للعمال"
        assert app.main.news.current is not None
        assert app.main.news.current.title == TEXTS["bridge"][0]


GUESS = "حضر الوزير سامي نصر الاجتماع، متوقعة وصول القوافل إلى المدينة."


@pytest.mark.parametrize("guessed", [True, False])
async def test_a_statement_that_may_be_anothers_is_called_uncertain(tmp_path: Path, guessed: bool) -> None:
    said = GUESS if guessed else GUESS.replace("متوقعة", "متوقعا")
    (tmp_path / "a.txt").write_text(f"اجتماع في المدينة\n\n{said}\n", encoding="utf-8")
    async with opened(str(tmp_path), size=(100, 24)) as (app, pilot):
        await press(app, pilot, "right_square_bracket", "p")
        assert people(app).sayings.saying is not None
        assert (visual("غير مؤكد") in shown(app)) is guessed


async def test_from_a_quote_to_all_that_its_speaker_said(app: JaridaApp) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "G", "right_square_bracket", "right_square_bracket", "p")
        sayings = people(app).sayings
        assert people(app).pane is sayings
        assert sayings.saying is not None
        assert sayings.saying.content == "شكرا للعمال"
        assert sayings.person is not None
        assert sayings.person.statements == 3
        await press(app, pilot, "s")
        assert sayings.saying.content == "شكرا للعمال"
        await press(app, pilot, "g")
        assert sayings.saying.title == TEXTS["tunnel"][0]


async def test_of_an_unnamed_source_too_all_is_shown_that_it_said(app: JaridaApp, folder: Path) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "g", "right_square_bracket", "p")
        screen = people(app)
        assert screen.sayings.person is not None
        assert screen.sayings.person.name == "شهود عيان"
        assert screen.people.person == screen.sayings.person
        assert len(screen.people.shown) == 4


async def test_the_list_is_narrowed_by_name_and_role_in_any_spelling(app: JaridaApp) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "P", "slash")
        await typed(app, pilot, "مديره")
        assert [person.name for person in people(app).people.shown] == ["ميسون الحلاق"]
        await press(app, pilot, "enter", "escape")
        assert len(people(app).people.shown) == 3
        await press(app, pilot, "escape")
        assert app.screen_stack[-1] is app.main


async def test_two_become_one_and_two_again(app: JaridaApp) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "P", "slash")
        await typed(app, pilot, "يوسف")
        await press(app, pilot, "enter", "M", "escape")
        assert people(app).people.marked is None
        await press(app, pilot, "M", "slash")
        await typed(app, pilot, "وزير")
        await press(app, pilot, "enter", "M")
        assert visual("«نزار يوسف الحموي»") in shown(app)
        await press(app, pilot, "enter")
        await press(app, pilot, "escape")
        found = {person.name: person.statements for person in people(app).people.shown}
        assert found == {"نزار الحموي": 4, "ميسون الحلاق": 1}
        assert people(app).people.person is not None
        await press(app, pilot, "U")
        assert len(people(app).people.shown) == 3


async def test_clicks_choose_and_two_open(app: JaridaApp) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "P")
        screen = people(app)
        await pilot.click(screen.people, offset=(10, 4))
        await settled(app, pilot)
        assert screen.people.person == screen.people.shown[1]
        assert screen.sayings.person == screen.people.shown[1]
        await pilot.click(screen.sayings, offset=(10, 3), times=2)
        await settled(app, pilot)
        assert app.screen_stack[-1] is app.main


async def test_offices_of_several_countries_are_told_apart_by_their_papers(tmp_path: Path) -> None:
    for name in ("النهار الشرقي", "صدى الجنوب"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "text.txt").write_text("أعلنت وزارة الصحة أن الحملة انتهت.", encoding="utf-8")
        with Shelf(tmp_path / "jarida.db") as shelf:
            shelf.add(str(folder))
    app = JaridaApp([], stdin=None, shelf=tmp_path / "jarida.db", now=NOW)
    async with running(app, size=(110, 24)) as pilot:
        await press(app, pilot, "P")
        for name in ("النهار الشرقي", "صدى الجنوب"):
            assert visual(name) in shown(app)
        assert [person.name for person in people(app).people.shown] == ["وزارة الصحة"] * 2


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_one_pane_or_two_as_there_is_room(folder: Path, size: tuple[int, int]) -> None:
    app = JaridaApp([str(folder)], stdin=None, now=NOW)
    async with running(app, size) as pilot:
        await press(app, pilot, "P")
        screen = people(app)
        both = size[0] >= 80
        assert (screen.people.display, screen.sayings.display) == (True, both)
        await press(app, pilot, "enter")
        assert (screen.people.display, screen.sayings.display) == (both, True)
        assert visual("نزار الحموي") in shown(app)


async def test_where_nobody_spoke_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text("أمطار على الساحل\n\nهطل المطر يومين.\n", encoding="utf-8")
    app = JaridaApp([str(tmp_path)], stdin=None, now=NOW)
    async with running(app) as pilot:
        await press(app, pilot, "P")
        assert visual("لا متحدث بعد") in shown(app)
        await press(app, pilot, "enter", "M", "j", "q")
        assert app.screen_stack[-1] is app.main


async def test_what_somebody_said_is_sifted_by_kind_and_act(app: JaridaApp) -> None:
    async with running(app) as pilot:
        await press(app, pilot, "P")
        await press(app, pilot, "enter", "K")
        await typed(app, pilot, "كلام مباشر")
        await press(app, pilot, "enter")
        screen = people(app)
        sayings = screen.sayings
        assert (sayings.sieve.kind, len(sayings.all or ())) == ("direct", 3)
        assert screen.pane is sayings
        pane = [sayings.row(line_y).text for line_y in range(sayings.height)]
        assert sum(visual("شكرا للعمال") in row for row in pane) == 1
        assert not any(visual("العمل انتهى") in row for row in pane)
        assert visual("كلام مباشر") in str(sayings.border_subtitle)
        await press(app, pilot, "escape")
        assert not sayings.sieve
        assert visual("العمل انتهى") in shown(app)
        assert screen.pane is sayings


def test_sifted_sayings_are_read_in_runs_and_found_again() -> None:
    kinds = ["direct", "indirect", "direct", "direct", "indirect"]
    said = [Saying(at, "", "", None, kind, "say", at, at + 1, str(at), 1.0) for at, kind in enumerate(kinds)]

    class All(list[Saying]):
        asked: ClassVar[list[tuple[int, int]]] = []

        def window(self, first: int, count: int) -> list[Saying]:
            self.asked.append((first, count))
            return self[first : first + count]

        def find(self, row_id: object, start: int) -> int | None:
            return next(
                (at for at, each in enumerate(self) if (each.row_id, each.start) == (row_id, start)), None
            )

    every = All(said)
    sifted = Sifted(every, weighed(every), Sieve(kind="direct"))
    every.asked.clear()
    assert len(sifted) == 3
    assert [each.content for each in sifted.window(0, 9)] == ["0", "2", "3"]
    assert every.asked == [(0, 1), (2, 2)]
    assert [sifted.find(at, at) for at in range(5)] == [0, None, 1, 2, None]
