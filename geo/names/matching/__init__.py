"""What finds the names of features in a text; `geo.names.mentions` is the way in."""
