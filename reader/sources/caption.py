"""Photo lines: what stands under a picture in a text that lost the picture."""

from __future__ import annotations

import re

from reader.sources.phrases import any_of, bare, bare_phrases, folded
from reader.sources.title import ends_sentence

LONGEST = 220
"""Code points of a photo line with its credit."""
LONGEST_CREDIT = 45
"""Code points between the brackets."""

# Who takes the pictures: behind a full stop only these are credits.
AGENCIES = """
رويترز | أ ف ب | ا ف ب | أ.ف.ب | أف ب | فرانس برس | الفرنسية | أ ب | أ.ب | أسوشيتد برس | د ب أ | د.ب.أ
إ ب أ | الأناضول | سبوتنيك | تاس | شينخوا | غيتي | جيتي | غيتي إيميجز | مواقع التواصل | وسائل التواصل
مواقع التواصل الاجتماعي | الجزيرة | أرشيف | أرشيفية | إنترنت | الإنترنت | وكالات
reuters | afp | ap | epa | getty | getty images | dpa | anadolu | xinhua | tass | social media | archive
file | file photo
"""

# Words in brackets that are no credit: what a headline says of itself.
NOT_CREDITS = """
فيديو | بالفيديو | صور | بالصور | خاص | تحديث | محدث | إنفوغراف | إنفوجراف | صور وفيديو | فيديو وصور
video | photos | updated | live
"""

OPENINGS = (
    "صورة | الصورة | تصوير | عدسة | بعدسة | صورة أرشيفية | photo | picture | image | caption | photo by"
)

_CREDIT = rf"[(\[]([^()\[\]\n]{{2,{LONGEST_CREDIT}}})[)\]][\s\u200e\u200f]*$"
_MARKED = r"(?:صوره|الصوره|تصوير|عدسه|بعدسه|ارشيف\w*|photo|picture|image|credit|source|المصدر)\b"
_OPENING = rf"[(\[]?\s*(?:{any_of(OPENINGS)})\s*[:：]"


def is_caption(line: str) -> bool:
    """Whether one line is a photo line: it says so (`صورة: …`), or it ends with a credit in brackets.

    A sentence that ends with a stop before its brackets is one only when the brackets hold a known
    agency: «… في القاعة. (رويترز)».
    """
    if len(line) > LONGEST or "\n" in line:
        return False
    # Most lines are neither, and are not folded to find that out.
    if ":" in line[:LONGEST_CREDIT] and re.match(_OPENING, folded(line)):
        return True
    match = re.search(_CREDIT, line) if "(" in line or "[" in line else None
    if match is None:
        return False
    credit = bare(match[1])
    before = line[: match.start()].strip()
    if re.match(_MARKED, credit) or credit in bare_phrases(AGENCIES):
        return True
    return not ends_sentence(before) and _is_like_a_name(credit, before)


def _is_like_a_name(credit: str, before: str) -> bool:
    """An unknown credit: a few words, no numbers, behind a line long enough to describe a picture."""
    words = credit.split()
    return (
        credit not in bare_phrases(NOT_CREDITS)
        and 2 <= len(words) <= 5
        and not any(map(str.isdigit, credit))
        and len(before.split()) >= 5
    )
