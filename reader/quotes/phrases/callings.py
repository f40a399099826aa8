"""What people are called where no title says it: a nickname, an account, a trade, two names of one dual."""

from __future__ import annotations

from reader.quotes.phrases.government import OBJECTS, RECEIVERS, TO_SOMEBODY, acts_on
from reader.quotes.phrases.initials import initials
from reader.quotes.phrases.names import Names
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import Gender, Noun, lexicon
from reader.quotes.tables.lists import listed
from reader.quotes.words.marks import Marks
from reader.quotes.words.shapes import adjective, foreign, imperfect, nation, one_title
from reader.quotes.words.things import inanimate
from reader.quotes.words.tokens import Token, TokenReader
from reader.quotes.words.word import NISBA, PARENTS, Word
from reader.speech import SpeakerKind

_MOTHER = "الام"
_TOGETHER = 4
"""Names behind one title."""
_OF_A_VERB = frozenset(("subject",))
_OF_A_DEED = _OF_A_VERB | {"noun"}
_CALLED = 5
"""Tokens of what somebody is called, in marks."""
_LONGEST = 9
"""Tokens of a full name, in marks."""
_FULL = 2
"""Less than the tokens of somebody's full name, in marks."""
_TOLD = 12
"""Words told of somebody before his name."""
_SELF = frozenset(("نفسه", "نفسها"))
_DESCRIBED = 3
"""Words of a trade or a description that no table knows, before a name."""


