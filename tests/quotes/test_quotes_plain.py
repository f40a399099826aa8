"""The plainest sentences of a paper: whoever speaks, whatever stands between him and what he says."""

from __future__ import annotations

import re
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


class Frame(NamedTuple):
    """His verb, hers and theirs, and what is said behind it."""

    his: str
    hers: str
    said: str


HE = (
    *("المسؤول", "الوزير", "المحامي", "المدير", "السائق", "الشاهد", "المتحدث", "الرئيس", "الطبيب الشرعي"),
    *("المجني عليه", "المدعى عليه", "المتهم الأول", "المصدر", "مصدر أمني", "مصدر طبي في المستشفى"),
    *("مسؤول في الوزارة", "مسؤول حكومي رفيع", "أحد السكان", "أحد شهود العيان"),
    *("رئيس البلدية", "مدير المستشفى", "والد الضحية", "نائب رئيس المجلس", "رئيس الوزراء السوداني"),
    *("وزير الصحة السابق", "وزير الخارجية اللبناني", "المدير العام للشركة", "الأمين العام للاتحاد"),
    *("المتحدث باسم الشرطة", "الناطق الرسمي باسم الحكومة", "البنك المركزي", "الجيش السوداني", "الاتحاد"),
    *("مجلس الأمن", "الحزب", "مركز البحوث الزراعية", "النادي", "مكتب النائب العام"),
)
SHE = (
    *(
        "المسؤولة",
        "الوزيرة السابقة",
        "الطبيبة",
        "المجني عليها",
        "المدعى عليها",
        "رئيسة اللجنة",
        "والدة الضحية",
    ),
    *("وزارة الصحة", "الوزارة", "الحكومة", "الحكومة السورية", "الشرطة", "وكالة الأنباء", "اللجنة المنظمة"),
    *("نقابة المعلمين", "هيئة الدفاع", "المحكمة العليا", "النيابة العامة", "شركة النفط الوطنية", "الأسرة"),
    *("الأمم المتحدة", "مصادر محلية", "مصادر دبلوماسية مطلعة", "المصادر", "وزارة الداخلية"),
)
NAMED = {
    "الوزير سامي الدهان": "سامي الدهان",
    "رئيس البلدية سامي الدهان": "سامي الدهان",
    "الدكتور نبيل شاهين": "نبيل شاهين",
    "المتحدث باسم الوزارة وليد الناصر": "وليد الناصر",
    "وزير الصحة عبد الكريم بن ناصر الحلو": "عبد الكريم بن ناصر الحلو",
    "الخبير الاقتصادي كريم المنسي": "كريم المنسي",
    "المبعوث الأممي هانس ليندبرغ": "هانس ليندبرغ",
    "كمال الدهان": "كمال الدهان",
    "اللواء المتقاعد عادل أبو زيد": "عادل أبو زيد",
}
NAMED_SHE = {
    "لينا الصواف": "لينا الصواف",
    "المديرة هند الرزقي": "هند الرزقي",
    "النائبة زينب بنت سالم": "زينب بنت سالم",
    "أستاذة التاريخ في الجامعة رنا السالم": "رنا السالم",
}
BETWEEN = (
    *("", "للصحفيين", "للصحافيين", "لنا", "لصحيفة محلية", "لإذاعة محلية", "لقناة «الميناء»", "لـ«الميناء»"),
    *("للتلفزيون الرسمي", "لرويترز", "في بيان", "في تصريح صحفي", "في تصريحات صحفية", "في مؤتمر صحفي"),
    *("في اتصال هاتفي", "في وقت سابق", "في رسالة إلى الوزير", "خلال مؤتمر صحفي", "خلال الجلسة"),
    *("أمام البرلمان", "أمام المحكمة", "أمس", "اليوم", "أمس الأحد", "الأحد", "الأحد الماضي", "مساء أمس"),
    *("صباح الاثنين", "قبل أيام", "عبر حسابه", "على هامش القمة", "لدى وصوله إلى المطار", "بعد الاجتماع"),
    *("عقب اللقاء", "إثر الحادث", "أيضا", "مجددا", "للمرة الأولى", "بلهجة حازمة", "ردا على سؤال"),
    *("تعليقا على القرار", "مساء الأحد في مؤتمر صحفي", "للصحفيين أمس"),
)
FRAMES = (
    Frame("قال", "قالت", "إن |الوضع صعب في المدينة"),
    Frame("وأكد", "وأكدت", "أن |الطريق مغلق منذ يومين"),
    Frame("وأوضح", "وأوضحت", ": «|المشروع جاهز»"),
    Frame("ونفى", "ونفت", "|وجود خلاف بين الطرفين"),
    Frame("وطالب", "وطالبت", "|بفتح الطريق المغلق"),
    Frame("وأشار", "وأشارت", "إلى |تراجع الصادرات هذا العام"),
    Frame("وأعلن", "وأعلنت", "|استئناف الرحلات الجوية"),
    Frame("وحذر", "وحذرت", "من |نقص الدواء في القرى"),
    Frame("ذكر", "ذكرت", "أن |العدد ارتفع إلى خمسة"),
    Frame("ولفت", "ولفتت", "إلى أن |السد لم يخضع للصيانة"),
    Frame("كما أكد", "كما أكدت", "|ضرورة الإصلاح"),
)
ASKING = (
    Frame("ودعا", "ودعت", "السكان إلى |الهدوء"),
    Frame("واتهم", "واتهمت", "|الشركة بالتقصير"),
    Frame("وطالب", "وطالبت", "الحكومة |بفتح الطريق"),
    Frame("ونصح", "ونصحت", "المسافرين |بالحذر"),
    Frame("وحمّل", "وحملت", "|الشركة مسؤولية الحادث"),
    Frame("وأبلغ", "وأبلغت", "الصحيفة بأن |العمل توقف"),
)
WHO = {
    **{(who, False): who for who in HE},
    **{(who, True): who for who in SHE},
    **{(who, False): name for who, name in NAMED.items()},
    **{(who, True): name for who, name in NAMED_SHE.items()},
}


