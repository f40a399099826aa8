"""Dropped subjects: whose a verb is that names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen


TWO = "قالت وزارة الري إن السد آمن. وقال المهندس فادي البزاز إن الفحص انتهى."
DROPPED = {
    "she is the ministry": (f"{TWO} وأضافت أن الماء كاف.", "وزارة الري"),
    "he is the engineer": (f"{TWO} وأضاف أن الماء كاف.", "فادي البزاز"),
    "over a paragraph": ("قال المهندس فادي البزاز إن الفحص انتهى.\nوأشار إلى أن الماء كاف.", "فادي البزاز"),
    "sources are she": ("قالت مصادر طبية إن العدد كبير. وأوضحت أن الأسرة كافية.", "مصادر طبية"),
    "witnesses are they": ("قال شهود عيان إن النار كبيرة. وأضافوا أن السوق أخليت.", "شهود عيان"),
    "two are two": ("قال الوزيران إن السد آمن. وأضافا أن الماء كاف.", "الوزيران"),
    "not the nested one": (
        "ذكرت الوزارة أن المهندس فادي البزاز أكد سلامة السد. وأضافت أن الماء كاف.",
        "الوزارة",
    ),
    "the person told of before": (
        "قالت وزارة الري إن السد آمن. ووقفت الممرضة عبير الصالح عند الباب. وقالت: «كل شيء هنا جاهز».",
        "عبير الصالح",
    ),
    "the one who was asked": (
        "قال المدير فادي البزاز إن الجسر آمن. وسأله مراسل الإذاعة هل يفتح الطريق، فأجاب: «نعم يفتح غدا».",
        "فادي البزاز",
    ),
}


@pytest.mark.parametrize(("text", "name"), DROPPED.values(), ids=DROPPED.keys())
def test_a_dropped_subject_agrees(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


@pytest.mark.parametrize("post", ["عضو لجنة المياه", "رئيس المجلس", "عمدة مدينة الجسر"])
def test_a_woman_may_bear_a_mans_title(listen: Listen, post: str) -> None:
    [one] = listen(f"أكدت {post} أن الخزان سليم.")
    assert one.who.name == post


def test_a_womans_verb_reminds_a_man(listen: Listen) -> None:
    [one] = listen("قالت رنا كمال كلمة قصيرة. وأبلغت رئيس المجلس أن الخزان سليم.")
    assert one.who.name != "رئيس المجلس"


def test_a_dropped_subject_says_so(listen: Listen) -> None:
    heard = listen(f"{TWO} وأضافت أن الماء كاف.")[-1]
    assert (heard.quote.link, heard.quote.mention) == ("dropped", None)


def test_the_reason_is_a_line_in_both_languages(listen: Listen) -> None:
    heard = listen("قالت وزارة الري إن السد آمن.\nوأضافت أن الماء كاف.")[-1]
    assert heard.quote.reason.ar == (
        "«أضافت» بلا فاعل ظاهر، وصيغتها للمؤنث المفرد، والأقرب إليها: وزارة الري، في الفقرة السابقة"
    )
    assert heard.quote.reason.en == (
        "“أضافت” has no subject; it agrees (feminine singular) with وزارة الري, in the paragraph before"
    )


def test_a_slip_of_agreement_is_tolerated_with_less_confidence(listen: Listen) -> None:
    sure, slip = listen("قال المهندس فادي البزاز إن الفحص انتهى.\nوأضافت أن الماء كاف.")
    assert slip.speaker == "فادي البزاز"
    assert slip.quote.confidence < 0.5 < sure.quote.confidence


def test_a_participle_of_the_wrong_gender_stays_in_its_sentence(listen: Listen) -> None:
    heard = listen("قالت وزارة الري إن السد آمن. وأكد مصدر في البلدية وصول الآليات، مبينة أن العمل بدأ.")
    assert heard[-1].speaker == "مصدر في البلدية"


def test_who_speaks_inside_a_quote_is_named_there(listen: Listen) -> None:
    """A verb without a subject inside direct speech is nobody's we know."""
    heard = listen("وقال المهندس فادي البزاز: «سألناه عن السد وقال إن كل شيء بخير».")
    assert [item.speaker for item in heard] == ["فادي البزاز"]


