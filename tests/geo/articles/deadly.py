"""Names whose matcher ends the process that looks for them in a deadly text."""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from geo.folding import Folded
from geo.names.gazetteer import Gazetteer
from geo.names.matching.matcher import Matches


class DeadlyMatcher(NamedTuple):
    """Finds nothing; ends the process at "deadly" each time, at "harmful" only the first time.

    At "greedy" it takes 3 GB of memory. At "faulty" it raises an error, and over "endless" it is
    lost, deaf to all other threads.
    """

    marker: Path

    def find(self, folded: Folded) -> Matches:
        if "faulty" in folded.text:
            raise RuntimeError("a fault of ours")
        if "endless" in folded.text:
            re.fullmatch(r"(a|a)*b", "a" * 100)
        if "greedy" in folded.text:
            bytearray(3_000_000_000)
        is_first = not self.marker.exists()
        if "deadly" in folded.text or ("harmful" in folded.text and is_first):
            self.marker.touch()
            os._exit(1)
        return Matches([], [], [])


@dataclass(frozen=True)
class DeadlyGazetteer(Gazetteer):
    marker: Path = Path()

    @cached_property
    def matcher(self) -> DeadlyMatcher:
        return DeadlyMatcher(self.marker)
