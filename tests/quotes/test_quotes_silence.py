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
