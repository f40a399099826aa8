"""Occasions: what the writer tells, behind what was said, of when and before whom it was.

، جاء ذلك خلال كذا; وقد حضر اللقاء فلان; ، يذكر أن كذا; ، حتى ساعة كتابة الخبر; ، وفقا لما نقله عنه الموقع.
"""

from __future__ import annotations

from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AS_TOLD, THAT_HE, WHILE
from reader.quotes.words.places import Places
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

_DONE = frozenset(("وقد", "قد"))
MET = frozenset(("venue", "gathering"))
_NEAR = 4
"""Tokens from who attended to what."""
_CLAUSE = 14
"""Tokens of a clause that ends with the hour of writing."""
_RECALLED = frozenset(("ان", "بان", "الي", "بالذكر", "انه", "انها", "بانه", "بانها", "الاشاره", "التذكير"))
"""What يذكر and يشار go on with."""
_ACCORDING = frozenset(("بحسب", "حسب", "وفق", "وفقا"))
_DRAWN_UP = frozenset(("وتحرر", "وحرر", "وتحرير", "فتحرر"))
_CAME = frozenset(("جاء", "وجاء"))
_ON_WHICH = frozenset(("خلال", "في", "علي", "اثناء", "لدي", "ضمن"))
_TO_A_PAPER = frozenset(("ل", "خاص", "حصري", "مطول"))
_SAID_IN = frozenset(("في", "خلال", "عبر"))
_CLAUSES = frozenset(("clause", "what", "relative", "conjunction"))
_OWN = frozenset(("attached", "authored", "issued", "time"))
"""Classes of what tells that a paper is somebody's own."""
_UNSAID = 7
"""Words from دون to the end of what was said."""


def beginnings(tokens: list[Token], places: Places) -> list[int]:
    """Where it may begin without a comma: at وحضر, at the وقد before حضر, at جاء ذلك."""
    begun = places.of(listed("attends") | _CAME | _ACCORDING | _DRAWN_UP)
    return [i - (tokens[i - 1].text in _DONE) for i in begun if i]


def told(i: int, sentence: Sentence, tokens: list[Token], *, comma: bool) -> bool:
    """Whether an occasion is told from a token on, behind a `comma` or not."""
    word, next_word = tokens[i].word, tokens[i + 1].word
    if word is None:
        return False
    if _attended(i, sentence, tokens) and (comma or word.text[0] == "و"):
        return True
    if _came(i, tokens, comma=comma) or (word.text in _ACCORDING and _own_paper(i, sentence, tokens)):
        return True
    if word.text in _DRAWN_UP and any(one.text.startswith("محضر") for one in tokens[i + 1 : i + _NEAR]):
        return True  # وتحرر بذلك محضر
    return comma and (
        _mentioned(word, next_word)
        or _received(i, sentence, tokens)
        or _silent(i, sentence, tokens)
        or (word.text == "هذا" and _besides(next_word))
        or _until_now(i, sentence, tokens)
        or ((word.nominal or word.text in AS_TOLD) and _relayed(i, sentence, tokens))
    )


def aired(where: Word, how: Word) -> bool:
    """، خلال مؤتمر صحفي, ، في حديث خاص, ، في حديث لقناة كذا: where the press heard it."""
    paper = how.text in _TO_A_PAPER or (how.prep == "ل" and "media" in how.kinds)
    heard = how.text in listed("aired") and bool(where.classes & MET)
    return heard or (paper and where.text in listed("talk"))


def _came(i: int, tokens: list[Token], *, comma: bool) -> bool:
    """، صرح بذلك فلان, and without a comma جاء ذلك خلال كذا: on what occasion it was said."""
    verb_i = i + (tokens[i].text in _DONE)
    if verb_i + 2 >= len(tokens) or tokens[verb_i + 1].text not in listed("that_one"):
        return False
    met = tokens[verb_i].text in _CAME and tokens[verb_i + 2].text in _ON_WHICH
    return met or (comma and tokens[verb_i].text in listed("came"))


