"""Silence: what has the parts of a report and yet says nothing.

يشترط القانون كذا; العطش يهدد العروة; هدده بسكين; تحدث عن المشروع; سجل الهدف; طلبت ألا يذكر اسمها.
"""

from __future__ import annotations

from reader.quotes.phrases.government import ACTS_ON, stranger
from reader.quotes.phrases.heads import document
from reader.quotes.phrases.opened import Opened
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.accusations import followed, held_to_be
from reader.quotes.reports.gestures import Deed, done, handled, lessened
from reader.quotes.reports.report import TELLING, Site
from reader.quotes.tables.lexicon import CueForm, Gender
from reader.quotes.tables.lists import listed
from reader.quotes.words.particles import AND_HE, HE_IS, IN_IT, THAT_HE, THESE, WHILE
from reader.quotes.words.shapes import broken_plural, one_of, unowned
from reader.quotes.words.tokens import Token
from reader.quotes.words.word import Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.quotes.phrases.phrases import Phrases

_ANONYMITY, _FAR, _COUNTED, _PASSIVE = 5, 12, 2, 3
"""Tokens of ألا يذكر اسمها; up to the date that a thing goes back to; between a speaker and what he promises
(behind more, يعد is "counts as"); between ويذكر and its أن."""
_NAMES = frozenset(("وصف", "اعتبر", "سمي", "عد"))
_PROVIDED = frozenset(("بشرط", "شريطه", "شرط"))
_NO_VIEW = frozenset(("preposition", "attached", "adverb", "time"))
_AS = frozenset(("اذ", "حيث", "وهو", "وهي", "فهو", "فهي", "لكنه", "لكنها", "انه"))
_NOUN_LIKE = frozenset(("venue", "naming", "channel", "insertion", "rule", "refusal", "remark"))


