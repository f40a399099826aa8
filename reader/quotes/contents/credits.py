"""Credits: one statement that is credited twice, and reports of which only one holds."""

from __future__ import annotations

from itertools import pairwise

from reader.quotes.phrases.heads import document, kinds
from reader.quotes.reports.masdars import clausal
from reader.quotes.reports.report import Report
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.tokens import Token


def voiced(reports: list[Report], marks: Marks, tokens: list[Token]) -> list[Report]:
    """Without cues inside a quote that nobody named there can have said, and one بالقول of معلقا بالقول."""
    kept: list[Report] = []
    heard: set[int] = set()
    told: set[int] = set()
    for report in reports:
        led = kept[-1] if kept and tokens[report.cue_i].text in listed("thus") else None
        if led is not None and (led.cue_i + 1, led.content) == (report.cue_i, report.content):
            continue
        pair = marks.inside[report.cue_i]
        if report.pair >= 0 and clausal(tokens[marks.pairs[report.pair].open_i + 1].word):
            told.add(report.pair)
        adds = report.act == "add" and bool(kept) and kept[-1].opening == "clause"  # قال إن «كذا، مضيفا كذا»
        # قال «إن كذا، مضيفا أن كذا»
        goes_on = report.shape == "participle" and report.opening == "clause" and (pair in told or adds)
        if goes_on and adds:
            told.add(pair)
        named = report.opening == "before" or report.subject is not None
        if pair < 0 or named or pair in heard or goes_on:
            kept.append(report)
            if report.subject is not None or pair in heard:
                heard.add(pair)
                if report.opening == "preposition":
                    heard.add(marks.inside[report.content])
    return kept


def parted(reports: list[Report], tokens: list[Token]) -> None:
    """…، بحسب فلان، و…، وفق آخر: each of two credits of a sentence, given in order, has its own clause."""
    past = -1
    for report in reports:
        source = report.subject
        if report.opening != "before" or report.pair >= 0 or source is None:
            continue
        if report.content < past < report.segment:
            report.content = past
        apart = "comma" in (tokens[report.segment].kind, tokens[report.segment - 1].kind)
        closed = apart and source.end + 1 < len(tokens) and tokens[source.end].kind == "comma"
        word = tokens[source.end + 1].word if closed else None
        if word is not None and (word.text[0] == "و" or word.text in _GOES_ON):
            past = source.end + 1
    if past < 0:
        return
    for report, later in pairwise([one for one in reports if one.opening == "before"]):
        if report.segment < later.content < later.segment:
            report.content_end = report.segment


def within_another(reports: list[Report], tokens: list[Token]) -> None:
    """قال فلان إن كذا كما زعم آخر: what either says begins behind the first one's أن."""
    for k, report in enumerate(reports):
        as_he_said = report.opening == "before" and tokens[report.cue_i - 1].text == "كما"
        if not as_he_said or report.pair >= 0 or tokens[report.cue_i - 2].kind == "comma":
            continue  # قال فلان إن كذا، كما ذكر آخر: who hands the whole on
        for first in reports[:k]:
            told = first.shape == "verb" and first.opening == "clause" and first.pair < 0
            if told and report.content <= first.cue_i < first.content < report.segment:
                report.content = first.content


_GOES_ON = frozenset(("فيما", "كما", "بينما", "في", "لكن"))


def credited(nominal: Report, reports: list[Report]) -> bool:
    """Whether a verb already gives what a nominal cue closes: … أعلن X …، وفق بيان له."""
    if nominal.shape != "nominal":
        return again(nominal, reports)
    if nominal.nested:
        return False
    if any(nominal.cue_i < other.cue_i < nominal.cue_end for other in reports):
        return True  # وفي اعتقاد فلان أن كذا: the noun's
    if nominal.subject is None and any(_over(other, nominal) for other in reports):
        return True
    if nominal.opening == "clause" or nominal.pair >= 0:
        return False  # …، فبرأيه كذا
    before = (other for other in reports if other.shape != "nominal" and other.content < nominal.cue_i)
    return any(other.content_end >= nominal.segment - 1 for other in before)


def again(report: Report, reports: list[Report]) -> bool:
    """ذكر التاجر أن السوق راكدة، كما أوضح: who has spoken in the sentence, told once more, or relayed."""
    form, who = report.form, report.subject
    if report.opening != "before" or form is None:
        return False
    earlier = [one for one in reports if one.cue_i < report.cue_i and _over(one, report)]
    verbs = [one for one in earlier if one.shape == "verb"]
    named = who is not None and (who.head in listed("agencies") or (who.name is not None and not who.head))
    paper = (
        named and who is not None and who.kind == "organisation" and form.verb.lemma in listed("prints_news")
    )
    if "relay" in form.verb.takes or paper or (who and ("media" in kinds(who.head) or document(who.head))):
        return bool(verbs)  # قال الوزير كذا، بحسب ما ذكرته الصحيفة, كما أوردت «المرسى», بحسب ما ورد في بيانه
    if report.pair >= 0 or (who is not None and who.end > who.start + 1):
        return False
    if who is not None:  # أعلنت البلدية كذا، حسبما ذكرت البلدية
        return any(one.subject is not None and one.subject.head == who.head for one in verbs)
    own = report.forms[0] if report.pronoun and report.forms else form  # كما جاء في بيانه
    said = [one.form for one in verbs if one.form is not None]
    return any((one.gender, one.number) == (own.gender, own.number) for one in said)


def _over(verb: Report, nominal: Report) -> bool:
    """Whether a verb's cue or content lies in what a noun with a pronoun would give."""
    within = verb.cue_i < nominal.content_end and nominal.content < max(verb.content_end, verb.cue_end)
    return verb.shape != "nominal" and within
