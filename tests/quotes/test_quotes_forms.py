"""Every verb of the table in every shape: who says it is found, whatever person, number and tense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.quotes.test_quotes_tables import SAYING, rows

if TYPE_CHECKING:
    from tests.quotes.conftest import Listen

THAT = "السوق فارغة منذ الصباح"
LED = {"على": "على أن", "إلى": "إلى أن", "من": "من أن", "في": "في أن", "ب": "بأن", "ل": "لأن"}
"""How the clause begins, by the first preposition that a verb takes."""
APART = frozenset(("مدح", "عزّى", "أهاب", "عبّر", "دوّن", "بيّن", "شكى", "دان", "خاف", "عدّ", "شبّه"))
"""Taking no clause, or written like another word without their shadda, or in one shape only."""
VERBS = [row for row in rows("cues.tsv") if row["past_3ms"] in SAYING and row["lemma"] not in APART]
FORMS = {
    "he said": ("past_3ms", "{verb} الوزير سامي الدهان {that}.", "سامي الدهان"),
    "she said": ("past_3fs", "و{verb} الوزيرة هند الدهان {that}.", "هند الدهان"),
    "he says": ("pres_3ms", "{verb} الوزير سامي الدهان {that}.", "سامي الدهان"),
    "she says": ("pres_3fs", "و{verb} الوزيرة هند الدهان {that}.", "هند الدهان"),
    "he had said": ("past_3ms", "وكان الوزير سامي الدهان قد {verb} {that}.", "سامي الدهان"),
    "she, before her verb": ("past_3fs", "الوزيرة هند الدهان {verb} {that}.", "هند الدهان"),
    "they": ("past_3mp", "وسكان الحي {verb} {that}.", "سكان الحي"),
    "they, in the present": ("pres_3mp", "وسكان الحي {verb} {that}.", "سكان الحي"),
    "he, acting": ("part_ms", "استقبل الوزير سامي الدهان وفدا من التجار، {verb} {that}.", "سامي الدهان"),
    "she, acting": ("part_fs", "استقبلت الوزيرة هند الدهان وفدا من التجار، {verb} {that}.", "هند الدهان"),
    "also": ("past_3ms", "كما {verb} الوزير سامي الدهان {that}.", "سامي الدهان"),
}
EXCEPT = {("طلب", "part_ms"), ("جهر", "part_ms"), ("دعا", "pres_3mp")}
"""طالبا and جاهرا are nouns, and يدعون is "they claim" as well."""


def that(row: dict[str, str]) -> str:
    """The clause as the verb takes it."""
    takes = row["takes"].split()
    if "target" in takes:
        return "القرار بأنه ظالم"
    led = next((LED[one] for one in takes if one in LED), "إن" if row["lemma"] == "قال" else "أن")
    whom = "السكان " if "person" in takes and led not in ("أن", "إن") else ""
    return f"{whom}{led} {THAT}"


@pytest.mark.parametrize("row", VERBS, ids=[row["lemma"] for row in VERBS])
def test_a_verb_is_heard_in_every_form(listen: Listen, row: dict[str, str]) -> None:
    content = "القرار بأنه ظالم" if "target" in row["takes"].split() else THAT
    missed = []
    for name, (column, sentence, speaker) in FORMS.items():
        if not row[column] or (row["lemma"], column) in EXCEPT:
            continue
        text = sentence.format(verb=row[column], that=that(row))
        if (speaker, content) not in [heard.pair for heard in listen(text)]:
            missed.append((name, text))
    assert missed == []


def test_hands_support_nothing(listen: Listen) -> None:
    heard = listen("وقال النائب نزار الدغيم إن الوعد قديم.\nأيدٍ محلية\nجمع الشبان التبرعات.")
    assert [one.content for one in heard] == ["الوعد قديم"]


def test_what_will_be_said_has_not_been_said(listen: Listen) -> None:
    assert listen("وسيؤكد الوزير سامي الدهان أن الموسم جيد.") == []
    assert listen("وسوف تعلن الوزيرة هند الدهان أن الموسم جيد.") == []
