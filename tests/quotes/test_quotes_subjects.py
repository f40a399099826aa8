"""Who speaks, said outright: what stands between a verb and its subject, and what such subjects are."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

WATER = "المياه لم تصل إلى الحي منذ شهرين"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("وقال للصحافيين جون سميث إن", "جون سميث"),
        ("وقالت للصحافيين أم سعيد إن", "أم سعيد"),
        ("وقال لـ«النهر» أحد الشهود إن", "أحد الشهود"),
        ("وقال لوكالة الأنباء ثلاثة من سكان الحي إن", "ثلاثة من سكان الحي"),
        ("وقال في تصريح صحافي مدير الشركة سالم العزي إن", "سالم العزي"),
        ("وقال في بيان صدر مساء الأحد مدير الشركة سالم العزي إن", "سالم العزي"),
        ("وقالت في بيان نشرته على موقعها شركة «سحاب» إن", "شركة «سحاب»"),
        ("وأعلن في كلمة ألقاها خلال الحفل رئيس البلدية أن", "رئيس البلدية"),
        ("وقال أمام القضاة المتهم إن", "المتهم"),
        ("وأعلن مساء أمس من مقر الحزب في بيروت الأمين العام سالم العزي أن", "سالم العزي"),
        ("وكتبت على فيسبوك الوزيرة ليلى بنعلي أن", "ليلى بنعلي"),
    ],
)
def test_a_subject_behind_its_adjuncts(listen: Listen, opening: str, name: str) -> None:
    """The venue, the addressee and the time may come first."""
    assert [one.pair for one in listen(f"{opening} {WATER}.")] == [(name, WATER)]


@pytest.mark.parametrize(
    "opening",
    [
        "وقال بعد لقائه المستشار شولتس إن",
        "وقال في لقاء مع رئيس التحرير سالم العزي إن",
        "وقال للمذيع سالم العزي إن",
        "وقال في ختام زيارته بغداد إن",
        "وقال في اجتماع مجلس الوزراء إن",
        "وقال في حفل تكريم الفنان سالم إن",
        "وأوضح في رده على سؤال النائب كمال الزواري أن",
        "وقال خلال مؤتمر صحافي مشترك مع نظيره الفرنسي جان بارو إن",
        "وقال في كلمته أمام مجلس النواب إن",
    ],
)
def test_whom_somebody_met_is_no_subject(listen: Listen, opening: str) -> None:
    """Objects, owners and addressees in the venue do not speak."""
    known = f"وأكد الوزير حمزة الغويل أن الأزمة انتهت. {opening} {WATER}."
    assert [one.pair for one in listen(known)][-1] == ("حمزة الغويل", WATER)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"ووفقا لما ذكره مدير الشركة، فإن {WATER}.", "مدير الشركة"),
        (f"وفقا لما أعلنته الوزارة، {WATER}.", "الوزارة"),
        (f"{WATER}، وفقا لما ذكره مدير الشركة.", "مدير الشركة"),
        (f"«{WATER}»، طبقا لما قالته أم سعيد.", "أم سعيد"),
    ],
)
def test_according_to_what_somebody_said(listen: Listen, text: str, name: str) -> None:
    """وفقا لما ذكره is بحسب ما ذكره in other words."""
    assert [one.pair for one in listen(text)] == [(name, WATER)]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("ه. ع.", "ه. ع."),
        ("«ه. ع.»", "ه. ع."),
        ("المتهم س. م.", "س. م."),
        ("التلميذ م.ن", "م.ن"),
        ("أ. د. حمزة الغويل", "حمزة الغويل"),
    ],
)
def test_letters_stand_for_a_name(listen: Listen, who: str, name: str) -> None:
    """Of whom the law lets no more be printed; a letter before a name is its title."""
    assert [one.pair for one in listen(f"وقال {who} إن {WATER}.")] == [(name, WATER)]


@pytest.mark.parametrize("who", ["الفتاة", "ربة المنزل", "أرملة الشاعر", "قابلة القرية", "ابنة المفقود"])
def test_women_by_what_they_are(listen: Listen, who: str) -> None:
    """Before the verb, a title agrees with it."""
    assert [one.pair for one in listen(f"وكانت {who} قد أكدت أن {WATER}.")] == [(who, WATER)]


@pytest.mark.parametrize(
    ("verb", "who"), [("قال", "الأب"), ("قالت", "السيدة"), ("قال", "رواد"), ("قالت", "سيدات")]
)
def test_somebody_by_one_word(listen: Listen, verb: str, who: str) -> None:
    """The father is no month, and a lady may stand without a name."""
    assert [one.pair for one in listen(f"و{verb} {who} إن {WATER}.")] == [(who, WATER)]


NAMES = ("ليلى بنعلي", "لوسيا مارتيني")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "title",
    [
        "المتحدثة باسم برنامج الأغذية العالمي في الأراضي الفلسطينية {}",
        "المديرة الإقليمية للمنظمة في شرق المتوسط {}",
        "مديرة مكتب الصحة بساحل حضرموت، د. {}،",
        "مديرة مكتب الصحة بساحل حضرموت د. {}",
        "نائبة رئيس نيمبوس لشؤون البنية التحتية، {}،",
        "المسؤولة عن ملف الهجرة في الاتحاد الأوروبي {}",
        "المشاركة في إعداد الدراسة {}",
        "المقررة الخاصة للأمم المتحدة المعنية بحرية التعبير {}",
        "القائمة بأعمال رئيس البعثة {}",
        "مخرجة فيلم «الباب» {}",
        "النازحة من مدينة الفاشر {}",
        "الناجية من الزلزال {}",
        "المصدّرة الشابة {}",
    ],
)
def test_a_name_far_behind_its_title(listen: Listen, title: str, name: str) -> None:
    """Where and for what the post is may stand between them."""
    who = title.format(name)
    assert [one.pair for one in listen(f"وقالت {who} إن {WATER}.")] == [(name, WATER)]


@pytest.mark.parametrize(
    "told",
    [
        "وأعرب الوزير عن قلقه على مصير الصحافي سالم العزي",
        "وأكد الوزير في حفل للفنان سالم العزي أن المياه ستصل",
        "وحذر الوزير من اعتقال سالم العزي",
        "وندد الوزير في بيان باعتقال سالم العزي",
        "وأكد الوزير في اتصال مع سالم العزي أن المياه ستصل",
    ],
)
def test_whom_a_statement_is_about_is_no_name_of_its_speaker(listen: Listen, told: str) -> None:
    """A name behind what somebody does is somebody else's."""
    assert [one.speaker for one in listen(f"{told}.")] == ["الوزير"]


