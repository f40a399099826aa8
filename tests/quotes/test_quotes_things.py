"""Things: common nouns of no other table neither speak nor end a name, unless the sentence lets them."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader.quotes
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.words.things import inanimate
from reader.quotes.words.word import analyse
from reader.text.fold import fold
from tests.quotes.conftest import Listen

FIRST = "وأكد الوزير حمزة الغويل أن الأزمة انتهت. "
TOLD = "المياه لم تصل إلى الحي"


def test_no_thing_is_in_a_table_of_who_may_speak() -> None:
    """Given names and places stay out of the table; titles and bodies win over it."""
    lines = (
        (Path(reader.quotes.__file__).parent / "tables" / "things.txt")
        .read_text(encoding="utf-8")
        .split("\n")
    )
    things = {fold(word).text for line in lines if line[:1] not in {"#", "?"} for word in line.split()}
    lex = lexicon()
    assert not [word for word in things if word in lex.names or word in lex.doubtful or word in lex.places]
    assert not [word for word in things if word in lex.nouns and inanimate(analyse(word, word))]


@pytest.mark.parametrize(
    "word",
    [
        *("الطاولة", "طاولات", "طاولتين", "طاولته", "نوافذ", "نوافذها", "والأرصفة", "بالمصعد", "للشاحنات"),
        *("ازدحامات", "سريرا", "تفاوتا", "مفاتيحهم", "سقفه", "محركان", "الاستيرادات", "لأغراض", "بصفقات"),
    ],
)
def test_forms_of_a_thing(word: str) -> None:
    """Article, prepositions, owner, dual, plural and case are taken off."""
    assert inanimate(analyse(fold(word).text, word))


@pytest.mark.parametrize(
    "word", ["لونا", "ملحان", "ريحان", "نخلة", "بشارة", "زيتون", "سلمان", "المصباح", "دينا", "القاسم", "نورة"]
)
def test_names_that_look_like_a_thing(word: str) -> None:
    """Short words are no dual and no accusative, and what families are called by is no thing."""
    assert not inanimate(analyse(fold(word).text, word))


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("وأظهر الفحص أن", "الفحص"),
        ("وأظهرت اللوحة أن", "اللوحة"),
        ("وتقول الرواية إن", "الرواية"),
        ("وكشف الشريط أن", "الشريط"),
        ("وأثبتت التجربة الجديدة أن", "التجربة الجديدة"),
        ("وأظهرت لقطات الشاشة أن", "لقطات الشاشة"),
        ("وتبين فواتير الشهر أن", "فواتير الشهر"),
        ("ودلت القرائن على أن", "القرائن"),
        ("وتشير عدادات الشبكة إلى أن", "عدادات الشبكة"),
        ("غير أن الواقع يؤكد أن", "الواقع"),
        ("لكن المعادلة تقول إن", "المعادلة"),
    ],
)
def test_a_thing_that_the_sentence_lets_speak(listen: Listen, clause: str, name: str) -> None:
    """Right behind its verb or before it, and with a clause behind both."""
    assert listen(f"{FIRST}{clause} {TOLD}.")[-1].pair == (name, TOLD)


def test_a_thing_that_a_body_issued(listen: Listen) -> None:
    """Whatever it is, who issued it makes a document of it."""
    whose = "الرقم القياسي لأسعار الأعلاف الصادر عن المركز الوطني للإحصاء"
    heard = listen(f"وأظهر {whose} ارتفاع الأسعار بنسبة ثلاثة بالمئة.")
    assert [one.pair for one in heard] == [(whose, "ارتفاع الأسعار بنسبة ثلاثة بالمئة")]


@pytest.mark.parametrize(
    "sentence",
    [
        "ثم طوى أحد الحاضرين الصحيفة القديمة وقال إن",
        "وأضاف أن الثمن سيرتفع. وقد أغلق الباب الخشبي ثم قال إن",
        "ووضع النظارة على الطاولة وأوضح أن",
        "وحمل حقيبة جلدية صغيرة، مؤكدا أن",
        "ثم أشعل سيجارة رخيصة وأضاف أن",
    ],
)
def test_what_is_handled_does_not_speak(listen: Listen, sentence: str) -> None:
    """The object of another verb is nobody to go on with."""
    assert listen(f"{FIRST}{sentence} {TOLD}.")[-1].speaker not in (
        *("النظارة", "الطاولة", "حقيبة جلدية صغيرة", "سيجارة رخيصة", "الباب الخشبي", "الصحيفة القديمة"),
        *("الحاضرين الصحيفة القديمة", "أحد الحاضرين الصحيفة القديمة"),
    )


@pytest.mark.parametrize(
    "sentence", ["وقال لحظة الوصول إن", "وأضاف طوال المباراة أن", "وأبلغ غرفة العمليات أن"]
)
def test_what_stands_behind_a_verb_and_does_not_speak(listen: Listen, sentence: str) -> None:
    """When somebody said it, and to whom."""
    assert listen(f"{FIRST}{sentence} {TOLD}.")[-1].pair == ("حمزة الغويل", TOLD)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("وخلط سامر الدهان ورق اللعب وقال إن", "سامر الدهان"),
        ("ويطوي عمر مسطرته ويقول إن", "عمر"),
        ("وأغلقت ليلى دفترها وقالت إن", "ليلى"),
        ("وعلق نبيل ستارة جديدة ثم قال إن", "نبيل"),
        ("ودخل نبيل القاعة وقال إن", "نبيل"),
        ("وأطفأت هدى الموقد وقالت إن", "هدى"),
        ("وأوقف عمر السيارة، مؤكدا أن", "عمر"),
        ("ونفض كمال الغبار عن سترته وأضاف أن", "كمال"),
        ("ورتب سامي الكتب على الرف، موضحا أن", "سامي"),
        ("ومسحت ليلى دموعها وقالت إن", "ليلى"),
        ("وأدار نبيل ظهره وقال إن", "نبيل"),
        ("ووصل محمود شاحنته بالمقطورة، مضيفا أن", "محمود"),
    ],
)
def test_a_thing_ends_a_name(listen: Listen, told: str, name: str) -> None:
    """What somebody acts on is no second name of his."""
    assert listen(f"{told} {TOLD}.")[-1].pair == (name, TOLD)


@pytest.mark.parametrize(
    "told", ["رفعت الجلسة بعد ساعة", "كرم الضيافة عادة هنا", "هدى الكتب كثير", "جمال الشواطئ يجذب الناس"]
)
def test_a_name_that_a_thing_owns(listen: Listen, told: str) -> None:
    """What begins a clause and has a thing behind it is no man of that name."""
    assert listen(f"{FIRST}{told}، وأوضح أن {TOLD}.")[-1].pair == ("حمزة الغويل", TOLD)


@pytest.mark.parametrize("given", ["وديعة", "تحفة", "سيف", "كرامة"])
def test_given_names_are_no_things(listen: Listen, given: str) -> None:
    woman = given.endswith("ة") and given != "كرامة"
    told = "وروت الموظفة" if woman else "وروى الموظف"
    assert listen(f"{told}، {given} البكري، أن {TOLD}.")[-1].pair == (f"{given} البكري", TOLD)


@pytest.mark.parametrize("name", ["سامر مقلد", "ليلى صالة", "نبيل شباك", "هدى طاحون", "كمال كرسي"])
def test_a_family_called_by_a_thing(listen: Listen, name: str) -> None:
    """Right behind a given name and before the clause it is the family's all the same."""
    verb = "وقالت" if name.split(maxsplit=1)[0] in {"ليلى", "هدى"} else "وقال"
    assert [one.pair for one in listen(f"{verb} {name} إن {TOLD}.")] == [(name, TOLD)]


