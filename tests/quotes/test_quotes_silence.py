"""What is not a quote: nothing said, nobody who said it, or another thing in marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


SILENT = {
    "a noun like a verb with its object": "وبلغ سعر فائدة موحد تقريبا، لأن الأمر لا يتعلق بالعملاء.",
    "the chief of many": "وكانت أبرز النتائج كالآتي: فوز النجم على الشباب.",
    "two days like a verb": "ويتوقف القطار يومي الثلاثاء والأربعاء لأن الصيانة تبدأ.",
    "a negated saying": "لم يقل الوزير سامي الدهان إن الموسم جيد.",
    "a present negation": "لا يعلن الوزير سامي الدهان أن الموسم انتهى.",
    "without saying": "غادر الوزير سامي الدهان القاعة دون أن يوضح أن الموسم انتهى.",
    "a refusal to speak": "رفض الوزير سامي الدهان التعليق على الأنباء.",
    "a refusal, subject dropped": "ورفض الخوض في تفاصيل الخطة.",
    "not said yet": "يمكن أن يعلن الوزير سامي الدهان أن الموسم انتهى.",
    "a passive": "ويذكر أن السوق بنيت قبل قرن.",
    "a passive by its vowels": "وذُكر أن السوق بنيت قبل قرن.",
    "it is believed": "ويعتقد أن السوق بنيت قبل قرن.",
    "worth mentioning": "والجدير بالذكر أن السوق بنيت قبل قرن.",
    "narrated acts": "استقبل الوزير سامي الدهان وفدا من التجار وبحث معهم شؤون السوق.",
    "a name of a book": "صدرت رواية «آخر القطارات إلى الجنوب» عن دار جديدة.",
    "a scare quote": "دخلت المدينة ما يسمى «اليوم الكبير» بهدوء.",
    "an operation": "انطلقت عملية «الموج الأزرق» صباح اليوم.",
    "via": "وصل الوفد عبر الطريق الجديد إلى المدينة.",
    "between": "يمتد الطريق بين المدينة والميناء.",
    "a bare object": "سجل اللاعب فادي البزاز هدفا في الدقيقة الأولى.",
    "a rise": "زادت أسعار الخبز بنسبة خمسة في المئة.",
    "a noun like a cue": "بدأ طالب في المدرسة رسم لوحة.",
    "an antecedent as object": "نفذت البلدية القرارات التي ترفضها النقابة في المدينة.",
    "a name in marks on the way": "وتحدثت الوزيرة هدى الناعم للصحافيين في مصنع «الفجر» عن خطتها.",
    "a hall in marks on the way": "وتحدث المدير سامي الدهان طويلا في قاعة «النخيل» إلى العمال.",
    "a rule by its own word": "كفل القانون هذا الحق، إذ نصت إحدى فقراته على أنه لا يسقط بالتقادم.",
    "a paragraph of a rule": "ونصت فقرات الاتفاقية على أن السجناء يعادون إلى بلدانهم.",
    "an article of a contract": "ويشير البند السادس إلى أن الخلاف يحال إلى التحكيم.",
    "a court that convicts": "وأدانت محكمة الاستئناف ثلاثة ضباط بالتعذيب.",
    "a judge who convicts": "وأدان القاضي الشركة بتلويث النهر.",
    "a jury": "وأدانت هيئة المحلفين السائق بالقتل الخطأ.",
    "students behind their number": "ونقلت الحافلة 45 طالبة من قرى الوادي و30 طالبا من البلدة.",
    "writers behind their number": "وكرم المعرض 13 كاتبا من ستة بلدان.",
    "what a thing is thought to have done": "انقلب القارب ليلا، والقارب يعتقد أنه كان يقل ثلاثين شخصا.",
    "what the writer concludes": "تراجعت المبيعات. وهذا يؤكد أن السوق راكدة.",
    "proof that cuts": "وكانت الأدلة قاطعة، وقررت المحكمة أن تستمع إلى الشهود.",
    "a gathering like a verb": "وجاء ذلك خلال تجمع عمالي أمام المقر رفعت فيه أعلام النقابة، بـ«حضور كثيف».",
    "the title of an article": "ونشرت «الأفق» تقريرا أمس عن الحادثة، بعنوان «طفل يغرق في بركة مدرسة».",
    "a title behind a colon": "وكانت المجلة نشرت مقالا بعنوان: «هل ينجو النخيل من السوسة؟».",
    "the slogan of a campaign": "وأعلنت الوزارة حملة تحت شعار «معا لمدينة نظيفة».",
    "a hashtag": "وغرد اللاعب تحت وسم «شكرا جماهيرنا».",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_nothing_is_heard_in(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize("kind", ["caption", "furniture", "byline"])
def test_blocks_without_speech_are_skipped(listen: Listen, kind: str) -> None:
    assert listen(f"{kind}| قال الوزير سامي الدهان إن الموسم جيد.") == []


def test_a_denial_is_a_statement(listen: Listen) -> None:
    (heard,) = listen("نفت الوزيرة هند الدهان أن الموسم انتهى.")
    assert heard.pair == ("هند الدهان", "الموسم انتهى")


def test_an_earlier_statement_is_one_too(listen: Listen) -> None:
    (heard,) = listen("وكان الوزير سامي الدهان قد أعلن أن الموسم انتهى.")
    assert heard.pair == ("سامي الدهان", "الموسم انتهى")


def test_before_adding_is_said_after_all(listen: Listen) -> None:
    heard = listen("قال الوزير سامي الدهان إن الموسم جيد، قبل أن يضيف: «لكن المطر تأخر كثيرا».")
    assert heard[-1].content == "لكن المطر تأخر كثيرا"


def test_a_text_without_words_is_silent(listen: Listen) -> None:
    assert listen("|\n…\n") == []


def test_in_what_capacity_is_no_content(listen: Listen) -> None:
    """باعتباره and باعتبار أن give a reason, whatever ب the verb takes."""
    asked = "بمرونة في تعديل القانون، فيما يخص العمال باعتبار أنها حقوق مكتسبة"
    assert [one.pair for one in listen(f"وطالب نواب {asked}.")] == [("نواب", asked)]
    assert not listen("تجول الوالي في السوق مطمئنا على توفر السلعة، واقفا على سعرها باعتبارها سلعة أساسية.")


@pytest.mark.parametrize(
    "done",
    [
        "ووجهت إلى المتهمين تهمة القتل العمد.",
        "ووجهت إلى الثلاثة تهم الرشوة والتزوير.",
        "وأسندت إلى المتهم تهمة الإهمال.",
        "وأعلنت نتائج القرعة مساء أمس.",
        "ورفعت لافتات تندد بالغلاء.",
        "وتجددت الاشتباكات في الشمال.",
        "ورفع المحتجون لافتات تطالب بالإفراج عن زملائهم.",
    ],
)
def test_what_is_done_behind_a_man_s_words_is_not_said_by_him(listen: Listen, done: str) -> None:
    """A passive of hers has no speaker where only men have spoken, nor have banners one."""
    said = "المحاكمة بدأت"
    heard = listen(f"وقال المدعي العام سامي الدهان إن {said}. {done}")
    assert [one.pair for one in heard] == [("سامي الدهان", said)]


def test_fighting_that_breaks_out_again_is_nobody_s_words(listen: Listen) -> None:
    """The verb is written like hers who says something again."""
    heard = listen("قالت الحكومة إن الهدنة صامدة. وتجدد القصف على المدينة مساء.")
    assert [one.content for one in heard] == ["الهدنة صامدة"]


ACTS = (
    "ويتابع النائب سالم العمري حملته ضد خصومه، في محاولة لإقناع ناخبيه بأنه الأقدر على الفوز.",
    "وتابعت الشركة إنتاجها رغم الخسائر، في مسعى لطمأنة زبائنها بأنها باقية.",
    "وقدمت اللجنة دعوة جديدة للنائب على أن يحضر الاجتماع المقبل.",
    "ونشرت الصحيفة صورا قديمة، وعرضتها على نحو يوحي بأنها التقطت أمس.",
    "وأضاف المهندس غرفة إلى البيت الذي ورثه عن أبيه، ظنا منه أن العائلة ستكبر.",
    "وواصل المدرب سامر حداد تدريباته رغم علمه بأن العقد لن يجدد.",
    "وسجل الفريق هدفا ثالثا أنهى به آمال الضيوف بأن يعودوا في النتيجة.",
    "ونشر الهاوي صوره القديمة ظنا منه أنها نادرة.",
    "وكتب الشاعر قصيدته الأخيرة وهو يعلم أن المرض لن يمهله.",
    "وأكملت الشركة إجراءاتها على أن تتسلم الأرض في الربيع.",
    "ووثق المصور رحلته رغم خوفه من أن الطريق خطرة.",
    "وزادت المصانع إنتاجها بعد اقتناع أصحابها بأن الطلب سيرتفع.",
)


@pytest.mark.parametrize("text", ACTS)
def test_what_somebody_does_to_a_thing_is_not_said(listen: Listen, text: str) -> None:
    """The أن behind is another word's."""
    assert listen(text) == []


