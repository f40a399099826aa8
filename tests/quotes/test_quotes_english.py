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


SHUT = "the gates would be shut"
SUBJECTS = {
    "a dateline": (f"HOLM, March 3 (Wire) - Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a relative": (f"Clara Wendell, a miller at Holm who was not there, said {SHUT}.", "Clara Wendell"),
    "an age": (f"Clara Wendell, 52, said {SHUT}.", "Clara Wendell"),
    "a time": (f"Clara Wendell on Monday said {SHUT}.", "Clara Wendell"),
    "a setting": (f"Speaking to reporters in Holm, Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a rank": (f"Water Minister Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a trade": (f"Hydrologist Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a firm's": (f"Norbank analyst Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a title": (f"Dr Clara Wendell said {SHUT}.", "Clara Wendell"),
    "who said": (f"They thanked Clara Wendell, who said {SHUT}.", "Clara Wendell"),
    "quoted as": (f"Clara Wendell was quoted as saying {SHUT}.", "Clara Wendell"),
    "told": (f"Clara Wendell told the Hillford Post {SHUT}.", "Clara Wendell"),
    "told the court": (f"Clara Wendell told the court on Monday {SHUT}.", "Clara Wendell"),
    "adding": (f"Clara Wendell opened the mill on Monday, adding {SHUT}.", "Clara Wendell"),
    "a body": (f"The University of Holm said {SHUT}.", "University of Holm"),
    "people": (f"Traders said {SHUT}.", "Traders"),
    "of a body": (f"Analysts at Norbank said {SHUT}.", "Analysts at Norbank"),
    "for a body": (f"A spokesman for the mill said {SHUT}.", "spokesman for the mill"),
    "a document": (f"According to a letter seen by the Post, {SHUT}.", "letter"),
    "behind it": (f"In spring {SHUT}, a spokesman for the mill said on Monday.", "spokesman for the mill"),
    "a short rank": (f"Sgt Clara Wendell of Holm Police said {SHUT}.", "Clara Wendell"),
    "a rank with a point": (f"Gov. Clara Wendell said {SHUT}.", "Clara Wendell"),
    "of a party": (f"Sen. Clara Wendell, D-Ohio, said {SHUT}.", "Clara Wendell"),
    "letters behind a name": (f"Clara Wendell KC said {SHUT}.", "Clara Wendell"),
    "an age and an adverb": (f"Clara Wendell, 52, has repeatedly said {SHUT}.", "Clara Wendell"),
    "a title and an adverb": (f"Clara Wendell, a miller at Holm, also said {SHUT}.", "Clara Wendell"),
    "according to an age": (f"According to Clara Wendell, 52, {SHUT}.", "Clara Wendell"),
    "according to a title": (f"According to Clara Wendell, a miller at Holm, {SHUT}.", "Clara Wendell"),
    "according to whose name follows": (f"According to the miller, Clara Wendell, {SHUT}.", "Clara Wendell"),
    "according to the U.N.": (f"According to U.N. envoy Clara Wendell, {SHUT}.", "Clara Wendell"),
    "behind it and its age": (
        f"In spring {SHUT}, miller Clara Wendell, 52, said on Monday.",
        "Clara Wendell",
    ),
    "behind it and whose": (f"In spring {SHUT}, Holm's miller, Clara Wendell, said.", "Clara Wendell"),
    "a title without a name": (f"On Monday, the water secretary said {SHUT}.", "water secretary"),
    "a report without that": (f"The report found {SHUT}.", "report"),
    "figures": (f"Government figures show {SHUT}.", "Government figures"),
    "a verb that is a noun as often": (f"The mill claims {SHUT}.", "mill"),
    "who expects": (f"The bank, which expects a loss, said {SHUT}.", "bank"),
    "after": (f"The mill fell silent after the company said {SHUT}.", "company"),
    "as": (f"Roads were empty as officials said {SHUT}.", "officials"),
    "who was told of": (f"The plan drew anger from Clara Wendell, who said {SHUT}.", "Clara Wendell"),
    "by whom": (f"The plan was condemned by the millers' union, which said {SHUT}.", "millers' union"),
    "brackets": (f"The Holm Water Agency (HWA) said {SHUT}.", "Holm Water Agency"),
    "a particle": (f"Mayor van Wendell said {SHUT}.", "van Wendell"),
    "a time behind whom one tells": (
        f"In spring {SHUT}, Clara Wendell told Wire on Monday.",
        "Clara Wendell",
    ),
    "a bureau's": (f"Bureau of Land Management spokeswoman Clara Wendell said {SHUT}.", "Clara Wendell"),
    "said X behind a clause": (
        f"In spring {SHUT}, said Clara Wendell, a spokeswoman for the mill.",
        "Clara Wendell",
    ),
    "a party in brackets": (
        f"In spring {SHUT}, said Rep. Clara Wendell (Calif.), the whip.",
        "Clara Wendell",
    ),
    "whose country": (f"Kenya's Clara Wendell said {SHUT}.", "Clara Wendell"),
    "of a country": (f"His coach, Italian Clara Wendell, said {SHUT}.", "Clara Wendell"),
    "a firm of two": (f"Holm & Sons said {SHUT}.", "Holm & Sons"),
    "a small title before a name": (
        f"The first witness, former miller Clara Wendell, said {SHUT}.",
        "Clara Wendell",
    ),
    "a body by its trade": (f"The aid group Open Gates said {SHUT}.", "Open Gates"),
    "a relative that ends in a time": (f"Clara Wendell, who left last year, said {SHUT}.", "Clara Wendell"),
    "a dateline of two parts": (f"HOLM, Nev., Feb. 11 (Wire) - Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a comma behind its time": (
        f"In spring {SHUT}, Clara Wendell said on Monday, weeks after the flood.",
        "Clara Wendell",
    ),
    "said X behind it": (f"In spring {SHUT}, said Clara Wendell, the miller.", "Clara Wendell"),
    "of State": (f"US Secretary of State Clara Wendell said {SHUT}.", "Clara Wendell"),
    "of State, behind": (f"The Secretary of State, Clara Wendell, said {SHUT}.", "Clara Wendell"),
    "for an office": (f"The Minister for Health Clara Wendell said {SHUT}.", "Clara Wendell"),
    "a director-general": (f"WHO Director-General Clara Wendell said {SHUT}.", "Clara Wendell"),
    "two lands": (f"Qatar and Egypt, which mediate, said {SHUT}.", "Qatar and Egypt"),
    "two people": (f"The miller and Owen Pell said {SHUT}.", "miller and Owen Pell"),
    "said X behind a clause with a verb of its own": (
        f"In spring {SHUT}, said Clara Wendell, a professor of law.",
        "Clara Wendell",
    ),
    "did before it": (f"The union did not answer for days. It has said in the past that {SHUT}.", "union"),
    "a charity for": (f"The charity that pays for the mill, Gates for All, said {SHUT}.", "Gates for All"),
    "a charity with the": (f"Save the Gates said {SHUT}.", "Save the Gates"),
    "what she does behind her name": (f"Clara Wendell, running for mayor, said {SHUT}.", "Clara Wendell"),
    "who report": (f"In spring {SHUT}, the researchers report.", "researchers"),
    "who fear": (f"In spring {SHUT}, engineers fear.", "engineers"),
    "behind on X": (f"The mill was sold on X. City officials said {SHUT}.", "City officials"),
    "of a broker": (
        f"In spring {SHUT}, said Clara Wendell of oil broker Holm Partners.",
        "Clara Wendell",
    ),
    "three lands": (
        f"The ministers of France, Germany and Britain said {SHUT}.",
        "ministers of France, Germany and Britain",
    ),
    "two lands behind a place": (f"In Holm, Germany and Britain said {SHUT}.", "Germany and Britain"),
    "an observatory for": (f"The Mill Observatory for Rivers said {SHUT}.", "Mill Observatory for Rivers"),
    "a title with commas": (f"The letter, signed by 40 millers, says {SHUT}.", "letter"),
    "who are said to point it out": (f"The miller's friends point out that {SHUT}.", "miller's friends"),
    "a number": (f"Eleven of 18 millers asked by Wire said {SHUT}.", "Eleven of 18 millers asked by Wire"),
    "a body of several of": (
        f"The Union of Millers of Holm, which has 40 members, said {SHUT}.",
        "Union of Millers of Holm",
    ),
    "a body of a trade and another": (
        f"The Federation of Millers and Bakers said {SHUT}.",
        "Federation of Millers and Bakers",
    ),
    "a body for a thing": (
        f"The Institute for the Study of Rivers said {SHUT}.",
        "Institute for the Study of Rivers",
    ),
    "more than so many": (f"More than 40 millers said {SHUT}.", "More than 40 millers"),
    "a published paper": (f"A study published on Monday found {SHUT}.", "study"),
    "a paper with a relative": (f"The report, which was leaked last week, says {SHUT}.", "report"),
    "its title behind it": (
        f"In spring {SHUT}, his lawyer, Clara Wendell, said in an email.",
        "Clara Wendell",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_the_subject_is_read_whole_and_without_what_stands_around_it(
    listen: Listen, text: str, speaker: str
) -> None:
    [one] = listen(text)
    assert one.speaker == speaker
    assert one.content.removeprefix("In spring ") == SHUT


ACTS = {
    "urged": ("Clara Wendell urged both villages to shut the gates.", "to shut the gates"),
    "told to": ("Clara Wendell told people in Holm to shut the gates.", "to shut the gates"),
    "accused": ("Clara Wendell accused the county of leaving the gates.", "the county of leaving the gates"),
    "denied": ("Clara Wendell denied leaving the gates open.", "leaving the gates open"),
    "rejected": ("Clara Wendell rejected the claim as absurd.", "the claim as absurd"),
    "warned of": ("Clara Wendell warned of a flood in spring.", "a flood in spring"),
    "ruled out": ("Clara Wendell ruled out selling the mill.", "selling the mill"),
    "denied, a word": ("Clara Wendell denied wrongdoing at the mill.", "wrongdoing at the mill"),
    "denied, no more": ("Clara Wendell of the mill has denied wrongdoing.", "wrongdoing"),
    "denied, short": ("Clara Wendell denied the charges.", "the charges"),
    "said, short": ("Clara Wendell said the mill shut.", "the mill shut"),
    "in reply that": ("Clara Wendell said in reply that the gates were shut.", "the gates were shut"),
    "a time of day": (
        "Clara Wendell said the gates shut at 2:14 p.m. on Monday.",
        "the gates shut at 2:14 p.m. on Monday",
    ),
    "and what the writer tells": (
        "Clara Wendell said the gates were shut, a move aimed at calming the villages.",
        "the gates were shut",
    ),
    "a relative behind it": ("Clara Wendell denied leaving the mill, which burnt down.", "leaving the mill"),
    "are appealing": ("Clara Wendell is appealing for witnesses to the flood.", "witnesses to the flood"),
    "that is a pronoun": ("Clara Wendell said that was the end of it.", "that was the end of it"),
    "a cue within it": (
        "The gates, Clara Wendell said, were shut.",
        "The gates, Clara Wendell said, were shut",
    ),
    "a cue behind its subject": (
        "The two of them, Clara Wendell recalls, sat in the mill.",
        "The two of them, Clara Wendell recalls, sat in the mill",
    ),
    "who refuses behind it": (
        "Clara Wendell offered to shut the gates, but Pell refuses.",
        "to shut the gates",
    ),
    "without giving": (
        "Clara Wendell said the gates were shut, without giving details.",
        "the gates were shut",
    ),
    "states that are many": (
        "Clara Wendell told the summit the Gulf states “stand as one” at the gates.",
        "the Gulf states “stand as one” at the gates",
    ),
    "a resolution demanding": (
        "Clara Wendell passed a resolution demanding that the gates be shut.",
        "the gates be shut",
    ),
    "what she asks others to say": (
        "Clara Wendell demanded that the town explain the loss of the gates.",
        "the town explain the loss of the gates",
    ),
    "told a briefing": (
        "Clara Wendell told a news briefing that helicopters had reached the gates.",
        "helicopters had reached the gates",
    ),
    "pledged money": ("Clara Wendell of the mill has pledged $3 million.", "$3 million"),
    "a cry": ("“The gates are shut!” Clara Wendell shouted to the town.", "The gates are shut!"),
    "who declines behind it": (
        "Clara Wendell said the gates were shut; her lawyer declined to comment.",
        "the gates were shut",
    ),
    "citing": ("Clara Wendell said the gates were shut, citing a letter of the mill.", "the gates were shut"),
    "demanded": ("Clara Wendell demanded an end to the floods.", "an end to the floods"),
    "called it": ("Clara Wendell called it the end of the mill.", "it the end of the mill"),
    "apologised behind it": (
        "Clara Wendell said the gates were shut and apologised to the villages.",
        "the gates were shut",
    ),
    "confirmed to": ("Clara Wendell confirmed to the Post that the gates were shut.", "the gates were shut"),
    "calls on, and that": (
        "Clara Wendell calls on the town to report a gate that is open.",
        "to report a gate that is open",
    ),
    "did not within it": (
        "Clara Wendell said the gates were shut and did not open.",
        "the gates were shut and did not open",
    ),
    "warned, and a phrase": (
        "Clara Wendell warned the number of floods in the valley had risen.",
        "the number of floods in the valley had risen",
    ),
    "marks that end as a clause is cut": ("“The gates stand by”, Clara Wendell said.", "The gates stand by"),
    "nearly": ("Clara Wendell said nearly all of the gates were shut.", "nearly all of the gates were shut"),
    "marks that begin a clause": (
        "Clara Wendell said “the last thing” she wanted was to leave the mill.",
        "“the last thing” she wanted was to leave the mill",
    ),
    "what she thinks within it": (
        "Clara Wendell said the mill was sold and expected the gates to fall.",
        "the mill was sold and expected the gates to fall",
    ),
    "told a broadcaster, behind it": (
        "The gates would be shut on Monday, Clara Wendell told the broadcaster.",
        "The gates would be shut on Monday",
    ),
    "as others reported": (
        "Clara Wendell denied leaving the mill, as some papers had reported.",
        "leaving the mill",
    ),
    "warned against": ("Clara Wendell warned the villages against haste.", "haste"),
    "called for": ("Clara Wendell called for a gate to the mill.", "a gate to the mill"),
    "appealed for": ("Clara Wendell appealed for calm in the villages.", "calm in the villages"),
    "called on": ("Clara Wendell called on both villages to “shut the gates”.", "to “shut the gates”"),
    "told a meeting": ("Clara Wendell told Monday's meeting the gates were shut.", "the gates were shut"),
    "told this paper": ("Clara Wendell told this newspaper the gates were shut.", "the gates were shut"),
    "a clause that ends in marks": (
        "The gates were “a flood in waiting”, Clara Wendell said.",
        "The gates were “a flood in waiting”",
    ),
    "a title between marks and name": (
        "“The gates are shut for good,” the mill's director, Clara Wendell, said.",
        "The gates are shut for good",
    ),
    "an interview behind it": (
        "Clara Wendell said the gates were shut in an interview with the Post.",
        "the gates were shut",
    ),
    "on her social media site": (
        "Clara Wendell said on her social media site that the gates were shut.",
        "the gates were shut",
    ),
    "told a news agency": (
        "Clara Wendell told the ANI news agency that the gates were shut.",
        "the gates were shut",
    ),
    "a claim others deny": (
        "Clara Wendell said the gates were shut, a claim the town denied.",
        "the gates were shut",
    ),
    "of somebody with his title": (
        "Clara Wendell, the miller, said Owen Pell, her son, was at the mill.",
        "Owen Pell, her son, was at the mill",
    ),
    "a statement posted on": (
        "Clara Wendell said in a statement posted on her website that the gates were shut.",
        "the gates were shut",
    ),
    "as she says that": (
        "The river rose to the top of the mill, as Clara Wendell warned that the gates were shut.",
        "the gates were shut",
    ),
    "conceded": ("Clara Wendell conceded the mill was lost.", "the mill was lost"),
    "and what she gave": (
        "Clara Wendell said the gates were shut, and dedicated the mill to her mother.",
        "the gates were shut",
    ),
    "where, she said": (
        "The town has two mills where, Clara Wendell said, nobody had worked in years.",
        "nobody had worked in years",
    ),
    "because, she said": (
        "The gates were built high because, Clara Wendell said, the river was not to be trusted.",
        "the river was not to be trusted",
    ),
    "told outside": (
        "The gates would be shut by night, Clara Wendell told AFP outside the old courthouse.",
        "The gates would be shut by night",
    ),
    "told in": (
        "Clara Wendell, the miller, told reporters in Holm the gates were shut.",
        "the gates were shut",
    ),
    "in a step she says": (
        "The town is to shut the gates, in a step Clara Wendell said would save the mill.",
        "would save the mill",
    ),
    "that she says did": (
        "The town has a mill that Clara Wendell says earned millions of pounds.",
        "earned millions of pounds",
    ),
    "a part of a sentence": (
        "Not all of the villages came: Clara Wendell abstained, arguing that the gates were old.",
        "the gates were old",
    ),
    "made clear": ("Clara Wendell made it clear that the gates would open.", "the gates would open"),
    "told to resign": ("Clara Wendell called on the miller to resign.", "to resign"),
    "in a statement saying": (
        "Clara Wendell issued a statement saying the gates were shut.",
        "the gates were shut",
    ),
    "quoted as saying": (
        "The Post of Holm quoted Clara Wendell as saying the gates were shut.",
        "the gates were shut",
    ),
    "a title behind quoted": (
        "The Post of Holm quoted Miller Clara Wendell as saying the gates were shut.",
        "the gates were shut",
    ),
    "a claim denied": (
        "Clara Wendell said the gates were shut, a claim denied by the town.",
        "the gates were shut",
    ),
    "a source within it": (
        "The flood is, according to Clara Wendell, the worst of all.",
        "The flood is, according to Clara Wendell, the worst of all",
    ),
    "as she puts it": ("“Everyone wanted the gate,” as Clara Wendell puts it.", "Everyone wanted the gate"),
    "is, and marks": (
        "The mill, which opens in the spring, is “a mess”, wrote Clara Wendell.",
        "The mill, which opens in the spring, is “a mess”",
    ),
    "warned, and as": (
        "Clara Wendell warned the flood could rise as the gates were shut.",
        "the flood could rise as the gates were shut",
    ),
    "in a filing to": (
        "Clara Wendell said in a filing to the Holm Exchange that the gates were shut.",
        "the gates were shut",
    ),
    "in a note to": ("Clara Wendell said in a note to clients it was the end.", "it was the end"),
    "a filing behind it": (
        "The gates fell by 5 percent, Clara Wendell said in a filing to the Holm Exchange.",
        "The gates fell by 5 percent",
    ),
    "up to": ("Clara Wendell says up to 40 gates could be lost.", "up to 40 gates could be lost"),
    "marks, and that": (
        "Clara Wendell replied that “a gate is a gate” and that the mill was dry.",
        "“a gate is a gate” and that the mill was dry",
    ),
    "put at": ("Clara Wendell put the number of the gates at 40.", "the number of the gates at 40"),
    "expects to": ("Clara Wendell now expects the gates to open.", "the gates to open"),
    "attributed": ("Clara Wendell attributed the flood to the gates.", "the flood to the gates"),
    "offered": ("Clara Wendell offered to host the talks at the mill.", "to host the talks at the mill"),
    "voiced hope": ("Clara Wendell voiced hope that the gates would hold.", "the gates would hold"),
    "promised, short": ("Clara Wendell promised an inquiry of the mill.", "an inquiry of the mill"),
    "and what she did": (
        "Clara Wendell said the gates were shut, and invited the town to the mill.",
        "the gates were shut",
    ),
    "in what others call": (
        "The gates were shut, Clara Wendell said on Monday, in a blow to the town.",
        "The gates were shut",
    ),
    "in a blow that could": (
        "The gates were shut for good, Clara Wendell said on Monday, in a blow that could end the mill.",
        "The gates were shut for good",
    ),
    "inserted in a relative": (
        "The town has a gate that Clara Wendell says was shut in spring, though it stood open.",
        "was shut in spring",
    ),
    "in what she calls": (
        "The gates were shut in what Clara Wendell called “the end of the mill as it was”.",
        "the end of the mill as it was",
    ),
    "in what she describes as": (
        "The gates fell in what Clara Wendell described as “the end of the mill as it was”.",
        "the end of the mill as it was",
    ),
    "with her saying": (
        "The gates are to open in May, with Clara Wendell promising a mill by the summer.",
        "a mill by the summer",
    ),
    "ends before but": (
        "Clara Wendell said the gates were shut, but would not say by whom.",
        "the gates were shut",
    ),
}


@pytest.mark.parametrize(("text", "content"), ACTS.values(), ids=ACTS.keys())
def test_what_verbs_take_is_what_was_said(listen: Listen, text: str, content: str) -> None:
    assert [one.pair for one in listen(text)] == [("Clara Wendell", content)]


def test_words_of_a_clause_that_stand_in_marks_are_part_of_it(listen: Listen) -> None:
    [one] = listen("Clara Wendell called the plan “a flood in waiting.”")
    assert one.content == "the plan “a flood in waiting.”"
    assert one.quote.kind == "mixed"


def test_words_go_on_over_paragraphs_whose_marks_stay_open(listen: Listen) -> None:
    text = "Clara Wendell said: “The gates are shut. They stay shut.\n“Nobody will open them now.”"
    heard = listen(text)
    assert [one.pair for one in heard] == [
        ("Clara Wendell", "The gates are shut. They stay shut"),
        ("Clara Wendell", "Nobody will open them now"),
    ]
    assert {one.quote.cue.text for one in heard} == {"said"}
    assert [one.pair for one in listen(text.replace("“", "‘").replace("”", "’"))] == [
        one.pair for one in heard
    ]
    assert [one.pair for one in listen(text.replace("“", "'").replace("”", "'"))] == [
        one.pair for one in heard
    ]
    heard = listen("Clara Wendell said the gates were shut.\n“Nobody will open them now.”")
    assert heard[-1].pair == ("Clara Wendell", "Nobody will open them now")


def test_the_end_of_a_name_and_a_knights_first_one_mean_him(listen: Listen) -> None:
    heard = listen(f"Owen Holm Pell said {SHUT}. Holm Pell said {SHUT}. Sir Owen said {SHUT}.")
    assert {one.speaker for one in heard} == {"Owen Holm Pell"}


def test_two_people_of_one_family_are_two(listen: Listen) -> None:
    heard = listen(f"Clara Wendell said {SHUT}. Owen Wendell said {SHUT}. Clara said {SHUT}.")
    assert [one.speaker for one in heard][:2] == ["Clara Wendell", "Owen Wendell"]


def test_a_pronoun_means_whom_the_sentences_before_are_about(listen: Listen) -> None:
    heard = listen(NAME + "Miller Owen Pell was furious about the noise. “Nobody asked us,” he said.")
    assert heard[-1].speaker == "Owen Pell"


GOES_ON = {
    "and": (
        "The gates were shut at noon, Clara Wendell said, and the mill was dry by night.",
        ["The gates were shut at noon", "the mill was dry by night"],
    ),
    "a semicolon": (
        "Clara Wendell said the gates were shut; she urged the villages to be calm.",
        ["the gates were shut", "to be calm"],
    ),
    "marks behind a clause": (
        "Clara Wendell said the gates were shut. “Nobody will open them now.”",
        ["the gates were shut", "Nobody will open them now"],
    ),
    "who denies it, and what she said": (
        "Clara Wendell, who denies leaving the mill, said the gates were shut.",
        ["leaving the mill", "the gates were shut"],
    ),
    "a participle with an adverb": (
        "Clara Wendell said the gates were shut, warning, however, that the river was high.",
        ["the gates were shut", "the river was high"],
    ),
    "what she told behind what she sought": (
        "Clara Wendell sought to calm the town, telling a news conference the gates were shut.",
        ["the gates were shut"],
    ),
    "but not to what he did": (
        "The gates were shut at noon, Clara Wendell said, and left the town.",
        ["The gates were shut at noon"],
    ),
}


@pytest.mark.parametrize(("text", "contents"), GOES_ON.values(), ids=GOES_ON.keys())
def test_whoever_spoke_goes_on(listen: Listen, text: str, contents: list[str]) -> None:
    assert [one.pair for one in listen(text)] == [("Clara Wendell", content) for content in contents]


BEFORE = {
    "within the sentence": "There are two gates, and Clara Wendell has counted them. “I see two,” she says.",
    "beside whose he is": "The miller's daughter, Clara Wendell, opened the gates. “I see two,” she says.",
    "in the paragraph before": "It is six and Clara Wendell is explaining the mill.\n“I see two,” she says.",
}


@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE.keys())
def test_a_pronoun_means_whoever_was_named_before(listen: Listen, text: str) -> None:
    assert [one.speaker for one in listen(text)] == ["Clara Wendell"]


NEW = {"a state": "The EU", "an army": "The Danish military", "a thing": "The sign", "many": "The crowd"}


@pytest.mark.parametrize("subject", NEW.values(), ids=NEW.keys())
def test_only_who_is_somebody_is_the_person_told_of_last(listen: Listen, subject: str) -> None:
    heard = listen(f"{NAME}The miller said {SHUT}. {subject} said {SHUT}.")
    assert [one.speaker for one in heard] == ["Clara Wendell", "Clara Wendell", subject.removeprefix("The ")]


def test_a_place_is_nobody(listen: Listen) -> None:
    heard = listen(NAME + "New Holm is waiting for the flood. “It will come,” she said.")
    assert {one.speaker for one in heard} == {"Clara Wendell"}


def test_it_means_a_body_and_he_no_letter(listen: Listen) -> None:
    heard = listen("The millers' union was cooler. One gate was no proof, it said.")
    assert [one.speaker for one in heard] == ["millers' union"]
    heard = listen("Owen Pell spoke first. The report said the gates were shut. He said the mill was dry.")
    assert [one.speaker for one in heard] == ["report", "Owen Pell"]


def test_nobody_whom_a_title_tells_of_is_who_bears_it(listen: Listen) -> None:
    heard = listen(f"Clara Wendell, whose brother runs the mill, said {SHUT}. “We are glad of it,” she said.")
    assert [one.speaker for one in heard] == ["Clara Wendell", "Clara Wendell"]
    heard = listen(f"{NAME}A neighbour asked her to leave, she said.")
    assert heard[-1].speaker == "Clara Wendell"


def test_another_office_is_somebody_else(listen: Listen) -> None:
    heard = listen(f"Water Minister Clara Wendell said {SHUT}. The flood inspector said {SHUT}.")
    assert [one.speaker for one in heard] == ["Clara Wendell", "flood inspector"]


def test_a_body_is_not_its_staff_nor_a_person(listen: Listen) -> None:
    heard = listen(f"Staff at the Holm Foundation said {SHUT}. The foundation said {SHUT}.")
    assert [one.speaker for one in heard] == ["Staff at the Holm Foundation", "foundation"]
    heard = listen(f"{NAME}The Millers' Forum said {SHUT}.")
    assert [one.speaker for one in heard] == ["Clara Wendell", "Millers' Forum"]


def test_a_definite_title_and_initials_mean_whoever_bears_them(listen: Listen) -> None:
    heard = listen(
        f"The Holm Water Agency said {SHUT}. Its director, Owen Pell, said {SHUT}. "
        f"The director said {SHUT}. The HWA said {SHUT}. The agency said {SHUT}."
    )
    agency = "Holm Water Agency"
    assert [one.speaker for one in heard] == [agency, "Owen Pell", "Owen Pell", agency, agency]


def test_single_marks_hold_words_and_apostrophes_do_not_end_them(listen: Listen) -> None:
    heard = listen("‘It’s the millers’ river,’ said Clara Wendell. 'We don't sell it,' she added.")
    assert [one.content for one in heard] == ["It’s the millers’ river", "We don't sell it"]


def test_an_interviews_answers_belong_to_their_labels(listen: Listen) -> None:
    heard = listen(NAME + "Pell: “Why now?”\nWendell: “Because the river is high.”")
    assert [one.pair for one in heard][1:] == [
        ("Pell", "Why now?"),
        ("Clara Wendell", "Because the river is high"),
    ]


QUIET = {
    "a noun": "The mill took 40 orders and new estimates of the flood for the villages.",
    "what others reported": "The gates were shut, as local papers had reported.",
    "somebody accused": "The man accused of opening the gates was seen at the mill.",
    "an appeal in court": "Clara Wendell appealed against the verdict of the court.",
    "a name in marks": "'Old Gate' was rebuilt by the millers' sons in spring and it's open.",
    "an offer": "Clara Wendell rejected a lower bid for the mill.",
    "a plan described": "The plan, described as risky, was dropped by the mill.",
    "a so-called thing": "The so-called “Old Gate” was rebuilt by the millers in spring.",
    "a condition": "A miller, who asked not to be named, left the town.",
    "what is counted": "The mill added 40 jobs in the spring of the flood.",
    "lives": "The flood claimed the lives of nine people in the villages.",
    "a number": "Clara Wendell declared the gate open on the first of May.",
    "a call": "Clara Wendell called her mother from the mill on Monday.",
    "a film": "The film, called The Flood, opens in May.",
    "that said": "That said, the gates had been shut for weeks.",
    "neither": "Neither Clara Wendell nor the mill said the gates were shut.",
    "whether": "Reporters asked her as to whether the gates had been shut.",
    "what she said": "The paper told the town what she said in the mill.",
    "a call to come": "The miller saw the flood and called the police to open the gates.",
    "bail": "The judge denied him bail in the case of the mill.",
    "an act": "The union called off the strike at the mill.",
    "a name": "The villages found a mule called Kevin in the mill.",
    "a planet that": "Millers found a stone that was older than the gates of the mill.",
    "rules": "The old mill rules had been followed in both of the villages.",
    "goals": "Holm conceded a late penalty and the game was lost.",
    "defeat": "Clara Wendell conceded defeat on the night of the vote.",
    "hopes that": "The trial took nine years, raising hopes that the flood would end.",
    "fresh fears": "The flood brought fresh fears that the gates would break.",
    "a march that is called": "The union, which called the march, met an old friend.",
    "as promised": "The gates opened on Monday, as Clara Wendell had promised the town.",
    "asked alone": "Asked about the delay of the gates, Clara Wendell laughed and left the town.",
    "made": "Clara Wendell made the gates and the mill of the town.",
    "a point": "The point that the town missed was the mill.",
    "than forecast": "The flood was a bigger one than the millers of the town had expected.",
    "more than one does": "The mill lost more money than the town had predicted.",
    "an appeal": "The town's appeal for blankets is less than half funded.",
    "a name for a campaign": "The campaign, called “Gates”, began in the town.",
    "someone expected": "The mill, which expects a loss, is to shut in the spring.",
    "put by an hour": "Clara Wendell put the lamp on the gate at 20 past five.",
    "an offer of beds": "Clara Wendell offered the villages beds to sleep in.",
    "a painting": "The picture of the mill attributed to a miller was sold.",
    "a future": "Clara Wendell will say on Monday whether the gates are shut.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET.keys())
def test_words_that_look_like_reports_are_none(listen: Listen, text: str) -> None:
    assert listen(text) == []


TITLES_OF_TEXTS = {
    "a minister": ("Gates to be shut by Sunday, water minister says", "Gates to be shut by Sunday"),
    "a family name": ("Wendell denies selling the mill", "selling the mill"),
    "an office and a town": ("Holm water minister vows to build a mill", "to build a mill"),
    "before a colon": ("Wendell: The gates will be shut by spring", "The gates will be shut by spring"),
    "behind a colon": ("The gates will be shut by spring: minister", "The gates will be shut by spring"),
    "single marks": ("Wendell says 'no turning back' for the mill", "no turning back"),
}


@pytest.mark.parametrize(("title", "content"), TITLES_OF_TEXTS.values(), ids=TITLES_OF_TEXTS.keys())
def test_a_title_tells_what_somebody_of_the_text_says(listen: Listen, title: str, content: str) -> None:
    heard = listen(f"title| {title}\nThe water minister of Holm, Clara Wendell, said {SHUT}.")
    assert [one.pair for one in heard] == [("Clara Wendell", content), ("Clara Wendell", SHUT)]


MERE_TITLES = {
    "a topic": "Mill fire: what we know so far",
    "a storm": "Storm Nessa: Thousands without power as the gates fall",
    "a life": "Clara Wendell: the woman who built a mill",
    "marks of nobody": "“The gates are shut for good in both of the villages”",
}


@pytest.mark.parametrize("title", MERE_TITLES.values(), ids=MERE_TITLES.keys())
def test_a_title_that_tells_of_nobodys_words_is_none(listen: Listen, title: str) -> None:
    heard = listen(f"title| {title}\nStorm Nessa hit the town. Clara Wendell said {SHUT}.")
    assert [one.content for one in heard] == [SHUT]


def test_a_union_is_nobody_who_speaks_for_it(listen: Listen) -> None:
    heard = listen(f"Union delegate Clara Wendell said {SHUT}. The union accepted but demanded that it end.")
    assert [one.speaker for one in heard] == ["Clara Wendell", "union"]


def test_a_sentence_may_end_in_capitals(listen: Listen) -> None:
    heard = listen("“The gates are shut,” Clara Wendell told the BBC. “We saw it.”")
    assert [one.pair for one in heard] == [
        ("Clara Wendell", "The gates are shut"),
        ("Clara Wendell", "We saw it"),
    ]
    [one] = listen("Clara Wendell of the U.S. Mill Agency said R. J. Pell was dead.")
    assert one.content == "R. J. Pell was dead"


AGAIN = {
    "a report": ("A Mill Board report published in June", "The report"),
    "a report by": ("A report by the Mill Board", "The report"),
    "a university": ("The University of Holm", "The university"),
    "a bank": ("The Bank of Holm", "The bank"),
}


@pytest.mark.parametrize(("first", "again"), AGAIN.values(), ids=AGAIN.keys())
def test_what_stands_before_of_means_a_body_or_a_paper_again(listen: Listen, first: str, again: str) -> None:
    heard = listen(f"{first} said {SHUT}. {again} said {SHUT}.")
    assert len({one.speaker for one in heard}) == 1


OTHERS = {
    "staff": ("Staff at the University of Holm", "The university"),
    "its author": ("A report by the Mill Board", "The board"),
    "another bank": ("The Central Bank of Holm", "The bank"),
}


@pytest.mark.parametrize(("first", "other"), OTHERS.values(), ids=OTHERS.keys())
def test_what_only_shares_a_word_is_somebody_else(listen: Listen, first: str, other: str) -> None:
    heard = listen(f"{first} said {SHUT}. {other} said {SHUT}.")
    assert len({one.speaker for one in heard}) == 2


def test_what_a_report_within_an_accusation_says_is_part_of_it(listen: Listen) -> None:
    heard = listen("Clara Wendell accused the town of hiding a report that recommended the mill be shut.")
    assert [one.pair for one in heard] == [
        ("Clara Wendell", "the town of hiding a report that recommended the mill be shut"),
        ("report", "the mill be shut"),
    ]
