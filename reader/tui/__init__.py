"""The screen, in Textual. Widgets draw and post messages; threads load, and never touch a widget."""
