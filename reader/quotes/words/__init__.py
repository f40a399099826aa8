"""Words and signs: what each may be by itself, and how they lie in paragraphs, sentences and marks."""
