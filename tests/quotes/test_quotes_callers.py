"""Who speaks: his name, what he is, and how he is called again, in sentences whose truth is known."""

from __future__ import annotations

from itertools import cycle, islice
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


class Caller(NamedTuple):
    """What somebody is, his name, and whether it is a woman."""

    title: str
    name: str
    she: bool = False


HE = (
    *(("وزير المالية السوداني", "حاتم عبد الرحيم"), ("وكيل أول وزارة الزراعة", "عاطف شلبي")),
    *(("محافظ البنك المركزي", "رشيد المعشر"), ("عمدة المدينة", "فريد بوعزة")),
    *(("محافظ البصرة", "ضياء السعدون"), ("مدير عام الجمارك", "جمال الترك")),
    *(("رئيس اتحاد الكتاب العرب", "وائل شرف الدين"), ("نائب محافظ أسيوط", "عادل سمعان")),
    *(("رئيس غرفة التجارة والصناعة", "بدر آل ثنيان"), ("عضو مجلس الشورى", "حمد بن سعيد المعمري")),
    *(("قائد المنطقة العسكرية الأولى", "خليفة الورفلي"), ("مدرب الهلال", "خورخي بايرا")),
    *(("مدرب منتخب تونس للسيدات", "أنيس الجلاصي"), ("مدرب المنتخب الوطني للناشئين", "سمير الوادي")),
    *(("الخبير العسكري", "نضال أبو ليلى"), ("أستاذ القانون الدولي", "عماد الدين جابر")),
    *(("محامي الدفاع", "أسامة العبيدي"), ("شاهد العيان", "محمود السيد")),
    *(("شقيق الضحية", "ناصر عبد العال"), ("ابن عم القتيل", "هيثم عواد")),
    *(("رئيس الحكومة المكلف", "نواف سليم"), ("القائم بأعمال وزير النفط", "إبراهيم معوض")),
    *(("السفير الروسي في دمشق", "سيرغي كوزلوف"), ("المبعوث الأمريكي إلى سوريا", "توم باركلي")),
    *(("الأمين العام للأمم المتحدة", "أنطونيو غيريرو"), ("أمين عام الحزب", "نعيم قاسمي")),
    *(("المتحدث الرسمي باسم الحكومة", "كمال السعدون"), ("رئيس نادي الزمالك", "حسين لبيب")),
    *(("رئيس قسم الطوارئ في مستشفى الشفاء", "أنس الريس"), ("وزير خارجية عمان", "سالم الكندي")),
)
SHE = (
    *(("وزيرة البيئة", "سلوى الدباغ"), ("عمدة مراكش", "نادية بنسودة")),
    *(("رئيسة بلدية نابل", "آمال بلعياد"), ("أستاذة الأدب المقارن بجامعة فاس", "فوزية التازي")),
    *(("النائبة السابقة", "دلال الزين"), ("والدة الأسير", "فاطمة عليان")),
    *(("السفيرة البريطانية لدى ليبيا", "كارولين هيرست"), ("المديرة المالية للشركة", "روث بورتمان")),
    *(("منسقة الأمم المتحدة الخاصة", "جانين بلاشر"), ("مديرة منظمة العفو", "أمل الحداد")),
)
CALLERS = (
    *(Caller(title, name) for title, name in HE),
    *(Caller(title, name, she=True) for title, name in SHE),
)
CLAUSE = "الأسعار سترتفع في الأسابيع المقبلة"
QUOTE = "لن نتراجع عن مطالبنا"
FRAMES = (
    ("{قال|قالت} {t} {n} إن {c}.", CLAUSE),
    ("و{أكد|أكدت} {t} {n}، في تصريح لـ«الميناء»، أن {c}.", CLAUSE),
    ("{t} {n} {أكد|أكدت} أن {c}.", CLAUSE),
    ("و{كان|كانت} {t} {n} قد {أعلن|أعلنت} أن {c}.", CLAUSE),
    ("أما {t} {n} {فقال|فقالت} إن {c}.", CLAUSE),
    ("بحسب {t} {n}، فإن {c}.", CLAUSE),
    ("{c}، على حد قول {t} {n}.", CLAUSE),
    ("«{c}»، {قال|قالت} {t} {n}.", QUOTE),
    ("ونقلت الوكالة عن {t} {n} {قوله|قولها} إن {c}.", CLAUSE),
    ("و{أوضح|أوضحت} {t} {n}، {الذي|التي} {زار|زارت} المدينة أمس، أن {c}.", CLAUSE),
    ("و{قال|قالت} {n}، {t}، إن {c}.", CLAUSE),
    ("و{قال|قالت} {t}، {n}، إن {c}.", CLAUSE),
    ("و{قال|قالت} {t} ({n}) إن {c}.", CLAUSE),
    ("و{قال|قالت} {n}، {وهو|وهي} {t}، إن {c}.", CLAUSE),
)


