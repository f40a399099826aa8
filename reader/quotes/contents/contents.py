"""Where content ends: at the stop, at the closing mark, or where the next report of the same level begins."""

from __future__ import annotations

from reader.quotes.contents import inner, levels, occasions, sequels
from reader.quotes.contents.narration import before_narration, joined, main_clauses
from reader.quotes.contents.remarks import remarks, without
from reader.quotes.contents.shown import before_shown
from reader.quotes.phrases.parts import did
from reader.quotes.phrases.phrase import Phrase
from reader.quotes.reports.according import reason_begun
from reader.quotes.reports.accusations import charge
from reader.quotes.reports.report import Report, predicate
from reader.quotes.words.marks import Marks
from reader.quotes.words.particles import BEGUN, BUT_HE, GOVERNED, THESE, WHERE, WHILE
from reader.quotes.words.places import within
from reader.quotes.words.sentences import Sentence
from reader.quotes.words.shapes import ACCUSATIVE, imperfect
from reader.quotes.words.tokens import SEMICOLONS, Token, sets_off
from reader.quotes.words.word import Word

_FRAGMENT = 8
"""Words in marks that may be a fragment of a longer clause (أن «…» هو …); more is a quote by itself."""
_NAMED = 2  # tokens from an opening mark to the closing one around a single word
_WORDS = frozenset(("colon", "before"))
"""How a content begins that is told word by word, or before its cue."""
_LEADS_ON = frozenset(("و", "اما", "وذلك", "مع", *BUT_HE))
"""What belongs to whoever speaks next."""


def close(
    reports: list[Report], sentence: Sentence, tokens: list[Token], marks: Marks, begun: list[int]
) -> None:
    """Set the content's end of every report of one sentence, given in order of their cues.

    `begun`: where remarks may begin in the article.
    """
    written = remarks(within(begun, sentence.first + 1, sentence.last - 1), sentence, tokens)
    mains = main_clauses(sentence, tokens)
    speaker: Phrase | None = None
    for number, report in enumerate(reports):
        if (report.pair >= 0 and _with_its_noun(report, sentence, tokens, marks)) or report.content_end >= 0:
            continue
        fragment = report.pair
        if fragment >= 0 and not _begins(report, reports[number + 1 :], sentence, tokens, marks):
            continue
        at = report.content - (fragment >= 0)
        level = marks.inside[at] if 0 <= at < len(tokens) else -1
        floor = report.content if fragment < 0 else marks.pairs[fragment].close_i - 1
        if report.opening == "noun" and "by" in report.takes:
            # اتهم العدو، في إشارة إلى الجيش، بكذا
            floor = max(floor, charge(tokens, marks, floor, sentence.last) - 1)
        end = _whole(report, level, tokens, marks) if level >= 0 else sentence.last
        for later in reports[number + 1 :]:
            if later.segment >= end:
                break
            floor = later.content if inner.passed_on(report, later) else floor
            goes_on = levels.holds(report, later, tokens, marks)
            goes_on = (
                goes_on or levels.goes_along(report, later, tokens) or _between(report, later, tokens, marks)
            )
            # Behind وبحسب بيان للوزارة، أكد الوزير أن كذا, it is he who goes on.
            later.nested = later.nested and (later.opening == "noun" or not inner.passed_on(report, later))
            goes_on = goes_on and tokens[later.segment - 1].kind != "dots"  # تعثر الحوار.. مرجع آخر نفى كذا
            adds = later.act == "add" and later.shape == "participle" and later.subject is None
            reached = adds or marks.inside[later.cue_i] in (level, -1)
            if not goes_on and later.segment > floor and reached:
                end = later.segment
                break
        end = _before_another(report, end, tokens, marks)
        if report.opening in ("noun", "preposition") and report.pair < 0:
            end = occasions.before_paper(report.content, _before_quote(report, end, tokens, marks), tokens)
            end = sequels.before_act(report, end, tokens, marks.inside, level)
            if report.act == "deny":
                end = _before_although(report.content, end, tokens)
        speaker = report.subject or speaker
        if report.opening not in _WORDS:
            end = before_narration(report, speaker, end, tokens, marks.inside)
        end = inner.before_told(report, end, tokens, marks)
        led = report.cue_i - sentence.first <= _LED
        one_word = report.opening in _BARE and floor == report.content and not _judges(report)
        nearest = floor + (not one_word)
        for remark in sorted(written + mains) if led else written:
            inside = nearest < remark < end and marks.inside[remark] == level
            if inside and not (_anothers(report, remark, tokens) or inner.goes_on(report, remark, tokens)):
                end = remark
                break
        end = min(end, _before_main(report, reports[max(0, number - levels.DEEP) : number], tokens, end))
        end = levels.end_within(report, end, reports[max(0, number - levels.DEEP) : number], tokens, marks)
        report.content_end = trimmed(report.content, end, tokens, marks)
        whole = fragment >= 0 and report.content_end == marks.pairs[fragment].close_i + 1
        report.pair = fragment if whole else -1  # nothing of it goes on
    _behind_others(reports, tokens)


