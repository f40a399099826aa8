"""Web pages."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.article import Article, Source
from reader.errors import Empty
from reader.sources import chosen, html
from reader.sources.tree import DEEPEST, tree
from reader.sources.walk import fragment, walk

PARAGRAPHS = [
    "قالت الهيئة إن العمل في الميناء سيبدأ في مطلع الشهر المقبل، وأضافت أن الكلفة لم تُحدد بعد.",
    "ورد رئيس النقابة بأن المهلة قصيرة، داعيا إلى اجتماع ثان يحضره ممثلو الأحياء كلها قبل نهاية الأسبوع.",
    "وختمت الهيئة بأن أبوابها مفتوحة لكل صاحب شكوى، وأنها ستنشر محضر الاجتماع على موقعها في اليوم التالي.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"""<!DOCTYPE html><html lang=ar><head><title>الميناء القديم يفتح أبوابه - صحيفة المدار</title>
<meta property="og:site_name" content="صحيفة المدار">
<meta property="article:published_time" content="2026-11-05T10:30:00+02:00">
<meta name="author" content="سناء الكاتب">
<script>var a = "<p>لا يُقرأ</p>";</script><style>p {{}}</style></head>
<body><header><h1>صحيفة المدار</h1></header>
<nav><ul><li><a href="/">الرئيسية</a><li><a href="/p">سياسة</a></ul></nav>
<article><h1>الميناء القديم يفتح أبوابه</h1><p class="byline">مرسى النور - سناء الكاتب</p>
<time datetime="2026-11-05T10:30:00+02:00">الخميس 5 نوفمبر 2026</time>
<figure><img src="a.jpg" alt="ميناء"><figcaption>الميناء صباح الخميس (رويترز)</figcaption></figure>
{BODY}<h2>عام من العمل</h2><p>وانتهى الأمر.</p><ul><li>بند أول</li><li>بند ثان</li></ul>
<blockquote><p>«قول قديم».</p></blockquote><p>{PARAGRAPHS[0]}</p>
<aside><h3>اقرأ أيضا</h3><p>قطار الساحل يعود بعد ثلاثة عقود من التوقف عن العمل بين المدينتين.</p></aside>
<div class="share"><span>شارك المقال</span><button>نسخ الرابط</button></div></article>
<footer><p>صحيفة المدار. جميع الحقوق محفوظة.</p></footer></body></html>"""


def read(text: str) -> Article:
    return html.article(text, Source("ملف", "ملف.html", "html"))


def texts(article: Article, kind: str) -> list[str]:
    return [article.block_text(block) for block in article.blocks if block.kind == kind]


def blocks(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in fragment(text)]


@pytest.fixture(scope="module")
def page() -> Article:
    return read(PAGE)


def test_the_title_is_the_heading_by_which_the_page_is_shared(page: Article) -> None:
    assert (page.title, texts(page, "title")) == (
        "الميناء القديم يفتح أبوابه",
        ["الميناء القديم يفتح أبوابه"],
    )


def test_by_lines_stand_under_the_title(page: Article) -> None:
    assert texts(page, "byline") == ["مرسى النور - سناء الكاتب", "الخميس 5 نوفمبر 2026"]
    assert page.byline == "مرسى النور - سناء الكاتب"


def test_the_date_has_its_zone(page: Article) -> None:
    assert page.published == datetime(2026, 11, 5, 10, 30, tzinfo=timezone(timedelta(hours=2)))


def test_the_papers_name_is_the_source(page: Article) -> None:
    assert page.source.name == "صحيفة المدار"


def test_paragraphs_are_those_of_the_article(page: Article) -> None:
    """The short and the repeated one too, which trafilatura leaves out."""
    assert texts(page, "paragraph") == [*PARAGRAPHS, "وانتهى الأمر.", PARAGRAPHS[0]]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("heading", ["عام من العمل"]),
        ("caption", ["الميناء صباح الخميس (رويترز)"]),
        ("item", ["بند أول", "بند ثان"]),
        ("quote", ["«قول قديم»."]),
    ],
)
def test_headings_captions_lists_and_quotes_are_told_apart(
    page: Article, kind: str, expected: list[str]
) -> None:
    assert texts(page, kind) == expected


def test_the_frame_of_the_page_is_furniture_and_stands_last(page: Article) -> None:
    kinds = [block.kind for block in page.blocks]
    first = kinds.index("furniture")
    assert set(kinds[first:]) == {"furniture"}
    assert {"الرئيسية", "سياسة", "اقرأ أيضا", "شارك المقال", "نسخ الرابط"} <= set(texts(page, "furniture"))


def test_scripts_and_styles_are_dropped(page: Article) -> None:
    assert "لا يُقرأ" not in page.text


def test_one_blank_line_stands_between_blocks(page: Article) -> None:
    assert page.text.split("\n\n") == [page.block_text(block) for block in page.blocks]


def test_without_trafilatura_the_pages_own_frame_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chosen, "_extracted", lambda _: "")
    assert texts(read(PAGE), "paragraph") == [*PARAGRAPHS, "وانتهى الأمر.", PARAGRAPHS[0]]


def test_a_page_in_a_form_is_no_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chosen, "_extracted", lambda _: "")
    assert texts(read(f"<form><h1>عنوان الخبر</h1>{BODY}</form>"), "paragraph") == PARAGRAPHS


def test_without_heading_or_meta_the_window_has_the_title() -> None:
    assert read(f"<title>الميناء يفتح أبوابه | المدار</title>{BODY}").title == "الميناء يفتح أبوابه"


def test_without_any_title_the_first_sentence_serves() -> None:
    assert read(BODY).title.startswith("قالت الهيئة إن العمل")


@pytest.mark.parametrize(
    "data",
    [
        '{"headline": "عنوان", "datePublished": "2026-11-05", "author": {"name": "سناء"}}',
        '[{"@graph": [{"headline": "عنوان", "datePublished": "2026-11-05", "author": [{"name": "سناء"}]}]}]',
    ],
)
def test_linked_data_gives_author_and_date(data: str) -> None:
    article = read(f'<script type="application/ld+json">{data}</script>{BODY}')
    assert (article.title, article.byline, article.published) == (
        "عنوان",
        "سناء",
        datetime(2026, 11, 5, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, '{"headline": 5}', "null", '{"headline": {"name": []}}']
)
def test_broken_linked_data_does_no_harm(data: str) -> None:
    assert read(f'<script type="application/ld+json">{data}</script>{BODY}').title.startswith("قالت")


WALKED = [
    ("<p>ك<b>ل</b>م<i>ة</i></p>", [("paragraph", "كلمة")]),
    ("<p>أ<br>ب</p>", [("paragraph", "أ\nب")]),
    ("<p>أ <b> ب </b> ج</p>", [("paragraph", "أ ب ج")]),
    ("<p>أ\n  ب\tج</p>", [("paragraph", "أ ب ج")]),
    ("<pre>أ\n  ب</pre>", [("paragraph", "أ\nب")]),
    ("<div>أ<p>ب</p>ج</div>", [("paragraph", "أ"), ("paragraph", "ب"), ("paragraph", "ج")]),
    ("أ<!-- ب -->ج", [("paragraph", "أج")]),
    ("<p hidden>أ</p><p style='display: none'>ب</p>ج", [("paragraph", "ج")]),
    ("<table><tr><td>أ<td>ب<tr><td>ج</table>", [("row", "أ | ب"), ("item", "ج")]),
    (
        "<table><tr><th>أ<th><p>ب</p><tr><td><p>ج</p><td><b>د</b><br>هـ</table>",
        [("columns", "أ | ب"), ("row", "ج | د هـ")],
    ),
    ("<table><tr><td><td>ب<td></table>", [("row", "| ب |")]),
    ("<table><tr><td><ul><li>أ</ul><td>ب</table>", [("item", "أ"), ("item", "ب")]),
    ("<ul><li><p>أ</p><li>ب</ul>", [("item", "أ"), ("item", "ب")]),
    ("<dl><dt>أ<dd>ب</dl>", [("item", "أ"), ("item", "ب")]),
    ("<my-tag>أ</my-tag>ب", [("paragraph", "أب")]),
    ("<p>الميناء (رويترز)</p>", [("caption", "الميناء (رويترز)")]),
    ("<p>&#27;[31m&#x9b;أ</p>", [("paragraph", "␛[31m›أ")]),
    ("<p>&amp;lt; &nope; &laquo;أ&raquo;</p>", [("paragraph", "&lt; &nope; «أ»")]),
    ("<title>س</title><noscript>ص</noscript><svg><text>ع</text></svg>أ", [("paragraph", "أ")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), WALKED)
def test_the_walk_makes_the_blocks_that_a_browser_shows(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


DIVS = f"""<meta property="og:title" content="البلدية تفتح حديقة"><div id=content><h1>البلدية تفتح حديقة</h1>
<div class="entry-meta">بواسطة <a rel=author href=/a>هدى سالم</a> منذ 3 ساعات، 1,204 مشاهدة، تعليقان</div>
<div class="wp-caption-text">أطفال في الحديقة (تصوير: رامي عوض)</div>
<div class=text><div>{PARAGRAPHS[0]}</div>
<div><b>مطالب السكان</b></div><div>{PARAGRAPHS[1]}</div></div></div>"""


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("paragraph", PARAGRAPHS[:2]),
        ("heading", ["مطالب السكان"]),
        ("caption", ["أطفال في الحديقة (تصوير: رامي عوض)"]),
        ("byline", ["بواسطة هدى سالم منذ 3 ساعات، 1,204 مشاهدة، تعليقان"]),
    ],
)
def test_a_page_of_nothing_but_divisions_is_told_apart(kind: str, expected: list[str]) -> None:
    assert texts(read(DIVS), kind) == expected


def test_an_author_marked_among_other_words_is_found() -> None:
    assert read(DIVS).byline == "هدى سالم"


def test_bold_names_and_questions_of_an_interview_are_no_headings() -> None:
    interview = "<p><b>كم عودا صنعت؟</b></p><p><b>الناعم:</b></p>"
    assert {kind for kind, _ in blocks(interview)} == {"paragraph"}


@pytest.mark.parametrize("tag", ["div", "b", "ul", "table", "blockquote"])
def test_a_page_however_deep_keeps_its_words(tag: str) -> None:
    words = "".join(piece.text for piece in fragment(f"<p>أول</p>{f'<{tag}>' * 100_000}آخر</p>"))
    assert ("أول" in words, "آخر" in words) == (True, True)


def test_a_tree_is_never_deeper_than_its_limit() -> None:
    root = tree("<div>" * 1000 + "<script>س</script>أ")
    assert root is not None
    deepest = max(root.iter(), key=lambda element: sum(1 for _ in element.iterancestors()))
    assert sum(1 for _ in deepest.iterancestors()) < DEEPEST
    assert [seen.text for seen in walk(root)] == ["أ"]


def test_attributes_without_number_cost_nothing() -> None:
    """libxml2's own tree takes minutes for them."""
    assert blocks("<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">أ") == [("paragraph", "أ")]


def test_a_file_is_never_read_for_an_entity() -> None:
    text = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>أ &x; ب</p>'
    assert "root:" not in read(text).text


@pytest.mark.parametrize("text", ["", "<p></p>", "<!-- أ -->", "<script>أ</script>"])
def test_without_words_a_page_is_empty(text: str) -> None:
    with pytest.raises(Empty):
        read(text)


def test_nothing_is_written_to_the_terminal(tmp_path: object) -> None:
    """trafilatura warns of what it cannot read."""
    program = "from reader.sources.read import read_stream; read_stream(b'<html><body><div>x', '-')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
