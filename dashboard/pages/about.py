"""The page "About the data"."""

from dashboard import about

about.show()
