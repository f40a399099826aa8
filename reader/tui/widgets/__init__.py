"""One widget a file, each drawn line by line (Textual's Line API)."""
