"""Parts of noun phrases that stand by themselves: several posts of one person, a quantity, a country."""

from __future__ import annotations

from reader.quotes.phrases.government import CALLS_ON, CHARGES, TO_SOMEBODY
from reader.quotes.phrases.heads import kinds
from reader.quotes.phrases.parts import behind
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.shapes import adjective, bare_place, one_title, short_nisba
from reader.quotes.words.things import inanimate, laid
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import NISBA, PORTFOLIO, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases

_BEFORE = 8
"""Tokens of whom a phrase behind a comma calls again."""


def one_person(parts: list[Phrase]) -> Phrase | None:
    """وزير الدولة والمتحدث باسم الحكومة فلان; فلان، رئيس الحزب وعضو المجلس: the posts of one, else None."""
    first, last = parts[0], parts[-1]
    if any(part.kind != "person" or part.gender not in (None, first.gender) for part in parts):
        return None
    if first.name and first.end > first.name[1]:
        more = all(part.head and not part.name for part in parts[1:])
        role = (first.role[0], last.end) if first.role is not None else None
        return first._replace(end=last.end, role=role) if more else None
    if last.name is None or last.role is None or any(part.name for part in parts[:-1]):
        return None
    return last._replace(start=first.start, head=first.head, role=(first.start, last.role[1]))


def post_of(tokens: list[Token], phrase: Phrase) -> tuple[int, int] | None:
    """Where it stands what somebody is: of الأمير فلان أمير كذا behind the name, as الأمير is a style."""
    if phrase.role is None or phrase.name is None:
        return phrase.role
    first, end = phrase.role
    post = tokens[phrase.name[1]].word if phrase.name[1] < phrase.end else None
    if end > phrase.name[0] or post is None or post.noun is None:
        return phrase.role
    nouns = [token.word.noun for token in tokens[first:end] if token.word is not None]
    honours = any(noun is not None and noun.kind == "honorific" for noun in nouns[:2])
    end = next((i for i in range(phrase.name[1], phrase.end) if tokens[i].kind == "comma"), phrase.end)
    return (phrase.name[1], end) if honours else phrase.role


