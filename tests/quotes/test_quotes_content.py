"""What is said: where the content of a cue begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


CLAUSES = {
    "inna": ("قال الوزير سامي الدهان إن الموسم جيد.", "الموسم جيد"),
    "anna": ("أكد الوزير سامي الدهان أن الموسم جيد.", "الموسم جيد"),
    "bi-anna": ("أفاد الوزير سامي الدهان بأن الموسم جيد.", "الموسم جيد"),
    "pronoun": ("قالت الوزيرة هند الدهان إنها ستسافر غدا.", "ستسافر غدا"),
    "ila anna": ("أشار الوزير سامي الدهان إلى أن الموسم جيد.", "الموسم جيد"),
    "a venue before": ("قال الوزير سامي الدهان في مؤتمر صحفي عقده اليوم إن الموسم جيد.", "الموسم جيد"),
    "an insertion": ("قال الوزير سامي الدهان، خلال جولة في المصنع، إن الموسم جيد.", "الموسم جيد"),
    "an addressee": ("قال الوزير سامي الدهان لوكالة الأمواج إن الموسم جيد.", "الموسم جيد"),
    "a marked addressee": ("قال الوزير سامي الدهان لـ«الأمواج» إن الموسم جيد.", "الموسم جيد"),
    "a second complementiser": (
        "قال الوزير سامي الدهان إن الموسم جيد وإن الأسعار ستنخفض.",
        "الموسم جيد وإن الأسعار ستنخفض",
    ),
    "a relative clause inside": (
        "أعلن الوزير سامي الدهان أن القرارات التي أعلنتها الهيئة ملزمة.",
        "القرارات التي أعلنتها الهيئة ملزمة",
    ),
    "no complementiser": (
        "قال الوزير سامي الدهان لـ«الأمواج» الطريق آمنة والحركة فيها طبيعية منذ الصباح.",
        "الطريق آمنة والحركة فيها طبيعية منذ الصباح",
    ),
}
OBJECTS = {
    "a preposition": ("شدد الوزير سامي الدهان على حماية المزارعين.", "حماية المزارعين"),
    "a clitic": ("طالب الوزير سامي الدهان بحماية المزارعين.", "بحماية المزارعين"),
    "an attitude": ("أكد الوزير سامي الدهان حرص بلاده على السلام.", "حرص بلاده على السلام"),
    "a happening": ("أعلن الوزير سامي الدهان استئناف الرحلات.", "استئناف الرحلات"),
    "a denial": ("نفى الوزير سامي الدهان وجود خلاف.", "وجود خلاف"),
    "a judgement": ("وصف الوزير سامي الدهان الخطة بأنها ناقصة.", "الخطة بأنها ناقصة"),
    "an accusation": ("اتهم الوزير سامي الدهان الشركة بالتقصير.", "الشركة بالتقصير"),
    "a demand of somebody": ("دعا الوزير سامي الدهان الأهالي إلى الحذر من السيول.", "الحذر من السيول"),
    "a question": ("تساءل الوزير سامي الدهان عن سبب التأخير.", "سبب التأخير"),
    "behind a name between commas": ("رفض المدرب، سامي الدهان، تحميل الحكم الخسارة.", "تحميل الحكم الخسارة"),
}
ENDS = {
    "a participle": ("قال الوزير سامي الدهان إن الموسم جيد، مضيفا أن الأسعار ستنخفض.", "الموسم جيد"),
    "a participle without comma": (
        "قال الوزير سامي الدهان إن الموسم جيد مبينا أن الأسعار ستنخفض.",
        "الموسم جيد",
    ),
    "the next verb": ("قال الوزير سامي الدهان إن الموسم جيد، وأضاف أن الأسعار ستنخفض.", "الموسم جيد"),
    "as well": ("قال الوزير سامي الدهان إن الموسم جيد، كما أكد أن الأسعار ستنخفض.", "الموسم جيد"),
    "while another": (
        "قال الوزير سامي الدهان إن الموسم جيد، فيما أكدت النقابة أن الأسعار مرتفعة.",
        "الموسم جيد",
    ),
    "but": ("قال الوزير سامي الدهان إن الموسم جيد، لكنه حذر من الغلاء.", "الموسم جيد"),
    "a credit": ("قال الوزير سامي الدهان إن الموسم جيد، على حد تعبيره.", "الموسم جيد"),
    "what was withheld": ("قال الوزير سامي الدهان إن الموسم جيد، دون الكشف عن الأرقام.", "الموسم جيد"),
    "the writer's remark": ("قال الوزير سامي الدهان إن الموسم جيد، في إشارة إلى القمح.", "الموسم جيد"),
    "what he did next": ("قال الوزير سامي الدهان إن الموسم جيد، وتطرق إلى الأسعار.", "الموسم جيد"),
    "what became of it": ("قال الوزير سامي الدهان إن الموسم جيد، وهو كلام قوبل بالصفير.", "الموسم جيد"),
    "what nobody liked": ("قال الوزير سامي الدهان إن الموسم جيد، وهي رواية لم يقبلها أحد.", "الموسم جيد"),
    "what stirred": ("قال الوزير سامي الدهان إن الموسم جيد، وهو ما أغضب المزارعين.", "الموسم جيد"),
    "what another calls it": (
        "قال الوزير سامي الدهان إن الموسم جيد، وهو الكلام الذي تردده الصحف منذ شهر.",
        "الموسم جيد",
    ),
    "before he left": ("قال الوزير سامي الدهان إن الموسم جيد، قبل أن يلتقي المزارعين.", "الموسم جيد"),
    "what was said elsewhere": (
        "قال الوزير سامي الدهان إن الموسم جيد، وقد أكدت النقابة عكس ذلك.",
        "الموسم جيد",
    ),
    "what he kept to himself": (
        "قال الوزير سامي الدهان إن الموسم جيد، ولم يوضح متى يبدأ الشراء.",
        "الموسم جيد",
    ),
    "what it is called": ("قال الوزير سامي الدهان إن الموسم جيد، في تحول عن موقفه.", "الموسم جيد"),
    "that he left out, but": (
        "قال الوزير سامي الدهان إن الموسم جيد، غير أنه لم يوضح أسباب الغلاء.",
        "الموسم جيد",
    ),
    "that she left open": ("قالت الوزيرة هند الدهان إن الموسم جيد، بيد أنها لم تستبعد الغلاء.", "الموسم جيد"),
    "an example": ("قالت الوزيرة هند الدهان إن الموسم جيد، وقد ضربت مثلا بقرى الساحل.", "الموسم جيد"),
    "examples": ("قال الوزير سامي الدهان إن الموسم جيد، وساق أمثلة من قرى الساحل.", "الموسم جيد"),
    "even": ("قال الوزيران إن الموسم جيد، بل إن أحدهما وصفه بأنه تاريخي.", "الموسم جيد"),
    "though he granted": ("قال الوزير سامي الدهان إن الموسم جيد، وإن أقر بأن الأسعار مرتفعة.", "الموسم جيد"),
    "so by her": ("ترى الوزيرة هند الدهان أن العقد باطل، فحسبها لا يجوز خصم الأجور.", "العقد باطل"),
    "so by him": ("يرى الوزير سامي الدهان أن السوق راكدة، فبتقديره لن تعود الأسعار.", "السوق راكدة"),
    "one of many": ("قال الوزير سامي الدهان إن الموسم جيد، في واحدة من أجرأ كلماته.", "الموسم جيد"),
}
ENDS_NOT = {
    "a record": "عدد القتلى بلغ عشرة، وهو أعلى رقم منذ عام",
    "what will be": "الإنتاج تضاعف، وهو ما سيخفض الأسعار",
    "before something happened": "السيارة توقفت أمام المصرف، قبل أن تنفجر بعد دقائق",
    "an adjective behind a comma": "القرار متسرع، غير مدروس",
    "but not yet": "القطار انطلق، غير أنه لم يصل بعد",
    "even more": "السعر عادل، بل إن المزارعين يربحون أكثر",
    "and that somebody": "العقد باطل، وإن المحكمة طلبت النسخة",
    "an example that others give": "الشركة ضربت مثلا في الصبر",
    "a term": "الجسر سيغلق غدا، على أن يعاد فتحه بعد شهر",
    "a reason": "الماء ينقص، إذ لم يهطل المطر منذ عام",
    "who was among them": "سبعة عمال أصيبوا، بينهم اثنان في حال الخطر",
    "what nobody asked me": "العمل صعب، ولم يسألني أحد عن أجري",
}
INNER = {
    "a second that": (
        "قالت الوزيرة هند الدهان إن المدير أخبر العمال أن الجسر سيغلق، وإن الأهالي غاضبون.",
        "الجسر سيغلق",
    ),
    "the same that": (
        "ذكرت الوزيرة هند الدهان أن المدير أخبر العمال أن الجسر سيغلق، وأن الأهالي غاضبون.",
        "الجسر سيغلق",
    ),
    "the inner that": (
        "قالت الوزيرة هند الدهان إن المدير أخبر العمال أن الجسر سيغلق، وأن الأجور ستصرف.",
        "الجسر سيغلق، وأن الأجور ستصرف",
    ),
    "but": (
        "ذكرت الوزيرة هند الدهان أن المدير وعد العمال بزيادة الأجور، لكن شيئا لم يتغير.",
        "بزيادة الأجور",
    ),
    "while": (
        "ذكرت الوزيرة هند الدهان أن المدير وعد العمال بزيادة الأجور، فيما بقيت القرى بلا ماء.",
        "بزيادة الأجور",
    ),
    "this": (
        "ذكرت الوزيرة هند الدهان أن المدير وعد العمال بزيادة الأجور، وهذا لا يكفي.",
        "بزيادة الأجور",
    ),
}


@pytest.mark.parametrize(("text", "content"), CLAUSES.values(), ids=CLAUSES.keys())
def test_a_clause_is_content(listen: Listen, text: str, content: str) -> None:
    assert listen(text)[0].content == content


@pytest.mark.parametrize(("text", "content"), OBJECTS.values(), ids=OBJECTS.keys())
def test_an_object_is_content(listen: Listen, text: str, content: str) -> None:
    assert [heard.pair for heard in listen(text)] == [("سامي الدهان", content)]


@pytest.mark.parametrize(("text", "content"), ENDS.values(), ids=ENDS.keys())
def test_content_ends_before(listen: Listen, text: str, content: str) -> None:
    assert listen(text)[0].content == content


@pytest.mark.parametrize("content", ENDS_NOT.values(), ids=ENDS_NOT.keys())
def test_content_goes_on(listen: Listen, content: str) -> None:
    assert listen(f"قال الوزير سامي الدهان إن {content}.")[0].content == content


@pytest.mark.parametrize(("text", "content"), INNER.values(), ids=INNER.keys())
def test_who_speaks_within_gives_the_word_back(listen: Listen, text: str, content: str) -> None:
    assert [heard.content for heard in listen(text) if heard.speaker == "المدير"] == [content]
    assert listen(text)[0].content.endswith(text.rsplit("، ", maxsplit=1)[-1].rstrip("."))


PARTICIPLES = {
    "clause": ("مؤكدا أن السد آمن", "السد آمن"),
    "preposition": ("مشددا على سلامة السد", "سلامة السد"),
    "two prepositions": ("لافتا النظر إلى أن السد آمن", "السد آمن"),
    "clitic": ("مطالبا بفحص السد", "بفحص السد"),
    "object": ("نافيا وجود خطر", "وجود خطر"),
    "judgement": ("واصفا الوضع بأنه مستقر", "الوضع بأنه مستقر"),
    "colon": ("قائلا: «السد آمن وسيبقى آمنا»", "السد آمن وسيبقى آمنا"),
}


@pytest.mark.parametrize(("participle", "content"), PARTICIPLES.values(), ids=PARTICIPLES.keys())
def test_a_participle_reports_for_the_speaker_of_its_sentence(
    listen: Listen, participle: str, content: str
) -> None:
    heard = listen(f"قال المهندس فادي البزاز إن الفحص انتهى، {participle}.")
    assert heard[1].pair == ("فادي البزاز", content)
    assert heard[1].quote.link == "local"


NOMINAL = {
    "closing": (
        "ارتفعت أسعار الخبز في المدينة، بحسب مدير الأفران رامي الحلو.",
        "ارتفعت أسعار الخبز في المدينة",
    ),
    "opening": (
        "وبحسب مدير الأفران رامي الحلو، ارتفعت أسعار الخبز في المدينة.",
        "ارتفعت أسعار الخبز في المدينة",
    ),
    "fa-inna": ("ووفقا لمدير الأفران رامي الحلو فإن أسعار الخبز ارتفعت.", "أسعار الخبز ارتفعت"),
    "as he said": (
        "ارتفعت أسعار الخبز في المدينة، كما قال مدير الأفران رامي الحلو.",
        "ارتفعت أسعار الخبز في المدينة",
    ),
    "in his words": (
        "ارتفعت أسعار الخبز في المدينة، على حد قول مدير الأفران رامي الحلو.",
        "ارتفعت أسعار الخبز في المدينة",
    ),
    "behind a but": (
        "لكن أسعار الخبز ارتفعت في المدينة، بحسب مدير الأفران رامي الحلو.",
        "أسعار الخبز ارتفعت في المدينة",
    ),
    "behind an except": (
        "إلا أن أسعار الخبز ارتفعت في المدينة، على ما يقول مدير الأفران رامي الحلو.",
        "أسعار الخبز ارتفعت في المدينة",
    ),
    "its verb at once": (
        "وحسب المدير رامي الحلو لم ترتفع الأسعار، ولن ترتفع هذا العام.",
        "لم ترتفع الأسعار، ولن ترتفع هذا العام",
    ),
    "of who somebody is": (
        "وغادرت بدور الصالح، وهي صاحبة الفكرة بحسب المدير رامي الحلو، القاعة.",
        "هي صاحبة الفكرة",
    ),
    "told of him first": (
        "وبحسب مدير الأفران رامي الحلو الذي زار السوق، فإن أسعار الخبز ارتفعت.",
        "أسعار الخبز ارتفعت",
    ),
}


@pytest.mark.parametrize(("text", "content"), NOMINAL.values(), ids=NOMINAL.keys())
def test_a_noun_reports(listen: Listen, text: str, content: str) -> None:
    assert [heard.pair for heard in listen(text)] == [("رامي الحلو", content)]


def test_a_rule_is_no_source(listen: Listen) -> None:
    assert listen("وتسير الأمور وفق القانون والخطة الموضوعة في البلدية.") == []


def test_one_statement_credited_twice_is_one_quote(listen: Listen) -> None:
    heard = listen("أعلنت هيئة الموانئ أن الميناء سيفتح غدا، بحسب بيان لها.")
    assert [item.pair for item in heard] == [("هيئة الموانئ", "الميناء سيفتح غدا")]


RELAYED = {
    "his saying": "نقلت وكالة الأمواج عن الطبيب نادر الخياط قوله إن المستشفى جاهز.",
    "at once": "نقلت وكالة الأمواج عن الطبيب نادر الخياط أن المستشفى جاهز.",
    "stressing": "ونقلت الوكالة عن الطبيب نادر الخياط تأكيده أن المستشفى جاهز.",
    "passive with a source": "ونُقل عن الطبيب نادر الخياط قوله إن المستشفى جاهز.",
}


@pytest.mark.parametrize("text", RELAYED.values(), ids=RELAYED.keys())
def test_a_relayed_statement_is_its_sources(listen: Listen, text: str) -> None:
    assert [heard.pair for heard in listen(text)] == [("نادر الخياط", "المستشفى جاهز")]


def test_a_document_speaks(listen: Listen) -> None:
    heard = listen("وجاء في تقرير الهيئة أن الشواطئ نظيفة.")
    assert [item.pair for item in heard] == [("الهيئة", "الشواطئ نظيفة")]


def test_reports_within_reports_are_heard_at_both_levels(listen: Listen) -> None:
    heard = listen("وذكرت وزارة السياحة أن الوزير سامي الدهان أكد أن الفنادق ممتلئة.")
    assert [item.pair for item in heard] == [
        ("وزارة السياحة", "الوزير سامي الدهان أكد أن الفنادق ممتلئة"),
        ("سامي الدهان", "الفنادق ممتلئة"),
    ]


KINDS = {
    "indirect": ("قال الوزير سامي الدهان إن الموسم جيد.", "indirect"),
    "direct": ("قال الوزير سامي الدهان: «الموسم جيد جدا».", "direct"),
    "direct after a complementiser": ("قال الوزير سامي الدهان إن «الموسم جيد جدا هذا العام».", "direct"),
    "mixed": ("قال الوزير سامي الدهان إن الموسم «جيد جدا» هذا العام.", "mixed"),
    "a name in marks": ("قال الوزير سامي الدهان إن فيلم «الريح» جيد.", "indirect"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind(listen: Listen, text: str, kind: str) -> None:
    assert listen(text)[0].quote.kind == kind


def test_the_act_is_the_group_of_the_cue(listen: Listen) -> None:
    heard = listen("حذر الوزير سامي الدهان من السيول، ونفى وجود خلاف.")
    assert [item.quote.act for item in heard] == ["warn", "deny"]


def test_a_cue_comes_without_its_conjunction(listen: Listen) -> None:
    assert listen("وقال الوزير سامي الدهان إن الموسم جيد.")[0].quote.cue.text == "قال"


AFTERWARDS = {
    "then": "وقال المدير سامي ندا إن العمل «بدأ اليوم»، ثم غادر القاعة.",
    "before": "وقال المدير سامي ندا إن العمل «بدأ اليوم»، قبل أن يحذف منشوره.",
    "without": "وقال المدير سامي ندا إن العمل «بدأ اليوم»، من دون أن يحدد موعدا.",
    "but refused": "وقال المدير سامي ندا إن العمل «بدأ اليوم»، لكنه رفض الخوض في التفاصيل.",
}


@pytest.mark.parametrize("text", AFTERWARDS.values(), ids=AFTERWARDS.keys())
def test_what_the_speaker_did_next_is_no_content(listen: Listen, text: str) -> None:
    assert [one.content for one in listen(text)] == ["العمل «بدأ اليوم»"]


def test_blame_begins_with_who_is_blamed(listen: Listen) -> None:
    (heard,) = listen("وحمل النائب سامي ندا الحكومة مسؤولية التأخير.")
    assert heard.pair == ("سامي ندا", "الحكومة مسؤولية التأخير")


ADDED = (
    ("وأكدت الوزارة أن المخزون كاف، علما أن البلاد تستورد القمح.", "المخزون كاف"),
    ("وأكدت الوزارة أن المخزون كاف، يذكر أن البلاد تستورد القمح.", "المخزون كاف"),
    ("وأكدت الوزارة أن المخزون كاف، ويشار إلى أن القمح مستورد.", "المخزون كاف"),
    ("ونفى الوزير عمر السالمي وجود أزمة وقود، رغم الطوابير أمام المحطات.", "وجود أزمة وقود"),
    ("ونفى الوزير عمر السالمي وجود أزمة، على الرغم من الطوابير.", "وجود أزمة"),
    ("وطالبت النقابة بزيادة الأجور، وأمهلت الحكومة أسبوعا للرد.", "بزيادة الأجور"),
    ("وندد المتظاهرون بغلاء الأسعار، ورفعوا لافتات كثيرة.", "بغلاء الأسعار"),
    ("ودعا العمال إلى إضراب عام، وأغلقوا مدخل المصنع.", "إضراب عام"),
    ("ودعت الجمعية إلى مقاطعة المنتج، وذلك بعد ارتفاع سعره مرتين.", "مقاطعة المنتج"),
    # What the speaker says himself stays.
    ("وطالب السكان بأن يعبدوا الطريق، ويصلحوا الجسر.", "يعبدوا الطريق، ويصلحوا الجسر"),
    ("وأكد الوزير عمر السالمي أن الوقود متوفر، رغم الطوابير.", "الوقود متوفر، رغم الطوابير"),
)


@pytest.mark.parametrize(("text", "content"), ADDED)
def test_what_the_writer_adds_is_no_content(listen: Listen, text: str, content: str) -> None:
    assert [one.content for one in listen(text)] == [content]
