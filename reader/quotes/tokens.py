"""Folded words and signs of an article, paragraph by paragraph, each with its logical place.

Nothing after this stage reads the text itself, but for what it cuts out of it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.article import Article, BlockKind
from reader.named import Record
from reader.quotes import prayers
from reader.quotes.lexicon import SEVERAL, lexicon
from reader.quotes.lists import listed
from reader.quotes.words import Word, analyse
from reader.text.fold import GONE, NEWS, fold, folded_text
from reader.typed import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    Piece = tuple["TokenKind | None", str, int, int, bool, Word | None]
    """What a token is made of, from its place in a word on; no kind where what is around that tells."""

TokenKind = Literal["word", "number", "mark", "stop", "dots", "comma", "colon", "sign", "open", "close"]

MARKS = frozenset('«»“”„‟"‹›″')
"""Everything that typists use as a quotation mark; which side it is, `marks` decides."""
_APOSTROPHES = frozenset("'‘’`")
COMMAS = frozenset("،,؛;٫")
_KINDS: dict[str, TokenKind | None] = {
    **dict.fromkeys(MARKS, "mark"),
    **dict.fromkeys("!?؟", "stop"),
    **dict.fromkeys(COMMAS, "comma"),
    "…": "dots",
    **dict.fromkeys(("((", "))", "''", "``", "<<", ">>"), "mark"),
    "[": "open",
    "]": "close",
    **dict.fromkeys((".", ":", "(", ")", *_APOSTROPHES)),
}
"""What signs are; None of those that `_kind` knows by what stands around them."""
_VARYING: dict[str, TokenKind] = {":": "colon", "(": "open", ")": "close"}
"""What these are where nothing around them tells otherwise."""
_TOKEN = re.compile(
    r"([ء-ي]+[^\W\d_]*"
    r"|(?!\s)"  # or all that follows would be tried at each blank
    r"(?:[^\W\d_]+|\d+(?:[.,٫/-]\d+)*|\.{2,}|\(\(|\)\)|''|``|<<|>>|[^\w\s]|_))"
)
_RUN_ON = re.compile("ة(?=[ء-ي])")
"""Where a blank was forgotten: nothing stands behind ة in its word (جمعةأن)."""
_TAG = re.compile(r"#\w+")
_BLANKED = str.maketrans("#_", "  ")
"""#اليمن, #حزب_كذا: a tag is the words that it is made of."""
_JOINED = re.compile(r"[ء-ي]+(?:\.[ء-ي]+)+")
_BAR = re.compile(r"(?<!\S)\u0640+(?!\w)")
"""ـ, ــ: a tatweel that stretches no word is a dash."""
_STILL = frozenset(NEWS).difference(GONE)
"""The signs of Arabic news, but for those whose folding moves others: tatweel and vowels."""
_SEATED = re.compile(r"(?<![اي])ئو(?=[^\Wنايةه])|(?<=ش)ئو(?=ن)")
"""مسئول, شئون, رئوف, as the Nile and the Gulf write مسؤول, شؤون, رؤوف; but لاجئون, مئوية, نائومي."""
_SILENT: frozenset[BlockKind] = frozenset(("furniture", "caption", "byline"))
"""Blocks in which nobody speaks."""
SEMICOLONS = frozenset("؛;")
"""Commas behind which another clause begins."""
DASHES = frozenset("-–—―")
"""Before what somebody answers, behind where an article was written, before who signs."""
TITLES: frozenset[BlockKind] = frozenset(("title", "heading"))
RUNNING: frozenset[BlockKind] = frozenset(("paragraph", "quote", "item"))
"""Kinds of passages: those above a text, and those that it runs on in."""
_ENDS = frozenset('.!؟?:»”"…)')
_WRAPPED = range(50, 101)
"""Code points of a line that an editor may have wrapped: such a newline is only a blank."""


_BRACKET = 600
_SENTENCE = 3
"""Code points and words of a quote that a typist put in brackets."""
_NAME = 24
"""Code points of a name in brackets."""


