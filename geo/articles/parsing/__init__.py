"""How the file of an article becomes its header and its text; `geo.articles` is the way in."""
