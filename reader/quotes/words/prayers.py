"""Prayers for whom a text names: حفظه الله ورعاه, رضي الله عنه, أطال الله بقاءه.

They stand anywhere behind a name, between marks, dashes, brackets or nothing, and tell nothing of
him: the later stages never see them.
"""

from __future__ import annotations

from reader.quotes.tables.lists import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.words.tokens import Token, Written

GOD = "الله"
_HIS = ("هما", "هم", "ها", "ه")
_FOR = ("له", "لها", "لهم", "لهما", "عنه", "عنها", "عنهم", "عنهما", "عليه", "عليها", "عليهم")
_CLOSING = dict(zip('("«“”-–—،»', ')"»”“-–—،«', strict=True))
"""Signs that a prayer stands between."""
_LATER = 3
"""Words of what is wished: بواسع رحمته."""


def drop(written: Written, first: int) -> None:
    """Take the prayers out of the tokens from `first` on, with the signs around them."""
    tokens, i = written.tokens, first + 1
    while i < len(tokens):
        god = tokens[i].text == GOD
        end = _end(tokens, i) if god else i
        if end > i:
            i = _cut(written, first, i - 1, end)
        elif god and i + 2 < len(tokens) and {tokens[i + 1].text, tokens[i + 2].text} <= listed("of_god"):
            written.drop(i + 1, i + 3)  # سائلا الله العلي القدير أن
        i += 1


def _end(tokens: list[Token], god_i: int) -> int:
    """Where a prayer ends that names God at `god_i`; `god_i` where none does."""
    wish = tokens[god_i - 1].text
    i = god_i + 1
    if not _wished(wish):
        if listed("prayed_for").isdisjoint((wish, wish.removeprefix("و"))):
            return god_i
        if i < len(tokens) and tokens[i].text in _FOR:
            i += 1
        elif (his := _his_own(tokens, i)) > i:
            i = his
        else:
            return god_i
    while i < len(tokens) and (_wished(tokens[i].text, joined=True) or tokens[i].text in listed("prayed_so")):
        i += 1
    return i


def _wished(text: str, *, joined: bool = False) -> bool:
    """حفظه, ورعاه: what God shall do to him. `joined`: behind "and" only."""
    if joined and text[0] != "و":
        return False
    bare = text.removeprefix("و") if joined else text
    owner = next((his for his in _HIS if bare.endswith(his)), "")
    return bool(owner) and bare.removesuffix(owner) in listed("prayed")


def _his_own(tokens: list[Token], i: int) -> int:
    """بقاءه, في عمره, ثراه, بواسع رحمته: past what of his God shall bless, else `i`."""
    for j in range(i, min(i + _LATER, len(tokens))):
        if tokens[j].kind != "word":
            return i
        if tokens[j].text.endswith(_HIS) and tokens[j].text not in _HIS:
            return j + 1
    return i


def _cut(written: Written, floor: int, first: int, end: int) -> int:
    """Take a prayer out, with the signs around it; the token before."""
    tokens = written.tokens
    before = tokens[first - 1].text if first > floor else ""
    after = tokens[end].text if end < len(tokens) else "."
    if before in _CLOSING and (after == _CLOSING[before] or (before in "-–—" and end >= len(tokens))):
        end += 1
        first -= before != "،"
    elif before in "-–—" and before and after in ".،":
        first -= 1  # الملك فلان -حفظه الله.
    written.drop(first, end)
    return first - 1
