"""What stands between a cue, its speaker and its content: one line a way of writing."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

ONE = {
    "a name in marks speaks": (
        "زعمت «جبهة الشرق»، عبر حسابها على منصة «إكس»، أن مقاتليها وصلوا إلى النهر.",
        "جبهة الشرق",
        "مقاتليها وصلوا إلى النهر",
    ),
    "a subject before its verb, an addressee behind it": (
        "واشنطن تحث الأطراف على الحوار.",
        "واشنطن",
        "الحوار",
    ),
    "a chain of bare nouns up to the owner": (
        "وقال رئيس لجنة متابعة تنفيذ الاتفاق علي الرميح إن الخروقات مستمرة.",
        "علي الرميح",
        "الخروقات مستمرة",
    ),
    "two callings of one person": (
        "واستبعد الكاتب والمحلل السياسي حازم عياد عقد القمة قبل نهاية العام.",
        "حازم عياد",
        "عقد القمة قبل نهاية العام",
    ),
    "a number of people": (
        "أعلنت خمس نقابات تعليمية، مساء أمس، خوض إضراب وطني.",
        "خمس نقابات تعليمية",
        "خوض إضراب وطني",
    ),
    "people have their ن, and no owner": (
        "دعا ناشطون الوزارة إلى تجهيز المدرسة.",
        "ناشطون",
        "تجهيز المدرسة",
    ),
    "a clause told by a verb, and its comma": (
        "وبحسب ما أفاد به المكتب الإعلامي للوزارة، فإن الأضرار اقتصرت على الماديات.",
        "المكتب الإعلامي للوزارة",
        "الأضرار اقتصرت على الماديات",
    ),
    "a label in marks on the way": (
        "وأشارت الدراسة، التي نشرت في دورية «علوم الحياة»، إلى أن النوم المبكر مفيد.",
        "الدراسة",
        "النوم المبكر مفيد",
    ),
    "whom one begs": (
        "وأهاب الدفاع المدني بالمواطنين والمقيمين الكرام عدم الاقتراب من الأودية.",
        "الدفاع المدني",
        "عدم الاقتراب من الأودية",
    ),
    "this is how": (
        "«لن نسمح بتكرار ما حدث»، بهذه الكلمات بدأ مدرب النهضة كلامه.",
        "مدرب النهضة",
        "لن نسمح بتكرار ما حدث",
    ),
    "what a source is told to want": (
        "وقال مصدران مطلعان إن الوزارة عينت ثلاثة بنوك، وطلبا عدم نشر اسميهما.",
        "مصدران مطلعان",
        "الوزارة عينت ثلاثة بنوك",
    ),
    "what happens meanwhile": (
        "وأكدت النائبة وداد البحراني أن القانون ظالم، بينما أيدها زميلها.",
        "وداد البحراني",
        "القانون ظالم",
    ),
    "a second أن goes on behind marks": (
        "وقال الائتلاف إن «السلطة أفرغت المؤسسات»، وإن الحوار مضيعة للوقت.",
        "الائتلاف",
        "«السلطة أفرغت المؤسسات»، وإن الحوار مضيعة للوقت",
    ),
    "a name at last": (
        "وقال ناقد معروف، هو فؤاد الصيرفي، إن اللوحة مقلدة.",
        "فؤاد الصيرفي",
        "اللوحة مقلدة",
    ),
    "a nickname in marks": (
        "فيما كتب المشجع المعروف بـ«أبو دانة»: «إن رحل رحلنا معه».",
        "أبو دانة",
        "إن رحل رحلنا معه",
    ),
    "an account by its name": (
        "ورد حساب يحمل اسم «ابن الحارة» بالقول إن الحجر محلي.",
        "ابن الحارة",
        "الحجر محلي",
    ),
    "a dateline": (
        "عمان (وكالات) - أبقى المصرف المركزي سعر الفائدة، قائلا إن التضخم انحسر.",
        "المصرف المركزي",
        "التضخم انحسر",
    ),
    "whose voice a paper is": (
        "وجاء في بلاغ صادر عن وزارة الماء أن السدود امتلأت.",
        "وزارة الماء",
        "السدود امتلأت",
    ),
    "a measure": (
        "وقدر الخبير سامي الدهان الفائض بنحو مليون برميل.",
        "سامي الدهان",
        "الفائض بنحو مليون برميل",
    ),
}
ONE |= {
    "a body in marks before the name": (
        "وقال كبير محللي الأسواق في «بيت الاستثمار» فراس الدعيج إن الأسعار مستقرة.",
        "فراس الدعيج",
        "الأسعار مستقرة",
    ),
    "an honorific": (
        "وثمن سعادة سفير اليابان نبيل حداد جهود البلدية.",
        "نبيل حداد",
        "جهود البلدية",
    ),
    "the second of two in the dual": (
        "أكد وزيرا خارجية مرجان والرافد، في بيان مشترك، أن المعابر ستفتح.",
        "وزيرا خارجية مرجان والرافد",
        "المعابر ستفتح",
    ),
    "an insertion, and then the noun": (
        "وتوقعت النقابة، التي تمثل الطيارين، إضرابا إذا مست الرواتب.",
        "النقابة",
        "إضرابا إذا مست الرواتب",
    ),
    "somebody who asks not to be named": (
        "وقال شاهد طلب ألا ينشر اسمه «رأيت النار تأكل السقف».",
        "شاهد",
        "رأيت النار تأكل السقف",
    ),
    "a source of some body": (
        "وأفاد مصدر من الوقاية المدنية بأن الحافلة انقلبت.",
        "مصدر من الوقاية المدنية",
        "الحافلة انقلبت",
    ),
    "two words in marks at the start": (
        "«لعبنا بقلوبنا»، قال القائد عمر الهذلول.",
        "عمر الهذلول",
        "لعبنا بقلوبنا",
    ),
    "a verb that begins with و": (
        "وكان الوزير سامي الدهان قد وعد، قبل شهرين، بدعم المزارعين.",
        "سامي الدهان",
        "بدعم المزارعين",
    ),
}
NONE = {
    "a banner": "ورفع المعتصمون لافتات تطالب بصرف الرواتب.",
    "what is promised of a headline": "النيابة تكشف تفاصيل الجريمة.",
    "whenever they say": "كلما قال الوزراء إن السوق متوازنة باع المتعاملون.",
    "without revealing": "وغادر الوفد القاعة، دون أن يكشف عن وجهته.",
    "a thing and its name": "وأطلقت القوات عملية سمتها «ريح الشمال».",
    "a paper that came in": "ووزعت النقابة بلاغا توصلت به الصحيفة: «نص البلاغ».",
    "a place and what happened there": "title| كابول: مقتل 12 شخصا قرب مسجد",
    "a ruling that is awaited": "وترقبت الأوساط حكم المحكمة بشأن مرسوم «الصوت الواحد في كل دائرة».",
    "a deal that was reached": "والاتفاق الذي توصلت إليه الدول قبل عامين «ليس في صالح» أحد.",
    "whom somebody challenges": "البطل يتحدى «عشرة من أمثال خصمه».",
    "a custody": "وحبس المتهم على ذمة التحقيقات.",
    "results that are announced": "وتعلن النتائج الأولية في أجل أقصاه ثلاثة أيام.",
}


@pytest.mark.parametrize(("text", "name", "content"), ONE.values(), ids=ONE.keys())
def test_one_statement_is_heard(listen: Listen, text: str, name: str, content: str) -> None:
    assert [item.pair for item in listen(text)] == [(name, content)]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_nothing_is_said(listen: Listen, text: str) -> None:
    assert listen(text) == []


def test_a_relative_clause_ends_before_the_content_of_its_sentence(listen: Listen) -> None:
    heard = listen("وذكّرت النائبة ميرنا الصايغ، التي سبق أن طالبت بالإصلاح، بأن التقرير لم ينشر.")
    assert [item.content for item in heard] == ["بالإصلاح", "التقرير لم ينشر"]


def test_an_excellency_is_who_was_called_so(listen: Listen) -> None:
    heard = listen(
        "استقبل معالي الوزير راشد المنصوري الوفد. وقال السفير نبيل حداد إن اللقاء مثمر. "
        "وحث معاليه المجتمع الدولي على الحوار."
    )
    assert heard[-1].pair == ("راشد المنصوري", "الحوار")


def test_a_deputy_is_not_whom_he_stands_for(listen: Listen) -> None:
    heard = listen(
        "زار المحافظ أشرف النجار السوق، ورافقه محمد رزق نائب المحافظ.\nوأكد المحافظ أن السوق ستغلق."
    )
    assert heard[-1].pair == ("أشرف النجار", "السوق ستغلق")


def test_a_paper_is_its_body_s_from_then_on(listen: Listen) -> None:
    heard = listen("قالت وزارة الماء في بيان إن السدود امتلأت. وأضاف البيان أن الموسم جيد.")
    assert heard[-1].pair == ("وزارة الماء", "الموسم جيد")


def test_a_first_name_alone_is_the_same_person(listen: Listen) -> None:
    heard = listen("قال فؤاد الحلبي إن السوق هادئة. ويرى فؤاد أن الموسم جيد.")
    assert heard[-1].pair == ("فؤاد الحلبي", "الموسم جيد")


def test_in_his_opinion_is_whose_words_came_before(listen: Listen) -> None:
    heard = listen("قال الطبيب رامز خوام إن العينة صغيرة. وبرأيه، فإن العوامل الوراثية لم تدرس.")
    assert heard[-1].pair == ("رامز خوام", "العوامل الوراثية لم تدرس")


def test_the_same_speaker_is_whoever_spoke_last(listen: Listen) -> None:
    heard = listen(
        "قال الكاتب المحلي، عبد الإله بوستة، إن الإدارة تماطل. وسجل المتحدث ذاته أن الأجور متأخرة."
    )
    assert heard[-1].pair == ("عبد الإله بوستة", "الأجور متأخرة")


def test_the_man_is_who_was_named_last(listen: Listen) -> None:
    heard = listen("يجلس فؤاد الحلبي في دكانه. ويقول الرجل إن المهنة تموت.")
    assert heard[-1].pair == ("فؤاد الحلبي", "المهنة تموت")


def test_a_trade_may_be_a_family_s_name(listen: Listen) -> None:
    heard = listen("قالت الباحثة لينا حداد إن العينة صغيرة. وأضافت حداد أن الدراسة ستتسع.")
    assert heard[-1].pair == ("لينا حداد", "الدراسة ستتسع")


@pytest.mark.parametrize(
    "asked",
    [
        "بنفس الحقوق التي نالها الآخرون",
        "بكل الحقوق",
        "بجميع المستندات",
        "بكافة الوثائق",
        "بذات المبلغ",
    ],
)
def test_all_of_it_may_be_asked_for(listen: Listen, asked: str) -> None:
    heard = listen(f"قال سمير النعماني إن الجسر متين. وطالب {asked}.")
    assert heard[-1].pair == ("سمير النعماني", asked)


@pytest.mark.parametrize("manner", ["بنفس اللهجة أن", "بذات الهدوء أن", "بكل الهدوء أن"])
def test_a_voice_is_not_what_is_said(listen: Listen, manner: str) -> None:
    heard = listen(f"قال سمير النعماني إن الجسر متين. وأكد {manner} الماء قليل.")
    assert heard[-1].pair == ("سمير النعماني", "الماء قليل")
