"""Writes down whom a server asks: Python runs this at its start where it is on its path.

Each line of the file that ASKED names is an event of `sys.addaudithook`, and a name or an address.
"""

import os
import sys
from pathlib import Path
from typing import Any

_LOOKED_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_REACHED = ("socket.connect", "socket.sendto", "socket.sendmsg")


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if event in _LOOKED_UP:
        _note(event, args[0])
    elif event in _REACHED and isinstance(args[1], tuple):  # else it is a socket of the system
        _note(event, args[1][0])


def _note(event: str, whom: object) -> None:
    with Path(os.environ["ASKED"]).open("a", encoding="utf-8") as file:
        file.write(f"{event} {whom}\n")


if "ASKED" in os.environ:
    sys.addaudithook(_watch)