@pytest.mark.parametrize(
    ("verb", "who"),
    [
        ("قالت", "طالبة في السنة الرابعة"),
        ("قال", "أحد التجار في السوق"),
        ("قال", "مصدر مقرب من مجلس إدارتها"),
        ("قال", "مصدر من داخل الحزب"),
        ("قال", "عضو بمجلس النواب"),
        ("قال", "كثير من السكان"),
        ("قال", "مزارعون من القرية"),
        ("قال", "سكان من الحي"),
        ("قالت", "لاجئة في مخيم الزعتري"),
        ("قالت", "منظمات غير حكومية"),
    ],
)
def test_somebody_unnamed_keeps_what_tells_of_them(listen: Listen, verb: str, who: str) -> None:
    """Where they live, work or learn is all that the text says of them."""
    assert [one.pair for one in listen(f"و{verb} {who} إن {WATER}.")] == [(who, WATER)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"غير أن مدير عام الدفاع المدني قال إن {WATER}.", "مدير عام الدفاع المدني"),
        (f"أمس الوزير قال إن {WATER}.", "الوزير"),
        (f"وقال في بيان صدر مساء الأحد سائق الحافلة إن {WATER}.", "سائق الحافلة"),
    ],
)
def test_times_around_a_subject(listen: Listen, text: str, name: str) -> None:
    """عام belongs to the post, أمس and الأحد to the verb."""
    assert [one.pair for one in listen(text)] == [(name, WATER)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"وصرح الأسبوع المنصرم وزير الفلاحة بأن {WATER}.", "وزير الفلاحة"),
        (f"وبحسب إفادة شاهد عيان، فإن {WATER}.", "شاهد عيان"),
        (f"وبحسب رواية والدة الطفل، فإن {WATER}.", "والدة الطفل"),
    ],
)
def test_whose_account_it_is(listen: Listen, text: str, name: str) -> None:
    """An account is its owner's, and a week past is nobody."""
    assert [one.pair for one in listen(text)] == [(name, WATER)]


