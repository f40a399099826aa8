"""Folded words and signs of an article, paragraph by paragraph, each with its logical place.

Nothing after this stage reads the text itself, but for what it cuts out of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.article import Article, BlockKind
from reader.named import Record
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words import compounds, prayers
from reader.quotes.words.particles import AS_HE_SAID, SAYING_SO
from reader.quotes.words.word import Word, analyse
from reader.text.fold import GONE, NEWS, fold, folded_text
from reader.typed import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    Piece = tuple["Token", int, bool]
    """A token, its place between two blanks, and whether that tells what it is."""

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
    r"(?:[^\W\d_]+|\d+(?:[.,٫/-]\d+)*|\.{2,}"
    r"|\([!?؟]{1,3}\)"  # what a writer thinks of it: no end of a sentence
    r"|\(\(|\)\)|''|``|<<|>>|[^\w\s]|_))"
)
_RUN_ON = re.compile("ة(?=[ء-ي])")
"""Where a blank was forgotten: nothing stands behind ة in its word (جمعةأن)."""
_TAG = re.compile(r"#\w+")
_BLANKED = str.maketrans("#_", "  ")
"""#اليمن, #حزب_كذا: a tag is the words that it is made of."""
_BAR = re.compile(r"(?<!\S)\u0640+(?!\w)")
"""ـ, ــ: a tatweel that stretches no word is a dash."""
_STILL = "".join([sign for sign in NEWS if sign not in GONE])
"""The signs of Arabic news, but for those whose folding moves others: tatweel and vowels."""
_SEATED = re.compile(r"(?<![اي])ئو(?=[^\Wنايةه])|(?<=ش)ئو(?=ن)")
"""مسئول, شئون, رئوف, as the Nile and the Gulf write مسؤول, شؤون, رؤوف; but لاجئون, مئوية, نائومي."""
_SILENT: frozenset[BlockKind] = frozenset(("furniture", "caption", "byline"))
"""Blocks in which nobody speaks."""
SEMICOLONS = frozenset("؛;")
"""Commas behind which another clause begins."""
DASHES = frozenset("-–—―")
"""Before what somebody answers, behind where an article was written, before who signs."""
STARS = frozenset("*•■●◆▪")
BULLETS = DASHES | STARS
"""Before each point of a list."""
TITLES: frozenset[BlockKind] = frozenset(("title", "heading"))
RUNNING: frozenset[BlockKind] = frozenset(("paragraph", "quote", "item"))
"""Kinds of passages: those above a text, and those that it runs on in."""
_ENDS = frozenset('.!؟?:»”"…)')
_WRAPPED = range(50, 101)
"""Code points of a line that an editor may have wrapped: such a newline is only a blank."""
_TURN = re.compile(r"\s*[^\s:،.][^:\n،.؟«»\"]{1,29}:\s")
"""Who speaks, at the head of a line: لجريدة كذا: …⏎الوزير: …"""

_BRACKET, _SENTENCE, _NAME = 600, 3, 24
"""Code points and words of a quote that a typist put in brackets; code points of a name there."""
_THAT = (" إن ", " ان ", " أن ", " بأن ")
"""Behind what stands between a verb and its content: قال (وهو يبتسم) إن."""


class Token(Record):
    """One word or sign: the same object wherever it stands so."""

    kind: TokenKind
    text: str
    """Folded."""
    length: int
    """Code points of the text that it takes."""
    spaced: bool
    """White space, or the paragraph's edge, before it."""
    word: Word | None

    def read_as(self, word: Word) -> Token:
        """The same token, taken for another word."""
        return Token(self.kind, self.text, self.length, self.spaced, word)


class Written(Record):
    """The tokens of an article, and where each stands in its text."""

    text: str
    """Logical, of the whole article."""
    tokens: list[Token]
    starts: list[int]

    def end(self, i: int) -> int:
        """One past the last code point of a token."""
        return self.starts[i] + self.tokens[i].length

    def of(self, first: int, end: int) -> str:
        """What is written from a token to before another."""
        return self.text[self.starts[first] : self.end(end - 1)]

    def drop(self, first: int, end: int) -> None:
        """Take tokens out."""
        del self.tokens[first:end]
        del self.starts[first:end]

    def join(self, first: int, end: int, word: Word) -> None:
        """Make one word of several tokens."""
        length, spaced = self.end(end - 1) - self.starts[first], self.tokens[first].spaced
        self.tokens[first] = Token("word", word.text, length, spaced, word)
        self.drop(first + 1, end)


def set_apart(one: Token, other: Token) -> bool:
    """Whether two signs may set apart what stands between them: commas, or dashes."""
    return one.kind == other.kind and (one.kind == "comma" or (one.text in DASHES and other.text in DASHES))


