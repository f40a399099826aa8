"""Constructors of classes with so many fields, written out: to compile them takes longer than to import them.

`named` gives them the names of a class's own fields. Those of more fields it compiles. A test holds that each is
what would be compiled.
"""

# fmt: off
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    NEW: tuple[Callable[..., Any], ...]
    """`__new__` of tuples with 0, 1, 2 … fields."""
    INIT: tuple[Callable[..., Any], ...]
    """`__init__` of records, likewise."""
else:
    _new = tuple.__new__

    NEW = (
        lambda _cls: _new(_cls, ()),
        lambda _cls, _0: _new(_cls, (_0,)),
        lambda _cls, _0, _1: _new(_cls, (_0, _1)),
        lambda _cls, _0, _1, _2: _new(_cls, (_0, _1, _2)),
        lambda _cls, _0, _1, _2, _3: _new(_cls, (_0, _1, _2, _3)),
        lambda _cls, _0, _1, _2, _3, _4: _new(_cls, (_0, _1, _2, _3, _4)),
        lambda _cls, _0, _1, _2, _3, _4, _5: _new(_cls, (_0, _1, _2, _3, _4, _5)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6: _new(_cls, (_0, _1, _2, _3, _4, _5, _6)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, _13: _new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, _13)),
    )

    def _init0(self): pass
    def _init1(self, _0): self._0 = _0
    def _init2(self, _0, _1): self._0 = _0; self._1 = _1
    def _init3(self, _0, _1, _2): self._0 = _0; self._1 = _1; self._2 = _2
    def _init4(self, _0, _1, _2, _3): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3
    def _init5(self, _0, _1, _2, _3, _4): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4
    def _init6(self, _0, _1, _2, _3, _4, _5): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5
    def _init7(self, _0, _1, _2, _3, _4, _5, _6): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5; self._6 = _6
    def _init8(self, _0, _1, _2, _3, _4, _5, _6, _7): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5; self._6 = _6; self._7 = _7
    def _init9(self, _0, _1, _2, _3, _4, _5, _6, _7, _8): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5; self._6 = _6; self._7 = _7; self._8 = _8
    def _init10(self, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5; self._6 = _6; self._7 = _7; self._8 = _8; self._9 = _9
    def _init11(self, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5; self._6 = _6; self._7 = _7; self._8 = _8; self._9 = _9; self._10 = _10
    def _init12(self, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11): self._0 = _0; self._1 = _1; self._2 = _2; self._3 = _3; self._4 = _4; self._5 = _5; self._6 = _6; self._7 = _7; self._8 = _8; self._9 = _9; self._10 = _10; self._11 = _11

    INIT = (
        _init0, _init1, _init2, _init3, _init4, _init5, _init6,
        _init7, _init8, _init9, _init10, _init11, _init12,
    )