def named_owner(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> Phrase | None:
    """عائلة الشاب فلان, زملاء الصحفي فلان: whose the body or the people at token `i` are."""
    head = phrases.tokens[i].word
    owner = phrases.word(i + 1, last) if head is not None and not head.definite else None
    if head is None or head.noun is None or owner is None or owner.noun is None:
        return None
    one = head.noun.number == "s" and not head.text.endswith("ات")
    whole = one or head.text in listed("circle")  # دعا طلاب الوزير فلانا إلى كذا
    if owner.prep or head.text.endswith("ون") or not (whole or taken.isdisjoint(TO_SOMEBODY)):
        return None
    found = phrases.single(i + 1, last, taken) if one_title(owner.noun) else None
    if found is None or found.name is None or found.name[0] == found.start:
        return None
    for token in phrases.tokens[found.start + 1 : found.name[0]]:
        other = token.word
        if other is not None and other.definite and other.noun is not None and other.noun.kind == "title":
            return None  # اتهمت عائلة الضحية الطبيب فلان
    return found._replace(end=found.name[1])


def past_owner(phrases: Phrases, end: int, last: int, taken: frozenset[str]) -> int:
    """المكتب الإعلامي للنائب | فلان: past the name of whom a body, which ends at `end`, belongs to."""
    word = phrases.tokens[end - 1].word
    noun = word.noun if word is not None and word.prep == "ل" else None
    if not one_title(noun) or not phrases.names.sure(end, last):
        return end
    return max(end, phrases.names.read(end, last, taken))


def calls_on(
    phrases: Phrases, role: tuple[int, int], second: Phrase, last: int, taken: frozenset[str]
) -> bool:
    """طالب الوزير | النائب فلانا بكذا, اتهم وزير كذا | زعيم كذا فلانا بكذا: on whom the first calls."""
    head, other = (phrases.tokens[k].word for k in (role[0], second.start))
    if head is None or other is None or not (head.noun and other.noun) or taken.isdisjoint(CALLS_ON):
        return False
    first, then = kinds(head.noun.head), kinds(other.noun.head)
    if "style" in first | then:
        return False
    if role[1] == role[0] + 1:
        return head.definite and "office" in first & then
    told = phrases.word(second.end, last)
    charged = told is not None and (told.text[0] == "ب" or laid(phrases.tokens, second.end))
    return charged and not taken.isdisjoint(CHARGES)


def anothers(phrases: Phrases, noun: Noun, i: int, name: tuple[int, int]) -> bool:
    """مستشارة الرئيس فلان, زوج الفنانة فلانة, محامي عائلة فلان: whether a name is not whose post it is."""
    name_i, end = name
    words = [token.word for token in phrases.tokens[i:name_i] if token.word is not None]
    of_his = end < len(phrases.tokens) and phrases.tokens[end].text in listed("field")
    if of_his and any(one_title(word.noun) for word in words[1:]):
        return True  # مستشار الرئيس فلان لشؤون كذا
    styled = words[-1].noun is not None and words[-1].noun.kind == "title" and words[-1].definite
    own = words[-1].stem in listed("circle:lawyer")  # دفاع كذا المحامي فلان
    if len(words) == name_i - i and any(_for_one(words[k : k + 3]) for k in range(own, len(words))):
        return True
    gender = phrases.names.gender(name_i)
    other = gender not in (None, noun.gender)
    owned = not (words[0].definite or words[0].possessed) and "related" in words[0].kinds
    whose = words[-1].noun if styled and len(words) == 2 else None
    child = owned and end == name_i + 1 and whose is not None and gender in (None, whose.gender)
    child = child and "expert" not in words[0].kinds
    # والد الطفلة ريتال, but شقيق الضحية فلان الفلاني, محامي المتهم فلان
    if child or (owned and (other or (len(words) == 1 and noun.head not in listed("uncles")))):
        return True  # والدة أحمد; but عم أحمد is he
    if not other:
        return False
    if noun.gender == "m":  # but وكيل الصحة الدكتورة فلانة
        hers = styled and words[-1].feminine and len(words) > 1
        return hers and not any(word.definite or word.possessed or word.place for word in words[:-1])
    return any(word.noun and one_title(word.noun) and word.noun.gender == "m" for word in words[1:])


def at_house(tokens: list[Token], role: tuple[int, int], i: int) -> bool:
    """مدير مستشفى كمال عدوان, طبيب بمستشفى كمال عدوان: whether the name at `i` is that of a house."""
    house = tokens[i - 1].word if i == role[1] > role[0] + 1 else None
    if house is None or house.definite or house.stem not in listed("named_after"):
        return False
    lies = house.prep or tokens[i - 2].text == "في"
    return bool(lies) or any(token.text in listed("chief") for token in tokens[role[0] : i])


def in_house(phrases: Phrases, i: int, last: int) -> Phrase | None:
    """مدير مستشفى كمال عدوان | سالم هاني: who stands behind the name at `i`, which is that of a house."""
    for k in (i + 2, i + 3, i + 1):
        word = phrases.word(k, last)
        if word is None or phrases.tokens[k - 1].kind != "word":
            return None
        own = "style" in word.kinds or (phrases.names.given(k, last) and phrases.names.read(k, last) > k + 1)
        found = phrases.single(k, last, frozenset()) if own else None
        if found is not None and found.name is not None:
            return found
    return None


def _for_one(words: list[Word]) -> bool:
    """عائلة | فلان, دفاع المتهم | فلان, الدفاع عن الصحفي | فلان: for whom others act."""
    home, led = words[0], len(words) > 1 and words[1].text == "عن"
    whom = words[1 + led] if len(words) > 1 + led else None
    acts = (home.stem if led else home.text) in listed("household")
    return acts and (len(words) == 1 or (whom is not None and whom.definite and one_title(whom.noun)))


def indefinite(phrases: Phrases, i: int, end: int) -> bool:
    """Whether a phrase whose head has no ال is owned by nothing either: مصدر مسؤول."""
    if i + 1 in phrases.marks.opens:
        return False  # رئيس «اتحاد المزارعين»
    word, last = phrases.word(i + 1, end), phrases.word(end - 1, end)
    if word is None or adjective(word) or "preposition" in word.classes:
        return True
    return last is not None and ("attached" in last.classes or short_nisba(phrases.word(end - 2, end), last))


def past_quantity(tokens: list[Token], i: int, last: int) -> int:
    """معظم النواب, عدد من النواب, ثمانية من أصل عشرة محللين: where whom it counts begins."""
    if i + 1 >= last or tokens[i + 1].text != "من":
        return i + 1
    return i + 4 if i + 2 < last and tokens[i + 2].text in listed("out_of") else i + 2


def first_post(tokens: list[Token], i: int, end: int) -> tuple[int, int]:
    """الدكتورة فلانة، وزيرة الصحة، عضو كذا، : the first of the posts between a name and `end`."""
    start = i + (tokens[i].kind == "comma")
    return start, next((j for j in range(start, end) if tokens[j].kind == "comma"), end)


def styled_only(tokens: list[Token], i: int, end: int) -> bool:
    """الأستاذ, الأستاذ الدكتور, اللواء أركان حرب, اللواء أ.ح: nothing but what anybody may be styled."""
    words = [token.word for token in tokens[i:end] if token.word is not None]
    return all(
        len(word.text) == 1 or "style" in word.kinds or "rank" in word.classes | word.kinds for word in words
    )


def past_land(tokens: list[Token], i: int, last: int) -> int:
    """Past a country or a town and its adjectives: كوريا الجنوبية, but not طهران المقترح."""
    end = i + 1
    while end < last and (word := tokens[end].word) is not None and word.definite:
        if word.classes or word.conj or word.prep or word.noun or word.content:
            break
        if not (word.stem.endswith(NISBA) or word.feminine):
            break
        end += 1
    return end


def past_portfolio(tokens: list[Token], i: int, last: int) -> int:
    """الصحة والسكان, التعليم العالي والبحث العلمي: past a ministry; but الصحة | والتعليم تنفيان."""
    end = past_land(tokens, i, last)
    word = tokens[end].word if end < last else None
    if word is not None and word.stem in listed("portfolio") and word.definite and not word.conj:
        return end + 1  # التجارة الداخلية
    if word is None or word.conj != "و" or not word.definite or word.kinds.isdisjoint(PORTFOLIO):
        return end
    whole = past_land(tokens, end, last)
    verb = tokens[whole].word if whole < last else None
    return end if verb is not None and verb.text.endswith("ان") and "present" in verb.forms else whole


def _ministry(phrases: Phrases, word: Word, i: int, last: int) -> bool:
    """الصحة, صحة البصرة: whether a word at token `i` is a ministry, or its office in a place."""
    known = not word.prep and "ministry" in word.kinds
    return known and (word.definite or bare_place(phrases.word(i + 1, last)))


def _company(tokens: list[Token], i: int, last: int, taken: frozenset[str]) -> int:
    """المصرية للاتصالات, الوطنية لتوزيع الوقود: past a company that its land and its trade call; else `i`."""
    word, trade = (tokens[k].word if k < last else None for k in (i, i + 1))
    if word is None or trade is None or word.noun or word.name:
        return i
    hers = word.stem.endswith(NISBA) or word.stem in listed("firms")
    if not hers or word.content or word.prep or trade.prep != "ل" or trade.noun or trade.possessed:
        return i
    if not trade.kinds.isdisjoint(("media", "press", "venue")) or trade.place or trade.name:
        return i
    if trade.definite:
        return i + 2
    owner = tokens[i + 2].word if i + 2 < last else None
    owned = owner is not None and owner.definite and not (owner.prep or owner.conj)
    return i + 3 if owned and trade.content and "ل" not in taken else i


def alone(phrases: Phrases, i: int, last: int, taken: frozenset[str]) -> int:
    """أعلنت الصحة, المصرية للاتصالات, قطر, no الدعوات | الدولية لكذا: past a body without a word for one."""
    led, word = phrases.tokens[i - 1].word, phrases.tokens[i].word
    if word is None:
        return i
    if _ministry(phrases, word, i, last):
        return past_portfolio(phrases.tokens, i + (not word.definite), last)
    hers = word.definite and word.feminine and not (word.stem in phrases.known or (led and led.definite))
    end = _company(phrases.tokens, i, last, taken) if hers else i
    land = word.place and not (word.name and phrases.names.read(i, last, taken) > i + 1)
    return past_land(phrases.tokens, i, last) if end == i and land else end  # but هند العويس


def office(phrases: Phrases, i: int, last: int) -> bool:
    """تربية درعا, أعلنت الصحة | وفاة كذا: a ministry that may speak, and not what it is for."""
    word = phrases.word(i, last)
    if word is None or not _ministry(phrases, word, i, last) or word.text == "نقل":
        return False  # رفض نقل القاهرة إلى الصحراء
    if not word.definite:
        return True
    then = phrases.word(past_portfolio(phrases.tokens, i, last), last)
    if then is None or then.prep or then.conj:
        return False  # رفضت العمل من دون عقد
    somebody = then.definite and then.noun is not None
    return somebody or then.text == "ما" or (then.content and not then.definite)


def names_later(phrases: Phrases, i: int, last: int) -> bool:
    """Whether a given name follows an owner: أمينة المتحف فلانة is a post, أمينة الفلاني a woman."""
    owner = phrases.word(i, last)
    if owner is None or behind(owner):
        return False  # عماد الدين فلان
    if owner.possessed and not (owner.definite or owner.name):
        return True  # رفيق دربها فلان
    team = owner.definite and owner.noun is not None and owner.noun.kind != "title"
    team = team or (owner.definite and _run(owner, phrases.tokens[i - 1].word))
    of = phrases.word(i + 1, last)
    marked = i + 1 in phrases.marks.opens  # نجم مسلسل «…»
    described = of is not None and (of.definite or "adjectival" in of.classes or adjective(of))
    game = inanimate(owner) and (marked or described)  # نجم كرة القدم, رائد فضاء روسي
    plain = (owner.noun or game or "adjectival" in owner.classes) and not (owner.definite or owner.name)
    if team or plain or owner.text in listed("trust") or owner.place:
        return True  # أمين سر اللجنة, أمير منطقة كذا, أمير قطر, أمير الشرقية
    if not owner.definite or owner.name:
        return False
    j = i + 1
    while (
        (more := phrases.word(j, last))
        and more.definite
        and not (more.name or more.conj or "style" in more.kinds)
    ):
        j += 1  # رائد الفضاء الروسي فلان, مساعد القائد العام فلان
    return phrases.names.given(j, last) or (more is not None and more.definite and "style" in more.kinds)


def led_by_him(tokens: list[Token], head_i: int, i: int) -> bool:
    """باسم قوات المشير | فلان, قائد كتيبة العقيد | فلان: whether a name is of whose men a post is among."""
    if i - 2 <= head_i:
        return False
    body, rank = tokens[i - 2].word, tokens[i - 1].word
    if body is None or rank is None or body.noun is None or rank.noun is None:
        return False
    men = body.noun.kind == "organisation" and not (body.definite or body.possessed)
    return men and rank.definite and "style" in rank.kinds


def also_a_post(phrases: Phrases, i: int, last: int) -> bool:
    """عضو المجلس مساعد القائد العام فلان: a second post, which is a given name as well."""
    title = phrases.word(i, last)
    owner = phrases.word(i + 1, last) if title is not None and one_title(title.noun) else None
    return owner is not None and owner.definite and not owner.prep and names_later(phrases, i + 1, last)


def _run(owner: Word, head: Word | None) -> bool:
    """أمين السوق, أمين الحرفة, أمير الشرقية: what somebody is in charge of, and no family's name."""
    if owner.stem.endswith("يه") and head is not None and not head.feminine:
        return True
    if owner.name or owner.conj or owner.stem.endswith(NISBA):
        return False
    return inanimate(owner) or bool({"locality", "venue"} & owner.kinds)


def whose(phrases: Phrases, post: Phrase, floor: int) -> Phrase:
    """ماريا كورتيس، عالمة المناخ، ; الوزارة، الجهة المشرفة، : whom what stands behind a comma calls again."""
    comma_i = post.start - 1
    sure = post.name is not None and _surely_named(phrases, post.name[0])
    if comma_i <= floor or phrases.tokens[comma_i].kind != "comma" or sure or post.number != "s":
        return post
    best: Phrase | None = None
    for i in range(comma_i - 1, max(floor, comma_i - _BEFORE) - 1, -1):
        word = phrases.tokens[i].word
        if phrases.tokens[i].kind == "mark":
            continue
        if word is None or word.classes & {"clause", "relative", "aux"}:
            break
        found = phrases.read_joined(i, comma_i) if _begins(phrases, i, floor) else None
        best = found if found is not None and found.end == comma_i else best
    if best is None or best.number != "s" or {best.gender, post.gender} == {"m", "f"}:
        return post
    if post.name is not None and not (best.name and phrases.names.sure(*best.name)):
        return post
    if best.name is not None and best.kind == post.kind == "person":
        first = phrases.tokens[best.name[0]].word
        led = first is not None and (first.definite or first.text.startswith("فال"))
        nation = led and first is not None and first.stem.endswith(NISBA)
        if nation and best.name[1] > best.name[0] + 1:
            best = best._replace(name=(best.name[0] + 1, best.name[1]))  # فالإسباني فلان
        role = best.role or (post.start, post.end)
        return best._replace(end=post.end, gender=best.gender or post.gender, role=role)
    return best if best.kind == "organisation" and best.definite else post


def _surely_named(phrases: Phrases, i: int) -> bool:
    """Whether a name begins at a token; مدير برنامج آسيا, محلل في شركة نورد have none of their own."""
    word = phrases.tokens[i].word
    return word is not None and word.place is None and phrases.names.sure(i, len(phrases.tokens))


def _begins(phrases: Phrases, i: int, floor: int) -> bool:
    """Whether a clause or its subject may begin at a token."""
    before = phrases.tokens[i - 1].word if i > floor else None
    if before is None:
        return True
    if "attached" in before.classes or (before.possessed and not before.noun and before.text[0] in "يت"):
        return True  # تقدمها فلانة, تتفق معه فلانة
    if before.prep and before.definite and before.noun is None:
        return True  # وتقدم بالشكوى فلان
    if "venue" in before.classes and not before.definite and phrases.names.given(i, len(phrases.tokens)):
        return True  # إلى شهادة فلان، موظف، الذي
    noun = before.definite or before.noun or before.name or before.place or before.prep or before.content
    return not (noun or before.feminine or before.classes & {"preposition", "kin", "naming"})


_LEADS = frozenset(("near", "sharing"))
_TO = frozenset(("من", "في", "الي"))


def leads(phrases: Phrases, i: int, last: int) -> bool:
    """قادم من, عائد إلى, مقيم في: a participle and where it leads."""
    word, then = phrases.word(i, last), phrases.word(i + 1, last)
    if word is None or then is None or then.text not in _TO or word.definite or word.conj:
        return False
    return bool(_LEADS & (word.classes | lexicon().classes(word.text.removesuffix("ا"))))  # قادما من
