"""What simple rules can do for articles in Latin letters."""