SHOWN = (
    "الهجمات تكشف وجود تنسيق بين الطرفين",
    "هجمات المدينة تكشف وجود تنسيق",
    "الهجمات الأخيرة تؤكد أن الحدود مخترقة",
    "الأزمة تكشف غياب الرقابة",
    "الانفجار يكشف عن ضعف الإجراءات",
    "الفوز يؤكد جاهزية الفريق",
    "الزيارة تؤكد عمق العلاقات",
    "العملية تثبت قدرة المقاومة",
    "الانتخابات أظهرت وعي الناخبين",
    "الجفاف كشف عن آثار قديمة",
    "المجزرة تظهر حجم الاستهتار بالأرواح",
    "الاحتجاجات أظهرت رفض الشارع للقرار",
    "الاستقالات تؤكد وجود خلاف",
    "الانسحابات تكشف عن ضعف القيادة",
)


@pytest.mark.parametrize("content", SHOWN)
def test_what_happens_shows_and_says_nothing(listen: Listen, content: str) -> None:
    assert [heard.pair for heard in listen(f"قال الخبير إن {content}.")] == [("الخبير", content)]


NO_SPEAKERS = {
    "ويفسر سليمان الأمر بضيق البيوت.": [("سليمان", "الأمر بضيق البيوت")],
    "ويعزو سامي كمال الأمر إلى ضيق البيوت.": [("سامي كمال", "الأمر إلى ضيق البيوت")],
    "قال سامي كمال إن المقترح رفض لضيق الوقت.": [("سامي كمال", "المقترح رفض لضيق الوقت")],
    "صاح تلميذ حين رأى الكاميرا: «صوروا الجدران».": [("تلميذ", "صوروا الجدران")],
    "وقال مولانا عثمان الطيب إن القانون واضح.": [("عثمان الطيب", "القانون واضح")],
}


