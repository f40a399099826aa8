"""What a scraper sweeps in with an article: share buttons, comments, bars, notices. Tables of patterns.

Only whole short lines are furniture, compared folded and without the signs around them, so that no
sentence is ever lost: «شاركها.» is, «شارك الوزير في الاجتماع.» is not.
"""

from __future__ import annotations

import re
from functools import cache

from reader.sources.phrases import any_of, folded, phrases

LONGEST = 160
"""Code points: no piece of furniture that is known by its words is longer."""

# Lines that are furniture as they stand, written here as people write them.
LINES = """
شارك | شاركها | شاركه | شاركنا | شارك هذا | مشاركة | المشاركة | مشاركات | مشاركة عبر | شارك عبر
شارك على | انشر | انشرها | أرسل إلى صديق | إرسال إلى صديق | إرسال بالبريد | أرسل بالبريد
البريد الإلكتروني | بريد إلكتروني | نسخ الرابط | انسخ الرابط | تم نسخ الرابط | رابط مختصر | رابط المقال
حفظ المقال | احفظ المقال | حفظ | طباعة | اطبع | طباعة المقال | حجم الخط | تكبير الخط | تصغير الخط
استمع | استمع للمقال | استمع إلى المقال | اترك تعليقا | اترك تعليقك | اترك ردا | إلغاء الرد | أضف تعليقا
أضف تعليق | أضف تعليقك | أضف ردا | أضف رد | اكتب تعليقا | اكتب تعليقك | علق على الخبر | التعليقات
تعليقات | تعليقات الزوار | تعليقات القراء | لا تعليقات | لا توجد تعليقات | لا يوجد تعليقات | تعليق واحد
التعليقات مغلقة | إرسال التعليق | عرض التعليقات | لن يتم نشر عنوان بريدك الإلكتروني
الحقول الإلزامية مشار إليها بـ | الحقول المطلوبة محددة | اقرأ أيضا | اقرأ كذلك | اقرأ المزيد
قراءة المزيد | المزيد | للمزيد | شاهد أيضا | شاهد المزيد | طالع أيضا | مواضيع ذات صلة | موضوعات ذات صلة
مقالات ذات صلة | أخبار ذات صلة | مواضيع متعلقة | أخبار متعلقة | ذات صلة | مقالات مشابهة | مواضيع مشابهة
قد يعجبك أيضا | قد يهمك أيضا | قد يهمك | ربما يعجبك أيضا | اخترنا لك | اخترنا لكم | الأكثر قراءة
الأكثر مشاهدة | الأكثر تداولا | آخر الأخبار | أحدث الأخبار | المقال السابق | المقال التالي
الخبر السابق | الخبر التالي | السابق | التالي | الرئيسية | القائمة | العودة إلى الأعلى | إلى الأعلى
بحث | اشترك | اشترك الآن | اشترك معنا | اشترك في النشرة | اشترك في نشرتنا | اشترك في نشرتنا البريدية
النشرة البريدية | اشترك في النشرة البريدية | اشتراك | سجل الآن | تسجيل الدخول | إنشاء حساب | تابعنا
تابعونا | حمل التطبيق | إعلان | إعلانات | مساحة إعلانية | محتوى مدفوع | انتقل إلى المحتوى
تخطي إلى المحتوى | تخطى إلى المحتوى | جميع الحقوق محفوظة | كل الحقوق محفوظة | حقوق النشر محفوظة
سياسة الخصوصية | شروط الاستخدام | من نحن | اتصل بنا | أغلق | إغلاق | موافق | قبول الكل
إدارة ملفات تعريف الارتباط | الخروج من نسخة الهاتف | نسخة الهاتف | انتهى الإعلان
share | share this | share this article | share this story | share this post | share on | tweet
tweet this | pin it | email | email this | print | print this | copy link | link copied | save
save article | listen | listen to this article | leave a comment | leave a reply | cancel reply
post a comment | post comment | add a comment | comments | no comments | comments are closed
your email address will not be published | required fields are marked | read more | read also | see also
also read | more | related | related articles | related stories | related posts | related news
you may also like | you might also like | recommended | recommended for you | most read | most viewed
most popular | trending | latest news | previous article | next article | previous | next
previous post | next post | home | menu | search | back to top | skip to content | skip to main content
exit mobile version | view desktop version | subscribe | subscribe now | sign up | sign in | log in
login | register | newsletter | follow us | download the app | advertisement | advertisements | ad
sponsored | sponsored content | continue reading below | story continues below | all rights reserved
privacy policy | terms of use | terms of service | about us | contact us | contact | close | accept
accept all | accept all cookies | cookie settings | cookie policy | load more | show more | view all
"""

