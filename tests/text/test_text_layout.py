from __future__ import annotations

import pytest

from reader.text.layout import Options, fit, layout, unwrapped, visual

SENTENCE = "قالت المتحدثة (ليلى)، إن «النمو بلغ 25% في 2026»، وأضافت: لا إلى الأمام إلا بالعلم."


def test_a_word_is_joined_and_runs_from_right_to_left() -> None:
    # قلم U+0642 U+0644 U+0645: initial, medial and final form, the last letter at the left.
    assert visual("قلم") == "\ufee2\ufee0\ufed7"


def test_lam_alef_is_one_cluster_of_one_cell() -> None:
    line = layout("سلام", 10)[0]
    assert line.glyphs == ("\ufee1", "\ufefc", "\ufeb3")
    assert line.starts == (3, 1, 0)
    assert line.lengths == (1, 2, 1)
    assert line.widths == (1, 1, 1)
    assert line.indent == 7


def test_marks_ride_behind_their_letter() -> None:
    # لَا U+0644 U+064E U+0627: the fatha stays on the ligature.
    assert visual("لَا") == "\ufefb\u064e"
    assert layout("كَتَبَ", 10)[0].glyphs == ("\ufe90\u064e", "\ufe98\u064e", "\ufedb\u064e")


def test_brackets_and_guillemets_are_mirrored() -> None:
    assert visual("(ب)") == "(\ufe8f)"
    assert visual("«ب»") == "«\ufe8f»"
    assert layout("(ب", 5)[0].glyphs == ("\ufe8f", ")")


def test_numbers_and_latin_names_keep_their_own_order() -> None:
    assert visual("بلغ 25% يوم 2026/11/23").startswith("2026/11/23 ")
    assert "%25" in visual("بلغ 25% يوم")
    assert "Nour Systems" in visual("شركة Nour Systems في")


def test_a_letter_without_presentation_forms_keeps_its_glyph_and_joins_its_neighbours() -> None:
    # لێر U+0644 U+06CE U+0631: the ya with a small v has no forms.
    assert visual("لێر") == "\ufeae\u06ce\ufedf"


def test_zwj_and_zwnj_are_obeyed_and_not_drawn() -> None:
    assert visual("ه\u200d") == "\ufeeb"
    assert visual("می\u200cخ") == "\ufea5\ufbfd\ufee3"


def test_lines_break_in_logical_order_and_fill_from_the_right() -> None:
    laid = layout("قال نعم", 4)
    assert [laid.span(line_y) for line_y in range(len(laid))] == [(0, 4), (4, 7)]
    assert [line.indent for line in laid] == [1, 1]
    assert laid[0].visual == "\ufedd\ufe8e\ufed7"


@pytest.mark.parametrize("width", [1, 2, 7, 20, 37, 80])
@pytest.mark.parametrize(
    "text", [SENTENCE, "https://example.org/" + "x" * 90, "ا" * 50, "", "   ", "abc 25% def"]
)
def test_no_line_is_wider_than_asked_and_every_code_point_is_there_once(text: str, width: int) -> None:
    covered: list[int] = []
    for line in layout(text, width):
        assert line.indent + line.cells <= width
        for start, length in zip(line.starts, line.lengths, strict=True):
            covered += range(start, start + length)
    assert sorted(covered) == list(range(len(text)))


def test_the_blank_at_a_line_end_hangs_without_a_cell() -> None:
    line = layout("قال نعم", 4)[0]
    assert dict(zip(line.starts, line.widths, strict=True))[3] == 0


def test_newlines_and_tabs_are_blanks() -> None:
    assert visual("قال\nنعم\tلا") == visual("قال نعم لا")


def test_a_latin_paragraph_stands_at_the_left() -> None:
    line = layout("The news", 20)[0]
    assert (line.indent, line.visual, line.starts) == (0, "The news", tuple(range(8)))


def test_base_can_be_forced() -> None:
    assert layout("The news", 20, Options(base="rtl"))[0].indent == 12
    assert layout("خبر", 20, Options(base="ltr"))[0].indent == 0


def test_cells_and_code_points_find_each_other() -> None:
    line = layout("سلام 5", 10)[0]  # 5 U+0020 م لا س from cell 5 to 9
    assert [line.logical_at(cell_x) for cell_x in range(4, 11)] == [None, 5, 4, 3, 1, 0, None]
    assert [line.cell_of(logical_i) for logical_i in range(7)] == [9, 8, 8, 7, 6, 5, None]


def test_spans_are_merged_and_torn_where_the_order_tears_them() -> None:
    line = layout("اب abc جد", 10)[0]
    assert line.spans(0, 9) == [(1, 10)]
    assert line.spans(1, 4) == [(4, 5), (7, 9)]
    assert line.spans(4, 4) == []


def test_line_of_names_the_line_of_each_code_point() -> None:
    laid = layout(SENTENCE, 20)
    for logical_i in range(len(SENTENCE)):
        start, end = laid.span(laid.line_of(logical_i))
        assert start <= logical_i < end
    assert laid.line_of(len(SENTENCE)) == len(laid) - 1


def test_fit_cuts_in_logical_order_and_closes_with_an_ellipsis_at_the_left() -> None:
    line = fit("قال نعم", 5)
    assert line.visual == "…\ufedd\ufe8e\ufed7"
    assert line.lengths[0] == 4
    assert line.indent == 1


