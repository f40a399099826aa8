"""What is true of a candidate, and what it weighs in the choice of a speaker.

Learnt from the annotated texts of `tests/eval` (a log-linear choice, checked on texts that were left out),
but for `differs/verb`, which they hold too few of. How features are made, `choice` says; one that is not
here weighs nothing.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    # Who he is.
    "document": -0.9,
    "indefinite": -1.5,
    "named": 1.2,
    "new": -0.6,
    "organisation": -0.2,
    "other": -0.8,
    "person": 0.8,
    # Whether the verb agrees with him; `number`: he is several, and it is one's.
    "agrees": 0.9,
    "differs/part": -1.1,
    "differs/verb": -3.5,
    "number/part": -0.3,
    "number/verb": 0.2,
    # What he does in the sentence of the cue, by the kind of cue.
    "acts/inner": 1.5,
    "acts/joined": 1.4,
    "acts/part": -0.2,
    "acts/thus": -0.5,
    "acts/within": 1.1,
    "content/inner": 0.3,
    "content/part": 0.8,
    "latest-acts/inner": -0.2,
    "latest-acts/joined": 0.1,
    "latest-other/joined": 0.3,
    "other/inner": 1.1,
    "other/joined": 0.9,
    "other/part": 0.8,
    "other/within": 0.9,
    "said/inner": 1.8,
    "said/joined": 1.4,
    "said/part": 1.9,
    "said/thus": -0.8,
    "told/joined": 1.1,
    "told/part": -1.4,
    # How many spoke since he did, by the kind of cue, and in which paragraph.
    "age0/add": 0.4,
    "age0/inner": -0.7,
    "age0/open": 1.9,
    "age0/part": -0.4,
    "age0/says": 0.4,
    "age1/add": -0.7,
    "age1/bare": -0.1,
    "age1/inner": -0.9,
    "age1/open": -0.6,
    "age1/part": -2.2,
    "age1/reply": -0.2,
    "age1/says": -0.2,
    "age2/add": -0.8,
    "age2/bare": 1.0,
    "age2/inner": -1.1,
    "age2/open": -0.3,
    "age2/part": -2.1,
    "age2/reply": -0.5,
    "age2/says": -0.1,
    "paragraph0": 1.6,
    "paragraph1": -1.5,
    "paragraph2": -2.5,
    # He acted in a sentence behind the last statement, by the kind of cue, and how far back.
    "since/inner": 0.5,
    "since/open": -0.4,
    "since/reply": 0.9,
    "since1": 1.5,
    "since1-apart": -0.4,
    "since2": 0.5,
    "thing/bare": -0.8,
    # No more than told of.
    "asked": -0.2,
    "asks/inner": 0.3,
    "asks/joined": -0.6,
    "nested": -1.2,
    "old": -2.0,
}
