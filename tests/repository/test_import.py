"""Importing the library reads no file of data, words or rules."""

import subprocess
import sys

WATCHED = """
import sys
read = []
sys.addaudithook(lambda event, args: read.append(str(args[0])) if event == "open" else None)
import geo
print([path for path in read if path.endswith((".toml", ".csv", ".geojson"))])
"""


def test_nothing_is_read_at_import():
    run = subprocess.run(
        [sys.executable, "-c", WATCHED], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
