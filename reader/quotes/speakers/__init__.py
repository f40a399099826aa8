"""Whom a text tells of: one entity for each, however it is called."""
