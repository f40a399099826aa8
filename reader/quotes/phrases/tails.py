"""What stands between a title and its name: المتحدثة باسم البرنامج في الأراضي الفلسطينية فلانة."""

from __future__ import annotations

from reader.quotes.phrases.government import ACTS_ON
from reader.quotes.phrases.heads import STOPS
from reader.quotes.phrases.initials import past_initial
from reader.quotes.phrases.nameless import between
from reader.quotes.phrases.names import Names
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.phrases.posts import past_land
from reader.quotes.phrases.spokesmen import past_spokesman
from reader.quotes.tables.lexicon import lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, HE_IS
from reader.quotes.words.shapes import acted, bracket, foreign, one_title, proper, to_agency
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, Word, analyse
from reader.typed import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases

_INSERTED = frozenset(("preposition", "relative", "time", "adverb"))
"""What an insertion between a title and its name begins with."""
_SEAT = frozenset(("ومقره", "ومقرها", "مقره", "مقرها"))  # المنظمة، ومقرها كذا، فلان
_INSERTION = 14
"""Tokens of it."""
_FAR = 8
"""Tokens from a title to its name."""
_WHERE = 4
"""Words of where a post is, before an insertion."""
_LABEL = 4
"""Words of a work's or a body's name in marks."""
_STRANGE = 5
"""Letters from which a word in no table is no verb of three."""
_FULL = 3
"""Tokens of a style and a full name."""
_PLACED = 3
_AT, _INTO = frozenset(("في", "من")), frozenset(("في", "لدي"))
"""Words of where a post is: في غرب أفريقيا، فلانة، ."""
Needs = Literal["nothing", "style", "commas"]
"""What must stand around a name that is far from its title."""
_NEVER = frozenset(
    (
        *("clause", "relative", "negation", "pronoun", "conjunction", "time", "adverb", "attached"),
        *("perfective", "question", "verb", "aux", "while", "chain", "identity", "unnamed", "refusal"),
    )
)


def name_behind(phrases: Phrases, span: tuple[int, int], taken: frozenset[str]) -> int | None:
    """Where the name begins of whom a title calls, or None. `span`: the title's end, and the limit.

    A comma may stand before it. No preposition of the verb and nothing that has an object or owner of its
    own leads to it: what follows those is somebody else. Behind a verb that acts on people only commas around
    the name tell that it is his; behind what may be the verb's, a comma or a style before it does.
    """
    tokens, marks, names = phrases.tokens, phrases.marks, phrases.names
    first, last = span
    needs: Needs = "commas" if taken & ACTS_ON else "nothing"
    j = first
    while j < last and j - first <= _FAR:
        if first < j and needs == "nothing" and (past := past_spokesman(tokens, j, last)) > j:
            first, j = first + past - j, past
        word = tokens[j].word
        bracket = tokens[j].kind == "open" and names.sure(j + 1, last)  # عمدة كذا (فلان الفلاني)
        # مدير الكرة بنادي كذا «فلان الفلاني»
        bracket = bracket or (
            word is None and needs == "nothing" and phrases.callings.in_marks(j) is not None
        )
        if bracket or (j > first and _named(tokens, names, (j, last), taken, needs)):
            thing = tokens[j - 1].word  # رد المدير على كلام | فلان بأن
            led = j > first + 1 and tokens[j - 2].text == "علي" and word is not None
            return None if led and thing is not None and not (thing.definite or thing.place) else j
        if word is None:
            pair_i = marks.opens.get(j, -1)
            if pair_i < 0 or not marks.pairs[pair_i].closed:
                return None
            close_i = marks.pairs[pair_i].close_i
            if close_i - j - 1 > _LABEL:
                return None
            j = close_i + 1
            continue
        opens = j == first
        if not (clitic_noun(tokens, j, last) or _leads(word, tokens[j - 1].word, taken, opens=opens)):
            whom = word.prep == "ل" and one_title(word.noun)  # المستشار للمحافظ، فلان،
            if not (whom or _may_lead(word, tokens[j - 1].word, opens=opens)):
                return None
            needs = "commas" if whom or needs == "commas" else "style"
        elif _another(word, tokens[j - 1].word) or (word.content and needs == "commas" and not word.definite):
            return None  # حث الوزير بحضور السفير فلان الأطراف على كذا
        j += 1
    return None


