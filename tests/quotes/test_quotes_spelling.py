"""The same words however typed: vocalised, stretched, without hamza."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


SPELT = {
    "careless hamza": "اكد الوزير سامي الدهان ان الموسم جيد.",
    "careless preposition": "اشار الوزير سامي الدهان الى ان الموسم جيد.",
    "final ya without dots": "وقال الوزير سامى الدهان إن الموسم جيد.",
    "ha for ta marbuta": "قالت وزاره الزراعه إن الموسم جيد.",
    "tatweel": "قـــال الوزيـر سامي الدهـان إن الموسم جيد.",
    "shadda only": "صرّح الوزير سامي الدهان بأنّ الموسم جيد.",
    "tanween": "زار الوزير سامي الدهان الحقول، مؤكداً أن الموسم جيد.",
    "tanween before alef": "زار الوزير سامي الدهان الحقول، مؤكدًا أن الموسم جيد.",
}


@pytest.mark.parametrize("text", SPELT.values(), ids=SPELT.keys())
def test_spelling_does_not_matter(listen: Listen, text: str) -> None:
    assert [item.content for item in listen(text)] == ["الموسم جيد"]


@pytest.mark.parametrize("asks", ["تساءل", "تسائل", "يتسائل"])
def test_who_wonders_is_heard_with_either_hamza(listen: Listen, asks: str) -> None:
    (one,) = listen(f"و{asks} الوزير سامي الدهان: «من يدفع الثمن؟».")
    assert one.pair == ("سامي الدهان", "من يدفع الثمن")
    (one,) = listen(f"و{asks} الوزير سامي الدهان عن سبب التأخير.")
    assert one.pair == ("سامي الدهان", "سبب التأخير")


def test_a_vocalised_text_speaks(listen: Listen) -> None:
    text = "قَالَ الْوَزِيرُ سَامِي الدَّهَّانُ إِنَّ الْمَوْسِمَ جَيِّدٌ. وَأَضَافَ: «الْمَطَرُ كَافٍ هٰذَا الْعَامَ»."
    assert [item.pair for item in listen(text)] == [
        ("سَامِي الدَّهَّانُ", "الْمَوْسِمَ جَيِّدٌ"),
        ("سَامِي الدَّهَّانُ", "الْمَطَرُ كَافٍ هٰذَا الْعَامَ"),
    ]


def test_offsets_point_into_the_written_text(listen: Listen) -> None:
    heard = listen("وقـــال الوزيرُ سامي الدهان: «الموسمُ جيّدٌ جدا».")[0]
    assert heard.content == "الموسمُ جيّدٌ جدا"
    assert heard.quote.cue.text == "قـــال"


def test_ali_is_a_name_and_ala_a_preposition(listen: Listen) -> None:
    heard = listen("قال المدرب علي الزين إن الفريق جاهز. وأكد علي الزين على أهمية المباراة.")
    assert [item.pair for item in heard] == [("علي الزين", "الفريق جاهز"), ("علي الزين", "أهمية المباراة")]


@pytest.mark.parametrize("share", ["30%", "30 في المئة", "30 في المائة", "30 بالمئة", "30 بالمائة"])
def test_a_share_speaks_however_it_is_written(listen: Listen, share: str) -> None:
    heard = listen(f"وقال {share} من المشاركين إن الموسم جيد.")
    assert [item.pair for item in heard] == [(f"{share} من المشاركين", "الموسم جيد")]


DOTLESS = {
    "قال المهندس كمال على سعيد، وكيل الوزارة، إن المحصول جيد.": ("كمال على سعيد", "المحصول جيد"),
    "وأضاف اللواء أحمد على حسن أن الحملة مستمرة.": ("أحمد على حسن", "الحملة مستمرة"),
    "وأشار مصطفى على إلى نقص المياه.": ("مصطفى على", "نقص المياه"),
    "وقال على عبد العال، رئيس اللجنة، إن القانون جاهز.": ("على عبد العال", "القانون جاهز"),
    "وأكد المدير محمد على كرم الأهالي.": ("محمد", "كرم الأهالي"),
    "وأكد سالم على أن الباب مفتوح.": ("سالم", "الباب مفتوح"),
    "وحث الوزير سامي الدهان على حسن المعاملة.": ("سامي الدهان", "حسن المعاملة"),
}


@pytest.mark.parametrize(("text", "said"), DOTLESS.items())
def test_ali_may_be_written_without_dots(listen: Listen, text: str, said: tuple[str, str]) -> None:
    assert [item.pair for item in listen(text)] == [said]


def test_an_and_with_a_blank_behind_it_is_no_word_of_its_own(listen: Listen) -> None:
    told = "قال مدير إدارة المتاحف و الآثار سامي الدهان إن المعرض جاهز. و أكد أن الدخول مجاني."
    first, second = listen(told)
    assert first.pair == ("سامي الدهان", "المعرض جاهز")
    assert (*second.pair, second.quote.cue.text) == ("سامي الدهان", "الدخول مجاني", "أكد")


@pytest.mark.parametrize("behind", [' "الفنون" سامي الدهان', " 20 فنانا", "", "."])
def test_an_and_alone_is_read_over(listen: Listen, behind: str) -> None:
    assert listen(f"حضر مدير إدارة المتاحف و{behind}\nوقال سامي الدهان إن المعرض جاهز.")


RUN_ON = {
    "أوضح الهادي بن جمعةأن الموسم جيد.": ("الهادي بن جمعة", "الموسم جيد"),
    "أعلنت وزارة الزراعةأن الموسم جيد.": ("وزارة الزراعة", "الموسم جيد"),
    "قال سامي الدهان مايحدث في السوق خطير.": ("سامي الدهان", "مايحدث في السوق خطير"),
}


@pytest.mark.parametrize(("text", "pair"), RUN_ON.items())
def test_words_without_a_blank_between_them_are_two(listen: Listen, text: str, pair: tuple[str, str]) -> None:
    (heard,) = listen(text)
    assert heard.pair == pair


def test_offsets_point_between_words_that_run_on(listen: Listen) -> None:
    heard = listen("وقـالت وزارة الزراعةإن الموسمَ جيّد.")[0]
    assert heard.pair == ("وزارة الزراعة", "الموسمَ جيّد")


STROKES = {
    "قال وزير الري/ سامي الدهان، إن الموسم جيد.": ("سامي الدهان", "وزير الري"),
    "صرح السيد / سامي الدهان رئيس الشركة بأن الموسم جيد.": ("سامي الدهان", "رئيس الشركة"),
    "وأضاف المهندس/سامي الدهان أن الموسم جيد.": ("سامي الدهان", "المهندس"),
    "وقال رئيس مجلس الإدارة / الدكتور سامي الدهان إن الموسم جيد.": ("سامي الدهان", "رئيس مجلس الإدارة"),
}


@pytest.mark.parametrize(("text", "who"), STROKES.items())
def test_a_stroke_may_stand_between_title_and_name(listen: Listen, text: str, who: tuple[str, str]) -> None:
    (heard,) = listen(text)
    assert (heard.who.name, heard.who.role) == who
    assert heard.content == "الموسم جيد"


def test_a_stroke_between_two_names_of_a_month_stays(listen: Listen) -> None:
    (heard,) = listen("قال الوزير سامي الدهان إن الموعد في يونيو/حزيران المقبل.")
    assert heard.content == "الموعد في يونيو/حزيران المقبل"


def test_a_dash_behind_a_colon_is_no_part_of_what_is_said(listen: Listen) -> None:
    (heard,) = listen("وقال الوزير سامي الدهان :- سنعود غدا إلى العمل.")
    assert heard.content == "سنعود غدا إلى العمل"


DENIED = {
    "ونفي الدكتور حاتم كمال تأثير القرار علي الأسعار.": ("حاتم كمال", "تأثير القرار علي الأسعار"),
    "ونفي الوزير سامي فهد وجود خلافات مع النقابة.": ("سامي فهد", "وجود خلافات مع النقابة"),
    "ونفي رئيس النادي رحيل المدرب.": ("رئيس النادي", "رحيل المدرب"),
    "ونفي المتهم صلته بالحادث.": ("المتهم", "صلته بالحادث"),
}


@pytest.mark.parametrize(("text", "said"), DENIED.items())
def test_who_denies_may_be_written_like_the_noun(listen: Listen, text: str, said: tuple[str, str]) -> None:
    assert [one.pair for one in listen(text)] == [said]


@pytest.mark.parametrize("text", ["ونفي الوزير لم يقنع أحدا.", "ونفي الحركة وجود اتفاق لم يغير شيئا."])
def test_the_noun_denies_nothing(listen: Listen, text: str) -> None:
    assert not listen(text)


EACH = (
    "القانون لن يمنح أي فرد أن يعطل العمل",
    "على كل فرد أن يؤدي واجبه",
    "الاتحاد لن يسمح لأي فرد أو مسؤول أن يتعدى على العمال",
    "لكل فرد أن يختار طبيبه",
    "الدولة تكفل لأي فرد أن يتعلم",
)


@pytest.mark.parametrize("content", EACH)
def test_each_one_is_no_answer(listen: Listen, content: str) -> None:
    assert [one.pair for one in listen(f"وأكد الوزير سامي فهد أن {content}.")] == [("سامي فهد", content)]


def test_who_answers_is_heard_as_before(listen: Listen) -> None:
    assert listen("سأله الصحفي عن الموعد فرد بأن اللجنة لم تحدده.")[-1].content == "اللجنة لم تحدده"


SAFETY = (
    "السوق يحتاج إلى استقرار وأمن على المدى الطويل",
    "الناس يريدون الخبز والعدل وأمن البلاد من الخارج",
    "البلاد تستحق كل سلام وأمن، وعلى الجميع أن يتعاون",
    "المنطقة تنعم بهدوء وأمن على حدودها كلها",
)


@pytest.mark.parametrize("content", SAFETY)
def test_safety_is_no_assent(listen: Listen, content: str) -> None:
    assert [one.pair for one in listen(f"وأكد الوزير سامي فهد أن {content}.")] == [("سامي فهد", content)]
