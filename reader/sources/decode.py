"""Bytes to text, whatever they were saved as, and never an exception for bad ones.

In order: byte order mark, strict UTF-8, what the file declares, UTF-8 with a few broken bytes,
the two Arabic 8-bit codes where they fit, charset-normalizer's guess. What cannot be read becomes
U+FFFD, so that it is seen. Strict UTF-8 goes before the declaration because pages lie: text in
another code is hardly ever valid UTF-8 by chance.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from reader.errors import NotText
from reader.text.clean import clean

# The longer first: UTF-32's mark begins with UTF-16's. The UTF-8 mark is kept as U+FEFF, since it
# counts in the file's own text.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# How files begin that are no text: PDF, pictures, archives, office files, programs, sound, databases.
MAGIC = (
    *(b"%PDF-", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"RIFF"),
    *(
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x1f\x8b",
        b"BZh",
        b"\xfd7zXZ",
        b"7z\xbc\xaf",
        b"Rar!\x1a",
        b"\x28\xb5\x2f\xfd",
    ),
    *(b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x7fELF", b"MZ\x90", b"\xca\xfe\xba\xbe", b"SQLite format 3"),
    *(b"OggS", b"ID3", b"fLaC", b"wOFF", b"wOF2"),
)

# Codes that a declaration may name. No others: UTF-7 and the ISO-2022 family hide letters in plain
# ASCII, and Python's other codecs are not for text.
DECLARABLE = (
    *("windows-1256", "iso-8859-6", "mac-arabic", "cp864", "cp720"),
    *(f"windows-125{n}" for n in range(9)),
    *(f"iso-8859-{n}" for n in (1, 2, 3, 4, 5, 7, 8, 9, 10, 13, 14, 15, 16)),
    *("mac-roman", "koi8-r", "koi8-u", "cp437", "cp850"),
    *("gb18030", "gbk", "gb2312", "big5", "shift_jis", "euc-jp", "euc-kr"),
)

BEGINNING = 8192
"""Bytes that are looked at for what kind of file it is."""
SAMPLE = 65536
"""Bytes that a guess is made from."""
FEW_CONTROLS = 32
"""A text may hold this many control characters, however short it is: a hostile one is still a text."""
MANY_CONTROLS = 0.3
"""Of the bytes looked at: no text holds so many."""
FEWEST_TO_GUESS = 16
"""High bytes without which a guess at the code is no better than a broken UTF-8."""

_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_HIGH = bytes(range(0x80, 0x100))
_DECLARED = (
    rb"""(?i)<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})"""
    rb"""|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})"""
)
_NEWLINES = re.compile("\r\n?")

# What every Arabic text is full of: the article, and words that begin with و or end in ي and ة.
_ARABIC_SIGNS = ("ال", " و", "ي ", "ة ", " من ", " في ")
_ARABIC_LETTER = "[\u0621-\u0652]"
ARABIC_SHARE = 0.6
"""Of the high bytes, those that must be Arabic letters."""


def decode(data: bytes) -> str:
    """The clean text of a file: newlines are LF, and nothing in it is obeyed by a terminal.

    Raises:
        NotText: a binary file.
    """
    text = _text(data)
    return clean(_NEWLINES.sub("\n", text) if "\r" in text else text)


def _text(data: bytes) -> str:
    for mark, code in MARKS:
        if data.startswith(mark):
            return data.decode(code, "replace")
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    if declared:
        return data.decode(declared, "replace")
    # A cut through the last letter is a fault of the sample, not of the text.
    sample = data[:SAMPLE]
    broken = sample.decode("utf-8", "replace")
    ascii_count = len(sample.translate(None, _HIGH))
    faults = broken.count("\ufffd")
    letters = len(broken) - ascii_count - faults
    if letters > faults or len(sample) - ascii_count < FEWEST_TO_GUESS:
        return data.decode("utf-8", "replace")
    return data.decode(_arabic(sample) or _guess(sample) or "utf-8", "replace")


def _refuse_binary(data: bytes) -> None:
    beginning = data[:BEGINNING]
    if beginning.startswith(MAGIC) or b"\0" in beginning:
        raise NotText
    controls = len(beginning) - len(beginning.translate(None, _CONTROLS))
    if controls > FEW_CONTROLS and controls > MANY_CONTROLS * len(beginning):
        raise NotText


def _declared(data: bytes) -> str | None:
    """The code that a page or feed says it is in, when it is one that may be believed."""
    match = re.search(_DECLARED, data[:BEGINNING])
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii", "replace")).name
    except (LookupError, ValueError):
        return None
    return name if name in _known() else None


@cache
def _known() -> frozenset[str]:
    """The codes as Python calls them; finding that out loads them all, 10 ms."""
    return frozenset(codecs.lookup(name).name for name in DECLARABLE)


def _arabic(sample: bytes) -> str | None:
    """The Arabic 8-bit code that makes the most sense of a sample, or None when neither does."""
    high = len(sample) - len(sample.translate(None, _HIGH))
    best: tuple[int, str] | None = None
    for code in ("cp1256", "iso8859_6"):
        text = sample.decode(code, "replace")
        if len(re.findall(_ARABIC_LETTER, text)) < ARABIC_SHARE * high:
            continue
        score = sum(map(text.count, _ARABIC_SIGNS))
        if score and (best is None or score > best[0]):
            best = (score, code)
    return best[1] if best else None


def _guess(sample: bytes) -> str | None:
    # 20 ms to import, and needed for hardly any file.
    from charset_normalizer import from_bytes

    guess = from_bytes(sample).best()
    if guess is None:
        return None
    name = codecs.lookup(guess.encoding).name
    return name if name in _known() else None