def _begins(
    report: Report, behind: list[Report], sentence: Sentence, tokens: list[Token], marks: Marks
) -> bool:
    """Whether a clause that goes on begins with marks; else they are its end, or what is joined to them."""
    pair = marks.pairs[report.pair]
    report.content_end = pair.close_i + (report.content < pair.open_i)
    ended = _told_on(report, behind, marks) or _join(report, sentence.last, tokens, marks)
    if ended or not _goes_on(report, pair.close_i + 1, sentence, tokens, marks):
        return False
    report.pair = -1
    return True


def _with_its_noun(report: Report, sentence: Sentence, tokens: list[Token], marks: Marks) -> bool:
    """السوق، حسب قوله، «تنهار»; فالرسوم في نظره «ظالمة»: begin with the noun that marks are told of."""
    first, noun = sentence.first, sentence.first + (tokens[sentence.first].text in THESE)
    if report.shape != "nominal" or report.opening != "marks":
        return False
    phrased = any(token.text.endswith("تعبير") for token in tokens[report.cue_i : report.cue_end])
    words = [token.word for token in tokens[noun : report.segment]]
    named = (word is not None and (word.definite or word.place or word.text[:3] == "فال") for word in words)
    if phrased or not 0 < len(words) <= _FRAGMENT or not all(named):  # المدينة، بتعبير الشاعر، «كتاب»
        return False
    report.content, report.content_end = first, marks.pairs[report.pair].close_i + 1
    report.opening, report.pair = "before", -1
    return True


def _whole(report: Report, level: int, tokens: list[Token], marks: Marks) -> int:
    """«تعبنا. حذر الخبراء من الانهيار. لا تنتظروا»: the end of the marks, or of a sentence in them."""
    end = marks.pairs[level].close_i
    if marks.inside[report.cue_i] != level or report.opening not in (*_BARE, "clause"):
        return end
    signs = within(marks.signs, report.content + 1, end)
    return next((i for i in signs if tokens[i].kind == "stop"), end)


def _before_main(report: Report, before: list[Report], tokens: list[Token], end: int) -> int:
    """قال الحزب الذي يطالب بالحكم الذاتي إنه كذا: what is told of a speaker ends before what he says."""
    for outer in before:
        if outer.shape == "verb" and outer.cue_i < report.cue_i < report.content < outer.content - 1:
            that = outer.content - (outer.opening == "clause")
            return that - (tokens[that - 1].text in GOVERNED)
    return end


_BARE = ("noun", "preposition")
"""How a content begins that may be one word: دعا إلى العودة، مستحضرا كذا."""


def _judges(report: Report) -> bool:
    """وصف القرار، في كلمته، بأنه كذا."""
    return "target" in report.takes


def _told_on(report: Report, behind: list[Report], marks: Marks) -> bool:
    """قال «إن كذا، مضيفا أن كذا»: end a content before what is told next within the same marks, if any is."""
    for later in behind:
        if later.shape == "participle" and later.subject is None and marks.inside[later.cue_i] == report.pair:
            that = report.opening != "clause"
            report.content, report.content_end = marks.pairs[report.pair].open_i + 1 + that, later.segment
            report.pair = -1
            return True
    return False


