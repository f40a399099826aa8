"""Links made absolute, and those that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.links import absolute, host, target


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("x", "http://a.example/b/x"),
        ("/x", "http://a.example/x"),
        ("//c.example/x", "http://c.example/x"),
        ("?q=1", "http://a.example/b/c?q=1"),
        (" https://c.example/x\n", "https://c.example/x"),
        ("https://c.exa\nmple/x", "https://c.example/x"),
        ("/خبر عاجل", "http://a.example/خبر%20عاجل"),
        ("/a\u202eb", "http://a.example/a%E2%80%AEb"),
        ('/"><x', "http://a.example/%22%3E%3Cx"),
    ],
)
def test_a_link_is_made_absolute(written: str, link: str) -> None:
    assert absolute(written, "http://a.example/b/c") == link


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "javascript:x",
            "file:///x",
            "mailto:a@b",
            "http://",
            "http://[::1",
            "http://a:99999/",
            "http://a:x/",
        ),
        *("http://a b/", "http://a\\@b/", "http://a\u202eb/", "x" * 5000, None, 3, ["x"]),
    ],
)
def test_what_is_none_of_the_web_is_no_link(written: object) -> None:
    assert absolute(written) == ""


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("http://ex\u0430mple.com/", "xn--exmple-4nf.com"),
        ("http://bank.example@evil.example/", "evil.example"),
        ("http://bank.example%2f@evil.example/", "evil.example"),
        ("https://صحيفة.مثال/خبر", "xn--ogbhx3c3b.xn--mgbh0fb"),
        ("http://A.Example:81/", "a.example"),
        ("http://[::1]/", "::1"),
        (f"http://{'a' * 70}.example/", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_the_real_host_of_a_link_is_shown(link: str, name: str) -> None:
    assert host(link) == name


@given(st.text(), st.sampled_from(["", "http://a.example/b/"]))
def test_no_link_breaks_a_line_or_leads_out_of_the_web(written: str, base: str) -> None:
    link = absolute(written, base)
    assert link == "" or link.startswith(("http://", "https://"))
    assert not any(sign.isspace() or ord(sign) < 32 for sign in link)
    assert absolute(link) == link


@pytest.mark.parametrize(
    ("link", "url", "host", "user"),
    [
        ("https://a.example/x?q=1#f", "https://a.example/x?q=1#f", "a.example", ""),
        (
            "http://مثال.example/خبر",
            "http://xn--mgbh0fb.example/%D8%AE%D8%A8%D8%B1",
            "xn--mgbh0fb.example",
            "",
        ),
        (
            "https://bank.example@evil.example:8/",
            "https://bank.example@evil.example:8/",
            "evil.example",
            "bank.example",
        ),
        ("http://[::1]:80/a%20b", "http://[::1]:80/a%20b", "::1", ""),
    ],
)
def test_where_an_address_leads_is_said_in_ascii(link: str, url: str, host: str, user: str) -> None:
    where = target(link)
    assert where is not None
    assert (where.url, where.host, where.user) == (url, host, user)
    assert where.odd == bool(user or "xn--" in host)


def test_what_leads_nowhere_has_no_target() -> None:
    assert target("javascript:x") is None
    assert target("http://") is None
    assert target(f"http://{'a' * 70}.example/") is None