class Token:
    """One word or sign."""

    __slots__ = ("end", "kind", "spaced", "start", "text", "word")

    def __init__(  # noqa: PLR0917 - made for every word: keywords would cost a third more
        self, kind: TokenKind, text: str, start: int, end: int, spaced: bool, word: Word | None
    ) -> None:
        self.kind = kind
        self.text = text
        """Folded."""
        self.start = start
        """Logical, as is `end`."""
        self.end = end
        self.spaced = spaced
        """White space, or the paragraph's edge, before it."""
        self.word = word

    def read_as(self, word: Word) -> Token:
        """The same token, taken for another word."""
        return Token(self.kind, self.text, self.start, self.end, self.spaced, word)


def set_apart(one: Token, other: Token) -> bool:
    """Whether two signs may set apart what stands between them: commas, or dashes."""
    return one.kind == other.kind and (one.kind == "comma" or (one.text in DASHES and other.text in DASHES))


def sets_off(token: Token) -> bool:
    """A comma or a dash."""
    return token.kind == "comma" or token.text in DASHES


class TokenReader:
    """Whatever looks at the words of one article."""

    tokens: list[Token]

    def word(self, i: int, last: int) -> Word | None:
        """The word at a token index before `last`; None at a sign."""
        return self.tokens[i].word if i < last else None


class StretchReader:
    """Whatever looks at the words of one stretch of an article."""

    tokens: list[Token]
    last: int

    def _at(self, i: int) -> Word | None:
        """The word at a token index of the stretch; None at a sign and behind it."""
        return self.tokens[i].word if i < self.last else None


class Passage(Record):
    """One paragraph: token indices, end exclusive."""

    kind: BlockKind
    first: int
    last: int


def tokenise(article: Article) -> tuple[list[Token], list[Passage]]:
    """The tokens of all blocks in which somebody may speak, and their paragraphs."""
    tokens: list[Token] = []
    passages: list[Passage] = []
    for block in article.blocks:
        if block.kind in _SILENT:
            continue
        for start, end in _paragraphs(article.text, block.start, block.end):
            first = len(tokens)
            begun = start
            for run in _RUN_ON.finditer(article.text, start, end):
                _read(article.text[begun : run.end()], begun, tokens)
                begun = run.end()
            _read(article.text[begun:end], begun, tokens)
            if prayers.GOD in article.text[start:end]:
                prayers.drop(tokens, first)
            if _STROKE in article.text[start:end]:
                _drop_strokes(tokens, first)
            if len(tokens) > first:
                passages.append(Passage(block.kind, first, len(tokens)))
    return tokens, passages


_STROKE = "/"
_TITLES = frozenset(("title", "honorific"))