def filled(pattern: str, caller: Caller, content: str) -> str:
    """The sentence, its verbs in the gender of who speaks."""
    text = pattern.replace("{t}", caller.title).replace("{n}", caller.name).replace("{c}", content)
    while "{" in text:
        before, _, rest = text.partition("{")
        forms, _, after = rest.partition("}")
        text = before + forms.split("|")[caller.she] + after
    return text


@pytest.mark.parametrize(("pattern", "content"), FRAMES)
def test_name_and_title_are_told_wherever_they_stand(listen: Listen, pattern: str, content: str) -> None:
    wrong = []
    for caller in CALLERS:
        text = filled(pattern, caller, content)
        heard = [(*one.pair, one.who.role) for one in listen(text)]
        if heard != [(caller.name, content, caller.title)]:
            wrong.append((text, heard))
    assert not wrong


def test_two_who_are_named_speak_together(listen: Listen) -> None:
    for caller in (Caller(*one) for one in HE):
        text = f"وقال {caller.title} {caller.name} والخبير النفطي سامي الدهان إن {CLAUSE}."
        (heard,) = listen(text)
        assert caller.name in heard.speaker
        assert heard.speaker.endswith("سامي الدهان"), text


AGAIN = ("و{أضاف|أضافت} أن {c}.", "و{أكد|أكدت} {f} أن {c}.")
LATER = "الطلب تراجع كثيرا"


@pytest.mark.parametrize("again", AGAIN)
def test_who_is_called_again_is_the_same(listen: Listen, again: str) -> None:
    frames = cycle((FRAMES[0], FRAMES[2], FRAMES[10]))
    for caller, (pattern, content) in zip(CALLERS, islice(frames, len(CALLERS)), strict=True):
        _, *middle, family = caller.name.split()
        family = " ".join((middle[-1], family)) if middle and middle[-1] in ("عبد", "آل", "أبو") else family
        if family == "الدين" or (caller.she and family != caller.name.split()[-1]):
            continue
        text = f"{filled(pattern, caller, content)}\n{filled(again.replace('{f}', family), caller, LATER)}"
        heard = [one.pair for one in listen(text)]
        assert heard == [(caller.name, content), (caller.name, LATER)], text


