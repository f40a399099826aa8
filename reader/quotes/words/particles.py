"""Particles that several rules ask for, folded: closed sets, which no table would ever grow."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

AND_HE = frozenset(("وهو", "وهي"))
APART_OBJECTS = frozenset(("اياه", "اياها", "اياهم", "اياهما", "اياهن", "اياي", "ايانا"))
"""Objects that stand by themselves: أخبرته إياها."""
AND_THEY = AND_HE | {"وهم", "وهما", "وهن"}
LEADS = frozenset(("preposition", "clause", "time", "adverb"))
"""Classes of what may stand between whom somebody calls on and what for."""
ALSO = frozenset(("كما", "ثم"))
"""Before what somebody says or does besides, or next."""
AS_TOLD = frozenset(("حسبما", "بحسبما", "وفقما"))
BECAUSE = frozenset(("لانه", "لانها", "لانهم", "لانهما"))
SO = BECAUSE | {"ف", "لان", "اذ"}
"""Before a reason."""
BUT = frozenset(("لكن", "ولكن"))
BEGUN = frozenset(
    (
        *("فهو", "فهي", "فهم", "وهو", "وهي", "وهم", "لانه", "لانها", "لانهم"),
        *("لكونه", "لكونها", "كونه", "كونها"),
        *("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "انه", "انها", "بانه", "بانها"),
    )
)
"""What a clause has only begun with: it waits for what is told of him."""
BUT_HE = frozenset(("لكنه", "لكنها", "لكنهم", "لكنهما", "لكنهن"))
GOES_ON = frozenset(("كما", "بل", "ثم", "فقد", "وقد", "اذ", "حيث"))
"""Before the verb of one who has been told of."""
GOVERNED = frozenset(("علي", "عن", "الي", "من", "في"))
"""Prepositions that verbs govern, and that their nouns go on with: الإبقاء على كذا."""
HE_IS = AND_HE | {"هو", "هي"}
IN_IT = frozenset(("فيه", "فيها", "فيهم", "فيهما"))
INSIDE = IN_IT | {"عبره", "عبرها", "خلاله", "خلالها"}
SAVE = frozenset(("غير", "بيد", "الا"))
"""Before أن: what makes it a "but"."""
EXCEPT = SAVE | {"بل"}
THAT = frozenset(("ان", "بان", "وان", "فان"))
"""Without a pronoun: somebody's subject may follow."""
THAT_HE = frozenset(("انه", "انها", "انهم", "انهما", "انهن"))
THAT_ONE = frozenset(("ذلك", "هذا"))
THESE = frozenset(("هذا", "هذه", "تلك", "هذين", "هاتين"))
"""Before the noun that they point to."""
THUS = frozenset(("بهذه", "بهذا", "هكذا"))
WHAT = frozenset(("ما", "بما", "عما", "مما", "لما"))
WHEN = frozenset(("حين", "حينما", "عندما", "منذ"))
WHILE = frozenset(("بينما", "فيما"))
"""What no noun goes on with behind a comma: نفى وجود خلاف، بينما تجمع العشرات."""
WHERE = frozenset(("حيث", "اذ"))
MEANWHILE = WHILE | WHERE
"""Behind a comma, what leads to somebody else who speaks."""
WHICH: dict[str, Literal["m", "f"]] = {"الذي": "m", "التي": "f"}
"""Of which gender is who a relative pronoun calls back, and so is the verb that has him for a subject."""
SIGNS = frozenset(("comma", "colon", "mark", "dots", "stop", "open", "sign"))
"""Signs that a clause may begin behind."""
SAYING_SO = frozenset(("فيه", "فيها", "بقوله", "بقولها", "بقولهم", "بالقول"))
AS_HE_SAID = (" كما قال", " كما يقول", " قال ", " يقول ", " قالت ", " تقول ")
"""Before and behind such a quote: جاء فيه (…), (…) كما قال."""
