"""Where a word may be stretched, and which place is best: the priorities of Arabic typesetting."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from reader.text.joining import joining_type
from reader.text.shape import TATWEEL, Piece

# Letters by the places that they make good, in the order of the Uniscribe family of engines.
SEEN_SAD = frozenset("سشصضښۺۻڛڜڝڞ")
CLOSING = frozenset("ةهدذۀەہۃڈډڊڌڍڎڏڐ")
TALL = frozenset("اأإآٱطظلكگکڪ")
BEH = frozenset("بتثنيئپٹټڀےی")
BEH_ENDS = frozenset("ريىزیې")
ROUND = frozenset("وؤعغقفۆۇۈۋڤ")

MIN_LETTERS = 3
"""Words of two letters are spared: stretched, they look like another word."""
MAX_MARKS = 2
"""Words with more marks than this are spared where others can be found: the marks hang over nothing."""


@lru_cache(maxsize=1 << 15)
def best_joint(piece: Piece) -> tuple[int, int] | None:
    """The best place to stretch one unit: its priority (1 is best) and the cluster that the tatweel follows.

    None where nothing joins. In "مسافة" (U+0645 U+0633 U+0627 U+0641 U+0629) it is `(2, 1)`, behind
    the seen.
    """
    letters = [index for index, base in enumerate(piece.skeleton) if joining_type(base) in "DRC"]
    if len(letters) < MIN_LETTERS:
        return None
    best: tuple[int, int] | None = None
    for index in letters[:-1]:
        if index + 1 < len(piece.skeleton) and _joined(piece, index):
            priority = _priority(piece, index)
            # Among equals the one nearest to the word's end.
            if best is None or priority <= best[0]:
                best = (priority, index)
    if best is not None and sum(map(len, piece.glyphs)) - len(piece.glyphs) > MAX_MARKS:
        return best[0] + 10, best[1]
    return best


def _form(piece: Piece, index: int) -> str:
    return unicodedata.decomposition(piece.glyphs[index][0]).partition(" ")[0] if piece.glyphs[index] else ""


def _joined(piece: Piece, index: int) -> bool:
    """Whether a cluster joins the one behind it: one of the two has to show it."""
    return _form(piece, index) in ("<initial>", "<medial>") or _form(piece, index + 1) in (
        "<medial>",
        "<final>",
    )


def _priority(piece: Piece, index: int) -> int:
    letter, behind = piece.skeleton[index], piece.skeleton[index + 1]
    if letter == TATWEEL:
        return 1
    if letter in SEEN_SAD:
        return 2
    if _form(piece, index + 1) == "<final>":
        for priority, letters in ((3, CLOSING), (4, TALL), (6, ROUND)):
            if behind in letters:
                return priority
    elif (
        behind in BEH
        and index + 2 < len(piece.skeleton)
        and piece.skeleton[index + 2] in BEH_ENDS
        and _form(piece, index + 2) == "<final>"
    ):
        return 5
    return 7
