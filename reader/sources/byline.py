"""The lines between a title and its text: who wrote it, where from, when."""

from __future__ import annotations

import re
from functools import cache

from reader.sources.phrases import any_of, bare, bare_phrases, folded, phrases
from reader.sources.title import ends_sentence, one_line
from reader.text.dates import ENGLISH_WEEKDAYS, MONTHS, WEEKDAYS, parse_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

LONGEST = 100
"""Code points of a by-line; a longer one is a sentence about somebody."""
MOST_WORDS = 5
"""Words of a part of a by-line: a name, a place, a desk."""

# What a by-line opens with, the name right behind it; up to a name's length of words follows.
OPENINGS = """
كتب | كتبت | كتبه | كتبها | بقلم | حاوره | حاورها | حاورته | حاورتها | أجرى الحوار | أجرت الحوار
أجرى المقابلة | by | written by | reported by | interview by
"""
# The same, but common words of headlines: only with a colon or dash behind them.
SIGNED = """
إعداد | أعده | أعدته | أعد التقرير | تقرير | ترجمة | تحرير | حوار | حوار مع | متابعة | خاص | مراسل
مراسلة | مراسلنا | مراسلتنا | المصدر | الكاتب | الكاتبة | الصحفي | author | report | source | editing by
"""
# Whole lines.
ALONE = """
من مراسلنا | من مراسلتنا | من مراسلينا | مراسلنا | خاص | وكالات | from our correspondent | staff writer
staff | agencies
"""

# Words that open the name of a paper or agency.
HOUSES = "وكالة | صحيفة | جريدة | مجلة | قناة | شبكة | موقع | إذاعة | منصة"
# Names of agencies without such a word.
AGENCIES = """
رويترز | أ ف ب | أ.ف.ب | فرانس برس | أ ب | د ب أ | د.ب.أ | الأناضول | سانا | وفا | واس | وام | قنا
كونا | بترا | بنا | أ ش أ | شينخوا | سبوتنيك | تاس | وكالات | الجزيرة | العربية | reuters | afp | ap
dpa | anadolu | xinhua | tass | agencies
"""

# What stands with a date in its line and says nothing else.
DATE_WORDS = """
آخر تحديث في | تاريخ | التاريخ | النشر | نشر | نشرت | منشور | تم | يوم | اليوم | بتاريخ | الساعة | عند
بتوقيت | غرينتش | جرينتش | مكة | المكرمة | السعودية | الرياض | محدث | أضيف | كتب | الموافق | من | شهر
عام | سنة | ص | م | صباحا | مساء | ظهرا | عصرا | ميلادي | هـ | هجري | محرم | صفر | ربيع | الأول | الآخر
الثاني | الأولى | الآخرة | الثانية | جمادى | رجب | شعبان | رمضان | شوال | ذو | ذي | القعدة | الحجة
الإصدار | العدد
last updated on at published updated date posted am pm gmt utc z t st nd rd th the of est edt bst
""" + " ".join(
    (
        *WEEKDAYS,
        *ENGLISH_WEEKDAYS,
        *(day[:3] for day in ENGLISH_WEEKDAYS),
        *(n for row in MONTHS for n in row),
    )
)
# A date that is not when it was published.
UPDATED = r"تحديث|محدث|updated"

_WORD = re.compile(r"\w+")
_DASH = re.compile(r"\s+[-–—|/]\s+|\s*[|•·]\s*")

# Compiled when a line begins with one of their phrases, and most lines of most texts do not.
_STARTS = (*phrases(OPENINGS), *phrases(SIGNED))
_OPENING = rf"(?:{any_of(OPENINGS)})(?!\w)\s*[:：/-]?\s*(?P<name>\S.*)"
_SIGNED = rf"(?:{any_of(SIGNED)})\s*(?:[:：/]|\s[-–—])\s*(?P<name>\S.*)"
_HOUSE = rf"(?<!\S)(?:{any_of(HOUSES)})\s+\S+(?:\s+\S+){{0,2}}$"
_ALONE = phrases(ALONE)


@cache
def _date_words() -> frozenset[str]:
    return frozenset(_WORD.findall(folded(DATE_WORDS)))


def is_signature(line: str) -> bool:
    """Whether a line names its author wherever it stands: «كتب: …», «بقلم …», `By …`, an agency alone."""
    whole = _candidate(line)
    if whole is None:
        return False
    match = None
    if whole.startswith(_STARTS):
        match = re.fullmatch(_OPENING, whole) or re.fullmatch(_SIGNED, whole)
    if match:
        return len(_WORD.findall(match["name"])) <= MOST_WORDS + 2
    words = whole.strip("()[] .")
    return words in _ALONE or bare(words) in bare_phrases(AGENCIES)


def is_date(line: str) -> bool:
    """Whether a line is a date, and a word or two of what it is the date of or from where."""
    whole = _candidate(line)
    if whole is None or not any(map(str.isdigit, whole)):
        return False
    others = [word for word in _WORD.findall(whole) if word not in _date_words() and not word[0].isdigit()]
    alone = len(others) <= 2 or (len(others) <= MOST_WORDS and len(_DASH.split(line)) > 1)
    return alone and parse_date(line) is not None


def is_origin(line: str) -> bool:
    """Whether a line under a title is made of names: «city - agency», «city - name - desk»."""
    if _candidate(line) is None:
        return False
    parts = _DASH.split(line.strip())
    return 2 <= len(parts) <= 4 and all(1 <= len(_WORD.findall(part)) <= MOST_WORDS for part in parts)


def is_byline(line: str) -> bool:
    """Whether a line under a title is a by-line of any of the three kinds."""
    return is_signature(line) or is_date(line) or is_origin(line)


def byline_of(lines: list[str]) -> str:
    """Who wrote or sent it, as written, of the lines that are not mere dates."""
    return " · ".join(one_line(line) for line in lines if not is_date(line))


def published_of(lines: list[str]) -> datetime | None:
    """When it was published: the first date that is not that of an update, else that one."""
    dates = [
        (bool(re.search(UPDATED, _candidate(line) or "")), date)
        for line in lines
        if (date := parse_date(line))
    ]
    return min(dates, key=lambda pair: pair[0])[1] if dates else None


def house_of(lines: list[str]) -> str:
    """The paper or agency that the lines name, or nothing."""
    for line in lines:
        if is_date(line):
            continue
        for part in _DASH.split(one_line(line)):
            # "المصدر: …": the house is behind the colon.
            named = part.rpartition(":")[2].strip("()[] .")
            house = re.search(_HOUSE, folded(named))
            if house:
                # Folding keeps the words: as many from the end as the name has.
                return " ".join(named.split()[-len(house[0].split()) :])
            if bare(named) in bare_phrases(AGENCIES) - _ALONE:
                return named
    return ""


def _candidate(line: str) -> str | None:
    """A line that may be a by-line, folded; None for one too long, or a sentence."""
    stripped = line.strip()
    # "19 نوفمبر 2026." is a date all the same.
    if not stripped or len(stripped) > LONGEST or (ends_sentence(stripped) and not stripped[-2:-1].isdigit()):
        return None
    return folded(stripped)
