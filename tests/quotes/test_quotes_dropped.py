"""Whoever spoke goes on without being named, whomever his sentence tells of by the way."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

HE = {
    "رئيس الحكومة مروان الشافعي": "مروان الشافعي",
    "وزير الموارد المائية هادي الجميلي": "هادي الجميلي",
    "نقيب الصيادلة رامز قعوار": "رامز قعوار",
    "الخبير الاقتصادي نادر الطويل": "نادر الطويل",
    "الأمين العام للاتحاد صالح بوعزة": "صالح بوعزة",
    "المتحدث باسم الدفاع المدني طلال الزعبي": "طلال الزعبي",
}
SHE = {
    "وزيرة الثقافة منى القصبي": "منى القصبي",
    "مديرة المستشفى رغد الشمري": "رغد الشمري",
    "النائبة إيمان التلمساني": "إيمان التلمساني",
    "الباحثة سعاد المريني": "سعاد المريني",
}
MEN = ("النائب فؤاد الصباغ", "المهندس زهير الكعبي", "المدرب لويس كارفالو", "رئيس اللجنة خالد منصور")
WOMEN = ("الوزيرة السابقة نجلاء حمدان", "المحامية ريم العتوم", "رئيسة الجمعية هالة بدوي")
BODIES = (
    *("الاتحاد الأوروبي", "مجلس النواب", "البنك الدولي", "الهلال الأحمر", "المجلس الأعلى للقضاء"),
    *("وزارة التخطيط", "الأمم المتحدة", "نقابة المعلمين", "منظمة الصحة العالمية", "شركة الكهرباء"),
)
SAID = (
    *("المرحلة المقبلة تحتاج إلى عمل مشترك", "الأرقام المعلنة لا تعكس الواقع"),
    *("الأشغال ستنتهي قبل الصيف", "عدد المستفيدين تجاوز ثلاثة آلاف", "الحل لن يأتي من الخارج"),
)
ANYBODY = (
    ("وفي رده على سؤال {}، أكد أن |", "وفي ردها على سؤال {}، أكدت أن |"),
    ("وخلال لقائه {}، شدد على أن |", "وخلال لقائها {}، شددت على أن |"),
    ("وقبل مغادرته مقر {}، قال إن |", "وقبل مغادرتها مقر {}، قالت إن |"),
    ("وبعد أن استمع إلى {}، قال إن |", "وبعد أن استمعت إلى {}، قالت إن |"),
    ("وبينما كان يتحدث إلى {}، لفت إلى أن |", "وبينما كانت تتحدث إلى {}، لفتت إلى أن |"),
    ("وحين تحدث عن {}، أقر بأن |", "وحين تحدثت عن {}، أقرت بأن |"),
    ("وبحث مع {} سبل التعاون، مشيرا إلى أن |", "وبحثت مع {} سبل التعاون، مشيرة إلى أن |"),
    ("ويستذكر لقاءه الأول مع {}. يقول: «|»", "وتستذكر لقاءها الأول مع {}. تقول: «|»"),
    ("وتحدث عن خلافه مع {}. وأضاف أن |", "وتحدثت عن خلافها مع {}. وأضافت أن |"),
    ("وأشاد بما أنجزه فريق {}، لافتا إلى أن |", "وأشادت بما أنجزه فريق {}، لافتة إلى أن |"),
    ("واستقبل وفدا من مكتب {}، مؤكدا أن |", "واستقبلت وفدا من مكتب {}، مؤكدة أن |"),
    ("وزار لاحقا مقر {} حيث قال للعاملين إن |", "وزارت لاحقا مقر {} حيث قالت للعاملين إن |"),
    ("وانتقد تصريحات {} في القمة، قائلا إن |", "وانتقدت أداء {} في القمة، قائلة إن |"),
    ("وتطرق إلى زيارة {}، والتي قال إنها |", "وتطرقت إلى اجتماع {}، والذي قالت إنه |"),
)
THE_OTHER = (
    ("وأبلغ {} أن |", "وأبلغت {} أن |"),
    ("وخاطب {} قائلا: «|»", "وخاطبت {} قائلة: «|»"),
    ("وشكر {}، مؤكدا أن |", "وشكرت {}، مؤكدة أن |"),
    ("وسأل {} عن الموعد، ثم قال: «|»", "وسألت {} عن الموعد، ثم قالت: «|»"),
)
"""Where only her verb or his tells that he spoke, and not whom it leads to."""

TOLD_OF = (
    ("ووصل {} إلى المكان بعد ساعة، وقال إن |", "ووصلت {} إلى المكان بعد ساعة، وقالت إن |"),
    ("وحضر {} جانبا من الجلسة. وأكد أن |", "وحضرت {} جانبا من الجلسة. وأكدت أن |"),
    ("أما {} فاختار الصمت طويلا، ثم قال: «|»", "أما {} فاختارت الصمت طويلا، ثم قالت: «|»"),
    ("وأمر {} بفتح تحقيق، مؤكدا أن |", "وأمرت {} بفتح تحقيق، مؤكدة أن |"),
    ("وتسلم {} الجائزة، وقال إن |", "وتسلمت {} الجائزة، وقالت إن |"),
    ("واعترض {} على ذلك، قائلا إن |", "واعترضت {} على ذلك، قائلة إن |"),
    ("وقاطعه {} قائلا: «|»", "وقاطعته {} قائلة: «|»"),
    ("وشارك في الاجتماع {}. وأكد أن |", "وشاركت في الاجتماع {}. وأكدت أن |"),
    ("وسئل {} عن الموعد، فأجاب بأن |", "وسئلت {} عن الموعد، فأجابت بأن |"),
    ("وأوقفت الشرطة {} الذي اعترف بأن |", "وأوقفت الشرطة {} التي اعترفت بأن |"),
    ("وغادر {} القاعة. ولدى خروجه قال إن |", "وغادرت {} القاعة. ولدى خروجها قالت إن |"),
    ("ورحب {} بالقرار، وأكد في حديث مع وكالة أن |", "ورحبت {} بالقرار، وأكدت في حديث مع وكالة أن |"),
    ("وخسر {} الانتخابات. لكنه يصر على أن |", "وخسرت {} الانتخابات. لكنها تصر على أن |"),
    ("وأصدر {} بيانا. وجاء فيه أن |", "وأصدرت {} بيانا. وجاء فيه أن |"),
)
"""Whom a sentence tells of, and who speaks in it."""


def misheard(
    listen: Listen, who: str, name: str, frames: list[tuple[str, str]], others: list[str]
) -> list[str]:
    """Sentences behind one in which somebody speaks that are not heard as his."""
    hers, wrong, said = who in SHE, [], cycle(SAID)
    for i, frame in enumerate(frames):
        sentence = frame[hers].format(others[i % len(others)]) + "."
        content = "كانت بداية جيدة" if "إنها |" in sentence or "إنه |" in sentence else next(said)
        opening = f"{'قالت' if hers else 'قال'} {who} أمس إن الطريق طويل."
        heard = listen(f"{opening}\n\n{sentence.replace('|', content)}")
        if heard[-1].pair != (name, content):
            wrong.append(f"{sentence} {heard[-1].pair}")
    return wrong


@pytest.mark.parametrize(("who", "name"), (HE | SHE).items())
def test_whoever_spoke_goes_on_whomever_he_tells_of(listen: Listen, who: str, name: str) -> None:
    others = [*MEN, *WOMEN, *BODIES]
    for shift in range(len(others)):
        assert not misheard(listen, who, name, list(ANYBODY), others[shift:] + others[:shift])


@pytest.mark.parametrize(("who", "name"), (HE | SHE).items())
def test_a_verb_of_his_is_not_hers_who_stands_behind_it(listen: Listen, who: str, name: str) -> None:
    others = list(MEN if who in SHE else WOMEN)
    for shift in range(len(others)):
        assert not misheard(listen, who, name, list(THE_OTHER), others[shift:] + others[:shift])


@pytest.mark.parametrize("who", [*MEN, *WOMEN, *BODIES])
def test_whom_a_sentence_tells_of_speaks_in_it(listen: Listen, who: str) -> None:
    hers = who in (*WOMEN, *BODIES[5:])
    name = who if who in BODIES else " ".join(who.split()[-2:])
    for i, frame in enumerate(TOLD_OF):
        first, content = list(HE | SHE)[i % 10], SAID[i % len(SAID)]
        opening = f"{'قالت' if first in SHE else 'قال'} {first} أمس إن الطريق طويل."
        heard = listen(f"{opening}\n\n{frame[hers].replace('|', content).format(who)}.")
        assert heard[-1].pair == (name, content)
