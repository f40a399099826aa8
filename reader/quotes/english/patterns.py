"""What stands around an English verb that reports: its subject, times and places, whoever is told."""

from __future__ import annotations

import re

from reader.quotes.english.phrases import NAME, WORD
from reader.quotes.english.words import either

NO_INITIAL = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bProf)(?<!\bGen)(?<!\bSen)(?<!\bGov)(?<!\bRep)"
    r"(?:(?<=\bon X)|(?<!\b[A-Z]))"
)
"""Before a point: it ends no title and no initial."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SPAN = "(?:week|month|year|day|night|morning)"
TIME = (
    rf"(?:(?:late |early |earlier )?(?:on|last|this|next)? ?{_DAY}(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:last|this|earlier this|later that|the same) {_SPAN}"
    r"|in the past|yesterday|today|overnight|at the time|later)"
)
_LISTENER = (
    rf" (?:(?:the |local |state |his |her )?{either('press')}\b|this {either('forum')}\b"
    r"|(?:the |a |an )?(?:(?!the |an? )[a-z][\w’'-]* ){0,2}?[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*)*"
    rf"(?: (?:news )?{either('forum')}\b|['’]s? [\w’'-]+(?: [\w’'-]+)?)?"
    rf"|(?:the|a|an|his|her|their|its|local|state) (?:(?!the |of |that |{either('auxiliary')} )"
    rf"[\w’'-]+ ){{0,3}}?"
    rf"(?:{either('forum')}|(?!news|was|has|does)\w{{2,}}s)\b"
    r"|[a-z]{3,}s\b)"
)
"""Whom somebody tells: reporters, the Hillford Post, MPs in the committee."""
LISTENER = re.compile(_LISTENER)
_OWN = "(?:a|an|his|her|its|their|the|one|social)"
PLACE = (
    rf"(?:in {_OWN} (?:\w+ ){{0,3}}{either('saying')}(?: to(?:{_LISTENER}))?"
    r"(?: (?:on|to|with|for|seen by|published (?:on|in)|posted (?:on|to)) [^,.:“\"\0]{1,40}?)??"
    rf"|(?:at|during|after|before|following|outside|inside|from|to|on|by|through|via) {_OWN}"
    rf" (?:[\w’'-]+ ){{0,4}}?{either('venue')}(?: {either('venue')})?"
    r"|in [A-Z]\w+|on condition of anonymity|in court|by (?:phone|telephone|email)"
    r"|on (?:Twitter|X|Facebook|television|Instagram))"
)
ASIDE = re.compile(rf"[\s,]*(?:{TIME}|{PLACE}|{either('manner')})(?=[\s,.]|$),?")
"""A time, a place or an adverb between a verb and its clause."""
_MODAL = r"(?:could|would|may|might|will|can|was|is|has|had|marks|comes)\b"
NO_MORE = re.compile(
    r"\s*[.!?]?\s*$|,? (?:as|after|when|speaking|referring|standing|citing) [^.\0]{1,90}\.?\s*$"
    rf"|, \w+ing |, (?:in (?:what|an?)|amid|despite|with) (?:(?! that (?!{_MODAL}))[^.])*\.?\s*$"
    r"|, (?:\w+ ){0,4}(?:after|before|as|when|while|since) "
)
"""What stands behind a verb whose clause has come before it, once its asides are passed."""
WHERE = re.compile(
    r" (?:outside|inside|at|in|on|by|from|after|during|before|near|over) "
    rf"(?:(?!(?:that|{either('auxiliary')}|{either('past')}|\w+ed)\b)[\w’'-]+ ?){{1,9}}(?=[.,]|$)"
)
"""Where whoever is told was told, without a clause: outside the old courthouse of the town."""
ADVERBS = re.compile(
    rf"(?:,? ?\b(?:{TIME}|{either('adverb')}|(?!famil|suppl|repl|assemb|bull|Ital|Jul)[a-z]+ly)\b,?)*+\s*$"
)
"""Between a subject and its verb."""
BARRED = re.compile(
    rf"(?i)(?:\b(?:{either('barred')}|no one)|n['’]t"
    r"|\b(?:declined|refused|unable|failed|asked not|wanted) to)$"
)
"""Right before a verb that reports nothing."""
PASSIVE = re.compile(r" (?:of|as|by|to|out|in)\b|$")
"""Behind what is no verb: the man accused of theft, a plan described as risky, a letter read to the court."""
ANONYMOUS = re.compile(r"(?i) (?:not to be|to remain|that (?:his|her|their) name|for anonymity)")
"""Behind what somebody asked for himself, and told nobody."""
SETTING = re.compile(rf"{either('setting')}\b")
"""What a part begins with that stands before the subject: Asked whether …, X replied."""
APPENDED = re.compile(
    rf" (?:(?:the |an? )?(?:[a-z-]+ ){{0,5}})?{WORD} {NAME}"
    r"(?:[,.]|\s*$| (?:of|from|at) (?!.*\b(?:was|is|had|has)\b))"
)
"""Behind a verb whose subject follows it though a clause stands before: …, said Ann Roe, a professor."""
_CONJUNCTION = r"\s*(?:(?:But|And|Yet|So) )?"
SUBJECT = re.compile(
    rf"{_CONJUNCTION}((?:(?:The|A|An|One of the|His|Her|Their|Its) )?(?:[\w’'-]+ ){{0,12}}?[\w’'-]+?)"
    rf"(?=,? (?:{TIME}|\w+ed|\w+es|[a-z]+ly|{either('auxiliary')}|plans|aims|however|also|on|in"
    rf"|at|who|which|whose|{either('past')})\b)"
)
"""The subject of a sentence, up to its verb."""
ABOUT = re.compile(
    r"\s*(?:(?:But|And|Yet|So|[A-Z][a-z]+ing [^,.]{1,60},"
    r"|(?:In|On|At|After|Before|Earlier|Later|Halfway|Along|With|Like|Unlike)[^,.]{1,60},) )?+"
    rf"(?:For )?+(?!(?:He|She|It|They|We|I|{either('setting')})\b)"
    rf"((?:[\w’'-]+ ){{0,5}}?{WORD} {NAME}|{NAME})(?=[’' ,.])"
)
"""A sentence that begins with somebody, a title before his name or none."""
FULL = re.compile(
    r"(?<![Ii]n )(?<![Aa]t )(?<!of )(?<!to )(?<!from )(?<!the )(?<!The )(?<![A-ZÀ-Þ’'-])"
    rf"\b{WORD} {NAME}(?= (?:is|was|has|had|\w+s|\w+ed)\b)"
)
"""In north Clare and Padraig Mulqueen is explaining."""
APPOSED = re.compile(
    rf"{_CONJUNCTION}([A-Z][^,.;:\0]{{0,60}}, [^.;:\0]{{1,120}}?), "
    rf"(?=(?:\w+ed|{either('past')}|was|is|has|had)\b)"
)
"""The same with a title behind its comma: His counterpart, Lidia Moroz, struck a softer note."""
DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ .’'/-]{1,40}(?:, [A-Z][\w. ]{1,20}){0,2}(?: \([^)]{2,20}\))?"
    r"|[A-Z][\w ,]{2,30} \([^)]{2,20}\)) [-–—] |[A-ZÀ-Þ][A-ZÀ-Þ ]{2,30}: "
)
"""PARIS, March 3 (Reuters) - : where and by whom an article was written."""
JUDGED = {
    "at": re.compile(
        r" [^.,\0]{3,80}?(?<! on)(?<! off) at (?:\w+ ){0,3}?[$€£]?\d[\d.,]*"
        r"(?!:| ?[ap]m\b| ?[ap]\.m| past|\d)"
    ),
    "claims": re.compile(rf"[^.]{{0,60}}\b{either('claim')}\b"),
}
"""Behind put, the number of marchers at 20,000; behind a verb that rejects, what somebody said."""
ON = re.compile(r" (?:up)?on\b")
GOVERNS = {
    "for": re.compile(r" for\b"),
    "out": re.compile(r" out\b"),
    "clear": re.compile(r" (?:it )?(?:\w+ )?(?:clear|plain)(?: to [^,.;:\0]{1,40}?)? that\b"),
    "thing": re.compile(r" (?:of|against|about|for|to(?= \w+ing))\b"),
}
"""Between a verb and what is called for, ruled out, warned of: by what the verb takes."""
LEADS = re.compile(r"^(?:\s*[^.“\"]{0,90}[:,]\s*|\s*(?:that\s)?)$")
"""Between a cue and marks behind it that are its content."""
TO = re.compile(
    r"(?:^|\s)(?<!\bend )(?<!access )(?<!threat )(?<!damage )(?<!changes )(?:not )?to "
    r"(?!the |an? |both |all |his |her |its |their |our |those |people |every|wh[aeioy]"
    r"|how |him |them |us |me )"
    r"(?=[a-z\0“\"‘])"
)
"""An infinitive, which somebody is asked or told to do."""
ASKED = re.compile(
    r"\s*(?:(?:But|And) )?(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|Speaking|Writing|Responding"
    r"|Referring|Addressing|Reached) [^,]*$"
)
"""What stands alone before a subject and its verb: Asked about the delay, …"""
REFUSAL = re.compile(
    r"(?:,? but|, and) (?:\w+ )?(?:would not|did not)\b"
    r"|,? (?:but|and) (?:\w+ )?(?:declined|refused|refuses|declines)\b"
    r"|, (?:a move|a step|(?:sharply |well )?(?:down|up) from|sending|prompting|fuelling|fueling) "
    r"|, the (?:first|second|third|latest|largest|biggest|highest|lowest|strongest|worst)"
    r" (?:such|since|in|of|for)\b"
    r"| in an? (?:\w+ )?(?:interview|statement)(?: (?:with|on|to|published) [^,.\0]*)?\.?\s*$"
    r"|, according to |, without (?:naming|giving|saying|elaborating|providing|specifying)\b|, shrugging off "
    r"|, citing |,? and apologi[sz]ed\b|, apologi[sz]ing\b"
    rf"|, and {either('deed')} "
    r"|[;,] [^;,.]{0,40} (?:declined|refused|did not (?:immediately )?respond)\b"
    r"|, an? \w+ (?:denied|disputed|rejected|dismissed) by\b"
    rf"|, an? {either('claim')} [^,.\0]{{2,40}} (?:den|disput|reject|dismiss)\w+"
    r"|, as (?:\w+ ){1,4}(?:reported|claimed)\b|, which (?:\w+ ){1,4}den(?:y|ies|ied)\b"
)
"""What ends a clause and is no part of it: but would not say by whom; a move aimed at millers."""
RELATIVE = re.compile(r", (?:who|which|whose)\b")
"""Behind what somebody denies or criticises: what the writer tells of it."""
TRAILING = re.compile(r"[,;]? (?:and|but|as|by|while|though|(?<!than )before)$")
"""What is left at the end of a clause before another cue."""
JOINED = re.compile(r"(?i)^(?:and|but|also|then|later|by|while|before|as|\W)*$")
"""Between two cues of one subject."""
COMMA = re.compile(r"(?:, (?:and|but|though|although)|,? while|;) $")
"""Before a cue of another subject."""
CLAUSE = re.compile(r"[,:;—–\0]")
"""Where a clause begins within its sentence."""
CONJUNCTION = re.compile(r",? (?:and|but|though|although|while) $")
"""Before a cue of the same subject."""
THAT = re.compile(
    r"(?: (?:(?:(?:posted|published|released|issued|broadcast|carried|shared) )?"
    r"(?:in|on|at|by|from|with|during|after) |to (?=the |an? |[A-Z]))"
    r"(?:(?! to )[^,.;:“\"\0]){1,40}?)?\s*\bthat\b"
    r"(?! (?:is|was|would|will|has|had|could|does|did|means|meant)\b)"
)
"""That; in reply that; not: said that was enough."""
FRAGMENT = re.compile(
    r" and that\b| (?!(?:and|but|as|when|while|after|before|in|on|at|during|to|from|for)\b)[a-z]+ \w+ "
)
"""Behind marks that only begin what is said: “the last thing” he wanted was …; “no” and that he …"""
OPENED = re.compile(r"\b(?:where|which|that|because|since|although|whose), $")
"""Before a cue whose content only begins behind it: in the town where, she said, the gates were shut."""
WITHIN = re.compile(
    rf", (?:{either('auxiliary')}|sat|stood|began|came|went|fell|rose|became|took|made|lay|ran)\b"
)
"""Behind a cue that stands within what is said."""
TAIL = re.compile(r"[^,.;:\0]{0,40}, and (?!\w+ed )")
"""Behind a cue whose clause goes on: …, she said on Monday, and the gates are shut."""
ACT = re.compile(r"(?:(?<=denied)|(?<=denies)) (?:him|her|them|us|me)\b| (?:off|up(?! to \d)|upon)\b")
"""Denied him bail, called off the strike: acts."""
OBJECT = re.compile(r" (?:the|his|her|its|their|a|an|no|some|any|[$€£]?\d\S*) ")
"""Found a stone that was old: no clause."""
WRONGDOING = re.compile(r" (?!(?:them|this|that|himself|herself|itself)\b)[a-z]{6,}")
"""What somebody denies in a word."""
LED = re.compile(r"$| (?:in|at|on|from|with|near|across|around|of)\b")
"""Between whom somebody tells and what he is to do."""
LABEL = re.compile(r"\s*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s*(?=\0)")
"""Who answers in an interview."""
RELEASED = re.compile(r" (?:seen|obtained|published|released|reviewed|shown|posted)\b")
"""Behind a document: where it can be read."""
SEEN = re.compile(r", (?:published|released|seen|obtained|conducted|carried|which|who)\b[^,.]{0,80}(?=,)")
"""The same behind a comma."""
UNDONE = re.compile(
    r"\b(?:is|was|are|were|be|been|has|have|had|will|would|can|could|may|might|and|but|that|which|who),?\s*$"
)
"""Before a source that stands within what it says: The flood is, according to officials, …"""
ACCORDING = re.compile(
    r"(?i)\b(according to|in the words of) "
    r"((?:\b(?:Mr|Ms|Mrs|Dr|Prof|St|Gov|Sen|Rep|Gen|Lt|Sgt|Col)\. |\b[A-Z]\.(?: |(?=[A-Z]\.))"
    r"|[^,.;:“”\"\n])+)"
)
"""A source and what it is called by."""
_NO_CLAUSE = r"(?=[,.])(?!, (?:which|who|where|whose|and)\b)"
BY_TITLE = re.compile(
    r", (?:\d{1,3}|(?:a|an|the|his|her|its|their|for|who) [^,.;:“”\"\n\0]{1,90}|[A-Z]-[A-Z][a-z]+)(?=,)"
    + _NO_CLAUSE
)
"""Behind the name of a source: According to Owen Pell, a miller, …"""
BY_NAME = re.compile(rf", {NAME}{_NO_CLAUSE}")
"""Behind its title: According to the miller, Owen Pell, …"""
MARKED = re.compile(
    r"“[^“”\n]+(?:”|$)|«[^«»\n]+(?:»|$)|„[^„“”\n]+(?:[“”]|$)|(?<!\w)\"[^\"\n]+(?:\"|$)|^[“\"«][^\n]+$"
    r"|(?<!\w)‘[^‘\n]{1,600}?[,.?!…]’(?!\w)|(?<!\w)‘(?:[^‘’\n]|’(?=\w))+’(?!\w)|(?<!\w)'(?:[^'\n]|'(?=\w)){3,600}[,.?!]'(?!\w)"
    r"|(?:^|(?<=[.:] ))(?:‘(?=[A-Z])(?:[^‘’\n]|’(?=\w))+|'(?=[A-Z])(?:[^'\n]|'(?=\w)|(?<=s)'(?= )){9,1500})$",
    re.M,
)
"""Words in quotation marks of any kind."""
MARKED_TITLE = re.compile(rf"(?<!\w)'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w)){{3,200}}'(?!\w)|{MARKED.pattern}", re.M)
"""The same in a title, where no comma stands inside of single ones."""
COLON = (
    re.compile(
        r"(?P<who>[^:\0]{2,60})(?P<colon>:) (?!(?:what|why|how|who|where|an?) |the (?:man|woman|one)\b)"
        r"(?P<what>[^:]{12,}(?<=\w))\s*$"
    ),
    re.compile(r"(?P<what>[^:]{12,}\w)(?P<colon>:) (?P<who>[^:\0]{2,40}?)\s*$"),
)
"""Who says what a title tells: before it, behind it."""
PARTICIPLE = re.compile(rf"(?:,|\band|\bby|\bwhile|\bbefore|\bbut|\bas|\b{either('saying')})\s*$")
"""Before a participle that tells."""
_WHO = r"((?:the |an? |its |his |her |their )?(?:(?!by )[\w’'-]+ ){0,8}?[\w’'-]+)"
WITH = re.compile(rf"\b(?:with|(?:quot|cit)(?:ed|ing|es)) {_WHO}(?:,| also| even| as)? $")
"""Before a participle that has a subject of its own: with officials warning; quoted the miller as saying."""
QUOTED_AS = re.compile(r" (?:was|were|is|are) (?:also )?quoted as$")
"""Before saying."""
PROGRESSIVE = re.compile(r" (?:is|are|was|were|(?:has|have|had) been)$")
"""Before urging, warning."""
NONE = re.compile(
    rf".*, an? {either('claim')} [^,]{{2,40}}$|"
    r"\s*(?:which|what |as |(?!\s*(?:More|Fewer|Less)\b).*\bthan [^,]{1,40}$"
    r"|(?:Neither|No|None|Nobody|Few)\b[^,]*$|(?:That|Having)$)"
)
"""A clause in which nobody says anything."""
NEEDS = {
    "bare": re.compile(
        r"(?:(?<=conceded)|(?<=concedes)) (?!twice|once|late|early|first|two|three|four|five"
        r"|an? (?:\w+ ){0,2}(?:goal|penalty|corner|free-kick|try|set|run)\b)"
    ),
    "hopes": re.compile(r"(?:(?<=expect)|(?<=expects))[^.,]*?(?: to [a-z]|\d|\0)"),
    "clause": re.compile(
        r"\b(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|shall|did|does|do"
        rf"|\w+ed|(?:he|she|it) \w+s|(?:they|we|I|you) [a-z]+|{either('past')})\b"
        r"|n['’]t\b|\w['’](?:s|re|ve|ll|d) (?!\w+s )|\0"
    ),
    "judge": re.compile(
        r"(?:(?<=call)|(?<=calls)|(?<=called)|(?<=calling))"
        r"(?: (?:it|him|them|this|that|\w+sel(?:f|ves)) (?!a day\b)|[^,]*?(?:\0| an? |“|‘))"
    ),
}
"""What stands behind a verb that says something: a verb behind claimed, a judgement behind called."""
NAMED = re.compile(r" (?:\0|[A-ZÀ-Þ])")
"""Behind what is only called so: the film, called The Fire."""
NOUNS = re.compile(
    r"(?:^|\s)(?:(?!accused|king)[a-z]+(?:ing|ed)|amid|over|on|with|from|despite|high|new|fresh|false|such"
    r"|his|her|its|their|any|some|more|early)$"
)
"""Before what is a noun: raising hopes that, renewed fears that."""
PLURAL = re.compile(r"(?:^|, )(?:[a-z]+ ){0,4}(?:[a-z]+s|media|people)$")
"""Before what is a verb if nothing follows it: …, the researchers report."""
TELLS = re.compile(r" (?:the|an?|it|he|she|they|that|there|its|his|her|their|no|out that)\b")
"""Behind what is a verb then, and no noun: claims the quay is safe."""
_WHEN = r"(?:Late |Early )?(?:On|on|Last|This|Earlier this|Later that) (?:\w+day|week|month|year)(?: \w+ing)?"
OPENING = re.compile(
    rf"\s*(?:(?:But|And|Yet|So|Still|Meanwhile|However),? )?(?:(?:{_WHEN}|Yesterday|Today) )?"
)
"""What a sentence opens with before its subject."""
TITLE = re.compile(
    r"(?:[\w-]+ ){0,3}[\w-]+[’']s? [a-z -]+$|(?:a|an|the|its|his|her|their|for|one of) "
    r"|[a-z-]+ (?:of|at|for|with|in) |\d+$|who |[A-Z]-[A-Z]"
)
"""Behind a comma: a title, an age, a party."""
SUBJECT_END = re.compile(
    rf"[,;:!?“”\"«»\n\0]|{NO_INITIAL}\."
    r"| (?:in a|in an|on \w+day|at |after |as |when |who |while |during |told |before |last |this |from |to )"
)
"""What ends a subject that stands behind its verb."""
ROLE_END = re.compile(
    rf"(?:[,;:!?]|{NO_INITIAL}\.)(?=\s|$)|\n|\0| (?:who|which|told|said|says|in a|on \w+day) "
)
"""What ends its title."""
ENGLISH = re.compile(r"(?i)\b(?:the|and|of|to)\b")
"""Words that every English text is full of."""
