"""jarida: a keyboard-driven reader of Arabic news for the terminal. The import package is `reader`."""

__version__ = "0.1.0"
