"""Every way of saying with every kind of speaker: detection, content and name at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


class Who(NamedTuple):
    """A speaker as a text introduces him, the shape of his verbs, and the name that one would write."""

    phrase: str
    verbs: int
    """0 he, 1 she, 2 they two, 3 they."""
    name: str


HE, SHE, TWO, THEY = range(4)
SPEAKERS = {
    "a title and a name": Who("وزير الطاقة سامر الحلواني", HE, "سامر الحلواني"),
    "a name and a title": Who("هالة المرزوقي رئيسة الجمعية", SHE, "هالة المرزوقي"),
    "a name like a verbal noun": Who("المدرب الإيطالي ماركو تاكيس", HE, "ماركو تاكيس"),
    "a name like a dual verb": Who("الباحثة الألمانية يوتا سوغا", SHE, "يوتا سوغا"),
    "a name like a verb with its object": Who("رئيس الوزراء الهولندي ديرك روته", HE, "ديرك روته"),
    "a name like an imperfect": Who("رئيس بلدية تل الزيتون عصام ياغي", HE, "عصام ياغي"),
    "a name that is a trade": Who("محامي المتهم رامي خوري", HE, "رامي خوري"),
    "a name with an honorific in it": Who("الدكتور محمد سيد رضوان", HE, "محمد سيد رضوان"),
    "a name that a preposition seems to begin": Who("الكاتب هنري باليوفا", HE, "هنري باليوفا"),
    "two family names": Who("الخبير عوض الزبيدي الشهري", HE, "عوض الزبيدي الشهري"),
    "a daughter of": Who("السيدة زينب بنت ناصر الحارثية", SHE, "زينب بنت ناصر الحارثية"),
    "a doctor's point": Who("د. منى الشافعي", SHE, "منى الشافعي"),
    "an officer": Who("الفريق أول عبد المجيد البرهاني", HE, "عبد المجيد البرهاني"),
    "two posts of one": Who("نائب رئيس الوزراء ووزير الخارجية عماد الصفدي", HE, "عماد الصفدي"),
    "a body in marks behind a post": Who("الرئيس التنفيذي لشركة «سيلكون» جنسن هوانغ", HE, "جنسن هوانغ"),
    "a body that no table knows": Who("الأمين العام لحلف الأطلسي يان ستورهولم", HE, "يان ستورهولم"),
    "a mother of": Who("أم كريم", SHE, "أم كريم"),
    "a body": Who("هيئة الطيران المدني", SHE, "هيئة الطيران المدني"),
    "a body and its name": Who("شركة «أفق» للاتصالات", SHE, "شركة «أفق»"),
    "a masculine body": Who("البنك المركزي", HE, "البنك المركزي"),
    "a document": Who("دراسة حديثة", SHE, "دراسة حديثة"),
    "a leaked document": Who("وثيقة مسربة", SHE, "وثيقة مسربة"),
    "a high source": Who("مصدر أمني رفيع المستوى", HE, "مصدر أمني رفيع المستوى"),
    "sources": Who("مصادر مطلعة", SHE, "مصادر مطلعة"),
    "witnesses": Who("شهود عيان", THEY, "شهود عيان"),
    "some of many": Who("عدد من سكان الحي", THEY, "عدد من سكان الحي"),
    "two": Who("الوزيران", TWO, "الوزيران"),
    "people by what they are": Who("ناشطون حقوقيون", THEY, "ناشطون حقوقيون"),
}
THAT = "الوضع تحت السيطرة في كل المناطق"
WAYS = {
    "said": ("{0} {who} إن {that}.", ("قال", "قالت", "قال", "قال"), THAT),
    "added in statements": ("و{0} {who} في تصريحات أن {that}.", ("أضاف", "أضافت", "أضاف", "أضاف"), THAT),
    "in an interview": (
        "{0} {who}، في مقابلة مع قناة «الأفق»، أن {that}.",
        ("أوضح", "أوضحت", "أوضح", "أوضح"),
        THAT,
    ),
    "a noun": (
        "{0} {who} على ضرورة الالتزام بالمواعيد.",
        ("شدد", "شددت", "شدد", "شدد"),
        "ضرورة الالتزام بالمواعيد",
    ),
    "putting lights out": (
        "{0} {who} بإطفاء المصابيح في الشوارع ليلا.",
        ("تعهد", "تعهدت", "تعهد", "تعهد"),
        "بإطفاء المصابيح في الشوارع ليلا",
    ),
    "direct": ("{0} {who}: «{that}».", ("قال", "قالت", "قال", "قال"), THAT),
    "to an agency": ("و{0} {who} لوكالة الأنباء: «{that}».", ("قال", "قالت", "قال", "قال"), THAT),
    "quote first": ("«{that}»، {0} {who}.", ("قال", "قالت", "قال", "قال"), THAT),
    "according to": ("{that}، بحسب {who}.", ("", "", "", ""), THAT),
    "according to what": ("{that}، وفق ما {0} {who}.", ("أعلن", "أعلنت", "أعلن", "أعلن"), THAT),
    "on his part": ("من جانبه، {0} {who} إن {that}.", ("قال", "قالت", "قال", "قال"), THAT),
    "but": ("لكن {who} {0} أن {that}.", ("أكد", "أكدت", "أكدا", "أكدوا"), THAT),
    "had": ("و{0} {who} قد {1} أن {that}.", ("كان", "كانت", "كان", "كان"), THAT),
    "relayed": ("ونقلت وكالة الأنباء عن {who} قوله إن {that}.", ("", "", "", ""), THAT),
    "went on": ("و{0} {who} {1}: «{that}».", ("تابع", "تابعت", "تابع", "تابع"), THAT),
    "wrote": ("و{0} {who} على صفحته في فيسبوك أن {that}.", ("كتب", "كتبت", "كتب", "كتب"), THAT),
}
SECOND = {
    "had": ("أعلن", "أعلنت", "أعلنا", "أعلنوا"),
    "went on": ("قائلا", "قائلة", "قائلين", "قائلين"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_way_of_saying_is_heard_from_every_kind_of_speaker(listen: Listen, way: str) -> None:
    pattern, verbs, content = WAYS[way]
    wrong = {}
    for title, who in SPEAKERS.items():
        second = SECOND[way][who.verbs] if way in SECOND else ""
        text = pattern.format(verbs[who.verbs], second, who=who.phrase, that=THAT)
        heard = [item.pair for item in listen(text)]
        if heard != [(who.name, content)]:
            wrong[title] = heard
    assert wrong == {}
