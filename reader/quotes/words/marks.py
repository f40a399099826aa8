"""Quotation marks paired by where they stand, not by what they look like.

Typists mix ” and “, forget one, or type " for all. A mark after a blank, a colon, a bracket or a
clitic (بـ”…) and before a letter opens; one after a letter or a stop and before a blank or
punctuation closes. Only what position leaves open is decided by the sign itself, or by parity.
"""

from __future__ import annotations

from itertools import pairwise

from reader.named import Record
from reader.quotes.tables.lists import listed
from reader.quotes.words.places import within
from reader.quotes.words.shapes import adjective
from reader.quotes.words.tokens import Passage, Token

_CLITICS = frozenset(("ب", "ل", "و", "ف", "ك", "ال", "وال", "بال", "لل", "فال"))
_OPENERS = frozenset(("«", "“", "„", "‹", "((", "("))
_CLOSERS = frozenset(("»", "›", "))", ")"))
_STROKE, _NAMED = "/", range(1, 5)
"""What news agencies write around names, and the words of one."""
_THAT = 3
"""Tokens from a participle to behind its أن: مشيرا إلى أن."""
_FAR = 8
"""Paragraphs that are looked through for the mark that closes."""
_RUN = 40
"""Tokens that a sentence runs on over a mark."""
_TITLE = 4
"""Tokens from the mark before what a thing is called to the one behind it."""
_TOLD = 9
"""Tokens of a sentence up to its words in marks: . وقال فلان اليوم إن «."""


class Pair(Record):
    """What stands between two marks: token indices."""

    open_i: int
    close_i: int
    """The closing mark, or one past the last token where it was forgotten."""
    closed: bool
    depth: int
    """0 for the outermost."""


class Marks(Record):
    """All pairs of an article, in order of their opening."""

    pairs: tuple[Pair, ...]
    inside: list[int]
    """token_i → index of the innermost pair around it (its own marks included), or -1."""
    opens: dict[int, int]
    """Token index of an opening mark → index of its pair."""
    closes: dict[int, int]
    """The same for closing marks."""
    parents: list[int]
    """pair_i → the pair around it, or -1."""
    signs: list[int]
    """Where no word stands."""


def pair_marks(tokens: list[Token], passages: list[Passage], all_signs: list[int]) -> Marks:
    """Pair all marks. A mark that closes nothing is no mark; one left open ends with its sentence.

    `all_signs`: where no word stands.
    """
    _mark_strokes(tokens, all_signs)
    every = [i for i in all_signs if tokens[i].kind == "mark"]
    found: list[tuple[int, int, bool, int]] = []
    stack: list[int] = []
    mirrored = _mirrored(tokens, passages, every)
    for number, passage in enumerate(passages):
        signs = within(every, passage.first, passage.last)
        sides = _sides(tokens, passage, signs, bool(stack), mirrored)
        left = sides.count(-1)
        if stack and signs and sides[0] == 1 and signs[0] == passage.first:
            # The quote goes on: its paragraph opens again, and that mark is no new one.
            signs, sides = signs[1:], sides[1:]
        elif (
            stack
            and sides[:1] != [-1]
            and not _goes_on(tokens, passages[number : number + _FAR], every, mirrored)
        ):
            _abandon(tokens, passages[number - 1], stack, found)
        for sign_i, side in zip(signs, sides, strict=True):
            if side == 1:
                forgot = len(signs) % 2 and _anew(tokens, sign_i, passage.first)
                if stack and (forgot or left <= len(stack)):
                    if not forgot and left and _runs_on(tokens, stack[-1], sign_i):
                        continue
                    _abandon_one(tokens, sign_i, stack, found)
                stack.append(sign_i)
            else:
                left -= 1
                if stack:
                    open_i = stack.pop()
                    if sign_i > open_i + 1:
                        found.append((open_i, sign_i, True, len(stack)))
        following = passages[number + 1] if number + 1 < len(passages) else None
        if stack and not (following and following.kind == passage.kind):
            _abandon(tokens, passage, stack, found)
    return _index(sorted(found), len(tokens), all_signs)


def _goes_on(tokens: list[Token], passages: list[Passage], marks: list[int], mirrored: bool) -> bool:
    """«… كذا, paragraphs without a mark in which no writer speaks, and one whose first mark closes: كذا»."""
    for passage in passages:
        word = tokens[passage.first].word
        if passage.kind != passages[0].kind or (word and any(one.form == "past" for one in word.cues)):
            return False
        signs = within(marks, passage.first, passage.last)
        if signs:
            return _sides(tokens, passage, signs, False, mirrored)[0] == -1
    return False