class Callings(TokenReader):
    """Reads what people are called in one article."""

    def __init__(self, tokens: list[Token], marks: Marks, names: Names) -> None:
        self.tokens, self.marks, self.names = tokens, marks, names

    def account(self, i: int, last: int) -> tuple[int, int] | None:
        """حساب باسم «فلان», حساب يحمل اسم فلان: whose it is."""
        word = self.word(i, last)
        if word is None or "named" not in word.classes:
            return None
        after = self.word(i + 1, last)
        begin = i + 1 + (after is not None and "named" in after.classes)
        return self._by_name(begin, last)

    def both_named(self, span: tuple[int, int], last: int, *, definite: bool) -> Phrase | None:
        """الوزيران الجزائري فلان والتونسي فلان; الخبيرتان، فلانة وفلانة: names behind the dual at `span`."""
        parts: list[Phrase] = []
        start, i = span
        verb = self.tokens[start - 1].word if start else None
        says = verb is None or any("noun" not in cue.verb.takes for cue in verb.cues)
        taken = _OF_A_VERB if says else _OF_A_DEED  # بحث الوزيران فلان الفلاني وفلان الفلاني سبل كذا
        comma = i < last and self.tokens[i].kind == "comma"
        they = comma and i + 1 < last and self.tokens[i + 1].text in ("هما", "وهما")
        if not (definite or they):
            return None
        i += comma + they
        head = self.tokens[start].word
        while i < last and len(parts) < _TOGETHER:
            word = self.word(i, last)
            if word is None or (parts and word.conj != "و" and word.text[0] != "و"):
                break
            led, reach = "kin" in word.classes, self.names.reach  # وعبد الرحمن, وأبو بكر
            nation = word.definite and word.stem.endswith(NISBA)  # والتونسي
            i += nation
            if parts and not nation:
                if not (word.name or led):
                    break
                rest = reach.read(i + 1, last, taken) if led else self.names.read(i + 1, last)
                full = parts[0].end - parts[0].start > 1 and self.names.family(i + 1, last)
                close = max(reach.read(i, last, taken), rest, i + 1 + full)
            else:
                close = self.names.read(i, last)
            if close <= i:
                break
            parts.append(Phrase(i, close, "person", None, "s", "", True, (i, close)))
            i = close
        if len(parts) < 2 or head is None or head.noun is None:
            return None
        noun = head.noun
        number = "d" if noun.number == "s" else noun.number  # وزيرا الخارجية, as the accusative of one
        return Phrase(start, i, "other", noun.gender, number, noun.head, True, parts=tuple(parts))

    def called(self, i: int, last: int) -> tuple[int, int] | None:
        """المشجع المعروف بـ«أبو دانة», ناشط يدعى أبو الليل: the name somebody goes by."""
        word = self.word(i, last)
        before = self.word(i - 1, last)
        if before is not None and "called" in before.classes:
            i, word = i - 1, before  # المعروف was read as an adjective
        after = self.word(i + 1, last)
        if word is not None and "relative" in word.classes and after is not None:
            return self.called(i + 1, last) if "called" in after.classes else None  # الزوجة التي تدعى هدى
        if word is None and i < last and self.tokens[i].kind == "comma" and after is not None:
            # قال أحدهم، ويدعى أبو راشد، إن
            return self.called(i + 1, last) if "called" in after.classes else None
        if word is None and before is not None and before.definite and (full := self.in_marks(i)) is not None:
            return full
        if word is None and i in self.marks.opens:
            pair = self.marks.pairs[self.marks.opens[i]]
            then = self.tokens[pair.close_i + 1].kind if pair.close_i + 1 < last else "stop"
            inner = self.word(i + 1, last)
            # المغرد «ليان», but قال المدير «نحن باقون»، انتقد الوزير «تجار الأزمات»،
            known = inner is None or inner.noun or inner.definite or inner.content or inner.classes
            named = not known or (inner is not None and (inner.text in PARENTS or inner.name))
            short = pair.closed and pair.close_i - i <= _CALLED and _calls(before) and named
            # المغرد «أبو ليان»: «…», but رئيسة نقابة العمال «كذا»،
            return (i + 1, pair.close_i) if short and then in ("colon", "comma") else None
        if word is None or "called" not in word.classes:
            return None
        return self._by_name(i + 1, last)

    def in_marks(self, i: int) -> tuple[int, int] | None:
        """وزير النفط «سامي الحداد», (سامي الحداد), «العقيد سامي الحداد»: a full name in marks or brackets."""
        open_i, close = i, initials(self.tokens, i + 1, len(self.tokens) - 1)
        if close > i + 1 and self.tokens[close].kind in ("close", "mark"):
            return None if self._of_another(i - 1) else (i + 1, close)  # المواطن (م. ع)
        while (title := self.word(i + 1, len(self.tokens))) and title.definite and one_title(title.noun):
            i += 1  # «العقيد سامي الحداد»
        if self.tokens[open_i].kind == "open":
            close = self.names.read(i + 1, len(self.tokens))
            sure = self.names.sure(i + 1, len(self.tokens)) and i + 2 < close < len(self.tokens)
            return (i + 1, close) if sure and self.tokens[close].kind == "close" else None
        pair_i = self.marks.opens.get(open_i, -1)
        pair = self.marks.pairs[pair_i] if pair_i >= 0 else None
        if pair is None or not pair.closed or not _FULL < pair.close_i - i <= _LONGEST:
            return None
        name = (i + 1, pair.close_i)
        return name if self.names.given(*name) and self.names.read(*name) == pair.close_i else None

    def marked(self, i: int) -> Phrase | None:
        """Whom a full name in marks or brackets calls, with what closes them."""
        name = self.in_marks(i)
        return Phrase(i, name[1] + 1, "person", None, "s", "", True, name) if name is not None else None

    def _of_another(self, i: int) -> bool:
        """محامي المتهمة «س. ر»: letters of whom somebody belongs to."""
        owner, head = (self.word(k, i + 1) if k >= 0 else None for k in (i, i - 1))
        owned = owner is not None and owner.noun is not None
        return owned and head is not None and head.noun is not None and not head.definite

    def in_brackets(self, i: int, last: int) -> Phrase | None:
        """قال (س. م.): whom only a name in brackets calls."""
        name = self.in_marks(i) if i < last and self.tokens[i].kind == "open" else None
        return Phrase(*name, "person", None, "s", "", True, name) if name is not None else None

    def _letters(self, i: int, last: int) -> tuple[int, int] | None:
        """تاجر طلب الإشارة إليه بحرفي اسمه (ر. س): in brackets."""
        close = initials(self.tokens, i + 1, last) if self.tokens[i].kind == "open" else last
        return (i + 1, close) if i + 1 < close < last and self.tokens[close].kind == "close" else None

    def introduced(self, i: int, last: int) -> tuple[int, int] | None:
        """بائعة عرفت نفسها باسم أم رائد, بائع نجا من القصف، يدعى أبو خليل: his name."""
        gives = i < last and self.tokens[i].text in listed("introduces")
        for j in range(i, min(i + _TOLD, last)):
            word = self.word(j, last)
            if word is None:
                if self.tokens[j].kind != "comma":
                    return self._letters(j, last)
                continue
            if gives and word.text in listed("by"):
                return self._by_name(j + 1, last)  # طلبت تعريفها باسم سلمى
            if "clause" in word.classes:
                return None
            if "called" in word.classes and (found := self.called(j, last)) is not None:
                return found
            if word.text in _SELF and j + 2 < last:
                by = self.tokens[j + 1].text in listed("self_by")
                name = self._by_name(j + 1, last) if by else self._by_father(j + 1, last)
                if by or name is not None:
                    return name
        return None

    def _by_father(self, i: int, last: int) -> tuple[int, int] | None:
        """عرف نفسه | بأبي فيصل: the name in a word that leads to it."""
        word = self.word(i, last)
        own = word is not None and word.prep == "ب" and word.stem in (*PARENTS, "ابي") and i + 1 < last
        return (i, i + 2) if own else None

    def _by_name(self, i: int, last: int) -> tuple[int, int] | None:
        """باسم أم رائد, بـ«أبو حسن», اسمه الأول سالم: the name behind what leads to it."""
        while i < last and self.tokens[i].text in listed("byname"):
            i += 1
        if i in self.marks.opens:
            pair = self.marks.pairs[self.marks.opens[i]]
            return (i + 1, pair.close_i) if pair.closed and pair.close_i - i <= _CALLED else None
        end = self.names.read(i, last)
        return (i, end) if end > i else None

    def described(self, i: int, word: Word, last: int, taken: frozenset[str]) -> Phrase | None:
        """مدرب الفريق، البرتغالي فلان; صاحب الهدف، الجناح الشاب فلان: words with ال, and a name."""
        if word.stem.endswith(NISBA) and not self.names.sure(i, last):  # but الطالبي ولد فلان
            close = self.names.read(i + 1, last)
            if close == i + 1 or not self.names.boundary(close, last):
                close = self.names.between_commas(i + 1, last)
            if close == i + 1 and acts_on(taken):
                close = self.names.read(i + 1, last, taken)  # المدرب، الهولندي فلان الفلاني قرار الحكم
            if close > i + 1:
                return Phrase(i, close, "person", None, "s", "", True, (i + 1, close))
        return None

    def past_described(self, i: int, last: int) -> int:
        """Past words with ال in no table, where a given name follows them, in marks or not, else `i`."""
        end = i
        while end - i < _DESCRIBED and (word := self.word(end, last)):
            young = end > i and word.definite and not word.kinds.isdisjoint(("anaphor", "another"))
            young = young or (end == i + 1 and nation(word.stem))  # الدولي المالي فلان
            if not (young or _describes(word)):  # الخزافة الشابة فلانة, الدولي السابق فلان
                break
            end += 1
        land = end == i + 1 and nation(self.tokens[i].text.removeprefix("ال"))
        if land or (end > i + 1 and self.tokens[end - 1].text.endswith(NISBA)):
            # الفيلسوف الفرنسي ألبير كورنو: two foreign words, and something else behind them
            close = self.names.read(end, last)
            after = self.word(close, last)
            object_ = land and after is not None and (after.definite or after.possessed)
            if close > end + 1 and (object_ or self.names.boundary(close, last)):
                return end
            lone = self.word(end, last) if land and end + 1 < last else None
            that = after is not None and ("clause" in after.classes or one_title(after.noun))
            if close == end + 1 and lone is not None and foreign(lone) and that:
                return end  # أكد الهولندي ريكارد أن, الهولندي ريكارد مدرب كذا
        if end > i + 1 and self.names.after_comma(end, last) > end + 2:
            return end + 1  # الدولي التونسي السابق، فلان الفلاني، أن
        full = self.in_marks(end) if i < end < last else None
        return full[0] if full else end if end > i and self.names.given(end, last) else i

    def parent(self, i: int, last: int) -> Phrase | None:
        """أم لثلاثة أطفال, أب لطفلين, أم من سكان الحي, أم الطفل: somebody without a name."""
        text = self.tokens[i].text if i < last else ""
        bare = text.removeprefix("ال")
        if bare not in listed("whose_parent"):
            return None  # as most words are
        if (of := self.word(i + 1, last)) is not None:
            gender: Gender = "f" if bare == "ام" or bare[-1] == "ه" else "m"
            then, end = self.word(i + 2, last), i
            if text == "ام" and of.text == "من" and then is not None and then.noun is not None:
                owner = self.word(i + 3, last)
                end = i + 3 + (owner is not None and owner.definite and not then.definite)
            elif of.prep == "ل" and of.noun is not None and of.noun.number == "d":
                end = i + 2
            elif text == "ام" and of.definite and one_title(of.noun) and not (of.name or "style" in of.kinds):
                end = i + 2 * (not self.names.sure(i + 2, last))  # أم الطفل is no أم الخير, nor أم الطفل سامي
            elif of.text[0] == "ل" and then is not None and "quantity" in lexicon().classes(of.text[1:]):
                end = i + 3
            if end > i:
                return Phrase(i, end, "person", gender, "s", bare, text != bare, None, (i, end))
        return self._mother(i, last) if text == _MOTHER else None

    def _mother(self, i: int, last: int) -> Phrase:
        """الأم, الأم الشابة, الأم العزباء فلانة."""
        like = self.word(i + 1, last)
        aged = like is not None and like.definite and not (like.conj or like.prep or like.noun)
        end = i + 1 + (aged and like is not None and like.feminine)
        begin = max(self.past_described(i + 1, last), end)
        if self.names.sure(begin, last) and (close := self.names.read(begin, last)) > begin:
            return Phrase(i, close, "person", "f", "s", "ام", True, (begin, close), (i, begin))
        return Phrase(i, end, "person", "f", "s", "ام", True, None, (i, end))

    def styles(self, i: int, last: int, taken: frozenset[str]) -> bool:
        """الدكتور رئيس القسم, المهندس وزير الطاقة: whether a post stands behind the style at `i`."""
        word, post = self.tokens[i].word, self.word(i + 1, last)
        if word is None or post is None or post.noun is None or not taken.isdisjoint(TO_SOMEBODY):
            return False  # ناشد الدكتور رئيس القسم كذا
        then = self.word(i + 2, last)  # المهندس المخرج may be of the family المخرج
        owned = then is not None and (then.definite or not post.definite)
        style = owned and not (word.prep or word.conj)
        office = post.noun.kind == "title" and "office" in lexicon().classes(post.noun.head)
        return style and office and not (post.name or post.prep or post.conj or "style" in post.kinds)

    def past_grace(self, i: int, last: int) -> int:
        """صاحب السمو | أمير المنطقة, صاحبة السمو الملكي | رئيسة كذا: past what a post follows, else `i`."""
        first = self.word(i, last)
        if first is None or first.noun is None or first.prep:
            return i
        grace, royal = self.word(i + 1, last), self.word(i + 2, last)
        if grace is None or grace.noun is None or grace.noun.kind != "honorific" or not grace.definite:
            return i
        end = i + 2 + (royal is not None and royal.stem in ("ملكي", "ملكيه"))
        post = self.word(end, last)
        return end if post is not None and not post.definite and one_title(post.noun) else i

    def styled(self, start: int, i: int, last: int) -> Phrase | None:
        """Whom only the honorific before token `i` calls; or letters; or whose parent somebody is."""
        if i == start:
            return self.parent(i, last)
        return self._lettered(start, last) or self._lady(start, i, last)

    def _lettered(self, i: int, last: int) -> Phrase | None:
        """ه. ع.: the letters of a name."""
        close = initials(self.tokens, i, last)
        return Phrase(i, close, "person", None, "s", "", True, (i, close)) if close > i else None

    def _lady(self, start: int, i: int, last: int) -> Phrase | None:
        """روت سيدة في السبعين, قالت السيدة إن: no title of anybody's."""
        if i != start + 1:
            return None
        head, after = self.tokens[start].word, self.word(i, last)
        if head is None or head.noun is None:
            return None
        named = after is not None and not after.classes & {"preposition", "aux", "relative", "clause"}
        acts = after is not None and imperfect(after)
        ladies = head.noun.gender == "f" and head.noun.number == "p"
        if (named and not acts) or not (ladies or head.stem in listed("alone")):
            return None
        kind: SpeakerKind = "other" if ladies else "person"
        noun, span = head.noun, (start, i)
        return Phrase(*span, kind, noun.gender, noun.number, noun.head, head.definite, None, span)