def nothing_said(
    tokens: list[Token], site: Site, subject: Phrase | None, form: CueForm, opened: Opened, *, named: bool
) -> bool:
    """Whether a verb with its content says nothing. `named`: the subject is somebody whom the text names."""
    lemma = form.verb.lemma
    demanded = lemma == "اشترط" and opened.opening == "noun"
    i = subject.start if subject is not None else opened.content if demanded else -1
    head = tokens[i].word if i >= 0 else None
    behind = lemma in ("نص", "ادان") and 0 <= i < len(tokens) - 1
    draft = tokens[i + 1].word if behind else None  # مشروع القانون
    told = tokens[opened.content].word
    convicts = lemma == "ادان" and (_is(head, "court") or _is(draft, "court"))
    # أدانت المحكمة السائق، بعد متابعته في قضية كذا
    later = (behind_it := tokens[opened.content - 1].word) is not None and "preposition" in behind_it.classes
    convicts = convicts and told is not None and (later or not told.content)  # but أدان القاضي الاعتداء
    convicts = convicts or (lemma == "ايد" and _is(head, "court"))  # أيدت المحكمة سجن المتهم
    byline = lemma == "كتب" and opened.opening == "colon" and site.i == site.sentence.first
    byline = byline and told is not None and bool(told.cues) and told.noun is None  # كتب فلان:أكد خبراء أن
    aboard = told is not None and told.stem.startswith("متن")  # اعترض زورقا على متنه
    saw = lemma == "شهد" and opened.opening == "colon"  # تشهد الأسواق ظاهرة: باعة يفترشون الأرصفة
    saw = saw and (subject is None or opened.content - 1 > subject.end)
    law = _is(head, "law") or _is(draft, "law") or (lemma == "نص" and followed(site, subject))
    looms = lemma == "لوح" and opened.opening in ("marks", "noun")  # يلوح شبح الحرب
    if convicts or aboard or byline or saw or law or looms:
        return True
    led = opened.opening in ("noun", "preposition", "clause")
    # تحدث بشرط ألا نذكر
    asked = not _PROVIDED.isdisjoint([token.text for token in tokens[opened.content - 2 : opened.content]])
    hidden = led and (_unnamed(tokens, opened.content, site.last) or _unnamed(tokens, site.i + 1, site.last))
    hidden = hidden or (led and asked) or (opened.opening == "clause" and refused(lemma, form.gender, told))
    alike = lemma == "شبه" and subject is None  # الوكالة شبه الرسمية
    behind = subject is not None and subject.start > site.i
    most = not behind or (site.before is not None and "aux" in site.before.classes)
    chief = lemma == "ابرز" and most and opened.opening == "colon"  # كانت أبرز النتائج كالآتي:
    renewed = lemma == "جدد" and form.form == "present" and subject is None
    renewed = renewed and told is not None and not told.possessed  # تجدد القصف, but تجدد دعوتها
    kept = lemma in ("التزم", "تمسك") and subject is None and opened.opening == "preposition"
    chief = chief or renewed or (kept and site.i > site.sentence.first)  # ، والتزم بإطعامه
    if hidden or alike or chief or (subject is None and site.before is None and _unveiled(tokens, site)):
        return True
    if opened.opening in ("colon", "marks", "clause"):
        return False
    thing = subject is not None and not (named or subject.head)
    strange = behind and head is not None and opened.opening == "preposition"
    thing = thing and not (strange and head is not None and stranger(head))  # وهدد هوفستاد بالانسحاب
    brought = subject is None and _brought(tokens, site, form, opened)
    brought = brought or (subject is None and _announced(site, opened))
    brought = brought or (lemma == "ارجع" and _dates(tokens, opened, site))
    if brought or (lemma in ("هدد", "سجل") and (thing or _is(head, "gauge"))):
        return True  # العطش يهدد العروة, سجل سعر الصرف, سجل المؤشر ارتفاعا
    if handled(lemma, told) or lessened(lemma, told, somebody=_one(subject, named=named)):
        return True
    ahead = subject is not None and subject.start < site.i
    moves = lemma == "دعا" and told is not None and told.stem in listed("feeling")  # الأرقام تدعو للقلق
    moves = moves and (subject is None or (ahead and subject.name is None))
    best = told is not None and told.noun is not None and told.noun.kind == "source" and not told.noun.gender
    # يعتبر المصنع أكبر مصانع كذا
    counts = lemma in ("اعتبر", "عد") and (best or (ahead and _counts_as(tokens, site, opened)))
    # ويظهر ذلك في ارتفاع الأسعار
    thus = form.form == "present" and (moves or counts or (lemma == "اظهر" and later))
    paper = ahead and head is not None and head.noun is not None and head.noun.kind == "document"
    topic = not paper and _told_of(tokens, lemma, opened.content)  # but الأنباء التي تحدثت عن استقالته
    return thus or topic or _its_own(site, form, opened)


def _one(subject: Phrase | None, *, named: bool) -> bool:
    return subject is not None and subject.kind == "person" and (named or bool(subject.head))


def refused(lemma: str, gender: Gender | None, verb: Word | None) -> bool:
    """رفض الوزير أن يذكر الاسم, رفضت أن تفصح عن كذا: a refusal to speak; but رفض أن تعلن الوزارة كذا."""
    if lemma != "رفض" or verb is None or verb.text[0] != ("ت" if gender == "f" else "ي"):
        return False
    tells = any(cue.form == "present" and cue.verb.act in TELLING for cue in verb.cues)
    return tells or verb.text in listed("kept_back")


def _counts_as(tokens: list[Token], site: Site, opened: Opened) -> bool:
    """المشروع يعتبر نقلة نوعية, أحد المشاريع: what something is held to be; but تعتبر قرار الوزارة مجحفا."""
    if opened.content != site.i + 1:
        return False  # يعتبر نفسه مظلوما
    for token in tokens[opened.content : min(opened.content + _COUNTED + 1, site.last)]:
        word = token.word
        if word is None or word.prep or "preposition" in word.classes or one_of(word.noun):
            break
        if word.definite:  # الذي يعتبر المنفذ الوحيد
            return not _held(tokens, opened.content + 1, site.last)
        whole = word.possessed or word.place or word.name
        if whole or word.kinds & {"quantity", "every"} or word.text in listed("any") | {"ما"}:
            return False
    return True