def _between(report: Report, later: Report, tokens: list[Token], marks: Marks) -> bool:
    """أن القرار، بحسب رأيه، جاء متأخرا: whether a credit stands in a clause that goes on behind it."""
    if later.opening != "before" or (later.shape != "nominal" and later.subject is not None):
        return False
    begins = later.cue_i if later.shape == "nominal" else later.segment  # حسبما قال
    apart, begun, which = sets_off(tokens[begins - 1]), tokens[begins - 2], tokens[begins - 3]
    waits = begun.word is not None and (begun.word.finite or "relative" in begun.word.classes)
    waits = waits or which.text in _AMOUNTS  # يبلغ عددهم، بحسب الحزب، ستين
    waits = waits or (apart and reason_begun(tokens, report.content, begins - 2))
    if apart and (begun.text in BEGUN or waits):
        return True  # فهي، بحسب تعبيره، «…»; سائقا اعترف، بحسب البيان، بكذا; لأن اللجنة، على حد قوله، أخطأت
    only_begun = apart and which.word is not None and "relative" in which.word.classes  # التي، بحسبهم، تصل
    runs = only_begun or report.opening in ("clause", "preposition")
    if not runs or (later.shape == "verb" and not apart):
        return False  # أن الموسم جيد كما صرح لـ«الأفق»
    behind = later.subject.end if later.subject is not None else later.cue_end
    own = tokens[behind].word
    if own is not None and later.subject is None and behind + 1 < len(tokens):
        behind += "own" in own.classes or (apart and sets_off(tokens[behind + 1]))
    if apart != sets_off(tokens[behind]) or behind + apart + 1 >= len(tokens):
        return False
    word = tokens[behind + apart].word
    placed = tokens[behind + 2].word if apart and later.subject is None else None
    owed = placed is not None and placed.classes.isdisjoint(_MET)  # نجحت، بحسب قوله، في كذا; no ، في لقاء
    ends = _ENDS - {"preposition"} if only_begun or owed else _ENDS
    if word is None:  # إن القرار، وفق تعبيره، «ظالم»
        return behind + apart in marks.opens and report.opening == "clause" and report.content == begins - 2
    goes_on = word.text[0] != "و" and not word.classes & ends and "participle" not in word.forms
    return goes_on and not (word.prep and not apart)  # أن القرار متأخر حسب قوله للصحيفة


_AMOUNTS = frozenset(("يبلغ", "تبلغ", "بلغ", "بلغت", "يتجاوز", "تتجاوز", "يصل", "تصل", "وصل", "وصلت"))
_ENDS = frozenset(("clause", "while", "as", "relative", "what", "preposition", "conjunction"))
"""What does not go on with a clause behind a credit."""
_MET = frozenset(("venue", "channel", "time", "gathering"))
"""Classes of where and when something is said."""


def _join(report: Report, last: int, tokens: list[Token], marks: Marks) -> bool:
    """دعا إلى «كذا»، و«كذا»: end a content in marks behind all others that are joined to it, if any are."""
    first = pair = marks.pairs[report.pair]
    while report.opening in _JOINS and pair.close_i + 1 < last:
        link = pair.close_i + 1 + (tokens[pair.close_i + 1].kind == "comma")
        then = marks.pairs[marks.opens[link + 1]] if link + 1 in marks.opens else None
        if then is None or tokens[link].text != "و":
            break
        after = tokens[then.close_i + 1].word if then.close_i + 1 < last else None
        if after is not None and after.definite:
            break  # و«الصوت» العراقية تقول
        pair = then
    if pair is first:
        return False
    report.content, report.content_end = min(report.content, first.open_i), pair.close_i + 1
    report.pair = -1
    return True


_JOINS = frozenset(("marks", "preposition", "clause", "noun"))
"""How words in marks begin that others in marks may be joined to."""


def _anothers(report: Report, comma_i: int, tokens: list[Token]) -> bool:
    """أكد النائب أن الحكومة تأخرت، ولم تلتزم بكذا: a verb of her whom the content tells of.

    أكدت النائبة أن المجلس تأخر، قبل أن يتراجع.
    """
    verb, form = tokens[comma_i + 1].word, report.form
    if report.opening != "clause" or form is None or form.number != "s" or tokens[comma_i].kind != "comma":
        return report.shape == "nominal" and _alike(tokens[report.content].word, verb)
    near = range(comma_i + 2, min(comma_i + 4, len(tokens)))
    that = next((i for i in near if tokens[i].text == "ان"), 0)
    led = that - comma_i if that and tokens[that - 1].text in ("قبل", "دون") else 0
    denied = led or (verb is not None and "negation" in verb.classes)
    i = comma_i + 1 + denied
    verb, after = (tokens[k].word if k < len(tokens) else None for k in (i, i + 1))
    object_ = after is not None and after.content and not (after.noun or denied)  # ورفضت التفاوض
    if verb is None or after is None or (after.definite and not object_) or (after.name and not led):
        return False
    if denied and imperfect(verb):
        return not verb.cue_object and form.gender == ("m" if verb.text[0] == "ت" else "f")
    to_her = verb.text[0] == "ف" and (verb.cue_object or "attached" in after.classes)  # ، فرد عليها زميلها
    if denied or to_her or not (verb.conj or verb.cue_conj) or not verb.cues:
        return False
    if form.gender == "m":
        return verb.text.endswith("ت")
    past = all((cue.form, cue.gender, cue.number) == ("past", "m", "s") for cue in verb.cues)
    return past and inner.another(report, "m", tokens)