def families(word: Word, after: Word | None, taken: frozenset[str]) -> bool:
    """أشار السفير الطراونة إلى كذا, أكد الوزير المعايطة أن: a man's house, and what he says."""
    happens = word.content and word.stem in lexicon().content
    known = word.noun or happens or word.classes or word.place or word.prep or word.conj
    if known or after is None or inanimate(word) or not taken.isdisjoint(RECEIVERS):
        return False
    return after.text == "ان" or (after.text in taken and taken.isdisjoint(OBJECTS))


def _describes(word: Word) -> bool:
    """What may be a trade or a description of somebody: it has ال, and no table knows it."""
    known = word.noun or word.place or word.name or word.content or word.classes or word.cues
    return word.definite and not (known or word.conj or word.prep)


def _calls(word: Word | None) -> bool:
    """Whether a name in marks behind a word may be somebody's: of a title, or of an adjective to it."""
    if word is None or word.noun is None:
        return word is not None and word.stem.endswith(NISBA)
    return word.noun.kind in ("title", "source", "honorific") and word.noun.number == "s"


def honours(noun: Noun, word: Word, after: Word | None) -> bool:
    """السيدة هالة, معالي الوزير; but سيدة الأعمال هالة, سيدة أعمال, سيدة في الأربعين are what she is."""
    if after is not None and not after.classes.isdisjoint(("called", "relative")):
        return False  # سيدة تدعى هالة, السيدة التي تدعى هالة
    if noun.gender != "f" or word.definite or after is None:
        return True
    if any(form.form == "present" for form in after.cues):
        return False  # سيدة تحمل طفلها
    several = after.noun is not None and after.noun.number != "s"  # اتهمت سيدة أطباء المستشفى
    return not (after.definite or several or inanimate(after) or "preposition" in after.classes)


def unstyled(word: Word, after: Word | None) -> bool:
    """سيدة سبعينية, سيدة عائدة من الخارج, السيدة الأربعينية: a woman, and no style before a name."""
    if after is None or word.definite != after.definite or after.name or word.feminine != after.feminine:
        return False
    if word.definite:
        return after.feminine and after.stem.endswith("يه")
    return adjective(after) or bool(after.classes & {"near", "sharing"})