ENDED = {
    "وتابع مداخلته بأن الأسعار لن ترتفع.": "الأسعار لن ترتفع",
    "واختتمت كلمتها بأن الأمل باق.": "الأمل باق",
    "وأضافت ابنته أن الجنازة غدا.": "الجنازة غدا",
    "وأضافت شركته أن العقد ألغي.": "العقد ألغي",
    "وأضاف المدير موظفا إلى القائمة، وأضاف أن المال متوفر.": "المال متوفر",
    "وكتب منتقدا بأن القانون ظالم.": "القانون ظالم",
    "وأضافت سيدة من الحي أن الماء مقطوع.": "الماء مقطوع",
    "وأضاف حاكم المقاطعة مواندا تشيسالا لوكالة محلية أن الماء مقطوع.": "الماء مقطوع",
    "وشرح حاكم الإقليم كاروندا تشيومبا أن الماء مقطوع.": "الماء مقطوع",
    "وأضافت المديرة مبروكة العايب أن الماء مقطوع.": "الماء مقطوع",
    "أما المصورة يوكو تاناباي فأضافت بإنجليزية متقطعة أن الماء مقطوع.": "الماء مقطوع",
}


@pytest.mark.parametrize(("text", "content"), ENDED.items())
def test_words_and_people_are_no_things_that_something_is_done_to(
    listen: Listen, text: str, content: str
) -> None:
    assert [one.content for one in listen(text)] == [content]