def _held(tokens: list[Token], i: int, last: int) -> bool:
    """تعتبر القرار مجحفا: whether behind what is judged stands what it is held to be."""
    led = False
    for token in tokens[i:last]:
        word = token.word
        if word is None:
            return token.kind not in ("comma", "stop")
        bare = not (word.definite or word.possessed or word.place or word.prep or led)
        if "clause" in word.classes or (bare and not word.classes & _NO_VIEW):
            return True
        led = "preposition" in word.classes or (led and not (word.definite or word.possessed))
    return False


def _unveiled(tokens: list[Token], site: Site) -> bool:
    """، كشف النقاب عن خلاف: a passive; but وكشف النقاب عن خطته."""
    veil = tokens[site.i + 1].word if site.i + 1 < site.last else None
    bare = site.word.text == "كشف" and not site.word.cue_conj
    return bare and veil is not None and "idiom" in veil.classes


def _is(word: Word | None, kind: str) -> bool:
    return word is not None and kind in word.kinds


def _brought(tokens: list[Token], site: Site, form: CueForm, opened: Opened) -> bool:
    """وتوجه التهم إليه: a passive, and nobody who brings the charges."""
    charges = tokens[opened.content].word if opened.content == site.i + 1 else None
    return form.gender == "f" and "charge" in form.verb.takes and charges is not None


def _announced(site: Site, opened: Opened) -> bool:
    """آخر مجاعة أعلنت رسميا في البلاد: a passive told of a thing."""
    before = site.before
    if before is None or site.word.cue_conj or site.word.cue_object or opened.content - site.i < _PASSIVE:
        return False
    known = before.noun or before.name or before.place or before.classes or before.cues
    past = all(form.form == "past" and form.gender == "f" for form in site.word.cues)
    return past and before.feminine and not (known or before.definite)


def _dates(tokens: list[Token], opened: Opened, site: Site) -> bool:
    """ترجع القضية إلى سنة 2021, ترجع القلعة إلى القرن العاشر: how old a thing is."""
    for i in range(opened.content, min(opened.content + _FAR, site.last - 1)):
        if tokens[i].text == "الي":
            then = tokens[i + 1]
            time = then.word is not None and "time" in then.word.classes  # ترجع الواقعة إلى نوفمبر الماضي
            return time or then.kind == "number" or then.text.removeprefix("ال") in listed("era")
    return False


def _unnamed(tokens: list[Token], i: int, last: int) -> bool:
    """طلبت ألا يذكر اسمها, اشترط إخفاء هويته: told of the speaker."""
    words = [token.word for token in tokens[i - 1 : min(i + _ANONYMITY, last)] if token.word is not None]
    told = listed("hidden").isdisjoint([word.text for word in words[:2]])  # and no اسم عائلته, صوته
    his = (word for word in words if word.possessed and unowned(word.stem) in listed("concealed"))
    return not told and (any("identity" in word.classes for word in words) or any(his))


def _told_of(tokens: list[Token], lemma: str, i: int) -> bool:
    """تحدث عن المشروع, سجل الهدف الثاني: narrated; but تحدث عن نسبة ضعيفة, سجلت تأخر فتح المكاتب."""
    word = tokens[i].word
    if word is None or lemma not in ("تحدث", "سجل"):
        return False
    if lemma == "سجل":
        return word.text in listed("scored") or "pronoun" in word.classes
    if word.definite or word.possessed or word.name is not None or word.stem in listed("topical"):
        return True
    owner = tokens[i + 1].word if i + 1 < len(tokens) else None
    return owner is not None and owner.definite and not owner.conj and not owner.prep  # عن أهمية التعليم