AGAIN_BY = {
    "المحامي خالد محاجنة": ("وأكد محاجنة أن {c}.", "{c}، وفق محاجنة."),
    "المحامي غسان سالم": ("وأكد المحامي سالم أن {c}.", "وأضاف سالم أن {c}."),
    "الوزير كريم سلامة": ("وأكد الوزير سلامة أن {c}.", "وأضاف الوزير سلامة أن {c}."),
    "الممرضة هديل عودة": ("وأكدت عودة أن {c}.", "وبحسب عودة، فإن {c}.", "{c}، وفق عودة."),
    "المديرة سحر الأسمر": ("وبحسب الأسمر، فإن {c}.", "{c}، وفق الأسمر."),
    "الدكتورة إيمان عبد الجليل": ("وأكدت عبد الجليل أن {c}.", "{c}، وفق عبد الجليل."),
    "المحامية نورا أبو زيد": ("وأضافت أبو زيد أن {c}.", "أما أبو زيد فقالت إن {c}."),
    "وزير الدفاع الأسبق عوض المنقوش": ("وأضاف الوزير المنقوش أن {c}.", "وقال الوزير المنقوش إن {c}."),
    "المدير السابق للمصنع فؤاد الجمل": ("وقال المدير الجمل إن {c}.", "وأكد المدير السابق أن {c}."),
}


@pytest.mark.parametrize("who", AGAIN_BY)
def test_a_family_that_looks_like_something_else_is_known_again(listen: Listen, who: str) -> None:
    says = "قالت" if who.split(maxsplit=1)[0].endswith("ة") else "قال"
    for again in AGAIN_BY[who]:
        one, two = listen(f"{says} {who} إن {CLAUSE}.\n{again.replace('{c}', LATER)}")
        assert who.endswith(one.speaker)
        assert (two.pair, one.content) == ((one.speaker, LATER), CLAUSE), again


def test_what_a_known_family_is_called_as_well_may_be_told_of(listen: Listen) -> None:
    for again in ("وأكدت", "وأعلنت الوزيرة"):
        _, two = listen(f"قالت الوزيرة هديل عودة إن {CLAUSE}.\n{again} عودة المسافرين إلى المدينة.")
        assert two.pair == ("هديل عودة", "عودة المسافرين إلى المدينة")
    _, two = listen(f"قال المحامي غسان حداد إن {CLAUSE}.\nوأكدت زوجته حداد أن {LATER}.")
    assert two.speaker != "غسان حداد"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("وقالت ليلى العثماني، الكاتبة والروائية، إن {c}.", "ليلى العثماني", "الكاتبة والروائية"),
        ("وقال سامر الحلو، الشاعر والمترجم، إن {c}.", "سامر الحلو", "الشاعر والمترجم"),
        ("وأكدت دلال الحسنات أن {c}.", "دلال الحسنات", ""),
        ("وقالت أمل حسن إن {c}.", "أمل حسن", ""),
        ("وأوضحت أمل السعدون أن {c}.", "أمل السعدون", ""),
        ("وقال عماد الدين جابر إن {c}.", "عماد الدين جابر", ""),
        ("وقال العماد جوزيف سالم إن {c}.", "جوزيف سالم", "العماد"),
        ("شدد المجلس الأعلى للقضاء على أن {c}.", "المجلس الأعلى للقضاء", ""),
        ("وشدد المكتب التنفيذي للرقابة على أن {c}.", "المكتب التنفيذي للرقابة", ""),
        ("حذرت الهيئة الوطنية للوقاية من أن {c}.", "الهيئة الوطنية للوقاية", ""),
        ("قالت الهيئة الوطنية للرقابة على الأسواق إن {c}.", "الهيئة الوطنية للرقابة على الأسواق", ""),
        ("قال رئيس البلدية للسيدات إن {c}.", "رئيس البلدية", None),
        ("قالت وزارة الصحة للسيدات إن {c}.", "وزارة الصحة", None),
        ("قال سفير تونس للصحفيين إن {c}.", "سفير تونس", None),
        ("قال مدرب منتخب تونس للناشئين إن {c}.", "مدرب منتخب تونس للناشئين", None),
        ("وقال ميلود، وهو عامل بناء تعطل منذ شهر، إن {c}.", "ميلود", ""),
    ],
)
def test_a_name_ends_where_it_ends(listen: Listen, text: str, name: str, role: str | None) -> None:
    (heard,) = listen(text.replace("{c}", CLAUSE))
    assert heard.pair == (name, CLAUSE)
    assert role is None or heard.who.role == role


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت أسماء الفائزين، رئيسة اللجنة سعاد منصور.",
        "وتمنى نجاة الركاب.",
        "أكدت وفاء المدينين بالتزاماتهم.",
    ],
)
def test_a_thing_is_no_name(listen: Listen, text: str) -> None:
    assert not {"أسماء الفائزين", "نجاة الركاب", "وفاء المدينين"} & {one.speaker for one in listen(text)}