NONE = (
    "لم يرد في التقرير أي إشارة تؤكد أن المبلغ صرف.",
    "لا توجد وثيقة تثبت أن الأرض بيعت.",
    "ليس هناك دليل يؤكد أن الحريق متعمد.",
    "لم تسمع أي كلمة تحذر السكان من مواصلة البناء.",
    "لم يصدر أي إشعار يطالب الأهالي بإخلاء المنازل.",
    "لم تتلق الأسرة أي رسالة تفيد بأن ابنها بخير.",
    "ولم تنشر الوزارة أي بيان يؤكد صحة الأرقام.",
    "ولم نجد في الأرشيف ورقة تقول إن البيت ملك للبلدية.",
    "ولا خبر يؤكد أن الطائرة أقلعت.",
    "ومضى الصيف دون أي إعلان يفيد بأن المسبح سيفتح.",
    "لم يخرج أي مسؤول يوضح للناس أن الماء سليم.",
    "ليس ثمة شاهد واحد يقول إنه رأى السيارة.",
    "لا أحد يعرف السبب، ولا وثيقة تفيد بأن المبنى آيل للسقوط.",
)


@pytest.mark.parametrize("text", NONE)
def test_what_there_is_none_of_says_nothing(listen: Listen, text: str) -> None:
    assert listen(text) == []


SOME = {
    "لا يزال سكان كثيرون يؤكدون أن الماء ملوث.": "الماء ملوث",
    "ما زال خبير يحذر من أن السد متصدع.": "السد متصدع",
    "لم يتوقف العمل في الميناء، ومسؤول في الإدارة يؤكد أن السفن تصل.": "السفن تصل",
    "لم تنجح الوساطة. مصدر يؤكد أن الطرفين تباعدا.": "الطرفين تباعدا",
    "من دون تردد يؤكد النائب أن القانون سيمر.": "القانون سيمر",
    "ليست هذه المرة الأولى التي يؤكد فيها الوزير أن الأزمة انتهت.": "الأزمة انتهت",
}