@pytest.mark.parametrize(("text", "said"), NO_SPEAKERS.items())
def test_what_is_spoken_of_and_when_is_no_part_of_who_speaks(
    listen: Listen, text: str, said: list[tuple[str, str]]
) -> None:
    assert [one.pair for one in listen(text)] == said


SET_APART = (
    "استمرار القصف، بالتزامن مع المفاوضات، يؤكد غياب الإرادة",
    "الهجوم الأخير، الذي وقع أمس، يؤكد أن الخطة فشلت",
    "تلك الخطوة، وفق مراقبين، تؤكد فشل الخطة",
    "هذا الهجوم، الذي وقع أمس، يكشف ضعف الدفاعات",
    "الهجمات الأخيرة، رغم خطورتها، تظهر ضعف الدفاعات",
)


@pytest.mark.parametrize("said", SET_APART)
def test_what_a_thing_shows_behind_an_insertion_is_nobody_s_word(listen: Listen, said: str) -> None:
    heard = [one.pair for one in listen(f"وقال الوزير سامي الحداد إن {said}.")]
    assert heard == [("سامي الحداد", said)]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("النقابة، التي اجتمعت أمس،", "تؤكد رفضها القانون"),
        ("المدير، الذي عاد أمس،", "يؤكد رفضه القانون"),
        ("التقرير، الذي صدر أمس،", "يؤكد تراجع الأسعار"),
    ],
)
def test_who_speaks_behind_an_insertion_is_heard(listen: Listen, who: str, said: str) -> None:
    heard = listen(f"وقال الوزير سامي الحداد إن {who} {said}.")
    assert [one.speaker for one in heard] == ["سامي الحداد", who.split("،", maxsplit=1)[0]]


BRINGS = (
    "وجدد الحريق مطالب السكان بمركز للإطفاء",
    "وجدد الحادث دعوات السائقين إلى إنارة الطريق",
    "وأكد الحادث ضرورة إصلاح الجسر",
    "وأكدت الحادثة أهمية السلامة",
    "وكشف الحادث ضعف التجهيزات",
    "وأظهر الحريق ضعف التجهيزات",
    "وأبرزت الأزمة حاجة المدينة إلى مستشفى",
)


@pytest.mark.parametrize("told", BRINGS)
def test_what_an_event_brings_or_shows_nobody_says(listen: Listen, told: str) -> None:
    heard = listen(f"قال المدير سامي الحداد إن الجسر آمن. {told}.")
    assert [one.content for one in heard] == ["الجسر آمن"]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("وأعلن الحداد ثلاثة أيام", "الحداد ثلاثة أيام"),
        ("وأعلن الإضراب احتجاجا على الأجور", "الإضراب احتجاجا على الأجور"),
        ("ورفض الاقتراح جملة وتفصيلا", "الاقتراح جملة وتفصيلا"),
        ("وأكد التزام الشركة بالعقد", "التزام الشركة بالعقد"),
        ("وجدد الدعوة إلى الحوار", "الدعوة إلى الحوار"),
        ("وأكد الاستعداد لعودة الدروس", "الاستعداد لعودة الدروس"),
    ],
)
def test_but_a_thing_alone_is_what_he_says(listen: Listen, told: str, said: str) -> None:
    heard = listen(f"قال المدير سامي الحداد إن الجسر آمن. {told}.")
    assert [one.pair for one in heard] == [("سامي الحداد", "الجسر آمن"), ("سامي الحداد", said)]


@pytest.mark.parametrize(
    "which", ["المعرض الذي يعبر", "الفيلم الذي يعبر", "الندوة التي تعبر", "الرواية التي تعبر"]
)
def test_what_a_work_or_a_gathering_stands_for_nobody_says(listen: Listen, which: str) -> None:
    heard = listen(f"قال المدير سامي الحداد إن الجسر آمن. وافتتح الوزير {which} عن ثقافة البلد.")
    assert [one.content for one in heard] == ["الجسر آمن"]


def test_but_people_express_what_they_feel(listen: Listen) -> None:
    (heard,) = listen("وغادرت القاعة الناطقة التي عبرت عن قلقها.")
    assert heard.pair == ("الناطقة", "قلقها")
