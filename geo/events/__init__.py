"""Events at a place and on a day, and which articles speak of them.

`events` reads the table of events.
"""