def test_a_lone_verb_without_anybody_is_an_unnamed_speakers(listen: Listen) -> None:
    (heard,) = listen("وأضاف أن الماء كاف.")
    assert heard.pair == ("متحدث غير مسمى", "الماء كاف")
    assert heard.quote.confidence < 0.5


TOGETHER = (
    ("وحذرت", "الأمم المتحدة ومنظمات إنسانية", "من المجاعة"),
    ("وحذرت", "الوزارة ومنظمات إنسانية", "من المجاعة"),
    ("وحذرت", "الأمم المتحدة والمنظمات الإنسانية", "من المجاعة"),
    ("ودعت", "المفوضية ووكالات دولية", "إلى فتح المعابر"),
    ("ودعت", "الجزائر وتونس", "إلى فتح المعابر"),
    ("ودعت", "الرابطة وجمعيات محلية", "إلى وقف الأشغال"),
    ("وطالبت", "النقابة وأحزاب معارضة", "بالتحقيق"),
    ("وطالبت", "الحكومة والبرلمان", "بالتحقيق"),
    ("وحثت", "المنظمة وهيئات حقوقية", "على الإفراج عن الطلبة"),
    ("ونددت", "المنظمة وجمعيات محلية", "بالقرار"),
    ("ورحبت", "الأمم المتحدة والاتحاد الأفريقي", "بالاتفاق"),
    ("وطالب", "الاتحاد ونقابات مستقلة", "بزيادة الأجور"),
)


@pytest.mark.parametrize(("verb", "who", "what"), TOGETHER)
def test_a_verb_agrees_with_the_first_of_those_who_speak(
    listen: Listen, verb: str, who: str, what: str
) -> None:
    assert [one.speaker for one in listen(f"{verb} {who} {what}.")] == [who]


CALLED_UPON = (
    "ودعت الأحزاب والنقابات إلى الحوار",
    "وحثت المدارس والجامعات على التعاون",
    "وطالبت الشركات والبنوك بالشفافية",
    "وطالبت الأهالي والتجار بالصبر",
    "ودعت الحكومة والبرلمان إلى التهدئة",
    "ودعت السلطات والشركات إلى الحوار",
)


@pytest.mark.parametrize("text", CALLED_UPON)
def test_whom_she_calls_upon_right_behind_her_words_does_not_call(listen: Listen, text: str) -> None:
    heard = listen(f"وقالت الوزيرة إن الأزمة عابرة. {text}.")
    assert {one.speaker for one in heard} == {"الوزيرة"}


CALLED_UPON_FURTHER_ON = (
    ("وقال الخبير نبيل الحوراني إن البئر جفت.\nودعا السكان إلى ترشيد الاستهلاك.", "نبيل الحوراني"),
    ("وأكد النائب سمير بوعلام أن البند غامض. وخاطب الوزير قائلا: «راجعوه».", "سمير بوعلام"),
    ("ووجه المحافظ سعد الغانم بصيانة الغرف، وطالب رئيس البلدية بتقرير يومي.", "سعد الغانم"),
    ("هدأ الحارس قليلا. يجلس إلى جانبها ويعد ضيفه: «تعال بعد سنة».", "الحارس"),
    ("وقدرت غرفة الإغاثة عدد القتلى بعشرين.\nوفي بيان لاحق، ناشدت الجمعيات إرسال الدم.", "غرفة الإغاثة"),
    ("heading| السويد تنشر قوة قرب الحدود وتطالب فنلندا بتفسير الحادث", "السويد"),
)


@pytest.mark.parametrize(("text", "name"), CALLED_UPON_FURTHER_ON)
def test_whom_he_calls_upon_who_spoke_or_acts_before_does_not_call(
    listen: Listen, text: str, name: str
) -> None:
    assert listen(text)[-1].speaker == name


CALLS_HIMSELF = (
    ("وقال المحافظ إن الطريق سالك. وناشدت الكرمي المانحين سد الفجوة.", "الكرمي"),
    ("وقال المحافظ إن الطريق سالك.\nودعا خبراء إلى ترشيد الاستهلاك.", "خبراء"),
    ("وبكت الطفلة، وسألها أبوها إن كانت جائعة.", "أبوها"),
    ("وقالت المراسلة هند سالم إن السيارة احترقت. وطالبت النقابة بتحقيق عاجل.", "النقابة"),
    ("وقالت النائبة هند سالم إن القانون ناقص. وأوصت اللجنة بتعديله.", "اللجنة"),
    ("وقال الطبيب سامي الدهان إن العينة صغيرة. ودعا الفريق إلى توسيعها.", "الفريق"),
    ("وقال السفير جون كارتر إن الباب مفتوح. ورفض الإفصاح عن موعد الجلسة.", "جون كارتر"),
)


