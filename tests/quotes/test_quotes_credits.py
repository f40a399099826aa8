"""A source behind "and" and a comma, which is credited with the clause behind it and none before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

CREDITS = (
    ("وبدأت المجموعة بيع حصتها، ووفقا للمجموعة بلغت الأرباح ستين مليونا.", "بلغت الأرباح ستين مليونا"),
    ("وتراجع الإنتاج إلى النصف، وبحسب الوزارة فإن الاحتياطي يكفي شهرا.", "الاحتياطي يكفي شهرا"),
    ("وارتفعت الأسعار، ووفق البنك المركزي وصل التضخم إلى تسعة في المئة.", "وصل التضخم إلى تسعة في المئة"),
    ("وانهار المبنى فجرا، وبحسب شهود عيان كان داخله عشرون عاملا.", "كان داخله عشرون عاملا"),
    ("وتوقف القطار، ووفقا لمصدر في السكك تسبب عطل كهربائي في ذلك.", "تسبب عطل كهربائي في ذلك"),
    ("وعاد الهدوء إلى المدينة، وطبقا للشرطة أوقف تسعة أشخاص.", "أوقف تسعة أشخاص"),
    ("وسجلت البورصة تراجعا، وحسب التقرير خسر المؤشر مئة نقطة.", "خسر المؤشر مئة نقطة"),
    ("واختفت السفينة قبالة الساحل، ووفقا للسلطات غرق ثلاثة بحارة.", "غرق ثلاثة بحارة"),
    ("وانتهت المهلة أمس، ووفقا للنقابة لم يصرف أي راتب.", "لم يصرف أي راتب"),
    ("وفتحت المدارس أبوابها، وبحسب المديرية حضر نصف التلاميذ.", "حضر نصف التلاميذ"),
    (
        "وأغلق المعبر أسبوعا، وبحسب البلدية خسرت السوق موسمها، وهو أهم المواسم.",
        "خسرت السوق موسمها، وهو أهم المواسم",
    ),
    ("وهطل المطر ليلا، وحسب الأرصاد، بلغ المعدل أربعين مليمترا.", "بلغ المعدل أربعين مليمترا"),
)


@pytest.mark.parametrize("credit", ["حسب ما أعلنته الوزارة", "كما قالت الوزارة", "وفق ما أكدت الوزارة"])
@pytest.mark.parametrize("begun", ["ستنظم البلدية", "تنظم البلدية"])
def test_a_verb_waits_for_what_stands_behind_a_credit(listen: Listen, credit: str, begun: str) -> None:
    said = f"{begun}، {credit}، الدورة الثالثة من المعرض"
    assert [one.pair for one in listen(f"و{said}.")] == [("الوزارة", said)]


@pytest.mark.parametrize(("text", "content"), CREDITS)
def test_a_source_behind_and_is_credited_with_what_follows(listen: Listen, text: str, content: str) -> None:
    (heard,) = listen(text)
    assert heard.content == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("بلغت الأرباح ستين مليونا، وفقا للمجموعة.", "بلغت الأرباح ستين مليونا"),
        ("خسر المؤشر مئة نقطة في يومين، وذلك بحسب التقرير.", "خسر المؤشر مئة نقطة في يومين"),
        ("غرق ثلاثة بحارة قبالة الساحل، بحسب السلطات.", "غرق ثلاثة بحارة قبالة الساحل"),
    ],
)
def test_a_source_without_it_is_credited_with_what_stands_before(
    listen: Listen, text: str, content: str
) -> None:
    (heard,) = listen(text)
    assert heard.content == content


@pytest.mark.parametrize(
    "text",
    [
        "لا تزال نحو ستة آلاف أسرة في الضواحي، وفق المنظمة، تقيم في خيام",
        "كان عدد الفرق في المدينة، بحسب المؤرخ حازم الدرعي، ثلاثا وعشرين فرقة",
        "عاد إلى المدينة في أسبوع، بحسب مصفوفة للبلدية، نحو ألف شخص",
    ],
)
def test_a_clause_that_waits_for_its_end_is_credited_whole(listen: Listen, text: str) -> None:
    assert [one.content for one in listen(f"{text}.")] == [text]


@pytest.mark.parametrize("verb", ["تعترف", "تجزم", "توضح", "تتوقع"])
def test_a_verb_alone_at_the_end_tells_whose_words_those_were(listen: Listen, verb: str) -> None:
    text = f"تسكن هند الدرعي في فصل مدرسي. طردت الشاب من بابها. وبعد أسبوع ندمت، {verb}. الباب مغلق."
    assert [one.pair for one in listen(text)] == [("هند الدرعي", "بعد أسبوع ندمت")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وطالب المجلس بوقف الاقتطاعات، وفق نص المذكرة.", "بوقف الاقتطاعات"),
        ("وقالت الشركة إن العطل «خارج عن إرادتها»، بحسب نص الرسالة.", "العطل «خارج عن إرادتها»"),
        ("وأعلنت الكتلة رفضها المشروع، وفق نص بيانها.", "رفضها المشروع"),
        ("واعتبرت المنظمة أن الحكم «سياسي»، حسب نص التقرير.", "الحكم «سياسي»"),
        ("وأكدت اللجنة أن التأخير مقصود، وفق ما ورد في نص الرسالة.", "التأخير مقصود"),
        ("وحسب نص البيان، فإن الاجتماع سيعقد الأحد.", "الاجتماع سيعقد الأحد"),
        # and rules
        ("وقال القاضي إن الحضانة للأم وفق نص القانون.", "الحضانة للأم وفق نص القانون"),
        (
            "وأوضح المدعي أن العقوبة تحدد وفق نص المادة السابعة.",
            "العقوبة تحدد وفق نص المادة السابعة",
        ),
    ],
)
def test_the_words_of_a_paper_are_its_own(listen: Listen, text: str, content: str) -> None:
    assert [one.content for one in listen(text)] == [content]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وذكر بيان للوزارة اليوم، أنه حسب التحقيق الأولي، فإن السائق كان نائما.", "الوزارة"),
        ("وأفاد بلاغ للمديرية أمس، أنه وفق المعاينة، فإن الحريق مفتعل.", "المديرية"),
        ("وذكر بيان للشرطة، أنه بحسب الشهود، فإن السيارة كانت مسرعة.", "الشرطة"),
        ("وأوضح بيان لإدارة السجن، أنه وفقا للطبيب، فإن السجين مات نائما.", "إدارة السجن"),
        ("وذكرت مديرية الأمن في بيان، أنه حسب البحث، فإن السيارة مسروقة.", "مديرية الأمن"),
    ],
)
def test_who_credits_another_behind_his_comma_is_heard(listen: Listen, text: str, who: str) -> None:
    first, second = listen(text)
    assert first.speaker == who != second.speaker
    assert first.content.endswith(second.content)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حذر أطباء في دراسة نشرت أمس من الملح حيث أكدت الدراسة أن الخطر قائم.", "دراسة نشرت أمس"),
        ("نبه خبراء في دراسة صدرت حديثا إلى الشح حيث ذكرت الدراسة أن السد فرغ.", "دراسة صدرت حديثا"),
        (
            "دعا باحثون في دراسة نشرت مؤخرا إلى الحذر، حيث أشارت الدراسة إلى أن السمنة تتزايد.",
            "دراسة نشرت مؤخرا",
        ),
    ],
)
def test_a_paper_ends_before_what_it_is_cited_for(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "الأرقام مرتفعة: حسب مديرة المهرجان هدى الحلواني زار المدينة ألف سائح.",
            ("هدى الحلواني", "زار المدينة ألف سائح"),
        ),
        ("الأرقام جيدة: وفقا للوزارة، زار المدينة ألف سائح.", ("الوزارة", "زار المدينة ألف سائح")),
        (
            "والنتيجة واضحة: بحسب الدراسة، فإن النوم يقصر في الصيف.",
            ("الدراسة", "النوم يقصر في الصيف"),
        ),
        # and near ones
        (
            "الأرقام جيدة، زار المدينة ألف سائح، وفقا للوزارة.",
            ("الوزارة", "الأرقام جيدة، زار المدينة ألف سائح"),
        ),
        ("زار المدينة ألف سائح بحسب الوزارة.", ("الوزارة", "زار المدينة ألف سائح")),
    ],
)
def test_a_credit_right_behind_a_colon_opens_what_follows(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [said]
