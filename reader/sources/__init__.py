"""From bytes to articles: files, folders and streams of plain text, Markdown, HTML, RSS and Atom.

Everything that comes in goes through `decode` and `text.clean`; every failure is a `SourceError`.
Nothing here knows about screens, quotes or the network.
"""