@pytest.mark.parametrize(("text", "name"), CALLS_HIMSELF)
def test_who_calls_upon_others_behind_his_verb_calls(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


CALLED_TO = (
    ("وناشدت الرابطة السلطات", "لفتح الطريق"),
    ("وناشدت البلدية السكان", "لترشيد المياه"),
    ("وحثت الوزارة التجار", "لخفض الأسعار"),
    ("وحض النائب الحكومة", "لمراجعة القانون"),
    ("وحضت المنظمة الدول المانحة", "لرفع مساهماتها"),
    ("ودعت الجمعية الآباء", "لتسجيل أبنائهم"),
)


@pytest.mark.parametrize(("who", "what"), CALLED_TO)
def test_to_do_something_is_what_others_are_called_to(listen: Listen, who: str, what: str) -> None:
    assert [one.content for one in listen(f"{who} {what}.")] == [what]


def test_what_a_call_is_for_stays_in_it(listen: Listen) -> None:
    (one,) = listen("وناشدت الرابطة السلطات فتح الطريق لعودة الأهالي.")
    assert one.content == "فتح الطريق لعودة الأهالي"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("أكد فريقا الواحة والساحل جاهزيتهما.", [("فريقا الواحة والساحل", "جاهزيتهما")]),
        ("أعلن بنكا الواحة والساحل أن الاندماج تم.", [("بنكا الواحة والساحل", "الاندماج تم")]),
        ("رفض جيشا البلدين الاتهامات.", [("جيشا البلدين", "الاتهامات")]),
        (
            "طالب اتحادا الكتاب والناشرين الحكومة بدعم الكتاب.",
            [("اتحادا الكتاب والناشرين", "بدعم الكتاب")],
        ),
        ("أوضح مكتبا الوزيرين أن اللقاء غدا.", [("مكتبا الوزيرين", "اللقاء غدا")]),
        ("قالت مديرتا الشركتين إن العمل مستمر.", [("مديرتا الشركتين", "العمل مستمر")]),
        ("heading| مديرتا المدرستين تؤكدان أهمية التعاون", [("مديرتا المدرستين", "أهمية التعاون")]),
        ("heading| وزيرا الصحة والتعليم يؤكدان أهمية التعاون", [("وزيرا الصحة والتعليم", "أهمية التعاون")]),
        ("heading| فريقا الواحة والساحل يؤكدان جاهزيتهما", [("فريقا الواحة والساحل", "جاهزيتهما")]),
        ("heading| مديرو الصحة والتعليم يؤكدون أهمية التعاون", [("مديرو الصحة والتعليم", "أهمية التعاون")]),
        (
            "heading| الحكومة تعلن الموازنة والنقابتان ترفضان الزيادة",
            [("الحكومة", "الموازنة"), ("النقابتان", "الزيادة")],
        ),
        ("heading| الحكومة ترفع الأسعار والموظفون يطالبون بزيادة", [("الموظفون", "بزيادة")]),
        ("قالت مديرتي في المدرسة إن العمل مستمر.", [("مديرتي", "العمل مستمر")]),
        ("شكل الوزير فريقا لدراسة الملف، وأكد أن العمل مستمر.", [("الوزير", "العمل مستمر")]),
        ("طالب النواب جهازا رقابيا بالتدخل.", [("النواب", "بالتدخل")]),
    ],
)
def test_two_of_a_kind_with_their_owner(listen: Listen, text: str, said: list[tuple[str, str]]) -> None:
    assert [one.pair for one in listen(text)] == said


