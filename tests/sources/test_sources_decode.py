"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import NotText
from reader.sources.decode import DECLARABLE, MAGIC, decode

NEWS = "قالت الوزارة إن المشروع سيبدأ في مطلع العام، وأضافت أن الكلفة لم تُحدد بعد.\n"

CODES = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1256", "iso-8859-6"]


@pytest.mark.parametrize("code", CODES)
def test_arabic_is_read_whatever_it_was_saved_as(code: str) -> None:
    assert decode(NEWS.encode(code)).lstrip("\ufeff") == NEWS


@pytest.mark.parametrize(
    "mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]
)
def test_the_mark_says_the_order_of_bytes(mark: bytes) -> None:
    wide = "utf-32" if len(mark) == 4 else "utf-16"
    order = "le" if mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE) else "be"
    assert decode(mark + NEWS.encode(f"{wide}-{order}")) == NEWS


def test_the_mark_of_utf8_counts_in_the_text() -> None:
    """Offsets are those of the file's own text."""
    assert decode(codecs.BOM_UTF8 + b"a") == "\ufeffa"


@pytest.mark.parametrize(
    "page",
    [
        '<meta charset="windows-1256">سلام',
        "<meta http-equiv=content-type content='text/html; charset=windows-1256'>سلام",
        '<?xml version="1.0" encoding="windows-1256"?><a>سلام</a>',
    ],
)
def test_a_declared_code_is_believed(page: str) -> None:
    assert decode(page.encode("windows-1256")) == page


def test_a_declaration_that_lies_is_not() -> None:
    page = '<meta charset="windows-1256">سلام'
    assert decode(page.encode()) == page


@pytest.mark.parametrize(
    "code", ["utf-7", "iso-2022-jp", "unicode_escape", "rot13", "zlib", "idna", "hz", "nothing"]
)
def test_codes_that_hide_letters_are_never_used(code: str) -> None:
    data = f'<meta charset="{code}">+ADw-script+AD4- \\u0041'.encode() + b"\xff"
    assert "+ADw-script+AD4- \\u0041" in decode(data)


@pytest.mark.parametrize("code", sorted(DECLARABLE))
def test_no_declarable_code_fails(code: str) -> None:
    decode(f'<meta charset="{code}">'.encode() + bytes(range(0x80, 0x100)))


def test_a_broken_byte_is_visible_and_the_rest_is_read() -> None:
    assert decode(NEWS.encode() + b"\xff" + NEWS.encode()) == f"{NEWS}\ufffd{NEWS}"


def test_a_text_cut_inside_a_letter_is_read() -> None:
    assert decode("سلام".encode()[:-1]) == "سلا\ufffd"


def test_latin_with_accents_is_not_taken_for_arabic() -> None:
    text = "Le café était fermé à Béziers, où l'été a été très long et très sec, déjà. " * 5
    assert decode(text.encode("windows-1252")).startswith("Le café était fermé")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_newlines_are_one_kind(newline: str) -> None:
    assert decode(f"أ{newline}ب".encode()) == "أ\nب"


def test_what_a_terminal_obeys_is_visible() -> None:
    assert decode(b"a\x1b[31mb\x07\xc2\x9bc") == "a␛[31mb␇\ufffdc"


@pytest.mark.parametrize("magic", MAGIC)
def test_binary_files_are_refused(magic: bytes) -> None:
    with pytest.raises(NotText):
        decode(magic + b" and more of it")


@pytest.mark.parametrize("data", [b"text\0text", bytes(range(1, 32)) * 10], ids=["null", "controls"])
def test_bytes_that_no_text_has_are_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def test_a_short_text_full_of_escapes_is_still_a_text() -> None:
    assert decode(b"\x1b[2J\x1b]0;x\x07") == "␛[2J␛]0;x␇"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_comes_through_unchanged(text: str) -> None:
    clean = decode(text.encode())
    assert len(clean) == len(text)


@given(st.binary(max_size=500))
def test_no_bytes_fail_but_as_binary(data: bytes) -> None:
    try:
        text = decode(data)
    except NotText:
        return
    assert "\x1b" not in text
    assert "\r" not in text
