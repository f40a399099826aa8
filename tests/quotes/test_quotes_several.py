"""Several who speak together, named by what they are, and go on together."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

THEY = (
    *("سكان في الحي", "شهود عيان", "نواب من المعارضة", "محتجون", "أطباء ومسعفون", "ثلاثة من الموظفين"),
    *("عدد من التجار", "عشرات العمال", "بعض الأهالي", "أهالي القرية", "مزارعون من المنطقة"),
    *("خبراء اقتصاديون", "ناشطون حقوقيون", "أعضاء في المجلس البلدي", "ممثلو الطلاب", "مشجعون"),
    *("مسؤولون أميركيون", "وزراء الخارجية العرب", "قادة الجيش", "أصحاب المحال", "نازحون من المخيم"),
)
BODIES = (
    *("منظمات حقوقية", "مصادر محلية", "وسائل إعلام محلية", "ثلاث نقابات", "جمعيات نسائية"),
    *("فصائل فلسطينية", "وسائل الإعلام الرسمية", "شركات محلية"),
)
BOTH = (
    *("مسؤولان محليان", "مصدران أمنيان", "الوزيران", "شاهدان", "الوزير ونظيره التركي"),
    *("وزيرا الخارجية المصري والأردني", "الوزير سامي الدهان والنائب نبيل شاهين"),
)
SAYS = (
    *(("وقال", "وقالت", " إن |الوضع صعب"), ("وأكد", "وأكدت", " أن |الطريق مغلق منذ يومين")),
    *(("وطالب", "وطالبت", " |بفتح الطريق المغلق"), ("ونفى", "ونفت", " |وجود خلاف بين الطرفين")),
    *(("وحذر", "وحذرت", " من |نقص الدواء في القرى"), ("وأعلن", "وأعلنت", " |استئناف الإضراب العام")),
    *(("ويرى", "وترى", " أن |الحل قريب"), ("وأفاد", "وأفادت", " بأن |المياه مقطوعة")),
    *(("وأوضح", "وأوضحت", ": «|المشروع متوقف»"), ("واتهم", "واتهمت", " |الشركة بالتقصير")),
    ("وتساءل", "وتساءلت", ": «|من يدفع الثمن؟»"),
)
BETWEEN = ("", " للصحيفة", " أمس", " في تصريحات", " خلال وقفة احتجاجية", " لوكالة الأنباء", " الأحد")
GO_ON = {
    THEY: (". وأضافوا أن |الأزمة قديمة", "، مشيرين إلى |صعوبة الوضع", "، مطالبين |بلجنة تحقيق"),
    BODIES: (". وأضافت أن |الأزمة قديمة", "، مشيرة إلى |صعوبة الوضع", "، مطالبة |بلجنة تحقيق"),
    BOTH: (". وأضافا أن |الأزمة قديمة", "، مشيرين إلى |صعوبة الوضع", "، مؤكدين أن |العمل مستمر"),
}


@pytest.mark.parametrize(("several", "who"), [(several, who) for several in GO_ON for who in several])
def test_they_speak_and_go_on_together(listen: Listen, several: tuple[str, ...], who: str) -> None:
    more = cycle(GO_ON[several])
    for between in BETWEEN:
        for his, hers, says in SAYS:
            text = f"{hers if several is BODIES else his} {who}{between}{says}{next(more)}."
            wanted = [part.split("،")[0].split("». ")[0].split(". ")[0] for part in text.split("|")[1:]]
            heard = [one.pair for one in listen(text.replace("|", ""))]
            assert heard == [(who, part.strip("».؟")) for part in wanted], text


@pytest.mark.parametrize("some", ["وبينهم سامي رزق،", "، ومنهم سامي رزق،", "ومنهم المحامية هند سالم،"])
@pytest.mark.parametrize(
    ("verb", "said"),
    [("وأبدى", "اعتراضهم على القانون"), ("ورفض", "قرار الحكومة"), ("وأعلن", "أن الجلسة سرية")],
)
def test_some_of_several_are_no_part_of_what_they_say(
    listen: Listen, verb: str, said: str, some: str
) -> None:
    heard = listen(f"{verb} عدد من النواب {some} {said}.".replace(" ،", "،"))
    assert [one.pair for one in heard] == [("عدد من النواب", said.removeprefix("أن "))]


@pytest.mark.parametrize(
    ("who", "first", "then", "said"),
    [
        ("العائلات", "أكدت العائلات أن الماء مقطوع،", "طالبوا البلدية بالتدخل", "بالتدخل"),
        ("أسر الضحايا", "نددت أسر الضحايا بالقرار،", "طالبوا بفتح تحقيق", "بفتح تحقيق"),
        ("مراكز حقوقية", "نددت مراكز حقوقية بالقرار،", "طالبوا النيابة بالتحقيق", "بالتحقيق"),
        ("الجماهير", "قالت الجماهير إن الحكم قاس.", "أضافوا أن المباراة انتهت", "المباراة انتهت"),
        ("عشائر المنطقة", "قالت عشائر المنطقة إن الأرض لها.", "تابعوا أنهم باقون", "باقون"),
        ("نقابات التعليم", "قالت نقابات التعليم إن الأجر زهيد.", "أضافوا أن الإضراب مستمر", "الإضراب مستمر"),
    ],
)
def test_bodies_go_on_as_the_men_in_them(listen: Listen, who: str, first: str, then: str, said: str) -> None:
    heard = listen(f"و{first} و{then}.")
    assert [one.speaker for one in heard] == [who, who]
    assert heard[-1].content == said


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشركة إن العمال مضربون. وطالبوا بزيادة الأجور.",
        "قالت الشركات إن العمال مضربون. وطالبوا بزيادة الأجور.",
        "قالت نقابة المعلمين إن الأجر زهيد. وأضافوا أن الإضراب مستمر.",
    ],
)
def test_but_what_others_demand_is_not_theirs(listen: Listen, text: str) -> None:
    assert len(listen(text)) == 1


def test_who_acts_within_what_they_say_goes_on(listen: Listen) -> None:
    heard = listen("وأكدت الشركات أن العمال مضربون، وطالبوا بزيادة الأجور.")
    assert heard[-1].speaker == "العمال"


TITLED = {
    "behind a comma": ("الخبيرتان في قانون المياه، سهى الأمين وهدى الورديغي،", "الخبيرتان في قانون المياه"),
    "behind they": ("نائبتان في المجلس البلدي، هما سهى الأمين وهدى الورديغي،", "نائبتان في المجلس البلدي"),
    "at once": ("الطبيبتان سهى الأمين وهدى الورديغي", "الطبيبتان"),
    "a construct": ("مديرا المدرستين سهى الأمين وهدى الورديغي", "مديرا المدرستين"),
}


@pytest.mark.parametrize(("who", "role"), TITLED.values(), ids=TITLED.keys())
def test_several_go_by_their_names_and_their_title_is_a_role(listen: Listen, who: str, role: str) -> None:
    (heard,) = listen(f"وأعلنت {who} أن السد آمن.".replace("أعلنت مديرا", "أعلن مديرا"))
    assert (heard.who.name, heard.who.role) == ("سهى الأمين وهدى الورديغي", role)


def test_a_title_of_two_is_neithers_alone(listen: Listen) -> None:
    first, second, third = listen(
        "أعلن وزيرا الخارجية نعيم حداد وكريم سالم أن المعبر سيفتح. وقال حداد إن الرسوم ألغيت. "
        "وأكد الوزيران أن العمل يبدأ غدا."
    )
    assert (second.who.name, second.who.role) == ("نعيم حداد", "")
    assert first.who.name == third.who.name == "نعيم حداد وكريم سالم"


ALONE = {
    "nations between": "الوزيران الجزائري نعيم حداد والتونسي كريم سالم",
    "each his own": "الوزير نعيم حداد والنائب كريم سالم",
}


@pytest.mark.parametrize("who", ALONE.values(), ids=ALONE.keys())
def test_titles_between_names_stay_with_them(listen: Listen, who: str) -> None:
    (heard,) = listen(f"وقال {who} إن السد آمن.")
    assert (heard.who.name, heard.who.role) == (who, "")


@pytest.mark.parametrize("second", ["عبد الرؤوف الزيود", "أبو بكر الزيود"])
def test_a_second_name_of_two_words_that_belong_together_is_whole(listen: Listen, second: str) -> None:
    (heard,) = listen(f"وقال النائبان محمد سالم و{second} إن السد آمن.")
    assert heard.speaker == f"محمد سالم و{second}"