AND_REFUSAL = (
    ("ودعت هند الدهان الدول إلى", "دعم بلادها ورفض أي تدخل أجنبي"),
    ("ودعت النقابة النواب إلى", "إسقاط القانون ورفض كل تعديل عليه"),
    ("وطالبت النقابة", "بفتح الحوار ورفض قرارات الطرد"),
    ("وحثت الوزيرة الشركات على", "خفض الأسعار ورفض الاحتكار"),
    ("ودعت الحركة أنصارها إلى", "المقاطعة ورفض أي مساومة"),
    ("وشددت المديرة على", "احترام العقود ورفض الرشوة"),
    ("وأعلنت الجبهة", "مقاطعة الحوار ورفض نتائجه"),
)


@pytest.mark.parametrize(("cue", "content"), AND_REFUSAL)
def test_what_else_she_calls_for_is_no_verb_of_a_man(listen: Listen, cue: str, content: str) -> None:
    assert [one.content for one in listen(f"{cue} {content}.")] == [content]


def test_a_man_who_refuses_behind_her_call_is_heard(listen: Listen) -> None:
    heard = listen("ودعت النقابة إلى الإضراب ورفض الوزير الاستجابة لمطالبها.")
    assert [one.speaker for one in heard] == ["النقابة", "الوزير"]


AND_HIS = (
    ("وأكد الحزب وحلفاؤه أن", "القائمة موحدة"),
    ("وأكدت النقابة وشركاؤها أن", "الإضراب قائم"),
    ("وأوضح الحزب وأعضاؤه أن", "القائمة موحدة"),
    ("وأكدت واشنطن وحلفاؤها أن", "الحوار مستمر"),
    ("وأعلنت الجمعية ورؤساؤها أن", "المنح جاهزة"),
    ("وأكد أعضاؤه أن", "القائمة موحدة"),
    ("وقال زملاؤه إن", "الفريق جاهز"),
    ("وأكد الحزب", "ولاءه للبلاد"),
    ("وأعلنت الجبهة", "انتماءها إلى التحالف"),
    ("وأكد اللاعب", "انتماؤه إلى النادي"),
    ("وأكد المدير", "بناؤه على الطراز القديم"),
)


@pytest.mark.parametrize(("cue", "content"), AND_HIS)
def test_who_stands_in_the_nominative_is_nothing_that_is_said(listen: Listen, cue: str, content: str) -> None:
    assert [one.content for one in listen(f"{cue} {content}.")] == [content]


@pytest.mark.parametrize("who", ["أعضاؤه", "زملاؤه", "حلفاؤه", "شركاؤها", "خبراؤها"])
def test_his_people_speak(listen: Listen, who: str) -> None:
    assert [one.speaker for one in listen(f"وأكد {who} أن العمل مستمر.")] == [who]


@pytest.mark.parametrize(
    ("cue", "who", "content"),
    [
        ("وأعلن", "الحزب وحلفاؤه", "مقاطعة الاقتراع"),
        ("ورفضت", "النقابة وشركاؤها", "المشروع الحكومي"),
        ("ونفى", "النادي ولاعبوه", "وجود أي خلاف"),
        ("وأدانت", "الحركة وأنصارها", "اعتقال الأمين العام"),
        ("وتوقعت", "الشركة وشركاؤها", "ارتفاع الأرباح"),
        ("وطالب", "الحزب وأعضاؤه", "بحل البرلمان"),
        ("وعارضت", "المعارضة وحلفاؤها", "تعديل الدستور"),
        ("وأيدت", "المغنية وفرقتها", "تأجيل الحفل"),
        ("وأدانت", "واشنطن وحلفاؤها", "قصف المدينة"),
        ("واقترح", "الوزير ومساعدوه", "خفض الرسوم"),
    ],
)
def test_a_body_speaks_together_with_its_people(listen: Listen, cue: str, who: str, content: str) -> None:
    assert [one.pair for one in listen(f"{cue} {who} {content}.")] == [(who, content)]


@pytest.mark.parametrize(
    ("who", "whom"),
    [("النائب", "الحزب وحلفاءه"), ("الوزارة", "المقترح وتعديلاته"), ("اللجنة", "النادي ولاعبيه")],
)
def test_whom_somebody_judges_with_his_people_is_said(listen: Listen, who: str, whom: str) -> None:
    cue = "وانتقدت" if who.endswith("ة") else "وانتقد"
    assert [one.pair for one in listen(f"{cue} {who} {whom}.")] == [(who, whom)]


