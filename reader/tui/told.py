"""Messages that say what they tell by declaring it, as a dataclass does.

Not dataclasses: each of those costs a third of a millisecond whenever the program starts, and there are
dozens of messages.
"""

from __future__ import annotations

from inspect import get_annotations
from typing import ClassVar, dataclass_transform

from textual.message import Message


@dataclass_transform()
class Told(Message):
    """A message with the attributes that its class declares, given in their order or by name."""

    told: ClassVar[tuple[str, ...]] = ()
    """Their names."""

    def __init_subclass__(cls, *, bubble: bool | None = True) -> None:
        super().__init_subclass__(bubble=bubble)
        cls.told = (*cls.told, *get_annotations(cls))

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__()
        given = dict(zip(self.told, values, strict=False)) | named
        missing = [name for name in self.told if name not in given and not hasattr(type(self), name)]
        if missing or len(given) != len(values) + len(named) or not given.keys() <= set(self.told):
            raise TypeError(f"{type(self).__name__} tells {self.told}: {values} {named}")
        for name, value in given.items():
            setattr(self, name, value)