# What a line of furniture may open with; a colon, a dash or a bar follows, then anything.
OPENINGS = """
اقرأ أيضا | اقرأ المزيد | اقرأ كذلك | اقرأوا أيضا | اقرئي أيضا | طالع أيضا | شاهد أيضا | للمزيد
انظر أيضا | مواضيع ذات صلة | موضوعات ذات صلة | مقالات ذات صلة | أخبار ذات صلة | قد يهمك أيضا
قد يعجبك أيضا | المقال السابق | المقال التالي | الخبر السابق | الخبر التالي | الوسوم | وسوم
الكلمات المفتاحية | كلمات مفتاحية | كلمات دلالية | الكلمات الدلالية | كلمات دالة | تصنيفات | التصنيفات
التصنيف | مصنف تحت | رابط مختصر | الرابط المختصر | رابط الخبر | رابط المقال | شارك | شاركها
read also | read more | also read | see also | related | related articles | tags | tagged | filed under
categories | category | keywords | share | share this | short link | previous article | next article
previous post | next post
"""

# Names that stand in rows of buttons; a line of nothing else is such a row.
BUTTONS = """
فيسبوك | فايسبوك | فيس بوك | تويتر | تويت | إكس | واتساب | واتس آب | واتس | تيليجرام | تلغرام | تلجرام
تيليغرام | لينكدإن | لينكد إن | إنستغرام | إنستجرام | انستقرام | يوتيوب | بنترست | بينتيريست | ماسنجر
مسنجر | فايبر | سناب شات | سناب | تيك توك | ريديت | ثريدز | تمبلر | بريد | البريد | طباعة | نسخ | ايميل
إيميل | الرابط | نسخ الرابط | شارك | مشاركة | غرد | تغريد
facebook | twitter | x | whatsapp | telegram | linkedin | instagram | youtube | pinterest | messenger
viber | snapchat | tiktok | reddit | threads | tumblr | vk | odnoklassniki | pocket | skype | email
mail | print | copy | link | copy link | share | tweet | flipboard | bluesky | mastodon | rss | line
"""

RIGHTS = "جميع الحقوق محفوظة | كل الحقوق محفوظة | all rights reserved"

# Where a piece can be sent or a paper followed.
NETWORKS = """
فيسبوك | فايسبوك | تويتر | إكس | واتساب | تيليجرام | تلغرام | إنستغرام | إنستجرام | يوتيوب | تيك توك
لينكد إن | جوجل | غوغل | أخبار جوجل | أخبار غوغل | مواقع التواصل | مواقع التواصل الاجتماعي
وسائل التواصل | وسائل التواصل الاجتماعي | منصات التواصل | منصات التواصل الاجتماعي
facebook | twitter | x | whatsapp | telegram | instagram | youtube | tiktok | linkedin | google news
social media
"""
_NETWORK = f"(?:{any_of(NETWORKS)})"
_ROW = rf"{_NETWORK}(?:(?:[،,/|]| و| and)? ?{_NETWORK})*"
_PIECE = "(?:المقال|المقاله|الخبر|الموضوع|المنشور|التقرير|الصفحه|القصه|الفيديو|الماده|التدوينه)"
_ENGLISH_PIECE = "(?:article|story|post|page|news|video|report)"
_SEND = "شارك|شاركوا|مشاركه|انشر|ارسل|انسخ|اطبع|طباعه|احفظ"
_JOIN = "انضم|انضموا|اشترك|اشتركوا|اشتركي"
_RIGHTS = f"(?:{any_of(RIGHTS)})"
_COOKIES = "(?:cookies|ملفات تعريف الارتباط|ملفات الارتباط)"

