"""What the language holds: the tables, what they are compiled into, and the doors to them."""
