"""What is said: where each content ends, and how statements lie beside and within each other."""
