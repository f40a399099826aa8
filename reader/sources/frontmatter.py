"""What a Markdown file says of itself above its text: `key: value` lines between two rules."""

from __future__ import annotations

import re

from reader.sources.phrases import folded
from reader.sources.title import one_line

# The keys that mean something to us, as people write them.
KEYS = {
    "title": ("title", "headline", "العنوان", "عنوان"),
    "author": (
        "author",
        "authors",
        "by",
        "byline",
        "creator",
        "الكاتب",
        "كاتب",
        "الكاتبة",
        "بقلم",
        "المؤلف",
        "كتب",
    ),
    "source": ("source", "publisher", "site", "publication", "المصدر", "مصدر", "الصحيفة", "الناشر"),
    "date": ("date", "published", "pubdate", "created", "التاريخ", "تاريخ", "تاريخ النشر", "نشر"),
    "url": ("url", "link", "permalink", "canonical", "source_url", "الرابط", "رابط"),
    "language": ("language", "lang", "اللغة", "لغة"),
}

_RULE = r"(?:-{3,}+|\.{3})[ \t]*(?:\n|$)"
_MATTER = re.compile(rf"\s*-{{3,}}+[ \t]*\n(?P<lines>(?:(?!{_RULE}).*\n){{0,200}})(?:{_RULE})")
_LINE = re.compile(r"(?P<key>[^:\n]{1,40}?)\s*:\s*(?P<value>\S.*)?$")
_NAMES = {folded(name): key for key, names in KEYS.items() for name in names}


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The values by English key, and the text below; without front matter nothing, and the whole text.

    Between the rules every line must be `key: value`, an item or a comment: else the rule is a rule.
    """
    match = _MATTER.match(text)
    if match is None:
        return {}, text
    values: dict[str, str] = {}
    for line in match["lines"].splitlines():
        said = _LINE.match(line)
        if said is None:
            if line.strip() and not line.lstrip().startswith(("-", "#", "]", "}")) and not line[0].isspace():
                return {}, text
            continue
        key = _NAMES.get(folded(said["key"]))
        value = _unquoted(said["value"] or "")
        if key and value:
            values.setdefault(key, value)
    return values, text[match.end() :]


def _unquoted(value: str) -> str:
    """A value without the quotes or the list brackets of YAML."""
    value = one_line(value)
    if len(value) > 1 and value[0] == "[" and value[-1] == "]":
        return "، ".join(_unquoted(part) for part in value[1:-1].split(",") if part.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