# Shapes of lines that differ from page to page, over the folded line without the signs around it.
# Each holds for the whole line.
SHAPES = (
    # شارك هذا المقال عبر فيسبوك, انشرها على تويتر, تابعنا على: one list of networks for all, since each
    # takes 4 ms to compile.
    rf"(?:(?:{_SEND})(?: هذا| هذه)? {_PIECE} (?:علي|عبر|مع)"
    r"|(?:شارك|شاركها|شاركه|مشاركه|انشر|انشرها|انشره|غرد) (?:علي|عبر)"
    r"|(?:تابعنا|تابعونا|تابعوا (?:قناتنا|صفحتنا|حسابنا)) (?:\w+ )?(?:علي|عبر)"
    rf"|(?:{_JOIN}) (?:الي|في|ب) ?(?:قناتنا|صفحتنا|مجموعتنا|نشرتنا)(?: \w+)? (?:علي|عبر)"
    rf"|share (?:this )?(?:{_ENGLISH_PIECE} )?(?:on|via)|follow us on|(click to share on))"
    rf" {_ROW}(?(1)(?: .{{0,60}})?)",
    rf"(?:{_SEND})(?: هذا| هذه)? {_PIECE}(?: (?:علي|عبر|مع) (?:اصدقا\w+|الاصدقاء))?",
    rf"(?:{_JOIN}) (?:الي|في|ب) ?(?:قناتنا|صفحتنا|مجموعتنا|نشرتنا)(?: \w+)?",
    r"(?:اشترك|اشتركوا|اشتركي|سجل) (?:الان )?(?:في|ب) ?(?:النشره|القائمه|نشرتنا)"
    r" (?:البريديه|الاخباريه|اليوميه|الاسبوعيه)(?: \w+){0,4}",
    r"(?:subscribe|sign up) (?:to|for) (?:our|the) .{0,30}(?:newsletter|channel|updates|alerts)(?: .{0,30})?",
    r"click to (?:email|print)(?: .{0,60})?",
    # 3 تعليقات, 1.2k shares, تعليقات (0)
    r"\d[\d.,]* ?(?:k|الف)? ?(?:تعليق|تعليقا|تعليقات|مشاركه|مشاركات|مشاهده|مشاهدات|اعجاب|اعجابا|قراءه)",
    r"(?:عدد )?(?:التعليقات|تعليقات|المشاهدات|المشاركات|مشاركات|مشاهدات|القراءات) ?[:(\[]? ?\d[\d.,]*\)?",
    r"\d[\d.,]* ?k? (?:comments?|shares?|views?|likes?|replies)",
    r"(?:comments?|shares?|views?) ?[:(\[]? ?\d+\)?",
    # 4 دقائق قراءة, مدة القراءة: دقيقتان
    r"(?:\d+ )?(?:دقيقه|دقيقتان|دقيقتين|دقائق) (?:قراءه|للقراءه)",
    r"(?:مده|وقت|زمن) القراءه ?:? ?(?:\d+ )?(?:دقيقه|دقيقتان|دقيقتين|دقائق)?",
    r"\d+ ?(?:min|mins|minutes?) read",
    # المصدر: وكالات
    r"(?:المصدر|المصادر|source|sources) ?: ?[^\s]+(?: [^\s]+){0,4}",
    # Rights; behind a name only where a sign or a year stands between.
    r"©.{0,120}",
    r"(?:copyright|حقوق (?:النشر|الطبع|الملكيه)(?: محفوظه)?) ?(?:©|\(c\)|\d{4}|by |ل).{0,100}",
    rf"(?:.{{0,80}}[.|©–\-\d] ?)?{_RIGHTS}(?: ?(?:©|\(c\)|\d{{4}}|ل\w+|to |by |[-–|]).{{0,60}})?",
    r"(?:لن يتم نشر|لن ينشر) (?:عنوان )?بريدك الالكتروني.{0,80}",
    r"your email address will not be published.{0,80}",
    rf"(?:this site uses|we use|يستخدم (?:هذا )?الموقع|نستخدم) {_COOKIES}.{{0,100}}",
)

