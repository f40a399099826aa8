"""One speaker or possible speaker of an article."""

from __future__ import annotations

from reader.quotes.phrases.phrase import Phrase
from reader.quotes.tables.lexicon import Gender, Number, lexicon
from reader.quotes.words.word import remembered
from reader.speech import SpeakerKind
from reader.text.fold import folded_text


class Entity:
    """One speaker or possible speaker."""

    def __init__(
        self,
        kind: SpeakerKind,
        gender: Gender | None,
        number: Number,
        head: str,
        name: tuple[str, ...],
        *,
        words: frozenset[str],
        text: str,
        role: str = "",
        definite: bool = True,
    ) -> None:
        self.kind, self.gender, self.number, self.head = kind, gender, number, head
        self.name = name
        """Keys of its name's words; nothing where it is only a title or a head."""
        self.words = words
        """Keys of all words of its title or of the whole phrase."""
        self.text = text
        """Its fullest name as written, without title."""
        self.role = role
        """Its title, or what a body with a name of its own is said to be."""
        self.forms: dict[str, None] = {}
        """Surface forms, in order of appearance."""
        self.last_i = -1
        """Token of its last mention so far."""
        self.acted_i = -1
        """Token where it last spoke or acted; 0 where it only spoke within what another said."""
        self.definite = definite
        self.named = True
        """False: a relation that only its sentence tells of, زوجها."""

    def spoke(self, rest: frozenset[str]) -> int:
        """Where it spoke or acted, which tells whom a bare head means; `rest`: what is told behind it."""
        return -1 if rest else self.acted_i

    def bears_first(self, head: str) -> bool:
        """Whether a title may be the first one told of it: السابق is of that one, المفتي السابق، عضو كذا."""
        first = folded_text(self.role).removeprefix("ال")
        return not first or first.startswith(head)

    def become(self, body: Entity) -> None:
        """Told now to be a body, where the text had only its name."""
        self.kind, self.gender, self.number, self.head = body.kind, body.gender, body.number, body.head
        self.words, self.text, self.role = body.words, body.text, body.role


def last_i(entity: Entity) -> int:
    """The token of its last mention so far."""
    return entity.last_i


@remembered
def same(head: str) -> str:
    """The title that stands for all that mean the same post."""
    return lexicon().synonyms.get(head, head)


def same_gender(entity: Entity, phrase: Phrase) -> bool:
    """Whether a phrase may mean an entity as far as their genders go; a name may leave them open."""
    return entity.gender is None or phrase.gender is None or entity.gender == phrase.gender


def of_another(words: frozenset[str]) -> bool:
    """سابق, آخر: whether words tell somebody from who bears the title now."""
    return any("another" in lexicon().classes(word) for word in words)
