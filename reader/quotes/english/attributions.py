"""Who is behind each English verb that reports: its subject before it, behind it, or told of before."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.quotes.english import patterns
from reader.quotes.english.cues import Verb, cues, forms, verbs
from reader.quotes.english.people import People, Person
from reader.quotes.english.phrases import BRACKETS, LISTED
from reader.quotes.english.subjects import PRONOUN, acts, apposed, past_settings
from reader.quotes.english.words import among, either
from reader.speech import Link

_OPENS = re.compile(
    rf"(?:[!?;:\n]|{patterns.NO_INITIAL}\.)(?=\s|\0)|\0| [-–—] |—"
    r"|(?:^|, )(?:and|but|then) | (?:while|because|although|though|after|before|when|if) "
    r"| (?:in|on|under|for|to|by|at) what (?=[^.\0]{1,90} (?:called|calls|described|describes)\b)"
    rf"|, as (?=(?:(?! had )[^,.\0]){{1,60}}? {forms()}"
    r" (?:that|it|he|she|they|there|the|its|their|his|her)\b)"
    rf"|(?: (?:who|that|which)|, in an? \w+) (?=[^,.\0]{{1,40}} (?:say|says|said|believe|allege)"
    rf" (?:{either('auxiliary')}|{either('past')}|[a-z]+ed)\b)"
    r"| (?<!, )(?<!much )(?<!just )as (?!an? )"
    rf"| (?:and|but) (?=(?:[a-z]+ly |then |also |later )?{forms()}\b)"
)
"""Behind what a clause begins."""
_JOINED = re.compile(r"(?:,|\band|\bbut|\bthen)\s*$")
_OF_WHOM = re.compile(r"\b(?:who|which)\b[^,]*$")
_GOVERNED = re.compile(r"\b(?:by|from|with|to|including|against|for|on|of(?= \w+ing))\b ")
"""Before whom a relative clause may tell of: condemned by the union, which called it."""
_SOFT = frozenset((" after ", " before ", " when ", " as ", " because ", " if "))
"""What begins a clause that no comma stands in: fell after the company said."""
_RELATIVE = re.compile(r"^(.*?),? (?:who|which|that)$", re.S)
_NOBODY = re.compile(r"\s*(?:much )?(?:as|with|about|who|which|whose|when|where|if) ")
"""As some media had reported; who lives opposite and had complained."""
_NAMED = re.compile(r"\b(?:a|an) (?:[\w-]+ ){0,2}[\w-]+$")
"""A bull called Kevin."""
_LAST = re.compile(r"(?:(?:The|the|a|A|an|An|his|her) )?(?:[\w’'-]+ ){0,5}[\w’'-]+$")
_PARTS = re.compile(r"[^,]+(?:,(?=\d)[^,]+)*")
_PHRASE = 16
"""Words of a subject without what stands behind its comma."""
_WHOLE = 45
"""Words of a subject with it."""
_CLAUSE = 400
"""Code points before a cue in which its clause begins, and behind it that tell whether it is the last."""
_ADVERB = 20
"""Code points of an adverb and a verb."""


@dataclass(frozen=True, slots=True)
class Said:
    """A cue with its speaker: offsets in code points of a paragraph."""

    start: int
    end: int
    verb: Verb
    speaker: Person
    link: Link
    mention: tuple[int, int] | None
    before: int
    """Where the clause of the cue begins, its subject included."""
    participle: bool = False
    """Saying, adding."""
    closes: bool = False
    """Whether what is said stands before it: …, the county confirmed on Monday."""

    @property
    def inverted(self) -> bool:
        """Said Clara Wendell."""
        return self.mention is not None and self.mention[0] >= self.end

    @property
    def behind(self) -> int:
        """Where what stands behind the cue and its subject begins."""
        return self.mention[1] if self.mention is not None and self.inverted else self.end


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb in its sentence."""

    start: int
    end: int
    form: str
    """As it is written."""
    verb: Verb
    first: int
    """Where its clause begins."""
    bare: str
    """The clause before it, without the adverbs at its end."""
    earlier: Said | None
    """The cue before it in the sentence."""
    inner: bool
    """Whether its clause follows that cue at once, and is what is said."""

    def said(
        self,
        speaker: Person | None,
        link: Link,
        before: int,
        mention: tuple[int, int] | None = None,
        *,
        closes: bool = False,
    ) -> Said | None:
        """The cue with its speaker, if there is one."""
        if speaker is None:
            return None
        participle = self.form.endswith("ing")
        return Said(self.start, self.end, self.verb, speaker, link, mention, before, participle, closes)