def _its_own(site: Site, form: CueForm, opened: Opened) -> bool:
    """وأيده عدد من النواب: the verb has its object, and what stands behind is its subject."""
    takes = form.verb.takes & ACTS_ON
    return bool(site.word.cue_object and opened.opening == "noun" and "noun" in form.verb.takes and not takes)


def noun_here(site: Site, form: CueForm) -> bool:
    """أمر, ذكر, طلب inside a clause are nouns, غيابه هو أمر «وارد»; but نشرت النقابة تقريرا كشف أن."""
    if (before := site.before) is None or (before.text[-1] == "ا" and document(before.text[:-1])):
        return False
    return site.word.text == form.verb.masdar and (before.text in HE_IS or not before.classes - _NOUN_LIKE)


def idle(tokens: list[Token], site: Site, form: CueForm, subject: Phrase | None, opened: Opened) -> bool:
    """Whether a verb holds for something, counts as it, awaits it or shows it, and reports nothing."""
    behind = subject.end if subject is not None and subject.end > site.i else site.i + 1
    return (
        held_to_be(tokens, site, form, subject, opened)
        or (subject is None and (_evident(tokens, site, form) or _valued(tokens, site, form, opened)))
        or (form.verb.lemma == "وعد" and _counted(form, opened, behind))
        or (opened.opening == "marks" and _awaited(tokens, form, opened, behind))
        or (opened.opening == "clause" and _happened(tokens, site, subject, opened))
        or (opened.opening not in ("clause", "colon", "marks") and _resumed(tokens, site, form))
        or done(Deed(tokens, site, subject, opened), form.verb.lemma)
        or (opened.opening == "bare" and tokens[site.i + 1].text in listed("met"))  # من تحدثت إليهم «الصحيفة»
        or (subject is not None and _lives_up(tokens, form, subject, opened))
    )


def _resumed(tokens: list[Token], site: Site, form: CueForm) -> bool:
    """التقرير الذي أشار إليه الخبير | إلى النيابة: the verb has its object before it, by a pronoun."""
    before, after = site.before, tokens[site.i + 1].word if site.i + 1 < site.last else None
    told = before is not None and not before.classes.isdisjoint(("relative", "perfective"))
    if not told or after is None or "attached" not in after.classes:
        return False
    return any(after.text.startswith(preposition) for preposition in form.verb.takes)


def _lives_up(tokens: list[Token], form: CueForm, subject: Phrase, opened: Opened) -> bool:
    """أثبت الفريق أنه لا يهزم: what somebody shows himself to be; but أثبت الطبيب أن, أثبت التقرير أنه."""
    head = tokens[subject.start].word
    paper = head is not None and head.noun is not None and head.noun.kind == "document"
    of_himself = opened.opening == "clause" and tokens[opened.content - 1].text in THAT_HE
    return of_himself and form.verb.lemma in ("اثبت", "برهن") and not paper


def _evident(tokens: list[Token], site: Site, form: CueForm) -> bool:
    """نشر الموقع ما يؤكد وجود كذا, وهو ما اعتبر «معجزة»: a thing that tells or is held to be, and nobody."""
    before = site.before.text if site.before is not None else ""
    if site.word.cue_object:  # أكثر مما تعزوه إلى كذا; انتقد ما وصفه بالفوضى, which is told with what he says
        named = form.verb.lemma in _NAMES and before in ("ما", "بما", "لما")
        return before == "مما" or (named and tokens[site.i - 2].text not in AND_HE)
    return before == "ما" and (form.form == "present" or "target" in form.verb.takes)