def sets_off(token: Token) -> bool:
    """A comma or a dash."""
    return token.kind == "comma" or token.text in DASHES


def hyphen(tokens: list[Token], i: int) -> bool:
    """Whether a hyphen with no blank around it stands here: ماري-كلود."""
    token = tokens[i]
    return token.text == "-" and not token.spaced and i + 1 < len(tokens) and not tokens[i + 1].spaced


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


def tokenise(article: Article) -> tuple[Written, list[Passage]]:
    """The tokens of all blocks in which somebody may speak, and their paragraphs."""
    written = Written(article.text, [], [])
    tokens = written.tokens
    passages: list[Passage] = []
    for block in article.blocks:
        if block.kind in _SILENT:
            continue
        for start, end in _paragraphs(article.text, block.start, block.end):
            first = len(tokens)
            begun = start
            for run in _RUN_ON.finditer(article.text, start, end):
                _read(begun, run.end(), written)
                begun = run.end()
            _read(begun, end, written)
            if prayers.GOD in article.text[start:end]:
                prayers.drop(written, first)
            if _STROKE in article.text[start:end]:
                _settle_strokes(written, first)
            if len(tokens) > first:
                passages.append(Passage(block.kind, first, len(tokens)))
    return written, passages


_STROKE = "/"
_TITLES = frozenset(("title", "honorific"))
_MONTHS, _ORDINALS = frozenset(("كانون", "تشرين")), frozenset(("الاول", "الثاني"))
"""كانون الأول, تشرين الثاني: months of two words."""