def _mark_strokes(tokens: list[Token], signs: list[int]) -> None:
    """أعلنت شركة /فولتا/ أن: strokes around a name are its marks; not اليوم /الجمعة/, الدوحة /كذا/, 3/4."""
    strokes = [i for i in signs if tokens[i].text == _STROKE]
    for first, last in pairwise(strokes):
        led = tokens[first - 1].word if first else None
        apart = tokens[first].spaced and not (tokens[first + 1].spaced or tokens[last].spaced)
        behind = tokens[last + 1 : last + 2]
        apart = apart and all(token.spaced or token.word is None for token in behind)
        if led is None or led.place or not apart or last - first - 1 not in _NAMED:
            continue
        words = [token.word for token in tokens[first + 1 : last]]
        named = all(word is not None and "time" not in word.classes for word in words)
        if named and (led.noun or led.cues or "naming" in led.classes):
            for i in (first, last):
                tokens[i] = Token("mark", '"', 1, tokens[i].spaced, None)


def question(tokens: list[Token], pair: Pair) -> bool:
    """ردا على سؤال «كذا؟»: whether marks hold what somebody is asked; but ردا على سؤال: «كذا», his answer."""
    before = pair.open_i - 1 - (tokens[pair.open_i - 1].kind == "colon")
    word = tokens[before].word if before >= 0 and tokens[pair.close_i - 1].text in ("؟", "?") else None
    return word is not None and word.stem in listed("asked")


def naming(tokens: list[Token], marks: Marks, open_i: int) -> bool:
    """فيلم «…»: whether marks hold what a thing is called."""
    pair, before = marks.pairs[marks.opens[open_i]], tokens[open_i - 1].word if open_i else None
    return pair.close_i - pair.open_i <= _TITLE and before is not None and "naming" in before.classes


def subject(tokens: list[Token], marks: Marks, open_i: int) -> bool:
    """أن «النسر» خسر الدعوى: whether marks hold who does something; no أن «مندسين» رشقوا."""
    close_i = marks.pairs[marks.opens[open_i]].close_i
    that, name = (tokens[i].word for i in (open_i - 1, open_i + 1))
    verb = tokens[close_i + 1].word if close_i + 1 < len(tokens) else None
    if close_i != open_i + 2 or that is None or name is None or verb is None:
        return False
    one = name.definite or not (name.content or name.classes or name.text.endswith("ين"))
    other = verb.definite or verb.prep or verb.noun or verb.content or adjective(verb)
    return "clause" in that.classes and one and not other


def _mirrored(tokens: list[Token], passages: list[Passage], marks: list[int]) -> bool:
    """Whether the typist took » for the opening mark, as it looks right to left."""
    votes = 0
    for passage in passages:
        texts = [tokens[i].text for i in within(marks, passage.first, passage.last)]
        pairs = [text for text in texts if text in "«»"]
        if pairs and pairs[0] != pairs[-1]:  # else one was forgotten, and nobody knows which
            votes += 1 if pairs[0] == "«" else -1
    return votes < 0


def _sides(
    tokens: list[Token], passage: Passage, signs: list[int], is_open: bool, mirrored: bool
) -> list[int]:
    """1 opens, -1 closes."""
    sides: list[int] = []
    open_now, inverted, opened = is_open, False, ""
    for k, i in enumerate(signs):
        token = tokens[i]
        before = tokens[i - 1] if i > passage.first else None
        after = tokens[i + 1] if i + 1 < passage.last else None
        free_before, free_after = _free(tokens, passage, i)
        if mirrored and token.text in "«»":
            side = 1 if token.text == "»" else -1
        elif free_before and not free_after:
            side = 1
        elif (free_after and not free_before) or after is None:
            side = -1
        elif token.text == "“" and open_now and opened == "”":
            side = -1  # ” كذا “, as it looks right to left
        elif open_now and after.kind in ("stop", "comma"):
            side = -1  # “كذا “. behind a blank, where nothing could begin
        elif before is None or token.text in _OPENERS:
            side = 1
        elif token.text in _CLOSERS:
            side = -1
        else:
            around = before.kind == "mark" and is_open + sum(sides) > 0  # ‹… ›”
            side = -1 if open_now or around else 1
        leads = before is not None and before.word is not None and "clause" in before.word.classes
        verb = tokens[i - 2].word if leads and i - 2 >= passage.first else None
        told = not open_now or (verb is not None and bool(verb.cues))
        anew = leads and open_now and len(signs) % 2 == 1 and _anew(tokens, i, passage.first)
        says = before is not None and before.word is not None and before.word.cues
        led = before is not None and not token.spaced and before.text in _CLITICS and after is not None
        # وأضافت فلانة” كذا“: two that close, and nothing open
        lone = not (open_now or free_before) and k + 1 < len(signs)
        then_before, then_after = _free(tokens, passage, signs[k + 1]) if lone else (False, False)
        lone = then_after and (not then_before or (token.text, tokens[signs[k + 1]].text) == ("”", "“"))
        turned = anew or (leads and told) or ((led or says) and not open_now) or lone
        if side == -1 and turned and (free_after or anew):
            # إن" كذا "مشددا, بـ” كذا “مشددا: blanks on the wrong sides
            side, inverted = 1, free_after
        elif inverted and side == 1 and open_now:
            side, inverted = -1, False
        sides.append(side)
        open_now = side == 1
        opened = token.text if open_now else opened
    return sides