class Attributions:
    """Reads the cues of one paragraph whose marked words are masked by NUL."""

    def __init__(self, masked: str, stops: list[int], people: People) -> None:
        self.masked, self.stops, self.people = masked, stops, people
        self.found: list[Said] = []

    def read(self) -> list[Said]:
        """The cues with their speakers, in order."""
        noted = 0
        for match in cues().finditer(self.masked):
            noted = self._note(noted, match.start())
            one = self._one(match.span(), match.group())
            if one is not None:
                self.found.append(one)
                self.people.last = one.speaker
        self._note(noted, len(self.masked))
        self.people.last = self.people.last or self._nearest(len(self.masked))
        return self.found

    def _nearest(self, end: int) -> Person | None:
        """Where nobody spoke or was told of yet: the last one whose whole name stands before."""
        names = (
            patterns.FULL.findall(self.masked, max(0, end - _CLAUSE), end) if self.people.last is None else ()
        )
        return next((person for name in reversed(names) if (person := self.people.named(name))), None)

    def sentence(self, i: int) -> tuple[int, int]:
        """The sentence in which a code point stands, marks counted as words."""
        number = bisect_right(self.stops, i)
        return self.stops[max(0, number - 1)], self.stops[min(number, len(self.stops) - 1)]

    def _note(self, number: int, end: int) -> int:
        """Note whom the sentences up to `end` are about: a pronoun may mean him. How many are done."""
        while number < len(self.stops) - 1 and self.stops[number] < end:
            about = patterns.ABOUT.match(self.masked, self.stops[number])
            person = self.people.named(about.group(1)) if about is not None else None
            about = patterns.APPOSED.match(self.masked, self.stops[number]) if person is None else None
            if about is not None and patterns.SETTING.match(about.group(1)) is None:
                person = self.people.named(about.group(1))
            if (
                person is None
                and (subject := patterns.SUBJECT.match(self.masked, self.stops[number])) is not None
            ):
                person = self.people.body(subject.group(1).strip())
            self.people.last = person or self.people.last
            number += 1
        return number

    def _one(self, span: tuple[int, int], form: str) -> Said | None:
        """The cue at a verb; None where it reports nothing, or nobody is its subject."""
        start, end = span
        opens, closes = self.sentence(start)
        earlier = self.found[-1] if self.found and self.found[-1].start >= opens else None
        first = self._clause(opens, start, earlier)
        bare = patterns.ADVERBS.sub("", self.masked[first:start]).rstrip()
        quoted = patterns.QUOTED_AS.search(bare) or (
            patterns.PROGRESSIVE.search(bare) if form.endswith("ing") else None
        )
        bare = bare[: quoted.start()] if quoted is not None else bare
        inner = earlier is not None and not self.masked[earlier.end : first].strip()
        one = _Verb(start, end, form, verbs()[form], first, bare, earlier, inner)
        if quoted is None and form.endswith("ing"):
            return self._participle(one, opens)
        if self._silent(one):
            return None
        if not bare.strip(" ,\0"):
            return self._bare(one, opens)
        if relative := _RELATIVE.match(bare):
            return self._relative(one, relative.group(1))
        if PRONOUN.match(bare.rsplit(maxsplit=1)[-1]):
            return self._pronoun(one, closes)
        behind = self._appended(one) if self._follows(one, closes) else None
        return behind or self._named(one, closes) or self._appended(one)

    def _follows(self, one: _Verb, closes: int) -> bool:
        """Whether its subject stands behind a verb, though what stands before may be one."""
        if not one.bare.endswith(",") or "whom" in one.verb.takes:
            return False
        last = one.bare[:-1].rpartition(", ")[2]
        titled = last.startswith("who ") or patterns.TITLE.match(last) is not None
        return not titled and patterns.APPENDED.match(self.masked, one.end, closes) is not None

    def _silent(self, one: _Verb) -> bool:
        """Not said, the man accused of, cake orders, losses, which he denies: no report."""
        passive = patterns.PASSIVE.match(self.masked, one.end) is not None
        judges = one.verb.takes in ({"thing"}, {"marks"}) and passive and not self._what(one)
        if one.inner and "that" in one.verb.takes:  # said his members felt “abandoned”
            return ", " not in one.bare or not self._done(one, self.sentence(one.start)[1])
        if self.masked.startswith(" by ", one.end) and patterns.ASIDE.match(self.masked, one.end) is None:
            return True  # Millers asked by Wire
        if judges or patterns.ANONYMOUS.match(self.masked, one.end) or patterns.BARRED.search(one.bare):
            return True
        if self._no_cue(one) or (one.form in among("noun") and not self._no_noun(one)):
            return True
        called = one.form == "called" and _NAMED.search(one.bare) is not None
        named = called and self.masked[one.end + 1 : one.end + 2].isupper()
        return named or patterns.NONE.match(one.bare) is not None

    def _no_cue(self, one: _Verb) -> bool:
        """A school report, the United States, demanded that Pell explain, made a boat: no report."""
        if "many" in one.verb.takes and patterns.PLURAL.search(one.bare) is None:
            return True
        if one.form == "states" and one.bare.rpartition(" ")[2] in among("land"):
            return True
        asked = one.earlier is not None and one.earlier.verb.act == "call" and "that " in one.bare[:6]
        if asked and f"{one.form}s" in verbs():
            return True
        return "clear" in one.verb.takes and patterns.GOVERNS["clear"].match(self.masked, one.end) is None

    def _no_noun(self, one: _Verb) -> bool:
        """Whether what may be a noun tells: Iran claims, claims the quay is safe, the researchers report."""
        if one.bare.endswith(",") and one.bare.count(",") > 1 and not patterns.SETTING.match(one.bare):
            return True
        if patterns.NOUNS.search(one.bare) is not None:
            return False
        if acts(one.bare) or patterns.TELLS.match(self.masked, one.end) is not None:
            return True
        return patterns.PLURAL.search(one.bare) is not None and self._done(one, self.sentence(one.start)[1])

    def _what(self, one: _Verb) -> bool:
        """In what he called a lesson."""
        return self.masked.endswith(" what ", 0, one.first)

    def _pronoun(self, one: _Verb, closes: int) -> Said | None:
        """She added, he has said."""
        word = one.bare.rsplit(maxsplit=1)[-1]
        if one.inner and one.bare.strip() == word:
            return None  # said it welcomed the rules
        done = self._done(one, closes)
        told = one.earlier.speaker if done and one.earlier is not None else None
        speaker = self.people.pronoun(word.lower(), told=told) or self._nearest(one.start)
        return one.said(speaker, "dropped", one.first + one.bare.rindex(word), closes=done)

    def _named(self, one: _Verb, closes: int) -> Said | None:
        """The subject right before a verb, its titles behind commas included."""
        first, bare = one.first, one.bare
        if (opening := patterns.OPENING.match(bare)) and opening.end() < len(bare):
            first, bare = first + opening.end(), bare[opening.end() :]
        parts = [(part.start(), part.group()) for part in _PARTS.finditer(bare) if part.group().strip(" \0")]
        told = "," in self.masked[one.first + len(one.bare) - 1 : one.start]
        done = self._done(one, closes)
        called = one.form == "called" and not self._what(one) and patterns.NAMED.match(self.masked, one.end)
        if not parts or (told and called):
            return None  # The campaign, called “Keep the Gates Shut”
        before = one.earlier
        if (
            told
            and before is not None
            and _OF_WHOM.search(self.masked, max(0, before.start - _ADVERB), before.start)
        ):
            return one.said(before.speaker, "local", one.first)  # The bank, which expects a loss, said
        number = len(parts) - 1
        marked = self.masked[max(0, one.first - 1) : one.first] == "\0"
        if told and marked:
            number = 0  # “…,” the museum’s director, Ilse Brandt, said
        elif told:
            number = apposed(parts) if done else past_settings(parts)
        elif LISTED.match(bare.strip()) and patterns.SETTING.match(bare.strip()) is None:
            number = 0  # the ministers of France, Germany and Britain
        at, head = parts[number]
        phrase = bare[at:].strip(" ,\0")
        if _NOBODY.match(head) or len(head.split()) > _PHRASE or len(phrase.split()) > _WHOLE:
            return None
        at += first + len(bare[at:]) - len(bare[at:].lstrip(" ,\0"))
        opens = number == 0 and (at in self.stops or not self.masked[max(0, at - 2) : at].strip(" .!?\0\n"))
        speaker, mention = self.people.find(phrase, opens=opens), (at, at + len(phrase))
        return one.said(speaker, "explicit", at, mention, closes=done and (marked or number > 0))

    def _done(self, one: _Verb, closes: int) -> bool:
        """Whether nothing is said behind a verb: only its time and place, or a comma."""
        end, closes = one.end, min(closes, one.end + _CLAUSE)
        if self.masked.startswith(", ", end):
            return True
        while aside := patterns.ASIDE.match(self.masked, end, closes):
            end = aside.end()
        if "whom" in one.verb.takes and (whom := patterns.LISTENER.match(self.masked, end, closes)):
            end = whom.end()
            while aside := patterns.ASIDE.match(self.masked, end, closes):
                end = aside.end()
            end -= self.masked[end - 1] == ","
            if where := patterns.WHERE.match(self.masked, end, closes):
                end = where.end()
            return self.masked[end:][:2].strip() in (".", ",", "")
        end -= self.masked[end - 1] == ","
        return patterns.NO_MORE.match(self.masked, end, closes) is not None

    def _bare(self, one: _Verb, opens: int) -> Said | None:
        """No subject before the verb: it stands behind it, or is the one of the verb before."""
        before = self.masked[max(opens, one.start - _CLAUSE) : one.start]
        joined = _JOINED.search(before) is not None
        if before.rstrip()[-1:] in ("\0", ",", ""):
            behind = self._behind(one)
            if behind is not None:
                return behind
        if one.earlier is not None:
            return one.said(one.earlier.speaker, "local", one.first)
        return one.said(self._first(opens), "local", one.first) if joined else None

    def _first(self, opens: int) -> Person | None:
        """Whom the sentence that begins here is about."""
        subject = patterns.APPOSED.match(self.masked, opens)
        about = patterns.ABOUT.match(self.masked, opens) if subject is None else None
        whose = about is not None and self.masked[about.end()] != " "
        named = self.people.named(about.group(1)) if about is not None and not whose else None
        if named is not None:
            return named
        subject = subject or patterns.SUBJECT.match(self.masked, opens)
        if subject is None:
            return None
        phrase = subject.group(1).strip()
        if PRONOUN.match(phrase):
            return self.people.pronoun(phrase.lower())
        return self.people.find(phrase, opens=True)

    def _participle(self, one: _Verb, opens: int) -> Said | None:
        """…, adding that: of whoever spoke or acted in the sentence."""
        before = self.masked[max(opens, one.start - _CLAUSE) : one.start]
        if (beside := self._with(one, before)) is not None:
            return beside
        if patterns.PARTICIPLE.search(before) is None or patterns.ANONYMOUS.match(self.masked, one.end):
            return None
        speaker = (
            one.earlier.speaker if one.earlier is not None else self._first(self._part(opens, one.start))
        )
        return one.said(speaker, "local", one.start)

    def _part(self, opens: int, end: int) -> int:
        """Where the last part of a sentence begins: Not all agreed: Holm abstained, arguing …"""
        sign = max(self.masked.rfind(sign, opens, end) for sign in (": ", "; "))
        return sign + 2 if sign > 0 else opens

    def _with(self, one: _Verb, before: str) -> Said | None:
        """…, with the ministry warning that."""
        beside = patterns.WITH.search(before)
        if beside is None:
            return None
        at = one.start - len(before) + beside.start(1)
        mention = (at, at + len(beside.group(1)))
        return one.said(self.people.find(beside.group(1)), "explicit", at, mention)

    def _relative(self, one: _Verb, phrase: str) -> Said | None:
        """…, said Collins, who added that; a woman who said: of whom it tells."""
        phrase = _GOVERNED.split(phrase.strip(" ,\0").rsplit(", ", 1)[-1])[-1]
        phrase = re.sub(r"^[a-z]+ing (?=an? )", "", phrase)  # holding a placard that read
        if not phrase and self.found:
            return one.said(self.found[-1].speaker, "local", one.start)
        last = _LAST.search(phrase)
        return one.said(self.people.find(last.group()), "local", one.start) if last is not None else None

    def _appended(self, one: _Verb) -> Said | None:
        """The gates were shut, said Clara Wendell."""
        told = one.bare.endswith(",") and patterns.ASIDE.match(self.masked, one.end) is None
        behind = self._behind(one) if told else None
        return behind if behind is not None and behind.speaker.kind == "person" else None

    def _behind(self, one: _Verb) -> Said | None:
        """«…» said X, who …: the phrase behind the cue."""
        behind = BRACKETS.sub(
            lambda found: " " * len(found.group()), self.masked[one.end : one.end + _CLAUSE]
        )
        at = one.end + len(behind) - len(behind.lstrip(" "))
        behind = behind.lstrip(" ")
        if not behind[:1].isalpha():
            return None
        found = patterns.SUBJECT_END.search(behind)
        if found is not None and found.group() in (" at ", " from ") and behind[: found.start()].islower():
            found = patterns.SUBJECT_END.search(behind, found.end())  # said officials at Holm port
        length = found.start() if found else len(behind)
        role = (
            patterns.ROLE_END.split(behind[length + 2 :])[0].strip()
            if behind[length:].startswith(", ")
            else ""
        )
        phrase = behind[:length].strip()
        speaker = self.people.find(f"{phrase}, {role}" if role else phrase)
        return one.said(speaker, "explicit", one.start, (at, at + length))

    def _clause(self, opens: int, cue: int, earlier: Said | None) -> int:
        """Where the clause of a cue begins: behind the last stop, mark, dash or conjunction."""
        first = floor = max(opens, cue - _CLAUSE, earlier.end if earlier is not None else 0)
        for match in _OPENS.finditer(self.masked, floor, cue + _ADVERB):
            if match.end() > cue:
                break
            soft = match.group() in _SOFT and "," in self.masked[match.end() : cue]
            first = first if soft else match.end()
        return first