@pytest.mark.parametrize("who", ["سالم العزي وهالة الغربي", "كل من سالم العزي وهالة الغربي"])
def test_two_named_in_full_speak_together(listen: Listen, who: str) -> None:
    """The second name is one behind its "and", too."""
    assert [one.pair for one in listen(f"وقال {who} إن {WATER}.")] == [(who, WATER)]


@pytest.mark.parametrize(
    ("who", "told", "said"),
    [
        ("مصادر", "تتوقع {} انخفاض أسعار الذهب الأسبوع المقبل.", "انخفاض أسعار الذهب الأسبوع المقبل"),
        ("مصادر", "ونفت {} وجود أي خلاف بين الوزيرين.", "وجود أي خلاف بين الوزيرين"),
        ("أوساط", "وتتوقع {} تشكيل حكومة جديدة قبل الصيف.", "تشكيل حكومة جديدة قبل الصيف"),
        ("نقابات", "وأعلنت {} تعليق الإضراب ثلاثة أيام.", "تعليق الإضراب ثلاثة أيام"),
        ("شركات", "وأعلنت {} خفض أسعار خدماتها.", "خفض أسعار خدماتها"),
        ("أطباء", "وأكد {} انتشار الحصبة في المخيم.", "انتشار الحصبة في المخيم"),
        ("قضاة", "ورفض {} نقل المحكمة إلى مدينة أخرى.", "نقل المحكمة إلى مدينة أخرى"),
        ("سفراء", "وطلب {} تأجيل الاجتماع.", "تأجيل الاجتماع"),
        ("خبير", "توقع {} ارتفاع الأسعار قبل رمضان.", "ارتفاع الأسعار قبل رمضان"),
        ("بيانات", "وأظهرت {} نمو الصادرات بنسبة أربعة في المئة.", "نمو الصادرات بنسبة أربعة في المئة"),
        ("تجار", "وطالب {} بمهلة إضافية لتسوية أوضاعهم.", "بمهلة إضافية لتسوية أوضاعهم"),
        ("سكان", "وطالب {} بإنارة الطريق الدائري.", "بإنارة الطريق الدائري"),
        ("نواب", "طالب {} بجلسة خاصة لمناقشة السكن.", "بجلسة خاصة لمناقشة السكن"),
        ("شهود", "وأفاد {} بسماع دوي انفجار قرب الثكنة.", "بسماع دوي انفجار قرب الثكنة"),
        ("ركاب", "وأفاد {} بتعطل القطار ساعتين.", "بتعطل القطار ساعتين"),
        # what else stands behind such a noun is theirs
        ("مصادر ملاحية", "وأعلنت {} وصول ثلاث سفن.", "وصول ثلاث سفن"),
        ("شركات تأمين", "وأعلنت {} رفع أقساطها.", "رفع أقساطها"),
        ("خبراء تغذية", "وتوقع {} ارتفاع نسبة السمنة.", "ارتفاع نسبة السمنة"),
        ("منظمات إغاثة", "وأعلنت {} وقف عملها في المخيم.", "وقف عملها في المخيم"),
        ("جمعيات حماية المستهلك", "وأعلنت {} مقاطعة البيض.", "مقاطعة البيض"),
        ("خبراء إدارة الكوارث", "وأكد {} أن المدينة غير مستعدة.", "المدينة غير مستعدة"),
        ("عمال نظافة في البلدية", "وطالب {} بصرف رواتبهم.", "بصرف رواتبهم"),
    ],
)
def test_a_noun_without_the_owns_no_happening(listen: Listen, who: str, told: str, said: str) -> None:
    """Nothing but its place parts the subject from the object where neither shows its case."""
    assert [one.pair for one in listen(told.format(who))] == [(who, said)]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("رفض صاحب المحل «عادل. م» دفع الغرامة.", "صاحب المحل", "دفع الغرامة"),
        ("وطالب محامي المتهمة «س. ر» بإخلاء سبيلها.", "محامي المتهمة", "بإخلاء سبيلها"),
        ('ونفت الزوجة "رباب. ك" معرفتها بما حدث.', "الزوجة", "معرفتها بما حدث"),
        ("وأكد والد الضحية «ن. ع» أن ابنه تلقى تهديدات.", "والد الضحية", "ابنه تلقى تهديدات"),
    ],
)
def test_a_name_in_marks_that_ends_with_a_letter_is_no_content(
    listen: Listen, text: str, who: str, said: str
) -> None:
    """Police reports print no more of a name than its first half."""
    assert [one.pair for one in listen(text)] == [(who, said)]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وانتقد حسان، إدارة النادي التي باعت لاعبيه.", "حسان", "إدارة النادي التي باعت لاعبيه"),
        ("انتقد رزق، الحكومة بشدة.", "رزق", "الحكومة بشدة"),
        ("ورفض عدنان، عرض النادي الجديد.", "عدنان", "عرض النادي الجديد"),
        ("ورفض عدنان، الذي لعب موسمين، تمديد عقده.", "عدنان", "تمديد عقده"),
        ("وأعلن صلاح، الهداف التاريخي للمنتخب، اعتزاله.", "صلاح", "اعتزاله"),
    ],
)
def test_a_comma_parts_a_family_from_the_object(listen: Listen, text: str, who: str, said: str) -> None:
    """Papers put one there, where grammar has none."""
    assert [one.pair for one in listen(text)] == [(who, said)]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وتدعو دول في المنظمة إلى خفض الإنتاج.", "دول في المنظمة", "خفض الإنتاج"),
        ("وطالبت دول عدة بعقد جلسة طارئة.", "دول عدة", "بعقد جلسة طارئة"),
        ("أعربت عدة دول عن قلقها من التصعيد.", "عدة دول", "قلقها من التصعيد"),
        ("طالبت عدة منظمات بفتح تحقيق مستقل.", "عدة منظمات", "بفتح تحقيق مستقل"),
        ("وأعلنت اللجنة بإجماع أعضائها فوز الكتاب.", "اللجنة", "فوز الكتاب"),
        ("شكا لـ«الضفاف» عدد من سكان الحي شحة المياه.", "عدد من سكان الحي", "شحة المياه"),
        ("وقال العديد من بائعي الخضار إن الزبائن قلّوا.", "العديد من بائعي الخضار", "الزبائن قلّوا"),
        ("وأعلن العشرات من العمال إضرابهم.", "العشرات من العمال", "إضرابهم"),
        ("وترى الكثير من الأمهات أن الدوام طويل.", "الكثير من الأمهات", "الدوام طويل"),
        ("وكشف لـ«الضفاف» ثلاثة من العمال وجود تجاوزات.", "ثلاثة من العمال", "وجود تجاوزات"),
        ("انتقد نواب أداء الحكومة بسبب تأخر المشاريع.", "نواب", "أداء الحكومة بسبب تأخر المشاريع"),
        ("وانتقد خبراء غياب التخطيط في ظل ارتفاع الكلفة.", "خبراء", "غياب التخطيط في ظل ارتفاع الكلفة"),
    ],
)
def test_several_that_no_article_tells(listen: Listen, text: str, who: str, said: str) -> None:
    """They speak, though others like them are only addressed."""
    assert [one.pair for one in listen(text)] == [(who, said)]