def _free(tokens: list[Token], passage: Passage, i: int) -> tuple[bool, bool]:
    """Whether nothing is written close before a mark, and close behind it."""
    token = tokens[i]
    before = tokens[i - 1] if i > passage.first else None
    after = tokens[i + 1] if i + 1 < passage.last else None
    free_before = before is None or token.spaced or before.kind in ("colon", "open", "mark")
    free_after = after is None or after.spaced or after.kind not in ("word", "number", "open", "mark")
    led = before is not None and not token.spaced and before.text in _CLITICS
    return free_before or (led and after is not None and not after.spaced), free_after


def _abandon_one(
    tokens: list[Token], limit: int, stack: list[int], found: list[tuple[int, int, bool, int]]
) -> None:
    open_i = stack.pop()
    close_i = open_i + 1
    while close_i < limit and tokens[close_i].kind != "stop" and not _acting(tokens, close_i, limit):
        close_i += 1
    if close_i > open_i + 1:
        found.append((open_i, close_i, False, len(stack)))


def _runs_on(tokens: list[Token], open_i: int, i: int) -> bool:
    """«إن هذا يمثل «تحولا كبيرا»، : whether a sentence runs on over a mark, as one closing is missing."""
    if i - open_i > _RUN:
        return False
    between = tokens[open_i + 1 : i]
    says = any(token.word is not None and token.word.finite and token.word.cues for token in between)
    return not says and all(token.kind not in ("stop", "comma", "colon") for token in between)


def _acting(tokens: list[Token], i: int, limit: int) -> bool:
    """«… كذا, مطالبة; «… كذا, وأضاف أن; «… كذا مشددا على أن: a verb with which the writer speaks again."""
    comma = tokens[i].kind == "comma"
    word = tokens[i + comma].word if i + comma < limit else None
    if word is None or word.definite or not word.cues:
        return False
    ahead = [token.word for token in tokens[i + comma + 1 : min(i + comma + _THAT, limit)]]
    that = any(one is not None and "clause" in one.classes for one in ahead)
    if "participle" not in word.forms:
        joins = comma and word.cue_conj == "و"
        return joins and any(form.form == "past" and (that or form.verb.any) for form in word.cues)
    return comma or that


def _anew(tokens: list[Token], i: int, first: int) -> bool:
    """«… كذا. وقال فلان اليوم إن” كذا: whether a sentence that reports begins shortly before a mark."""
    for k in range(i - 2, max(first, i - _TOLD), -1):
        if tokens[k].kind == "stop":
            word = tokens[k + 1].word
            return word is not None and any(form.form == "past" for form in word.cues)
    return False


def _abandon(
    tokens: list[Token], passage: Passage, stack: list[int], found: list[tuple[int, int, bool, int]]
) -> None:
    """The closing marks were forgotten: each quote ends with its sentence."""
    while stack:
        _abandon_one(tokens, passage.last, stack, found)


def _index(found: list[tuple[int, int, bool, int]], count: int, signs: list[int]) -> Marks:
    pairs = tuple([Pair(*row) for row in found])
    inside = [-1] * count
    parents: list[int] = []
    opens: dict[int, int] = {}
    closes: dict[int, int] = {}
    for pair_i, pair in enumerate(pairs):  # what opens later lies within, or behind
        past = pair.close_i + pair.closed
        parents.append(inside[pair.open_i])
        inside[pair.open_i : past] = [pair_i] * (past - pair.open_i)
        opens[pair.open_i] = pair_i
        if pair.closed:
            closes[pair.close_i] = pair_i
    return Marks(pairs, inside, opens, closes, parents, signs)