class Known(NamedTuple):
    """Somebody as he is met, his name, and what he goes by from then on."""

    who: str
    name: str
    she: bool
    again: tuple[str, ...]


KNOWN = (
    Known("رئيس الحكومة مروان الشافعي", "مروان الشافعي", False, ("الشافعي", "رئيس الحكومة", "مروان الشافعي")),
    Known("وزير الري هادي الجميلي", "هادي الجميلي", False, ("الجميلي", "الوزير", "الوزير الجميلي")),
    Known("نقيب الصيادلة رامز قعوار", "رامز قعوار", False, ("قعوار", "النقيب", "نقيب الصيادلة")),
    Known("المتحدث باسم الجيش طلال الزعبي", "طلال الزعبي", False, ("الزعبي", "المتحدث")),
    Known("وزيرة الثقافة منى القصبي", "منى القصبي", True, ("القصبي", "الوزيرة", "وزيرة الثقافة")),
    Known("مديرة المستشفى رغد الشمري", "رغد الشمري", True, ("الشمري", "المديرة", "الطبيبة رغد الشمري")),
    Known("النائبة إيمان التلمساني", "إيمان التلمساني", True, ("التلمساني", "النائبة", "النائبة التلمساني")),
    Known("الشيخ أبو بكر العمودي", "أبو بكر العمودي", False, ("العمودي", "الشيخ", "الشيخ العمودي")),
    Known("السفيرة يانكه فان دايك", "يانكه فان دايك", True, ("فان دايك", "السفيرة")),
    Known("المدرب البرتغالي لويس كارفالو", "لويس كارفالو", False, ("كارفالو", "المدرب البرتغالي", "المدرب")),
    Known("مصدر أمني رفيع", "مصدر أمني رفيع", False, ("المصدر", "المصدر نفسه", "المصدر الأمني")),
    Known("هيئة الأرصاد الجوية", "هيئة الأرصاد الجوية", True, ("الهيئة", "هيئة الأرصاد")),
    Known("المرصد الوطني للطفل", "المرصد الوطني للطفل", False, ("المرصد",)),
    Known("منظمة «أيدي الخير»", "منظمة «أيدي الخير»", True, ("المنظمة", "«أيدي الخير»")),
    Known("وزارة الزراعة", "وزارة الزراعة", True, ("الوزارة",)),
    Known("حزب البناء", "حزب البناء", False, ("الحزب",)),
)
ADDS = (
    *(("أضاف", "أضافت", " أن {}"), ("قال", "قالت", " إن {}"), ("أكد", "أكدت", ": «{}»")),
    *(("يرى", "ترى", " أن {}"), ("أوضح", "أوضحت", ": «{}»")),
)


@pytest.mark.parametrize("one", KNOWN, ids=lambda one: one.name)
def test_who_is_called_again_is_the_same_whoever_spoke_between(listen: Listen, one: Known) -> None:
    adds = cycle(ADDS)
    for again in one.again:
        for other in [each for each in KNOWN if again not in each.again]:
            his, hers, said = next(adds)
            verb = hers if one.she else his
            heard = listen(
                f"{'قالت' if one.she else 'قال'} {one.who} إن {CLAUSE}.\n"
                f"و{'قالت' if other.she else 'قال'} {other.who} إن الخلاف قديم.\n"
                f"و{verb} {again}{said.format(LATER)}."
            )
            wanted = [(one.name, CLAUSE), (other.name, "الخلاف قديم"), (one.name, LATER)]
            assert [each.pair for each in heard] == wanted, (other.who, again)


