"""Posts behind a name, and given names that are things as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

POSTS = {
    "an engineer who is a minister": (
        "قال المهندس كمال الراوي، وزير الصناعة والتجارة الخارجية، إن السد باق."
        " وأضاف وزير الصناعة أن العمل جار.",
        "وزير الصناعة والتجارة الخارجية",
    ),
    "above an article": (
        "heading| رئيس الجامعة: الاختبارات قائمة\nأكد الدكتور سامي العوضي، رئيس جامعة الخليج الأهلية، ذلك. "
        "وقال رئيس الجامعة إن النتائج قريبة.",
        "رئيس جامعة الخليج الأهلية",
    ),
    "an officer, in the venue's company": (
        "قال اللواء كامل سعيد، مدير أمن الساحل، في تصريح للصحيفة إن القوات انتشرت."
        " وأشار مدير الأمن إلى ضبط المتهمين.",
        "مدير أمن الساحل",
    ),
    "two posts": (
        "قالت رنا العوضي، أستاذة الاقتصاد بجامعة القاهرة ورئيسة مركز الدراسات، إن الأسعار سترتفع."
        " وترى رئيسة المركز أن الحل قريب.",
        "أستاذة الاقتصاد بجامعة القاهرة ورئيسة مركز الدراسات",
    ),
    "a post that looks like what he asks for": (
        "طالب النائب رائد فهمي، عضو لجنة النقل بمجلس النواب، باستدعاء الوزير."
        " وقال عضو اللجنة إن الخط متهالك.",
        "عضو لجنة النقل بمجلس النواب",
    ),
}


@pytest.mark.parametrize(("text", "role"), POSTS.values(), ids=POSTS)
def test_a_post_between_commas_is_his_who_has_a_title(listen: Listen, text: str, role: str) -> None:
    heard = listen(text)
    assert {one.quote.speaker_id for one in heard} == {heard[0].quote.speaker_id}
    assert heard[0].who.role == role


def test_two_with_their_posts_stay_two(listen: Listen) -> None:
    heard = listen(
        "حضر اللقاء الدكتور سامي العوضي، رئيس الجامعة، والمهندس علي كمال، وكيل الوزارة."
        " وقال وكيل الوزارة إن العمل جار. وأكد رئيس الجامعة أن الدراسة منتظمة."
    )
    assert [one.speaker for one in heard] == ["علي كمال", "سامي العوضي"]


def test_whom_he_judges_is_no_post_of_his(listen: Listen) -> None:
    (heard,) = listen("وصف محامي جامع اللوحات، رياض السعيد، موكله بأنه «آخر النبلاء».")
    assert heard.pair == ("رياض السعيد", "موكله بأنه «آخر النبلاء»")


CALLED = ("شفاء الصائغ", "أسماء الحلو", "جمال الدين سعيد", "وفاء كامل", "حياة الإدريسي")
THINGS = ("شفاء المصابين", "نجاة الركاب", "أسماء الفائزين", "وفاء بلاده", "حياة الشعوب", "جهاد الأجيال")


@pytest.mark.parametrize("told", THINGS)
def test_what_he_tells_of_is_no_woman(listen: Listen, told: str) -> None:
    heard = listen(f"قال الوزير سالم العلي إن العمل جار. وتمنى {told} في أقرب وقت، مؤكدا أن الدولة حاضرة.")
    assert {one.speaker for one in heard} == {"سالم العلي"}


@pytest.mark.parametrize("name", CALLED)
def test_who_is_called_so_speaks(listen: Listen, name: str) -> None:
    verb = "أكد" if name.startswith("جمال") else "أكدت"
    (heard,) = listen(f"{verb} {name} أن العمل جار.")
    assert heard.speaker == name


FAMILIES = {
    "أكد الوزير الأول عبد المالك جراد اليوم الخميس بوهران عدم وجود أي خلاف.": "عبد المالك جراد",
    "أكد الوزير سالم سلال أمس وجود خلل في الشبكة.": "سالم سلال",
    "أكد السيد سلال أن الباب مفتوح.": "سلال",
    "قالت السيدة رمان إن الحصاد تأخر.": "رمان",
    "قال الشيخ الفضل بن سيف المعولي أمين عام المجلس إن العودة قريبة.": "الفضل بن سيف المعولي",
}


@pytest.mark.parametrize("text", FAMILIES)
def test_a_family_may_be_called_as_a_thing_is(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert heard.speaker == FAMILIES[text]


@pytest.mark.parametrize(
    "content", ["ضرورة العمل اليوم", "أهمية الحوار", "عدم وجود حالات جديدة", "حرص البلدية على النظافة"]
)
def test_what_somebody_stresses_is_no_family(listen: Listen, content: str) -> None:
    (heard,) = listen(f"أكد الأمير فيصل {content}.")
    assert heard.pair == ("فيصل", content)


def test_a_style_before_a_post_begins_no_name(listen: Listen) -> None:
    heard = listen(
        "قال الشيخ حمود بن سيف المعولي أمين عام المجلس إن العودة قريبة."
        " وذكر معالي الشيخ أمين عام المجلس أن الفرحة كبيرة."
    )
    assert [one.speaker for one in heard] == ["حمود بن سيف المعولي"] * 2


GOES_ON = {
    "قال الوزير إن المجلس قرر قطع العلاقات، وكلف الوزارة باتخاذ الإجراءات.": (
        "المجلس قرر قطع العلاقات، وكلف الوزارة باتخاذ الإجراءات"
    ),
    "وقالت الوزارة إنها تأكدت من صحة الشكوى، وبدأت التحقق من الأمر.": (
        "تأكدت من صحة الشكوى، وبدأت التحقق من الأمر"
    ),
    "قال المدير إن المصنع سيعمل، وغادر القاعة مسرعا.": "المصنع سيعمل",
}


@pytest.mark.parametrize("text", GOES_ON)
def test_what_was_done_goes_on_behind_what_was_done(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert heard.content == GOES_ON[text]


def test_a_participle_condemns(listen: Listen) -> None:
    heard = listen("استنكر المحافظ سالم العلي التفجير، مدينا أشكال العنف كافة.")
    assert [one.pair for one in heard] == [("سالم العلي", "التفجير"), ("سالم العلي", "أشكال العنف كافة")]


def test_a_first_name_may_be_a_title_of_somebody_elses(listen: Listen) -> None:
    (heard,) = listen("وقال رئيس اللجنة، الناقد رفيق حداد، إن الأعضاء اختاروها بالإجماع.")
    assert (heard.speaker, heard.who.role) == ("رفيق حداد", "رئيس اللجنة")


def test_what_is_ruled_out_may_look_like_a_verb(listen: Listen) -> None:
    heard = listen("وقدر رئيس القسم، يحيى الحلاق، أن العمل طويل. واستبعد الحلاق عرضها قبل الخريف.")
    assert [one.pair for one in heard] == [("يحيى الحلاق", "العمل طويل"), ("يحيى الحلاق", "عرضها قبل الخريف")]


WHOSE_POST = (
    ("رابح قدور", "يوضح المكلف بالاتصال بنفس المديرية، النقيب رابح قدور، أن الحريق أخمد."),
    ("رابح قدور", "يوضح المكلف بالاتصال في نفس المديرية، النقيب رابح قدور، أن الحريق أخمد."),
    ("كريم عيساوي", "وأكد رئيس المصلحة بذات الهيئة، الدكتور كريم عيساوي، أن المرض تحت السيطرة."),
    ("فريدة زروقي", "وصرحت المديرة الفرعية بنفس الوزارة، فريدة زروقي، بأن الملفات قيد الدراسة."),
    ("مراد حمدي", "أعلن المكلف بالإعلام بذات الهيئة، الرائد مراد حمدي، اليوم السبت، انتهاء البحث."),
    ("سمير لعرابي", "ووصفه المكلف بالإعلام بذات النادي، المدرب سمير لعرابي، بأنه لاعب المستقبل."),
    ("سليم مهدي", "وأشار المكلف بالإعلام على مستوى الحماية المدنية، الرائد سليم مهدي، إلى أن الفرق هنا."),
    ("تيم هوفر", "واعتبر الرئيس التنفيذي لكواندرا، تيم هوفر، أن الصفقة عادلة."),
    ("ليام هادلي", "وقال الرئيس التنفيذي لفيلكو، ليام هادلي، إن الأرباح فاقت التوقعات."),
    ("باولو ريني", "وأضاف المدير الرياضي لسانتوريا، باولو ريني، أن اللاعب باق."),
    ("إيلينا موريس", "وأوضحت المديرة الإقليمية لسوناتك لشؤون الشراكات، إيلينا موريس، أن العقد وقع أمس."),
    ("سهام الجندي", "واعتبرت المديرة التنفيذية لنوفارك في المنطقة، سهام الجندي، أن التدريب ضروري."),
    ("لوران ديفو", "وقال الرئيس التنفيذي لوران ديفو، إن الأرباح فاقت التوقعات."),
    ("داني ويلش", "وأضاف نائب رئيس أوربيس لشؤون الأمن، داني ويلش: «لن نكرر الخطأ»."),
    ("سعد الحميد", "وقال رئيس الفريق في مدينة كورنو، سعد الحميد أن المباراة صعبة."),
    ("كوثر العمري", "وقالت المديرة السيدة كوثر العمري إن الماء قليل."),
    ("نوال سعدي", "وأفادت مديرة المؤسسة، السيدة نوال سعدي، بأن التزويد سيعود مساء."),
)


@pytest.mark.parametrize(("speaker", "text"), WHOSE_POST)
def test_a_post_reaches_to_whose_it_is(listen: Listen, speaker: str, text: str) -> None:
    assert [one.speaker for one in listen(text)] == [speaker]
