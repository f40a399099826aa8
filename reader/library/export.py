"""An article or its quotes as a file for other programs: Markdown, HTML, JSON."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from reader.article import Article, Note
from reader.errors import ReaderError
from reader.library.export_html import html
from reader.library.export_json import json_text
from reader.library.export_markdown import markdown
from reader.locale import N_
from reader.speech import Speech
from reader.text.balance import balanced
from reader.text.clean import clean

Format = Literal["markdown", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)
ENDINGS: dict[Format, str] = {"markdown": "md", "html": "html", "json": "json"}

LONGEST = 60
"""Code points of a file's name: in Arabic 120 bytes of the 255 that file systems take."""
MOST = 1000
"""Files of one name in a folder."""

# Letters and digits of any script stay; what a shell, a path or a line could stumble on does not.
_OTHER = re.compile(r"[\W_]+")


class Unwritten(ReaderError):
    """The file cannot be written."""

    what = N_("the file cannot be written")
    advice = N_("choose another folder")


@dataclass(frozen=True, slots=True)
class Exported:
    """What is exported."""

    article: Article
    speech: Speech
    notes: tuple[Note, ...] = ()
    only_quotes: bool = False


def text_of(one: Exported, format_: Format) -> str:
    """The content of the file."""
    writers: dict[Format, Callable[[Article, Speech, tuple[Note, ...], bool], str]] = {
        "markdown": markdown,
        "html": html,
        "json": json_text,
    }
    text = writers[format_](one.article, one.speech, one.notes, one.only_quotes)
    # JSON has escapes for what turns a line; what people open turns no line but its own.
    # A library may come from somebody else, who wrote into it what no door has cleaned.
    return text if format_ == "json" else "\n".join(balanced(clean(line)) for line in text.split("\n"))


def export(one: Exported, format_: Format, folder: str | os.PathLike[str]) -> Path:
    """Write a file of its own into a folder; no file that is there is touched.

    Raises:
        Unwritten: no such folder, or it cannot be written in.
    """
    place = Path(folder).expanduser()
    name = file_name(one.article.title)
    content = text_of(one, format_).encode("utf-8", "replace")
    for number in range(1, MOST):
        path = place / f"{name}{f'-{number}' if number > 1 else ''}.{ENDINGS[format_]}"
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        except OSError as error:
            raise Unwritten(str(place), error.strerror or "") from error
        return path
    raise Unwritten(str(place))


def file_name(title: str) -> str:
    """A title as the name of a file: words and hyphens, never hidden, never an option, never a path."""
    words = _OTHER.sub("-", title).strip("-")
    return words[:LONGEST].strip("-") or "article"