def test_a_body_lays_all_the_blame_on_another(listen: Listen) -> None:
    heard = listen("قالت نقابة المعلمين إن الصبر نفد. وحملت وزارة التعليم كامل المسؤولية عن تعثر الحوار.")
    assert heard[1].pair == ("نقابة المعلمين", "وزارة التعليم كامل المسؤولية عن تعثر الحوار")


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وكشف الدكتور محمد العدوان وجود نقص في الدواء.", "محمد العدوان", "وجود نقص في الدواء"),
        ("وأعلن المدير مبروك السريحين عن افتتاح القسم.", "مبروك السريحين", "افتتاح القسم"),
        ("وأكد النائب علي الفوز أن القانون سيمر.", "علي الفوز", "القانون سيمر"),
        ("وأعلن الشيخ صالح الحق رفضه للقرار.", "صالح الحق", "رفضه للقرار"),
        ("وأدان الشيخ صالح العدوان على المدينة.", "صالح", "العدوان على المدينة"),
        ("وأيد النائب كمال المشروع.", "كمال", "المشروع"),
        ("ونفى الحارس خالد التهمة.", "خالد", "التهمة"),
        ("أكد يمري بيلوز أوجلو المدير الرياضي للنادي، أن العقد باق.", "يمري بيلوز", "العقد باق"),
    ],
)
def test_a_family_that_looks_like_what_is_said(listen: Listen, text: str, who: str, said: str) -> None:
    """It is the family where the content opens right behind it, and else the content."""
    assert [one.pair for one in listen(text)] == [(who, said)]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وكشفت تقارير صحفية محلية، عن عرض رسمي.", "تقارير صحفية محلية", "عرض رسمي"),
        ("وكشفت تقارير عن عرض رسمي.", "تقارير", "عرض رسمي"),
        ("وكشفت نتائج الفحص عن إصابته.", "نتائج الفحص", "إصابته"),
        ("نفى الوزير تقارير عن استقالته.", "الوزير", "تقارير عن استقالته"),
    ],
)
def test_reports_tell_and_are_denied(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]


