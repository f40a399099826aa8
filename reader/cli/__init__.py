"""The commands. Textual is imported only to open the screen, and only in `read.py`."""
