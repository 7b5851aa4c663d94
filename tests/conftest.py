"""Property tests try the same examples on each run, and no clock decides them."""

from hypothesis import settings

settings.register_profile("the same each time", derandomize=True, deadline=None)
settings.load_profile("the same each time")