def test_the_host_of_a_programme_is_nothing_that_is_said(listen: Listen) -> None:
    heard = listen("وأوضح خلال مداخلة مع الإعلامي أحمد موسى، ببرنامج «الليلة» أن الغرف قررت التمديد.")
    assert [one.content for one in heard] == ["الغرف قررت التمديد"]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وأعربت المنظمة التي تتخذ من باريس مقرا لها عن قلقها.", "المنظمة", "قلقها"),
        (
            "وأعلنت الحركة التي يقودها سامي الخطيب في بيان لها الانسحاب من المطار.",
            "الحركة",
            "الانسحاب من المطار",
        ),
        ("وتجدد الجمعية رفضها للقرار.", "الجمعية", "رفضها للقرار"),
    ],
)
def test_a_body_and_what_is_told_of_it(listen: Listen, text: str, who: str, said: str) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("وكانت بعض الشركات قد أكدت أن الرواتب ستتأخر.", "بعض الشركات", "الرواتب ستتأخر"),
        ("وكان بعض الشركات أكد أن الرواتب ستتأخر.", "بعض الشركات", "الرواتب ستتأخر"),
        ("بعض الشركات أكدت أن الرواتب ستتأخر.", "بعض الشركات", "الرواتب ستتأخر"),
        ("وكانت بعض المدارس أبلغت أولياء الأمور أن الرسوم سترتفع.", "بعض المدارس", "الرسوم سترتفع"),
        ("وكانت بعض الصحف قد ذكرت أن الوزير سيستقيل.", "بعض الصحف", "الوزير سيستقيل"),
        ("وكانت بعض وسائل الإعلام ذكرت أن الوزير سيستقيل.", "بعض وسائل الإعلام", "الوزير سيستقيل"),
        ("وكانت معظم النقابات أعلنت رفضها للقانون.", "معظم النقابات", "رفضها للقانون"),
        ("وكانت عدة شركات قد أعلنت رفع أسعارها.", "عدة شركات", "رفع أسعارها"),
        ("وكانت جميع الكتل قد أعلنت رفضها للقانون.", "جميع الكتل", "رفضها للقانون"),
        ("معظم المدارس أبلغت الوزارة أنها جاهزة.", "معظم المدارس", "جاهزة"),
        ("أبلغت الوزارة بعض الشركات أن الموعد تغير.", "الوزارة", "الموعد تغير"),
        # when somebody says it
        ("وأكد دوما المدرب سالم زيدان أن الفوز جماعي.", "سالم زيدان", "الفوز جماعي"),
        ("يردد دوما رئيس المجلس أن الحوار هو الحل.", "رئيس المجلس", "الحوار هو الحل"),
        # whose document it is, its article merged with ل
        (
            "وذكر بيان للجنة العليا لسلامة الأغذية أن الشحنة سليمة.",
            "اللجنة العليا لسلامة الأغذية",
            "الشحنة سليمة",
        ),
        ("وأفاد بيان للجنة المنظمة بأن البطولة ستؤجل.", "اللجنة المنظمة", "البطولة ستؤجل"),
        ("وجاء في تقرير للجنة المشتركة أن العجز تراجع.", "اللجنة المشتركة", "العجز تراجع"),
        ("وذكر تقرير للجنة التحقيق أن العجز تراجع.", "لجنة التحقيق", "العجز تراجع"),
    ],
)
def test_some_bodies_before_their_verb_and_whose_paper_it_is(
    listen: Listen, text: str, who: str, said: str
) -> None:
    assert [one.pair for one in listen(text)] == [(who, said)]
