"""A process that links batches for this one, and what the two say to each other.

It is a plain Python: what multiprocessing starts would first run the main module again, and in
Streamlit that is the page.
"""

import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread, Timer
from time import monotonic
from typing import IO, Any

from geo.articles.batches import ArticleFile, Batch, Outcome, link_file
from geo.articles.limits import Limits, keep_memory
from geo.articles.reading import is_document
from geo.errors import ArticleError, TooHardError
from geo.names.gazetteer import Gazetteer

_HERE = str(Path(__file__).parents[2])
_MAIN = f"""
import sys, types
geo = sys.modules["geo"] = types.ModuleType("geo")
geo.__path__ = [{str(Path(_HERE, "geo"))!r}]
from geo.articles.worker import main
main()
"""
"""It runs without what the whole library imports: so it starts in a third of the time."""

_COMMAND = (sys.executable, "-P", "-c", _MAIN)
_READY = "ready"

MOST_SECONDS, MOST_SECONDS_OF_A_DOCUMENT = 60, 90
"""So long one article may take; the reader of a PDF gives up by itself after 60."""

MOST_MEMORY_BYTES = 2_000_000_000
"""So much memory it may have, where no limits say less: some hosts end all of a server with it."""

_START_SECONDS, _GRACE_SECONDS = 60, 30
_LOST = (OSError, EOFError, pickle.UnpicklingError)


class Worker:
    """A process that links; it ends when this one does, however that ends.

    Where it stops in the middle, another takes its place. If it is silent, nothing that is said in
    it reaches this one's log. It refuses what is not within the `limits`.
    """

    def __init__(
        self, gazetteer: Gazetteer, *, is_silent: bool = False, limits: Limits | None = None
    ) -> None:
        self._gazetteer, self._limits = gazetteer, limits
        self._errors = DEVNULL if is_silent else None
        self._process: Popen[bytes] | None = None

    def start(self) -> bool:
        """Start the process with this one's paths and tell it the names; False where it fails."""
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([_HERE, *filter(None, sys.path)])}
        with suppress(OSError):
            self._process = Popen(_COMMAND, env=env, stdin=PIPE, stdout=PIPE, stderr=self._errors)
        is_told = self._process is not None and self._tell((self._gazetteer, self._limits))
        return is_told and bool(self._answer(_START_SECONDS) == _READY)

    def link(self, batch: Batch) -> list[Outcome]:
        """Link a batch; a file over which the process stops is tried once more, alone.

        What takes longer than `most_seconds`, or stops the process twice, gives its error.
        """
        outcomes = list(self._link(batch))
        while len(outcomes) < len(batch):
            file, *rest = batch[len(outcomes) :]
            outcomes += list(self._link([file])) or [_lost(file)]
            outcomes += self._link(rest)
        return outcomes

    def link_once(self, file: ArticleFile, *, seconds: float) -> Outcome:
        """Link a file, but try no longer than this, nor again where the process stops over it."""
        start = monotonic()
        outcomes = list(self._link([file], seconds)) if seconds > 0 else []
        if outcomes and not isinstance(outcomes[0], TooHardError):
            return outcomes[0]
        what = "takes too long" if monotonic() - start >= seconds else "cannot be done here"
        return ArticleError(file.shown, f"reading it {what}; try a part of it, as plain text")

    def _link(self, batch: Batch, most: float | None = None) -> Iterator[Outcome]:
        """Yield an outcome for each file, until the process stops; each may take so long."""
        if not batch or not (self._process or self.start()) or not self._tell(batch):
            return
        for file in batch:
            start, seconds = monotonic(), most or most_seconds(file)
            outcome: Outcome | None = self._answer(seconds)
            if outcome:
                yield outcome
            elif monotonic() - start >= seconds:
                yield _slow(file, seconds)
            if self._process is None:
                return

    def _stop(self) -> None:
        if self._process:
            self._process.kill()

    def _tell(self, question: object) -> bool:
        """Ask the process something; False where it has stopped."""
        try:
            assert self._process
            assert self._process.stdin
            _say(self._process.stdin, question)
        except OSError:
            self.end()
            return False
        return True

    def _answer(self, seconds: float) -> Any:
        """Return what the process answers, None where it stops first; after so long, stop it."""
        timer = Timer(seconds, self._stop)
        timer.start()
        try:
            assert self._process
            assert self._process.stdout
            return pickle.load(self._process.stdout)
        except Exception:  # what is no pickle may raise anything
            self.end()
            return None
        finally:
            timer.cancel()

    def end(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def most_seconds(file: ArticleFile) -> int:
    """Return how long a file may take to link."""
    return MOST_SECONDS_OF_A_DOCUMENT if is_document(file.suffix) else MOST_SECONDS


def _lost(file: ArticleFile) -> TooHardError:
    fault = "linking it stopped the process twice; split it, or link it where there is more memory"
    return TooHardError(file.shown, fault)


def _slow(file: ArticleFile, seconds: float) -> TooHardError:
    fault = f"linking it takes more than {seconds:g} seconds; split it, or leave it out"
    return TooHardError(file.shown, fault)


def main() -> None:
    """Link what comes on stdin and answer on stdout, until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed must not be taken for an answer
    _die_first()
    gazetteer, limits = _started_with(questions)
    _look_for_garbage_seldom()
    _say(answers, _READY)
    batches = SimpleQueue[Batch]()
    Thread(target=_listen, args=(questions, batches), daemon=True).start()
    try:
        while True:
            for file in batches.get():
                _end_after(MOST_SECONDS_OF_A_DOCUMENT + _GRACE_SECONDS)
                _say(answers, link_file(file, gazetteer, limits=limits))
                _end_after(0)
    except BrokenPipeError:
        pass  # the other end is gone
    except Exception:
        traceback.print_exc()
    os._exit(1)  # at a plain exit, Python would wait for the thread that listens


def _die_first() -> None:
    """Where memory runs out, let the system end this process, and not the server (Linux)."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


def _look_for_garbage_seldom() -> None:
    """Spare a third of the time of a long text, of which nearly nothing is garbage.

    What is there now, such as the names, is not looked through at all.
    """
    gc.freeze()
    gc.set_threshold(100_000)


def _end_after(seconds: int) -> None:
    """End this process after so long, 0 for never: nobody else does where the server was killed.

    The thread that listens may never get its turn while a pattern is being matched.
    """
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _started_with(questions: IO[bytes]) -> tuple[Gazetteer, Limits | None]:
    """Return what this process is to link with, and keep within its limits from now on."""
    gazetteer, limits = pickle.load(questions)
    keep_memory(limits.memory_bytes if limits else MOST_MEMORY_BYTES)
    return gazetteer, limits


def _listen(questions: IO[bytes], batches: SimpleQueue[Batch]) -> None:
    """Take batches as they come; at the end, end at once, whatever is being linked."""
    with suppress(*_LOST):
        while True:
            batches.put(pickle.load(questions))
    os._exit(0)


def _say(pipe: IO[bytes], what: object) -> None:
    pickle.dump(what, pipe)
    pipe.flush()