HER_OWN = (
    ("قال الطبيب سامي الدهان إن المريضة وصلت متأخرة. وكانت قد شكت من ألم في الصدر.", "المريضة"),
    ("أوضح المحقق سامي الدهان أن الشاهدة لم تحضر. وكانت قد ذكرت أنها رأت السيارة.", "الشاهدة"),
    ("أكد القاضي سامي الدهان أن الزوجة طلبت الطلاق. وذكرت في دعواها أن زوجها هجرها.", "الزوجة"),
    ("قال المدرب سامي الدهان إن العداءة مصابة. وكانت قد أعلنت أنها ستشارك.", "العداءة"),
    ("قال الأب سامي الدهان إن ابنته الصغيرة نجت. وروت أنها اختبأت تحت السرير.", "ابنته الصغيرة"),
    ("أشار المحافظ إلى أن الوزيرة وعدت بالدعم. وأكدت أن المبلغ جاهز.", "الوزيرة"),
    ("قال الزوج سامي الدهان إن زوجته غادرت البيت. وتقول إنه كان يضربها.", "زوجة سامي الدهان"),
    ("ذكرت الممرضة سمر الدهان أن الطبيب تأخر. وكان قد قال إنه مسافر.", "الطبيب"),
    # but these are not
    ("قال الطبيب سامي الدهان إن المريضة وصلت متأخرة. وأكد أن القلب توقف مرتين.", "سامي الدهان"),
    ("قال الرئيس سامي الدهان إن الحكومة ملتزمة. وأضاف أن الخطة جاهزة.", "سامي الدهان"),
    ("ذكرت الوكالة أن الوزير غادر. وأضافت أنه سيعود غدا.", "الوكالة"),
    ("قالت المديرة سمر الدهان إن المعلمة غائبة. وأوضحت أن البديلة جاهزة.", "سمر الدهان"),
)


@pytest.mark.parametrize(("text", "name"), HER_OWN)
def test_whom_a_statement_told_of_speaks_where_the_verb_is_hers_alone(
    listen: Listen, text: str, name: str
) -> None:
    assert listen(text)[-1].speaker == name


BOTH = (
    ("نشر الباحث سامي الدهان وزميلته سمر النجار دراسة عن النحل. وخلصا إلى أن المنع ضروري.", "سمر النجار"),
    ("زار الوزير سامي الدهان والسفير عادل المنسي المخيم. وأكدا أن المساعدات ستصل.", "عادل المنسي"),
    ("شارك في الندوة الكاتبة سمر الدهان والناقد عادل المنسي. وأوضحا أن الرواية تعيش.", "عادل المنسي"),
    ("افتتح رئيس البلدية سامي الدهان والمحافظ عادل المنسي السوق. وأعلنا أن الكراء مجاني.", "عادل المنسي"),
    ("وصلت المحامية سمر الدهان والمستشار عادل المنسي إلى المحكمة. وقالا إن الملف فارغ.", "عادل المنسي"),
)


@pytest.mark.parametrize(("text", "second"), BOTH)
def test_two_who_were_told_of_together_speak_together(listen: Listen, text: str, second: str) -> None:
    (heard,) = listen(text)
    assert "الدهان و" in heard.speaker
    assert heard.speaker.endswith(second)


def test_the_first_of_two_may_speak_alone(listen: Listen) -> None:
    (heard,) = listen("زار الوزير سامي الدهان والسفير عادل المنسي المخيم. وأكد أن المساعدات ستصل.")
    assert heard.speaker == "سامي الدهان"


AFTER_ALL = (
    ("انتقد القائد سامي الدهان الحكم. ثم عاد المدرب عادل المنسي ليؤكد أن الهدف هو النهائي.", "عادل المنسي"),
    ("أكد المدير سامي الدهان أن الخزان سليم. وانبرى مهندس شاب ليقول إن الشقوق ظاهرة.", "مهندس شاب"),
    ("قال سامي الدهان إن العرض ناجح. وخرج المخرج عادل المنسي ليعلن أن الجولة ألغيت.", "عادل المنسي"),
    ("أكدت الوزيرة سمر الدهان أن الماء نقي. وسارع النقيب عادل المنسي ليقول إن الفحص قديم.", "عادل المنسي"),
    ("تحدث الوزير سامي الدهان عن الخطة. وعاد ليشدد على أن التمويل متوفر.", "سامي الدهان"),
)