def _alike(first: Word | None, verb: Word | None) -> bool:
    """وبحسب المصدر، داهمت الشرطة المخزن، وضبطت كذا: whether a clause and what goes on with it are of one."""
    if first is None or verb is None or verb.text[0] != "و" or first.definite or first.noun or first.prep:
        return False
    past = first.text[0] not in "يتسم" and not first.content and not first.classes & _CONNECTING
    return past and (first.text[-1] == "ت") == (verb.text[-1] == "ت")


def _behind_others(reports: list[Report], tokens: list[Token]) -> None:
    """ترى في كذا ظلما، فالعقد صحيح، كما تقول: what is credited begins where an earlier content ended."""
    for number, report in enumerate(reports):
        if report.opening != "before" or report.pair >= 0:
            continue
        for earlier in reports[max(0, number - levels.DEEP) : number]:
            comma = earlier.content_end
            between = report.content < comma < report.content_end - _CLAUSE
            new = between and (tokens[comma].text in SEMICOLONS or tokens[comma + 1].text.startswith("فال"))
            if new and tokens[comma].kind == "comma":
                report.content = comma + 1


_CLAUSE, _LED = 3, 8
"""Tokens of a clause that is credited; of one before its cue: وبعدما أكد, رغم أن الوزير أكد."""


def answer(report: Report, tokens: list[Token], marks: Marks) -> None:
    """End what somebody reports in his own turn where he speaks for himself: …، لكنني أريد, ، فقلت له."""
    end = levels.inner_end(report, report.content_end, None, tokens, marks)
    report.content_end = trimmed(report.content, end, tokens, marks)


def _before_quote(report: Report, end: int, tokens: list[Token], marks: Marks) -> int:
    """ينكر التزوير: «كنت ضحية»: a noun ends before a colon and marks, which hold what he says next.

    But اعتبر الحكم: «انتصارا للعدالة» is one.
    """
    start, form = report.content, report.form
    for i in within(marks.signs, start + 1, end - 1):
        if tokens[i].kind == "colon" and i + 1 in marks.opens:
            that, words = tokens[i - 1].word, tokens[i + 2].word
            called = form is not None and "target" in form.verb.takes and words is not None
            judged = words is not None and words.raw.endswith(ACCUSATIVE)
            whole = called and (judged or (that is not None and "clause" in that.classes))
            return end if whole else i
    return end


_AGAINST = inner.DESPITE | WHERE
"""Behind a comma, how what is held against a denial begins."""


def _before_although(start: int, end: int, tokens: list[Token]) -> int:
    """نفت تشكيل اللجنة على رغم أن …, نفى وجود أزمة، حيث …: what the writer holds against a denial."""
    for i in range(start + 1, end - 1):
        if tokens[i].kind == "comma":
            then = [token.text for token in tokens[i + 1 : min(i + 3, end)]]
            if then[0] in _AGAINST or then == ["علي", "الرغم"]:
                return i
        that = tokens[i + 1].word if tokens[i].text in inner.ALTHOUGH else None
        if that is not None and "clause" in that.classes:
            return i - (tokens[i - 1].text == "علي")
    return end


def _before_another(report: Report, end: int, tokens: list[Token], marks: Marks) -> int:
    """أوردت الصحيفة أن كذا، وعنونت صفحتها: «…»: what the writer tells before a quote of its own."""
    start, comma = report.content, -1
    for i in within(marks.signs, start + 1, end - 1) if report.opening == "clause" else ():
        if marks.inside[i] != marks.inside[start]:
            continue
        word = tokens[i + 1].word
        if tokens[i].kind == "comma":
            more = word is not None and word.text[0] == "و" and "clause" not in word.classes
            comma = i if more else -1
        elif tokens[i].kind == "colon" and tokens[i + 1].text == "فقد":
            return i  # أن الموسم سيئ: فقد قال المزارعون إن كذا
        elif tokens[i].kind == "colon" and i + 1 in marks.opens and comma > 0 and i - comma <= _LED:
            return comma
    return end


