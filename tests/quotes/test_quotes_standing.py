"""Paragraphs in marks without a word of who speaks, and brackets for marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

SAID = "قال وزير الري سامي ندا إن السد آمن.\n"


def test_a_paragraph_in_marks_goes_on_for_the_speaker_before(listen: Listen) -> None:
    heard = listen(SAID + "«لن ننتظر الشتاء لنبدأ الترميم».")[-1]
    assert heard.pair == ("سامي ندا", "لن ننتظر الشتاء لنبدأ الترميم")
    assert heard.quote.link == "dropped"


def test_a_line_below_names_who_speaks(listen: Listen) -> None:
    heard = listen(SAID + "«لا أحد يربح من التأخير أبدا»\n— رامي البزاز، وزير المالية")[-1]
    assert heard.pair == ("رامي البزاز", "لا أحد يربح من التأخير أبدا")
    assert heard.who.role == "وزير المالية"


def test_a_paragraph_in_marks_behind_no_speaker_is_nobodys(listen: Listen) -> None:
    assert listen("هطل المطر على المدينة أمس.\n«سوق السمك القديم عند المرفأ».") == []


def test_a_quote_may_be_the_paragraph_behind_its_colon(listen: Listen) -> None:
    heard = listen("وقال وزير الري سامي ندا في كلمته:\n«لن ننتظر الشتاء لنبدأ الترميم».")
    assert [one.pair for one in heard] == [("سامي ندا", "لن ننتظر الشتاء لنبدأ الترميم")]


ALONE = {
    "a report without marks": (
        "وحذرت الطبيبة سمر نجم من موجة جديدة. «ستمتلئ الغرف خلال أسبوعين إن لم نتحرك».",
        ("سمر نجم", "ستمتلئ الغرف خلال أسبوعين إن لم نتحرك"),
    ),
    "a participle behind it": (
        "ويرى المدرب رشيد أن الفريق تحسن، مشيرا إلى أن الدفاع أقوى. «لم نتلق أي هدف في أربع مباريات».",
        ("رشيد", "لم نتلق أي هدف في أربع مباريات"),
    ),
    "whom he reports": (
        "قال الوزير سعد إن المدير أكد أن الخطة جاهزة. «سنبدأ العمل في الأسبوع الأول من الشهر».",
        ("سعد", "سنبدأ العمل في الأسبوع الأول من الشهر"),
    ),
    "two together": (
        'وتشتكي طالبتان من بعد الجامعة. "نخرج قبل الفجر ونعود بعد المغرب كل يوم".',
        ("طالبتان", "نخرج قبل الفجر ونعود بعد المغرب كل يوم"),
    ),
}


@pytest.mark.parametrize(("text", "pair"), ALONE.values(), ids=ALONE)
def test_a_sentence_in_marks_goes_on_for_who_spoke_before(
    listen: Listen, text: str, pair: tuple[str, str]
) -> None:
    assert listen(text)[-1].pair == pair


TITLES = {
    "a title that a sentence begins with": "قال الناشر إن الكتاب صدر. «حين نام القمر في البئر» رواية طويلة.",
    "a line on a door": "قال فريد إن البيت بيع.\nوعلى الباب لوحة قديمة. «ادخلوها بسلام آمنين يا أهل الدار».",
}


@pytest.mark.parametrize("text", TITLES.values(), ids=TITLES)
def test_marks_that_nobody_spoke_before_or_that_go_on_are_nobodys(listen: Listen, text: str) -> None:
    assert len(listen(text)) == 1


BRACKETS = {
    "round": "وقال الحارس سعيد ندا: (لم أر أحدا يدخل من الباب).",
    "doubled": "وقال الحارس سعيد ندا : (( لم أر أحدا يدخل من الباب )) .",
}


@pytest.mark.parametrize("text", BRACKETS.values(), ids=BRACKETS.keys())
def test_brackets_may_stand_for_marks(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert (*heard.pair, heard.quote.kind) == ("سعيد ندا", "لم أر أحدا يدخل من الباب", "direct")


def test_a_bracket_that_explains_is_no_quote(listen: Listen) -> None:
    (heard,) = listen("قال المدير سامي ندا (وهو من مؤسسي الشركة قبل ربع قرن) إن الأرباح ارتفعت.")
    assert heard.pair == ("سامي ندا", "الأرباح ارتفعت")


def test_the_cue_does_not_begin_with_the_vowel_of_its_conjunction(listen: Listen) -> None:
    heard = listen("وَقَالَ وَزِيرُ الرِّيِّ سَامِي نَدَا إِنَّ السَّدَّ آمِنٌ.")[0]
    assert heard.quote.cue.text == "قَالَ"


def test_a_quote_behind_a_colon_needs_no_known_verb(listen: Listen) -> None:
    (heard,) = listen("وبدا المدير سامي ندا متفائلا: «سنعود أقوى».")
    assert heard.pair == ("سامي ندا", "سنعود أقوى")


def test_a_motto_behind_a_colon_is_no_quote(listen: Listen) -> None:
    assert listen("وافتتح المدير سامي ندا المعرض تحت شعار: «الماء أولا وأخيرا».") == []


HALVES = [
    "«لا نريد وعودا»، تقول أم كريم وهي تشير إلى سقف بيتها، «نريد من يصلح السقف».",
    "«لا نريد وعودا»، تقول أم كريم، وهي تشير إلى سقف بيتها، «نريد من يصلح السقف».",
    "«لا نريد وعودا»، تقول أم كريم ضاحكة، «نريد من يصلح السقف».",
    "«لا نريد وعودا»، تقول أم كريم، «نريد من يصلح السقف».",
]


@pytest.mark.parametrize("text", HALVES)
def test_a_quote_goes_on_behind_what_its_speaker_does_meanwhile(listen: Listen, text: str) -> None:
    halves = [("أم كريم", "لا نريد وعودا"), ("أم كريم", "نريد من يصلح السقف")]
    assert [heard.pair for heard in listen(text)] == halves


@pytest.mark.parametrize(
    "sign",
    ["لافتة كتب عليها: «ممنوع الدخول ليلا إلى هنا»", "بناء اسمه «نجمة الصباح»", "سقف بيتها، «الأزرق»"],
)
def test_what_stands_in_marks_where_somebody_points_is_not_said(listen: Listen, sign: str) -> None:
    (heard,) = listen(f"«لا نريد وعودا»، تقول أم كريم وهي تشير إلى {sign}.")
    assert heard.content == "لا نريد وعودا"