def _own_paper(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """بحسب بيان لها, وفق بلاغ وزعته, حسب تصريح أدلى به: in which paper of his own somebody said it."""
    paper, of_it = tokens[i + 1].word, tokens[i + 2].word if i + 2 < sentence.last else None
    if paper is None or of_it is None or paper.definite:
        return False
    own = not of_it.classes.isdisjoint(("attached", "authored", "issued")) or tokens[i + 2].text == "ادلي"
    return own and _voice(paper)


def _voice(paper: Word) -> bool:
    """بيان, تصريح: a paper in which somebody speaks for himself."""
    document = paper.noun is not None and paper.noun.kind == "document"
    return document and "voice" in paper.classes | paper.kinds


def before_paper(start: int, end: int, tokens: list[Token]) -> int:
    """استنكرت الجريمة | في بيان نشرته أمس, نفى الخبر | في مقابلة مع كذا: where it was said is no part.

    Nor how, before whom and to what applause: | بأشد العبارات, | أمام أنصاره, | وسط تصفيق الحضور.
    But نفى ما نشر في بيان له: which is what he denies.
    """
    for i in range(start, end - 1):
        word = tokens[i].word
        if word is None or (word.classes & _CLAUSES and word.text != "من") or (word.finite and i > start):
            return end
        said_in = i > start and word.text in _SAID_IN
        if said_in and ((i < end - 2 and _said_in(i + 1, tokens)) or _in_paper(i + 1, end, tokens)):
            return i
        if i > start and word.text in _HEARD and tokens[i + 1].text in listed("heard_by"):
            return i
    return end


_HEARD = frozenset(("وسط", "امام", "باشد", "باقسي"))
"""Before applause, hearers and words."""
_IN_PAPER = 2
"""Words of a paper that end a content: في بيان, في بيان مقتضب."""


def _in_paper(i: int, end: int, tokens: list[Token]) -> bool:
    """رفض الاتهام | في بيان: a paper of no other's, with which all ends."""
    where = tokens[i].word
    last = next((k for k in range(i, min(i + _IN_PAPER + 1, end)) if tokens[k].word is None), end)
    if where is None or last - i > _IN_PAPER or where.definite or where.possessed or not _voice(where):
        return False
    how = tokens[last - 1].word
    return where.noun is not None and where.noun.number == "s" and how is not None and not how.definite


def _said_in(i: int, tokens: list[Token]) -> bool:
    """بيان نشرته, تصريح صحفي, مقابلة مع كذا, تصريحات لكذا: a paper or a meeting of whoever speaks."""
    where, how = tokens[i].word, tokens[i + 1].word
    if where is None or how is None or where.definite or where.possessed or how.definite:
        return False
    talk = where.text in listed("talk") or (where.text == "موتمر" and how.text in listed("aired"))
    own = not how.classes.isdisjoint(_OWN) or how.text in listed("aired") or how.text == "مع"
    return (_voice(where) or talk) and (own or how.prep == "ل" or how.text == "ل")


def _attended(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """وقد حضر اللقاء فلان, ، وحضر الحفل فلان, ، رافقه خلال الجولة فلان: who was there."""
    verb_i = i + (tokens[i].text in _DONE)
    if tokens[verb_i].text not in listed("attends"):
        return False
    near = (token.word for token in tokens[verb_i + 1 : min(verb_i + _NEAR, sentence.last)])
    return any(word is not None and word.definite and _meets(word) for word in near)


def _meets(word: Word) -> bool:
    return bool(MET & (word.classes | word.kinds))


def _besides(next_word: Word | None) -> bool:
    """، هذا وقد زار الوفد كذا, ، هذا وشارك في الحفل فلان: what else there is to tell."""
    if next_word is None or next_word.text[0] != "و":
        return False
    return bool(next_word.cue_conj or next_word.classes & {"perfective", "narrated", "conjunction"})


def _mentioned(word: Word, next_word: Word | None) -> bool:
    """، يذكر أن, ، ويشار إلى أن, ، والجدير بالذكر أن: what the writer recalls."""
    if next_word is None:
        return False
    return next_word.text in _RECALLED and word.text in listed("by_the_way")


def _received(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """، فقاطعه نائب, ، ليرد عليه زميله, ، فصفق له الحضور, ، وسط هتافات أنصاره: how others took it.

    But أنه سأل الموظف، فرد عليه بكذا is what he himself tells, and so is what they said to me.
    """
    text, then = tokens[i].text, tokens[i + 1].text
    if text == "وسط":
        return then in listed("heard_by")
    act = text[1:] if text[0] in "فول" else ""
    if act not in listed("interrupts") and not (act in listed("responds") and then in _AT_HIM):
        return False
    before = reversed(tokens[sentence.first : i])
    that = next((one.text for one in before if one.word and "clause" in one.word.classes), "")
    return that not in _OF_ONE


_AT_HIM = frozenset(("عليه", "عليها", "عليهم", "له", "لها", "لهم", "به", "بها", "القاعه"))
_OF_ONE = THAT_HE | {"اني", "انني", "اننا", "انا"}


def _silent(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """، فيما رفضت الوزارة التعليق, ، في حين التزمت الشركة الصمت, ، وامتنع عن الرد: who says nothing."""
    text, then = tokens[i].text, tokens[i + 1].text
    if text[0] == "و" and text[1:] in listed("keeps_silent"):
        verb_i = i
    elif then in listed("keeps_silent") and text in WHILE:
        verb_i = i + 1
    elif (text, then) == ("في", "حين") and tokens[min(i + 2, sentence.last)].text in listed("keeps_silent"):
        verb_i = i + 2
    else:
        return text in _ASKED_FOR and then == "عدم"
    near = (token.word for token in tokens[verb_i + 1 : min(verb_i + _KEPT, sentence.last)])
    return any(one is not None and ("refusal" in one.classes or one.text == "الصمت") for one in near)


_ASKED_FOR = frozenset(("طالبا", "طالبه", "مفضلا", "مفضله", "مشترطا", "مشترطه", "طالبين", "مفضلين"))
_KEPT = 7
"""Tokens from who keeps silent to his silence."""


def _until_now(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether a clause tells how things stand at the hour of writing: it is the writer's."""
    for j in range(i, min(i + _CLAUSE, sentence.last - 2)):
        if tokens[j].kind in ("comma", "mark"):
            return False
        if tokens[j].text == "حتي" and tokens[j + 1].text in listed("deadline"):
            written = tokens[j + 2].word
            return written is not None and written.text in listed("writing")
    return False


def _relayed(i: int, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether the end of a sentence tells who relays the statement: ، وفقا لما نقله عنه الموقع."""
    after = tokens[i + 1].word
    told = i + 1 if tokens[i].text in AS_TOLD else i + 2
    opens = told == i + 1 or (after is not None and after.text in ("ما", "لما"))
    verb = tokens[told].word if opens and told < sentence.last else None
    if verb is None or not any("relay" in cue.verb.takes for cue in verb.cues):
        return False
    rest = tokens[i : sentence.last]
    return all(token.word is not None or token.kind in ("mark", "stop") for token in rest)


def unsaid(i: int, last: int, tokens: list[Token]) -> list[int]:
    """Where ، من دون تحديد موعد begins, which tells what a speaker left out; `i`: دون.

    Nowhere in أن الجيش أخلى المركز من دون تحديد وجهة، ويستمر في كذا: how it was done, as he goes on to say.
    """
    start = i - (tokens[i - 1].text == "من")
    apart = tokens[start - 1].kind == "comma"
    ends = last - i <= _UNSAID and all(token.kind != "comma" for token in tokens[i:last])
    return [start - apart] if apart or (ends and not _owed(start, tokens)) else []


def _owed(i: int, tokens: list[Token]) -> bool:
    """لا يمكن الحديث عن كذا | دون الإشارة إلى كذا: whether what cannot be has to be told without what."""
    near = range(max(1, i - _UNSAID), i)
    return any(
        tokens[k].text in listed("not_without") and tokens[k - 1].text in ("لا", "لن", "لم") for k in near
    )
