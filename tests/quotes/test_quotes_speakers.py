"""Who it is: where the speaker's phrase ends, what of it is the name, and who is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


SAID = "إن الموسم جيد."
PHRASES = {
    "title and name": ("قال الوزير سامي الدهان", "سامي الدهان", "الوزير"),
    "a chain of owners": ("قال رئيس مجلس إدارة الشركة سامي الدهان", "سامي الدهان", "رئيس مجلس إدارة الشركة"),
    "nationality": ("قال وزير الزراعة الأردني سامي الدهان", "سامي الدهان", "وزير الزراعة الأردني"),
    "a body with ب": ("قال مدير الكرة بنادي الأمواج سامي الدهان", "سامي الدهان", "مدير الكرة بنادي الأمواج"),
    "a body with ل": ("قال الأمين العام للاتحاد سامي الدهان", "سامي الدهان", "الأمين العام للاتحاد"),
    "sent to": ("قال المبعوث الجديد إلى السودان سامي الدهان", "سامي الدهان", "المبعوث الجديد إلى السودان"),
    "spokesman": ("قال المتحدث باسم الدفاع المدني سامي الدهان", "سامي الدهان", "المتحدث باسم الدفاع المدني"),
    "name between commas": ("قال محافظ المدينة، سامي الدهان،", "سامي الدهان", "محافظ المدينة"),
    "title and name between commas": (
        "قال محافظ المدينة، المهندس سامي الدهان،",
        "سامي الدهان",
        "محافظ المدينة",
    ),
    "nationality between commas": ("قال مدرب الفريق، التونسي سامي الدهان،", "سامي الدهان", "مدرب الفريق"),
    "title behind the name": ("قال سامي الدهان رئيس النادي", "سامي الدهان", "رئيس النادي"),
    "title behind a comma": ("قال سامي الدهان، رئيس النادي،", "سامي الدهان", "رئيس النادي"),
    "honorific": ("قال السيد سامي الدهان", "سامي الدهان", ""),
    "age": ("قال المزارع سامي الدهان (52 عاما)", "سامي الدهان", "المزارع"),
    "servant of": ("قال الطبيب عبد الكريم الدهان", "عبد الكريم الدهان", "الطبيب"),
    "son of": ("قال الأمير خالد بن سلطان الدهان", "خالد بن سلطان الدهان", "الأمير"),
    "a foreign name": ("قال السفير يوهان شميت", "يوهان شميت", "السفير"),
    "a Latin name": ("قال المدير Oskar Lind", "Oskar Lind", "المدير"),
}


@pytest.mark.parametrize(("phrase", "name", "role"), PHRASES.values(), ids=PHRASES.keys())
def test_name_and_role_are_told_apart(listen: Listen, phrase: str, name: str, role: str) -> None:
    heard = listen(f"{phrase} {SAID}")
    assert [(item.speaker, item.who.role, item.content) for item in heard] == [(name, role, "الموسم جيد")]


UNNAMED = {
    "a source": ("قال مصدر أمني", "مصدر أمني", "person"),
    "a source in a body": ("قال مصدر مسؤول في وزارة الري", "مصدر مسؤول في وزارة الري", "person"),
    "an official of": ("قال مسؤول من حركة الإصلاح", "مسؤول من حركة الإصلاح", "person"),
    "sources": ("قالت مصادر طبية", "مصادر طبية", "person"),
    "witnesses": ("قال شهود عيان", "شهود عيان", "other"),
    "a ministry": ("قالت وزارة الصحة الأردنية", "وزارة الصحة الأردنية", "organisation"),
    "an agency with its name": ("قالت وكالة الأنباء «موج»", "وكالة الأنباء «موج»", "organisation"),
    "a foreign body": ("قالت شركة Norda Lines", "شركة Norda Lines", "organisation"),
    "a country": ("قالت موريتانيا", "موريتانيا", "organisation"),
    "a trade and where": ("قال حارس بناء في حي الورود", "حارس بناء في حي الورود", "person"),
    "a shop and where": (
        "قالت صاحبة صالون في شارع الجامعة",
        "صاحبة صالون في شارع الجامعة",
        "person",
    ),
    "one of those who escaped": ("قال أحد الناجين من الحريق", "أحد الناجين من الحريق", "person"),
    "one of them and where": ("قال أحد التجار بالسوق القديم", "أحد التجار بالسوق القديم", "person"),
    "from where": ("قال بائع خضار من ريف حلب", "بائع خضار من ريف حلب", "person"),
    "for whom": ("قال عامل نظافة لدى البلدية", "عامل نظافة لدى البلدية", "person"),
    "a trade and a people": ("قال سائق شاحنة أردني", "سائق شاحنة أردني", "person"),
    "a woman by her age": ("قالت سيدة خمسينية", "سيدة خمسينية", "person"),
    "from where he comes": (
        "قال سائق شاحنة قادم من الجبل",
        "سائق شاحنة قادم من الجبل",
        "person",
    ),
    "what he did": ("قال دبلوماسي غربي حضر الجلسة", "دبلوماسي غربي حضر الجلسة", "person"),
    "a venue": ("قال سائق حافلة في تصريح للصحيفة", "سائق حافلة", "person"),
    "the end of a meeting": ("قال مدير مدرسة في ختام اللقاء", "مدير مدرسة", "person"),
    "a day": ("قال أحد الركاب في اليوم التالي", "أحد الركاب", "person"),
    "on his side": ("قال بائع خبز من جهته", "بائع خبز", "person"),
}


@pytest.mark.parametrize(("phrase", "name", "kind"), UNNAMED.values(), ids=UNNAMED.keys())
def test_sources_and_bodies_speak(listen: Listen, phrase: str, name: str, kind: str) -> None:
    heard = listen(f"{phrase} {SAID}")
    assert [(item.speaker, item.who.kind) for item in heard] == [(name, kind)]


NAMED = {
    "a name": ("قال الوزير سامي الدهان", True),
    "a post": ("قال رئيس البلدية", True),
    "a body": ("قالت الوزارة", True),
    "a source": ("قال مصدر أمني", False),
    "sources": ("قالت مصادر طبية", False),
    "an official": ("قال مسؤول في الوزارة", False),
}


@pytest.mark.parametrize(("phrase", "named"), NAMED.values(), ids=NAMED.keys())
def test_a_source_cannot_be_known_again(listen: Listen, phrase: str, named: bool) -> None:
    (heard,) = listen(f"{phrase} {SAID}")
    assert heard.who.named is named


ENDS = {
    "a venue": "قال الوزير سامي الدهان في كلمته",
    "a venue without في": "قال الوزير سامي الدهان خلال اللقاء",
    "a day": "قال الوزير سامي الدهان أمس الثلاثاء",
    "an addressee": "قال الوزير سامي الدهان للصحفيين",
    "a relative": "قال الوزير سامي الدهان الذي زار المصنع",
    "a channel": "قال الوزير سامي الدهان عبر حسابه",
}


@pytest.mark.parametrize("phrase", ENDS.values(), ids=ENDS.keys())
def test_the_phrase_ends_before(listen: Listen, phrase: str) -> None:
    (heard,) = listen(f"{phrase} {SAID}")
    assert heard.quote.mention is not None
    start, end = heard.quote.mention
    assert phrase[start:end] == "الوزير سامي الدهان"


BEFORE = {
    "at once": "المتحدث باسم الشرطة سامي الدهان قال إن الموسم جيد.",
    "with time": "المتحدث باسم الشرطة سامي الدهان أعلن أمس أن الموسم جيد.",
    "behind but": "لكن الوزير سامي الدهان قال إن الموسم جيد.",
    "behind as for": "أما الوزير سامي الدهان فقال إن الموسم جيد.",
    "in a relative": "وحضر الوزير سامي الدهان الذي قال إن الموسم جيد.",
    "main clause": "زار الوزير سامي الدهان الحقول وقال إن الموسم جيد.",
    "a participle's main clause": "زار الوزير سامي الدهان الحقول، مؤكدا أن الموسم جيد.",
}


@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE.keys())
def test_a_speaker_before_the_verb(listen: Listen, text: str) -> None:
    assert [item.pair for item in listen(text)] == [("سامي الدهان", "الموسم جيد")]


SAME = {
    "family name": ("قال الوزير سامي الدهان إن الموسم جيد. وأكد الدهان أن المطر كاف.", "سامي الدهان"),
    "the title alone": (
        "قال وزير الزراعة سامي الدهان إن الموسم جيد. وأكد الوزير أن المطر كاف.",
        "سامي الدهان",
    ),
    "its synonym": (
        "قال المبعوث التونسي سامي الدهان إن الموسم جيد. وأكد الموفد التونسي أن المطر كاف.",
        "سامي الدهان",
    ),
    "a second title": (
        "قال قائد الفوج، العقيد سامي الدهان، إن الحريق صغير. وأكد العقيد أن السوق آمنة.",
        "سامي الدهان",
    ),
    "a body's head": ("قالت وزارة الري إن السد آمن. وأكدت الوزارة أن الماء كاف.", "وزارة الري"),
    "the source": ("قال مصدر في البلدية إن السد آمن. وأكد المصدر أن الماء كاف.", "مصدر في البلدية"),
    "without وزارة": (
        "قالت وزارة الخارجية التونسية إن السفر آمن. وأكدت الخارجية التونسية أن الطريق مفتوحة.",
        "وزارة الخارجية التونسية",
    ),
    "a foreign spelling": (
        "قال الوزير أندريه ليونوف إن الموسم جيد. وأكد لينوف أن المطر كاف.",
        "أندريه ليونوف",
    ),
    "named later": ("heading| الدهان: الموسم جيد جدا\nقال الوزير سامي الدهان إن المطر كاف.", "سامي الدهان"),
}


@pytest.mark.parametrize(("text", "name"), SAME.values(), ids=SAME.keys())
def test_one_speaker_however_called(listen: Listen, text: str, name: str) -> None:
    assert [item.speaker for item in listen(text)] == [name, name]


DIFFERENT = {
    "first names": "قال الوزير سامي الدهان إن الموسم جيد. وقالت النائبة هند الدهان إن الموسم سيئ.",
    "countries": "قال وزير الزراعة التونسي إن الموسم جيد. وقال وزير الزراعة الأردني إن الموسم سيئ.",
    "person and body": "قال وزير الزراعة إن الموسم جيد. وقالت وزارة الزراعة إن الموسم سيئ.",
    "one and many": "قال مسؤول في البلدية إن السد آمن. وقال مسؤولون في البلدية إن السد متصدع.",
    "bodies of two countries": "قالت وزارة الري التونسية إن السد آمن. وقالت وزارة الري الأردنية إن السد جاف.",
}


@pytest.mark.parametrize("text", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_different_speakers_stay_apart(listen: Listen, text: str) -> None:
    first, second = listen(text)
    assert first.quote.speaker_id != second.quote.speaker_id


def test_every_surface_form_is_an_alias(listen: Listen) -> None:
    heard = listen("قال وزير الري سامي الدهان إن السد آمن. وأكد الدهان أن الماء كاف.")
    assert heard[0].who.aliases == ("وزير الري سامي الدهان", "الدهان")


def test_two_speak_as_one(listen: Listen) -> None:
    (heard,) = listen("أكد وزير الري سامي الدهان ووزيرة الصحة هند العلي أن السد آمن.")
    assert (heard.who.kind, heard.content) == ("other", "السد آمن")


def test_a_body_keeps_its_adjective_though_somebody_is_called_so(listen: Listen) -> None:
    heard = listen("أعلنت هيئة النقل البحري استئناف الرحلات. وقال الصياد حمود البحري إن الموسم جيد.")
    assert [(item.speaker, item.content) for item in heard] == [
        ("هيئة النقل البحري", "استئناف الرحلات"),
        ("حمود البحري", "الموسم جيد"),
    ]


def test_each_of_two(listen: Listen) -> None:
    (heard,) = listen("قال كل من وزير الري سامي الدهان والنائب نادر الخياط إن السد آمن.")
    assert heard.who.kind == "other"


def test_an_addressee_is_no_speaker(listen: Listen) -> None:
    heard = listen("قالت الطبيبة منال الزين إن اللقاح آمن. وطمأنت الأهالي إلى أن المخزون كاف.")
    assert [item.speaker for item in heard] == ["منال الزين", "منال الزين"]


POSTS = {
    "a second title": "قال مدير مستشفى النور العام الدكتور سامي ندا إن العمل بدأ.",
    "two posts": "قال نائب رئيس الوزراء وزير المالية سامي ندا إن العمل بدأ.",
    "affairs": "قال وكيل الوزارة لشؤون العمليات المهندس سامي ندا إن العمل بدأ.",
    "a duty": "قال كاتب الدولة المكلف بالماء، السيد سامي ندا، إن العمل بدأ.",
    "an initial": "قال رئيس قسم الطوارئ بالمستشفى العام د. سامي ندا إن العمل بدأ.",
    "a nationality": "قال رئيس الشركة المنفذة، السويدي سامي ندا، إن العمل بدأ.",
    "a trade that no table knows": "قال الطرابيشي سامي ندا إن العمل بدأ.",
    "one's own": "قال ممثلها وكيل النيابة سامي ندا إن العمل بدأ.",
    "what is watched": "قال المشرف على الدراسة، البروفيسور سامي ندا، إن العمل بدأ.",
    "a verb behind قد": "وكان المطران سامي ندا قد قال إن العمل بدأ.",
    "where he spoke": "قال مدير المصنع، في لقاء مع الصحيفة، سامي ندا، إن العمل بدأ.",
    "when he spoke": "قال مدير المصنع، أمس، سامي ندا إن العمل بدأ.",
    "what he did": "قال المدير الإقليمي للبرنامج، الذي زار القرية أمس، سامي ندا، إن العمل بدأ.",
    "what he is besides": "قال رئيس اللجنة، وهو طبيب أسنان، سامي ندا إن العمل بدأ.",
    "a bracket": "قال رئيس بلدية سيدي ميلود (غرب)، سامي ندا، إن العمل بدأ.",
    "a bracket and no comma": "قال عضو لجنة المال (كتلة الوفاء) سامي ندا إن العمل بدأ.",
    "two places": "صرح رئيس قسم الجراحة بالمستشفى الجامعي بسطيف البروفيسور سامي ندا بأن العمل بدأ.",
    "a town that begins like a man": "قال رئيس الجماعة الترابية لأيت عبلا، سامي ندا، إن العمل بدأ.",
    "a small town": "قال مدير التربية بطاطا والنواحي، سامي ندا، إن العمل بدأ.",
}
NOT_HIS = {
    "whom he met": "وأكد رئيس البلدية، في لقاء مع سامي ندا، أن العمل بدأ.",
    "whom he told": "وأبلغ رئيس البلدية، أمس، سامي ندا بأن العمل بدأ.",
    "whom he appointed": "وأعلن رئيس البلدية، خلال مؤتمر صحفي، تعيين سامي ندا مستشارا.",
    "whom he speaks of": "وقال رئيس البلدية، في بيان، إن سامي ندا بريء.",
}


@pytest.mark.parametrize("text", POSTS.values(), ids=POSTS.keys())
def test_a_name_is_found_behind_its_posts(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == ["سامي ندا"]


@pytest.mark.parametrize("text", NOT_HIS.values(), ids=NOT_HIS.keys())
def test_a_name_behind_an_insertion_may_be_another_s(listen: Listen, text: str) -> None:
    assert [heard.speaker for heard in listen(text)] == ["رئيس البلدية"]


SOURCES = {
    "anonymity": ("وكشف مسؤول فضل عدم ذكر اسمه أن العقد موقع.", "مسؤول"),
    "anonymity between commas": ("وقال مصدر مطلع، طلب عدم الكشف عن هويته، إن العقد موقع.", "مصدر مطلع"),
    "in a body": ("وقال نائب في الأغلبية إن العقد موقع.", "نائب في الأغلبية"),
    "two bodies": ("أعلنت كتلتا «النهر» و«الجبل» أنهما اتفقتا.", "كتلتا «النهر» و«الجبل»"),
    "behind a medium": ("وذكر موقع «المدار»، نقلا عن مصدر في الاتحاد، أن العقد موقع.", "مصدر في الاتحاد"),
    "many": ("وقال مئات المستخدمين إن العقد موقع.", "مئات المستخدمين"),
}


@pytest.mark.parametrize(("text", "name"), SOURCES.values(), ids=SOURCES.keys())
def test_a_source_is_named_as_far_as_the_text_does(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


def test_a_family_name_that_is_a_trade_means_its_bearer(listen: Listen) -> None:
    heard = listen("قال المدير سامي النجار إن العمل بدأ. وأوضح النجار أن الموسم جيد.")
    assert {one.speaker for one in heard} == {"سامي النجار"}


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("شركة «أفق» العمانية لصناعة الزجاج", "شركة «أفق»", "العمانية لصناعة الزجاج"),
        ('شركة "سلوى" لتكرير السكر', 'شركة "سلوى"', "لتكرير السكر"),
        ("منظمة «جذور» الحقوقية", "منظمة «جذور»", "الحقوقية"),
        ("جمعية «يد بيد» لرعاية الأيتام", "جمعية «يد بيد»", "لرعاية الأيتام"),
        ("حركة «غد أفضل» المعارضة", "حركة «غد أفضل»", "المعارضة"),
        ("صحيفة «الضياء» المغربية", "صحيفة «الضياء»", "المغربية"),
        ("شركة الأبحاث «بلوستون» الأميركية", "شركة الأبحاث «بلوستون»", "الأميركية"),
        ("جمعية «رؤى» للدراسات الصحية", "جمعية «رؤى»", "للدراسات الصحية"),
        ("«جمعية الروافد» التونسية", "جمعية الروافد", "التونسية"),
        ("شركة «أفق»", "شركة «أفق»", ""),
        (
            "لجنة تحكيم جائزة «المرجان» للرواية العربية",
            "لجنة تحكيم جائزة «المرجان» للرواية العربية",
            "",
        ),
        ("إدارة مستشفى «السلام» التخصصي", "إدارة مستشفى «السلام» التخصصي", ""),
        ("الجمعية الوطنية للبحث في الصيد البحري", "الجمعية الوطنية للبحث في الصيد البحري", ""),
        ("كتلتا «النور» و«الفجر» النيابيتان", "كتلتا «النور» و«الفجر» النيابيتان", ""),
    ],
)
def test_bodies_with_a_name_in_marks_are_called_by_it_and_described_by_the_rest(
    listen: Listen, phrase: str, name: str, role: str
) -> None:
    (heard,) = listen(f"وقالت {phrase} إن الموسم جيد.")
    assert (heard.speaker, heard.who.role, heard.content) == (name, role, "الموسم جيد")


def test_a_body_in_marks_goes_by_its_whole_mention_as_well(listen: Listen) -> None:
    (heard,) = listen("وقالت شركة «أفق» العمانية لصناعة الزجاج إن الموسم جيد.")
    assert "شركة «أفق» العمانية لصناعة الزجاج" in heard.who.aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأكد مسؤولان اطلعا على المسودة صحة الأرقام.", "مسؤولان اطلعا على المسودة"),
        ("وقالت موظفتان حضرتا الاجتماع إن السوق هادئة.", "موظفتان حضرتا الاجتماع"),
        ("وقال دبلوماسيان شاركا في المحادثات إن السوق هادئة.", "دبلوماسيان شاركا في المحادثات"),
        ("وقال عاملان يسكنان في المخيم إن السوق هادئة.", "عاملان يسكنان في المخيم"),
        ("وقالت امرأة كانت تحمل طفلها إن السوق هادئة.", "امرأة كانت تحمل طفلها"),
        ("وقال طالب جامعي كان ينتظر تحت المظلة إن السوق هادئة.", "طالب جامعي كان ينتظر تحت المظلة"),
        ("وقال رجل كان يجلس في المقهى ساخرا: «السوق هادئة».", "رجل كان يجلس في المقهى"),
        ("وقال سائق كان يمر من هناك لـ«الأفق» إن السوق هادئة.", "سائق كان يمر من هناك"),
        ("أما سائق شاحنة قادم من الجنوب فقال إن السوق هادئة.", "سائق شاحنة قادم من الجنوب"),
        ("أما تاجر أغنام عائد من السوق فقال إن السوق هادئة.", "تاجر أغنام عائد من السوق"),
        ("وقال عامل بناء مقيم في الحي إن السوق هادئة.", "عامل بناء مقيم في الحي"),
        ("وروى فتى في الثالثة عشرة أن السوق هادئة.", "فتى في الثالثة عشرة"),
        ("وقالت طفلة في العاشرة إن السوق هادئة.", "طفلة في العاشرة"),
        ("وقالت امرأة إلى جانبه إن السوق هادئة.", "امرأة إلى جانبه"),
        ("غير أن دبلوماسيا غربيا يتابع الملف يرى أن السوق هادئة.", "دبلوماسي غربي"),
        ("لكن مصدرا أمنيا رفيعا قال إن السوق هادئة.", "مصدر أمني رفيع"),
        ("لكن زميلا لها قال إن السوق هادئة.", "زميل لها"),
        (
            "قال الوالي إن السوق مغلقة. وفي الطريق استقبله تاجر يملك محلا، وقال إن السوق هادئة.",
            "تاجر يملك محلا",
        ),
        ("وقال شاب كان يقف هناك إن السوق هادئة.", "شاب"),
        ("وقال عائد الكيلاني إن السوق هادئة.", "عائد الكيلاني"),
        ("وطالب نواب بإغلاق السوق.", "نواب"),
    ],
)
def test_those_without_a_name_are_told_by_what_they_do(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("لكن الهيئة، على لسان الناطقة باسمها منى الوهاب، نفت إغلاق السوق.", "الهيئة"),
        ("لكن الوزارة، على لسان المتحدث باسمها سامي الدهان، أكدت أن السوق هادئة.", "الوزارة"),
        ("وأكدت رابطة دوري المحترفين أن السوق هادئة.", "رابطة دوري المحترفين"),
        ("وأكدت لجنة دوري الشباب أن السوق هادئة.", "لجنة دوري الشباب"),
        ("وأفاد التقرير السنوي لهيئة الأسواق بأن الأسعار تراجعت.", "هيئة الأسواق"),
        (
            "وأعلنت النقابة الوطنية للبحارة إضرابا، ونددت في بلاغ صادر عن مكتبها التنفيذي بالقرار. "
            "واعتبر البلاغ أن الأسعار تراجعت.",
            "النقابة الوطنية للبحارة",
        ),
        ("عقدت حركة الوردة مؤتمرها. وأفاد بيان لمجلسها الوطني بأن الأسعار تراجعت.", "حركة الوردة"),
        ("وقال مكتبها التنفيذي إن الأسعار تراجعت.", "مكتبها التنفيذي"),
        ("وأفادت اليومية المغربية بأن الأسعار تراجعت.", "اليومية المغربية"),
        ("قالت المديرة. قال الناصر الغربي إن السوق هادئة.", "الناصر الغربي"),
    ],
)
def test_bodies_are_read_whole_and_speak_through_others(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name
