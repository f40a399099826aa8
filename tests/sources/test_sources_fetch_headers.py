"""What headers say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.sources.fetch.headers import LONGEST_WAIT, asked, kept, retry_after
from reader.sources.fetch.request import Request

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 23 Nov 2026 10:01:00 GMT", 60),
        ("Mon, 23 Nov 2026 09:00:00 GMT", 0),
        ("Mon, 23 Nov 2026 10:01:00", 60),
        ("9" * 5000, LONGEST_WAIT),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_WAIT),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("١٢", None),
        ("Mon, 99 Nov 2026 99:99:99 GMT", None),
    ],
)
def test_a_wait_is_given_in_seconds_or_as_a_date(value: str, seconds: int | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_without_the_header_there_is_no_wait() -> None:
    assert retry_after({}, NOW) is None


@pytest.mark.parametrize("etag", ['"1"\r\nX: 1', '"\x00"', '"ع"', "a" * 2000, ""])
def test_a_tag_that_was_tampered_with_is_neither_sent_nor_kept(etag: str) -> None:
    assert "If-None-Match" not in asked(Request("http://a.example/", etag=etag))
    assert kept({"etag": etag}, "etag") == ""