HIS = (
    *(
        ("زوج{ة}", "ت"),
        ("والد", ""),
        ("والد{ة}", "ت"),
        ("شقيق", ""),
        ("شقيق{ة}", "ت"),
        ("ابن", ""),
        ("جار", ""),
    ),
    *(("زميل", ""), ("محامي", ""), ("نائب", ""), ("مساعد", ""), ("مدير مكتب", ""), ("المتحدث باسم", "")),
    *(
        ("أحد جيران", ""),
        ("إحدى قريبات", "ت"),
        ("أحد مساعدي", ""),
        ("عم", ""),
        ("خال{ة}", "ت"),
        ("جد{ة}", "ت"),
    ),
)
WHOSE = {
    "المزارع حسن الكعبي": "حسن الكعبي",
    "النائب فؤاد الصباغ": "فؤاد الصباغ",
    "المحامية ريم العتوم": "ريم العتوم",
}


@pytest.mark.parametrize(("his", "she"), HIS)
@pytest.mark.parametrize("who", WHOSE)
def test_whom_somebody_has_is_not_he(listen: Listen, who: str, his: str, she: str) -> None:
    hers = "ية" in who
    one = his.replace("{ة}", "ت") + ("ها" if hers else "ه")
    says, adds = ("تقول", "وتضيف") if she else ("يقول", "ويضيف")
    for middle in (
        f"وقال{she} {one}: «{LATER}»",
        f"«{LATER}»، {says} {one}",
        f"أما {one} ف{says}: «{LATER}»",
    ):
        text = f"{'تقول' if hers else 'يقول'} {who} إن {CLAUSE}.\n{middle}.\n{adds}: «لا ننسى ذلك اليوم»."
        first, second, third = listen(text)
        assert (first.pair, second.content) == ((WHOSE[who], CLAUSE), LATER), text
        assert third.who == second.who != first.who, text


APART = {
    "دعت نقابة الممرضين، أعضاءها للمشاركة في الوقفة غدا، احتجاجا على تأخير الوزارة لصرف الحوافز.": "للمشاركة",
    "ودعا اتحاد الناشرين، المكتبات لخفض الأسعار خلال المعرض، ردا على رفع المصانع لأسعار الورق.": "لخفض",
    "طالبت رابطة السائقين، المجلس البلدي بإصلاح الطريق، احتجاجا على إغلاق الشرطة للسوق.": "بإصلاح",
    "دعت لجنة المعلمين، منسوبيها إلى مقاطعة الامتحانات، احتجاجا على تجاهل الوزارة لمطالبهم.": "مقاطعة",
    "ودعا حزب الأمل، أنصاره لحضور المؤتمر مساء غد، اعتراضا على رفض المحافظ لطلب التظاهر.": "لحضور",
    "دعت نقابة السكك الحديدية، العاملين للعودة إلى العمل فورا، تقديرا لاستجابة الوزير.": "للعودة",
    "طالبت نقابة الصيادلة، الهيئة بسحب الدواء من الأسواق، حفاظا على ثقة المواطن.": "بسحب",
    "دعا «الشبلاوي» في لقاء مع مدير الهيئة العامة للموانئ «حمدان العزيري» إلى تطوير الأرصفة.": "تطوير",
    "ودعا المدير، المكلف بالملف، السكان إلى الصبر.": "الصبر",
    "ودعا نادر كامل، الناطق باسم الحزب، إلى التهدئة.": "التهدئة",
    "أبلغت المديرة الموظفين «سنعود غدا».": "سنعود",
}


@pytest.mark.parametrize(("text", "first"), APART.items())
def test_whom_somebody_calls_may_stand_behind_a_comma(listen: Listen, text: str, first: str) -> None:
    [one] = listen(text)
    assert one.content.split()[0] == first