def _settle_strokes(written: Written, first: int) -> None:
    """السيد / فلان, وزير الري/ الدكتور فلان: take out what parts a title from a name; not القاهرة/ فلان.

    And join a month to its second name: ديسمبر/كانون الأول.
    """
    tokens = written.tokens
    for i in range(len(tokens) - 2, first, -1):
        if tokens[i].text != _STROKE:
            continue
        before, after = tokens[i - 1].word, tokens[i + 1].word
        if before is None or after is None or before.place:
            continue
        if "time" in before.classes:
            second = i + 2 < len(tokens) and after.text in _MONTHS and tokens[i + 2].text in _ORDINALS
            if "time" in after.classes and not tokens[i].spaced:
                written.join(i - 1, i + 2 + second, before)
            continue
        style = after.noun is not None and after.noun.kind in _TITLES and after.definite
        title = before.noun is not None and before.noun.kind in _TITLES
        known = after.noun or after.content or after.place or after.classes or after.cues or after.definite
        strange = title and not known  # الدكتور/ قحيصان
        son = i + 2 < len(tokens) and tokens[i + 2].text in ("بن", "بنت")
        named = after.name or strange or son
        if (title or before.definite) and (style or named):
            written.drop(i, i + 1)


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Logical slices between the newlines that end a paragraph."""
    found: list[tuple[int, int]] = []
    line_start = first = start
    while (newline := text.find("\n", line_start, end)) >= 0:
        line = text[line_start:newline].strip()
        turns = bool(_TURN.match(text, first)) and bool(_TURN.match(text, newline + 1))
        if not line or line[-1] in _ENDS or len(line) not in _WRAPPED or turns:
            found.append((first, newline))
            first = newline + 1
        line_start = newline + 1
    found.append((first, end))
    return found


def _marks(text: str, i: int, before: Token) -> bool:
    """Whether a bracket stands for a quotation mark: قالت (السوداني) إن, قناة (كذا), قال: (…), بأنهم (…)."""
    word = before.word
    reports = before.kind == "colon" or (word is not None and bool(word.cues or "clause" in word.classes))
    names = word is not None and (word.finite or "naming" in word.classes)
    close = text.find(")", i, i + _BRACKET)
    held = folded_text(text[i + 1 : close]).strip() if close > 0 else ""
    parts = held.replace(".", " ").split()
    spelt = names and all(len(part) == 1 or part in listed("letters") for part in parts)  # وكالة (أ.ف.ب)
    told = len(parts) != _SENTENCE or any(part[0] in "تي" or lexicon().classes(part) for part in parts)
    if held.count(" ") >= _SENTENCE - 1 and not (spelt or (names and not told)):  # شركة (إيست ريفت كذا)
        leads = reports or before.text in SAYING_SO or text.startswith(AS_HE_SAID, close + 1)
        return leads and not text.startswith(_THAT, close + 1)
    return names and 0 < len(held) < _NAME and "".join(parts).isalpha() and (spelt or "." not in held)


def _initial(folded: str, folded_i: int) -> bool:
    """Whether a single letter stands right behind a point; no "and" of the next sentence (.و أضاف)."""
    letter, after = folded[folded_i : folded_i + 1], folded[folded_i + 1 : folded_i + 2]
    return letter.isalpha() and letter != _AND and not letter.isascii() and not after.isalpha()


def _glued(folded: str, folded_i: int) -> bool:
    """Whether a point joins a Latin letter to a letter or a digit."""
    before, after = folded[folded_i - 1 : folded_i], folded[folded_i + 1 : folded_i + 2]
    latin = before.isascii() and after.isascii() and before.isalnum() and after.isalpha()
    return latin and after.islower()


def _word(found: str, written: str) -> Word | None:
    """What a token is as a word, folded or not; None of a number or a sign."""
    if not found[0].isalpha():
        return None
    folded = folded_text(_SEATED.sub("وو", written) if "ئو" in written else found)
    return analyse(folded, written.replace("\u0640", ""))


def _pieces(chunk: str) -> list[Piece]:
    """The words and signs of what stands between two blanks, which tells most of what they are."""
    still = not chunk.strip(_STILL)
    if still and chunk.isalpha() and "ئو" not in chunk:  # as most are
        return [_of_word(analyse(folded_text(chunk), chunk), len(chunk), 0, spaced=True)]
    if "\u0640" in chunk:
        chunk = _BAR.sub(lambda bar: "–".ljust(len(bar[0])), chunk)
    folded = None if still else fold(chunk)
    whole = folded.text if folded is not None else chunk
    if "#" in whole:
        whole = _TAG.sub(lambda tag: tag[0].translate(_BLANKED), whole)
    if "." in whole[:-1]:
        whole = compounds.POINTED.sub(compounds.spelt, whole)
    pieces: list[Piece] = []
    past = 0
    for text in _TOKEN.findall(whole):
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
            kind = _own_kind(text, whole, i)
            pieces.append((Token(kind or "sign", text, end - start, spaced, None), start, kind is not None))
        else:
            pieces.append(_of_word(word, end - start, start, spaced=spaced))
    return pieces


def _of_word(word: Word, length: int, place: int, *, spaced: bool) -> Piece:
    told = word.text != _AND and word.text not in compounds.last_words()
    # The text is the word's, one object for all tokens that hold it: its hash is known.
    return Token("word", word.text, length, spaced, word), place, told


_remembered = lru_cache(maxsize=20_000)(_pieces)
_LONG = 40
"""Code points of what is not remembered: no word is so long."""
_AND = "و"


def _read(start: int, end: int, written: Written) -> None:
    """Append the tokens of one paragraph, or of a part of it: of a logical slice."""
    text, tokens, starts = written.text[start:end], written.tokens, written.starts
    first = len(tokens)
    brackets = 0  # open ones that stand for quotation marks
    alone = False  # و قال: one word, with a blank in it
    at = start
    chunks = text.split(" ")
    for chunk, length in zip(chunks, map(len, chunks), strict=True):
        for piece, place, told in (_remembered if length < _LONG else _pieces)(chunk):
            tokens.append(piece)
            starts.append(at + place)
            if told:
                continue
            sign, behind = piece.text, place + piece.length
            if piece.word is None:
                previous = tokens[-2] if len(tokens) > first + 1 else None
                kind = "mark" if sign == ")" and brackets else _kind(sign, previous, text, starts[-1] - start)
                brackets += (sign == "(" and kind == "mark") - (sign == ")" and kind == "mark")
                tokens[-1] = Token(kind, sign, piece.length, piece.spaced, None)
            elif sign == _AND:
                alone = alone or not chunk[behind : behind + 1].strip()
            else:
                compounds.join(written, first)
        at += length + 1
    if alone:
        _join(written, first)


def _join(written: Written, first: int) -> None:
    """و قال: make it one word, with a blank in it."""
    tokens, i = written.tokens, first
    while (i := i + 1) < len(tokens):
        alone, then = tokens[i - 1], tokens[i]
        near = alone.text == _AND and written.starts[i] == written.end(i - 1) + 1
        if near and then.word is not None and then.text[0] in _ARABIC:
            written.join(i - 1, i + 1, analyse(_AND + then.text, _AND + then.word.raw))


_ARABIC = frozenset(map(chr, range(ord("ء"), ord("ي") + 1)))
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
        given = previous is not None and previous.word is not None and previous.word.name
        more = given and text[i + 1 : i + 2] == " " and text[i + 3 : i + 4] != "." and _initial(text, i + 2)
        return "sign" if more or len(letters) == 1 or letters in _JOINED_TITLES else "stop"  # د., هناء. م
    if sign in _APOSTROPHES:  # a mark, if there is another to close it
        return "mark" if sum(map(text.count, _APOSTROPHES)) > 1 else "sign"
    if sign == ":" and behind == "number" and text[i + 1 : i + 2].isdigit():
        return "sign"  # 10:30
    if sign == "(" and previous is not None and _marks(text, i, previous):
        return "mark"
    return _VARYING[sign]