@pytest.mark.parametrize(("text", "content"), SOME.items())
def test_a_negation_of_something_else_silences_nobody(listen: Listen, text: str, content: str) -> None:
    assert [one.content for one in listen(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "كان السائق مسرعا، وهو ما يفسر قوة الاصطدام.",
        "هبطت الأسعار، وهو ما يؤكد وجود فائض.",
        "غاب اللاعب عن التدريب، وهو أمر يؤكد أنه راحل.",
        "ولم يحضر الشاهد، وهو ما يبرر تأجيل الجلسة.",
        "أقيل المدير فجأة، وهذا ما يفسر صمت المجلس.",
        "انهار السقف، مما يكشف عن إهمال في الصيانة.",
        "تكون الأمطار غزيرة، مما يزيد من خطر السيول، كما يتوقع أن تشمل الجنوب.",
        "تضاعف عدد المرضى، الأمر الذي يؤكد ضرورة توسيع المستشفى.",
    ],
)
def test_what_a_fact_shows_nobody_says(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وأظهرت المقاطع المركبة وهي تحترق قبل أن تتم السيطرة على النيران.",
        "وأظهرت اللقطات الحافلة وهي تنقلب بسبب انفجار الإطار.",
        "وتناولت الندوة التي تابعتها «الواحة» شؤون السوق.",
        "شهدت قاعة المحكمة لحظة غير متوقعة عندما قام رجل بالاعتراف المفاجئ بأنه الجاني.",
        "وتداول السكان أنباء غير مؤكدة بأن السد انهار.",
        "ووجه رئيس المجلس الدعوة لحضور الجلسة، بالإضافة إلى استجواب وزير الصحة الشيخ سالم.",
    ],
)
def test_what_is_shown_or_followed_is_not_told(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize(
    "shows", ["يؤكد أن", "يثبت بشكل قاطع أن", "يكشف بوضوح أن", "أثبت أن", "يظهر من جديد أن"]
)
@pytest.mark.parametrize(
    ("what", "more"),
    [
        *(("ما حدث اليوم", 0), ("وما يجري في السوق", 0), ("فما وقع أمس", 0), ("كل ما شهدته المدينة", 0)),
        *(("إن ما يجري في القرى", 0), ("ولكن ما رأيناه في السوق", 0), ("وما تقوم به البلدية", 0)),
        *(("ما صرح به المدير", 0), ("ما قاله الوزير", 0), ("وما نشرته الصحيفة", 0)),
        *(("ما زال الوزير", 1), ("وحول ما جرى أمس، الوزير", 1), ("الوزير", 1)),
    ],
)
def test_what_happened_says_nothing(listen: Listen, what: str, more: int, shows: str) -> None:
    heard = listen(f"{what} {shows} الجسر قديم.")
    assert [one.content for one in heard] == ["الجسر قديم"] * more, heard


FOUND_OUT = (
    "وانتقلت الشرطة إلى المكان. وتبين بعد المعاينة أن المبنى سليم.",
    "وتبين من تحريات المباحث أن وراء الواقعة عاطلين.",
    "ونقل الجثمان إلى المشرحة حيث تبين أن الوفاة طبيعية.",
    "وبالفحص تبين أن السائق كان نائما.",
    "وعاينت اللجنة الجسر فتبين أن الأعمدة متصدعة.",
    "وتبين للمحكمة أن الشاهد غير صادق.",
    "وقد تبين لاحقا أن الصورة قديمة.",
)


@pytest.mark.parametrize("text", FOUND_OUT)
def test_what_turns_out_nobody_says(listen: Listen, text: str) -> None:
    assert listen(text) == []


@pytest.mark.parametrize("who", ["الدراسة", "الباحثة", "الأرقام"])
def test_what_somebody_shows_is_said(listen: Listen, who: str) -> None:
    """The same letters."""
    assert [one.pair for one in listen(f"وتبين {who} أن النوم ينقص.")] == [(who, "النوم ينقص")]


@pytest.mark.parametrize(
    "text",
    [
        "المشروع يعتبر نقلة نوعية في المنطقة.",
        "المحطة تعتبر أحد مشاريع الخطة وتخدم سكان المدينة.",
        "الجسر يعتبر حلقة وصل بين المدينتين.",
        "الخدمة تعتبر مجانية للجميع.",
        "الشركة تعتبر رائدة في مجالها.",
        "الميناء يعتبر واحدا من أكبر الموانئ.",
        "سالم زيدان يعتبر لاعبا مهما.",
        "الأرقام تدعو للقلق.",
        "النتائج الأولية تدعو للتفاؤل.",
        "هناك محطات كثيرة تدعو للفخر.",
        "الوضع يدعو إلى القلق.",
        "التراجع يدعو إلى الدهشة.",
    ],
)
def test_what_a_thing_counts_as_or_gives_cause_for_is_not_said(listen: Listen, text: str) -> None:
    assert listen(text) == []
    (one,) = listen(f"قال المدير سامي الدهان إن {text}")
    assert one.pair == ("سامي الدهان", text[:-1])


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("الشركة تعتبر قرار الوزارة مجحفا.", "الشركة", "قرار الوزارة مجحفا"),
        ("المعارضة تعتبر أي تراجع خيانة.", "المعارضة", "أي تراجع خيانة"),
        ("الوزارة تعتبر كل تأخير خسارة.", "الوزارة", "كل تأخير خسارة"),
        ("الوزير يعتبر هدم منازل السكان جريمة.", "الوزير", "هدم منازل السكان جريمة"),
        ("البيان يدعو إلى التهدئة.", "البيان", "التهدئة"),
        ("ودعا المدرب سامي الدهان إلى التفاؤل.", "سامي الدهان", "التفاؤل"),
    ],
)
def test_what_somebody_deems_or_calls_for_is(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]


