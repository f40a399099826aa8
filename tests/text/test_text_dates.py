"""Dates read and written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import locale
from reader.locale import months_of
from reader.text.dates import FAMILIES, MONTHS, Dating, date_words, parse_date, relative_words

NINETEENTH = datetime(2026, 11, 19, tzinfo=UTC)
NOON = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)

WRITTEN = [
    "19 نوفمبر 2026",
    "الخميس 19 نوفمبر 2026",
    "الخميس، 19 نوفمبر 2026",
    "١٩ نوفمبر ٢٠٢٦",
    "۱۹ نوفمبر ۲۰۲۶",
    "19 نُوفَمْبِر 2026",
    "19 تشرين الثاني 2026",
    "19 تشرين الثاني/نوفمبر 2026",
    "19 نوفمبر/تشرين الثاني 2026",
    "19 تشرين الثاني (نوفمبر) 2026",
    "19 نونبر 2026",
    "19 من نوفمبر عام 2026",
    "نُشر في 19 نوفمبر، 2026م",
    "19-11-2026",
    "19/11/2026",
    "11/19/2026",
    "19.11.2026",
    "2026/11/19",
    "2026-11-19",
    "٢٠٢٦/١١/١٩",
    "19 November 2026",
    "Thursday, November 19th, 2026",
    "Nov 19, 2026",
    "15 جمادى الآخرة 1448 هـ - 19 نوفمبر 2026",
]

NO_DATES = [
    "",
    "نوفمبر 2026",
    "19 نوفمبر",
    "15/05/1448",
    "31 فبراير 2026",
    "99/99/2026",
    "قال في 2026 إن 5",
    "2026",
]

TIMES = [
    ("2026-11-19T10:30:00Z", (10, 30), 0),
    ("2026-11-19T10:30:00+03:00", (10, 30), 180),
    ("2026-11-19 10:30:15.250 -0230", (10, 30), -150),
    ("19 نوفمبر 2026 - 10:30", (10, 30), 0),
    ("10:30 صباحا، 19 نوفمبر 2026", (10, 30), 0),
    ("19 نوفمبر 2026 الساعة 10:30 مساءً", (22, 30), 0),
    ("19 نوفمبر 2026 12:05 ص", (0, 5), 0),
    ("19 نوفمبر 2026 12:05 م", (12, 5), 0),
    ("19 نوفمبر 2026 10:30 بتوقيت غرينتش", (10, 30), 0),
    ("19 نوفمبر 2026 10:30 (بتوقيت مكة المكرمة)", (10, 30), 180),
    ("Thu, 19 Nov 2026 10:30:00 GMT", (10, 30), 0),
    ("Nov 19, 2026 3:15 pm", (15, 15), 0),
    ("19 نوفمبر 2026 25:99", (0, 0), 0),
]


@pytest.mark.parametrize("words", WRITTEN)
def test_every_way_of_writing_a_date_is_read(words: str) -> None:
    assert parse_date(words) == NINETEENTH


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_gives_none(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize(("words", "clock", "minutes"), TIMES)
def test_a_time_in_the_line_is_read_with_its_zone(words: str, clock: tuple[int, int], minutes: int) -> None:
    expected = NINETEENTH.replace(hour=clock[0], minute=clock[1], tzinfo=timezone(timedelta(minutes=minutes)))
    date = parse_date(words)
    assert date is not None
    assert date.replace(second=0) == expected


@pytest.mark.parametrize(
    ("name", "month"),
    [(name, number) for number, names in enumerate(MONTHS, 1) for name in names],
)
def test_every_name_of_every_month_is_read(name: str, month: int) -> None:
    assert parse_date(f"5 {name} 2025") == datetime(2025, month, 5, tzinfo=UTC)


@pytest.mark.parametrize("words", ["5 إبريل 2025", "5 ابريل 2025", "5 أبريل 2025"])
def test_hamzas_do_not_matter(words: str) -> None:
    assert parse_date(words) == datetime(2025, 4, 5, tzinfo=UTC)


def test_a_word_that_only_begins_like_a_month_is_none() -> None:
    assert parse_date("5 مايونيز 2025") is None


def test_the_first_date_that_exists_is_taken() -> None:
    assert parse_date("31/02/2026 ثم 19/11/2026") == NINETEENTH


@given(st.text())
def test_no_text_makes_reading_a_date_fail(text: str) -> None:
    date = parse_date(text)
    assert date is None or date.tzinfo is not None


@given(
    st.datetimes(min_value=datetime(1700, 1, 1), max_value=datetime(2199, 12, 31)),
    st.sampled_from(["ar", "en"]),
    st.booleans(),
)
def test_a_date_in_words_reads_back(moment: datetime, language: str, weekday: bool) -> None:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC)
    assert parse_date(date_words(day, Dating(language), weekday)) == day


def test_a_date_in_arabic_words() -> None:
    assert date_words(NOON) == "19 نوفمبر 2026"


def test_a_date_in_arabic_words_with_its_weekday() -> None:
    assert date_words(NOON, weekday=True) == "الخميس 19 نوفمبر 2026"


def test_a_date_in_english_words_with_its_weekday() -> None:
    assert date_words(NOON, Dating("en"), weekday=True) == "Thursday 19 November 2026"


AGES = [
    (timedelta(seconds=0), "الآن", "now"),
    (timedelta(seconds=59), "الآن", "now"),
    (timedelta(seconds=-30), "الآن", "now"),
    (timedelta(minutes=1), "قبل دقيقة", "1 minute ago"),
    (timedelta(minutes=2), "قبل دقيقتين", "2 minutes ago"),
    (timedelta(minutes=3), "قبل 3 دقائق", "3 minutes ago"),
    (timedelta(minutes=10), "قبل 10 دقائق", "10 minutes ago"),
    (timedelta(minutes=11), "قبل 11 دقيقة", "11 minutes ago"),
    (timedelta(minutes=59), "قبل 59 دقيقة", "59 minutes ago"),
    (timedelta(hours=1), "قبل ساعة", "1 hour ago"),
    (timedelta(hours=2), "قبل ساعتين", "2 hours ago"),
    (timedelta(hours=3), "قبل 3 ساعات", "3 hours ago"),
    (timedelta(hours=11), "قبل 11 ساعة", "11 hours ago"),
    (timedelta(hours=23), "قبل 23 ساعة", "23 hours ago"),
    (timedelta(days=1), "أمس", "yesterday"),
    (timedelta(days=2), "قبل يومين", "2 days ago"),
    (timedelta(days=3), "قبل 3 أيام", "3 days ago"),
    (timedelta(days=6), "قبل 6 أيام", "6 days ago"),
    (timedelta(days=7), "قبل أسبوع", "a week ago"),
    (timedelta(days=8), "11 نوفمبر", "11 November"),
    (timedelta(days=322), "1 يناير", "1 January"),
    (timedelta(days=323), "31 ديسمبر 2025", "31 December 2025"),
    (timedelta(days=-1), "20 نوفمبر 2026", "20 November 2026"),
]


@pytest.mark.parametrize(("age", "arabic", "english"), AGES)
def test_how_long_ago_in_words(age: timedelta, arabic: str, english: str) -> None:
    assert (relative_words(NOON - age, NOON), relative_words(NOON - age, NOON, Dating("en"))) == (
        arabic,
        english,
    )


@pytest.mark.parametrize(("days", "words"), [(0, "اليوم"), (1, "أمس"), (2, "قبل يومين")])
def test_a_date_without_a_time_is_counted_in_days(days: int, words: str) -> None:
    assert relative_words(NINETEENTH - timedelta(days=days), NOON) == words


def test_yesterday_is_a_day_of_the_readers_calendar() -> None:
    riyadh = timezone(timedelta(hours=3))
    late = datetime(2026, 11, 17, 22, 30, tzinfo=UTC)  # 1:30 on the 18th in Riyadh
    assert relative_words(late, datetime(2026, 11, 19, 12, 0, tzinfo=riyadh)) == "أمس"


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_date_of_every_family_reads_back(family: str, month: int) -> None:
    day = datetime(2026, month, 9, tzinfo=UTC)
    assert parse_date(date_words(day, Dating(months=family))) == day


def test_the_families_are_those_that_a_setting_names() -> None:
    assert tuple(FAMILIES) == locale.FAMILIES


def test_the_hijri_date_stands_beside_the_gregorian_one() -> None:
    assert date_words(NOON, Dating(hijri=True)) == "19 نوفمبر 2026 (9 جمادى الآخرة 1448)"
    assert date_words(NOON, Dating("en", hijri=True)) == "19 November 2026 (9 Jumada II 1448)"


def test_outside_of_its_tables_there_is_no_hijri_date() -> None:
    assert date_words(datetime(1890, 3, 4, tzinfo=UTC), Dating(hijri=True)) == "4 مارس 1890"


@pytest.mark.parametrize(
    ("environ", "family"),
    [
        ({"LANG": "ar_LB.UTF-8"}, "levant"),
        ({"LANG": "ar_DZ.UTF-8"}, "maghreb"),
        ({"LANG": "ar_MA"}, "morocco"),
        ({"LANG": "ar_EG.UTF-8"}, "egypt"),
        ({"LANG": "ar_EG.UTF-8", "LC_TIME": "ar_IQ.UTF-8"}, "levant"),
        ({"LC_ALL": "C", "LANG": "ar_TN.UTF-8"}, "maghreb"),
        ({}, "egypt"),
    ],
)
def test_the_months_are_those_of_the_readers_country(environ: dict[str, str], family: str) -> None:
    assert months_of(environ) == family
