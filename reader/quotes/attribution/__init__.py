"""Whose each statement is, why, and how sure that is."""
