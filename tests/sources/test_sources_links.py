"""Links made absolute, and those that are none."""

from __future__ import annotations

import pytest

from reader.sources.links import absolute


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