# What lines of these shapes begin with, beside digits and what may stand before `_RIGHTS`. The patterns take
# 10 ms to compile, which a text without such a line, as most are, need not wait for.
STARTS = """
شارك | شاركوا | شاركها | شاركه | مشاركة | انشر | انشرها | انشره | أرسل | انسخ | اطبع | طباعة | احفظ | غرد
تابعنا | تابعونا | تابعوا | انضم | انضموا | اشترك | اشتركوا | اشتركي | سجل الآن | سجل في | سجل ب
التعليقات | تعليقات | المشاهدات | المشاركات | مشاركات | مشاهدات | القراءات
عدد التعليقات | عدد تعليقات | عدد المشاهدات | عدد المشاركات | عدد مشاركات | عدد مشاهدات | عدد القراءات
دقيقة | دقيقتان | دقيقتين | دقائق | مدة القراءة | وقت القراءة | زمن القراءة | المصدر | المصادر
حقوق النشر | حقوق الطبع | حقوق الملكية | لن يتم نشر | لن ينشر | يستخدم الموقع | يستخدم هذا | نستخدم
share | follow us | click to | subscribe | sign up | comment | view | source | copyright | your email
this site | we use | ©
"""

_LETTER = re.compile(r"[^\W_]")

_LINES = phrases(LINES)
_OPENINGS = tuple(phrases(OPENINGS))
_STARTS, _RESERVED = tuple(phrases(STARTS)), phrases(RIGHTS)
_BUTTON_NAMES = tuple(phrases(BUTTONS))
_HOMES = "الصفحة الرئيسية | الرئيسية | home"
_HOME = tuple(phrases(_HOMES))
_BREADCRUMB = rf"(?:{any_of(_HOMES)})(?: *[»>›/] *[^»>›/.]{{2,60}}){{1,6}}"


@cache
def _shapes() -> str:
    # Folding a pattern changes its Arabic words and none of its signs, but makes a \S of it an \s.
    return folded(f"(?:{'|'.join(SHAPES)})")


@cache
def _opening() -> str:
    return rf"(?:{any_of(OPENINGS)})\s*(?:[:：|«»<>]|[-–—]\s)"


@cache
def _button() -> str:
    return rf"\b(?:{any_of(BUTTONS)})\b"


def is_furniture(line: str) -> bool:
    """Whether a whole line is furniture by itself: no words at all, or words that only a page's frame has."""
    if len(line) > LONGEST:
        return not _LETTER.search(line)
    whole = folded(line)
    words = _between(whole)
    if not words or words in _LINES:
        return True
    edged = _between(whole, "_©(", "_)")
    return (
        (could_be_shaped(edged) and re.fullmatch(_shapes(), edged) is not None)
        or (edged.startswith(_OPENINGS) and re.match(_opening(), edged) is not None)
        or (edged.startswith(_HOME) and re.fullmatch(_BREADCRUMB, edged) is not None)
    )


def could_be_shaped(line: str) -> bool:
    """Whether a folded line begins as one of `SHAPES` does, or reserves rights."""
    begun = line[:1].isdigit() or line.startswith(_STARTS)
    return begun or any(words in line for words in _RESERVED)


def _between(line: str, first: str = "", last: str = "") -> str:
    """A line from its first letter or digit to its last one; these signs may stand at its ends too."""
    start, end = 0, len(line)
    while start < end and not (line[start].isalnum() or line[start] in first):
        start += 1
    while start < end and not (line[end - 1].isalnum() or line[end - 1] in last):
        end -= 1
    return line[start:end]


def is_button(line: str) -> bool:
    """Whether a line names networks and nothing else: a button or a row of them.

    One name alone may also be a heading, so that it is furniture only beside furniture.
    """
    if len(line) > LONGEST:
        return False
    whole = folded(line)
    return (
        _between(whole).startswith(_BUTTON_NAMES)
        and re.fullmatch(rf"(?:[\W_]*{_button()})++[\W_]*", whole) is not None
    )


def is_button_row(line: str) -> bool:
    """Whether a line is a row of two buttons or more, which no heading is."""
    return is_button(line) and len(re.findall(_button(), folded(line))) > 1
