"""Arabic on a cell grid: pure functions from logical text to lines of cells, and back.

Logical order in; what comes out says for every cell which code points of the text it draws.
Nothing here reads files, knows of screens, or imports anything of `reader` outside this package.
"""
