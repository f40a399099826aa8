"""What somebody does before his words or behind those he is told, and how he looks: no words of his."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

GESTURES = {
    "وقال سالم الحاج: «لن أبيع». وهز رأسه: «لا أدري كيف سننام».": "لا أدري كيف سننام",
    "وقال سالم الحاج إن الأمر انتهى. ورفع يده: «التصويت من فضلكم».": "التصويت من فضلكم",
    "وقال سالم الحاج إن الأمر انتهى. ثم لوح بمفتاح قديم: «هذا كل ما بقي».": "هذا كل ما بقي",
    "وقال سالم الحاج: «لن أبيع». ثم التفت إلى ابنه: «هات الأوراق كلها».": "هات الأوراق كلها",
    "كان سالم الحاج أول الواصلين. ثم نظر إلى ساعته: «تأخروا كالعادة».": "تأخروا كالعادة",
    "وقالت الحاجة هند السيابي: «لن أبيع». ثم أشارت إلى الصورة على الحائط: «هذا زوجي».": "هذا زوجي",
    "كانت هند السيابي آخر من خرج. مسحت دموعها: «ضاع كل شيء».": "ضاع كل شيء",
    "كانت هند السيابي آخر من خرج. ثم انحنت على الصندوق: «ضاع كل شيء».": "ضاع كل شيء",
    "وقالت هند السيابي إن ابنتها هاجرت. وخفضت صوتها: «لم تكتب منذ عام».": "لم تكتب منذ عام",
    "وتحدثت هند السيابي عن ابنتها. ثم ارتجف صوتها: «لم تكتب منذ عام».": "لم تكتب منذ عام",
    "يشير سالم الحاج إلى الجدار: «هنا كان الفرن».": "هنا كان الفرن",
    "وأشار سالم الحاج إلى الطريق: «من هنا مروا».": "من هنا مروا",
}
NO_GESTURES = {
    "وقال سالم الحاج إن الرواية جاهزة. وقدم كتابه الجديد: «تاريخ المدينة المنسي».": ["الرواية جاهزة"],
    "وأشار سالم الحاج إلى أن المشكلة واحدة: «لا أحد يقرأ العقود».": [
        "المشكلة واحدة: «لا أحد يقرأ العقود»",
    ],
    "وأشار البيان إلى ثلاثة شروط: وقف النار، وفتح المعابر، وإطلاق الأسرى.": [
        "ثلاثة شروط: وقف النار، وفتح المعابر، وإطلاق الأسرى",
    ],
}
REACTIONS = {
    "وقال له المدير إن الطلب مرفوض، فخرج غاضبا.": "الطلب مرفوض",
    "وأخبرته الممرضة أن الطبيب سافر، فجلس ينتظر.": "الطبيب سافر",
    "وأبلغها الضابط أن ابنها نجا، فبكت.": "ابنها نجا",
    "وقال له الطبيب إن الكسر بسيط، فتنفس الصعداء.": "الكسر بسيط",
    # what came of it, as the speaker has it
    "وقال المحافظ إن السائق فقد السيطرة، فانقلبت الحافلة.": "السائق فقد السيطرة، فانقلبت الحافلة",
    "وقال المحافظ إن الحارس خاف، فهرب من الباب الخلفي.": "الحارس خاف، فهرب من الباب الخلفي",
}
LOOKS = {
    "وبدا مدرب الرجاء الصاعد سعيدا بالنقاط الثلاث، واعتبر أن لاعبيه طبقوا الخطة.": "مدرب الرجاء الصاعد",
    "وبدا رئيس البلدية حزينا، وقال إن العمل أنجز.": "رئيس البلدية",
    "وعاد مدرب الفريق مرهقا من السفر. وقال لاحقا إن الخسارة قاسية.": "مدرب الفريق",
    "وظهر مدير الشركة متوترا أمام الصحفيين، وقال إن العقد سليم.": "مدير الشركة",
}
CHARGED = {
    "تراجع المتهم بقتل جاره عن اعترافاته، وقال إنه أدلى بها تحت الضغط.": ["المتهم بقتل جاره"],
    "أنكر المتهم بسرقة محل الصائغ ما نسب إليه، وقال إنه لم يدخل السوق.": ["المتهم بسرقة محل الصائغ"] * 2,
    "وأكد المتهمون بتهريب الوقود أنهم كانوا يعملون لتاجر كبير.": ["المتهمون بتهريب الوقود"],
    "وقال المدان بالرشوة إنه سيستأنف الحكم.": ["المدان بالرشوة"],
    # what he says, and no charge
    "واعترف المتهم بقتل جاره.": ["المتهم"],
    "وهدد المتهم بقتل الشاهد إذا تكلم.": ["المتهم"],
    "وطالب المتهم بالإفراج عنه.": ["المتهم"],
    "أدلى زميل سابق للمتهم بشهادته، وروى أنه أبلغ الشركة.": ["زميل سابق للمتهم"],
}
BESIDE = {
    "ويستبعد المصرف أن يقر التحالف أي زيادة، ويرجح أن يبقى الخام مستقرا.": [
        "يقر التحالف أي زيادة",
        "يبقى الخام مستقرا",
    ],
    "ويقول الخبير إن الجفاف سيطول، ويتوقع أن تهاجر الأسر.": ["الجفاف سيطول", "تهاجر الأسر"],
    "المصرف يرى أن الفائدة ستتراجع، ويرجح أن يبدأ الخفض في مارس.": [
        "الفائدة ستتراجع",
        "يبدأ الخفض في مارس",
    ],
    "أما الخبير سالم الحاج فيرى أن الفائدة ستتراجع، ويتوقع أن يبدأ الخفض في مارس.": [
        "الفائدة ستتراجع",
        "يبدأ الخفض في مارس",
    ],
    # a passive: of others, of another tense, and of nobody
    "ويعتقد العلماء أن الكهف سكن قبل قرون، ويرجح أن يكون الأقدم.": [
        "الكهف سكن قبل قرون، ويرجح أن يكون الأقدم",
    ],
    "وذكر المحافظ أن الجسر سيفتح غدا، ويتوقع أن يخفف الزحام.": [
        "الجسر سيفتح غدا، ويتوقع أن يخفف الزحام",
    ],
    "ويتوقع أن تصدر النتائج غدا، ويرجح أن يتأخر إعلانها.": [],
}


@pytest.mark.parametrize(("text", "words"), GESTURES.items())
def test_words_behind_a_gesture_are_his_who_makes_it(listen: Listen, text: str, words: str) -> None:
    name = "سالم الحاج" if "سالم" in text else "هند السيابي"
    assert listen(text)[-1].pair == (name, words)
    assert all(one.content not in ("الجدار", "الطريق", "الصورة على الحائط") for one in listen(text))


@pytest.mark.parametrize("does", ["تضع الرغيف جانبا وتهز رأسها", "ثم تغلق الباب وتلتفت إلينا"])
def test_a_gesture_may_be_joined_to_what_somebody_does(listen: Listen, does: str) -> None:
    heard = listen(f"تقول الخبازة سعدية الدغيم إن الفرن قديم. {does}: «لن أبيعه».")
    assert [one.pair for one in heard][1:] == [("سعدية الدغيم", "لن أبيعه")]


@pytest.mark.parametrize(("text", "contents"), NO_GESTURES.items())
def test_what_is_shown_in_marks_is_not_said(listen: Listen, text: str, contents: list[str]) -> None:
    assert [one.content for one in listen(text)] == contents


@pytest.mark.parametrize(("text", "content"), REACTIONS.items())
def test_a_report_ends_before_what_he_does_who_is_told(listen: Listen, text: str, content: str) -> None:
    assert [one.content for one in listen(text)] == [content]


@pytest.mark.parametrize(("text", "name"), LOOKS.items())
def test_how_somebody_looks_is_not_his_name(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


@pytest.mark.parametrize(("text", "names"), CHARGED.items())
def test_a_charge_goes_with_whom_it_is_brought_against(listen: Listen, text: str, names: list[str]) -> None:
    assert [one.speaker for one in listen(text)] == names


@pytest.mark.parametrize(("text", "contents"), BESIDE.items())
def test_a_verb_beside_another_is_no_passive(listen: Listen, text: str, contents: list[str]) -> None:
    assert [one.content for one in listen(text)] == contents


def test_what_others_complain_of_is_not_quoted_from_them(listen: Listen) -> None:
    (heard,) = listen("وقالت هند السيابي إن ما يشكو منه المرضى «خلل في التوزيع لا في التوريد».")
    assert heard.speaker == "هند السيابي"
