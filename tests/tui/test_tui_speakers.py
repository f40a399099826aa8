"""The speakers' pane: sifted by kind and act, asked why, clicked, and long."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.locale import Language
from reader.speech import ACTS, KINDS, Cue, Quote, Reason, Speaker, Speech
from reader.text.layout import visual
from reader.tui.app import JaridaApp
from reader.tui.sieve import ACT_NAMES, KIND_NAMES, Sieve, sieves, words_of
from reader.tui.theme import tints
from tests.tui.opening import opened, shown

BRIDGE = """\
الوزارة تفتح الجسر الجديد أمام السيارات

قال وزير الأشغال نزار الحموي إن العمل انتهى قبل موعده بشهرين.

وأضاف الوزير: "شكرا لكل عامل وقف هنا في البرد".

وحذرت هيئة المرور من أن السرعة على الجسر محددة بخمسين كيلومترا.

وأكد الحموي أن الصيانة مجانية خمس سنوات.
"""


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    """A folder with one article."""
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return str(tmp_path)


def flat(app: JaridaApp) -> str:
    """What a pane or dialog shows, without borders and line ends."""
    return " ".join(shown(app).replace("│", " ").split())


def speech_of(app: JaridaApp) -> Speech:
    speech = app.main.speakers.speech
    assert speech is not None
    return speech


async def sift(pilot: Pilot[None], words: str) -> None:
    await pilot.press("tab", "tab", "K")
    await pilot.pause()
    await pilot.press(*("space" if char == " " else char for char in words))
    await pilot.press("enter")
    await pilot.pause()


async def test_only_quotes_of_one_kind_are_shown_with_their_speakers_and_said_in_the_border(
    bridge: str,
) -> None:
    async with opened(bridge, language="en") as (app, pilot):
        direct = [quote for quote in speech_of(app).quotes if quote.kind == "direct"]
        assert 0 < len(direct) < len(speech_of(app).quotes)
        await sift(pilot, "direct speech")
        pane = app.main.speakers
        assert pane.sieve == Sieve(kind="direct")
        assert list(pane.quotes) == direct
        assert "1 · direct speech" in shown(app)


async def test_kind_and_act_hold_together_and_all_lets_both_go(bridge: str) -> None:
    async with opened(bridge, language="en") as (app, pilot):
        await sift(pilot, "indirect")
        await sift(pilot, "warning")
        pane = app.main.speakers
        assert pane.sieve == Sieve("indirect", "warn")
        assert [quote.act for quote in pane.quotes] == ["warn"]
        await sift(pilot, "all")
        assert pane.sieve == Sieve()


async def test_the_next_quote_is_one_that_is_shown(bridge: str) -> None:
    async with opened(bridge) as (app, pilot):
        app.main.speakers.sift(Sieve(act="warn"))
        await pilot.press("right_square_bracket")
        assert app.main.view.quote is not None
        assert app.main.view.quote.act == "warn"
        held = app.main.view.quote
        await pilot.press("right_square_bracket")
        assert app.main.view.quote == held


async def test_where_no_quote_is_of_that_kind_the_pane_says_so(bridge: str) -> None:
    async with opened(bridge, language="en") as (app, pilot):
        app.main.speakers.sift(Sieve(act="deny"))
        await pilot.pause()
        pane = app.main.speakers
        words = " ".join(" ".join(row.strip.text for row in pane._drawn()).split())
        assert words == "nothing of this kind is quoted here: K chooses another"


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_why_names_speaker_cue_rule_and_confidence(bridge: str, language: Language) -> None:
    async with opened(bridge, language=language) as (app, pilot):
        await pilot.press("right_square_bracket", "right_square_bracket", "w")
        await pilot.pause()
        quote = app.main.view.quote
        assert quote is not None
        reason = quote.reason.ar if language == "ar" else quote.reason.en
        words = flat(app)
        for part in (quote.cue.text, *reason.split(), f"{round(quote.confidence * 100)}"):
            assert visual(part.strip("«»“”:,،")) in words
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen_stack[-1] is app.main


SLIP = "الجسر جاهز\n\nقال المهندس فادي البزاز إن الفحص انتهى.\n\nوأضافت أن الجسر سيفتح غدا.\n"
"""The second verb agrees with nobody: a guess."""


@pytest.mark.parametrize(("language", "signs"), [("ar", ["‹", "؟"]), ("en", ["›", "?"])])
async def test_a_guess_is_asked_before_anybody_opens_it(
    tmp_path: Path, language: Language, signs: list[str]
) -> None:
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    async with opened(str(tmp_path), language=language) as (app, _pilot):
        pane = app.main.speakers
        shown_quotes = {row.quote: row.strip.text for row in reversed(pane._drawn()) if row.quote is not None}
        side = -1 if language == "ar" else 0
        assert [shown_quotes[number].strip()[side] for number in (0, 1)] == signs


async def test_why_without_a_quote_says_how_to_come_to_one(bridge: str) -> None:
    async with opened(bridge, language="en") as (app, pilot):
        await pilot.press("w")
        await pilot.pause()
        assert "choose a quote first" in shown(app)


async def test_why_where_nobody_is_quoted_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("يوم هادئ\n\nهطل المطر على التل.\n", encoding="utf-8")
    async with opened(str(tmp_path), language="en") as (app, pilot):
        await pilot.press("w")
        await pilot.pause()
        assert "nobody is quoted in this article" in app.main.footer._notice


async def test_clicks_choose_speakers_and_quotes(bridge: str) -> None:
    async with opened(bridge) as (app, pilot):
        pane = app.main.speakers
        rows = pane._drawn()
        second = next(line_y for line_y, row in enumerate(rows) if row.speaker == 1)
        await pilot.click(pane, offset=(10, second + 2))
        await pilot.pause()
        assert pane.speaker == speech_of(app).speakers[1]
        rows = pane._drawn()
        first = next(line_y for line_y, row in enumerate(rows) if row.quote == 0)
        await pilot.click(pane, offset=(10, first + 2))
        await pilot.pause()
        assert pane.quote == pane.quotes[0]
        assert app.main.view.quote == pane.quotes[0]


def marked(app: JaridaApp) -> list[str]:
    """The glyphs of the marked quote that are in view, sorted: their rows are in visual order."""
    view = app.main.view
    tint = tints(0, view.background_colors[1].hex, view.depth).marked.color
    rows = (view.row(line_y) for line_y in range(view.height))
    return glyphs(
        "".join(
            segment.text for row in rows for segment in row if segment.style and segment.style.color == tint
        )
    )


def glyphs(text: str) -> list[str]:
    """Without blanks, and without what stretches a line."""
    return sorted(text.replace(" ", "").replace("ـ", ""))


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (60, 9)])
async def test_the_marked_quote_stays_in_view_in_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    said = "إن كل جسر بنيناه كان حلما قبل أن يصير حجرا"
    (tmp_path / "a.txt").write_text(
        "عنوان\n\n" + "هطل المطر على التل طوال الليل. " * 30 + f"\n\nقال الوزير سامي نصر: «{said}».\n\n"
        "وكان الطريق مقفلا.\n",
        encoding="utf-8",
    )
    async with opened(str(tmp_path), size=(150, 42)) as (app, pilot):
        await pilot.press("enter", "right_square_bracket")
        await pilot.pause()
        assert marked(app) == glyphs(visual(said))
        place = app.main.view.position
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert marked(app) == glyphs(visual(said))
        await pilot.resize_terminal(150, 42)
        await pilot.pause()
        assert app.main.view.position == place


@pytest.mark.parametrize("rows", range(4, 7))
async def test_a_notice_of_two_rows_hides_no_word_of_the_quote(tmp_path: Path, rows: int) -> None:
    name, said = "عبد الرحمن الناصري المستشار القانوني", "المطر غزير والطريق إلى التل مقفل حتى المساء"
    text = "عنوان\n\n" + "هطل المطر.\n\n" * rows + f"قال {name}: «{said}».\n\n" + "هطل المطر.\n\n" * 20
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    async with opened(str(tmp_path), size=(40, 20)) as (app, pilot):
        await pilot.press("enter", "right_square_bracket")
        await pilot.pause()
        assert app.main.footer.size.height > 1
        assert marked(app) == glyphs(visual(said))


async def test_what_was_noted_on_a_quote_stands_under_it(bridge: str) -> None:
    async with opened(bridge, language="en") as (app, pilot):
        await pilot.press("right_square_bracket", "c")
        await pilot.pause()
        await pilot.press(*("space" if char == " " else char for char in "check this"), "enter")
        await pilot.pause()
        pane = app.main.speakers
        assert any("✎ check this" in row.strip.text for row in pane._drawn())
        app.main.speakers.show(app.main.speakers.article or app.library[0])
        assert not any("✎" in row.strip.text for row in pane._drawn())


async def test_name_and_role_of_the_chosen_speaker_stand_there_whole(bridge: str) -> None:
    """Of the others so much as one row has of each."""
    name = "مصدر مسؤول في الشركة العامة لصناعة الأسمدة والمبيدات"
    role = "نائبة رئيسة اللجنة المؤقتة لمراجعة عقود الطاقة الشمسية"
    async with opened(bridge, size=(120, 30)) as (app, pilot):
        pane, speech = app.main.speakers, speech_of(app)
        short, *others = speech.speakers
        long = (each._replace(name=name, role=role) for each in others)
        pane.hear(speech._replace(speakers=(short, *long)))
        assert not whole(app, name, role)
        await pilot.press("}")
        await pilot.pause()
        assert whole(app, name, role)


def whole(app: JaridaApp, *texts: str) -> bool:
    """Every word of some texts stands above the rule."""
    above = "\n".join(rows_of(app)).partition("───")[0]
    return all(visual(word) in above for text in texts for word in text.split())


async def test_the_reason_of_the_chosen_quote_stands_there_whole(bridge: str) -> None:
    reason = "«أكد» بلا فاعل ظاهر، وصيغتها للمذكر المفرد، والأقرب إليها: مصدر مسؤول في شركة صناعة الأسمدة"
    async with opened(bridge, size=(120, 30)) as (app, _):
        speech = speech_of(app)
        first = speech.quotes[0]._replace(reason=Reason(reason, reason))
        app.main.speakers.hear(speech._replace(quotes=(first, *speech.quotes[1:])))
        app.main.speakers.enter()
        pane = "\n".join(rows_of(app))
        assert all(visual(word) in pane for word in reason.split())


@pytest.mark.parametrize("size", [(120, 18), (80, 18), (80, 24)])
async def test_in_a_low_pane_the_reason_goes_before_other_speakers_and_the_end_of_the_words(
    bridge: str, size: tuple[int, int]
) -> None:
    async with opened(bridge, size=size) as (app, pilot):
        await pilot.press("tab", "tab")
        speech = speech_of(app)
        reason = "«أكد» بلا فاعل ظاهر، والأقرب إليها: مصدر مسؤول، في الفقرة نفسها"
        others = tuple(quote(100 + n, f"s{n + 9}") for n in range(9))
        speakers = tuple(Speaker(f"s{n + 9}", "person", "سليم", "وزير") for n in range(9))
        first = speech.quotes[0]._replace(reason=Reason(reason, reason), end=len(BRIDGE))
        app.main.speakers.hear(
            speech._replace(
                speakers=(*speech.speakers, *speakers), quotes=(first, *speech.quotes[1:], *others)
            )
        )
        app.main.speakers.enter()
        await pilot.pause()
        below = "\n".join(rows_of(app)).partition("───")[2]
        assert all(visual(word) in below for word in reason.split())
        assert ("…" in below) is (size[1] < 20)
        assert whole(app, "الحموي")


def rows_of(app: JaridaApp) -> list[str]:
    """What stands in the pane."""
    pane = app.main.speakers
    return ["".join(segment.text for segment in pane.row(line_y)) for line_y in range(pane.height)]


@pytest.mark.parametrize("guessed", [True, False])
async def test_a_guess_is_called_one(bridge: str, guessed: bool) -> None:
    async with opened(bridge) as (app, pilot):
        speech = speech_of(app)
        first = speech.quotes[0]._replace(confidence=0.49 if guessed else 0.5)
        app.main.speakers.hear(speech._replace(quotes=(first, *speech.quotes[1:])))
        app.main.speakers.enter()
        await pilot.pause()
        assert (visual("مؤكد") in "".join(rows_of(app))) is guessed


def test_every_kind_and_act_has_a_name_in_arabic() -> None:
    assert set(KIND_NAMES) == set(KINDS)
    assert set(ACT_NAMES) == set(ACTS)
    for act in ACTS:
        assert words_of("", act) != ACT_NAMES[act]


def quote(number: int, speaker: str, act: str = "say") -> Quote:
    cue = Cue("قال", number, number + 3)
    return Quote(
        f"q{number}",
        "indirect",
        number,
        number + 4,
        cue,
        speaker,
        "explicit",
        None,
        act,
        0.9,
        Reason("س", "r"),
    )


def test_a_sieve_is_offered_only_where_it_would_let_something_through() -> None:
    rows = sieves([quote(0, "a"), quote(1, "a", "warn")], Sieve())
    offered = [row.value for row in rows if not row.heading and row.value != Sieve()]
    assert Sieve(act="warn") in offered
    assert Sieve(act="deny") not in offered
    assert Sieve(kind="direct") in offered


@pytest.mark.parametrize("size", [(40, 30), (120, 30)])
async def test_numbers_of_two_digits_have_room_where_there_are_no_colours(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    names = [f"{given} {family}" for family in ("الحموي", "الصباغ") for given in GIVEN]
    said = "\n\n".join(f"قال الوزير {name} إن المطر غزير على التل." for name in names)
    (tmp_path / "a.txt").write_text(f"عنوان\n\n{said}\n", encoding="utf-8")
    async with opened(str(tmp_path), size=size) as (app, pilot):
        await pilot.press("enter")
        for pane in (app.main.view, app.main.speakers):
            pane.wear("none")
        await pilot.press(*["right_square_bracket"] * len(names))
        await pilot.pause()
        view, pane = app.main.view, app.main.speakers
        rows = [view.row(line_y).text for line_y in range(view.height)]
        assert {len(row) for row in rows} == {view.width}
        assert any(row.rstrip().endswith(" 12") for row in rows)
        if pane.display:
            assert any(row.endswith(f"{visual(names[-1])} 12") for row in rows_of(app))


GIVEN = ("سامي", "نزار", "كريم", "فؤاد", "رامي", "هاني")


async def test_of_a_thousand_speakers_only_those_in_view_are_drawn(
    bridge: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    speakers = tuple(Speaker(f"s{n}", "person", f"المتحدث {n}", "وزير") for n in range(1000))
    speech = Speech(speakers, tuple(quote(n % 50, f"s{n}") for n in range(1000)))
    drawn: list[int] = []
    async with opened(bridge) as (app, pilot):
        from reader.tui.widgets.speakerrows import Brush

        real = Brush.speaker

        def counted(self: Brush, speaker: Speaker, number: int, *rest: Any, **named: Any) -> object:
            drawn.append(number)
            return real(self, speaker, number, *rest, **named)

        monkeypatch.setattr(Brush, "speaker", counted)
        app.main.speakers.hear(speech)
        await pilot.press("tab", "tab", "G")
        await pilot.pause()
        assert app.main.speakers.speaker == speakers[-1]
        assert len(set(drawn)) < 100
