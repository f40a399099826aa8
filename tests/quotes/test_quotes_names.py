"""A name is read whole, whatever its words look like and whatever closes it."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

HIS = (
    "سيف حارب الكتبي",
    "راشد عبيد بن غليطة",
    "عمر الأمين سليمان",
    "خالد الزاكي البشير",
    "محمد الأمين ولد سيد أحمد",
    "أحمد ولد الطالب",
    "محند أيت بها",
    "إيدر آيت حمو",
    "يوسف بن الشيخ",
    "عبد الحق بوعزيز",
    "عمر القضاة",
    "عيسى أبو شرار",
    "فادي الحاج",
    "كرم نعمة",
    "وائل السقا",
    "محمود عبد الغنى",
    "أحمد السيد",
    "محمد سيد رضوان",
    "علاء حسين العبيدي",
    "هوشيار زيباري",
    "كمال أوزتورك",
    "حسين أمير آبادي",
    "كواميه أسانتي",
    "مامادو ديالو",
    "كيم سو يونغ",
    "هيروشي تاناكا",
    "يان دي غروت",
    "كلاوس فون بيرغ",
    "جان بيير دوبوا",
    "خافيير أورتيغا كاسترو",
    "عصام القاضي",
    "طارق الصحفي",
    "ياسر النجار",
    "حسين سالم عودة",
    "حسام ثابت",
    "بارك سون هو",
    "كيم تاي هو",
    "كريم الناجي",
    "تركي آل الشيخ",
    "إياد عوض الله",
    "بدر ربيع",
    "لي دونغ-هيون",
    "بارك شين وو",
    "تشوي إن-سيوك",
    "نغوين كوانغ مينه",
    "خوان إغناسيو أوتشوندي مونتيرو",
    "رينالدو دوس ريس",
    "كورنيليس فان دير هوك",
    "زبيغنيو كازيميرسكي",
    "بابكر عوض الكريم تيراب",
    "تاج السر كمبال",
    "محمد فال ولد إسلكو",
    "يشار أوزديل",
    "باسكال فونتيني",
    "باقر صباح الجنابي",
    "عثمان الأمين سوار الدهب",
    "هشام الدين بن عبد الجليل",
    "عبد الله قسم السيد",
    "ماجد بن سعد بن عبد العزيز",
    "فتح الله الدالي",
    "جار الله سليم",
    "بطي المهيري",
    "هنري د. كالدويل",
    "آلان كالدويل",
    "توني كروس",
    "كمال سعيد الحاج حسن",
    "حفيظ الرحمن تالوكدار",
    "روجر لو",
    "ستيوارت لاي",
    "تان كوك ليونغ",
    "عثمان المقبل",
    "حسن معلم دوبي",
    "زين العابدين قواسمي",
    "كامران ديلاوي",
    "عمار بن الطيب لحسين",
)
HERS = (
    "ميثاء راشد الكعبي",
    "نجوى السيد",
    "فاطمة الزهراء إدعلي",
    "خديجة أيت باحا",
    "حليمة أوشيك",
    "هدى السقا",
    "منى حداد",
    "رنا نخلة",
    "سرين الطباع",
    "سمر أبو عيشة",
    "سعاد الصباح",
    "حواء عبد الكريم",
    "نادية الشيخ",
    "شيرين كاكائي",
    "عائشة يلماز",
    "أميناتا ديوب",
    "ماري كلود دوبون",
    "إلسا فان دايك",
    "أنيتا فالك",
    "أسماء عبد الحميد",
    "ألبرتينا دي لوس أنخليس",
    "نكيرو أديبايو",
    "كادياتو كوليبالي",
    "هاجر حامد فضل المولى",
    "تشانغ مي-لان",
    "أمة العليم السقاف",
    "ست البنات إدريس",
    "لين كيوان",
    "آنا موروزوفا",
    "نور الهدى سعيد الدبعي",
    "أبينا بواتنغ",
    "كرينا أوبونو",
    "الزهرة زيدان",
)
CLOSED = {
    "a clause": "قال {he} إن الطقس بارد اليوم.",
    "a comma": "أكد {he}، في بيان، أن الطقس بارد اليوم.",
    "a title before": "وأوضح الدكتور {he} أن الطقس بارد اليوم.",
    "a title between commas": "وذكر مدير المستشفى، {he}، أن الطقس بارد اليوم.",
    "a title behind": "وأضاف {he}، مدير المدرسة، أن الطقس بارد اليوم.",
    "marks": "انتقد {he} «بطء العمل في الجسر».",
    "the sentence's end": "«الطقس بارد اليوم»، يقول {he}.",
    "an addressee": "قال {he} للصحفيين إن الطقس بارد اليوم.",
    "a relative": "وقال {he} الذي حضر الاجتماع إن الطقس بارد اليوم.",
    "a venue": "وشدد {he} خلال مؤتمر صحفي على أن الطقس بارد اليوم.",
    "an auxiliary": "وكان {he} قد أعلن أن الطقس بارد اليوم.",
    "a colon": "وأضاف {he}: «الطقس بارد اليوم».",
    "what the verb takes": "وشدد الدكتور {he} على برودة الطقس اليوم.",
    "a verb's preposition": "وأعرب الدكتور {he} عن قلقه من برد الطقس.",
}
SHE = {
    "قال ": "قالت ",
    "أكد ": "أكدت ",
    "أوضح ": "أوضحت ",
    "الدكتور ": "الدكتورة ",
    "ذكر مدير": "ذكرت مديرة",
    "أضاف ": "أضافت ",
    "أعرب ": "أعربت ",
    "مدير ": "مديرة ",
    "انتقد ": "انتقدت ",
    "يقول ": "تقول ",
    "الذي حضر": "التي حضرت",
    "شدد ": "شددت ",
    "كان ": "كانت ",
    "أعلن ": "أعلنت ",
}


@pytest.mark.parametrize(
    "name", ["الهادي جرمود", "البشير زغدان", "الطاهر قدورة", "المولدي حيوني", "الصادق كنونو"]
)
@pytest.mark.parametrize("who", ["رئيس البلدية", "الفلاح", "مدير معهد التكوين"])
def test_a_given_name_with_its_article_is_no_adjective_of_a_title(
    listen: Listen, who: str, name: str
) -> None:
    (heard,) = listen(f"قال {who} {name} إن السدود امتلأت.")
    assert (heard.speaker, heard.who.role) == (name, who)


def test_an_adjective_that_is_a_given_name_as_well_stays_with_its_body(listen: Listen) -> None:
    (heard,) = listen("قال رئيس الاتحاد العربي لوسائل إعلام إن السدود امتلأت.")
    assert heard.speaker == "رئيس الاتحاد العربي"


def test_a_foreign_third_name_is_no_owner_of_what_is_refused(listen: Listen) -> None:
    (heard,) = listen("رفض المدرب خوان ميغيل كامبوسا الاتهامات جملة وتفصيلا.")
    assert heard.speaker == "خوان ميغيل كامبوسا"


def test_how_somebody_speaks_is_no_part_of_a_long_name(listen: Listen) -> None:
    (heard,) = listen("«السدود امتلأت»، يقول غوان جيا لونغ ضاحكا.")
    assert heard.speaker == "غوان جيا لونغ"


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("قالت الزوجة التي تدعى هدى", "هدى"),
        ("قالت الزوجة التي تدعى هدى وتبلغ 21 عاما", "هدى"),
        ("قال الشاب الذي يدعى كمال ويعمل نجارا", "كمال"),
        ("قال الطبيب الذي يدعى نادر عمر", "نادر عمر"),
        ("قال العامل الذي اسمه حسان", "حسان"),
        ("قالت السيدة التي تسمى نوال سعيد", "نوال سعيد"),
        ("قالت سيدة تدعى نوال", "نوال"),
        ("قالت سيدة اسمها نوال", "نوال"),
        ("قالت فتاة اسمها نوال", "نوال"),
        ("قال تاجر اسمه كامل سعيد", "كامل سعيد"),
        ("قالت السيدة التي فقدت ابنها", "السيدة"),
        ("قال الرجل الذي يدعى إلى الحوار دائما", "الرجل"),
    ],
)
def test_who_is_called_so_has_that_name(listen: Listen, who: str, name: str) -> None:
    assert [one.speaker for one in listen(f"و{who} إن الخبز قليل.")] == [name]


@pytest.mark.parametrize("text", CLOSED.values(), ids=CLOSED.keys())
def test_a_name_reaches_to_what_closes_it(listen: Listen, text: str) -> None:
    hers = text
    for he, she in SHE.items():
        hers = hers.replace(he, she)
    said = [(name, text.format(he=name)) for name in HIS] + [(name, hers.format(he=name)) for name in HERS]
    wrong = {name: heard for name, line in said if (heard := [one.speaker for one in listen(line)]) != [name]}
    assert wrong == {}


RECALLED = {
    "hers, of a servant of God": ("الوزيرة دعد عوض الله", "عوض الله"),
    "hers, of the faith": ("الوزيرة دعد عز الدين", "عز الدين"),
    "hers, behind von": ("الوزيرة إلكه فون تالهوف", "تالهوف"),
    "hers, with von": ("الوزيرة إلكه فون تالهوف", "فون تالهوف"),
    "hers, behind two": ("الوزيرة إلكه فان دير تالهوف", "فان دير تالهوف"),
    "hers, behind da": ("الوزيرة لورا باسوس دا ميرا", "ميرا"),
    "hers, behind an initial": ("الوزيرة لورا ك. كالدويل", "كالدويل"),
}


@pytest.mark.parametrize(("who", "family"), RECALLED.values(), ids=RECALLED.keys())
def test_a_woman_is_known_by_her_family(listen: Listen, who: str, family: str) -> None:
    said = listen(f"قالت {who} إن الطقس بارد. وأضافت {family} أن المطر قريب.")
    assert {one.speaker for one in said} == {who.partition(" ")[2]}


STRANGE = {
    "behind a verb": ("قالت ميته هولم إن الطقس بارد.", "ميته هولم"),
    "an honour of the Kurds": ("قال كاكه حمه رشيد إن الطقس بارد.", "كاكه حمه رشيد"),
    "a thing's word behind a title": ("وقال وزير النقل مفتاح الدرباك إن الطقس بارد.", "مفتاح الدرباك"),
    "a noun of no table behind a title": (
        "وقالت وزيرة النقل ست النفور إدريس: الطقس بارد.",
        "ست النفور إدريس",
    ),
    "behind بحسب": ("وبحسب سري مولياني هارتونو فإن الطقس بارد.", "سري مولياني هارتونو"),
}


@pytest.mark.parametrize(("text", "name"), STRANGE.values(), ids=STRANGE.keys())
def test_whoever_stands_alone_before_what_is_said_has_said_it(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


ELSE = {
    "when": "وأضاف طوال المباراة أن الحكم متحيز.",
    "what he does": "وقال أبلغ الوكالة إن الطقس بارد.",
    "of whom": "وقال وزير النقل آنذاك إن الطقس بارد.",
}


@pytest.mark.parametrize("text", ELSE.values(), ids=ELSE.keys())
def test_a_stranger_is_nobody_where_the_words_tell_something_else(listen: Listen, text: str) -> None:
    assert not {one.speaker for one in listen(text)} & {"طوال المباراة", "أبلغ الوكالة", "آنذاك"}


ACTED_ON = {
    "before the verb's own preposition": "ودعا {he} إلى سحب القرار.",
    "before another": "وحذر {he} من انهيار السد.",
    "before a noun with its owner": "وأكد {he} دعم بلاده للخطة.",
    "before what is denied": "ونفى {he} علمه بالمراسلات.",
    "before وهو": "«الطقس بارد»، يقول {he} وهو يشير إلى السقف.",
}


@pytest.mark.parametrize("text", ACTED_ON.values(), ids=ACTED_ON.keys())
def test_a_common_noun_or_adjective_without_its_ending_is_a_family_behind_a_given_name(
    listen: Listen, text: str
) -> None:
    names = (
        "مارك أوبراين",
        "ستار البو دلف",
        "إيهاب جرار",
        "حسين معروف",
        "فادي نظيف",
        "هيثم مالح",
        "رائد غطاس",
        "سامر خنجر",
    )
    assert {
        name: heard
        for name in names
        if (heard := [one.speaker for one in listen(text.format(he=name))]) != [name]
    } == {}


THIRD = {
    "told of a happening": "عزا مكي علي بلايل التأخير إلى سوء الأحوال الجوية.",
    "acting on one": "دان مكي علي بلايل الاعتداء على المصلين.",
}


@pytest.mark.parametrize("text", THIRD.values(), ids=THIRD.keys())
def test_a_third_name_of_no_table_is_not_what_a_happening_owns(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == ["مكي علي بلايل"]


SOUTHERN = {
    "a trade": ("عضو اللجنة", "الحسن البنا"),
    "a father": ("رئيس البلدية", "المنصف أبو الهيجاء"),
    "a son": ("رئيس رابطة المعلمين", "الأمين ولد باب"),
}


@pytest.mark.parametrize(("title", "name"), SOUTHERN.values(), ids=SOUTHERN.keys())
def test_a_given_name_with_its_article_is_no_adjective_of_the_title(
    listen: Listen, title: str, name: str
) -> None:
    assert [one.speaker for one in listen(f"قال {title} {name} إن الطقس بارد.")] == [name]


def test_a_party_in_power_is_no_family(listen: Listen) -> None:
    (heard,) = listen("قال الحزب العربي الحاكم إن الطقس بارد.")
    assert heard.speaker == "الحزب العربي الحاكم"


def test_gods_help_is_nobody(listen: Listen) -> None:
    (heard,) = listen("وقالت الوزيرة إن فتح الله قريب، وإن شكر الله واجب.")
    assert heard.pair == ("الوزيرة", "فتح الله قريب، وإن شكر الله واجب")


OBJECTS = {
    "a body": ("وانتقد النائب خافيير أورتيغا كاسترو الحكومة بسبب تأخر الرواتب.", "خافيير أورتيغا كاسترو"),
    "whom he asks": ("ودعا رئيس الجلسة إياد عوض الله النواب إلى الهدوء.", "إياد عوض الله"),
    "a happening": ("وثمن عمر الأمين سليمان جهود البلدية في إصلاح الجسر.", "عمر الأمين سليمان"),
    "what is judged": ("ووصف منير جحا المشهد بأنه محزن.", "منير جحا"),
    "a thing and whose it is": (
        "وانتقد البرتغالي جواو ريناتو تافيرا تقنية الفيديو «البطيئة».",
        "جواو ريناتو تافيرا",
    ),
    "behind a family in another tongue": (
        "ودعا كلود لوفيرييه الحكومة إلى الهدوء.",
        "كلود لوفيرييه",
    ),
    "behind three words of another tongue": (
        "ودعا إدواردو باييستا روخاس الحكومة إلى الهدوء.",
        "إدواردو باييستا روخاس",
    ),
    "behind the son of somebody": (
        "وثمن سيدي بوب ولد الطالب جهود البلدية في إصلاح الجسر.",
        "سيدي بوب ولد الطالب",
    ),
    "behind a name with a hyphen": (
        "وعزا الوزير الفرنسي جان-لوك بيرنار الأزمة إلى المضاربة.",
        "جان-لوك بيرنار",
    ),
    "a departure": ("واستبعد محند أيت بها رحيل اللاعب في الشتاء.", "محند أيت بها"),
}


@pytest.mark.parametrize(("text", "name"), OBJECTS.values(), ids=OBJECTS.keys())
def test_a_name_ends_before_the_object(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


def test_what_a_science_is_of_may_be_called_small_or_fine(listen: Listen) -> None:
    (heard,) = listen("وقالت الباحثة، أستاذة الأحياء الدقيقة في الجامعة، الدكتورة هند الراوي، إن الفطر عزل.")
    assert heard.speaker == "هند الراوي"


SHARES = {
    "some": "واتهم حسام ثابت بعض سلاسل الصيدليات بتخزين الأصناف الناقصة.",
    "all": "ودعا حسام ثابت جميع الأطراف إلى ضبط النفس.",
    "most": "واتهم حسام ثابت معظم الكتل بعرقلة المشروع.",
}


@pytest.mark.parametrize("text", SHARES.values(), ids=SHARES.keys())
def test_a_name_ends_before_a_share_of_many(listen: Listen, text: str) -> None:
    assert [heard.speaker for heard in listen(text)] == ["حسام ثابت"]


COMING = {
    "a name of two parts": ("وبحسب النائب رامي كحيل ستعقد اللجنة اجتماعها الأحد.", "رامي كحيل"),
    "a family of two words": ("وحسب حاج النور ستجتمع لجنة الوساطة غدا.", "حاج النور"),
    "an office": ("وبحسب الوزير سيفتتح الجسر يوم السبت.", "الوزير"),
    "a preposition behind it": ("ووفقا للمدير سامر لطفي ستستمر في العمل خمسون ورشة.", "سامر لطفي"),
    "a family behind a title": ("ووفقا للمدير سامر لطفي ستستمر الورشة في العمل.", "سامر لطفي"),
    "a name like it": ("وقالت الوزيرة سيدرا الحلبي إن الجسر جاهز.", "سيدرا الحلبي"),
    "a foreign name like it": ("وقال المدرب سيلفستر بوني إن الفريق جاهز.", "سيلفستر بوني"),
    "a foreign name before a venue": ("وقال لوكاس ستيفن في مقابلة إن الفريق جاهز.", "لوكاس ستيفن"),
    "how he told her": ("عاد كريم إلى المدينة وأبلغ والدته هاتفيا بأن الإيجار ارتفع.", "كريم"),
}


@pytest.mark.parametrize(("text", "name"), COMING.values(), ids=COMING.keys())
def test_what_will_be_done_is_no_part_of_a_name(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


WORDS = {
    "behind a verb of hers": "قالت إخلاص عبد الجليل إن الطقس بارد اليوم.",
    "behind a title of hers": "وأكدت الدكتورة وعد الراشدي أن الطقس بارد اليوم.",
    "behind a verb of his": "وقال فرج بوعزيز إن الطقس بارد اليوم.",
    "with ه, and no نية": "وقال نيه جون إن الطقس بارد اليوم.",
}


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS.keys())
def test_a_common_word_is_a_name_where_a_family_follows(listen: Listen, text: str) -> None:
    (heard,) = listen(text)
    assert heard.who.kind == "person"
    assert len(heard.speaker.split()) > 1


COMMON = (
    ("وقال وزير الثقافة السابق", "أمية القطان"),
    ("وأكد النائب", "عزم الشرايري"),
    ("وأوضح العميد", "فجر الهاجري"),
    ("وأضاف الخبير المالي", "منقذ الدويري"),
    ("وقالت النائبة", "صباح المسيمي"),
    ("وقالت النائب", "باسمة مراد"),
    ("وأكدت النائب", "حياة الطراونة"),
    ("وأوضحت مديرة الشركة", "راية الحنيطي"),
    ("وقالت الباحثة", "رفاه الشمايلة"),
)


@pytest.mark.parametrize(("who", "name"), COMMON)
def test_such_a_name_is_told_by_the_title_before_it(listen: Listen, who: str, name: str) -> None:
    that = "إلى أن" if "أشار" in who else "أن" if "قال" not in who else "إن"
    assert [heard.speaker for heard in listen(f"{who} {name} {that} الطقس بارد اليوم.")] == [name]


@pytest.mark.parametrize(
    ("who", "when"), [("الوزيرة", "نهاية الأسبوع"), ("النائب", "فجر الأحد"), ("المديرة", "نهار أمس")]
)
def test_a_time_behind_a_title_is_no_name(listen: Listen, who: str, when: str) -> None:
    said = "وقالت" if who != "النائب" else "وقال"
    assert [heard.speaker for heard in listen(f"{said} {who} {when} إن الطقس بارد.")] == [who]


HYPHENS = {
    "two peoples": ("وقالت اللجنة إن الحوار عربي-إسرائيلي.", "اللجنة"),
    "to me": ("وقال لي جون وو إن الطقس بارد.", "جون وو"),
    "a tongue's chance": ("ولحسن الحظ قالت البلدية إن الطريق مفتوحة.", "البلدية"),
    "bread and crown": ("وقال صاحب المتحف إن تاج الملك ضاع.", "صاحب المتحف"),
}


@pytest.mark.parametrize(("text", "name"), HYPHENS.values(), ids=HYPHENS.keys())
def test_what_looks_like_a_part_of_a_name_is_none(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


def test_a_common_word_stays_one_elsewhere(listen: Listen) -> None:
    (heard,) = listen("وقال الوزير إن نجاح الخطة وعد للناس وأحلام الشباب أمانة.")
    assert heard.speaker == "الوزير"


WHOLE = {
    "behind an and by itself": ("إنقاذ 134 مهاجرا قبالة الشاطئ و ناجون يتحدثون عن قارب آخر.", "ناجون"),
    "Ali without his dots, behind a title and before a son": (
        "وأوضح الدكتور على بن سالم الشيدي أن الدوام مستمر.",
        "على بن سالم الشيدي",
    ),
    "السيد as a family, before a comma": (
        "كشف أحمد عادل السيد، رئيس قسم الرقابة، عن زيادة المخالفات.",
        "أحمد عادل السيد",
    ),
    "the same, behind عبد": ("وقال المحافظ عبد القادر على هلال إن الطريق طويل.", "عبد القادر على هلال"),
    "the same, before a family of no table": ("وأكد اللواء على الدمرداش أن الأمن مستتب.", "على الدمرداش"),
    "and an upon": ("وشدد عبد الله على المعنى، وقال إن العمل مستمر.", "عبد الله"),
    "an office for the time being": (
        "ورحب الأمين العام للرابطة بالإنابة، السفير حكم الشاذلي، بالبيان.",
        "حكم الشاذلي",
    ),
    "a title, what it is bound to, and a name": (
        "وهدد القيادي فيها أبو سفيان التامري بالانسحاب.",
        "أبو سفيان التامري",
    ),
    "two lands": ("ورحبت كل من عمان وأنقرة بالهدنة.", "كل من عمان وأنقرة"),
    "a name in the accusative's shape": (
        "«نريد الأرز»، تقول أميناتا، بائعة السمك في السوق.",
        "أميناتا",
    ),
    "two sources": ("ونقل الموقع عن مصدرين في الوزارة أن الإنتاج بدأ.", "مصدران في الوزارة"),
    "whose study it is": (
        "وحسب دراسة أعدتها جامعة الساحل، ارتفعت الأسعار مرتين.",
        "دراسة أعدتها جامعة الساحل",
    ),
    "a family behind and": ("سكت الجميع. وواشبورن تقول إن الوقت حان. وقال واشبورن إن الأمر صعب.", "واشبورن"),
    "a given name with ال": ("وقال وزير النقل الحسن الفيلالي إن الطريق مفتوحة.", "الحسن الفيلالي"),
    "a town as a family": ("وطالبت مديرتها الإقليمية حبيبة عدن بالإفراج عنهم.", "حبيبة عدن"),
}


TIMES = {
    "a daytime and a tribe": ("وقال النائب خالد صباح الراشدي إن السوق هادئة.", "خالد صباح الراشدي"),
    "behind a post": ("قال مدرب الفريق وليد صباح العتيبي بعد المباراة إن السوق هادئة.", "وليد صباح العتيبي"),
    "hers": ("وأكدت منى صباح الجبوري أن السوق هادئة.", "منى صباح الجبوري"),
    "a month": ("وقال محمد رمضان الفلاحي إن السوق هادئة.", "محمد رمضان الفلاحي"),
    "a season": ("وقال كريم ربيع المالكي إن السوق هادئة.", "كريم ربيع المالكي"),
    "a day": ("وقالت الوزيرة هدى صباح الثلاثاء إن السوق هادئة.", "هدى"),
    "today": ("وقال سامي حداد صباح اليوم إن السوق هادئة.", "سامي حداد"),
    "a date": ("وقال سامي حداد صباح الحادي عشر من مايو إن السوق هادئة.", "سامي حداد"),
    "for about an hour": ("وتحدث الوزير رياض عطيه قرابة ساعة. وقال إن السوق هادئة.", "رياض عطيه"),
    "an office inside": ("وقال عمر الأمين سوار الذهب إن السوق هادئة.", "عمر الأمين سوار الذهب"),
    "an office and a son": ("رئيس الشعبة، علي الناظر خلف، قال إن السوق هادئة.", "علي الناظر خلف"),
    "two halves": ("وقال خالد تاج السر إن السوق هادئة.", "خالد تاج السر"),
    "two halves and a day": ("وقال بابكر فضل المولى أمس إن السوق هادئة.", "بابكر فضل المولى"),
    "a half and a week": ("وقال سامر خير الأسبوع الماضي إن السوق هادئة.", "سامر خير"),
    "a lord of the east": ("وقال الوزير داتوك هشام بن عبد القادر إن السوق هادئة.", "هشام بن عبد القادر"),
}


@pytest.mark.parametrize(("text", "name"), TIMES.values(), ids=TIMES.keys())
def test_a_time_or_an_office_is_a_name_between_names(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


@pytest.mark.parametrize(("text", "name"), WHOLE.values(), ids=WHOLE.keys())
def test_a_phrase_is_read_whole(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


MANNERS = {
    "two days before": (
        "وقال نازح وصل إلى المخيم قبل يومين إن القصف لم يتوقف.",
        "نازح وصل إلى المخيم قبل يومين",
    ),
    "pressing": ("وقال المدرب كمال خليفة ضاغطا على الإدارة إن الفريق منهك.", "كمال خليفة"),
    "turning": ("وقال جواد سليم منتقلا إلى ملف آخر إن الوقت انتهى.", "جواد سليم"),
    "content": ("وقال عادل صابر راضيا عن النتيجة: «لن أتغير».", "عادل صابر"),
    "objecting": ("وقال عادل صابر معترضا على السؤال: «لن أجيب».", "عادل صابر"),
    "mocking": ("وقالت جيهان طه متهكمة على خصومها إن الوقت انتهى.", "جيهان طه"),
    "on the telephone": ("وقال حسام هاتفيا لـ«الصحيفة» إن الخط مقطوع.", "حسام"),
    "a writer's family": ("وقال الكاتب لوران تافكا في رسالة إن الوقت انتهى.", "لوران تافكا"),
    "a coach's family": ("وقال المدرب خوسيه ماتشادا في مؤتمر صحافي إن الوقت انتهى.", "خوسيه ماتشادا"),
    "an engineer's family": ("وقال المهندس ماركو ماندزا في روما إن الوقت انتهى.", "ماركو ماندزا"),
    "her family": ("وقالت كارلا باروسا من البرازيل إن الموسم طويل.", "كارلا باروسا"),
    "a short family": ("وقال اللاعب يوسف عطا في مؤتمر صحافي إن الوقت انتهى.", "يوسف عطا"),
}


@pytest.mark.parametrize(("text", "name"), MANNERS.values(), ids=MANNERS.keys())
def test_a_name_ends_before_how_somebody_speaks(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


SO_CALLED = {
    "a family in و": ("ورأت الباحثة فاطمة ولحاج أن العينة صغيرة.", "فاطمة ولحاج"),
    "a family in و and a comma": ("وقال النائب كريم ورغي، إن القانون سيمر.", "كريم ورغي"),
    "a family in و and بأن": ("وأفاد رئيس التعاونية سمير ولباد بأن الزيت نفد.", "سمير ولباد"),
    "who laughs": ("قال كريم وهو يبتسم إن الحافلة تأخرت.", "كريم"),
    "a mother": ("وقالت الأم لخمسة أطفال إنها لم تنم منذ أسبوع.", "الأم لخمسة أطفال"),
    "a mother of two": ("وأضافت الأم لطفلين أن الحليب مفقود.", "الأم لطفلين"),
    "a father": ("وأكد الأب لأربعة أطفال أن الراتب لا يكفي.", "الأب لأربعة أطفال"),
    "a grandmother": ("وتحكي الجدة لعشرة أحفاد أن القرية كانت عامرة.", "الجدة لعشرة أحفاد"),
    "a father without ال": ("وروى أب لستة أبناء أن المركب انقلب.", "أب لستة أبناء"),
}


@pytest.mark.parametrize(("text", "name"), SO_CALLED.values(), ids=SO_CALLED.keys())
def test_people_are_called_so(listen: Listen, text: str, name: str) -> None:
    assert [heard.speaker for heard in listen(text)] == [name]


ACTING = {
    "and what he does next": ("توقف الدليل سامي الحلو وركع. وقال إن الأرض تتنفس.", "سامي الحلو"),
    "she travels": ("وقرب الباب سلمى الحلو تسافر غدا. تقول إن الطريق طويل.", "سلمى الحلو"),
    "he began to": ("جلس سامي الحلو قرب الموقد، ثم راح يشرح العمل. وذكر أن جده بناه.", "سامي الحلو"),
    "before she closed": ("وقفت سلمى الحلو وأغلقت الكراسة. تقول إنها تعبت.", "سلمى الحلو"),
}


@pytest.mark.parametrize(("text", "name"), ACTING.values(), ids=ACTING.keys())
def test_what_somebody_does_is_no_part_of_a_name(listen: Listen, text: str, name: str) -> None:
    assert {one.speaker for one in listen(text)} == {name}


BODIES = {
    "وقالت الهيئة العامة للإذاعة والتلفزيون إن الأرشيف محفوظ.": "الهيئة العامة للإذاعة والتلفزيون",
    "وقالت غرفة طوارئ أم درمان القديمة إن الوقود نفد.": "غرفة طوارئ أم درمان القديمة",
    "وقالت الوزارة لإذاعة محلية إن الوقود نفد.": "الوزارة",
}


@pytest.mark.parametrize(("text", "name"), BODIES.items())
def test_a_body_is_read_up_to_whose_it_is(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


@pytest.mark.parametrize(
    "scene",
    ["ثمار صفراء كثيرة على الأرض", "ستائر بيضاء قديمة على النوافذ", "أوراق صغيرة مبللة فوق الطاولة"],
)
def test_how_things_look_is_nobodys_name(listen: Listen, scene: str) -> None:
    text = f"مشينا خلف الحاج نمر داود بين الأشجار. {scene}. ثم قدر أنه سيخسر ثلث الموسم."
    assert [one.pair for one in listen(text)] == [("نمر داود", "سيخسر ثلث الموسم")]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("قال الشيخ ناصر المحمد الراشد إن المشروع جاهز.", "ناصر المحمد الراشد", "المشروع جاهز"),
        ("قال الشيخ ناصر المحمد الأحمد الراشد إن المشروع جاهز.", "ناصر المحمد الأحمد الراشد", "المشروع جاهز"),
        ("أكد الشيخ حمد الخالد الراشد أن المشروع جاهز.", "حمد الخالد الراشد", "المشروع جاهز"),
        (
            "أكد سمو الشيخ أحمد الزايد الحمد الراشد أن المشروع جاهز.",
            "أحمد الزايد الحمد الراشد",
            "المشروع جاهز",
        ),
        (
            "قال رئيس الوزراء الشيخ جابر الناصر الحمد الراشد إن المشروع جاهز.",
            "جابر الناصر الحمد الراشد",
            "المشروع جاهز",
        ),
        ("قال وزير الداخلية الشيخ فهد السعود الراشد إن المشروع جاهز.", "فهد السعود الراشد", "المشروع جاهز"),
        ("أكد الشيخ سالم العلي السالم الراشد ضرورة الحوار.", "سالم العلي السالم الراشد", "ضرورة الحوار"),
        (
            "أعلن وزير الدفاع الشيخ حمد الجابر العلي الراشد انتهاء العمل.",
            "حمد الجابر العلي الراشد",
            "انتهاء العمل",
        ),
        (
            "وشدد الشيخ طلال الخالد الأحمد الراشد على أهمية الحوار.",
            "طلال الخالد الأحمد الراشد",
            "أهمية الحوار",
        ),
        ("وطالب الشيخ طلال الخالد الوزارة بالرد.", "طلال الخالد", "بالرد"),
        ("ودعا الشيخ طلال الخالد المجتمع الدولي إلى التحرك.", "طلال الخالد", "التحرك"),
        ("انتقد الشيخ طلال الخالد القرار الأخير.", "طلال الخالد", "القرار الأخير"),
    ],
)
def test_the_fathers_of_a_sheikh_have_their_article(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "قال الشيخ ناصر المحمد الأحمد الراشد إن الوقت حان. وأضاف الشيخ ناصر المحمد أن العمل جار. "
            "وتابع المحمد أن الجسر جاهز.",
            "ناصر المحمد الأحمد الراشد",
        ),
        (
            "قال وزير الدفاع الشيخ فهد الخالد إن الوقت حان. وأضاف الخالد أن العمل جار. "
            "وأكد الشيخ فهد الخالد السعود الراشد أن الجسر جاهز.",
            "فهد الخالد السعود الراشد",
        ),
        (
            "أكد الأمير تركي الفيصل بن راشد أن الوقت حان. وأضاف الأمير تركي الفيصل أن العمل جار. "
            "وتابع الفيصل أن الجسر جاهز.",
            "تركي الفيصل بن راشد",
        ),
    ],
)
def test_a_shorter_name_of_a_house_is_the_same(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who] * 3


MAGHREB = {
    "قال رئيس الفريق الاستقلالي لحسن أمغار إن المشروع جيد.": "لحسن أمغار",
    "وقال مدير المركز لحبيب الشرقاوي إن المشروع جيد.": "لحبيب الشرقاوي",
    "وقال لحسن أمغار إن المشروع جيد.": "لحسن أمغار",
    "وقال المدرب لحسن إن المشروع جيد.": "المدرب",
}


@pytest.mark.parametrize(("text", "name"), MAGHREB.items())
def test_a_name_of_the_maghreb_is_no_addressee(listen: Listen, text: str, name: str) -> None:
    assert [one.pair for one in listen(text)] == [(name, "المشروع جيد")]
    luck = listen("وقال سالم الحاج إنه لحسن الحظ لم تقع إصابات.")
    assert [one.pair for one in luck] == [("سالم الحاج", "لحسن الحظ لم تقع إصابات")]


@pytest.mark.parametrize(
    "did", ["أزال عمودين من المرآب", "أنشأ جدارا في المرآب", "ألغى المدخل", "أتلف الأوراق"]
)
def test_what_somebody_did_is_not_his_name(listen: Listen, did: str) -> None:
    first, second = listen(f"وأقسمت هند السيابي أن المقاول {did}. وكان المقاول قد أنكر ذلك.")
    assert first.pair == ("هند السيابي", f"المقاول {did}")
    assert second.pair == ("المقاول", "ذلك")


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("أكد خالد بن سالم جمعة وزير التعليم، أن العام سيبدأ غدا.", "خالد بن سالم جمعة", "العام سيبدأ غدا"),
        ("أكد فادي محمد مجبورة مدير عام الشركة، أن الجسر جاهز.", "فادي محمد مجبورة", "الجسر جاهز"),
        ("أكدت مريم صالح لطافة نائبة رئيس اللجنة أن الجسر جاهز.", "مريم صالح لطافة", "الجسر جاهز"),
        ("أكد فادي أحمد مجبورة رئيس الجمعية بأن الجسر جاهز.", "فادي أحمد مجبورة", "الجسر جاهز"),
        ("انتقد سالم ناصر سياسة الوزير.", "سالم ناصر", "سياسة الوزير"),
        ("أكد سالم أحمد شرعية رئيس اللجنة.", "سالم أحمد", "شرعية رئيس اللجنة"),
        ("رفض سالم أحمد تبرئة رئيس الشركة.", "سالم أحمد", "تبرئة رئيس الشركة"),
        ("أيد خالد محمد مقولة الوزير في الندوة.", "خالد محمد", "مقولة الوزير في الندوة"),
    ],
)
def test_a_post_tells_a_third_name_from_a_thing(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]


HOW = ("بالتراضي", "بالإعارة", "بالقرعة")


@pytest.mark.parametrize("how", HOW)
def test_in_which_way_a_thing_is_done_is_nobodys_family(listen: Listen, how: str) -> None:
    text = f"أنهى النادي عقد المدرب داركو بيتروفيتش {how}. وأكد بيتروفيتش أنه يغادر."
    assert listen(text)[-1].pair == ("داركو بيتروفيتش", "يغادر")


@pytest.mark.parametrize("family", ["وايت", "وود", "والاس"])
def test_a_family_that_begins_like_and_is_whole(listen: Listen, family: str) -> None:
    heard = listen(f"واعتبرت المندوبة كارولين {family} أن القرار خطأ.")
    assert [one.pair for one in heard] == [(f"كارولين {family}", "القرار خطأ")]


@pytest.mark.parametrize(
    "name",
    [
        *("سالم السالم", "ناصر الناصر", "بدر البدر", "حمد الحمد", "جاسم الجاسم", "سلطان السلطان"),
        *("شايع الشايع", "ثنيان الثنيان", "مشعان المشعان", "زيدان الزيدان", "سلمان السلمان", "فوزان الفوزان"),
    ],
)
def test_a_family_called_as_its_son_is_part_of_his_name(listen: Listen, name: str) -> None:
    heard = listen(f"قال {name} إن الجسر جاهز. وأكد {name} رئيس اللجنة أن الطريق آمنة.")
    assert [one.speaker for one in heard] == [name, name]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال سالم الناصر إن الجسر جاهز. وقال ناصر الدوي إن الطريق آمنة.", "ناصر الدوي"),
        ("قال سالم الناصر إن الجسر جاهز. وقال ناصر بن علي إن الطريق آمنة.", "ناصر بن علي"),
        ("قال سالم بدر إن الجسر جاهز. وأضاف بدر أن الطريق آمنة.", "سالم بدر"),
        ("قال سالم خالد إن الجسر جاهز. وطالب خالد الوزير بالاستقالة.", "سالم خالد"),
        ("قال سالم ناصر إن الجسر جاهز. وثمن ناصر الدعم الكبير.", "سالم ناصر"),
    ],
)
def test_a_family_of_somebody_is_a_first_name_of_others(listen: Listen, text: str, who: str) -> None:
    assert listen(text)[-1].speaker == who


@pytest.mark.parametrize(
    ("did", "who", "how_long"),
    [
        ("عمل العامل", "فريد", "سنوات في ورشة"),
        ("عاش الحاج", "منير", "أعواما في المخيم"),
        ("قضى السجين", "وائل", "شهورا في الزنزانة"),
        ("انتظر المزارع", "حسان", "أياما قبل أن يحصل على السماد"),
        ("خدم الضابط", "رامي", "عقودا في الجيش"),
        ("جلس الحارس", "عمران", "ليالي أمام الباب"),
        ("صبر النجار", "لطفي", "دهرا على الديون"),
        ("درس الباحث", "نادر", "سنوات طويلة في الخارج"),
    ],
)
def test_how_long_somebody_did_it_is_no_name_of_his(
    listen: Listen, did: str, who: str, how_long: str
) -> None:
    text = f"{did} {who} {how_long}. ويقول {who} إن الطريق طويل."
    assert [one.speaker for one in listen(text)] == [who]


TRADES = (
    ("قال محمد عبد الله", "مزارع"),
    ("قال سعيد حمدان", "تاجر"),
    ("أوضح علي رضوان", "سائق"),
    ("ذكر حسن يوسف", "عامل"),
    ("أكد عماد فتحي", "مهندس"),
    ("قال محمود السيد", "مزارع"),
    ("أضافت منى عباس", "موظفة"),
    ("قالت هدى سالم", "معلمة"),
    ("قال أيمن صبري", "مقاول"),
    ("أكد ربيع مصطفى", "محاسب"),
    ("روى جمال رشدي", "بائع"),
    ("قال طارق لطفي", "مدرس"),
)


@pytest.mark.parametrize(("says", "trade"), TRADES)
def test_a_trade_before_a_comma_is_no_part_of_a_full_name(listen: Listen, says: str, trade: str) -> None:
    [heard] = listen(f"و{says} {trade}، إن السوق راكدة منذ شهر.")
    assert heard.speaker == says.partition(" ")[2]


@pytest.mark.parametrize(
    "name", ["خالد محمد حداد", "سليم إلياس نجار", "أحمد ولد سالم ولد طالب", "صالح علي قائد"]
)
def test_a_family_may_be_called_by_its_trade(listen: Listen, name: str) -> None:
    assert [one.speaker for one in listen(f"وقال {name}، إن السوق راكدة منذ شهر.")] == [name]


@pytest.mark.parametrize("who", ["كريم خطاب", "وزير التجارة كريم خطاب", "المهندسة نادية خطاب"])
def test_a_family_may_be_called_like_what_is_said(listen: Listen, who: str) -> None:
    told = listen(f"وقال {who} إن السوق راكدة. وقال خطاب: «الصيف قريب». ورأى خطاب أن الحل سهل.")
    assert {one.speaker for one in told[:1]} == {one.speaker for one in told[1:2]}
    assert told[0].speaker.endswith(" خطاب")


@pytest.mark.parametrize("post", ["شيخ القبيلة", "شيخ المعهد الديني", "إمام الجامع الكبير", "نقيب الأشراف"])
def test_an_elder_s_post_is_no_part_of_a_full_name(listen: Listen, post: str) -> None:
    heard = listen(f"وقال محمد سيد منصور {post} إن السوق راكدة.")
    assert [one.speaker for one in heard] == ["محمد سيد منصور"]


LED_BY_B = ("ناصر بوريطة", "محمد برادة", "سعيد بودريقة", "علي بوعيدة", "سليم بلعيدة", "كمال بوخبزة")


@pytest.mark.parametrize("name", LED_BY_B)
@pytest.mark.parametrize("verb", ["أفاد", "أكد"])
def test_who_has_been_named_is_not_how_somebody_speaks(listen: Listen, name: str, verb: str) -> None:
    text = f"قال الوزير {name} إن المطر قليل. و{verb} {name.split()[1]} أن السدود فارغة."
    assert [one.pair for one in listen(text)] == [(name, "المطر قليل"), (name, "السدود فارغة")]


def test_how_somebody_speaks_is_no_name(listen: Listen) -> None:
    text = "قال الوزير ناصر بوريطة إن المطر قليل. وقال بمرارة إن السدود فارغة."
    assert [one.speaker for one in listen(text)] == ["ناصر بوريطة"] * 2


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "وقال الدكتور بلعيد القاسمي إن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلعيد القاسمي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال المهندس بلخير الزواري إن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلخير الزواري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وأكد الوزير بلقاسم العزي أن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلقاسم العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وأوضح العميد بلحسن الرفاعي أن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلحسن الرفاعي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال النائب بوعلام العزي إن المياه لم تصل إلى الحي منذ شهرين.",
            [("بوعلام العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال رئيس البلدية بوجمعة الزواري إن المياه لم تصل إلى الحي منذ شهرين.",
            [("بوجمعة الزواري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وأضاف المدرب بلمهدي قادري أن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلمهدي قادري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وأفاد السيد بلعباس قدور بأن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلعباس قدور", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "بحسب الدكتور بلعربي منصوري، فإن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلعربي منصوري", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وذكر الأستاذ بلهادي تواتي أن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلهادي تواتي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "ونبه الخبير بلغيث عمراني إلى أن المياه لم تصل إلى الحي منذ شهرين.",
            [("بلغيث عمراني", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
        (
            "وقال الشيخ بوبكر العزي إن المياه لم تصل إلى الحي منذ شهرين.",
            [("بوبكر العزي", "المياه لم تصل إلى الحي منذ شهرين")],
        ),
    ],
)
def test_given_names_of_the_maghreb_that_begin_like_a_preposition(
    listen: Listen, text: str, heard: list[tuple[str, str]]
) -> None:
    assert [one.pair for one in listen(text)] == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "قال كمال الزواري إن النتائج مزورة. "
            "وانتقد سالم العزي التصريحات. واتهم الزواري العزي بالتلاعب في الأصوات.",
            [
                ("كمال الزواري", "النتائج مزورة"),
                ("سالم العزي", "التصريحات"),
                ("كمال الزواري", "العزي بالتلاعب في الأصوات"),
            ],
        ),
        (
            "تحدث كمال الزواري عن خلافه مع سالم العزي. ووصف الزواري العزي بأنه مغرور.",
            [("كمال الزواري", "العزي بأنه مغرور")],
        ),
        (
            "رد كمال الزواري على سالم العزي. واتهم الزواري العزي بأنه يبيع الوهم للناس.",
            [("كمال الزواري", "العزي بأنه يبيع الوهم للناس")],
        ),
        (
            "رد كمال الزواري على هدى الرفاعي. واتهم الزواري الرفاعي بالكذب.",
            [("كمال الزواري", "الرفاعي بالكذب")],
        ),
        (
            "ردت هدى الرفاعي على كمال الزواري. واتهمت الرفاعي الزواري بالكذب.",
            [("هدى الرفاعي", "الزواري بالكذب")],
        ),
        (
            "ردت ليلى بنعلي على كمال الزواري. واتهمت بنعلي الزواري بتأجيج الخلاف.",
            [("ليلى بنعلي", "الزواري بتأجيج الخلاف")],
        ),
        ("رد عماد بنكروم على سامي درويش. واتهم بنكروم درويش بالكذب.", [("عماد بنكروم", "درويش بالكذب")]),
        (
            "سبق كمال الزواري إلى المنصة خصمه سالم العزي. وطالب الزواري العزي بالاعتذار.",
            [("كمال الزواري", "بالاعتذار")],
        ),
        (
            "وكان كمال الزواري قد هزم منافسه سالم العزي. ودعا الزواري العزي إلى مناظرة علنية.",
            [("كمال الزواري", "مناظرة علنية")],
        ),
        (
            "وعمل نبيل الشامي مع رامي الحلواني سنوات. وحمل الشامي الحلواني مسؤولية الخسارة.",
            [("نبيل الشامي", "الحلواني مسؤولية الخسارة")],
        ),
        (
            "وعمل نبيل الشامي مع رامي الحلواني سنوات. واعتبر الشامي الحلواني أفضل شريك.",
            [("نبيل الشامي", "الحلواني أفضل شريك")],
        ),
        (
            "وعمل نبيل الشامي مع رامي الحلواني سنوات. وانتقد الشامي الحلواني علنا.",
            [("نبيل الشامي", "الحلواني علنا")],
        ),
        (
            "وقال كمال الزواري إن النتائج مزورة. وأكد سالم حسن الزواري أن التصويت نزيه.",
            [("كمال الزواري", "النتائج مزورة"), ("سالم حسن الزواري", "التصويت نزيه")],
        ),
        (
            "وقال كمال الزواري إن الأرقام صحيحة. وقالت هدى الرفاعي الزواري إن الجلسة تأجلت.",
            [("كمال الزواري", "الأرقام صحيحة"), ("هدى الرفاعي الزواري", "الجلسة تأجلت")],
        ),
    ],
)
def test_names_of_two_that_meet(listen: Listen, text: str, heard: list[tuple[str, str]]) -> None:
    assert [one.pair for one in listen(text)] == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("ضحك كمال وأجابه: «غدا نكمل».", [("كمال", "غدا نكمل")]),
        ("ابتسم سالم وأخبرنا أن البيت بيع.", [("سالم", "البيت بيع")]),
        ("نهض كمال وسألها: «أين المفتاح؟».", [("كمال", "أين المفتاح")]),
        ("اقترب سالم وخاطبنا: «لا تصوروا أحدا».", [("سالم", "لا تصوروا أحدا")]),
        ("وقفت نور تصوره وهو يخطو. وأخبرتنا نور أن العرس تأجل.", [("نور", "العرس تأجل")]),
        ("جلس كمال يراقبها من بعيد. وقال كمال إن الدواء تأخر.", [("كمال", "الدواء تأخر")]),
        ("جاءت هدى تحمله على كتفها. وقالت هدى إن الطفل مريض.", [("هدى", "الطفل مريض")]),
        ("كان وليد يكتبه كل ليلة. وأوضح وليد أن الدفتر ضاع.", [("وليد", "الدفتر ضاع")]),
        ("بكت ليلى وعانقته. وقالت ليلى إن السفر طال.", [("ليلى", "السفر طال")]),
        ("التفت كمال ونظر إلى أخيه. ثم قال كمال: «كفى».", [("كمال", "كفى")]),
    ],
)
def test_what_somebody_does_to_another_is_no_name(
    listen: Listen, text: str, heard: list[tuple[str, str]]
) -> None:
    """ضحك كمال وأجابه: a verb with its object ends a name."""
    assert [one.pair for one in listen(text)] == heard


HE_WHO = {
    "وأكد المحامون أن وزير الداخلية نادر سليم هو من أمر بذلك. وقال سليم إنه بريء.": "نادر سليم",
    "وقال الشاهد إن الضابط عمر صالح هو الذي ضربه. ونفى صالح ذلك.": "عمر صالح",
    "وأضاف الخبير أن المهندسة سعاد فاضل هي من صممت الجسر. وقالت فاضل إنه متين.": "سعاد فاضل",
    "وكان المدرب كريم حمدان هو الذي طلب الإجازة. وقال حمدان إنه متعب.": "كريم حمدان",
    "وذكرت الصحيفة أن عادل منصور هو من باع الأرض. ونفى منصور البيع.": "عادل منصور",
    "ويرى النائب أن سامي كمال هو من عطل الاتفاق. ورد كمال بأن الاتفاق قائم.": "سامي كمال",
    "وأعلن أن الشيخ ماهر جميل هو الذي يقود الوفد. وقال جميل إن السلام ممكن.": "ماهر جميل",
    "وتبين أن الطبيب وليد كريم هو من وقع الشهادة. وأكد كريم أنه لم يوقعها.": "وليد كريم",
    "وثبت أن ليلى سعيد هي التي اتصلت بالشرطة. وقالت سعيد إنها خافت.": "ليلى سعيد",
    "وأكد الشهود أن سامي العادلي هو من أمر بذلك. وقال العادلي إنه بريء.": "سامي العادلي",
    "وقال مين جون هو إن الشركة تتوسع.": "مين جون هو",
    "وقال مين جون هو من شركة الهواتف إن الطلب يرتفع.": "مين جون هو",
    "وقال كيم سون هي إن الشركة تتوسع.": "كيم سون هي",
}


@pytest.mark.parametrize(("text", "name"), HE_WHO.items())
def test_he_who_did_it_is_no_syllable_of_a_name(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


WITH_AN_HONOUR = (
    "محمد سيد منصور",
    "أحمد حاج صالح",
    "هاني سيد النجار",
    "خالد نجم حيدر",
    "وائل نجم",
)
BEHIND_HIM = (
    "ناظر المدرسة",
    "خطيب المسجد",
    "مفتي الجمهورية",
    "نقيب المحامين",
    "رئيس اللجنة",
    "الخبير الاقتصادي",
)


@pytest.mark.parametrize("post", BEHIND_HIM)
@pytest.mark.parametrize("name", WITH_AN_HONOUR)
def test_a_full_name_ends_before_any_post(listen: Listen, name: str, post: str) -> None:
    """محمد سيد منصور ناظر المدرسة: an honour or a trade inside the name does not end it."""
    assert [one.speaker for one in listen(f"وقال {name} {post} إن السوق راكدة.")] == [name]


LAST_OF_THREE = {
    "a star by name": ("وقال {} رئيس اللجنة إن السوق راكدة.", "كريم فضل نجم"),
    "before قائلا": ("وأضاف {} قائلا: «السوق راكدة».", "شريف هادي عودة"),
    "between commas": ("وأشار نقيب المحامين، {}، إلى أن السوق راكدة.", "سامي خميس عقاب"),
    "before a post": ("وقال الدكتور {} الخبير الاقتصادي إن السوق راكدة.", "محمد نور الدين حرب"),
    "by his office": ("وقال {} رئيس اللجنة إن السوق راكدة.", "شريف هادي عودة"),
    "and no verb": ("وقال {} خلال مؤتمر صحفي إن السوق راكدة.", "هاني حسن الحاكم"),
}


@pytest.mark.parametrize(("text", "name"), LAST_OF_THREE.values(), ids=LAST_OF_THREE.keys())
def test_a_family_called_like_a_thing_ends_a_name_of_three(listen: Listen, text: str, name: str) -> None:
    assert [(one.speaker, one.content) for one in listen(text.format(name))] == [(name, "السوق راكدة")]


STARS = {
    "وقال نجم كرة القدم السابق إن الفريق جاهز.": "نجم كرة القدم السابق",
    "وقال نجم كرة السلة سامي كمال إن الفريق جاهز.": "سامي كمال",
    "وقال نجم المنتخب الوطني سامي كمال إن الفريق جاهز.": "سامي كمال",
    "وأضاف نجم الفريق أن المباراة صعبة.": "نجم الفريق",
    "وقال نجم سابق إن الفريق ضعيف.": "نجم سابق",
}


@pytest.mark.parametrize(("text", "who"), STARS.items())
def test_a_star_is_no_given_name_before_what_he_shines_in(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("وليد حامد", "المخرج وليد حامد سيف"),
        ("فوزية النجار", "الفنانة فوزية النجار عبد السلام"),
        ("عادل صبري", "عادل صبري منصور لاعب النادي"),
        ("طارق عمار", "النائب طارق عمار حسين"),
        ("نادية سمير", "الفنانة نادية سمير فهمي"),
        ("رامي شعبان", "رامي شعبان بدوي"),
        ("مبارك الفاضل", "رئيس الحزب مبارك الفاضل حامد"),
        ("صلاح الطيب", "المهندس صلاح الطيب حامد"),
    ],
)
def test_a_third_name_makes_nobody_else(listen: Listen, short: str, whole: str) -> None:
    says = "قالت" if "فنانة" in whole else "قال"
    first, second = listen(f"{short}: العمل سيبدأ غدا.\n{says} {whole} إن العمل سيبدأ غدا.")
    assert first.speaker == second.speaker != short


def test_another_second_name_is_somebody_else_s(listen: Listen) -> None:
    first, second = listen("قال سامي كمال حسن إن الفريق جاهز. وقال سامي جابر حسن إن الملعب مغلق.")
    assert first.speaker != second.speaker


LEE = {
    "قال رئيس الوزراء الصيني لي تشانغ إن السوق راكدة.": "لي تشانغ",
    "وأكد الرئيس الكوري لي جون مين أن السوق راكدة.": "لي جون مين",
    "وقالت المحامية لي هونغ، في مؤتمر صحفي، إن السوق راكدة.": "لي هونغ",
    # and "to me"
    "وقال لي محمد الشامي إن السوق راكدة.": "محمد الشامي",
    "وقال لي السائق إن السوق راكدة.": "السائق",
}


@pytest.mark.parametrize(("text", "name"), LEE.items())
def test_li_behind_a_title_is_a_family(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


BEFORE_WITH_AL = (
    "الأمين العام للهيئة",
    "المتحدث باسم الشركة",
    "المدير التنفيذي للشركة",
    "السفير المصري لدى العراق",
    "القيادي في الحزب",
)


@pytest.mark.parametrize("post", BEFORE_WITH_AL)
@pytest.mark.parametrize(
    "name", ["طارق عبد الكريم منصور", "عمر عبد العزيز الهاجري", "نادر سامي الحداد", "زياد حسن", "سامي حداد"]
)
def test_the_family_before_a_post_is_nobody_whom_he_acts_on(listen: Listen, name: str, post: str) -> None:
    for text in (f"وأكد {name} {post} أهمية السوق.", f"ونفى {name} {post} أهمية السوق."):
        assert [one.pair for one in listen(text)] == [(name, "أهمية السوق")]


WHOSE_NAME = {
    # who somebody is stands behind his name
    "وقال المغربي حميد سلام القاطن في برشلونة إنه سيعود.": "حميد سلام",
    "وأكد العامل سعيد كمون المتحدر من الريف أن الأجر هزيل.": "سعيد كمون",
    "وقالت السيدة مريم زيدون القاطنة في الحي إن الماء مقطوع.": "مريم زيدون",
    "وذكر السائق بلال رحمون الساكن بحي السلام أن الحافلة تعطلت.": "بلال رحمون",
    "وقال التاجر رضا حمود الواقف أمام متجره إن الزبائن اختفوا.": "رضا حمود",
    # his country before it, and it in marks
    "وأشار السوري “مازن الدروبي”، وهو عامل في ورشة، إلى أن أجره لا يكفي.": "مازن الدروبي",
    "وقال اللبناني «وسام الغريب» إن المرفأ يعمل بنصف طاقته.": "وسام الغريب",
    "وقالت السودانية “آمنة بكري”، وهي معلمة، إن الطريق استغرق أسبوعا.": "آمنة بكري",
    'وصرح الفرنسي "جان مورو" بأنه سيعتزل.': "جان مورو",
    "وقالت اللبنانية «نحن هنا يا صديقي» وأغلقت الباب.": "اللبنانية",
    "وقال المصري «محمد صلاح نجم كبير».": "المصري",
    # a name in marks, and his post
    'أكد "عماد الرهوان" مدير المنتخب أن المعسكر سيبدأ.': "عماد الرهوان",
    'أوضحت "هدى المهدي" أستاذة التغذية أن السكر يضر.': "هدى المهدي",
    'أعلن "ياسر زهران" وكيل اللاعب عن اتفاق مع ناد إيطالي.': "ياسر زهران",
    # a mother
    "وقالت الأم سعاد حمود إن ابنها خرج.": "سعاد حمود",
    "وتروي الأم المكلومة هناء الشامي أن ابنتها ماتت.": "هناء الشامي",
    "وتقول الأم الأميركية ليندا كارتر إن المدرسة لم تبلغها.": "ليندا كارتر",
    "وقالت الأم الشابة لـ«الصباح» إنها تبحث عن عمل.": "الأم الشابة",
    # ال of a given name behind a comma
    "قال الأمين العام للحزب، الداهي ولد عبد الله، إن المؤتمر سيعقد.": "الداهي ولد عبد الله",
    "وقال نائب الرئيس، الطالبي ولد أحمد، إن الجلسة مؤجلة.": "الطالبي ولد أحمد",
    "وقالت الوزيرة، الزهرة بنت المصطفى، إن المدارس جاهزة.": "الزهرة بنت المصطفى",
    # لو
    "وأضاف لو تاليك أن الشركة ستعلن النتائج.": "لو تاليك",
    "وقال كريستوف لو نوار إن المصنع سيغلق.": "كريستوف لو نوار",
    # a saint
    "وقال البطريرك مار بشارة العاصي إن الشعب تعب.": "مار بشارة العاصي",
    "توجه المطران مار بشارة بولس إلى الوزير بالقول: «الشعب تعب».": "مار بشارة بولس",
    # whose director he is, of a name that people bear too
    "قال مدير شركة سراج المتخصصة في الطاقة، باسل حمدان، إن الألواح وصلت.": "باسل حمدان",
    "وقال مدير مكتب سامر إن الموعد تأجل.": "مدير مكتب سامر",
    "وقال رئيس نادي سالم، حمد الفهد، إن الملعب جاهز.": "حمد الفهد",
    "قال رئيس بلدية سامي حداد إن الألواح وصلت.": "سامي حداد",
    # what a society is for
    "وحذرت الجمعية الأميركية لطب العيون من الشاشات.": "الجمعية الأميركية لطب العيون",
    "وأوصت الجمعية الفرنسية لأمراض الرئة بإجراء فحص.": "الجمعية الفرنسية لأمراض الرئة",
    "ودعا المجلس الوطني لطب الأسنان إلى فتح الباب.": "المجلس الوطني لطب الأسنان",
}


@pytest.mark.parametrize(("text", "name"), WHOSE_NAME.items())
def test_a_name_is_told_from_what_stands_beside_it(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


@pytest.mark.parametrize("wish", ["لو ينتهي كل شيء بسرعة", "لو يستطيع الرجل العودة", "لو تفتح الحدود غدا"])
def test_a_wish_is_nobody(listen: Listen, wish: str) -> None:
    assert "لو" not in " ".join(one.speaker for one in listen(f"تمنى {wish}، وأضاف أن الانتظار أصعب."))


def test_whom_a_name_in_marks_accuses_has_his_post(listen: Listen) -> None:
    assert [one.content for one in listen('اتهم "سامي الدالي" رئيس النادي بالتقصير.')] == [
        "رئيس النادي بالتقصير"
    ]


CROWNED = {
    "البابا متياس": "البابا متياس الثاني",
    "الملك فيليب": "الملك فيليب السادس",
    "البطريرك يوحنا": "البطريرك يوحنا العاشر",
    "الملك سعود": "الملك سعود الثالث",
}


@pytest.mark.parametrize(("short", "whole"), CROWNED.items())
def test_his_number_makes_nobody_else(listen: Listen, short: str, whole: str) -> None:
    name = whole.split(maxsplit=1)[1]
    for first, then in ((short, whole), (whole, short)):
        text = f"قال {first} إن السلام ممكن. وأكد {then} أن الحوار ضروري."
        assert [one.speaker for one in listen(text)] == [name, name]


FAMILIES_OF_TRADES = {
    "ويرى الدكتور سالم رضوان الوكيل، أستاذ التاريخ، أن الخطة واضحة.": "سالم رضوان الوكيل",
    "وأكد رئيس اللجنة سالم رضوان الأمين أن الخطة واضحة.": "سالم رضوان الأمين",
    "دعا رئيس المجلس سالم الأمين الطرفين إلى الهدوء.": "سالم الأمين",
    "أنكر المتهم سالم الوكيل التهمة المنسوبة إليه.": "سالم الوكيل",
    "أما رئيسة المؤتمر هالة سامي الخياط فبدت متفائلة، وأكدت أن الخطة واضحة.": "هالة سامي الخياط",
    "أما خليل عمر الشيخ فسخر قائلا: «كانت الخطة واضحة من البداية».": "خليل عمر الشيخ",
    "ختم الوزير سالم كمال العطار كلمته بالقول إن الخطة واضحة.": "سالم كمال العطار",
    "وتتفق معه الأستاذة رؤى الحداد، مديرة مدرسة للبنات، لكنها تعترف بأن الخطة صعبة.": "رؤى الحداد",
    "أبلغ سالم رضوان الوكيل أن الخطة واضحة.": "سالم رضوان",
    "وأكد سالم الأمين العام للحزب أن الخطة واضحة.": "سالم",
}


@pytest.mark.parametrize(("text", "name"), FAMILIES_OF_TRADES.items())
def test_a_trade_behind_a_given_name_is_a_familys(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


SIRS = {
    "ونفى السيد وجود ضحايا.": "وجود ضحايا",
    "نفى السيد في كلمته الأخيرة أن يكون قد سافر.": "يكون قد سافر",
    "ونفى السيد الوزير وجود ضحايا.": "وجود ضحايا",
}


@pytest.mark.parametrize(("text", "content"), SIRS.items())
def test_a_familys_name_may_look_like_a_style(listen: Listen, text: str, content: str) -> None:
    assert listen(f"قال مدير المرور أحمد السيد إن الطريق مفتوح. {text}")[-1].content == content


def test_a_thing_behind_a_full_name_is_what_he_does(listen: Listen) -> None:
    [one] = listen("فجر الضابط نزار الحداد مفاجأة أمام المحكمة حين أنكر توقيعه على البيان.")
    assert one.speaker == "نزار الحداد"


def test_a_name_before_an_addressee_may_begin_with_a_preposition_s_letter(listen: Listen) -> None:
    [one] = listen("وقالت المديرة ماري روزلين بيليزير للصحافيين إن المركز مغلق.")
    assert one.speaker == "ماري روزلين بيليزير"


def test_a_camera_is_nobody_like_a_princess(listen: Listen) -> None:
    first, second = listen("قال نزار الحداد إنه مريض. وعرضت عليه صورة من كاميرا البوابة فقال إنه لا يتذكر.")
    assert (first.speaker, second.speaker) == ("نزار الحداد", "نزار الحداد")


FAITH = {
    "وقال شاهد الدين أحمد إن الحكم عادل.": "شاهد الدين أحمد",
    "وقال المحامي حاكم الدين أحمد إن الحكم عادل.": "حاكم الدين أحمد",
    "وقال محامي كمال الحداد، شاهد الدين أحمد، إن الحكم عادل.": "شاهد الدين أحمد",
    "وقال رجل الدين سامي الحداد إن الحكم عادل.": "سامي الحداد",
}


@pytest.mark.parametrize(("text", "name"), FAITH.items())
def test_a_trade_of_the_faith_is_a_given_name(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


def test_a_name_before_what_he_says_may_begin_like_and(listen: Listen) -> None:
    [one] = listen("وقال المقرر إيان فراي إن الدول تغرق.")
    assert one.speaker == "إيان فراي"


FAMILIES = {
    "خطاب": "ونفى {} وجود أي خلاف.",
    "بيان": "وأعلن {} زيادة الإنتاج.",
    "فريق": "ونفى {} وجود أي خلاف.",
}


@pytest.mark.parametrize(("family", "text"), FAMILIES.items())
def test_a_family_may_be_called_like_a_paper_or_a_body(listen: Listen, family: str, text: str) -> None:
    heard = listen(f"قال وزير الصناعة مراد {family} إن المصنع سيفتح. " + text.format(family))
    assert [one.speaker for one in heard] == [f"مراد {family}"] * 2


def test_a_paper_stays_one_beside_a_family_called_so(listen: Listen) -> None:
    heard = listen("قال الوزير مراد خطاب إن المصنع سيفتح. وكشف خطاب وصل إلى النقابة عن خلل.")
    assert heard[1].speaker != "مراد خطاب"


TO_ME = {
    "وقال المتحدث باسم الوزارة وانغ لي اليوم إن الحل قريب.": "وانغ لي",
    "وقال المتحدث تشاو لي جيان إن الحل قريب.": "تشاو لي جيان",
    "وقالت الباحثة هوانغ لي إن الحل قريب.": "هوانغ لي",
    "وقال تشانغ لي مين، مدير المصنع، إن الحل قريب.": "تشانغ لي مين",
    # to me
    "وقال سامي لي إن الحل قريب.": "سامي",
    "وقال صديقي مارك لي إن الحل قريب.": "مارك",
}


@pytest.mark.parametrize(("text", "who"), TO_ME.items())
def test_a_syllable_behind_a_family_of_china_is_no_to_me(listen: Listen, text: str, who: str) -> None:
    assert [one.speaker for one in listen(text)] == [who]


@pytest.mark.parametrize(
    "matter",
    [
        "العلاقات الثنائية",
        "التطورات",
        "الملفات العالقة",
        "المشروع",
        "الأزمة",
        "التنسيق الأمني",
        "الخطوات المقبلة",
    ],
)
@pytest.mark.parametrize("name", ["جان دوبون", "راجيف براكاش"])
def test_what_is_talked_about_is_no_family_of_whom_it_is_talked_with(
    listen: Listen, name: str, matter: str
) -> None:
    """بحث مع سفير فرنسا جان دوبون العلاقات: what people of a post talk about."""
    said = listen(f"بحث وزير الخارجية مع سفير فرنسا {name} {matter}. وأكد السفير أن الحل قريب.")
    assert [one.pair for one in said] == [(name, "الحل قريب")]


@pytest.mark.parametrize("name", ["جان دوبون الحداد", "كمال سليم العبيدات", "غانم سيف المريخات"])
def test_a_family_may_end_like_what_is_talked_about(listen: Listen, name: str) -> None:
    said = listen(f"بحث وزير الخارجية مع سفير عمان {name} الأزمة. وأكد السفير أن الحل قريب.")
    assert [one.pair for one in said] == [(name, "الحل قريب")]


@pytest.mark.parametrize("name", ["جو ستورك", "جوي ستورك", "بيتر ستانو"])
@pytest.mark.parametrize(
    "post", ["نائب مدير القسم", "مسؤول القسم في المنظمة", "المتحدث الرسمي باسم المفوضية"]
)
def test_a_family_that_looks_like_what_she_will_do_stands_before_his_post(
    listen: Listen, name: str, post: str
) -> None:
    assert [one.pair for one in listen(f"وقال {name} {post} إن الوضع صعب.")] == [(name, "الوضع صعب")]


HER_OWN_VERB = {
    "الشائعات انتشرت بسرعة، إلا أن أصالة نجيب سارعت إلى الرد، نافية الخبر.": "أصالة نجيب",
    "الشائعات انتشرت بسرعة، لكن بدور سمير خرجت عن صمتها، نافية الخبر.": "بدور سمير",
    "الشائعات انتشرت بسرعة، غير أن بسمة سالم الشامي ردت سريعا، نافية الخبر.": "بسمة سالم الشامي",
    "الشائعات انتشرت بسرعة، لكن أحلام ناصر تمسكت بموقفها، نافية الخبر.": "أحلام ناصر",
}


@pytest.mark.parametrize(("text", "name"), HER_OWN_VERB.items())
def test_a_word_that_may_be_hers_is_her_name_before_her_verb(listen: Listen, text: str, name: str) -> None:
    heard = listen(text)[-1]
    assert heard.pair == (name, "الخبر")


NO_NAMES = ("انتصار سامي مستحق", "وعد سامي كاذب", "نجاة سمير كانت معجزة", "فرح سالم مؤجل")


@pytest.mark.parametrize("content", NO_NAMES)
def test_what_somebody_has_stays_a_thing_before_another_verb(listen: Listen, content: str) -> None:
    assert [one.pair for one in listen(f"وقال المدرب إن {content}.")] == [("المدرب", content)]


@pytest.mark.parametrize("thing", ["تفاصيل ألبومها", "موعد الحفل"])
def test_her_name_is_nothing_that_she_tells(listen: Listen, thing: str) -> None:
    first, *more = listen(f"وقالت هدى الشامسي إن الألبوم جاهز. وكشفت بسمة بنعيسى {thing}.")
    assert first.speaker == "هدى الشامسي"
    assert not any("بسمة" in one.content for one in more)


@pytest.mark.parametrize("mark", ["«وارد»", '"وارد"', "“وارد”"])
def test_a_name_ends_before_what_is_said_of_his_deed(listen: Listen, mark: str) -> None:
    text = f"اعتبر النائب أن غياب الرئيس سامي الدهان هو أمر {mark}. وقال الدهان إنه باق."
    assert [one.pair for one in listen(text)][1:] == [("سامي الدهان", "باق")]
    assert listen(text)[0].content.startswith("غياب الرئيس سامي الدهان هو أمر")


STAR = ("نجم الزمالك", "نجم الأهلي السابق", "نجم الترجي الأسبق", "نجم المنتخب", "نجم النادي الأهلي")


@pytest.mark.parametrize("star", STAR)
@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("انتقد {} تصريحات المدرب.", "تصريحات المدرب"),
        ("أكد {} أن الفريق جاهز.", "الفريق جاهز"),
        ("كشف {} عن مفاجأة.", "مفاجأة"),
    ],
)
def test_a_star_of_a_club_is_no_name(listen: Listen, star: str, said: str, content: str) -> None:
    (heard,) = listen(said.format(f"سامي فاروق {star}"))
    assert heard.pair == ("سامي فاروق", content)


@pytest.mark.parametrize("name", ["علي حسن نجم الدين", "سامي نجم", "سامي نجم العبدالله"])
def test_a_star_may_be_a_name(listen: Listen, name: str) -> None:
    (heard,) = listen(f"قال {name} إن الفريق جاهز.")
    assert heard.speaker == name


@pytest.mark.parametrize("where", ["في بنك النور", "لدى بنك النور", "في المجموعة المالية"])
def test_an_economist_at_a_bank_is_no_family(listen: Listen, where: str) -> None:
    (heard,) = listen(f"قال محمد أبو بشارة الاقتصادي {where} إن الضغوط تسارعت.")
    assert heard.pair == ("محمد أبو بشارة", "الضغوط تسارعت")


@pytest.mark.parametrize("family", ["بايرام", "بايتاش", "باعيسى", "بامطرف"])
@pytest.mark.parametrize("post", ["مدير الشركة", "الناطق الرسمي باسم الحكومة", "، رئيس البلدية،"])
def test_a_family_that_looks_like_a_happening_is_read_before_a_post(
    listen: Listen, family: str, post: str
) -> None:
    text = f"قال سليم {family} {post} إن المشروع جاهز.".replace(" ،", "،")
    assert [one.pair for one in listen(text)] == [(f"سليم {family}", "المشروع جاهز")]


def test_but_with_what_he_does_something_is_no_family(listen: Listen) -> None:
    assert [one.speaker for one in listen("طالب سليم بإيراد الشركة كاملا.")] == ["سليم"]
    assert [one.pair for one in listen("طالب المحامي سليم بإلغاء الحكم.")] == [("سليم", "بإلغاء الحكم")]


def test_a_family_that_looks_led_is_known_again_as_a_topic(listen: Listen) -> None:
    heard = listen(
        "وقال المدير جورجيو بالاردي إن المشروع كبير. وقال الوزير سامي الدهان إن العمل بدأ. "
        "وأما بالاردي فأوضح أن المدة طويلة، واعدا بالتدريب."
    )
    last = [one.speaker for one in heard][2:]
    assert last == ["جورجيو بالاردي", "جورجيو بالاردي"]


@pytest.mark.parametrize("verb", ["اعترض", "تحفظ", "شدد"])
def test_a_name_that_is_a_post_as_well_ends_before_what_its_verb_takes(listen: Listen, verb: str) -> None:
    heard = listen(f"و{verb} النائب شيروان محمد أمين على القرار، قائلا إن السد ممتلئ.")
    assert {one.speaker for one in heard} == {"شيروان محمد أمين"}
    assert heard[-1].content == "السد ممتلئ"


@pytest.mark.parametrize(
    "said", ["أن الموعد قائم", "اليوم أن الموعد قائم", "، خلال لقاء مع الأهالي، أن الموعد قائم"]
)
@pytest.mark.parametrize(
    "name",
    [
        *("هيمن خورشيد بابان", "إدريس الزرموني أمغيل", "كمال عبد الله واد تيك", "عبدالرقيب نصر فتح"),
        *("رامي عرب الجنيدلي", "نبيل صليب زخاري", "سامي رزق صيام", "ناصر كريمي ثابت"),
        *("سعيد خطيب زاد", "نور الدائم طه فضل المولى", "أحمد التوفيق بن سالم", "نادر كاجير"),
    ],
)
def test_nothing_but_a_name_stands_between_one_and_what_is_said(listen: Listen, name: str, said: str) -> None:
    found = listen(f"أكد {name}{'' if said[0] == '،' else ' '}{said}.")
    assert [(one.speaker, one.content) for one in found] == [(name, "الموعد قائم")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد سامي درويش ضرورة أن تعود المدرسة إلى العمل.", "سامي درويش"),
        ("قال سامي درويش المقيم في الميناء إن الموعد قائم.", "سامي درويش"),
        ("قالت سعاد درويش محاسبة الشركة إن الموعد قائم.", "سعاد درويش"),
        ("قال سامي درويش ناظر المدرسة إن الموعد قائم.", "سامي درويش"),
        ("أكدت سعاد درويش موضحة أن الموعد قائم.", "سعاد درويش"),
        ("قال سامي درويش صباح اليوم إن الموعد قائم.", "سامي درويش"),
        ("أكد سامي درويش بشدة أن الموعد قائم.", "سامي درويش"),
        ("وتابعت سعاد درويش مدرسة بمدرسة القرية أن الموعد قائم.", "سعاد درويش"),
        ("أبلغ سامي درويش صحفيين أن الموعد قائم.", "سامي درويش"),
        ("نفى سامي درويش وجود نقص في الوقود مؤكدا أن الموعد قائم.", "سامي درويش"),
    ],
)
def test_what_tells_of_him_before_what_is_said_is_no_name(listen: Listen, text: str, name: str) -> None:
    assert {one.speaker for one in listen(text)} == {name}


@pytest.mark.parametrize(
    "verb", ["قال {} إن السد آمن.", "أكد الأمين العام {} أن السد آمن.", "نفى الرئيس {} أن السد آمن."]
)
@pytest.mark.parametrize(
    "name", ["بان كي سون", "هو جين لاو", "الشيخ ولد سالم", "المختار ولد اجيه", "الصديق بن عمر"]
)
def test_a_name_may_begin_like_another_word(listen: Listen, verb: str, name: str) -> None:
    (heard,) = listen(verb.format(name))
    assert heard.speaker == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الشاهد إن القاتل هو جين لاو.", "الشاهد"),
        ("أكد الوزير ما ورد في البيان.", "الوزير"),
        ("أعلن المدرب بان كي لا يتأخر أحد يبدأ التدريب مبكرا.", "المدرب"),
        ("أكد الشيخ سالم الدهان أن السد آمن.", "سالم الدهان"),
        ("أكد النائب باسم الصالح أن السد آمن.", "باسم الصالح"),
        ("أكد الناطق باسم الحزب أن السد آمن.", "الناطق باسم الحزب"),
        ("قالت النائبة ابتهاج الصوفي إن السد آمن.", "ابتهاج الصوفي"),
        ("دعا وزير التكوين والتعليم المهنيين سامي الدهان الطلاب إلى الحوار.", "سامي الدهان"),
    ],
)
def test_what_looks_like_such_a_name_stays_what_it_is(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("نبيل أنيس غصوب", "رفض {} الاتهامات الموجهة إليه."),
        ("كمال نجيب غصاب", "أكد {} الحرص على استقرار السوق."),
        ("سالفا تير ميارد", "وصف {} القرار بأنه جائر."),
        ("رشيد الطالبي بنعلو", "هدد {} الحكومة بسحب الثقة."),
        ("ضياء الناصري حمزة", "رفض {} المقترح الأمريكي."),
        ("هادي الصراري عبدالله", "طالب {} زملاءه بالتوقيع على العريضة."),
        ("وليد هاني حداد", "دعا {} جميع الأطراف إلى ضبط النفس."),
        ("خالد عمر سلك", "حذر {} الحكومة من مغبة التأخير."),
        ("عصام صالح ثلج", "هنأ {} المواطنين بحلول العيد."),
        ("سعيد عبد الحميد قلادة", "دعا {} رئيس الحكومة إلى الاستقالة."),
        ("سالمين بن طالب باحفين", "نصح {} المواطنين بتجنب السفر."),
        ("كريم يوسف قارة", "اتهم {} جماعات مسلحة بنهب المساعدات."),
        ("هيمن خورشيد بابان", "طالب {} الجهات المعنية بالتدخل."),
        ("كاظم عبد اللهيان زاده", "حذر {} من كارثة إنسانية."),
        ("سالفا تير ميارد", "اتهم {} أمس الحكومة بالتقصير."),
        ("خالد عمر تومان", "كشف {} عن خطة لتوسيع الميناء."),
        ("مساعدة وزير الخارجية الأمريكي", "انتقدت {} القرار بشدة."),
    ],
)
def test_a_name_reaches_up_to_what_its_verb_acts_on(listen: Listen, name: str, text: str) -> None:
    assert [one.speaker for one in listen(text.format(name))] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دعا سامي درويش سكان المدينة إلى الهدوء.", "سامي درويش"),
        ("حذر سامي درويش رواد المواقع من الشائعات.", "سامي درويش"),
        ("دعا سامي درويش عموم المواطنين إلى الهدوء.", "سامي درويش"),
        ("رفض سامي درويش خطة الحكومة.", "سامي درويش"),
        ("أعلن سامي درويش مد القرار أسبوعا.", "سامي درويش"),
        ("طلب سامي درويش عرض موكله على الطبيب.", "سامي درويش"),
        ("انتقد سامي درويش صمت الحكومة.", "سامي درويش"),
        ("استقبل سامي درويش الوفد، وقال إن الموعد قائم.", "سامي درويش"),
        ("رفض سامي درويش قانون الانتخابات.", "سامي درويش"),
        ("أكد سامي درويش خطورة القرار.", "سامي درويش"),
    ],
)
def test_what_a_verb_acts_on_is_no_third_name(listen: Listen, text: str, name: str) -> None:
    assert {one.speaker for one in listen(text)} == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "أبلغ المدير العام للمؤسسة الوطنية للنفط الصحفيين أن الموعد قائم.",
            "المدير العام للمؤسسة الوطنية للنفط",
        ),
        ("أبلغ وزير الشباب والرياضة الصحفيين أن الموعد قائم.", "وزير الشباب والرياضة"),
        ("انتقدت وزيرة العدل رئيس الحكومة لتأخره في الرد.", "وزيرة العدل"),
        ("انتقدت المرشحة الرئاسية رئيس الحكومة لتأخره في الرد.", "المرشحة الرئاسية"),
        ("قالت وزيرة العدل عضو المجلس إن الموعد قائم.", "وزيرة العدل عضو المجلس"),
        ("طالب لاوك غفور إيران بتقديم ضمانات.", "لاوك غفور"),
        ("نصحت النائبة نهلة حمد عبد المواطنين بتجنب السفر.", "نهلة حمد عبد"),
        ("قالت النائبة نهلة حمد عبد اليوم إن الموعد قائم.", "نهلة حمد عبد"),
        ("قال النائب حيدر عبد الأمير الساعدي إن الموعد قائم.", "حيدر عبد الأمير الساعدي"),
    ],
)
def test_whom_a_verb_acts_on_is_no_part_of_whom_it_tells_of(listen: Listen, text: str, name: str) -> None:
    assert [one.speaker for one in listen(text)] == [name]


@pytest.mark.parametrize(
    "later",
    [
        *("وأضاف سلك أن العمل مستمر.", "وقال سلك، في كلمته، إن العمل مستمر."),
        *("وأكد خالد عمر سلك أن العمل مستمر.", "وأضاف خالد عمر سلك، أن العمل مستمر."),
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_a_name_ends_where_the_article_says_so_elsewhere(listen: Listen, later: str, *, first: bool) -> None:
    told = "رفض النائب خالد عمر سلك قانون الانتخابات."
    text = f"{later} {told}" if first else f"{told} {later}"
    assert {one.speaker for one in listen(text)} == {"خالد عمر سلك"}


@pytest.mark.parametrize(
    "text",
    [
        "اتهم سامي درويش الشرطة بالتقصير. وقالت الشرطة إن العمل مستمر.",
        "رفض سامي درويش قرار المجلس. وأكد سامي درويش قرار الحكومة.",
    ],
)
def test_whoever_else_speaks_is_no_end_of_a_name(listen: Listen, text: str) -> None:
    assert listen(text)[0].speaker == "سامي درويش"
