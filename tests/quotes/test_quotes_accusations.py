"""اتهم فلان كذا بكذا: whoever is accused belongs to what is said, whatever kind of words he is called by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

SAID = {
    "واتهمت جمعية «حماة الغابة» ثلاثة من مصانع الورق بتصريف مياهها في النهر.": [
        ("جمعية «حماة الغابة»", "ثلاثة من مصانع الورق بتصريف مياهها في النهر")
    ],
    "واتهم المدير وليد الناصر بعض أصحاب المحطات بتهريب حصصهم إلى الحدود.": [
        ("وليد الناصر", "بعض أصحاب المحطات بتهريب حصصهم إلى الحدود")
    ],
    "واتهم المخرج كريم الدهان صناع العمل بـ«السطو» على فكرته.": [
        ("كريم الدهان", "صناع العمل بـ«السطو» على فكرته")
    ],
    "واتهم وزير النقل سامي الدهان، في مؤتمر صحفي، «جهة معروفة» بتزويد المسلحين بالسلاح.": [
        ("سامي الدهان", "«جهة معروفة» بتزويد المسلحين بالسلاح")
    ],
    "واتهمت النائبة رنا السالم أطرافا في الحكومة بعرقلة القانون.": [
        ("رنا السالم", "أطرافا في الحكومة بعرقلة القانون")
    ],
    "واتهم سكان البلدة شركات المقاولات بإتلاف الطريق.": [("سكان البلدة", "شركات المقاولات بإتلاف الطريق")],
    "واتهم المدير وليد الناصر سبعة موظفين بالإهمال.": [("وليد الناصر", "سبعة موظفين بالإهمال")],
    "واتهم الاتحاد عددا من الأندية بتزوير الأعمار.": [("الاتحاد", "عددا من الأندية بتزوير الأعمار")],
    "ويتهم الأهالي البلدية بتجاهل شكاواهم.": [("الأهالي", "البلدية بتجاهل شكاواهم")],
    "وتتهم المعارضة الحكومة بأنها باعت الميناء.": [("المعارضة", "الحكومة بأنها باعت الميناء")],
    "واتهمت النيابة أربعة أشخاص بالتزوير.": [("النيابة", "أربعة أشخاص بالتزوير")],
    "وقال التاجر سامي الدهان إن السوق راكدة. ويتهم ورشا صغيرة في الريف باستخدام زيوت قديمة.": [
        ("سامي الدهان", "السوق راكدة"),
        ("سامي الدهان", "ورشا صغيرة في الريف باستخدام زيوت قديمة"),
    ],
}
LONG = {
    f"وتتهم {who} {since} {whom} بالتهرب من الضرائب.": (who, f"{whom} بالتهرب من الضرائب")
    for who in ("السلطات", "بغداد")
    for since in ("منذ سنوات", "منذ أشهر", "منذ سنوات طويلة", "باستمرار", "بانتظام")
    for whom in ("الشركة", "أنقرة", "جارتها")
}
SILENT = (
    "واتهم رجل بالسرقة أمس.",
    "واتهمت الشركة بالتقصير.",
    "وهدد اللص البائعين بالسلاح.",
    "وقاد رجل مجهول هددهم بسكين سيارته إلى الجبل.",
)


@pytest.mark.parametrize(("text", "said"), LONG.items())
def test_how_long_and_how_often_is_passed_on_the_way_to_the_accused(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    assert [one.pair for one in listen(text)] == [said]


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_whoever_is_accused_belongs_to_what_is_said(
    listen: Listen, text: str, said: list[tuple[str, str]]
) -> None:
    assert [heard.pair for heard in listen(text)] == said


@pytest.mark.parametrize(
    "whom", ["الوزارة", "«حزب السنابل»", "المجتمع الدولي", "رئيس البلدية", "السلطات", "«كبار التجار»"]
)
@pytest.mark.parametrize(
    "what",
    [
        "مسؤوليتها المباشرة",
        "«كامل المسؤولية» عما جرى",
        "القسط الأكبر من المشكلة",
        "تبعات القرار",
        "جانبا من التبعة",
        "مسؤولية ما وصفته بـ«الكارثة»",
    ],
)
def test_whatever_is_laid_upon_somebody_belongs_to_what_is_said(listen: Listen, whom: str, what: str) -> None:
    said = f"{whom} {what}"
    for text in (
        f"وأكدت النائبة رنا السالم أن الأزمة قديمة، وحمّلت {said}. وانتهت الجلسة مساء.",
        f"وأكدت النائبة رنا السالم أن الأزمة قديمة، محملة {said}. وانتهت الجلسة مساء.",
    ):
        pairs = [heard.pair for heard in listen(text)]
        assert ("رنا السالم", said) in pairs


@pytest.mark.parametrize(
    "said",
    [
        "ثلاث عصابات على صلة بتجار السلاح بعرقلة الاتفاق",
        "أربعة ضباط في الجيش بالتخطيط لانقلاب",
        "بعض العاملين ببيع الخبز من الباب الخلفي",
        "شركات مقرها في الخارج بتهريب القمح",
        "جهات خارجية لم تسمها بعرقلة الاتفاق",
        "من سماهم المحتكرين بعرقلة الاتفاق",
        "مديريات التموين بـ«الاكتفاء بتحرير المحاضر»",
        "إدارة السلامة بالنوم",
    ],
)
def test_whom_she_accuses_is_not_who_accuses(listen: Listen, said: str) -> None:
    for text in (
        f"وقالت النائبة رنا السالم إن الوضع صعب. واتهمت {said}.",
        f"وقالت النائبة رنا السالم إن الوضع صعب متهمة {said}.",
        f"وقالت النائبة رنا السالم إن الوضع صعب، متهمة {said}.",
    ):
        assert ("رنا السالم", said) in [heard.pair for heard in listen(text)]


def test_whom_she_accuses_before_somebody_is_hers(listen: Listen) -> None:
    (heard,) = listen("واستمع الوالي إلى النائبة رنا السالم، التي اتهمت أمامه إدارة السلامة بالنوم.")
    assert heard.pair == ("رنا السالم", "إدارة السلامة بالنوم")
    assert listen("وأدانت المحكمة متهما ثامنا بالتزوير.") == []


@pytest.mark.parametrize("who", ["زعيمة المعارضة لبنى الدهان", "نقابة المعلمين"])
@pytest.mark.parametrize("whom", ["الرئيس", "وزير النقل", "«حزب السنابل»", "السلطات"])
def test_whom_one_blames_is_no_post_of_hers(listen: Listen, who: str, whom: str) -> None:
    (heard,) = listen(f"سياسيا، حمّلت {who} {whom} كامل المسؤولية.")
    assert heard.speaker in who
    assert heard.content == f"{whom} كامل المسؤولية"


@pytest.mark.parametrize("text", SILENT)
def test_a_charge_without_a_speaker_is_no_statement(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("حمّل", "فارس الشمري، رئيس المجلس،", "محافظ المدينة عادل الكبيسي، ومدير البلدية، مسؤولية الفيضان"),
        ("حمّل", "وليد عقل، منسق اللجنة،", "وزير النقل هاشم شاكر، مسؤولية الحادث"),
        ("حمّل", "زياد الأسمر، أمين سر الهيئة،", "حاكم المصرف غسان الطويل، المسؤولية عن الانهيار"),
        (
            "اتهم",
            "بشير العمري، منسق الحملة،",
            "رئيس البلدية خالد نعمان، ونائبه طارق جمعة، بالتستر على الفساد",
        ),
        ("اتهم", "سليم نخلة، وكيل الضحايا،", "شركة النقل، وسائق الحافلة، بالإهمال"),
        ("اتهمت", "النقابة، في بيان،", "وزارة المالية، ومصرف الإسكان، بتجميد الحسابات"),
        ("اتهمت", "هند سليم، رئيسة الجمعية،", "مديرة المدرسة رباب حسن، بالإهمال"),
        ("انتقد", "وليد عقل، رئيس اللجنة،", "وزير النقل هاشم شاكر، بسبب التأخير"),
        ("اتهم", "وليد عقل، رئيس اللجنة، وعضو المجلس،", "الوزارة بالتقصير"),
    ],
)
def test_whom_somebody_blames_has_a_name_of_his_own(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(f"{text} {who} {said}.")] == [(who.partition("،")[0], said)]


JUDGED = (
    ("أكدت المحامية سمر الدهان أن العينات فاسدة. وذهبت إلى أبعد من ذلك حين", "وصفت", "الملف بأنه قديم"),
    ("قال النائب سامي الدهان إن الميزانية وهمية. ولم يكتف بذلك بل", "وصف", "الوزير بأنه غائب"),
    ("هاجم الكاتب سامي الدهان الحكومة حين", "وصف", "رئيسها بأنه ضعيف"),
    ("اعتذر الممثل سامي الدهان بعدما", "وصف", "الصحافي بأنه متطفل"),
    ("تراجع السفير سامي الدهان بعد أن", "وصف", "القرار بأنه عدواني"),
    ("أثار المدرب سامي الدهان غضب الجمهور عندما", "وصف", "اللاعبين بأنهم كسالى"),
    ("كانت الكاتبة سمر الدهان صريحة إذ", "وصفت", "الطريق بأنه مصيدة"),
    ("ثم عاد المدير سامي الدهان و", "وصف", "المدرب بأنه موهوب"),
    # but where he who judges stands between
    ("حين", "وصف", "الخبير سامي الدهان السد بأنه خطر"),
    ("عندما", "وصفت", "الكاتبة سمر الدهان المشروع بأنه كارثة"),
)


@pytest.mark.parametrize(("before", "verb", "said"), JUDGED)
def test_the_one_phrase_before_what_it_is_called_is_judged(
    listen: Listen, before: str, verb: str, said: str
) -> None:
    space = "" if before.endswith(" و") else " "
    heard = listen(f"{before}{space}{verb} {said}.")[-1]
    assert heard.speaker.endswith("الدهان")
    assert heard.content == said.rsplit("الدهان ", maxsplit=1)[-1]


HIM = (
    ("هاجم المبعوث النقابة متهما", "إياها بتهديد كل صحافي يلبي الدعوة"),
    ("ولجأ المحامي إلى مهاجمة الشاهد متهما", "إياه بالكذب"),
    ("وعاد الحزب إلى التصعيد ضد الحكومة متهما", "إياها بالفساد"),
    ("وأغلق المالك الورشة متهما", "إياها بالإضرار بسمعته"),
    ("ومزق النائب التقرير معتبرا", "إياه إهانة للمجلس"),
    ("وخاطب الرئيس خصومه واصفا", "إياهم بأنهم تجار أزمات"),
    ("وطرد المدير الحارس متهما", "إياه بالنوم في الخدمة"),
    ("وقاطع اللاعبون المدرب متهمين", "إياه بالظلم"),
    ("وصرخ التاجر في وجه جاره متهما", "إياه بالسرقة"),
    ("واحتج العمال على الإدارة متهمين", "إياها بالمماطلة"),
    ("ولاحق الصحفي الوزير متهما", "إياه بإخفاء التقرير"),
    ("وغادر الوفد الجلسة متهما", "إياها بالانحياز"),
)


@pytest.mark.parametrize(("before", "content"), HIM)
def test_who_accuses_him_is_no_accused(listen: Listen, before: str, content: str) -> None:
    assert listen(f"{before} {content}.")[-1].content == content


@pytest.mark.parametrize("text", ["وغادر المدرب القاعة تاركا إياها للاعبين", "وأوقفت الشرطة متهما بالسرقة"])
def test_what_is_done_with_him_accuses_nobody(listen: Listen, text: str) -> None:
    assert not listen(f"{text}.")


GLOSSED = (
    ("المتحدث", "«دول الجوار»، في إشارة إلى دول الحصار، بتسليح القبائل"),
    ("الجبهة", "«المرتزقة»، في إشارة إلى المقاتلين الأجانب، بنهب المخازن"),
    ("النائب", '"الدولة العميقة"، على حد وصفه، بعرقلة الإصلاح'),
    ("القائد", '"العدو"، في إشارة إلى الجيش، بخرق الهدنة'),
    ("الوزيرة", "«تجار الأزمات»، وهم وسطاء الحدود، باحتكار السكر"),
    ("الخبير", '"الشركات الكبرى"، خصوصا شركات النفط، بتلويث النهر'),
    ("الرئيس", "«القوة الأجنبية»، أي قوات الجوار، بأنها تقصف القرى"),
    ("رئيس البلدية", "«أيادي خفية»، دون تسميتها، بتعطيل المشروع"),
    ("النقابة", "«الباطرونا»، كما تسميها، بخرق الاتفاق"),
    ("المتحدث", "دول الجوار، في إشارة إلى دول الحصار، بتسليح القبائل"),
    ("النائب", "الحكومة، على حد وصفه، بعرقلة الإصلاح"),
    ("المدرب", "خصومه، بحسب قوله، بشراء المباراة"),
    ("الهيئة", "المقاول، في تعليق على انهيار المبنى، بالغش"),
)


@pytest.mark.parametrize(("name", "content"), GLOSSED)
def test_the_charge_is_said_behind_what_the_writer_puts_in(listen: Listen, name: str, content: str) -> None:
    verb = "اتهمت" if name in ("الجبهة", "الوزيرة", "النقابة", "الهيئة") else "اتهم"
    assert [heard.pair for heard in listen(f"{verb} {name} {content}.")] == [(name, content)]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("اتهم المدرب «أبو ليان»، وهو من مواليد حلب، الحكم بالانحياز.", "أبو ليان", "الحكم بالانحياز"),
        ("واتهم الناشط «أبو ليان» البلدية بالتقصير.", "أبو ليان", "البلدية بالتقصير"),
        ("اتهم الحزب السلطة بالتضييق، في إشارة إلى منع التجمع.", "الحزب", "السلطة بالتضييق"),
        ("اتهم الحزب السلطة، وقال إن التضييق بدأ.", "الحزب", "السلطة"),
    ],
)
def test_nothing_else_goes_with_the_accused(listen: Listen, text: str, name: str, content: str) -> None:
    assert listen(text)[0].pair == (name, content)


ONE_JUDGED = {
    "ووصف السفير الهولندي بأنه منحاز.": "السفير الهولندي بأنه منحاز",
    "ووصف المدير العام بأنه منحاز.": "المدير العام بأنه منحاز",
    "ووصف رئيس الحكومة بأنه منحاز.": "رئيس الحكومة بأنه منحاز",
    "ووصف مدير المصرف بأنه منحاز.": "مدير المصرف بأنه منحاز",
    "ووصف القيادي البارز في الحزب بأنه منحاز.": "القيادي البارز في الحزب بأنه منحاز",
}


@pytest.mark.parametrize("text", ONE_JUDGED)
def test_the_one_who_is_judged_does_not_judge(listen: Listen, text: str) -> None:
    heard = listen(f"وقال النائب زهير الفقي إن الخطة فشلت. {text}")
    assert heard[-1].pair == ("زهير الفقي", ONE_JUDGED[text])


def test_the_judged_stands_apart_where_the_pronoun_tells(listen: Listen) -> None:
    (heard,) = listen("ووصف مسؤول الحكومة بأنها عاجزة.")
    assert heard.pair == ("مسؤول", "الحكومة بأنها عاجزة")
    (heard,) = listen("ووصفت لجنة التحكيم الرواية بأنها جريئة.")
    assert heard.pair == ("لجنة التحكيم", "الرواية بأنها جريئة")


def test_a_body_that_promises_is_not_whom_something_is_promised(listen: Listen) -> None:
    text = "دعت نقابة الصيادين إلى فتح المرفأ. ووعدت وزارة النقل حينها بدراسة الطلب."
    assert [one.speaker for one in listen(text)] == ["نقابة الصيادين", "وزارة النقل"]


def test_whom_a_minister_blames_is_no_name_of_his(listen: Listen) -> None:
    heard = listen("انتقد الوزير «تجار الأزمات»، ووعد بمحاسبتهم.")
    assert [one.speaker for one in heard] == ["الوزير", "الوزير"]


WORDS_JUDGED = {
    "انتقد سامر حداد المعارضة، واصفا تصريحات نوابها بأنها «ضجيج».": ["سامر حداد", "سامر حداد"],
    "وصف المحافظ نادر سليم تصريحات النقابة بأنها «غير مسؤولة».": ["نادر سليم"],
    "ووصف النائب نادر سليم اتهامات الشركة بأنها «كيدية».": ["نادر سليم"],
    "واصفا اتهامات الشركة بأنها «كيدية»، قال المدير إن العقد سليم.": ["المدير", "المدير"],
    "ووصفت الوزارة بيان الحزب بأنه «مضلل».": ["الوزارة"],
    "وصفت النقابة وعود الوزارة بأنها «حبر على ورق».": ["النقابة"],
    "وصف الناطق تطمينات الحكومة بأنها «مسكنات».": ["الناطق"],
    "ورد المدير على النقابة واصفا شكاوى العمال بأنها «مبالغ فيها».": ["المدير"],
    "ووصف الشيخ إشارات الوزير بأنها «إيجابية».": ["الشيخ"],
    "وصفت المنظمة ضمانات الجيش بأنها «بلا قيمة».": ["المنظمة"],
    # whose words they are
    "وانتظر السكان وسط تصريحات من الوزارة بأن العقد سليم.": ["الوزارة"],
    "ووصف الوزير القرار بأنه ظالم، قائلا بأنه لن ينفذه.": ["الوزير", "الوزير"],
}


@pytest.mark.parametrize(("text", "speakers"), WORDS_JUDGED.items())
def test_what_somebody_calls_the_words_of_others_is_not_theirs(
    listen: Listen, text: str, speakers: list[str]
) -> None:
    assert [one.speaker for one in listen(text)] == speakers


BLAMED = (
    ("وحمّل النائب", "وزير الطاقة مسؤولية العتمة"),
    ("وحمّلت اللجنة", "المجتمع الدولي المسؤولية الكاملة عن التهجير"),
    ("وحملت الحركة", "الاحتلال كامل المسؤولية عن حياة الأسير"),
    ("وحملت الرابطة في بيان", "الحكومة مسؤولية ضياع العام الدراسي"),
    ("وحمّل سامي ندا", "الوزارة مسؤولية الحادث"),
    ("وحمّل النائب،", "الحكومة مسؤولية انهيار الليرة"),
    ("وحمل رئيس الهيئة خليل مراد", "الإدارة الأميركية المسؤولية عن استمرار الحرب"),
    ("وحمّلت وزارة الخارجية في بيان", "حكومة الاحتلال المسؤولية الكاملة والمباشرة عن الجريمة"),
    ("وحمّلت المحامية ريم عطا", "القاضي مسؤولية التأخير"),
    ("وحمّلت النقابة أمس", "إدارة المصنع مسؤولية وفاة العاملين"),
)


@pytest.mark.parametrize(("who", "what"), BLAMED)
def test_whom_somebody_blames_may_stand_in_the_marks(listen: Listen, who: str, what: str) -> None:
    (heard,) = listen(f"{who} «{what}».")
    assert (heard.content, heard.quote.kind) == (what, "direct")


JUDGED_THINGS = {
    "وقال المدرب نزار الدغيم إن فريقه كان أفضل ووصف الحكم المغربي بأنه متوتر.": (
        "نزار الدغيم",
        "الحكم المغربي بأنه متوتر",
    ),
    "ورحبت هيئة الرقابة بالقرار، واعتبرته رسالة إلى كل من يعبث بالمال.": (
        "هيئة الرقابة",
        "رسالة إلى كل من يعبث بالمال",
    ),
    "واعتبر المحامي نزار الدغيم الحكم «انتصارا للعدالة».": (None, "الحكم «انتصارا للعدالة»"),
    "ورفع المجلس الرسوم، وهو ما وصفه النائب نزار الدغيم بـ«الابتزاز».": ("نزار الدغيم", "الابتزاز"),
    "وانتقد النائب نزار الدغيم الحكومة، مشبها ما يحدث في البلاد بـ«حفلة بلا مدعوين».": (
        "نزار الدغيم",
        "ما يحدث في البلاد بـ«حفلة بلا مدعوين»",
    ),
    "واعتبر المزارع نزار الدغيم سبع سنوات «أقل من عمر زيتونة».": (
        "نزار الدغيم",
        "سبع سنوات «أقل من عمر زيتونة»",
    ),
    "وألغى النادي المباراة، وهو ما اعتبرته الرابطة «هروبا».": ("الرابطة", "هروبا"),
}


@pytest.mark.parametrize(("text", "said"), list(JUDGED_THINGS.items()))
def test_what_is_judged_belongs_to_the_judgement_and_judges_nothing(
    listen: Listen, text: str, said: tuple[str | None, str]
) -> None:
    one = listen(text)[-1]
    assert (said[0] and one.speaker, one.content) == said


@pytest.mark.parametrize("what", ["«حقيبة كبيرة» إلى المحطة", "لافتة «الحكومة مسؤولة عن دمنا»"])
def test_what_somebody_carries_in_marks_is_no_blame(listen: Listen, what: str) -> None:
    assert not listen(f"وحمل الشاب {what}.")


@pytest.mark.parametrize(
    "charge",
    ["بطعن فتاة في مدرستها الثانوية", "بخنق زوجته في البيت", "بتزوير وثائق رسمية", "بأنه سرق المصرف"],
)
@pytest.mark.parametrize("led", ["أوقف رجل", "يحاكم في المدينة موظف سابق"])
def test_whom_nobody_accuses_by_name_says_nothing(listen: Listen, led: str, charge: str) -> None:
    """رجل اتهم بكذا: the charge follows the verb at once, which is a passive."""
    assert [one.pair for one in listen(f"{led} اتهم {charge}. وقالت الشرطة إن التحقيق مستمر.")] == [
        ("الشرطة", "التحقيق مستمر")
    ]


@pytest.mark.parametrize("who", ["بلال", "برهان", "بشار"])
def test_a_name_that_begins_like_a_charge_accuses(listen: Listen, who: str) -> None:
    (heard,) = listen(f"واتهم {who} الوزارة بالفساد.")
    assert heard.pair == (who, "الوزارة بالفساد")


CALLED_SO = (
    "ووصف رئيس المصرف سامر الحداد، خروج الشركة من السوق بـ«المأساة»، وقال: «إنه يوم حزين».",
    "ووصف رئيس المصرف سامر الحداد، خروج الشركة من السوق بـ”المأساة”، وقال: “إنه يوم حزين”.",
    "ووصف رئيس المصرف سامر الحداد، خروج الشركة من السوق بـ«المأساة»، مضيفا: «إنه يوم حزين».",
)


@pytest.mark.parametrize("text", CALLED_SO)
def test_what_stands_between_commas_and_is_judged_is_no_insertion(listen: Listen, text: str) -> None:
    judged, said = listen(text)
    assert judged.speaker == said.speaker == "سامر الحداد"
    assert judged.content.startswith("خروج الشركة من السوق بـ")
    assert said.content == "إنه يوم حزين"


@pytest.mark.parametrize(
    "who", ["رئيس حزب «الغد»", "الناطق باسم «الغد»", "في حديث لقناة «الغد»", "المعروف بـ«الصقر»"]
)
def test_what_is_told_of_the_judge_is_not_judged(listen: Listen, who: str) -> None:
    said = listen(f"ووصف سامر الحداد، {who}، القرار بـ«المأساة»، وقال إن اليوم حزين.")
    assert [one.content for one in said] == ["القرار بـ«المأساة»", "اليوم حزين"]


@pytest.mark.parametrize(
    "deed",
    [
        "المساس بالأمن",
        "العبث بالأدلة",
        "عرقلة التحقيق",
        "الإساءة إلى القضاء",
        "إهانة المحكمة",
        "محاباة أقاربه",
    ],
)
def test_what_somebody_is_accused_of_is_told_whole(listen: Listen, deed: str) -> None:
    of = f"ب{deed}"
    [one] = listen(f"واتهمه النواب {of}.")
    assert one.pair == ("النواب", of)
