"""Statements on their way to a paper: to whom somebody spoke, how a document came, who passed words on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

CAME = {
    "وذكرت الوزارة في بيان ورد لوكالة الخليج أن الطريق مفتوح.": ("الوزارة", "الطريق مفتوح"),
    "وذكرت الوزارة في بيان ورد للصحيفة أن الطريق مفتوح.": ("الوزارة", "الطريق مفتوح"),
    "وذكرت الوزارة في بيان صحفي ورد إلى الوكالة أن الطريق مفتوح.": ("الوزارة", "الطريق مفتوح"),
    "وذكرت الوزارة في بيان رسمي وردت نسخة منه إلى الوكالة أن الطريق مفتوح.": ("الوزارة", "الطريق مفتوح"),
    "وأوضح المدير في تصريح ورد للإذاعة أن الطريق مفتوح.": ("المدير", "الطريق مفتوح"),
    "أعلنت مديرية المرور، في بيان ورد للوكالة، ضبط ثلاثين دراجة مسروقة.": (
        "مديرية المرور",
        "ضبط ثلاثين دراجة مسروقة",
    ),
    "أعلنت مديرية المرور في بيان ورد للوكالة عن ضبط دراجات مسروقة.": ("مديرية المرور", "ضبط دراجات مسروقة"),
    "وقال الوزير في بيان وزع على الصحافيين إن الطريق مفتوح.": ("الوزير", "الطريق مفتوح"),
    "وأكدت الشركة في كتاب وجه إلى المحافظ أن الطريق مفتوح.": ("الشركة", "الطريق مفتوح"),
    "وأكدت الشركة في رسالة وصلت إلى المحافظ أن الطريق مفتوح.": ("الشركة", "الطريق مفتوح"),
}
"""A و that is the verb's own letter, behind a document: no “and he answered”."""

TO_MEDIA = {
    "تقرر فتح ثلاث قضايا، وفق ما أفاد به لموزاييك الحبيب الدالي الناطق الرسمي باسم المحكمة.": (
        "الحبيب الدالي",
        "تقرر فتح ثلاث قضايا",
    ),
    "وفق ما أكده لموزاييك سامر الدالي الناطق الرسمي باسم المحكمة، تقرر فتح القضايا.": (
        "سامر الدالي",
        "تقرر فتح القضايا",
    ),
    "تقرر فتح القضايا، حسب ما صرح به لهسبريس سامر الدالي، رئيس الجماعة.": (
        "سامر الدالي",
        "تقرر فتح القضايا",
    ),
    "قال لهسبريس رئيس الجماعة سامر الدالي إن الطريق ستفتح.": ("سامر الدالي", "الطريق ستفتح"),
    "وصرح لهسبريس عبد الله بوشتى، فاعل جمعوي، أن الطريق ستفتح.": ("عبد الله بوشتى", "الطريق ستفتح"),
    "وأوضح الخبير سامر لطفي لموزاييك أن الطريق ستفتح.": ("سامر لطفي", "الطريق ستفتح"),
    "لفتت مصادر نيابية للـMTV إلى أن الطريق ستفتح.": ("مصادر نيابية", "الطريق ستفتح"),
    "لفتت مصادر نيابية لـMTV إلى أن الطريق ستفتح.": ("مصادر نيابية", "الطريق ستفتح"),
}

PASSED_ON = {
    "نقل زوار عن رئيس المجلس سامي الدهان قوله إن الأمر صعب.": ("سامي الدهان", "الأمر صعب"),
    "نقل النواب عن رئيس المجلس سامي الدهان أن الأمر صعب.": ("سامي الدهان", "الأمر صعب"),
    "ونقل أعضاء الوفد عن الوزيرة رنا السالم أن الأمر صعب.": ("رنا السالم", "الأمر صعب"),
    "ونقل النائب عادل ضاهر عن رئيس المجلس سامي الدهان أن الأمر صعب.": ("سامي الدهان", "الأمر صعب"),
    "نقلت أوساط عن رئيس المجلس سامي الدهان أن الأمر صعب.": ("سامي الدهان", "الأمر صعب"),
}

BORROWED = {
    "ولفتت الوزيرة رنا السالم على أن السوق هادئة.": ("رنا السالم", "السوق هادئة"),
    "وأشار المدير على أن السوق هادئة.": ("المدير", "السوق هادئة"),
    "وأشار المدير إلى الاتفاق على أن السوق هادئة.": ("المدير", "الاتفاق على أن السوق هادئة"),
}
"""على أن, where careful papers write إلى أن."""


@pytest.mark.parametrize("text", CAME)
def test_how_a_document_came_is_passed(text: str, listen: Listen) -> None:
    assert [heard.pair for heard in listen(text)] == [CAME[text]]


@pytest.mark.parametrize("text", TO_MEDIA)
def test_a_medium_that_is_spoken_to_is_no_part_of_the_speaker(text: str, listen: Listen) -> None:
    assert [heard.pair for heard in listen(text)] == [TO_MEDIA[text]]


@pytest.mark.parametrize("text", PASSED_ON)
def test_people_who_pass_words_on_are_not_whom_they_are_of(text: str, listen: Listen) -> None:
    assert [heard.pair for heard in listen(text)] == [PASSED_ON[text]]


@pytest.mark.parametrize("text", BORROWED)
def test_one_preposition_may_stand_for_another(text: str, listen: Listen) -> None:
    assert [heard.pair for heard in listen(text)] == [BORROWED[text]]


def test_between_is_no_verb_of_whom_it_leads_to(listen: Listen) -> None:
    heard = listen(
        "علّق رئيس المجلس سامي الدهان على السجال بين وزير الخارجية رامي باسيل والتجار، قائلا: «عدنا»."
    )
    assert [one.speaker for one in heard] == ["سامي الدهان"]


def test_what_somebody_ends_with_is_no_part_of_a_family_that_is_a_trade(listen: Listen) -> None:
    heard = listen("حضر النائب غسان حداد الجلسة. وأنهى حداد مداخلته بالقول: «نحن هنا».")
    assert [one.speaker for one in heard] == ["غسان حداد"]


def test_a_court_of_first_instance_is_described_by_it(listen: Listen) -> None:
    (heard,) = listen("قال رئيس القسم بالمحكمة الابتدائية بتونس، القاضي سامر الدالي، إن الملف مغلق.")
    assert (heard.speaker, heard.who.role) == ("سامر الدالي", "رئيس القسم بالمحكمة الابتدائية بتونس")


def test_a_doubtful_given_name_stands_in_the_middle_of_a_name(listen: Listen) -> None:
    (heard,) = listen("عبّر وزير الشباب، أمجد عودة القرعان، عن أمله في لقاء قريب.")
    assert heard.speaker == "أمجد عودة القرعان"
    (heard,) = listen("وأكد سامر عودة الحياة إلى المدينة.")
    assert heard.content == "عودة الحياة إلى المدينة"
