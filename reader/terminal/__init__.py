"""What a terminal is, and what it must be sent. A leaf: it knows nothing of articles or commands."""
