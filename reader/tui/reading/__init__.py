"""Parts of the article's pane that know no widget: how it is shown, its rows, what is found in it."""
