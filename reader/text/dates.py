"""Dates as Arabic newspapers write them, read and written.

Three families of month names live side by side (يناير, كانون الثاني, جانفي), often both at once
(«أكتوبر/تشرين الأول»), with Latin or Arabic-Indic digits. No clock is read here: who asks for
"two hours ago" says what time it is.
"""

from __future__ import annotations

import re

from reader.named import NamedTuple
from reader.text.fold import folded_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime, timezone

# Every name of a month, January first: Egypt and the Gulf, the Levant and Iraq, Tunisia and
# Algeria, Morocco, English. The first of each row is the one we write.
MONTHS: tuple[tuple[str, ...], ...] = (
    ("يناير", "كانون الثاني", "كانون ثاني", "كانون ثان", "جانفي", "January", "Jan"),
    ("فبراير", "شباط", "فيفري", "February", "Feb"),
    ("مارس", "آذار", "March", "Mar"),
    ("أبريل", "إبريل", "نيسان", "أفريل", "April", "Apr"),
    ("مايو", "أيار", "ماي", "May"),
    ("يونيو", "يونية", "حزيران", "جوان", "يونيه", "June", "Jun"),
    ("يوليو", "يولية", "تموز", "جويلية", "يوليوز", "يوليه", "July", "Jul"),
    ("أغسطس", "آب", "أوت", "غشت", "August", "Aug"),
    ("سبتمبر", "أيلول", "شتنبر", "September", "Sept", "Sep"),
    ("أكتوبر", "تشرين الأول", "تشرين أول", "October", "Oct"),
    ("نوفمبر", "تشرين الثاني", "تشرين ثاني", "تشرين ثان", "نونبر", "November", "Nov"),
    ("ديسمبر", "كانون الأول", "كانون أول", "دجنبر", "December", "Dec"),
)
# The names that we write.
FAMILIES: dict[str, tuple[str, ...]] = {
    "egypt": tuple(names[0] for names in MONTHS),
    "levant": (
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
        "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ),
    "maghreb": (
        "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان",
        "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    "morocco": (
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
        "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
    ),
}  # fmt: skip
"""Egypt, Sudan and the Gulf; Syria, Lebanon, Jordan, Palestine and Iraq; Algeria and Tunisia; Morocco."""
HIJRI_MONTHS = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
ENGLISH_HIJRI_MONTHS = (
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II",
    "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
)  # fmt: skip
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# Monday first, as datetime.weekday() counts.
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# What stands behind a time of day, and the hours it adds to 1..11.
HALVES = {
    "ص": 0,
    "صباحا": 0,
    "am": 0,
    "a.m.": 0,
    "م": 12,
    "مساء": 12,
    "ظهرا": 12,
    "عصرا": 12,
    "pm": 12,
    "p.m.": 12,
}
# Zones that newspapers name; any other is written as an offset.
ZONES = {
    "z": 0,
    "gmt": 0,
    "utc": 0,
    "غرينتش": 0,
    "جرينتش": 0,
    "غرينيتش": 0,
    "مكه": 3,
    "السعوديه": 3,
    "الرياض": 3,
}

LONGEST = 300
"""Code points looked at: no line with a date is longer, and a hostile one costs nothing."""
YEARS = (1700, 2199)
"""A year before is one of the Hijri calendar (1448), one after is a number."""
WIDEST_OFFSET = 14
"""Hours: UTC+14, Kiribati; no zone is farther away."""


# The names of months are made signs of one code point before a date is looked for: a list of sixty names in
# four places would take longer to compile than a whole file takes to read. No text has these (noncharacters).
_MONTH_SIGN = 0xFDD0
_SIGNS = {
    folded_text(name): chr(_MONTH_SIGN + number) for number, names in enumerate(MONTHS, 1) for name in names
}
# The longest first, so that تشرين الثاني is not read as تشرين ثان.
_NAMES = rf"(?<![^\W\d_])(?:{'|'.join(sorted(_SIGNS, key=len, reverse=True))})(?![^\W\d_])"
_MONTH = f"[{chr(_MONTH_SIGN + 1)}-{chr(_MONTH_SIGN + 12)}]"
# «أكتوبر/تشرين الأول», «تشرين الأول (أكتوبر)»: the second name says the same month again.
_MONTHS = rf"(?P<month>{_MONTH})(?:\s*[(/\\-]\s*{_MONTH}\s*\)?)?"
_ANY_YEAR = r"[12]\d{3}"
_YEAR = rf"(?P<year>{_ANY_YEAR})(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?!\d)"
_PATTERNS = (
    # 19 نوفمبر 2026, 19 من شهر نوفمبر عام 2026, 19th November, 2026
    rf"{_DAY}(?:st|nd|rd|th)?\s*[-/.،,]?\s*(?:من\s+)?(?:شهر\s+)?{_MONTHS}\s*[-/.،,]?\s*(?:من\s+)?(?:عام\s+|سنه\s+)?{_YEAR}",
    # November 19, 2026, نوفمبر 19, 2026
    rf"{_MONTHS}\s*{_DAY}(?:st|nd|rd|th)?\s*[،,]?\s*{_YEAR}",
    # 2026-11-19, 2026/11/19
    rf"(?<!\d)(?P<year>{_ANY_YEAR})\s?[-/.]\s?(?P<month>\d{{1,2}})\s?[-/.]\s?(?P<day>\d{{1,2}})(?!\d)",
    # 19-11-2026, 19/11/2026
    rf"{_DAY}\s?[-/.]\s?(?P<month>\d{{1,2}})\s?[-/.]\s?{_YEAR}",
)
_TIME = (
    r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?(?![\d:])"
    r"\s*(?P<half>(?:[ap]\.m\.|[ap]m|صباحا|مساء|ظهرا|عصرا|ص|م)(?!\w))?"
    rf"\s*\(?(?:بتوقيت\s+)?(?P<zone>(?:{'|'.join(ZONES)})(?!\w)|[+-]\d{{2}}:?\d{{2}}(?!\d))?"
)


def parse_date(text: str) -> datetime | None:
    """The first date in a line, with its time where one is written; aware, UTC where no zone is named.

    Reads «الخميس، 19 نوفمبر 2026» and its like in all families of months, `19-11-2026`,
    `2026/11/19`, ISO 8601 and English, with digits of any script, however the hamzas are written.
    A number in the place of the month that is over 12 is the day. No year, no date. A month is found
    folded: «أكتوبر» (U+0623 U+0643 …) and «اكتوبر» (U+0627 U+0643 …) are one.
    """
    folded = " ".join(folded_text(text[:LONGEST]).split())
    if not re.search(_ANY_YEAR, folded):  # as in most lines
        return None
    folded = re.sub(_NAMES, lambda name: _SIGNS[name[0]], folded)
    for match in sorted(
        (match for pattern in _PATTERNS for match in re.finditer(pattern, folded)),
        key=lambda match: match.start(),
    ):
        date = _date(match)
        if date is not None:
            return _timed(date, folded[: match.start()] + " " + folded[match.end() :].lstrip("t"))
    return None


class Dating(NamedTuple):
    """How dates are written."""

    language: str = "ar"
    """Any but `ar` is English."""
    months: str = "egypt"
    """One of `FAMILIES`."""
    hijri: bool = False
    """Whether the Hijri date stands beside the Gregorian one."""


PLAIN = Dating()


def date_words(moment: datetime, dating: Dating = PLAIN, weekday: bool = False) -> str:
    """A date for people, as the calendar of its own zone has it.

    «19 نوفمبر 2026» or, with the weekday, «الخميس 19 نوفمبر 2026»
    (U+0627 U+0644 U+062E … first); with the Hijri date «19 نوفمبر 2026 (9 جمادى الآخرة 1448)».
    """
    arabic = dating.language == "ar"
    month = (FAMILIES[dating.months] if arabic else ENGLISH_MONTHS)[moment.month - 1]
    words = f"{moment.day} {month} {moment.year}"
    if weekday:
        words = f"{(WEEKDAYS if arabic else ENGLISH_WEEKDAYS)[moment.weekday()]} {words}"
    hijri = hijri_words(moment, dating.language) if dating.hijri else ""
    return f"{words} ({hijri})" if hijri else words


def hijri_words(moment: datetime, language: str = "ar") -> str:
    """A date of the calendar of Umm al-Qura, «9 جمادى الآخرة 1448»; nothing where its tables end.

    They reach from 1924 to 2077.
    """
    from hijridate import Gregorian  # 5 ms, for those who want it

    try:
        hijri = Gregorian(moment.year, moment.month, moment.day).to_hijri()
    except (ValueError, OverflowError):
        return ""
    months = HIJRI_MONTHS if language == "ar" else ENGLISH_HIJRI_MONTHS
    return f"{hijri.day} {months[hijri.month - 1]} {hijri.year}"


# One, two, three to ten, eleven and more: the four forms that a count from 1 to 99 needs.
_MINUTES = ("دقيقة", "دقيقتين", "دقائق", "دقيقة")
_HOURS = ("ساعة", "ساعتين", "ساعات", "ساعة")
_DAYS = ("يوم", "يومين", "أيام", "يوما")
_MINUTE, _HOUR, _HOURS_OF_A_DAY, _WEEK = 60, 3600, 24, 7
# Days ago that have a name of their own, in English and in Arabic.
_NAMED_DAYS = ({0: "today", 1: "yesterday", _WEEK: "a week ago"}, {0: "اليوم", 1: "أمس", _WEEK: "قبل أسبوع"})


def relative_words(moment: datetime, now: datetime, dating: Dating = PLAIN) -> str:
    """How long ago, in words: «قبل دقيقتين», «قبل 11 ساعة», «أمس», «قبل 3 أيام»; older than a week: the date,
    without the year while that lasts.

    Logical text, counted as Arabic counts: two have the dual «يومين» (U+064A U+0648 U+0645 U+064A U+0646).

    Days are those of `now`'s calendar. A moment at midnight sharp is a date without a time, so that
    it is «اليوم» and not "18 hours ago". What lies in the future is given by its date.
    """
    dated = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    local = moment if dated else moment.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    seconds = (now - moment).total_seconds()
    arabic = dating.language == "ar"
    if days < 0 or days > _WEEK or (seconds < -_MINUTE and not dated):
        words = date_words(local, dating._replace(hijri=False))
        return words.removesuffix(f" {now.year}") if days > 0 else words
    if not dated and seconds < _HOURS_OF_A_DAY * _HOUR:
        if seconds < _MINUTE:
            return "الآن" if arabic else "now"
        if seconds < _HOUR:
            return _ago(int(seconds // _MINUTE), _MINUTES if arabic else "minute")
        return _ago(int(seconds // _HOUR), _HOURS if arabic else "hour")
    return _NAMED_DAYS[arabic].get(days) or _ago(days, _DAYS if arabic else "day")


def _ago(count: int, unit: tuple[str, str, str, str] | str) -> str:
    if isinstance(unit, str):
        return f"{count} {unit}{'s' if count != 1 else ''} ago"
    one, two, few, many = unit
    if count <= 2:
        return f"قبل {one if count == 1 else two}"
    return f"قبل {count} {few if count <= 10 else many}"


def _date(match: re.Match[str]) -> datetime | None:
    from datetime import UTC, datetime  # 1 ms, for texts with a date

    year, day = int(match["year"]), int(match["day"])
    written = match["month"]
    month = int(written) if written.isdecimal() else ord(written) - _MONTH_SIGN
    if written.isdecimal() and month > 12 >= day:
        month, day = day, month
    if not YEARS[0] <= year <= YEARS[1]:
        return None
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _timed(date: datetime, rest: str) -> datetime:
    """The date at the time that the rest of its line gives, if it gives one."""
    match = re.search(_TIME, rest)
    if match is None:
        return date
    hour = int(match["hour"])
    if match["half"] and 1 <= hour <= 12:
        hour = hour % 12 + HALVES[match["half"]]
    try:
        return date.replace(
            hour=hour,
            minute=int(match["minute"]),
            second=int(match["second"] or 0),
            tzinfo=_zone(match["zone"]),
        )
    except ValueError:
        return date


def _zone(written: str | None) -> timezone:
    from datetime import UTC, timedelta, timezone  # as above

    if not written:
        return UTC
    if written in ZONES:
        return timezone(timedelta(hours=ZONES[written])) if ZONES[written] else UTC
    digits = written[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if not offset or offset > timedelta(hours=WIDEST_OFFSET):
        return UTC
    return timezone(-offset if written[0] == "-" else offset)
