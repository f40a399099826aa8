"""Both catalogues say exactly what the sources say, completely, and are compiled."""

from __future__ import annotations

import gettext
import os
import re
import shutil
from pathlib import Path

import pytest
from babel.messages import Catalog

import reader.quotes
from reader.hook import get_build_hook
from reader.locale import LANGUAGES
from reader.locale.build import compile_catalogues
from reader.locale.catalogue import Catalogue, arabic, english
from reader.locale.extract import Msgid, catalogue_path, messages, read, updated, written
from reader.quotes.tables.lexicon import COMPILED

# {name}, {} and {0!r:>3} of str.format; %(name)d and %s of the old way.
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z]")

NUMBERS = (*range(130), *range(198, 215), *range(995, 1015), 1_000_003, 1_000_011)

ONE_OR_NONE = 3
"""The first forms of an Arabic plural (none, one, two) say their number in words, without a placeholder."""


def entries(catalogue: Catalog) -> dict[Msgid, tuple[str, ...]]:
    found: dict[Msgid, tuple[str, ...]] = {}
    for message in catalogue:
        if message.id:
            msgid = message.id if isinstance(message.id, str) else (message.id[0], message.id[1])
            strings = (message.string,) if isinstance(message.string, str) else message.string
            found[msgid] = tuple(strings or ())
    return found


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


@pytest.fixture(scope="module")
def said() -> dict[Msgid, list[str]]:
    """What the sources say: all of them are read for it, so once."""
    return messages()


def test_the_sources_say_something(said: dict[Msgid, list[str]]) -> None:
    assert "Options" in said
    assert ("{n} quote", "{n} quotes") in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_in_the_catalogue(language: str, said: dict[Msgid, list[str]]) -> None:
    known = entries(read(language))
    assert [msgid for msgid in said if msgid not in known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty_or_fuzzy(language: str) -> None:
    catalogue = read(language)
    empty = [msgid for msgid, strings in entries(catalogue).items() if not strings or not all(strings)]
    assert empty == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_left_over_that_nothing_says(language: str, said: dict[Msgid, list[str]]) -> None:
    catalogue = read(language)
    assert [msgid for msgid in entries(catalogue) if msgid not in said] == []
    assert list(catalogue.obsolete) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_the_placeholders_of_its_msgid(language: str) -> None:
    wrong = []
    for msgid, strings in entries(read(language)).items():
        many = msgid if isinstance(msgid, str) else msgid[1]
        for form, string in enumerate(strings):
            in_words = not isinstance(msgid, str) and form < ONE_OR_NONE and not placeholders(string)
            if placeholders(string) != placeholders(many) and not in_words:
                wrong.append((msgid, string))
    assert wrong == []


def test_arabic_has_six_plural_forms_of_everything_counted() -> None:
    counted = {msgid: strings for msgid, strings in entries(read("ar")).items() if not isinstance(msgid, str)}
    assert {len(strings) for strings in counted.values()} == {6}


def test_arabic_is_written_in_arabic() -> None:
    """A sentence without an Arabic letter was forgotten; signs and bare placeholders have none."""
    forgotten = [
        msgid
        for msgid, strings in entries(read("ar")).items()
        if not all(re.search("[\u0621-\u064a]", string) for string in strings)
        and re.search("[A-Za-z]{2}", PLACEHOLDER.sub("", str(msgid)))
    ]
    assert forgotten == []


def test_english_says_its_message_ids() -> None:
    changed = {
        msgid: strings
        for msgid, strings in entries(read("en")).items()
        if strings != ((msgid,) if isinstance(msgid, str) else msgid)
    }
    assert changed == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_its_source(language: str, tmp_path: Path) -> None:
    """If this fails, run `python -m reader.locale.build`."""
    po = tmp_path / language / "LC_MESSAGES" / "jarida.po"
    po.parent.mkdir(parents=True)
    po.write_bytes(catalogue_path(language).read_bytes())
    (mo,) = compile_catalogues(tmp_path)
    assert mo.read_bytes() == catalogue_path(language).with_suffix(".mo").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_is_found_as_gettext_finds_it(language: str) -> None:
    compiled = catalogue_path(language).with_suffix(".mo")
    ours = Catalogue(compiled.read_bytes(), arabic if language == "ar" else english)
    with compiled.open("rb") as file:
        known = gettext.GNUTranslations(file)
    for msgid in entries(read(language)):
        one, many = (msgid, msgid) if isinstance(msgid, str) else msgid
        assert ours.gettext(one) == known.gettext(one)
        assert [ours.ngettext(one, many, n) for n in NUMBERS] == [
            known.ngettext(one, many, n) for n in NUMBERS
        ]
        assert ours.gettext(one + "\0") == one + "\0"
    assert ours.gettext("") == known.gettext("")


@pytest.mark.parametrize("data", [b"", b"\xde\x12", b"something else, that is no catalogue at all"])
def test_what_is_no_catalogue_has_no_messages(data: bytes) -> None:
    none = Catalogue(data, english)
    assert none.gettext("Options") == "Options"
    assert none.ngettext("{n} quote", "{n} quotes", 2) == "{n} quotes"


@pytest.mark.parametrize("language", LANGUAGES)
def test_bringing_a_catalogue_up_to_date_changes_nothing_now(language: str) -> None:
    """If this fails, run `python -m reader.locale.extract`, and write what is new in Arabic."""
    assert written(updated(read(language), language)) == catalogue_path(language).read_bytes()


def test_a_catalogue_is_never_half_written(tmp_path: Path) -> None:
    """Whoever has opened the old one goes on reading it: the new one is put in its place whole."""
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    shutil.copy(catalogue_path("ar"), folder)
    (mo,) = compile_catalogues(tmp_path)
    before = mo.read_bytes()
    with mo.open("rb") as old:
        compile_catalogues(tmp_path)
        assert old.read() == before
        assert mo.stat().st_ino != os.fstat(old.fileno()).st_ino
    assert sorted(each.name for each in folder.iterdir()) == ["jarida.mo", "jarida.po"]


def test_the_hook_compiles_the_tree_it_is_pointed_at(tmp_path: Path) -> None:
    po = tmp_path / "reader" / "locale" / "en" / "LC_MESSAGES" / "jarida.po"
    po.parent.mkdir(parents=True)
    po.write_bytes(catalogue_path("en").read_bytes())
    quotes = Path(reader.quotes.__file__).parent
    shutil.copytree(
        quotes, tmp_path / "reader" / "quotes", ignore=shutil.ignore_patterns("*.index", "__pycache__")
    )
    bundle = tmp_path / "reader" / "headstart" / "quotes.bundle"
    bundle.parent.mkdir()
    hook = get_build_hook().__new__(get_build_hook())
    hook._BuildHookInterface__root = str(tmp_path)  # type: ignore[attr-defined]
    hook.initialize("standard", {})
    assert po.with_suffix(".mo").is_file()
    assert bundle.read_bytes() == b""
    assert (tmp_path / "reader" / "quotes" / "tables" / COMPILED).is_file()