def plain(frame: Frame, who: str, between: str, *, hers: bool) -> str:
    """One sentence, with | where what is said begins."""
    gap = "" if frame.said[0] == ":" else " "
    return f"{frame.hers if hers else frame.his} {who}{' ' * bool(between)}{between}{gap}{frame.said}."


def misheard(listen: Listen, name: str, sentences: list[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Those of plain sentences that are not heard as theirs alone whom a name calls, and what is heard."""
    wrong = []
    for sentence in sentences:
        _, said = sentence.split("|")
        heard = [one.pair for one in listen(sentence.replace("|", ""))]
        if heard != [(name, said.strip("».").strip())]:
            wrong.append((sentence, heard))
    return wrong


@pytest.mark.parametrize(("who", "hers"), WHO)
def test_whoever_speaks_is_heard_whatever_stands_between(listen: Listen, who: str, hers: bool) -> None:
    frames = cycle(FRAMES)
    sentences = [plain(next(frames), who, between, hers=hers) for between in BETWEEN * 2]
    sentences += [plain(frame, who, "", hers=hers) for frame in ASKING]
    assert not misheard(listen, WHO[who, hers], sentences)


TURNS = (
    *("من جهته", "من جانبه", "من جديد", "في المقابل", "في هذا السياق", "في السياق ذاته", "في وقت سابق"),
    *("في هذا الصدد", "في الوقت نفسه", "على صعيد آخر", "أمس من جهته"),
)


@pytest.mark.parametrize(("who", "hers"), WHO)
def test_whoever_speaks_is_heard_behind_what_goes_on_to_him(listen: Listen, who: str, hers: bool) -> None:
    frames = cycle(FRAMES)
    sentences = []
    for turn in TURNS:
        own = turn.replace("جهته", "جهتها").replace("جانبه", "جانبها") if hers else turn
        sentences.append(plain(next(frames), f"{own} {who}", "", hers=hers))
    assert not misheard(listen, WHO[who, hers], sentences)


TOLD = (
    *(
        "لسامي المنسي",
        "لليلى",
        "لنظيره",
        "لزوجته",
        "لزملائه",
        "للاعبيه",
        "لصديقه",
        "للنواب",
        "للسفراء",
        "للقاضي",
    ),
    *("لسكان القرية", "لأعضاء البرلمان", "لأولياء الأمور", "لأهالي الضحايا", "للوفد الزائر", "للشرطة"),
    *("للعمال", "لعمال المصنع", "للمحققين", "لطلاب الجامعة", "للمبعوث الأممي", "للمتظاهرين"),
)
"""To whom somebody speaks."""
OPEN = frozenset(
    (
        *("مكتب النائب العام", "اللجنة المنظمة", "مركز البحوث الزراعية", "الأمم المتحدة", "البنك المركزي"),
        *("مسؤول حكومي رفيع", "الطبيب الشرعي", "الوزيرة السابقة", "وكالة الأنباء", "نقابة المعلمين"),
        *("الأمين العام للاتحاد", "شركة النفط الوطنية", "اللواء المتقاعد عادل أبو زيد"),
    )
)
"""Behind whom ل may as well tell of whom they are: البنك المركزي للسودان, الأمين العام السابق للحزب."""
FOR_WHOM = (
    *("المدير العام للشرطة", "الأمين العام للحزب", "الناطق الرسمي للجيش", "الممثل الخاص للأمين العام"),
    *("الاتحاد الوطني للفلاحين", "المجلس الأعلى للقضاء", "المكتب الإعلامي للوزير", "المرصد الوطني للكتاب"),
    *("مدير مستشفى المدينة للأطفال", "مدرب منتخب السودان للناشئين", "المستشار القانوني للرئيس"),
)


@pytest.mark.parametrize(("who", "hers"), [key for key in WHO if key[0] not in OPEN])
def test_to_whom_somebody_speaks_is_no_part_of_him(listen: Listen, who: str, hers: bool) -> None:
    frames = cycle(FRAMES[:3])
    sentences = [plain(next(frames), who, to, hers=hers) for to in TOLD]
    assert not misheard(listen, WHO[who, hers], sentences)


@pytest.mark.parametrize("who", FOR_WHOM)
def test_for_whom_somebody_acts_goes_with_him(listen: Listen, who: str) -> None:
    sentences = [
        plain(frame, who, "", hers=False).replace("|", "") for frame in FRAMES if frame.said[0] != ":"
    ]
    assert {one.speaker for sentence in sentences for one in listen(sentence)} == {who}


ASIDE = {
    "قال المصدر من جهة أخرى إن الوضع صعب في المدينة.": "المصدر",
    "قال مصدر أمني من ناحية أخرى إن الوضع صعب في المدينة.": "مصدر أمني",
    "وأكدت مصادر دبلوماسية مطلعة على هامش القمة أن الوضع صعب.": "مصادر دبلوماسية مطلعة",
    "وأكدت مصادر مطلعة على الملف أن الوضع صعب في المدينة.": "مصادر مطلعة على الملف",
    "قال مصدر من جهة رسمية إن الوضع صعب في المدينة.": "مصدر من جهة رسمية",
}


@pytest.mark.parametrize(("text", "name"), ASIDE.items())
def test_what_turns_to_another_matter_is_no_part_of_a_source(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


TWO = {
    "ودعا كمال الدهان سامي المنسي إلى الهدوء.": [("كمال الدهان", "الهدوء")],
    "واتهم كمال الدهان سامي المنسي بالتقصير.": [("كمال الدهان", "سامي المنسي بالتقصير")],
    "وانتقد كمال الدهان سامي المنسي.": [("كمال الدهان", "سامي المنسي")],
    "وطالبت لينا الصواف سامي المنسي بفتح الطريق.": [("لينا الصواف", "بفتح الطريق")],
    "ودعا الخبير كريم المنسي الرئيس سامي الدهان إلى الهدوء.": [("كريم المنسي", "الهدوء")],
    "وشكرت المخرجة لينا طه المصور سامر عيسى، وأكدت أن الفيلم جاهز.": [("لينا طه", "الفيلم جاهز")],
    "ودعا كمال سامي المنسي إلى الهدوء.": [("كمال سامي المنسي", "الهدوء")],
}


@pytest.mark.parametrize(("text", "said"), TWO.items())
def test_of_two_in_a_row_the_first_speaks(listen: Listen, text: str, said: list[tuple[str, str]]) -> None:
    assert [one.pair for one in listen(text)] == said


LAMS = {
    "وفقا للينا الصواف، فإن الوضع صعب في المدينة.": "لينا الصواف",
    "وفقا لليلى باوزير، فإن الوضع صعب في المدينة.": "ليلى باوزير",
    "وفقا للؤي الحلو، فإن الوضع صعب في المدينة.": "لؤي الحلو",
    "الوضع صعب في المدينة، وفقا للبنى السالم.": "لبنى السالم",
    "وفقا للبنان، فإن الحدود مغلقة منذ عام.": "لبنان",
    "ووفقا للجنة التحقيق، فإن الوضع صعب في المدينة.": "لجنة التحقيق",
    "ووفقا للوزير، فإن الوضع صعب في المدينة.": "الوزير",
}


@pytest.mark.parametrize(("text", "name"), LAMS.items())
def test_a_second_lam_may_be_the_names_own(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


CHAINS = (
    "{قال|قالت} W إن [الوضع صعب في المدينة]. و{أضاف|أضافت} أن [المدد تأخر]. و{شدد|شددت} على أن [الحل قريب].",
    "{قال|قالت} W إن [الوضع صعب في المدينة].\n\nو{أضاف|أضافت} أن [المساعدات تأخرت يومين].",
    "{قال|قالت} W إن [الوضع صعب في المدينة]. و{زار|زارت} الموقع أمس. و{أكد|أكدت} أن [المساعدات تأخرت].",
    "{قال|قالت} W إن [الوضع صعب في المدينة]. وارتفعت الأسعار أمس. و{أكد|أكدت} أن [المساعدات تأخرت].",
    "{زار|زارت} W الموقع أمس، و{قال|قالت} إن [الوضع صعب في المدينة].",
    "{وصل|وصلت} W إلى المدينة أمس. و{قال|قالت} إن [الوضع صعب]. و{أضاف|أضافت} أن [المساعدات تأخرت يومين].",
    "وفي كلمة {ألقاها|ألقتها} أمس، {قال|قالت} W إن [الوضع صعب]. و{تابع|تابعت} أن [المساعدات تأخرت يومين].",
    "{قال|قالت} W إن [الوضع صعب في المدينة]. وعن الموازنة، {قال|قالت} إن [المساعدات تأخرت يومين].",
    "{قال|قالت} W إن [الوضع صعب في المدينة]. ومن جهة أخرى، {أكد|أكدت} أن [المساعدات تأخرت يومين].",
    "{قال|قالت} W: «[الوضع صعب في المدينة]». و{أضاف|أضافت}: «[المدد تأخر]». و{تابع|تابعت}: «[الحل قريب]».",
)


@pytest.mark.parametrize("chain", CHAINS)
def test_whoever_spoke_goes_on_without_being_called(listen: Listen, chain: str) -> None:
    wrong = []
    for (who, hers), name in WHO.items():
        marked = re.sub(r"{(\w+)\|(\w+)}", r"\2" if hers else r"\1", chain).replace("W", who)
        heard = [one.pair for one in listen(re.sub(r"[\[\]]", "", marked))]
        if heard != [(name, said) for said in re.findall(r"\[(.*?)\]", marked)]:
            wrong.append((marked, heard))
    assert not wrong


HAPPENED = (
    "{زار|زارت} W الموقع صباح أمس.",
    "{وقع|وقعت} W الاتفاق في العاصمة.",
    "{وصل|وصلت} W إلى المدينة في زيارة تستمر يومين.",
    "{غادر|غادرت} W القاعة قبل نهاية الجلسة.",
    "{افتتح|افتتحت} W المعرض السنوي للكتاب.",
    "{رفض|رفضت} W التعليق على الحادث.",
    "ولم {يعلق|تعلق} W على الأنباء.",
    "ولم {يرد|ترد} W على اتصالات الصحيفة.",
    "{امتنع|امتنعت} W عن الإدلاء بأي تصريح.",
    "{كتب|كتبت} W رواية عن الحرب.",
    "{نقل|نقلت} W المصابين إلى المستشفى.",
    "{طلب|طلبت} W فنجان قهوة وجلس{|ت} قرب النافذة.",
    "{قدم|قدمت} W استقالته أمس.",
    "{استقبل|استقبلت} W الوفد في المطار.",
    "{تابع|تابعت} W المباراة من المدرجات.",
    "{واصل|واصلت} W العمل حتى المساء.",
    "{حضر|حضرت} W الجلسة ممثلا عن الحكومة.",
    "{شارك|شاركت} W في المؤتمر الدولي للمناخ.",
    "{ألقى|ألقت} W كلمة في ختام المؤتمر.",
    "{عقد|عقدت} W مؤتمرا صحفيا أمس.",
    "{أصدر|أصدرت} W بيانا صباح أمس.",
    "{أجرى|أجرت} W اتصالا هاتفيا بالوفد.",
    "{بحث|بحثت} W مع الوفد سبل التعاون.",
    "{ناقش|ناقشت} W مع الوفد ملف الحدود.",
    "{استمع|استمعت} W إلى مطالب السكان.",
    "{اطلع|اطلعت} W على سير العمل في المشروع.",
    "{تفقد|تفقدت} W الجرحى في المستشفى.",
    "{كلف|كلفت} W لجنة بالتحقيق في الحادث.",
    "{شكل|شكلت} W لجنة للتحقيق في الحادث.",
    "{أحال|أحالت} W الملف إلى المحكمة.",
    "{سلم|سلمت} W الجائزة للفائزين.",
    "{كرم|كرمت} W المتفوقين في حفل كبير.",
    "{أوقف|أوقفت} W العمل في المشروع.",
    "{دفع|دفعت} W ثمن التذاكر.",
    "{حمل|حملت} W الصندوق إلى السيارة.",
    "{عرض|عرضت} W لوحاته في القاعة الكبرى.",
    "{ذكر|ذكرت} W اسم صديقه باكيا.",
    "{رفع|رفعت} W دعوى قضائية ضد الشركة.",
    "{شرح|شرحت} W الدرس للتلاميذ.",
    "{علق|علقت} W اللافتة على الجدار.",
    "{سجل|سجلت} W هدفا في الدقيقة الأخيرة.",
    "{ردد|رددت} W النشيد الوطني.",
    "{أعاد|أعادت} W فتح الطريق.",
    "{قرأ|قرأت} W الرسالة ثم مزقها.",
    "{تحدث|تحدثت} W مع الوفد ساعتين.",
    "{تحدث|تحدثت} W طويلا أمام الحضور.",
    "{حذف|حذفت} W التغريدة بعد ساعة.",
    "{نشر|نشرت} W صورا من الحفل.",
    "{وجه|وجهت} W رسالة إلى الوزير.",
    "{أكمل|أكملت} W دراسته في الخارج.",
    "{ختم|ختمت} W الزيارة بجولة في السوق.",
    "{تلقى|تلقت} W دعوة لزيارة العاصمة.",
    "{ينتظر|تنتظر} W نتائج التحقيق.",
)
"""What somebody does and does not say, also with verbs that report elsewhere."""


@pytest.mark.parametrize("told", HAPPENED)
def test_what_somebody_only_does_is_no_statement(listen: Listen, told: str) -> None:
    sentences = [
        re.sub(r"{(\w*)\|(\w+)}", r"\2" if hers else r"\1", told).replace("W", who) for who, hers in WHO
    ]
    assert not [one.pair for sentence in sentences for one in listen(sentence)]


LEFT_OPEN = ("أن تلجأ الوزارة إلى القضاء", "اللجوء إلى القضاء", "لجوء الوزارة إلى القضاء")


@pytest.mark.parametrize("said", LEFT_OPEN)
@pytest.mark.parametrize("who", ["المدير سامي الدهان", "مصدر قضائي"])
def test_what_somebody_does_not_rule_out_is_said(listen: Listen, who: str, said: str) -> None:
    [one] = listen(f"ولم يستبعد {who} {said}.")
    assert one.pair == (who.removeprefix("المدير "), said.removeprefix("أن "))


SHORT = ("بعبارة واحدة: ", "بجملة: ", "بكلمتين: ")


@pytest.mark.parametrize("led", SHORT)
def test_few_words_that_somebody_leaves_it_at_are_heard(listen: Listen, led: str) -> None:
    [one] = listen(f"أما والدة المتهم، التي سافرت من البلدة لحضور الجلسة، فاكتفت {led}ابني كان سائقا.")
    assert one.pair == ("والدة المتهم", "ابني كان سائقا")


def test_a_clause_that_a_source_interrupts_goes_on_behind_it(listen: Listen) -> None:
    [one] = listen("يعيش في المخيم 500 لاجئ، ما يجعله، بحسب الوكالة، من أشد المخيمات اكتظاظا.")
    assert one.content.endswith("من أشد المخيمات اكتظاظا")


def test_we_is_written_in_many_ways(listen: Listen) -> None:
    [_, one] = listen("قال المواطن أبو علي ان العلبة غالية وقال احنة نشتري بالسوق ونبيع بالدينار")
    assert one.content == "احنة نشتري بالسوق ونبيع بالدينار"


def test_what_is_asked_for_goes_on_before_who_calls_as_well(listen: Listen) -> None:
    first, _ = listen("طالب المدير بصرف الرواتب، وبإعادة المبالغ المقتطعة، كما دعا الأسر إلى الصبر.")
    assert first.content == "بصرف الرواتب، وبإعادة المبالغ المقتطعة"


def test_in_somebody_s_eyes_is_his_view(listen: Listen) -> None:
    [one] = listen("تحدث سامي الدهان عن المفتاح. والمفتاح في نظره «قطعة حديد لا أكثر».")
    assert one.pair == ("سامي الدهان", "المفتاح في نظره «قطعة حديد لا أكثر»")


PAPERS = (
    "في بيان نشره المركز الإعلامي للمحور، مطالبة الجهات المعنية بالتحقيق",
    "في بيان نشرته أمس",
    "في تصريح لصحيفة «النهار»",
    "في مقابلة مع قناة «الغد»",
    "في مؤتمر صحفي عقدته أمس",
)


@pytest.mark.parametrize("paper", PAPERS)
def test_where_it_was_condemned_is_no_part_of_what_was(listen: Listen, paper: str) -> None:
    assert listen(f"واستنكرت السلطة المحلية الجريمة {paper}.")[0].content == "الجريمة"


def test_what_stands_in_a_paper_is_denied_with_it(listen: Listen) -> None:
    [one] = listen("ونفى المدير سامي الدهان ما نشر في بيان للوزارة أمس.")
    assert one.content == "ما نشر في بيان للوزارة أمس"