@pytest.mark.parametrize(("text", "name"), AFTER_ALL)
def test_whoever_comes_to_say_it_says_it(listen: Listen, text: str, name: str) -> None:
    assert listen(text)[-1].speaker == name


HERS_IN_HIS = {
    "ووصف الفهد القرار بالمهم، مشيرا إلى أن {c}.": "الحكومة تعول على هذا الدور، وتدعو إلى مواصلة التعاون",
    "وأشار المدير إلى أن {c}.": "الشركة تدرس العروض، وتأمل في توقيع العقد",
    "وقال الوزير إن {c}.": "الدولة تحترم التزاماتها، وتطالب الآخرين بالمثل",
    "وقال الناطق إن {c}.": "الحركة ملتزمة بالاتفاق، وتحمل الشركة مسؤولية خرقه",
    "وقالت الوزيرة إن {c}.": "المجلس يتابع الملف، ويطالب بحل عادل",
    "وقال المدرب مبينا أن {c}.": "الإدارة تثق باللاعبين، وتؤكد دعمها لهم",
    "وأضاف المتحدث أن {c}.": "المنظمة تراقب الوضع، وتعتبر أن الخطر قائم",
    "وقالت الشركة إن {c}.": "المنافس يراقب السوق، ويتوقع ارتفاع الأسعار",
    "وقال المحلل موضحا أن {c}.": "إيران ترفض الشروط، وتهدد بالانسحاب",
    "وقال السفير إن {c}.": "فرنسا تدعم الحل، وطالبت بوقف النار",
    "وقالت السفيرة إن {c}.": "لبنان يرفض العرض، ويطالب بضمانات",
}


@pytest.mark.parametrize(("text", "said"), HERS_IN_HIS.items())
def test_what_she_asks_for_whom_he_tells_of_is_of_his_words(listen: Listen, text: str, said: str) -> None:
    assert said in [one.content for one in listen(text.replace("{c}", said))]


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير إن الأزمة انتهت، ويدعو التجار إلى الهدوء.",
        "تقول سلمى إن أمها مريضة، وتطالب بسرير لها.",
        "يقول سالم إن المدرسة بعيدة، ويطالب بحافلة.",
        "وقالت الوكالة إن إيران تدرس الرد، وأضافت أن الوفد سيصل غدا.",
    ],
)
def test_but_not_what_asks_who_speaks(listen: Listen, text: str) -> None:
    assert "،" not in listen(text)[0].content


HERS = (
    ("السيدة ماكرو", "قال الرئيس إدوار ماكرو إنه متعب. وأضافت السيدة ماكرو أنها سعيدة."),
    ("السيدة الخطيب", "قال الوزير سالم الخطيب إنه متعب. وقالت السيدة الخطيب «شكرا لدعمكم جميعا»."),
    ("السيدة الخطيب", "قال الوزير سالم الخطيب إنه متعب. وحضرت زوجته. وقالت السيدة الخطيب إنها سعيدة."),
    # whose title is hers as well
    ("شذى الخطيب", "قالت الوزيرة شذى الخطيب إنها متعبة. وأضافت السيدة الخطيب أنها سعيدة."),
    ("أندريا ماكرو", "قالت أندريا ماكرو إنها متعبة. وأضافت السيدة ماكرو أنها سعيدة."),
    ("سالم الخطيب", "قال الوزير سالم الخطيب إنه متعب. وأضاف السيد الخطيب أنه سعيد."),
    ("منى الخطيب", "قال سالم الخطيب إنه متعب. وبكت السيدة منى الخطيب. وقالت السيدة الخطيب إنها سعيدة."),
)


@pytest.mark.parametrize(("name", "text"), HERS)
def test_a_mrs_is_not_the_man_of_her_family(listen: Listen, name: str, text: str) -> None:
    assert listen(text)[-1].speaker == name


def test_the_man_of_a_family_goes_by_its_name_alone(listen: Listen) -> None:
    text = "قال الرئيس إدوار ماكرو إنه متعب. وأضافت السيدة ماكرو أنها سعيدة. وقال ماكرو إنه باق."
    assert [one.speaker for one in listen(text)] == ["إدوار ماكرو", "السيدة ماكرو", "إدوار ماكرو"]
