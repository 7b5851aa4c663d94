"""What finds the names of features in a text; `geo.mentions` is the way in."""
