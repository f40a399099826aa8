"""What only seems to be said, within a clause or between a speaker and his words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


WISHED = (
    "النيابة لا يحق لها أن تنزه الأجانب وتدين المواطنين",
    "على الحكومة أن تستمع إلى الشارع وتعلن خطة واضحة",
    "الوزارة يجب أن توقف الأشغال وتكشف أسباب التأخير",
    "اللجنة ينبغي أن تزور الموقع وتؤكد سلامته",
    "الحزب لن يدخل الحكومة ويرفض شروطها",
    "المدرب يستطيع أن يغير الخطة ويعلن التشكيلة متأخرا",
    "المصرف قد يضطر إلى أن يراجع أرقامه وينفي الإشاعة",
    "المجلس لن يعود إلى الخلف ويطالب بالتأجيل",
    "البلدية تريد أن تشرك الأهالي وتقترح حلولا عملية",
    "المطلوب من الشركة أن تحترم العقد وتوضح بنوده",
    "الأمل هو أن تنتهي الحرب وتعلن الهدنة",
    "المطلوب أن يتحرك المجلس ويدين الهجوم",
)


@pytest.mark.parametrize("content", WISHED)
def test_what_shall_be_said_is_not_said_yet(listen: Listen, content: str) -> None:
    assert [one.pair for one in listen(f"وأوضح الخبير سامي الدهان أن {content}.")] == [
        ("سامي الدهان", content)
    ]


TOLD_ME = {
    "«وزير الأشغال وعدني بأن الجسر سيفتح قريبا، وأنا أصدقه»": ("وزير الأشغال", "الجسر سيفتح قريبا"),
    "«المحكمة حذرتنا مرتين من أن البئر ملوثة، ولن ننتظر الثالثة»": ("المحكمة", "البئر ملوثة"),
    "«حذرتنا الشركة من أن البئر ملوثة، والغرامة كبيرة»": ("الشركة", "البئر ملوثة"),
    "«وعدتني البلدية بأن الجسر سيفتح، ولم نصدقها»": ("البلدية", "الجسر سيفتح"),
}


@pytest.mark.parametrize(("words", "told"), list(TOLD_ME.items()))
def test_what_somebody_was_told_stands_within_his_words(
    listen: Listen, words: str, told: tuple[str, str]
) -> None:
    heard = [one.pair for one in listen(f"وقال المزارع نزار الدغيم: {words}.")]
    assert heard == [("نزار الدغيم", words[1:-1]), told]


@pytest.mark.parametrize(
    "text",
    [
        "يجب أن تتحرك الحكومة ويؤكد الوزير سامي الدهان أن المال متوفر.",
        "تريد المجموعة أن تحتسب الديون، وترى رئيستها هند الدهان أن القروض فخ.",
        "نفت الشركة الخبر جملة وتفصيلا، قبل أن تعود اليوم وتقر في بيان بأن المخزون نفد.",
    ],
)
def test_what_was_said_behind_a_wish_is_heard(listen: Listen, text: str) -> None:
    assert listen(text)[-1].content in {"المال متوفر", "القروض فخ", "المخزون نفد"}


@pytest.mark.parametrize("place", ["الرباط", "تونس", "الخرطوم", "طرابلس", "الجزائر", "نواكشوط"])
@pytest.mark.parametrize(
    "credit",
    ["كما ذكر مراسلو وكالة الأفق", "بحسب ما أعلنت الهيئة", "بحسبما أعلنت البلدية", "وفق ما أفاد شهود"],
)
def test_where_it_was_written_is_not_said(listen: Listen, place: str, credit: str) -> None:
    heard = listen(f"{place}: تجمع آلاف العمال أمام المقر للمطالبة بالزيادة، {credit}.")
    assert [one.content for one in heard] == ["تجمع آلاف العمال أمام المقر للمطالبة بالزيادة"]


@pytest.mark.parametrize(
    "credit", ["بحسبما أفادت قناة الأفق", "بحسبما ذكرت الوكالة", "وذلك بحسبما أعلنت البلدية"]
)
def test_a_credit_may_carry_a_second_preposition(listen: Listen, credit: str) -> None:
    assert [one.content for one in listen(f"ستغلق الطريق الساحلية غدا، {credit}.")] == [
        "ستغلق الطريق الساحلية غدا"
    ]


ACTED = (
    "وتظاهر الآلاف بدعوة من المعارضة للمطالبة بضمانات. وقالت {} إن اللجنة منحازة",
    "ونظمت النقابة للاحتجاج على الغلاء وقفة. وأكدت {} أن الأسعار جنونية",
    "وتحركت الجمعية للدفاع عن السكان. وأوضحت {} أن الحي مهدد",
    "واجتمعت اللجنة للبحث في الشكاوى. وقالت {} إن القرار غدا",
    "ونزلت الرابطة للتنديد بالعنف. وأضافت {} أن الصمت جريمة",
    "وعادت المنظمة للتحذير من الجفاف. وقالت {} إن السدود فارغة",
)


@pytest.mark.parametrize("text", ACTED)
def test_why_somebody_acts_is_no_part_of_a_name(listen: Listen, text: str) -> None:
    body = next(word for word in text.split() if word.startswith("ال") and f" {word} لل" in text)
    assert {one.speaker for one in listen(text.format(body) + ".")} == {body}


CALLED = (
    "المحامي سامي الدهان، عضو هيئة الدفاع فيما يعرف بقضية «الخطة ضد أمن البلاد»، الاثنين،",
    "المحامي سامي الدهان، وهو من هيئة الدفاع في ما صار يعرف إعلاميا «الخطة ضد أمن البلاد»،",
    "سامي الدهان، شقيق المتهم في قضية «تزوير سجلات بلدية الساحل»، الأحد،",
    "سامي الدهان، الملاحق في ما عرف بقضية «رخص مقالع الرمال الساحلية»،",
    "سامي الدهان، أحد الموقوفين فيما يسمى «ملف اختلاس أموال التقاعد»، أمس،",
    "سامي الدهان، المتابع فيما سمي «شبكة تهريب الأدوية القديمة»،",
)


@pytest.mark.parametrize("who", CALLED)
def test_what_a_case_is_called_is_not_said(listen: Listen, who: str) -> None:
    assert [one.pair for one in listen(f"وأكد {who} أن الملف فارغ.")] == [("سامي الدهان", "الملف فارغ")]


IN_WORDS = (
    ("وختمت هند الدهان مداخلتها بقولها", "كتابة الرواية دهشة لا تنتهي"),
    ("وعلق سامي الدهان على الخبر بقوله", "لا صحة لكل ما قيل"),
    ("وردت هند الدهان على سؤال بقولها", "سأعود قريبا إلى المسرح"),
    ("ولخص سامي الدهان الوضع بقوله", "الأزمة أكبر من الجميع"),
    ("واستهل سامي الدهان الندوة بقوله", "الماء أغلى من النفط"),
    ("وتوجه سامي الدهان إلى الجمهور بقوله", "لن ننسى وقفتكم معنا"),
    ("وختم سامي الدهان كلمته بقوله", "البلاد تحتاج إلى الجميع"),
    ("ولخصت هند الدهان تجربتها بقولها", "تعلمت الصبر من البحر"),
)


@pytest.mark.parametrize(("told", "words"), IN_WORDS)
def test_words_may_stand_right_behind_a_saying(listen: Listen, told: str, words: str) -> None:
    who = "هند الدهان" if "هند" in told else "سامي الدهان"
    assert [one.pair for one in listen(f"{told} {words}.")] == [(who, words)]


@pytest.mark.parametrize("text", ["وفاجأ سامي الدهان الحضور بقوله هذا.", "وتأثر الجميع بقولها."])
def test_a_saying_that_is_pointed_at_is_not_told(listen: Listen, text: str) -> None:
    assert listen(text) == []


THINGS = (
    'وأكد سامي الدهان أن الفوز مستحق رغم "الخروقات" التي قال إنها شابت العملية',
    'وتحدث سامي الدهان عن "المؤامرة" التي قال إنها تستهدف البلاد',
    'وانتقدت هند الدهان "الصمت" الذي قالت إنه مريب',
    'وندد سامي الدهان "بالحملة" التي قال إنها ممولة',
    'وسخر سامي الدهان من "الدراسات" التي قال إنها وهمية',
    'واستنكرت هند الدهان "الحصار" الذي قالت إنه خانق',
    'ورفض سامي الدهان "الاتهامات" التي قال إنها كاذبة',
    'وشرح سامي الدهان "الخطة" التي قال إنها جاهزة',
)


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_in_marks_says_nothing(listen: Listen, text: str) -> None:
    who = "هند الدهان" if "هند" in text else "سامي الدهان"
    assert {one.speaker for one in listen(f"{text}.")} == {who}


def test_a_body_in_marks_speaks(listen: Listen) -> None:
    heard = listen("ونبدأ من «الميزان» الساحلية، التي رأت في افتتاحيتها أن الصفقة خاسرة.")
    assert [one.speaker for one in heard] == ["الميزان الساحلية"] or "الميزان" in heard[0].speaker


TOLD_OF = (
    ("وقال الاتحاد القاري الذي يدعو للحوار في كل البلدان إنه راض عن العملية", "راض عن العملية"),
    ("وأكد الحزب الذي يطالب بالحكم الذاتي للإقليم أنه سيقاطع الاقتراع", "سيقاطع الاقتراع"),
    ("وأوضحت الشركة التي تتوقع نموا بخمسة في المئة أن الأرباح زادت", "الأرباح زادت"),
    ("وأكدت النقابة التي تطالب بزيادة الأجور أن الإضراب قائم", "الإضراب قائم"),
    ("وقالت الحركة التي تدعو إلى المقاطعة إن الصناديق فارغة", "الصناديق فارغة"),
    ("وشدد النائب الذي يطالب بلجنة للتحقيق على أن الملف خطير", "الملف خطير"),
)


@pytest.mark.parametrize(("text", "content"), TOLD_OF)
def test_what_a_speaker_stands_for_ends_before_what_he_says(listen: Listen, text: str, content: str) -> None:
    heard = listen(f"{text}.")
    assert content in {one.content for one in heard}
    assert all(one.content == content or content not in one.content for one in heard)


def test_a_family_that_is_a_trade_as_well_is_called_back(listen: Listen) -> None:
    heard = listen(
        "قالت النائبة هند الصايغ إنها ستطعن. "
        "وذكرت الصايغ، التي سبق أن وصفت هيئة الشراء بأنها ضعيفة، بأن الملف مفتوح."
    )
    assert [one.speaker for one in heard] == ["هند الصايغ"] * 3


ACCORDING = (
    ("ووفقا للتقارير التي تابعتها صحيفة الأفق", "بدت المدينة ساحة للركام"),
    ("وبحسب المعطيات التي حصلت عليها الجريدة فإن", "المشتبه به أحيل على القضاء"),
    ("وحسب البيان الذي نشرته الوزارة", "ارتفعت الأسعار بخمسة في المئة"),
    ("ووفق الأرقام التي كشفت عنها المندوبية", "تراجعت البطالة في المدن"),
    ("ووفقا للإحصاءات التي نشرها البنك", "تضاعف الدين ثلاث مرات"),
    ("ووفقا لدراسة نشرتها مجلة المناخ", "ستفقد البلاد نصف غاباتها"),
)


@pytest.mark.parametrize(("source", "content"), ACCORDING)
def test_a_source_is_told_of_before_its_statement(listen: Listen, source: str, content: str) -> None:
    assert [one.content for one in listen(f"{source} {content}.")] == [content]


OWN_PAPERS = (
    "أعلن الحزب أنه سيقاطع الاقتراع بحسب بيان نشره أمس",
    "وقالت الشركة إن الأرباح تضاعفت وفق بيان وزعته على الصحافة",
    "وأكد المدير أن الأشغال انتهت حسب تصريح أدلى به للإذاعة",
    "وأوضحت الوزارة أن المخزون كاف وفق بلاغ لها",
    "وذكرت المنظمة أن العائلات نزحت حسب تقرير أصدرته اليوم",
    "وأكدت الهيئة أن الإضراب قائم بحسب بيان صادر عنها",
)


@pytest.mark.parametrize("text", OWN_PAPERS)
def test_a_statement_ends_before_its_speakers_own_paper(listen: Listen, text: str) -> None:
    (one,) = listen(f"{text}.")
    assert one.content.split()[-1] in {"الاقتراع", "تضاعفت", "انتهت", "كاف", "نزحت", "قائم"}


RULES = (
    "وأكد المجلس أن شغل المقاعد جاء وفقا لما نصت عليه المادة العاشرة من القانون",
    "وقال الوزير إن القرار اتخذ وفق ما ينص عليه الدستور",
    "وأوضحت الهيئة أن التعيين تم بحسب ما تنص عليه اللوائح الداخلية",
    "وذكر النادي أن العقد فسخ وفقا لما تنص عليه لوائح الاتحاد",
    "وشدد المدير على أن العقوبة ستطبق كما ينص القانون",
)


@pytest.mark.parametrize("text", RULES)
def test_what_a_law_says_is_part_of_a_statement(listen: Listen, text: str) -> None:
    (one,) = listen(f"{text}.")
    assert one.content.split()[-1] == text.rsplit(maxsplit=1)[-1]


RELAYED = (
    ("وصلت السفينة إلى الميناء صباح اليوم", "، وفقا لما نقلته", "الصحيفة"),
    ("أغلقت السلطات الطريق الساحلي", "، وفق ما نقلته", "إذاعة محلية"),
    ("ستغلق المدرسة في الصيف", " حسب ما نقلت", "مصادر محلية"),
    ("ستغلق المدرسة في الصيف", "، كما نقلت", "وكالة الأنباء"),
    ("ستغلق المدرسة في الصيف", "، وفقا لما نقله الدهان عن", "المدير"),
)


@pytest.mark.parametrize(("content", "cue", "who"), RELAYED)
def test_who_passes_on_what_nobody_else_says_says_it(
    listen: Listen, content: str, cue: str, who: str
) -> None:
    assert [one.pair for one in listen(f"{content}{cue} {who}.")] == [(who, content)]


def test_who_passes_on_somebodys_words_says_nothing(listen: Listen) -> None:
    assert [one.speaker for one in listen("وقال الوزير إن السد آمن، وفق ما نقلته وكالة الأنباء.")] == [
        "الوزير"
    ]


IN_PART = (
    ("ووعد الرئيس سامي الدهان، الجمعة، شعبه", '"بالنصر" على الخصوم "قريبا جدا"'),
    ("ووعد المدرب سامي الدهان، مساء أمس، الجمهور", "«بالكأس» قبل نهاية الموسم"),
    ("ووعدت الوزيرة الأهالي", '"بحل عاجل" لأزمة الماء'),
    ("ووعد الوزير", '"بحل عاجل" لأزمة الماء'),
    ("وطالب المدير سامي الدهان، أمس، الموردين", '"بالوفاء" بالعقود "دون تأخير"'),
    ("وطالبت النقابة الوزارة", "«بوقف» القرار فورا"),
    ("وتعهد الرئيس، السبت،", '"بالقضاء" على الفساد "في أقرب وقت"'),
    ("وهدد المدرب", '"بالرحيل" عن النادي'),
)


@pytest.mark.parametrize(("cue", "content"), IN_PART)
def test_a_preposition_may_stand_within_the_marks(listen: Listen, cue: str, content: str) -> None:
    (one,) = listen(f"{cue} {content}.")
    assert (one.content, one.quote.kind) == (content, "mixed")


LIKELY = (
    "وانتشر مقطع يظهر فيه زعماء قبائل، ما من شأنه أن يؤجج الصراع في الإقليم",
    "وتداول ناشطون صورة يظهر فيها الوزير مع تاجر، وهو ما من شأنه أن يعقد موقفه",
    "وكتب المدير رسالة إلى الوزير من شأنها أن تنهي الأزمة",
    "ونشرت الصحيفة وثيقة من شأنها أن تحرج الوزير",
)


@pytest.mark.parametrize("text", LIKELY)
def test_what_is_likely_to_happen_is_not_said(listen: Listen, text: str) -> None:
    assert listen(f"{text}.") == []


INSERTED = (
    "وأكد الوالي، في ندوة حول خطة تطوير الميناء",
    "وأكد النائب، خلال نقاش حول مشروع خفض الضرائب",
    "وأعلن الوزير، في حفل بمناسبة افتتاح المستشفى الجديد",
    "وأكدت المديرة، في لقاء لعرض نتائج تقييم البرنامج",
    "وكشف المدرب، في مقابلة بعد إعلان رحيله عن النادي",
    "وأوضح الخبير، في تعليق على ارتفاع أسعار القمح",
    "وأعلنت النقابة، في بيان حول تأجيل صرف الأجور",
    "ورفضت الوزيرة، في رد على طلب تأجيل الزيارة",
)


@pytest.mark.parametrize("text", INSERTED)
def test_what_an_occasion_is_about_is_not_said_there(listen: Listen, text: str) -> None:
    assert [one.content for one in listen(f"{text}: «العمل بدأ فعلا في الجنوب».")] == [
        "العمل بدأ فعلا في الجنوب"
    ]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("وأعلن الوزير، أمس،", "تأجيل الزيارة"),
        ("وأكد المدرب، في ندوة أمس،", "غياب الحارس"),
        ("ونفى المدير، في بيان،", "إغلاق المصنع"),
    ],
)
def test_a_noun_behind_an_insertion_is_said_before_the_colon(listen: Listen, cue: str, content: str) -> None:
    assert listen(f"{cue} {content}: «الظروف لا تسمح بذلك أبدا».")[0].content == content


BEGUN = (
    ("المحامي", "المتهم الذي التقاه في محبسه أمس، طلب من المحكمة جلسة سرية"),
    ("المديرة", "الطالبة التي قابلتها قبل يومين، تراجعت عن شكواها"),
    ("الطبيب", "المريض الذي نقل إلى المستشفى صباحا، فارق الحياة"),
    ("الضابط", "السائق الذي أوقف عند الحاجز، اعترف بالسرقة"),
    ("المختار", "العائلات التي نزحت الأسبوع الماضي، طالبت البلدية بمأوى"),
    ("الشاهد", "الحارس الذي كان يقف عند الباب، رفض إدخاله"),
    ("المديرة", "الشاب الذي عثر عليه في الوادي، أبلغ ذويه بمكانه"),
    ("المدير", "اللجنة التي زارت المصنع، أوصت بإغلاقه"),
    ("رئيس النادي", "اللاعب الذي وقع العقد الشهر الماضي، اشترط بندا إضافيا"),
    ("الناشطة", "المعتقل الذي زارته أمس، يطالب بمحاكمة عادلة"),
    ("السفير", "الوفد الذي وصل فجرا، سيلتقي الرئيس"),
    ("الوزير", "التقرير الذي نشر أمس، لا يعكس الواقع"),
)


@pytest.mark.parametrize(("who", "content"), BEGUN)
def test_a_clause_has_only_begun_with_whom_a_relative_tells_of(
    listen: Listen, who: str, content: str
) -> None:
    verb = "وأوضحت" if who.endswith("ة") else "وأوضح"
    heard = [one.pair for one in listen(f"{verb} {who} أن {content}.")]
    assert heard[0] == (who, content)
    assert all(name == content.split(maxsplit=1)[0] for name, _ in heard[1:])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأوضح الوزير أن السيارات التي أحرقت تتبع المستشفى، محملا البلدية المسؤولية.", "تتبع المستشفى"),
        ("وأكد المحامي أنه لقي المتهم الذي نقل أمس، وطالب بالإفراج عنه.", "نقل أمس"),
        ("وأضاف الخبير أن الاتفاق الذي أعلن أمس ناقص، مشيرا إلى بنوده.", "ناقص"),
    ],
)
def test_whom_a_relative_tells_of_may_have_done_it_already(listen: Listen, text: str, content: str) -> None:
    assert listen(text)[0].content.endswith(content)


ADDS = (
    "المنظمة اعترضت القوارب أمس، وانقلب أحدها",
    "المقاول رفض العرض الأول",
    "السائق اعترف بعد ساعات",
    "النادي رفض التسوية قبل عام",
    "المجلس بحث الملف مرتين",
    "المتهم أنكر في البداية",
    "الشاهد أكد روايته السابقة",
    "المدير وعد ثم تراجع",
    "الوفد حذر مرة واحدة",
    "الحارس نفى في المرة الأولى",
    "الوزير أعلن وانصرف",
    "الطبيب نصح مرارا",
)


@pytest.mark.parametrize("content", ADDS)
@pytest.mark.parametrize(("opens", "closes"), [("إن ", ""), ('"إن ', '"')])
def test_she_adds_behind_what_another_did(listen: Listen, content: str, opens: str, closes: str) -> None:
    text = f"وقالت المديرة هالة منصور {opens}{content}، مضيفة أن القضية لم تنته{closes}."
    heard = [(one.speaker, one.content.removeprefix("إن ")) for one in listen(text)]
    assert (heard[0], heard[-1]) == (("هالة منصور", content), ("هالة منصور", "القضية لم تنته"))


BY_SAYING = (
    ("الناطق", "الحكومة تبرر القرار بالقول إن الخزينة فارغة"),
    ("التقرير", "البعثة تعتزم التمويه على دورها بالقول إنها «لجنة مدربين»"),
    ("النائب", "الوزير رد على الأسئلة بالقول إن الملف سري"),
    ("المديرة", "الشركة دافعت عن نفسها بالقول إن العقد صحيح"),
    ("المحلل", "الحزب يتهرب من المسؤولية بالقول إن القرار جماعي"),
    ("الشاهد", "المتهم برر فعلته بالقول إنه كان خائفا"),
    ("الكاتب", "المجلس اكتفى بالقول إن اللجنة ستجتمع"),
    ("السفير", "الوفد طمأن الجميع بالقول إن الحدود مفتوحة"),
    ("المدرب", "الاتحاد تنصل من وعده بالقول إن الميزانية لا تسمح"),
    ("الطبيبة", "المستشفى أجاب الأهالي بالقول إن الأسرة ممتلئة"),
    ("المحامي", "القاضي أنهى الجدل بالقول إن الأدلة كافية"),
    ("الباحثة", "البلدية هونت من الضرر بالقول إن الماء نظيف"),
)


@pytest.mark.parametrize(("who", "content"), BY_SAYING)
def test_how_another_says_it_belongs_to_what_is_told_of_him(listen: Listen, who: str, content: str) -> None:
    verb = "وأوضحت" if who.endswith("ة") else "وأوضح"
    heard = [(one.speaker, one.content.rstrip("»")) for one in listen(f"{verb} {who} أن {content}.")]
    assert (who, content.rstrip("»")) in heard


@pytest.mark.parametrize(
    "text", ["ورد الوزير على النواب بالقول إن الميزانية جاهزة.", "وعلقت النقابة بالقول إن الميزانية جاهزة."]
)
def test_how_somebody_says_it_himself_is_his(listen: Listen, text: str) -> None:
    assert [one.content for one in listen(text)] == ["الميزانية جاهزة"]


ANNOUNCED = (
    ("وقالت الطبيبة إن", "البلاد", "أعلنت أمس", "اكتشاف مئات الحالات"),
    ("وأفادت الشبكة بأن", "هيئة النزاهة", "أعلنت", "صدور أوامر قبض جديدة"),
    ("وذكر المدير أن", "إدارة النادي", "أعلنت", "بيع التذاكر عبر الموقع"),
    ("وأضاف النائب أن", "الحكومة", "أعلنت أخيرا", "تأجيل المشروع"),
    ("وأوضح الخبير أن", "الشركة", "كشفت", "تفشي خلل في المحرك"),
    ("وقال المتحدث إن", "الجيش", "أعلن", "انسحابه من البلدة"),
    ("وأكدت الصحيفة أن", "المدرب", "أعلن", "استقالته"),
    ("وقال الوزير إن", "البنك", "أعلن", "خفض الفائدة"),
    ("وأشار الناشط إلى أن", "النقابة", "أعلنت", "تعليق الإضراب"),
    ("ولفت المحلل إلى أن", "الحزب", "أعلن", "مقاطعة الانتخابات"),
    ("وذكرت الوكالة أن", "وزارة الدفاع", "أعلنت", "إسقاط طائرة مسيرة"),
    ("وأضافت المديرة أن", "الجامعة", "أعلنت", "فتح باب التسجيل"),
)


@pytest.mark.parametrize("text", ANNOUNCED, ids=[text[1] for text in ANNOUNCED])
def test_what_another_announced_is_heard_within(listen: Listen, text: tuple[str, str, str, str]) -> None:
    says, who, verb, content = text
    heard = [one.pair for one in listen(f"{says} {who} {verb} {content}.")]
    assert heard[0][1] == f"{who} {verb} {content}"
    assert heard[1] == (who, content)


@pytest.mark.parametrize("did", ["رفضت العرض", "أيدت الحكم"])
def test_what_another_did_is_only_told(listen: Listen, did: str) -> None:
    assert len(listen(f"وقال النائب إن الحكومة {did}.")) == 1


OF_IT = {
    "عرض المتحف قطعة يعتقد الخبراء أنها نادرة.": ("الخبراء", "نادرة"),
    "استعاد المتحف لوحة تقول الشرطة إنها سرقت.": ("الشرطة", "سرقت"),
    "وثق الباحثون لهجة يؤكد السكان أنها تندثر.": ("السكان", "تندثر"),
    "سجل اللاعب هدفا يرى المدرب أنه الأجمل.": ("المدرب", "الأجمل"),
    "نقل المراسل صورا يؤكد المصور أنها التقطت ليلا.": ("المصور", "التقطت ليلا"),
    "تلقى الزوجان عرضا تقول الشركة إنه نهائي.": ("الشركة", "نهائي"),
    "وهي رواية ترى الناقدة هالة الزين أنها غيرت السرد.": ("هالة الزين", "غيرت السرد"),
    # behind a verb that may report as well
    "تابع المدير الأشغال التي يقول السكان إنها متعثرة.": ("السكان", "متعثرة"),
    "نشر النادي صور اللاعب الذي يرى الجمهور أنه الأفضل.": ("الجمهور", "الأفضل"),
    "حسم النادي صفقة المهاجم التي تقول الصحف إنها الأغلى.": ("الصحف", "الأغلى"),
    "حسمت دراسة الجدل حول القهوة التي يقول بعضهم إنها تضر.": ("بعضهم", "تضر"),
    "حسم المجلس مسألة التعيين، ويرى أعضاء أن القرار متسرع.": ("أعضاء", "القرار متسرع"),
    "أثار ردم أجزاء من الوادي غضبا، فيما أظهرت صور أن الأشغال متواصلة.": ("صور", "الأشغال متواصلة"),
    "أثار هدم السينما جدلا واسعا، بينما قال المالك إن البناية قديمة.": ("المالك", "البناية قديمة"),
    "أخذت الجدة تردد أهازيج الفرح، وتردد: «الحمد لله».": ("الجدة", "الحمد لله"),
}


@pytest.mark.parametrize(("text", "heard"), OF_IT.items())
def test_what_others_say_of_a_thing_is_theirs(listen: Listen, text: str, heard: tuple[str, str]) -> None:
    assert [one.pair for one in listen(text)] == [heard]


@pytest.mark.parametrize(
    "text",
    [
        "كتب المؤرخ عن معركة يقال إنها غيرت وجه المنطقة.",
        "قدم العالم نظرية يعتقد أنها تفسر الظاهرة.",
        "لا توجد وثيقة تؤكد أنها باعت الأرض.",
        "عرض الطبيب صورة تظهر أن الكسر التأم.",
    ],
)
def test_but_nobody_says_what_a_thing_shows(listen: Listen, text: str) -> None:
    assert not listen(text)


def test_nor_do_others_say_what_a_speaker_adds(listen: Listen) -> None:
    said = listen("وأضاف النائب الذي ينتقد الحكومة باستمرار أن الملف أغلق.")
    assert [one.pair for one in said] == [("النائب", "الملف أغلق")]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "أودع المحتجون تقريرا يشرح مطالبهم، والتي كشف ممثلون عنهم للجريدة، أنهم متمسكون بها.",
            "متمسكون بها",
        ),
        ("نادت المحكمة على الشاهد سالم العزي، والذي قال بعد حلف اليمين، إنه لا يتذكر شيئا.", "لا يتذكر شيئا"),
        ("أحصت الغرفة آلاف الطلبات، التي أكد رئيسها سالم العزي لـ«النهار» أنها عاجلة.", "عاجلة"),
        ("أثار الناقد مسألة الدعم، التي قال الوزير سالم العزي أمس إنها محسومة.", "محسومة"),
        ("سجل اللاعب هدفه، الذي أكد الحكم سالم العزي بعد المباراة أنه صحيح.", "صحيح"),
    ],
)
def test_what_is_said_in_a_relative_clause_is_its_own(listen: Listen, text: str, heard: str) -> None:
    assert [one.content for one in listen(text)] == [heard]
    assert listen(text)[0].quote.cue.text not in text.split()[:2]


@pytest.mark.parametrize(
    "text",
    [
        "اختفت الأورام، وهو ما اعتبر “معجزة” في عالم الطب.",
        "نجح الدواء، وهو ما وصف بـ«الإنجاز».",
        "خسر الفريق، وهو ما عد «كارثة» في المدينة.",
        "توقفت الأشغال في ما اعتبر «نكسة» للمشروع.",
    ],
)
def test_nobody_says_what_a_thing_was_held_to_be(listen: Listen, text: str) -> None:
    assert not listen(text)


@pytest.mark.parametrize(
    "text",
    [
        "وأفاد السكان أن المشروع انطلق، إلا أن الأشغال متوقفة، يقولون، منذ الصيف.",
        "وطالب السكان بإصلاح الطريق، يقولون، قبل الشتاء.",
        "احتج السكان أمام البلدية، رافضين استغلال الحديقة لبناء مساكن بداخلها.",
    ],
)
def test_one_statement_is_credited_once(listen: Listen, text: str) -> None:
    assert len(listen(text)) == 1


STILL = {
    "وذكرت الوزارة أن تونس ترفض القرار، وتؤكد مساندتها للجهود.": ("تونس", "مساندتها للجهود"),
    "وقالت الوزيرة إن الحكومة ترفض القرار، وتؤكد أن الحل قريب.": ("الحكومة", "الحل قريب"),
    "وقال الوزير إن المجلس يرفض القرار، ويطالب بتعديله.": ("المجلس", "بتعديله"),
    "وأضاف الوزير أن المجلس يدعو إلى الحوار ويحذر من الفوضى.": ("المجلس", "الفوضى"),
    "وأوضحت النقابة أن الشركة تنفي الخبر وتتهم العمال بالتخريب.": ("الشركة", "العمال بالتخريب"),
    "وأوضح النقيب أن المدير ينفي الخبر، ويقول إن العمال خربوا الآلة.": ("المدير", "العمال خربوا الآلة"),
    # and whoever spoke goes on
    "وقال الوزير إن المجلس يرفض القرار، وأكد أن الحل قريب.": ("الوزير", "الحل قريب"),
    "ويقول الوزير إن المجلس يرفض القرار، ويؤكد أن الحل قريب.": ("الوزير", "الحل قريب"),
    "وقال الوزير إن الحكومة ترفض القرار، ويؤكد أن الحل قريب.": ("الوزير", "الحل قريب"),
    "وقالت الوزيرة إن الأسعار ترتفع، وتؤكد أن الحل قريب.": ("الوزيرة", "الحل قريب"),
}


@pytest.mark.parametrize(("text", "said"), STILL.items())
def test_the_present_behind_a_past_cue_is_his_of_whom_it_tells(
    listen: Listen, text: str, said: tuple[str, str]
) -> None:
    """قال الوزير إن المجلس يرفض كذا، ويطالب بكذا: the council does both."""
    assert listen(text)[-1].pair == said


def test_what_a_clause_tells_of_two_verbs_is_whole(listen: Listen) -> None:
    heard = [one.pair for one in listen("وأوضح النقيب أن المدير ينفي الخبر، ويقول إن العمال كثيرون.")]
    assert heard == [
        ("النقيب", "المدير ينفي الخبر، ويقول إن العمال كثيرون"),
        ("المدير", "الخبر"),
        ("المدير", "العمال كثيرون"),
    ]


@pytest.mark.parametrize("masdar", ["رفض بلاده لأعمال العنف", "دعم بلاده للحوار", "طلب بلاده مهلة جديدة"])
def test_what_somebody_confirms_is_no_verb_besides(listen: Listen, masdar: str) -> None:
    assert [one.content for one in listen(f"وأكد وزير الدولة، أنور قاسم، {masdar}.")] == [masdar]


@pytest.mark.parametrize(
    ("these", "who", "does"),
    [
        ("هؤلاء العمال", "العمال", "يطالبون بزيادة الأجور"),
        ("هؤلاء المعتصمين عن الطعام", "المعتصمون", "يطالبون بزيادة الأجور"),
        ("هذه النقابة", "النقابة", "تطالب بزيادة الأجور"),
        ("أولئك العمال", "العمال", "يطالبون بزيادة الأجور"),
        ("العمال", "العمال", "يطالبون بزيادة الأجور"),
    ],
)
def test_these_men_say_it_and_not_who_tells_of_them(listen: Listen, these: str, who: str, does: str) -> None:
    heard = listen(f"قال المدير سالم الراوي إن {these} {does}.")
    assert [one.pair for one in heard] == [("سالم الراوي", f"{these} {does}"), (who, "بزيادة الأجور")]


def test_but_this_source_is_who_spoke_last(listen: Listen) -> None:
    heard = listen("قال مصدر في البلدية إن الجسر مغلق. وأكد هذا المصدر أن العمل مستمر.")
    assert heard[0].speaker == heard[1].speaker
