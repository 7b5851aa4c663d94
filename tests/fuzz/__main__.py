"""Fuzzes: python -m tests.fuzz [--inputs 100000] [--start 1] [TARGET …]; see make fuzz.

What breaks something is printed, as simple as it can be made, and kept in `.cache/fuzz/` until it
has been mended and put into the corpus.
"""

import argparse
import resource
import sys
import traceback
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from tests.fuzz.target import Target, fuzz
from tests.fuzz.targets import all_targets

FOUND = Path(".cache/fuzz")


def main() -> None:
    """Fuzz the targets that are named, or all, and exit with 1 where one broke."""
    targets = {target.name: target for target in all_targets()}
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz what reads.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(targets))
    parser.add_argument("--inputs", type=int, default=100_000, help="for each target")
    parser.add_argument("--start", type=int, default=1, help="other inputs for another number")
    asked = parser.parse_args()
    if unknown := set(asked.targets) - set(targets):
        parser.error(
            f"no target is called {', '.join(sorted(unknown))}; there are {', '.join(targets)}"
        )
    names = asked.targets or list(targets)
    results = [_fuzz(targets[name], asked.inputs, asked.start) for name in names]
    sys.exit(0 if all(results) else 1)


def _fuzz(target: Target, inputs: int, start: int) -> bool:
    begin, tried, last, broke = perf_counter(), 0, b"", ""

    def check(data: bytes) -> None:
        nonlocal tried, last
        tried, last = tried + 1, data
        target.check(data)

    try:
        fuzz(target._replace(check=check), inputs, start=start)
    except KeyboardInterrupt:
        broke = ", then stopped"
    except Exception:
        broke = f", BROKE at {last[:200]!r}\n{traceback.format_exc(limit=-6)}"
        _keep(target, last)
    seconds = perf_counter() - begin
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    told = f"{seconds:6.0f} s, at most {memory_mb:4.0f} MB, {tried:7,} inputs"
    print(f"{target.name:22} {told}{broke}", flush=True)
    return not broke


def _keep(target: Target, data: bytes) -> None:
    FOUND.mkdir(parents=True, exist_ok=True)
    path = FOUND / f"{target.name}-{sha256(data).hexdigest()[:8]}"
    path.write_bytes(data)
    print(f"kept as {path}", flush=True)


if __name__ == "__main__":
    main()
