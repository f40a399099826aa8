"""Cues, and the frame of each: who reports, and where what is reported begins."""
