"""What agencies and broadcasters write: foreign names, media that pass on, denials of what was reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


BY_NAME = {
    # names of several words
    "وكالة الأنباء الرسمية في بوركينا فاسو": "ذكرت {} أن الهجوم وقع ليلا.",
    "هونغ كونغ": "أعلنت {} أن الرحلات ألغيت.",
    "بلدية ريو دي جانيرو": "أعلنت {} أن الكرنفال تأجل.",
    "الشرطة في بوينس آيرس": "قالت {} إن المحتجين تفرقوا.",
    "مراسل بي بي سي في الخرطوم": "قال {} إن الشوارع هادئة.",
    "وول ستريت جورنال": "أفادت {} بأن الشركة تدرس البيع.",
    "محلل في مورغان ستانلي": "قال {} إن الأسعار سترتفع.",
    "مسؤول كبير": "وقال {} لواشنطن بوست إن القرار اتخذ.",
    # names that are whole by themselves
    "وكالة رويترز": "نفت {} الأنباء التي أشاعتها المواقع.",
    "وكالة رويترز الدولية للأنباء": "قالت {} إنها ملتزمة بالحياد.",
    "رويترز": "تنفي {} بشكل قاطع أن يكون لديها علم مسبق.",
    "وكالة سانا": "أفادت {} بأن الحريق أخمد.",
    "حماس": "نفت {} الأنباء المتداولة عن الهدنة.",
    # media that name no source, and media that do
    "وكالة الصحافة الفرنسية": "نقلت {} أن مسلحين هاجموا قرية نائية.",
    "قناة «الأفق»": "نقلت {} أن الاجتماع تأجل إلى الغد.",
    "مصادر مطلعة": "ذكرت الوكالة نقلا عن {} أن الصفقة قريبة.",
    "مصادر": "ذكرت بلومبرغ نقلا عن {} أن الصفقة قريبة.",
    "التقارير الإعلامية": "أكدت {} أن الهدنة صامدة.",
    "مصدر أمني ثان": "وأكد {} حصول الهجوم.",
    "ألمانيا": "أعلنت {} أنها ستسحب قواتها.",
}


@pytest.mark.parametrize(("name", "text"), BY_NAME.items(), ids=BY_NAME.keys())
def test_a_speaker_without_a_person_s_name(listen: Listen, name: str, text: str) -> None:
    assert [heard.speaker for heard in listen(text.format(name))][:1] == [name]


PEOPLE = {
    "ألفارو كاستيانو": "قال مدرب مانشستر سيتي ألفارو كاستيانو إن الفريق جاهز.",
    "كيليان ديمبا": "قال مهاجم باريس سان جيرمان كيليان ديمبا إنه باق.",
    "عمر إمباكي": "قال رئيس غينيا بيساو عمر إمباكي إن الانتخابات ستجرى.",
    "فيجيثا هيرات": "قال وزير خارجية سري لانكا فيجيثا هيرات إن القرض أقر.",
    "أحمد بن شامي": "قال المتحدث باسم هيومن رايتس ووتش أحمد بن شامي إن التحقيق ضروري.",
    "ستيفن أدلر": "ونقل الموقع عن رئيس تحرير رويترز ستيفن أدلر قوله: «نأسف للقرار».",
    "جيمس ألدر": "قال المتحدث باسم يونيسف جيمس ألدر إن الأطفال جوعى.",
    "جون هيكس": "وقال المؤلف المشارك للدراسة جون هيكس إن النتائج أولية.",
    "رولاند فيشر": "وقال المعد الرئيسي للدراسة، الدكتور رولاند فيشر، إن العينة صغيرة.",
    # before what he speaks for
    "توماس دوجاريك": "قال توماس دوجاريك المتحدث باسم الأمين العام للأمم المتحدة إن المخزون ينفد.",
    "سامي حداد": "قال سامي حداد المتحدث باسم الهيئة إن الخدمة عادت.",
    # in marks
    "ليلى نصار": "وقالت المتحدثة باسم الشركة «ليلى نصار» إن الخدمة عادت.",
    "علي الكناني": "أكد مدير الناحية «علي الكناني» لوكالة الغد أن الطريق مقطوع.",
    "حيدر المالكي": "قال النائب في البرلمان «حيدر المالكي» في بيان إن الموازنة ناقصة.",
    # behind a bracket
    "باتريك رادر": "أوضح المتحدث باسم وزارة الدفاع (البنتاغون)، باتريك رادر، في تصريح أن الضربات محدودة.",
    "هيلغا شولتز": "وقالت رئيسة المفوضية (الذراع التنفيذية)، هيلغا شولتز، الثلاثاء إن القرار نهائي.",
}


@pytest.mark.parametrize(("name", "text"), PEOPLE.items(), ids=PEOPLE.keys())
def test_a_name_behind_what_is_written_in_several_words(listen: Listen, name: str, text: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


TWICE = (
    "أكد السفير صلاح عبدالحق، رئيس هيئة الاستعلامات، أن الاتصالات مستمرة.\n"
    "وأوضح رئيس هيئة الاستعلامات أنه لا تهاون.",
    "قال اللواء سامي الحداد، مدير أمن الجيزة، إن الحملة مستمرة.\nوأضاف مدير أمن الجيزة أنها ستتوسع.",
    "قالت الدكتورة ليلى نصار، أستاذة علم الاجتماع بجامعة حلوان، إن الظاهرة قديمة.\n"
    "وترى أستاذة علم الاجتماع أن الحل في التعليم.",
)


@pytest.mark.parametrize("text", TWICE)
def test_a_second_title_behind_the_name_calls_back(listen: Listen, text: str) -> None:
    first, second = listen(text)
    assert first.speaker == second.speaker


def test_a_title_behind_a_comma_that_leads_to_another_is_his(listen: Listen) -> None:
    heard = listen("أشاد الوزير سامي الحداد، مدير المركز خالد ناصر بالنتائج.")
    assert [one.speaker for one in heard] == ["سامي الحداد"]


WHOLE = {
    "صحة التقارير التي تحدثت عن مقتل جنود": "نفت الوزارة صحة التقارير التي تحدثت عن مقتل جنود.",
    "صحة الأنباء التي قالت إن الحكومة ستستقيل": "نفى الوزير صحة الأنباء التي قالت إن الحكومة ستستقيل.",
    "بزيارة الرئيس الذي أكد أن السلام قريب": "رحب البابا بزيارة الرئيس الذي أكد أن السلام قريب.",
}


@pytest.mark.parametrize(("content", "text"), WHOLE.items())
def test_what_is_denied_holds_what_it_said(listen: Listen, content: str, text: str) -> None:
    assert listen(text)[0].content == content


@pytest.mark.parametrize("text", ["موسكو: العقوبات غير قانونية", "أمريكا: التقارير ليست إلا دعاية"])
def test_a_land_says_what_a_thing_told_of_is(listen: Listen, text: str) -> None:
    assert len(listen(text, "title")) == 1


@pytest.mark.parametrize("text", ["فرنسا: توقيف ثلاثة أشخاص", "الفلبين: انهيار جسر قيد الإنشاء"])
def test_a_land_where_something_happened_says_nothing(listen: Listen, text: str) -> None:
    assert listen(text, "title") == []


GOES_ON = (
    ("كوريا الشمالية", "وأطلقت كوريا الشمالية صاروخا هذا الأسبوع، وقالت إنه أصاب هدفه."),
    ("ألمانيا", "وسحبت ألمانيا قواتها من المدينة، وأكدت أن القرار نهائي."),
    ("الولايات المتحدة", "وفرضت الولايات المتحدة رسوما على الصلب، وقالت إنها ضرورية."),
    ("لين جيان", "وصرح المتحدث لين جيان - وفقا لوكالة الأنباء الصينية «شينخوا» - بأن العرض جيد."),
    ("علي الكناني", "أكد الوزير علي الكناني أن الحل قريب. وأضاف «الكناني» أن العمل بدأ."),
    (
        "كيم جونج أون",
        "قال زعيم كوريا الشمالية كيم جونج أون الأحد إن بلاده اقتربت. وقال كيم إن البحوث تتقدم.",
    ),
)


@pytest.mark.parametrize(("name", "text"), GOES_ON)
def test_the_last_statement_is_theirs(listen: Listen, name: str, text: str) -> None:
    assert listen(text)[-1].speaker == name


INNER = {
    "الدول": "نددت بكين بالدول التي انتقدت مناوراتها العسكرية.",
    "الأطباء": "أشاد الوزير بالأطباء الذين أكدوا أن العلاج ناجح.",
    "النائبة": "رحب بالنائبة التي قالت إن القانون ظالم.",
}


@pytest.mark.parametrize(("name", "text"), INNER.items())
def test_whom_a_preposition_leads_to_speaks_in_his_clause(listen: Listen, name: str, text: str) -> None:
    assert listen(text)[-1].speaker == name


@pytest.mark.parametrize(
    "text",
    ["رفض المتحدث تأكيد أو نفي الأنباء.", "رفضت الوزارة تأكيد الخبر.", "رفض الوزير نفي الخبر أو تأكيده."],
)
def test_who_neither_confirms_nor_denies_says_nothing(listen: Listen, text: str) -> None:
    assert listen(text) == []


def test_what_several_want_is_told_by_the_one_who_speaks(listen: Listen) -> None:
    (heard,) = listen("وأشار إلى أنهم لا يرغبون في الصراع ويأملون في أن تتوقف الهجمات.")
    assert heard.content == "لا يرغبون في الصراع ويأملون في أن تتوقف الهجمات"
