"""Whoever spoke goes on without being named, whomever his sentence tells of by the way."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

HE = {
    "رئيس الحكومة مروان الشافعي": "مروان الشافعي",
    "وزير الموارد المائية هادي الجميلي": "هادي الجميلي",
    "نقيب الصيادلة رامز قعوار": "رامز قعوار",
    "الخبير الاقتصادي نادر الطويل": "نادر الطويل",
    "الأمين العام للاتحاد صالح بوعزة": "صالح بوعزة",
    "المتحدث باسم الدفاع المدني طلال الزعبي": "طلال الزعبي",
}
SHE = {
    "وزيرة الثقافة منى القصبي": "منى القصبي",
    "مديرة المستشفى رغد الشمري": "رغد الشمري",
    "النائبة إيمان التلمساني": "إيمان التلمساني",
    "الباحثة سعاد المريني": "سعاد المريني",
}
MEN = ("النائب فؤاد الصباغ", "المهندس زهير الكعبي", "المدرب لويس كارفالو", "رئيس اللجنة خالد منصور")
WOMEN = ("الوزيرة السابقة نجلاء حمدان", "المحامية ريم العتوم", "رئيسة الجمعية هالة بدوي")
BODIES = (
    *("الاتحاد الأوروبي", "مجلس النواب", "البنك الدولي", "الهلال الأحمر", "المجلس الأعلى للقضاء"),
    *("وزارة التخطيط", "الأمم المتحدة", "نقابة المعلمين", "منظمة الصحة العالمية", "شركة الكهرباء"),
)
SAID = (
    *("المرحلة المقبلة تحتاج إلى عمل مشترك", "الأرقام المعلنة لا تعكس الواقع"),
    *("الأشغال ستنتهي قبل الصيف", "عدد المستفيدين تجاوز ثلاثة آلاف", "الحل لن يأتي من الخارج"),
)
ANYBODY = (
    ("وفي رده على سؤال {}، أكد أن |", "وفي ردها على سؤال {}، أكدت أن |"),
    ("وخلال لقائه {}، شدد على أن |", "وخلال لقائها {}، شددت على أن |"),
    ("وقبل مغادرته مقر {}، قال إن |", "وقبل مغادرتها مقر {}، قالت إن |"),
    ("وبعد أن استمع إلى {}، قال إن |", "وبعد أن استمعت إلى {}، قالت إن |"),
    ("وبينما كان يتحدث إلى {}، لفت إلى أن |", "وبينما كانت تتحدث إلى {}، لفتت إلى أن |"),
    ("وحين تحدث عن {}، أقر بأن |", "وحين تحدثت عن {}، أقرت بأن |"),
    ("وبحث مع {} سبل التعاون، مشيرا إلى أن |", "وبحثت مع {} سبل التعاون، مشيرة إلى أن |"),
    ("ويستذكر لقاءه الأول مع {}. يقول: «|»", "وتستذكر لقاءها الأول مع {}. تقول: «|»"),
    ("وتحدث عن خلافه مع {}. وأضاف أن |", "وتحدثت عن خلافها مع {}. وأضافت أن |"),
    ("وأشاد بما أنجزه فريق {}، لافتا إلى أن |", "وأشادت بما أنجزه فريق {}، لافتة إلى أن |"),
    ("واستقبل وفدا من مكتب {}، مؤكدا أن |", "واستقبلت وفدا من مكتب {}، مؤكدة أن |"),
    ("وزار لاحقا مقر {} حيث قال للعاملين إن |", "وزارت لاحقا مقر {} حيث قالت للعاملين إن |"),
    ("وانتقد تصريحات {} في القمة، قائلا إن |", "وانتقدت أداء {} في القمة، قائلة إن |"),
    ("وتطرق إلى زيارة {}، والتي قال إنها |", "وتطرقت إلى اجتماع {}، والذي قالت إنه |"),
)
THE_OTHER = (
    ("وأبلغ {} أن |", "وأبلغت {} أن |"),
    ("وخاطب {} قائلا: «|»", "وخاطبت {} قائلة: «|»"),
    ("وشكر {}، مؤكدا أن |", "وشكرت {}، مؤكدة أن |"),
    ("وسأل {} عن الموعد، ثم قال: «|»", "وسألت {} عن الموعد، ثم قالت: «|»"),
)
"""Where only her verb or his tells that he spoke, and not whom it leads to."""

TOLD_OF = (
    ("ووصل {} إلى المكان بعد ساعة، وقال إن |", "ووصلت {} إلى المكان بعد ساعة، وقالت إن |"),
    ("وحضر {} جانبا من الجلسة. وأكد أن |", "وحضرت {} جانبا من الجلسة. وأكدت أن |"),
    ("أما {} فاختار الصمت طويلا، ثم قال: «|»", "أما {} فاختارت الصمت طويلا، ثم قالت: «|»"),
    ("وأمر {} بفتح تحقيق، مؤكدا أن |", "وأمرت {} بفتح تحقيق، مؤكدة أن |"),
    ("وتسلم {} الجائزة، وقال إن |", "وتسلمت {} الجائزة، وقالت إن |"),
    ("واعترض {} على ذلك، قائلا إن |", "واعترضت {} على ذلك، قائلة إن |"),
    ("وقاطعه {} قائلا: «|»", "وقاطعته {} قائلة: «|»"),
    ("وشارك في الاجتماع {}. وأكد أن |", "وشاركت في الاجتماع {}. وأكدت أن |"),
    ("وسئل {} عن الموعد، فأجاب بأن |", "وسئلت {} عن الموعد، فأجابت بأن |"),
    ("وأوقفت الشرطة {} الذي اعترف بأن |", "وأوقفت الشرطة {} التي اعترفت بأن |"),
    ("وغادر {} القاعة. ولدى خروجه قال إن |", "وغادرت {} القاعة. ولدى خروجها قالت إن |"),
    ("ورحب {} بالقرار، وأكد في حديث مع وكالة أن |", "ورحبت {} بالقرار، وأكدت في حديث مع وكالة أن |"),
    ("وخسر {} الانتخابات. لكنه يصر على أن |", "وخسرت {} الانتخابات. لكنها تصر على أن |"),
    ("وأصدر {} بيانا. وجاء فيه أن |", "وأصدرت {} بيانا. وجاء فيه أن |"),
)
"""Whom a sentence tells of, and who speaks in it."""


def misheard(
    listen: Listen, who: str, name: str, frames: list[tuple[str, str]], others: list[str]
) -> list[str]:
    """Sentences behind one in which somebody speaks that are not heard as his."""
    hers, wrong, said = who in SHE, [], cycle(SAID)
    for i, frame in enumerate(frames):
        sentence = frame[hers].format(others[i % len(others)]) + "."
        content = "كانت بداية جيدة" if "إنها |" in sentence or "إنه |" in sentence else next(said)
        opening = f"{'قالت' if hers else 'قال'} {who} أمس إن الطريق طويل."
        heard = listen(f"{opening}\n\n{sentence.replace('|', content)}")
        if heard[-1].pair != (name, content):
            wrong.append(f"{sentence} {heard[-1].pair}")
    return wrong


@pytest.mark.parametrize(
    "met",
    [
        "وصلنا إلى سمسار سابق عبر محاميه.",
        "تواصلنا مع سمسار سابق عبر الهاتف.",
        "اتصلنا بسمسار سابق مساء أمس.",
        "جلسنا مع سمسار سابق ساعة كاملة.",
        "في الزاوية سمسار سابق يغلي الشاي.",
    ],
)
def test_whom_the_writer_goes_to_speaks_behind_that(listen: Listen, met: str) -> None:
    text = f"وقال مدير السوق كامل الدهان إن الرسوم ثابتة.\n\n{met} يشرح أن الرسوم تضاعفت."
    assert [heard.speaker for heard in listen(text)] == ["كامل الدهان", "سمسار سابق"]


@pytest.mark.parametrize(("who", "name"), (HE | SHE).items())
def test_whoever_spoke_goes_on_whomever_he_tells_of(listen: Listen, who: str, name: str) -> None:
    others = [*MEN, *WOMEN, *BODIES]
    for shift in range(len(others)):
        assert not misheard(listen, who, name, list(ANYBODY), others[shift:] + others[:shift])


@pytest.mark.parametrize(("who", "name"), (HE | SHE).items())
def test_a_verb_of_his_is_not_hers_who_stands_behind_it(listen: Listen, who: str, name: str) -> None:
    others = list(MEN if who in SHE else WOMEN)
    for shift in range(len(others)):
        assert not misheard(listen, who, name, list(THE_OTHER), others[shift:] + others[:shift])


@pytest.mark.parametrize("who", [*MEN, *WOMEN, *BODIES])
def test_whom_a_sentence_tells_of_speaks_in_it(listen: Listen, who: str) -> None:
    hers = who in (*WOMEN, *BODIES[5:])
    name = who if who in BODIES else " ".join(who.split()[-2:])
    for i, frame in enumerate(TOLD_OF):
        first, content = list(HE | SHE)[i % 10], SAID[i % len(SAID)]
        opening = f"{'قالت' if first in SHE else 'قال'} {first} أمس إن الطريق طويل."
        heard = listen(f"{opening}\n\n{frame[hers].replace('|', content).format(who)}.")
        assert heard[-1].pair == (name, content)


THEIRS = {
    "وفي تصريح للمعلمين، قالوا إن الحصص كثيرة.": ("المعلمون", "الحصص كثيرة"),
    "وفي رسالة للطلبة، أكدوا أن الاعتصام باق.": ("الطلبة", "الاعتصام باق"),
    "وفي حديث للتجار، أشاروا إلى أن السوق راكدة.": ("التجار", "السوق راكدة"),
    "وفي تصريح للفلاحين، طالبوا بدعم الأعلاف.": ("الفلاحون", "بدعم الأعلاف"),
    "وفي تصريح للباحثات، أشرن إلى أن العينة صغيرة.": ("الباحثات", "العينة صغيرة"),
    "في تصريحات للنواب، انتقدوا غياب الوزير.": ("النواب", "غياب الوزير"),
    "وفي تصريح لمواطنين، عبروا عن استيائهم من الغلاء.": ("مواطنون", "استيائهم من الغلاء"),
    "خلال حديث للأطباء، نفوا وجود أي وباء.": ("الأطباء", "وجود أي وباء"),
    "وفي تصريح للمحتجين، قالوا إن المطالب عادلة.": ("المحتجون", "المطالب عادلة"),
    "وفي تصريح للصيادلة، حذروا من نفاد الدواء.": ("الصيادلة", "نفاد الدواء"),
    "وفي بيان للموظفين، لوحوا بالإضراب.": ("الموظفون", "بالإضراب"),
    "وفي مداخلة للمتدخلين في الندوة، دعوا إلى صون المدينة.": ("المتدخلون", "صون المدينة"),
    "وفي تصريح للاعبين، أكدوا جاهزيتهم.": ("اللاعبون", "جاهزيتهم"),
    # one, a body, and whoever spoke to them
    "وفي تصريح للمدير الجهوي، أكد أن السد آمن.": ("المدير الجهوي", "السد آمن"),
    "وفي بيان للنقابات، أعلنت دخولها في إضراب.": ("النقابات", "دخولها في إضراب"),
    "اعتصم الحراس أمس. وفي تصريحات للصحفيين، أكدوا أن الأجور تأخرت.": ("الحراس", "الأجور تأخرت"),
    "اجتمع النواب أمس. وفي رسالة للمواطنين، دعوا إلى الهدوء.": ("النواب", "الهدوء"),
    "وصل الوزير أمس. وفي كلمة للحاضرين، قال إن السوق سيفتح.": ("الوزير", "السوق سيفتح"),
}


@pytest.mark.parametrize(("text", "heard"), THEIRS.items())
def test_whose_words_were_told_of_goes_on(listen: Listen, text: str, heard: tuple[str, str]) -> None:
    assert [one.pair for one in listen(text)] == [heard]


@pytest.mark.parametrize(
    "text",
    [
        "لم ينس فريد الحداد التعقيب على منافسه، قائلا إن {}.",
        "ولم ينس المدرب فريد الحداد التعقيب على منافسه، قائلا إن {}.",
        "قال فريد الحداد إن الفوز مهم. لم ينس الحداد فضل الأنصار، مضيفا أن {}.",
        "ولم يخف فريد الحداد قلقه، مؤكدا أن {}.",
        "لم يكتف فريد الحداد بالصمت، معتبرا أن {}.",
    ],
)
def test_a_verb_behind_lam_begins_no_name(listen: Listen, text: str) -> None:
    assert listen(text.format("الميدان هو الحكم"))[-1].pair == ("فريد الحداد", "الميدان هو الحكم")


def test_nor_does_a_verb_behind_mimma(listen: Listen) -> None:
    text = "أبدى الوزير فريد الحداد ارتياحه للنتائج مما ساعد البلاد على التقدم، مؤكدا أن العمل جار."
    assert listen(text)[-1].pair == ("فريد الحداد", "العمل جار")


@pytest.mark.parametrize("text", ["وكتبت: «ضاعت سنة كاملة من عمرنا».", "تكتب: «ضاعت سنة كاملة من عمرنا»."])
def test_who_spoke_before_also_writes(listen: Listen, text: str) -> None:
    heard = [one.pair for one in listen(f"قالت منى الزعبي إن السوق مغلق. {text}")]
    assert heard == [("منى الزعبي", "السوق مغلق"), ("منى الزعبي", "ضاعت سنة كاملة من عمرنا")]


def test_a_signature_is_nobody_who_writes_on(listen: Listen) -> None:
    heard = [one.pair for one in listen("كتب: فادي المناعي\n\nقالت منى الزعبي إن السوق مغلق.")]
    assert heard == [("منى الزعبي", "السوق مغلق")]


ASKED = {
    "he, of a company": ("المهندس سامي الدهان", "كانت الشركة", "اكتفى", "سامي الدهان"),
    "she, of a council": ("المهندسة هند الدهان", "كان المجلس", "اكتفت", "هند الدهان"),
    "he, of a council": ("المهندس سامي الدهان", "كان المجلس", "رد", "سامي الدهان"),
}


@pytest.mark.parametrize(("who", "asked", "did", "name"), ASKED.values(), ids=ASKED)
def test_whom_a_question_tells_of_does_not_answer_it(
    listen: Listen, who: str, asked: str, did: str, name: str
) -> None:
    said = "قالت" if name.startswith("هند") else "قال"
    text = f"{said} {who} إن الأرباح جيدة. وعما إذا {asked} سيبيع الحصة، {did} بالقول إن الأمر لم يحسم."
    assert [one.speaker for one in listen(text)] == [name, name]


PRESIDED = {
    "عقد مكتب الحزب اجتماعه برئاسة جميل البزاز وأصدر بيانا جاء فيه: «الحل قريب».": "مكتب الحزب",
    "عقد المجلس اجتماعه برئاسة جميل البزاز وأكد أن الحل قريب.": "المجلس",
    "اجتمع مجلس النقابة برئاسة النقيب جميل البزاز، وأكد أن الحل قريب.": "مجلس النقابة",
    "عقد الاتحاد مؤتمرا بحضور الوزير جميل البزاز وطالب برفع الأجور.": "الاتحاد",
    # who is told of next
    "تضم اللجنة سبعة برئاسة جميل البزاز. وأكد الأخير أن الحل قريب.": "جميل البزاز",
}


@pytest.mark.parametrize(("text", "who"), PRESIDED.items())
def test_who_presides_says_nothing_for_those_who_meet(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]