@pytest.mark.parametrize(
    "text",
    [
        "وبلغت النسبة ثلاثين في المئة، الأمر الذي يمكن وصفه بالتراجع الملحوظ.",
        "وشهدت المدينة ما يمكن وصفه بالكارثة.",
        "وهو مشهد لا يمكن وصفه إلا بالمأساة.",
        "ويصعب وصفها بالأزمة العابرة.",
        "وقدم اللاعبون أداء يجوز وصفه بالباهت.",
        "ومن الصعب وصفه بالحل النهائي.",
        "وهو اتفاق لا يصح وصفه بأنه تاريخي.",
    ],
)
def test_what_may_be_called_something_nobody_calls_so(listen: Listen, text: str) -> None:
    assert len(listen(f"قال النائب عصام بدر إن الحل قريب. {text}")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "القائمة تشمل من رفض العرض أو اعترض على القرار خلال شهر",
        "العقوبة تطال من حرض أو دعا إلى العنف",
        "اللجنة ستحصر من لم تباشر أو اعتذرت عن التعيين خلال أسبوع",
        "الإشعارات قد تتضمن رابطا مزيفا أو طلب تحديث البيانات",
        "أحدا لم يطلب رحيل المدرب أو اقترح بديلا",
        "كل متهم أنكر أو نفى التهمة أحيل إلى القضاء",
    ],
)
def test_one_of_two_things_that_may_be_done_is_not_said(listen: Listen, said: str) -> None:
    assert [one.pair for one in listen(f"وأكد المدير أن {said}.")] == [("المدير", said)]


KEPT_BACK = (
    "ورفض الوزير أن يذكر اسم الشركة، رغم إلحاح الصحفيين",
    "ورفضت المديرة أن تكشف قيمة العقد",
    "ورفض المتحدث أن يؤكد الخبر أو ينفيه",
    "ورفض المدرب أن يعلق على القرار",
    "ورفضت الشرطة أن توضح سبب الحادث",
    "ورفض القائد أن يحدد موعد الانسحاب",
    "ورفضت الفنانة أن تتحدث عن زواجها",
    "ورفض المصدر أن يفصح عن هويته",
    "ورفض النائب أن يجيب عن سؤال الصحفي",
    "ورفضت الوزارة أن تعلن عدد الضحايا",
    "ورفض السفير أن يدلي بأي تصريح",
    "ورفضت الشركة أن تكشف عن خسائرها",
)


@pytest.mark.parametrize("text", KEPT_BACK)
def test_who_refuses_to_speak_says_nothing(listen: Listen, text: str) -> None:
    assert not listen(f"{text}.")


@pytest.mark.parametrize(
    "content",
    ["يتحول الحوار إلى مساومة", "تدفع العاملات ثمن الأزمة", "يكون شريكا في الحكومة", "تعلن الشركة إفلاسها"],
)
def test_what_else_is_refused_is_said(listen: Listen, content: str) -> None:
    assert listen(f"ورفض الوزير أن {content}.")[0].pair == ("الوزير", content)
