"""What is true of a candidate, and what it weighs in the choice of a speaker.

Learnt from the annotated texts of `tests/eval` (a log-linear choice, checked on texts that were left out),
but for `differs/verb` and `number/verb`, which they hold too few of. How features are made, `choice` says;
one that is not here weighs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


WEIGHTS: Final[dict[str, float]] = {
    # Who he is.
    "document": -0.9,
    "indefinite": -1.1,
    "named": 1.0,
    "new": -0.6,
    "organisation": -0.2,
    "other": -0.3,
    "person": 0.4,
    # Whether the verb agrees with him; `number`: he is several, and it is one's.
    "agrees": 1.0,
    "differs/part": -0.8,
    "differs/verb": -3.5,
    "number/part": -0.2,
    "number/verb": -2.3,
    # What he does in the sentence of the cue, by the kind of cue.
    "acts/inner": 1.0,
    "acts/joined": 1.3,
    "acts/part": 0.5,
    "acts/thus": -0.4,
    "acts/within": 1.1,
    "content/inner": 0.2,
    "content/part": 1.0,
    "latest-acts/inner": -0.2,
    "latest-acts/joined": 0.6,
    "latest-acts/part": 0.2,
    "latest-acts/thus": 2.0,
    "latest-other/joined": 0.2,
    "other/inner": 1.1,
    "other/joined": 0.9,
    "other/part": 0.7,
    "other/thus": -0.5,
    "other/within": 0.3,
    "said/inner": 1.6,
    "said/joined": 1.2,
    "said/part": 1.7,
    "said/thus": -0.4,
    "main/inner": 2.0,
    "main/joined": 2.7,
    "main/part": 1.5,
    "latest-said/joined": 0.3,
    "then/inner": 0.5,
    "then/joined": 0.8,
    "then/part": 3.2,
    "then/thus": 2.6,
    "told/inner": 1.0,
    "told/joined": 0.7,
    "told/part": -0.7,
    # How many spoke since he did, by the kind of cue, and in which paragraph.
    "age0/add": 0.8,
    "age0/inner": -0.5,
    "age0/open": 2.6,
    "age0/part": -0.6,
    "age0/reply": 0.3,
    "age0/says": 1.2,
    "age1/add": -0.7,
    "age1/bare": -0.2,
    "age1/inner": -0.9,
    "age1/open": -0.8,
    "age1/part": -2.0,
    "age1/reply": -0.1,
    "age1/says": -0.4,
    "age2/add": -0.6,
    "age2/bare": -0.2,
    "age2/inner": -1.1,
    "age2/open": -0.7,
    "age2/part": -2.3,
    "age2/reply": -0.7,
    "age2/says": -0.2,
    "paragraph0": 1.3,
    "paragraph1": -1.6,
    "paragraph2": -1.9,
    # He acted in a sentence behind the last statement, by the kind of cue, and how far back.
    "dropped/part": 2.0,
    "latest-since": -0.5,
    "since-main": 1.0,
    "since/bare": 0.3,
    "since/inner": -0.2,
    "since/open": 0.5,
    "since/reply": 0.1,
    "since/says": 0.1,
    "since1": 1.0,
    "since1-apart": -0.5,
    "since2-apart": 0.2,
    "thing/bare": -0.5,
    # No more than told of.
    "asked": -0.1,
    "asks/inner": 0.2,
    "asks/joined": -0.3,
    "nested": -0.9,
    "old": -1.8,
    "seen": -0.9,
}
