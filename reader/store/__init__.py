"""SQLite, and nothing else that speaks SQL: feeds, entries, marks, search, quotes and speakers.

Everything here takes a `Database` and logical text; nothing fetches, parses or draws.
"""
