"""Markdown and its front matter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, Source
from reader.errors import Empty
from reader.sources import markdown
from reader.sources.frontmatter import KEYS, front_matter

MATTER = """\
---
title: رئيس البلدية: الجسر باق
author: نزار الخطيب
source: صحيفة المدار
date: 18 تشرين الثاني 2026
---
"""
BODY = "أعلن رئيس البلدية إغلاق الجسر أربعة أشهر.\n"


def read(text: str) -> Article:
    return markdown.article(text, Source("ملف", "ملف.md", "markdown"))


def blocks(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(block.kind, article.block_text(block)) for block in article.blocks]


def test_front_matter_gives_title_author_source_and_date() -> None:
    article = read(MATTER + BODY)
    assert (article.title, article.byline, article.source.name, article.published) == (
        *("رئيس البلدية: الجسر باق", "نزار الخطيب", "صحيفة المدار"),
        datetime(2026, 11, 18, tzinfo=UTC),
    )


def test_the_text_is_title_by_line_and_blocks_with_blank_lines_between() -> None:
    assert read(MATTER + BODY).text == f"رئيس البلدية: الجسر باق\n\nنزار الخطيب\n\n{BODY.strip()}"


@pytest.mark.parametrize(("name", "key"), [(name, key) for key, names in KEYS.items() for name in names])
def test_every_name_of_every_key_is_known(name: str, key: str) -> None:
    assert front_matter(f"---\n{name}: قيمة\n---\nنص")[0] == {key: "قيمة"}


@pytest.mark.parametrize(
    ("written", "value"), [('"أ: ب"', "أ: ب"), ("'أ'", "أ"), ('[أ, "ب"]', "أ، ب"), ("أ  ب", "أ ب")]
)
def test_values_lose_their_quotes(written: str, value: str) -> None:
    assert front_matter(f"---\ntitle: {written}\n---\n")[0]["title"] == value


def test_a_date_that_cannot_be_read_is_shown_as_written() -> None:
    assert ("byline", "أمس مساء") in blocks(f"---\ntitle: عنوان\ndate: أمس مساء\n---\n{BODY}")


def test_two_rules_around_prose_are_no_front_matter() -> None:
    assert front_matter("---\nكلام عادي\n---\nنص")[0] == {}


def test_the_first_heading_is_the_title() -> None:
    assert blocks(f"# الجسر باق\n\n{BODY}")[0] == ("title", "الجسر باق")


def test_by_lines_under_the_title_are_told_from_the_text() -> None:
    article = read(f"# الجسر باق\n\n*كتب: نزار الخطيب*\n\n18 نوفمبر 2026\n\n{BODY}")
    assert [block.kind for block in article.blocks] == ["title", "byline", "byline", "paragraph"]
    assert article.published == datetime(2026, 11, 18, tzinfo=UTC)


BLOCKS = [
    ("## عنوان فرعي", [("heading", "عنوان فرعي")]),
    ("- أول\n- ثان", [("item", "أول"), ("item", "ثان")]),
    ("1. أول\n2. ثان", [("item", "أول"), ("item", "ثان")]),
    ("- أول\n  - داخله", [("item", "أول"), ("item", "داخله")]),
    ("> قول\n>\n> قائله", [("quote", "قول"), ("quote", "قائله")]),
    ("![الجسر صباحا](a.jpg)", [("caption", "الجسر صباحا")]),
    ("نص ![صورة](a.jpg)", [("paragraph", "نص"), ("caption", "صورة")]),
    ("```\nأ\nب\n```", [("paragraph", "أ\nب")]),
    ("| أ | ب |\n| --- | --- |\n| ج | د |", [("columns", "أ | ب"), ("row", "ج | د")]),
    ("| أ | ب |\n| --- | --- |\n|  | د |", [("columns", "أ | ب"), ("row", "| د")]),
    ("نص **غليظ** و*مائل* و`رمز`", [("paragraph", "نص غليظ ومائل ورمز")]),
    ("[رابط](http://example.org) ثم نص", [("paragraph", "رابط ثم نص")]),
    ("سطر  \nآخر", [("paragraph", "سطر\nآخر")]),
    ("سطر\nملفوف", [("paragraph", "سطر ملفوف")]),
    ("ك<b>ل</b>مة", [("paragraph", "كلمة")]),
    ("<p>فقرة</p>", [("paragraph", "فقرة")]),
    ("**المدار**: سؤال", [("paragraph", "المدار: سؤال")]),
    ("شاركها.", [("furniture", "شاركها.")]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_each_kind_of_block(text: str, expected: list[tuple[str, str]]) -> None:
    found = blocks(f"# عنوان\n\n{BODY}\n{text}\n")
    assert found[2:] == expected


def test_furniture_stands_last() -> None:
    assert blocks(f"# عنوان\n\nشاركها.\n\n{BODY}")[-1] == ("furniture", "شاركها.")


def test_what_is_nested_too_deep_is_shown_as_it_stands() -> None:
    assert read("- " * 1000 + "كلام").text.endswith("كلام")


@pytest.mark.parametrize("text", ["", "\n\n", "---\ntitle:\n---\n"])
def test_without_words_it_is_empty(text: str) -> None:
    with pytest.raises(Empty):
        read(text)


def test_escape_references_become_visible() -> None:
    assert "\x1b" not in read("نص &#27;[31m أحمر").text
