"""English articles: direct quotes, reported clauses, sources; and marks in other languages."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Listen

NAME = "Clara Wendell, who runs the mill, said the river was high and the gates were shut.\n"

ATTRIBUTED = {
    "said X": ('"The gates were shut in time," said Clara Wendell, a miller.', "The gates were shut in time"),
    "X said": ('"The gates were shut in time," Clara Wendell said.', "The gates were shut in time"),
    "curly": ("“The gates were shut in time,” said Clara Wendell.", "The gates were shut in time"),
    "a question": ('"Who shut the gates and when?" asked Clara Wendell.', "Who shut the gates and when?"),
    "before a colon": (
        'Clara Wendell, the miller, said: "Of course they were shut."',
        "Of course they were shut",
    ),
    "that": ("Clara Wendell said that the gates were shut in time.", "the gates were shut in time"),
    "no that": ("Clara Wendell said the gates were shut in time.", "the gates were shut in time"),
    "told": ("Clara Wendell told the paper that the gates were shut.", "the gates were shut"),
    "day": ("The gates were shut and the mill was dry, Clara Wendell said on Monday.", None),
    "according to": (
        "According to Clara Wendell, the gates were shut in time.",
        "the gates were shut in time",
    ),
    "closing according to": (
        "The gates were shut in time, according to Clara Wendell.",
        "The gates were shut in time",
    ),
    "a denial": ("Clara Wendell denied that the gates were left open.", "the gates were left open"),
}


@pytest.mark.parametrize(("text", "content"), ATTRIBUTED.values(), ids=ATTRIBUTED.keys())
def test_words_go_to_whoever_is_named_beside_them(listen: Listen, text: str, content: str | None) -> None:
    heard = listen(text)
    assert [one.speaker for one in heard] == ["Clara Wendell"]
    assert content is None or heard[0].content == content


def test_marks_behind_a_quote_go_on_with_its_speaker(listen: Listen) -> None:
    heard = listen('"We saw it rise," said Clara Wendell. "Then we ran for the gates."')
    assert [one.pair for one in heard] == [
        ("Clara Wendell", "We saw it rise"),
        ("Clara Wendell", "Then we ran for the gates"),
    ]


def test_a_pronoun_means_the_last_speaker(listen: Listen) -> None:
    heard = listen(NAME + "She added that nobody was hurt in the village.")
    assert heard[-1].pair == ("Clara Wendell", "nobody was hurt in the village")
    assert heard[-1].quote.link == "dropped"


TITLES = {
    "whose it is": ("The company's managing director, Owen Pell,", "the company's managing director"),
    "a bare one": ("The managing director, Owen Pell,", "managing director"),
}


@pytest.mark.parametrize(("phrase", "role"), TITLES.values(), ids=TITLES.keys())
def test_a_title_keeps_the_article_of_its_owner(listen: Listen, phrase: str, role: str) -> None:
    assert [one.who.role for one in listen(f"{phrase} said the gates were shut.")] == [role]


def test_a_family_name_means_the_full_one(listen: Listen) -> None:
    heard = listen(NAME + "Wendell said the mill would open on Friday.")
    assert {one.speaker for one in heard} == {"Clara Wendell"}


def test_a_second_verb_has_the_first_ones_speaker(listen: Listen) -> None:
    heard = listen("Clara Wendell said the gates were shut, and warned that the river was still rising.")
    assert [one.pair for one in heard] == [
        ("Clara Wendell", "the gates were shut"),
        ("Clara Wendell", "the river was still rising"),
    ]


def test_a_title_is_kept_apart_from_the_name(listen: Listen) -> None:
    who = listen("The harbour master, Clara Wendell, said the river was high.")[0].who
    assert (who.name, who.role) == ("Clara Wendell", "harbour master")


SILENT = {
    "a refusal": "Clara Wendell declined to comment on the state of the gates.",
    "a negation": "Clara Wendell did not say that the gates were shut.",
    "a passive": "Clara Wendell was told that the gates were shut.",
    "a nickname": "The campaign, called “Keep the Gates Shut”, began in spring.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_what_nobody_said_is_no_quote(listen: Listen, text: str) -> None:
    assert listen(text) == []


def test_other_languages_have_direct_quotes_of_nobody_named(listen: Listen) -> None:
    (heard,) = listen("„Wir haben die Tore rechtzeitig geschlossen und niemand wurde verletzt.“")
    assert heard.pair == (
        "unnamed speaker",
        "Wir haben die Tore rechtzeitig geschlossen und niemand wurde verletzt",
    )
    assert heard.quote.confidence < 0.5