def trimmed(start: int, end: int, tokens: list[Token], marks: Marks) -> int:
    """Without the punctuation at the end, and without a closing mark whose opening stands outside."""
    while end > start:
        last = end - 1
        token = tokens[last]
        dash = token.kind == "sign" and token.text in "-–—"
        stray = token.kind == "mark" and not (
            last in marks.closes and marks.pairs[marks.closes[last]].open_i >= start
        )
        alone = token.text in _LEADS_ON and last > start  # نفى الاتهامات و قال, …، أما المدير فقال
        if dash or stray or alone or token.kind in ("comma", "stop", "colon", "dots"):
            end -= 1
        else:
            break
    return before_shown(start, end, tokens)


def _runs_on(word: Word) -> bool:
    """«كذا»، ولا توجد نية لكذا; «كذا»، لأن الموسم طال: no verb of what happened then, no time and place."""
    linked = joined(word) or word.conj or word.text.startswith("لان")
    if not (linked or word.classes & _CONNECTING) or word.text in _NOT_OF_IT:
        return False
    return "negation" in word.classes or not did(word)


_CONNECTING = frozenset(("conjunction", "negation", "adverb", "what"))
_NOT_OF_IT = WHILE | {"ولم", "فلم", "وقد", "ثم", "حتي", "حين", "حينما", "عندما", "بعدما"}
"""What leads to what somebody did, or left undone, then."""


def _goes_on(report: Report, after: int, sentence: Sentence, tokens: list[Token], marks: Marks) -> bool:
    """Whether the clause runs on after a marked beginning: «كذا» هو الحل."""
    ends = after >= sentence.last or report.opening in ("colon", "before")
    if ends or (report.opening == "marks" and not (tokens[after].text[0] == "ب" and _judges(report))):
        return False  # but متهما «شبكات منظمة» بنقل كذا
    pair = marks.pairs[report.pair]
    comma = tokens[after].kind == "comma"
    more = tokens[after + comma].word if after + comma < sentence.last else None
    if report.opening == "clause" and more is not None and more.conj == "و" and "clause" in more.classes:
        then = tokens[after + comma + 1].word if after + comma + 1 < sentence.last else None
        although = more.text == "وان" and then is not None and then.classes & {"aux", "negation"}
        return not although  # إن «…»، وإن …: the same content goes on; but ، وإن كانت
    if not pair.closed or pair.close_i - pair.open_i - 1 > _FRAGMENT:
        return False
    if comma and more is not None and report.opening == "clause":
        then = tokens[after + 2].word if after + 2 < sentence.last else None
        # جزم بأنه «خارج الجدول»، ولا توجد نية لكذا; but «المدينة بخير»، كما نشر صورا
        return _runs_on(more) and not sequels.came_of_it(more, then)
    word = tokens[after].word
    if word is None:
        # يعلن "تسريح" 300 عامل; «الحزب» «كامل المسؤولية»; اتهم «العدو»، أي الجيش، بكذا
        kept = tokens[after].kind == "number" or ("blame" in report.takes and after in marks.opens)
        by = comma and "by" in report.takes
        kept = kept or (by and charge(tokens, marks, after + 1, sentence.last) > 0)
        return kept if report.opening == "noun" else comma and inner.more_of_it(report, after + 1, tokens)
    ended = word.text == "ثم" or bool(word.classes & {"as", "while", "time"})
    acts = bool(word.cues) and word.cues[0].form == "participle" and not predicate(tokens, marks, after)
    ended = ended or acts or bool(word.cues and word.cue_conj)
    few = report.opening != "clause" or pair.close_i - pair.open_i <= _NAMED
    return not ended and (few or not _left_out(after, tokens))


def _left_out(i: int, tokens: list[Token]) -> bool:
    """أن «سترد غدا» من دون ذكر السبب: whether it is told what somebody left out; not دون المستوى."""
    at = i + (tokens[i].text == "من")
    word, what = (tokens[k].word if k < len(tokens) else None for k in (at, at + 1))
    if word is None or what is None or not without(word, tokens[i]):
        return False
    return what.content or not what.definite