def past_firm(
    tokens: list[Token], names: Names, role: tuple[int, int], name: tuple[int, int], last: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """في موديز | أناليتكس سمير الحداد: the post with the whole name of a firm, and who bears it.

    No name is left where it stands behind a comma: لدى بنك إيتش | إس بي سي، سمير الحداد، .
    """
    first, close = name
    house = tokens[first - 1].word
    body = house is not None and house.noun is not None and house.noun.kind == "organisation"
    open_body = body and house is not None and not proper(house)  # في مجموعة | برايتن كذا
    at = any(token.text in _INTO or token.text[0] == "ل" for token in tokens[role[0] + 1 : first])
    if house is None or house.definite or house.place or house.prep or not at:
        return role, name
    if not (body or foreign(house)) or (names.given(first, last) and not open_body):
        return role, name
    own = next((k for k in range(first + 1, close) if names.given(k, last)), close)
    before, apart = tokens[own - 1].word, own == close > first + 1 and close + 1 < last
    whole = own + 1 < close or (apart and tokens[close].kind == "comma" and names.given(close + 1, last))
    firm = whole and before is not None and foreign(before) and before.name is None
    return ((role[0], own), (own, close)) if firm else (role, name)


def named_where(phrases: Phrases, found: Phrase, end: int, last: int) -> Phrase:
    """مهندس يعمل في دبي | فلان, تاجر في سوق شعبية | فلان: with the name behind where somebody is.

    `end`: where his post ended; but شاب من حي كمال الراوي.
    """
    for k in range(end + 2, found.end if found.name is None else 0):
        before, word = phrases.tokens[k - 1].word, phrases.word(k, last)
        if before is None or word is None or word.definite or not phrases.names.given(k, last):
            continue
        led = any(token.text in _AT or token.text[0] == "ب" for token in phrases.tokens[max(end, k - 3) : k])
        kind = before.noun is not None or "locality" in before.classes
        whose = not (before.place or before.definite) and (kind or not before.feminine)
        if led and not whose and (close := phrases.names.read(k, last)) >= found.end:
            return found._replace(end=close, name=(k, close), role=(found.start, k))
    begin, comma = found.end + 2, found.end < last and phrases.tokens[found.end].kind == "comma"
    he = phrases.word(begin - 1, last) if comma and found.name is None else None
    if he is not None and he.text in HE_IS and phrases.names.sure(begin, last):
        close = phrases.names.read(begin, last)  # موظفة تركت الشركة، هي فلانة،
        return found._replace(end=close, name=(begin, close), role=(found.start, found.end))
    return found


def _may_lead(word: Word, before: Word | None, *, opens: bool) -> bool:
    """في مهرجان كذا، فلان، ; عمدة وادان، فلان، ; في الثمانينيات، فلان، : what may be no part of a post."""
    led = word.prep or (before is not None and "preposition" in before.classes)
    if word.cues or word.classes & (_NEVER - {"time"}):
        return False
    known = word.noun or word.content or word.classes or word.name or word.prep or word.conj
    when = "time" in word.classes and word.definite and led
    venue = "venue" in word.classes and not (word.prep or "preposition" in word.classes)  # but أمام القاضي
    return bool(when or venue or (opens and not known))


def _another(word: Word, before: Word | None) -> bool:
    """هاجم المدير في المؤتمر | الحكم، فلان، ; دعا وزير الصحة | النقيب، فلان، : somebody else."""
    led = before is not None and "preposition" in before.classes
    adjective = word.classes & {"sharing", "near"}  # شركة كذا | المتخصصة في كذا
    return word.definite and not (led or word.prep or adjective) and one_title(word.noun)


def _leads(word: Word, before: Word | None, taken: frozenset[str], *, opens: bool) -> bool:
    """Whether a word may stand between a title and its name."""
    if (
        to_agency(word)
        or (word.classes & _NEVER and word.stem != "لغه")  # المتحدث باسم الجيش باللغة العربية فلان
        or (word.cues and not (word.noun or word.definite or word.content))
    ):
        return False
    by = word.text in ("ب", "ل")  # المذيع بـ«كذا»، فلان; الرئيس التنفيذي لـ«كذا» القابضة، فلان
    prep = word.text if by or "preposition" in word.classes else word.prep or word.maybe_prep
    if prep:
        told = prep == "ل" and one_title(word.noun)  # أوضح الوزير لرئيسة اللجنة فلانة أن: to whom
        venue = "venue" in word.classes and not (prep == "ل" and word.definite)  # لجنة المعرض | للمؤتمر فلان
        return not (told or prep in taken or venue)
    led = before is not None and ("preposition" in before.classes)
    if "venue" in word.classes and not word.definite:
        return False  # في بيان
    opens = opens and not word.place  # مدرب أهلي | حلب
    return word.definite or not (opens or word.content) or (led and not word.possessed)


def _named(
    tokens: list[Token], names: Names, span: tuple[int, int], taken: frozenset[str], needs: Needs
) -> bool:
    """Whether a name begins at a token, or behind the comma there, and is closed by what it needs."""
    j, last = span
    if tokens[j].kind == "comma":
        end = max(names.after_comma(j, last), between(tokens, j, last, taken))
        styled = end == j and _styled(tokens, names, j + 1, last)
        end = names.read(j + 2, last) if styled else end
        closed = end > j and (needs != "commas" or (end < last and tokens[end].kind == "comma"))
        return closed or (needs != "commas" and past_initial(tokens, j + 1, last) > j + 1)
    if needs != "nothing":
        return _surely(tokens, names, j, last, needs)
    if past_initial(tokens, j, last) > j:
        return True
    word, before = tokens[j].word, tokens[j - 1].word
    title = word is not None and word.noun is not None and not _family_behind(tokens, word, j, last)
    if word is None or title or word.prep or not names.sure(j, last):
        return _styled(tokens, names, j, last) or _strange(tokens, names, j, last)
    titled = before is not None and before.noun is not None and before.noun.kind in ("title", "honorific")
    end = names.read(j, last)
    after = tokens[end].word if end < last else None
    told = after is not None and ("clause" in after.classes or len(after.text) == 1)  # في كفربطنا فلان أن
    town = before is not None and told and before.name is None and foreign(before)
    if titled or (before is not None and not (before.definite or before.place or town)):
        return False
    return after is None or bool(after.classes) or bool(after.prep or after.cues or after.content)


def _surely(tokens: list[Token], names: Names, j: int, last: int, needs: Needs) -> bool:
    """اتهم نقيب الفلاحين بالشمال فلان | الشركة; المدير في مهرجان كذا فلان | إن: as what follows tells."""
    begin, before = _past_style(tokens, j, last), tokens[j - 1].word
    if before is not None and (before.name or "preposition" in before.classes):
        return False  # في اتصال مع فلان الفلاني
    end = names.read(begin, last) if names.sure(begin, last) else last
    then = tokens[end].word if end < last else None
    if needs == "commas":
        return then is not None and then.definite and not then.prep
    return _styled(tokens, names, j, last) or (then is not None and "clause" in then.classes)


def _family_behind(tokens: list[Token], word: Word, j: int, last: int) -> bool:
    """رائد الحلو, no رائد في الجيش and no أمير البلاد: whether a title is a given name there."""
    family = tokens[j + 1].word if j + 1 < last else None
    known = family is None or family.noun or family.prep or family.classes or inanimate(family)
    return bool(word.name and not known)


def styles(word: Word | None) -> bool:
    """الدكتور, السيدة, العميد: what may stand before anybody's name."""
    return word is not None and word.definite and "style" in word.kinds


def _past_style(tokens: list[Token], j: int, last: int) -> int:
    """الدكتورة | فلانة, الفريق أول ركن | فلان: past a style and its ranks, else `j`."""
    begin = j + styles(tokens[j].word)
    while j < begin < last and (rank := tokens[begin].word) is not None and "rank" in rank.classes:
        begin += 1
    return begin


def _styled(tokens: list[Token], names: Names, j: int, last: int) -> bool:
    """البروفيسور فلان بأن, السيدة فلانة، : a style and a sure name, and something closes it."""
    begin = _past_style(tokens, j, last)
    if begin == j or begin >= last:
        return False
    end, known = names.read(begin, last), names.sure(begin, last)
    if not known and (end < begin + _FULL - 1 or end >= last or tokens[end].kind == "stop"):
        return False
    then = tokens[end].word if end < last else None
    happens = then is not None and then.content and not then.definite  # السيد فلان | وجود خلاف
    # البروفيسور فلان لـ«الصحيفة» إن
    return end < last and (names.boundary(end, last) or len(tokens[end].text) == 1 or happens)


def _strange(tokens: list[Token], names: Names, j: int, last: int) -> bool:
    """المشارك في الدراسة سيبونيلو مخيزي، : two long foreign words, and something closes them."""
    pair = [token.word for token in tokens[j : j + 2]]
    then = tokens[j + 2].word if j + 2 < last else None
    least = _STRANGE - (then is not None and "clause" in then.classes)
    if j + 2 > last or any(
        word is None or len(word.text) < least or not foreign(word) or acted(word) for word in pair
    ):
        return False
    return names.boundary(j + 2, last) and names.read(j, last) == j + 2


def clitic_noun(tokens: list[Token], i: int, last: int) -> bool:
    """بساحل حضرموت, بحرية التعبير; الجالسة خلف شباك كذا: whether what looks like a name leads to a place."""
    word, before = tokens[i].word if i < last else None, tokens[i - 1].word
    if before is not None and "posted" in before.kinds:
        return tokens[i].text in listed("at")
    after = tokens[i + 1].word if i + 1 < last else None
    if word is None or after is None or word.text[0] != "ب" or word.name is not None or word.definite:
        return False
    rest = word.text[1:]
    known = lexicon()
    return bool(known.classes(rest) or rest in known.nouns) or (after.definite and word.text[-1] == "ه")


def past_attached(tokens: list[Token], i: int, last: int) -> int:
    """المسؤولة عن التراث فيها، فلانة, الوزير سابقا فلان, المتحدث باسم الهيئة في المنطقة، فلان"""
    word = tokens[i].word if i < last else None
    if word is None:
        return i
    if word.classes & {"attached", "tenure"} and word.text != "لي":
        return i + 1  # مدير المصنع سابقا فلان; but الرئيس لي جون
    if word.text != "في" or i + 1 >= last or tokens[i + 1].word is None:
        return i
    end = i + 1
    while end - i <= _PLACED and end < last and (where := tokens[end].word) is not None:
        if not (where.definite or where.place or "locality" in where.kinds):
            break
        if end > i + 1 and (where.content or _another(where, None)):
            return i  # هاجم المدير في المؤتمر | الحكم، فلان،
        end += 1
    return end if end > i + 1 and end < last and tokens[end].kind == "comma" else i


def past_where(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> int:
    """للبرنامج، الذي …، فلان: past where a post is, up to the comma or the bracket behind it; else `i`."""
    word = phrases.word(i, last)
    if word is None or not word.prep or word.prep in taken:
        return i
    end = i
    while end - i < _WHERE and (word := phrases.word(end, last)) is not None:
        if not (word.definite or word.place or word.prep) or word.classes & STOPS or word.conj:
            return i
        end += 1
    return end if end < last and phrases.tokens[end].kind in ("comma", "open") else i


def past_insertion(phrases: Phrases, i: int, last: int) -> int:
    """Past a bracket, or what stands between commas and is no name, else `i`."""
    tokens = phrases.tokens
    if (close := bracket(tokens, i, last)) > i:
        return close + (close < last and tokens[close].kind == "comma")
    word = phrases.word(i + 1, last) if i < last and tokens[i].kind == "comma" else None
    if word is None:
        return i
    post = word.conj == "و" and word.noun is not None  # ، وعضو المجلس، فلان، إن
    if not (word.prep or word.classes & _INSERTED or word.text in AND_HE or post or word.text in _SEAT):
        return i
    for j in range(i + 2, min(i + _INSERTION, last)):
        if tokens[j].kind == "comma":
            return j + 1
        if tokens[j].kind not in ("word", "number"):
            return i
    return i


def past_field(tokens: list[Token], i: int, last: int) -> int:
    """مستشار الرئيس فلان | لشؤون كذا: past what a post is concerned with, else `i`."""
    if i >= last or tokens[i].text not in listed("field"):
        return i
    of = tokens[i + 1].word if i + 1 < last else None
    if of is None or not (of.definite or of.place):
        return i + 1
    i = past_land(tokens, i + 1, last) if of.place else i + 2
    while i < last and (more := tokens[i].word) is not None and more.definite:
        if not (more.stem.endswith(NISBA) or "adjectival" in more.kinds):
            break
        i += 1  # للشؤون العربية والأفريقية
    return i


def another_name(tokens: list[Token], names: Names, i: int, last: int) -> Phrase | None:
    """فلان الفلاني وفلانة الفلانية: a second full name, without its "and"."""
    token = tokens[i]
    if token.word is None:
        return None
    tokens[i] = token.read_as(analyse(token.text[1:], token.word.raw[1:]))
    try:
        close = names.read(i, last)
    finally:
        tokens[i] = token
    whole = close > i + 1 and names.boundary(close, last)
    return Phrase(i, close, "person", token.word.name, "s", "", True, (i, close)) if whole else None


def past_definite(tokens: list[Token], known: frozenset[str], i: int, last: int) -> int:
    """Past words with ال in no table: القوات المسلحة; past one that is somebody's family name."""
    first = tokens[i].word if i < last else None
    end = i + 1
    while end < min(i + 4, last) and (more := tokens[end].word) is not None and more.definite:
        tabled = more.conj or more.prep or more.classes or more.noun or more.content or inanimate(more)
        if tabled or (first is not None and first.stem in known):
            break
        end += 1
    return end


def somebody(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> bool:
    """نادين; ونفى خطاب وجود كذا: a name that looks like bodies or a paper, if a family above has it."""
    word = phrases.tokens[i].word
    if word is None or word.noun is None:
        return False
    bare = word.text in phrases.known and not word.feminine and "subject" in taken
    return bool(word.name and word.noun.number == "d") or (bare and phrases.called_above(i, last, taken))


def acts(phrases: Phrases, role: tuple[int, int], last: int) -> bool:
    """ابنها البكر | ترك المدرسة, أن المتهم الثاني | أرشد الفريق: the verb of a clause, and no name."""
    tokens, (i, end) = phrases.tokens, role
    word, what, described = tokens[end].word, phrases.word(end + 1, last), tokens[end - 1].word
    if word is None or what is None or not what.definite or end == i + 1 or not foreign(word):
        return False
    opens = tokens[i - 1].word if i else None
    adjective = described is not None and described.definite and described.noun is None
    known = word.name or word.stem in phrases.known or what.name or what.prep or "time" in what.classes
    return adjective and not known and (opens is None or "clause" in opens.classes)
