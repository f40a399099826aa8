"""Noun phrases that can speak: where one begins and ends, and what its parts are."""