def test_fit_sets_a_short_label_at_the_right() -> None:
    assert fit("خبر", 10).indent == 7
    assert fit("news", 10).indent == 0


def test_hidden_tashkeel_moves_no_code_point() -> None:
    shown, hidden = layout("كَتَبَ", 9)[0], layout("كَتَبَ", 9, Options(tashkeel=False))[0]
    assert hidden.visual == "\ufe90\ufe98\ufedb"
    assert (hidden.starts, hidden.lengths) == (shown.starts, shown.lengths)


def test_digits_are_shown_as_asked() -> None:
    assert "٢٠٢٦" in visual("عام 2026", Options(digits="arabic"))
    assert "2026" in visual("عام ٢٠٢٦", Options(digits="latin"))


def test_digits_of_a_name_in_latin_letters_stay_as_they_are_written() -> None:
    drawn = visual("تطلق SunVane-X2 وREST API v3 في 2026", Options(digits="arabic"))
    assert "SunVane-X2" in drawn
    assert "API v3" in drawn
    assert "٢٠٢٦" in drawn


def test_salutations_are_written_out_where_they_fit() -> None:
    line = layout("محمد ﷺ", 40)[0]
    assert line.cells == 4 + 1 + 18
    assert line.lengths[0] == 1
    assert layout("محمد ﷺ", 12)[0].cells == 6


def test_kashida_fills_the_line_without_touching_the_map() -> None:
    plain, stretched = layout(SENTENCE, 36), layout(SENTENCE, 36, Options(justify="kashida"))
    assert len(plain) == len(stretched)
    assert stretched[0].cells == 36 != plain[0].cells
    kept = [at for at, length in enumerate(stretched[0].lengths) if length]
    assert tuple(stretched[0].glyphs[at] for at in kept) == plain[0].glyphs
    assert tuple(stretched[0].starts[at] for at in kept) == plain[0].starts


def test_the_last_line_is_not_justified() -> None:
    for options in (Options(justify="spaces"), Options(justify="kashida")):
        assert layout(SENTENCE, 30, options)[-1] == layout(SENTENCE, 30)[-1]


def test_wider_spaces_fill_the_line() -> None:
    line = layout(SENTENCE, 36, Options(justify="spaces"))[0]
    assert line.cells == 36
    assert "  " in line.visual


def test_styles_stay_on_their_characters() -> None:
    # اب bold, the rest plain: read from the left the plain letters come first.
    text = "اب جد"
    bold = [logical_i < 2 for logical_i in range(len(text))]
    assert list(unwrapped(text).segments(bold)) == [
        (visual(" جد"), False),
        (visual("اب"), True),
    ]


def test_columns_of_a_row_stay_where_they_are() -> None:
    line = unwrapped("q خروج   j التالي", Options(base="ltr"))
    assert line.visual == f"q {visual('خروج')}   j {visual('التالي')}"
    assert line.indent == 0


def test_islands_are_kept_whole() -> None:
    assert "+963 11 222" in visual("هاتف +963 11 222 نعم")
    assert "@jarida_news" in visual("حساب @jarida_news قال")
    assert "+963 11 222" not in visual("هاتف +963 11 222 نعم", Options(islands=False))


def test_dirty_text_does_no_harm() -> None:
    line = layout("قال\ud800\x1b[31m نعم", 30)[0]
    assert "\x1b" not in line.visual
    line.visual.encode()


def test_a_width_without_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="0 cells"):
        layout("قال", 0)


def test_a_label_is_cut_behind_a_word_where_that_costs_little() -> None:
    line = fit("أعلنت الوزارة موعد الامتحانات", 16)
    assert line.visual == "…" + visual("أعلنت الوزارة")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("المدار - أخبار اليوم", "المدار"),
        ("اليوم الجمعة، استئناف", "اليوم الجمعة"),
        ("نتائج «الجسر»", "نتائج"),
        ("وقال (أمس", "وقال"),
    ],
)
def test_what_leads_on_to_the_rest_is_cut_off_with_it(text: str, shown: str) -> None:
    width = len(shown) + 3
    assert fit(text, width).visual == "…" + visual(shown)


def test_a_label_is_cut_within_a_word_that_fills_it() -> None:
    line = fit("الاستقلالية والاستقلال", 8)
    assert line.cells == 8
    assert line.visual.startswith("…")


def test_half_of_a_lam_alef_is_all_of_it() -> None:
    line = layout("سلام", 10)[0]
    assert line.spans(2, 3) == line.spans(1, 2) == line.spans(1, 3) == [(8, 9)]


def test_a_marked_separator_stands_between_two_numbers() -> None:
    # ٤ U+0664, a colon with a fathatan U+064B, 33: two separators by W1, so each number keeps its place.
    marked, bare = layout("ب ٤:\u064b33", 20)[0], layout("ب ٤:33", 20)[0]
    assert marked.glyphs == ("3", "3", ":\u064b", "٤", " ", "\ufe8f")
    assert bare.glyphs == ("٤", ":", "3", "3", " ", "\ufe8f")


def test_a_blank_that_carries_a_mark_does_not_hang() -> None:
    # Behind an opening bracket there is no break (LB14), so that the mark is the blank's.
    assert layout("ab ( ", 20)[0].cells == 4
    assert layout("ab ( \u064e", 20)[0].cells == 5
