"""The steps of the Dockerfile, run without a container engine, in an environment that is bare."""

import os
import re
import shlex
import shutil
import site
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from subprocess import STDOUT, Popen

from tests.browser.server import ROOT

STEPS = re.findall(
    r"^([A-Z]+) (.*)$",
    re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text(encoding="utf-8")),
    re.MULTILINE,
)
IGNORED = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")[1:]
CONSOLE_SCRIPT = "#!{python}\nfrom streamlit.web.cli import main\nmain()\n"


def bare_environment(folder: Path) -> dict[str, str]:
    """Make an environment of Python with the libraries of this one, but without this repository."""
    venv.create(folder)
    python = folder / "bin" / "python"
    libraries = Path(site.getsitepackages()[0]).relative_to(sys.prefix)
    (folder / libraries / "libraries.pth").write_text("\n".join(site.getsitepackages()))
    script = folder / "bin" / "streamlit"
    script.write_text(CONSOLE_SCRIPT.format(python=python))
    script.chmod(0o755)
    return {
        "PATH": os.pathsep.join([str(python.parent), os.defpath]),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's way to say yes
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


@contextmanager
def running(command: str, folder: Path, env: dict[str, str], log: Path) -> Iterator["Popen[bytes]"]:
    """Run a command of the shell for as long as it is needed."""
    with log.open("wb") as output:
        process = Popen(["sh", "-c", f"exec {command}"], cwd=folder, env=env,
                        stdout=output, stderr=STDOUT)  # fmt: skip
        try:
            yield process
        finally:
            process.terminate()
            process.wait()


@dataclass
class Image:
    """What the steps made, in a folder that stands for the container's root."""

    root: Path
    env: dict[str, str]
    folder: Path = field(init=False)
    said: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder = self.root
        for verb, text in STEPS:
            getattr(self, f"_{verb.lower()}", self._note(verb))(text)

    def run(self, text: str) -> int:
        """Run a command in the container, and return how it ended."""
        ran = subprocess.run(["sh", "-c", text], cwd=self.folder, env=self.env, check=False)
        return ran.returncode

    def files(self) -> dict[str, int]:
        """Return the files outside the cache, and when each was written."""
        cache = self.root / "cache"
        files = (path for path in self.root.rglob("*") if path.is_file())
        return {
            str(path.relative_to(self.root)): path.stat().st_mtime_ns
            for path in files
            if not path.is_relative_to(cache)
        }

    def _note(self, verb: str) -> Callable[[str], None]:
        return lambda text: self.said.update({verb: text.partition("CMD ")[2] or text})

    def _workdir(self, text: str) -> None:
        self.folder = Path(self._within(text))
        self.folder.mkdir()

    def _copy(self, text: str) -> None:
        *sources, _ = text.split()
        files = _all_files() if sources == ["."] else sources
        for file in files:
            (self.folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, self.folder / file)

    def _env(self, text: str) -> None:
        self.env |= dict(it.split("=", 1) for it in shlex.split(self._within(text)))

    def _run(self, text: str) -> None:
        assert self.run(self._within(text)) == 0, text

    def _within(self, text: str) -> str:
        return re.sub(r"(?<![\w/])/(?=map\b|cache\b)", f"{self.root}/", text)


def _all_files() -> list[str]:
    """Return the files of the repository that an engine would copy."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [file for file in listed.stdout.splitlines() if not _is_ignored(file)]


def _is_ignored(file: str) -> bool:
    top = file.split("/")[0]
    return any(pattern and fnmatch(top, pattern) for pattern in IGNORED)