def _valued(tokens: list[Token], site: Site, form: CueForm, opened: Opened) -> bool:
    """تأسست الشركة قبل عامين، وتقدر قيمتها بكذا: a passive; but قالت الشركة إن كذا، وتقدر خسائرها بكذا.

    ويقدر عدد السكان بكذا: so is one that begins a sentence and agrees with what it counts.
    """
    what = tokens[opened.content].word
    at_once = opened.content == site.i + 1 and form.form == "present" and "measure" in form.verb.takes
    if not at_once or what is None:
        return False
    owned = not (what.possessed or "\u0651" in site.word.raw)
    while_ = site.before is not None and site.before.text in WHILE | {"حين"}  # في حين يقدر الطلب بكذا
    begins = while_ or (owned and site.i == site.sentence.first)
    if begins and (what.feminine or broken_plural(what)) == (form.gender == "f"):
        return True  # تقدر الكلفة بمليون
    which = site.before is not None and "relative" in site.before.classes  # الذين يقدر عددهم بكذا
    told = tokens[site.sentence.first : site.i]
    return what.possessed and (which or not any(one.word is not None and one.word.cues for one in told))


def _counted(form: CueForm, opened: Opened, behind: int) -> bool:
    """تعد الأولى … تعتمد بالكامل, يعد من أشد المناطق تأثرا بكذا: counts as, and promises nothing."""
    present = form.form == "present"
    return present and opened.opening in ("preposition", "clause") and opened.content - behind > _COUNTED


def _awaited(tokens: list[Token], form: CueForm, opened: Opened, behind: int) -> bool:
    """ترقب الحكم بشأن «كذا», توصلت إليه الدول «كذا»: a thought, and marks that it does not govern."""
    far = opened.content - behind > 1
    thinks = far and form.verb.act == "think" and not form.verb.any
    return thinks and tokens[opened.content - 1].text not in form.verb.takes


def in_writing(site: Site, form: CueForm, subject: Phrase | None) -> bool:
    """وقعوا على عريضة تطالب الوزارة بكذا: whom a document calls on, who says nothing."""
    paper = site.before if "person" in form.verb.takes else None
    if paper is None or paper.noun is None or paper.noun.kind != "document":
        return False
    bare = not (paper.definite or paper.possessed) and form.gender == paper.noun.gender
    return bare and subject is not None and subject.start == site.i + 1


_PRINTED = 4
"""Tokens from a verb to behind أن, where a document and its verb stand between them."""


def published(tokens: list[Token], site: Site, form: CueForm, opened: Opened, after: int) -> bool:
    """تقرير نشرته الصحيفة أن, نشرت بيانا جاء فيه أن, جلسة تابعتها «الصحيفة»: not its أن, and only a name."""
    told = opened.opening == "clause" and opened.content > site.i + _PRINTED
    if told and opened.content - 2 >= after and tokens[opened.content - 2].text in IN_IT:
        return True
    clause = opened.opening == "clause" or (opened.opening == "marks" and opened.content == after)
    clause = clause and not form.verb.any and form.verb.act != "reply"  # أجابه بأن
    return site.word.cue_object and clause and not form.verb.takes & {"person", "target"}


def _happened(tokens: list[Token], site: Site, subject: Phrase | None, opened: Opened) -> bool:
    """ما جرى يثبت أن, إن ما نراه اليوم يؤكد بوضوح أن: what shows something, and nobody who says it."""
    if site.word.cue_conj:
        return False
    if site.before is not None and site.before.text in _WHAT:  # ما قاله الوزير يؤكد أن
        end = site.i + 1 if subject is None else max(subject.end, site.i + 1)
        then = (token.word for token in tokens[end : opened.content])
        return any(word is not None and word.finite and not (word.cue_conj or word.noun) for word in then)
    first = site.sentence.first
    low = max(first - 1, site.i - _HAPPENED)
    for j in range(site.i - 2 if subject is None or subject.start < site.i else low, low, -1):
        if tokens[j].word is None:
            return False
        if tokens[j].text in _WHAT:
            start = j - (j > first and tokens[j - 1].text in _ALL)
            begins = start == first or tokens[start - 1].word is None
            return begins and tokens[j + 1].text not in listed("still")
    return False


