"""A process that links batches for this one, and what the two say to each other.

It is a plain Python: what multiprocessing starts would first run the main module again, and in
Streamlit that is the page.
"""

import os
import pickle
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread, Timer
from time import monotonic
from typing import IO, Any

from geo.articles.batches import ArticleFile, Batch, Outcome, link_batch
from geo.errors import ArticleError
from geo.names.gazetteer import Gazetteer

_HERE = str(Path(__file__).parents[2])
_COMMAND = (sys.executable, "-P", "-c", "from geo.articles.worker import main; main()")
_READY = "ready"
_LOST = (OSError, EOFError, pickle.UnpicklingError)


class Worker:
    """A process that links; it ends when this one does, however that ends.

    Where it stops in the middle, another takes its place. If it is silent, nothing that is said in
    it reaches this one's log.
    """

    def __init__(self, gazetteer: Gazetteer, *, is_silent: bool = False) -> None:
        self._gazetteer = gazetteer
        self._errors = DEVNULL if is_silent else None
        self._process: Popen[bytes] | None = None

    def start(self) -> bool:
        """Start the process with this one's paths and tell it the names; False where it fails."""
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([_HERE, *filter(None, sys.path)])}
        with suppress(OSError):
            self._process = Popen(_COMMAND, env=env, stdin=PIPE, stdout=PIPE, stderr=self._errors)
        return bool(self._ask(self._gazetteer) == _READY)

    def link(self, batch: Batch) -> list[Outcome]:
        """Link a batch; where the process stops over it, try each of its files once more, alone."""
        return self._link(batch) or [it for one in batch for it in self._link([one]) or _lost(one)]

    def link_once(self, file: ArticleFile, *, seconds: float) -> Outcome:
        """Link a file, but try no longer than this, nor again where the process stops over it."""
        if self._process is None:
            self.start()
        timer, start = Timer(seconds, self._stop), monotonic()
        timer.start()
        outcomes = self._link([file]) if seconds > 0 else None
        timer.cancel()
        if outcomes:
            return outcomes[0]
        what = "takes too long" if monotonic() - start >= seconds else "cannot be done here"
        return ArticleError(file.shown, f"reading it {what}; try a part of it, as plain text")

    def _stop(self) -> None:
        if self._process:
            self._process.kill()

    def _link(self, batch: Batch) -> list[Outcome] | None:
        is_there = self._process is not None or self.start()
        return self._ask(batch) if is_there else None

    def _ask(self, question: object) -> Any:
        """Return the answer, or None where the process has stopped."""
        try:
            return self._process and _ask(self._process, question)
        except _LOST:
            self.end()
            return None

    def end(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _ask(process: Popen[bytes], question: object) -> Any:
    assert process.stdin
    assert process.stdout
    _say(process.stdin, question)
    return pickle.load(process.stdout)


def _lost(file: ArticleFile) -> list[Outcome]:
    fault = "linking it stopped the process twice; split it, or link it where there is more memory"
    return [ArticleError(file.shown, fault)]


def main() -> None:
    """Link what comes on stdin and answer on stdout, until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed must not be taken for an answer
    gazetteer: Gazetteer = pickle.load(questions)
    _say(answers, _READY)
    batches = SimpleQueue[Batch]()
    Thread(target=_listen, args=(questions, batches), daemon=True).start()
    try:
        while True:
            _say(answers, link_batch(batches.get(), gazetteer))
    except BrokenPipeError:
        pass  # the other end is gone
    except Exception:
        traceback.print_exc()
    os._exit(1)  # at a plain exit, Python would wait for the thread that listens


def _listen(questions: IO[bytes], batches: SimpleQueue[Batch]) -> None:
    """Take batches as they come; at the end, end at once, whatever is being linked."""
    with suppress(*_LOST):
        while True:
            batches.put(pickle.load(questions))
    os._exit(0)


def _say(pipe: IO[bytes], what: object) -> None:
    pickle.dump(what, pipe)
    pipe.flush()
