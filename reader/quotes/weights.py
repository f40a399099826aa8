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
    "indefinite": -1.3,
    "named": 1.3,
    "new": -0.6,
    "organisation": -0.4,
    "other": -0.6,
    "person": 0.6,
    # Whether the verb agrees with him; `number`: he is several, and it is one's.
    "agrees": 1.0,
    "differs/part": -1.0,
    "differs/verb": -3.5,
    # What he does in the sentence of the cue, by the kind of cue.
    "acts/inner": 1.6,
    "acts/joined": 1.4,
    "acts/part": 0.1,
    "content/inner": 0.4,
    "content/joined": -0.2,
    "content/part": 1.4,
    "latest-acts/joined": 0.9,
    "latest-acts/part": 0.5,
    "latest-other/inner": -0.1,
    "latest-other/joined": 0.4,
    "other/inner": 1.6,
    "other/joined": 0.5,
    "said/inner": 1.7,
    "said/joined": 0.8,
    "said/part": 1.6,
    "told/joined": 0.9,
    "told/part": -1.3,
    # How many spoke since he did, by the kind of cue, and in which paragraph.
    "age0/add": 0.7,
    "age0/bare": 0.3,
    "age0/open": 1.6,
    "age0/part": -0.8,
    "age0/reply": 0.1,
    "age0/says": 0.3,
    "age1/add": -0.9,
    "age1/bare": -0.4,
    "age1/inner": -0.6,
    "age1/open": 0.2,
    "age1/part": -1.5,
    "age1/reply": -0.2,
    "age1/says": -0.2,
    "age2/add": -0.6,
    "age2/bare": 1.2,
    "age2/inner": -0.5,
    "age2/open": -0.6,
    "age2/part": -0.7,
    "age2/reply": -0.5,
    "age2/says": -0.4,
    "paragraph0": 0.8,
    "paragraph1": -1.5,
    "paragraph2": -2.8,
    # He acted in a sentence behind the last statement, by the kind of cue, and how far back.
    "since/open": -0.4,
    "since/part": -0.1,
    "since/reply": 0.9,
    "since1": 0.9,
    "since1-apart": -0.2,
    "since2": 0.5,
    "since2-apart": -0.5,
    "thing/bare": -0.7,
    # No more than told of.
    "asked": -0.4,
    "nested": -1.3,
    "old": -2.2,
    "seen": -0.2,
}