_HAPPENED = 9
"""Tokens of what happened."""
_WHAT = frozenset(("ما", "وما", "فما"))
_ALL = frozenset(("ان", "فان", "كل", "وكل", "لكن", "ولكن"))

_RUMOURED = frozenset(("تردد", "تبين"))
_RECALLED = frozenset(("يذكر", "ويذكر", "يشار", "ويشار"))


def _passive(tokens: list[Token], site: Site, opened: Opened) -> bool:
    """ويذكر أن, يعتقد أن: a passive, unless its vowels or its subject say otherwise."""
    that = site.before is not None and "subjunct" in site.before.classes and site.word.text not in _RUMOURED
    if that or site.word.raw.endswith("ي"):
        return False  # قبل أن يتوقع كذا; يروي "he tells", not يروى
    when = site.before is not None and not (site.before.definite or site.word.cue_conj)
    if when and site.before is not None and site.before.stem in listed("moment"):
        return True  # في وقت أعلن فيه عن كذا; but أمهلها أياما وهدد
    regard = _PASSIVE * (site.word.text in _RECALLED and _in_this(tokens, site))  # ويذكر في هذا الصدد أن
    near = opened.opening == "clause" and opened.content - site.i <= _PASSIVE + regard
    if site.word.text.removeprefix("و") in _RUMOURED and opened.opening != "colon":
        return True  # وتردد في الكواليس أن, وتبين من التحقيق أن; but وتردد: «كذا»
    leads = site.before is not None and site.before.text in _AS  # أبعد من ذلك، إذ يعتقد أن
    told = [token.word.cues for token in tokens[site.sentence.first : site.i] if token.word] if leads else []
    past = {form.gender for forms in told for form in forms if form.form == "past"}
    leads = leads and not (past == {"f"} and site.word.text[0] == "ي")  # حذرت الهيئة …، حيث يتوقع أن
    return "passive" in site.word.classes and near and not leads


def _in_this(tokens: list[Token], site: Site) -> bool:
    """ويذكر | في هذا الصدد أن: whether nobody stands there but the matter at hand."""
    return tokens[site.i + 1].text == "في" and tokens[site.i + 2].text in THESE


def unsaid(phrases: Phrases, site: Site, opened: Opened) -> bool:
    """Whether a verb that nobody has is a passive."""
    return _passive(phrases.tokens, site, opened) and not _beside(phrases, site)


def _beside(phrases: Phrases, site: Site) -> bool:
    """ويستبعد البنك أن …، ويتوقع أن; لكنه يشكو من كذا، ويتوقع أن: a verb beside another, no passive."""
    first = site.sentence.first
    first += phrases.tokens[first].text in (*_AS, "اما")
    who = phrases.read(first, site.i) if site.word.cue_conj else None  # المصرف يرى أن
    verb = phrases.tokens[first if who is None else who.end].word
    if not site.word.cue_conj or verb is None or all(form.form != "present" for form in verb.cues):
        return False
    alone = who is None and (first > site.sentence.first or "passive" not in verb.classes)
    if alone and verb.text.removeprefix(verb.cue_conj)[0] == site.word.text[1]:
        return True
    who = who or phrases.read(first + 1, site.i)
    return who is not None and who.number == "s"


def called_for(tokens: list[Token], site: Site, subject: Phrase | None) -> bool:
    """السبب الذي قد يدعو الناس إلى, دعت الحاجة إلى مضخات: a cause calls for something, and nobody."""
    i = site.i - 1
    while i > site.sentence.first and (word := tokens[i].word) and "perfective" in word.classes:
        i -= 1
    led, cause = tokens[i].word, tokens[i - 1].word if i > site.sentence.first else None
    told = led is not None and "relative" in led.classes
    if told and cause is not None and "cause" in cause.kinds:
        return True
    head = tokens[subject.start].word if subject is not None else None
    alone = subject is not None and subject.end == subject.start + 1
    return alone and head is not None and head.definite and "cause" in head.kinds
