"""Families' names that look like other words, and families of two words, are whole and somebody's again."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen


@pytest.mark.parametrize(
    ("title", "name", "family"),
    [
        ("وزير الخارجية", "غريغوري لامبيرت", "لامبيرت"),
        ("المتحدث العسكري", "ستيوارت لاكتون", "لاكتون"),
        ("المفوض", "موسى فكي", "فكي"),
        ("القاضي", "بطرس صليبا", "صليبا"),
        ("المستشار", "جواد شهرستاني", "شهرستاني"),
    ],
)
@pytest.mark.parametrize(
    "frame", ["قال {} إن الوضع خطير.", "أكد {}، أن الوضع خطير.", "وقال {}: «الوضع خطير»."]
)
def test_a_family_that_looks_like_another_word_is_whole(
    listen: Listen, title: str, name: str, family: str, frame: str
) -> None:
    said = listen(frame.format(f"{title} {name}") + f"\n\nوأضاف {family} أن المفاوضات مستمرة.")
    assert [one.pair for one in said] == [(name, "الوضع خطير"), (name, "المفاوضات مستمرة")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("واتهم وزير الخارجية غريغوري لامبيرت الحكومة بالتقصير.", "غريغوري لامبيرت"),
        ("قالت إلينا فالتوسكو، وزيرة الخارجية، إن الوضع خطير.", "إلينا فالتوسكو"),
        ("قال رئيس المفوضية موسى فكي محمد إن الوضع خطير.", "موسى فكي محمد"),
        ("وأوضح رئيس المفوضية موسى فكي في تصريحات صحفية أن الوضع خطير.", "موسى فكي"),
        ("أكد المستشار علي أكبر ولايتي أن الوضع خطير.", "علي أكبر ولايتي"),
        ("وأضاف حنا أن الوضع خطير.", "حنا"),
    ],
)
def test_what_stands_around_it_tells_how_far_it_goes(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال المدير سمير لصحيفة الغد إن الوضع خطير.", "سمير"),
        ("وقال كريم لاحتواء الموقف إن الوضع خطير.", "كريم"),
        ("وذكرت سعاد زوجها بأن الوضع خطير.", "سعاد"),
        ("وقالت نهى لابنتها إن الوضع خطير.", "نهى"),
        ("وقال علي لاعبا على الكلمات إن الوضع خطير.", "علي"),
    ],
)
def test_to_whom_and_why_somebody_speaks_is_no_family(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]


@pytest.mark.parametrize(
    ("text", "family", "who"),
    [
        ("قالت الوزيرة كارين جان لوبان إن الوضع خطير.", "جان لوبان", "كارين جان لوبان"),
        ("قالت النائبة بشرى بلحاج حميدة إن الوضع خطير.", "بلحاج حميدة", "بشرى بلحاج حميدة"),
        ("قالت العمدة سيلين إمام أوغلو إن الوضع خطير.", "إمام أوغلو", "سيلين إمام أوغلو"),
        ("واتهمت الوزيرة راجني كومار سينغ الحكومة بالتقصير.", "سينغ", "راجني كومار سينغ"),
        ("ونقلت الوكالة عن الوزيرة لارا لوكه رازمن قولها إن الوضع خطير.", "رازمن", "لارا لوكه رازمن"),
    ],
)
def test_a_family_alone_is_whoever_was_named_in_full(
    listen: Listen, text: str, family: str, who: str
) -> None:
    said = listen(f"{text}\n\nوأضافت {family} أن المفاوضات مستمرة.")
    assert [one.speaker for one in said] == [who, who]


def test_two_of_one_family_stay_two(listen: Listen) -> None:
    said = listen(
        "قال الوزير سمير الدندن إن الوضع خطير.\n\nوقالت النائبة هدى الدندن إن الوضع هادئ.\n\n"
        "وأضافت الدندن أن المفاوضات مستمرة."
    )
    assert [one.speaker for one in said] == ["سمير الدندن", "هدى الدندن", "هدى الدندن"]


@pytest.mark.parametrize(
    "who",
    [
        "المحلل لدى بنك نوردسن رجب الدندن",
        "الخبير في مصرف ساكسن باسم العبيدي",
        "مدير عام مستشفى الولادة تحسين الدندن",
        "مدير عام دائرة المياه مظلوم الدندن",
        "رئيس قسم العيون في مستشفى الولادة كرم الدندن",
    ],
)
def test_a_common_word_is_a_name_behind_where_somebody_works(listen: Listen, who: str) -> None:
    name = " ".join(who.split()[-2:])
    assert [one.pair for one in listen(f"قال {who} إن الوضع خطير.")] == [(name, "الوضع خطير")]


@pytest.mark.parametrize(
    "post",
    [
        "كبير الاقتصاديين في مودرز أناليتكس",
        "الوسيط في مجموعة برايتن فيوتشرز",
        "محلل أول لدى شركة نوردسن",
        "مدير أول في بورصة فيينا",
        "الباحث غير المقيم في معهد المتوسط",
        "المؤسس لشركة نوردسن",
        "الشريك المؤسس لشركة نوردسن",
        "الرئيس التنفيذي والمؤسس لشركة نوردسن",
        "الشريك المؤسس والرئيس التنفيذي لشركة نوردسن",
        "المتحدث باسم الجيش باللغة العربية",
        "رئيس قسم الجراحة في مستشفى ناصر",
        "المنسق في منظمة أطباء بلا حدود",
    ],
)
@pytest.mark.parametrize("frame", ["قال {} {} إن الوضع خطير.", "أكد {}، {}، أن الوضع خطير."])
def test_a_post_keeps_what_belongs_to_it_and_leaves_the_name(listen: Listen, post: str, frame: str) -> None:
    heard = listen(frame.format(post, "يوسف الدندن"))
    assert [one.pair for one in heard] == [("يوسف الدندن", "الوضع خطير")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال مدير أول أمس إن الوضع خطير.", "مدير"),
        ("وقال الوزير باللغة العربية إن الوضع خطير.", "الوزير"),
        ("قال المؤسس للصحيفة إن الوضع خطير.", "المؤسس"),
        ("قال مدير مستشفى كمال عدوان يوسف الدندن إن الوضع خطير.", "يوسف الدندن"),
        ("قال المحلل لدى نوردسن أولي هانسن إن الوضع خطير.", "أولي هانسن"),
        ("قالت المحللة في بنك إلتش إس بي، نادية الدندن، إن الوضع خطير.", "نادية الدندن"),
    ],
)
def test_when_how_and_to_whom_is_no_part_of_a_post(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ودعا المدعي العام للمحكمة الجنائية يوسف الدندن الدول إلى التعاون.", "يوسف الدندن"),
        ("وحث المدعي العام للمحكمة الجنائية يوسف الدندن الدول على التعاون.", "يوسف الدندن"),
        ("وقال المدعي العام للمحكمة إن الملف ناقص.", "المدعي العام"),
        ("وقال المتهم الأول للقاضي إنه بريء.", "المتهم الأول"),
        ("وترى المتحدثة باسم برنامج الأغذية العالمي خالدة جرار أن الوضع خطير.", "خالدة جرار"),
        ("قالت المتحدثة باسم برنامج الأغذية العالمي إن الوضع خطير.", "المتحدثة باسم برنامج الأغذية العالمي"),
        ("قالت المحللة لدى بنك نوردسن هند بن عودة إن الوضع خطير.", "هند بن عودة"),
        ("قال المنسق في منظمة أطباء بلا حدود حسن فضل الله إن الوضع خطير.", "حسن فضل الله"),
    ],
)
def test_a_court_or_a_programme_belongs_to_the_post(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]


@pytest.mark.parametrize(
    ("who", "family", "said"),
    [("قال النقيب عمر بني عودة", "بني عودة", "وأضاف"), ("قالت النائبة وفاء بني رشيد", "بني رشيد", "وأكدت")],
)
def test_a_tribe_is_a_family_behind_a_given_name(listen: Listen, who: str, family: str, said: str) -> None:
    heard = listen(f"{who} إن الوضع خطير.\n\n{said} {family} أن المفاوضات مستمرة.")
    assert [one.speaker for one in heard] == [" ".join(who.split()[2:])] * 2


def test_a_town_of_a_tribe_and_what_is_built_are_no_family(listen: Listen) -> None:
    assert listen("قال محافظ بني سويف إن الوضع خطير.")[0].speaker == "محافظ بني سويف"
    heard = listen("وقال سالم إن المسجد بني عام 1920.")
    assert [one.pair for one in heard] == [("سالم", "المسجد بني عام 1920")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال يوهان لوبريخت القيادي في الحركة إن الوضع خطير.", "يوهان لوبريخت"),
        ("قال يوهان لوبريخت النائب عن حزب العمال إن الوضع خطير.", "يوهان لوبريخت"),
        ("قال يوهان لوبريخت المسعف في الهلال الأحمر إن الوضع خطير.", "يوهان لوبريخت"),
        ("قال سامي حسن النجار في تصريح إن الوضع خطير.", "سامي حسن النجار"),
        ("قال سامي حسن الصياد في دمشق إن الوضع خطير.", "سامي حسن الصياد"),
        ("تحدث سامي حسن الراعي عن معاناته وقال إنه متعب.", "سامي حسن الراعي"),
    ],
)
def test_what_somebody_is_right_behind_his_name_is_no_second_family(
    listen: Listen, text: str, who: str
) -> None:
    assert [one.speaker for one in listen(text)] == [who]
