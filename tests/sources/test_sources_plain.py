"""What each paragraph of a plain text is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Source
from reader.errors import Empty
from reader.sources import plain

LONG = "قالت الهيئة إن العمل سيبدأ في مطلع الشهر المقبل، وأضافت أن الكلفة لم تُحدد بعد، وأن اللجنة ستجتمع غدا."
OTHER = "ورد رئيس النقابة بأن المهلة قصيرة، داعيا إلى اجتماع ثان يحضره ممثلو الأحياء كلها قبل نهاية الأسبوع."
SOURCE = Source("ملف", "ملف.txt", "plain")


def read(*parts: str) -> Article:
    """An article of parts with blank lines between."""
    return plain.article("\n\n".join(parts), SOURCE)


def kinds(*parts: str) -> list[str]:
    """The kind of each of its blocks."""
    return [block.kind for block in read(*parts).blocks]


def texts(article: Article, kind: str) -> list[str]:
    return [article.block_text(block) for block in article.blocks if block.kind == kind]


def test_the_text_is_the_files_own() -> None:
    text = f"\ufeff  عنوان\n\n\n  {LONG}  \n\n"
    assert plain.article(text, SOURCE).text == text


def test_blocks_have_no_white_space_around_them() -> None:
    article = plain.article(f"  عنوان الخبر \n\n\t{LONG}  \n \n", SOURCE)
    assert [article.block_text(block) for block in article.blocks] == ["عنوان الخبر", LONG]


def test_the_first_short_line_is_the_title() -> None:
    assert read("الهيئة تبدأ العمل في الميناء", LONG).title == "الهيئة تبدأ العمل في الميناء"


def test_a_title_may_ask() -> None:
    assert kinds("من يدفع ثمن الجسر؟", LONG, OTHER)[0] == "title"


def test_a_title_may_hold_a_colon() -> None:
    assert kinds("رئيس البلدية: الجسر لن يُهدم", LONG, OTHER)[0] == "title"


def test_without_a_title_the_first_sentence_serves_shortened() -> None:
    article = read("|", LONG, OTHER)
    assert article.title == "قالت الهيئة إن العمل سيبدأ في مطلع الشهر المقبل، وأضافت أن الكلفة لم…"


def test_a_text_of_one_line_is_its_own_title() -> None:
    article = read("سلام على الجميع")
    assert (article.title, article.blocks[0].kind) == ("سلام على الجميع", "paragraph")


def test_a_text_of_furniture_alone_has_a_title_too() -> None:
    assert read("شاركها.", "اترك تعليقا").title == "شاركها"


def test_a_text_of_signs_alone_has_a_title_too() -> None:
    assert read("|").title == "|"


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\ufeff"])
def test_a_text_without_words_is_empty(text: str) -> None:
    with pytest.raises(Empty):
        plain.article(text, SOURCE)


def test_by_lines_may_stand_right_under_the_title() -> None:
    article = read("الهيئة تبدأ العمل\nكتب: سامر الغزالي\nالريحان، 12 نوفمبر 2026", LONG)
    assert [block.kind for block in article.blocks] == ["title", "byline", "byline", "paragraph"]
    assert article.byline == "كتب: سامر الغزالي"
    assert article.published == datetime(2026, 11, 12, tzinfo=UTC)


def test_by_lines_may_stand_apart() -> None:
    assert kinds("الهيئة تبدأ العمل", "بقلم ليلى الحدادي", "19-11-2026", LONG) == [
        *("title", "byline", "byline", "paragraph")
    ]


def test_a_name_alone_under_the_title_is_a_by_line() -> None:
    assert kinds("الهيئة تبدأ العمل في الميناء القديم\nليلى الحدادي\n19-11-2026", LONG)[1] == "byline"


def test_a_date_may_stand_above_the_title() -> None:
    assert kinds("الأحد 22 نوفمبر 2026", "الهيئة تبدأ العمل", LONG) == ["byline", "title", "paragraph"]


def test_the_agency_of_the_by_line_is_the_source() -> None:
    assert read("الهيئة تبدأ العمل\nقصر الرمل - وكالة الأفق", LONG).source.name == "وكالة الأفق"


def test_without_an_agency_the_file_is_the_source() -> None:
    assert read("الهيئة تبدأ العمل", LONG).source.name == "ملف"


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    assert kinds("عنوان", LONG, "الأسواق ترحب", OTHER) == ["title", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "line", ["النقيب: طلبنا شبكة إطفاء منذ سنوات", "كيف يعمل؟", "«لن نعود»", "خمسة أعوام (2020-2025)"]
)
def test_headings_may_quote_ask_and_hold_brackets(line: str) -> None:
    assert kinds("عنوان", LONG, line, OTHER)[2] == "heading"


@pytest.mark.parametrize(
    "line", ["وانتهى الأمر.", "وقال:", "وأضاف…", "- بند أول", "1. بند أول", "2026", "أولا،"]
)
def test_lines_with_a_stop_a_bullet_or_no_letter_are_none(line: str) -> None:
    assert kinds("عنوان", LONG, line, OTHER)[2] == "paragraph"


def test_a_short_line_at_the_end_is_no_heading() -> None:
    assert kinds("عنوان", LONG, "انتهى البيان", "شاركها.") == ["title", "paragraph", "paragraph", "furniture"]


def test_many_short_lines_in_a_row_are_verse() -> None:
    assert kinds("عنوان", LONG, "قفا نبك", "على الرصيف", "ونمضي", OTHER)[2:5] == ["paragraph"] * 3


def test_a_heading_above_a_caption_stays_one() -> None:
    parts = ("عنوان", LONG, "الأسواق ترحب", "السوق صباح الأحد (رويترز)", OTHER)
    assert kinds(*parts)[2:4] == ["heading", "caption"]


def test_questions_and_answers_are_no_headings() -> None:
    parts = ("عنوان", LONG, "س: كم بلغ إنتاجك", "ج: نصف ما كان", "س: ولماذا؟", "ج: قلة المطر", LONG)
    assert set(kinds(*parts)[2:]) == {"paragraph"}


def test_speakers_of_an_interview_are_no_headings() -> None:
    parts = (
        "عنوان",
        LONG,
        "المدار: كم عودا صنعت؟",
        "الناعم: ألفا",
        f"الناعم: {LONG}",
        "المدار: وبعد؟",
        OTHER,
    )
    assert kinds(*parts)[3] == "paragraph"


def test_bold_speakers_are_no_headings() -> None:
    assert kinds("عنوان", LONG, "**المدار**: كم عودا صنعت", OTHER)[2] == "paragraph"


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    lines = [
        "قالت الهيئة إن العمل سيبدأ في مطلع الشهر المقبل،",
        "وأضافت أن الكلفة لم تُحدد بعد، وأن اللجنة ستجتمع",
        "غدا لتنظر في الأمر.",
    ]
    assert kinds("عنوان", "\n".join(lines)) == ["title", "paragraph"]


def test_a_paragraph_a_line_gives_a_block_a_line() -> None:
    assert kinds(f"عنوان\n{LONG}\n{OTHER}\n{LONG * 2}") == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_heading_may_stand_between_lines_that_are_paragraphs() -> None:
    assert kinds("عنوان", f"{LONG * 2}\nمراقبة السياسات\n{OTHER * 2}") == [
        "title",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_items_of_a_list_are_blocks_of_their_own() -> None:
    article = read(
        "عنوان", LONG, "- البند الأول وهو طويل بعض الشيء\n  ويمتد على سطرين\n- البند الثاني وهو قصير"
    )
    assert texts(article, "paragraph")[1:] == [
        *("- البند الأول وهو طويل بعض الشيء\n  ويمتد على سطرين", "- البند الثاني وهو قصير")
    ]


def test_furniture_lines_are_told_from_each_other() -> None:
    assert texts(read(LONG, "شاركها.\nاترك تعليقاً", "Exit mobile version"), "furniture") == [
        *("شاركها.", "اترك تعليقاً", "Exit mobile version")
    ]


def test_furniture_right_behind_a_paragraph_is_told_from_it() -> None:
    assert kinds("عنوان", f"{LONG}\nشارك المقال") == ["title", "paragraph", "furniture"]


def test_a_word_of_furniture_may_end_a_wrapped_paragraph() -> None:
    text = "وختم بأن الكلام عن الأمر كثير وأن أحدا من الناس لا يريد\nالمزيد"
    assert kinds("عنوان", text) == ["title", "paragraph"]


def test_a_button_beside_a_button_is_furniture() -> None:
    assert kinds("عنوان", LONG, "فيسبوك\nواتساب")[2:] == ["furniture", "furniture"]


def test_a_network_alone_may_be_a_heading() -> None:
    assert kinds("عنوان", LONG, "فيسبوك", OTHER)[2] == "heading"


WORDS = st.text(st.sampled_from("ابتث نص.؟:|-()•\u064e\t\r9a"), max_size=30)


@settings(max_examples=200)
@given(
    st.lists(st.one_of(WORDS, st.sampled_from([LONG, "شاركها.", "كتب: سامر", "19-11-2026", "س: ما؟"]))),
    st.booleans(),
)
def test_every_character_but_white_space_is_in_exactly_one_block(lines: list[str], blank: bool) -> None:
    text = ("\n\n" if blank else "\n").join(lines)
    blocks = plain.divide(text)
    covered = [code_point for block in blocks for code_point in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert {i for i, char in enumerate(text) if not char.isspace()} <= set(covered)
    assert all(text[block.start : block.end].strip() == text[block.start : block.end] for block in blocks)


@given(st.text(max_size=300))
def test_any_text_with_words_has_a_title(text: str) -> None:
    if text.lstrip("\ufeff").strip():
        assert plain.article(text, SOURCE).title.strip()