def _drop_strokes(tokens: list[Token], first: int) -> None:
    """السيد / فلان, وزير الري/ الدكتور فلان: take out what parts a title from a name; not القاهرة/ فلان."""
    for i in range(len(tokens) - 2, first, -1):
        if tokens[i].text != _STROKE:
            continue
        before, after = tokens[i - 1].word, tokens[i + 1].word
        if before is None or after is None or before.place or before.cues or "time" in before.classes:
            continue
        style = after.noun is not None and after.noun.kind in _TITLES and after.definite
        title = before.noun is not None and before.noun.kind in _TITLES
        known = after.noun or after.content or after.place or after.classes or after.cues or after.definite
        strange = title and not (known or after.prep or after.conj)  # الدكتور/ قحيصان
        son = i + 2 < len(tokens) and tokens[i + 2].text in ("بن", "بنت")
        named = after.name or "forename" in after.classes or strange or son
        if (title or before.definite) and (style or named):
            del tokens[i]


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Logical slices between the newlines that end a paragraph."""
    found: list[tuple[int, int]] = []
    line_start = first = start
    while (newline := text.find("\n", line_start, end)) >= 0:
        line = text[line_start:newline].strip()
        if not line or line[-1] in _ENDS or len(line) not in _WRAPPED:
            found.append((first, newline))
            first = newline + 1
        line_start = newline + 1
    found.append((first, end))
    return found


def _names(text: str, i: int, before: Token) -> bool:
    """Whether a bracket behind a verb that reports holds a name: قالت (السوداني) إن."""
    verb = before.word is not None and before.word.finite
    close = text.find(")", i, i + _NAME) if verb else -1
    return close > 0 and folded_text(text[i + 1 : close]).replace(" ", "").isalpha()


def _quotes(text: str, i: int, _: Token) -> bool:
    """Whether a bracket behind a colon holds a sentence: قال: (…)."""
    close = text.find(")", i, i + _BRACKET)
    return folded_text(text[i:close]).count(" ") >= _SENTENCE - 1 if close > 0 else False


def _initial(folded: str, folded_i: int) -> bool:
    """Whether a single letter stands right behind a point."""
    letter, after = folded[folded_i : folded_i + 1], folded[folded_i + 1 : folded_i + 2]
    return letter.isalpha() and not letter.isascii() and not after.isalpha()


def _spelt(joined: re.Match[str]) -> str:
    """بي.بي.سي, إل.سي.بي: names of Latin letters as one word, with a tatweel for each point."""
    letters = all(folded_text(name) in listed("letters") for name in joined[0].split("."))
    return joined[0].replace(".", "\u0640") if letters else joined[0]


def _glued(folded: str, folded_i: int) -> bool:
    """Whether a point joins a Latin letter to a letter or a digit."""
    before, after = folded[folded_i - 1 : folded_i], folded[folded_i + 1 : folded_i + 2]
    latin = before.isascii() and after.isascii() and before.isalnum() and after.isalpha()
    return latin and after.islower()


def _word(found: str, written: str) -> Word | None:
    """What a token is as a word, folded or not; None of a number or a sign."""
    folded = folded_text(_SEATED.sub("وو", written) if "ئو" in written else found)
    return analyse(folded, written.replace("\u0640", "")) if folded[0].isalpha() else None


def _pieces(chunk: str) -> list[Piece]:
    """The words and signs of what stands between two blanks, which tells most of what they are."""
    if "\u0640" in chunk:
        chunk = _BAR.sub(lambda bar: "–".ljust(len(bar[0])), chunk)
    folded = None if _STILL.issuperset(chunk) else fold(chunk)
    whole = folded.text if folded is not None else chunk
    if "#" in whole:
        whole = _TAG.sub(lambda tag: tag[0].translate(_BLANKED), whole)
    if "." in whole:
        whole = _JOINED.sub(_spelt, whole)
    pieces: list[Piece] = []
    past = 0
    for text in (whole,) if whole.isalpha() else _TOKEN.findall(whole):
        i = whole.index(text, past)
        past = i + len(text)
        start, end, written = i, past, text
        if folded is not None:
            offsets = folded.offsets
            # Cut out of a ligature: all of it.
            start, end = offsets[i], offsets[past] + (offsets[past] == offsets[past - 1])
            written = chunk[start:end]
        spaced, word = i == 0 or whole[i - 1].isspace(), _word(text, written)
        if word is None:
            pieces.append((_own_kind(text, whole, i), text, start, end, spaced, None))
        else:
            kind: TokenKind | None = None if word.text == _AND or word.text in _compounds() else "word"
            # The text is the word's, one object for all tokens that hold it: its hash is known.
            pieces.append((kind, word.text, start, end, spaced, word))
    return pieces


_remembered = lru_cache(maxsize=20_000)(_pieces)
_LONG = 40
"""Code points of what is not remembered: no word is so long."""
_AND = "و"


def _read(text: str, base: int, tokens: list[Token]) -> None:
    """Append the tokens of one paragraph that starts at logical `base`."""
    first = len(tokens)
    brackets = 0  # open ones that stand for quotation marks
    alone = False  # و قال: one word, with a blank in it
    at = 0
    for chunk in text.split(" "):
        length, place = len(chunk), base + at
        for told, piece, start, end, spaced, word in (_remembered if length < _LONG else _pieces)(chunk):
            kind = told
            if kind is not None:
                pass
            elif word is None:
                previous = tokens[-1] if len(tokens) > first else None
                kind = "mark" if piece == ")" and brackets else _kind(piece, previous, text, at + start)
                brackets += (piece == "(" and kind == "mark") - (piece == ")" and kind == "mark")
            else:
                kind, alone = "word", alone or (piece == _AND and not chunk[end : end + 1].strip())
                if piece != _AND and _compound(tokens, first, _compounds()[piece], word, place + end):
                    continue
            tokens.append(Token(kind, piece, place + start, place + end, spaced, word))
        at += length + 1
    if alone:
        _join(tokens, first)


def _join(tokens: list[Token], first: int) -> None:
    """و قال: make it one word, with a blank in it."""
    i = first
    while (i := i + 1) < len(tokens):
        alone, then = tokens[i - 1], tokens[i]
        near = alone.text == _AND and then.start == alone.end + 1
        if near and then.word is not None and then.text[0] in _ARABIC:
            one = analyse(_AND + then.text, _AND + then.word.raw)
            tokens[i - 1 : i + 1] = [Token("word", one.text, alone.start, then.end, alone.spaced, one)]


_ARABIC = frozenset(map(chr, range(ord("ء"), ord("ي") + 1)))
_CLITICS = frozenset(("", *"وفبلك", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "بال", "لل", "ولل"))
_WHOLE = 4
"""Words of the longest name that is read as one."""


@cache
def _compounds() -> dict[str, tuple[str, ...]]:
    """Last word → what stands before it, of all names that are written in several words: هونغ كونغ."""
    found: dict[str, tuple[str, ...]] = {}
    for (name,) in lexicon().rows(SEVERAL):
        head, _, last = name.rpartition(" ")
        found[last] = (*found.get(last, ()), head)
    return found


@cache
def _last_words(heads: tuple[str, ...]) -> tuple[str, ...]:
    """What stands right before the last word of such names."""
    return tuple([head.rpartition(" ")[2] for head in heads])


def _compound(tokens: list[Token], first: int, heads: tuple[str, ...], word: Word, end: int) -> bool:
    """Whether a word ends a name of several words (هونغ كونغ), which is made one of then."""
    if len(tokens) == first or not tokens[-1].text.endswith(_last_words(heads)):
        return False
    text, raw = "", ""
    for i in range(len(tokens) - 1, max(first, len(tokens) - _WHOLE) - 1, -1):
        before = tokens[i]
        if before.word is None:
            return False
        text, raw = f"{before.text} {text}".strip(), f"{before.word.raw} {raw}".strip()
        for head in heads:
            if text.endswith(head) and text[: -len(head)] in _CLITICS:
                one = analyse(f"{text} {word.text}", f"{raw} {word.raw}")
                tokens[i:] = [Token("word", one.text, before.start, end, before.spaced, one)]
                return True
    return False


_JOINED_TITLES = frozenset(("ود", "وم", "لد", "بد"))
"""Such letters with what is joined to them: ود. فلان."""


def _own_kind(sign: str, chunk: str, i: int) -> TokenKind | None:
    """What a number or a sign is that stands at `i`; None where more than its own chunk tells."""
    if sign[0].isdigit():
        return "number"
    if sign == "." and (_initial(chunk, i + 1) or _glued(chunk, i)):
        return "sign"  # حسام.ع; 2.x, README.md
    if sign in _APOSTROPHES and chunk[i - 1 : i].isalpha() and chunk[i + 1 : i + 2].isalpha():
        return "sign"
    return _KINDS.get(sign, "dots" if sign.startswith("..") else "sign")


def _kind(sign: str, previous: Token | None, text: str, i: int) -> TokenKind:
    """What such a sign is at `i` of its paragraph, behind another token."""
    behind = previous.kind if previous is not None else None
    if sign == ".":
        letters = previous.text if previous is not None and behind == "word" else ""
        return "sign" if len(letters) == 1 or letters in _JOINED_TITLES else "stop"  # د. and أ.
    if sign in _APOSTROPHES:  # a mark, if there is another to close it
        return "mark" if sum(map(text.count, _APOSTROPHES)) > 1 else "sign"
    if sign == ":" and behind == "number" and text[i + 1 : i + 2].isdigit():
        return "sign"  # 10:30
    if sign == "(" and previous is not None and (_quotes if behind == "colon" else _names)(text, i, previous):
        return "mark"
    return _VARYING[sign]
