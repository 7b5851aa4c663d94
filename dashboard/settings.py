"""What the host of the page sets, by environment variables; each may be left out."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_HOST = r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?|\[[0-9a-f:]+\](?::[0-9]{1,5})?"
_ADDRESS = re.compile(rf"https?://(?:{_HOST})(?:/[\w.~%-]+)*", re.ASCII | re.IGNORECASE)
_ORIGIN = re.compile(rf"https?://(?:\*\.)?(?:{_HOST})|\*", re.ASCII | re.IGNORECASE)


class SettingsError(ValueError):
    """Which variable has which value that has no sense, and what to write instead."""

    def __init__(self, variable: str, value: str, way_out: str) -> None:
        super().__init__(f"The environment variable {variable} is “{value[:200]}”: {way_out}.")


@dataclass(frozen=True)
class Settings:
    """Where readers reach the page, and which sites may show it within theirs.

    `public_address` has no slash at its end, and is "" where none is set: then it is that of the
    request. `framed_by` are origins; where it is empty, none but the page's own may.
    """

    public_address: str = ""
    framed_by: tuple[str, ...] = ()

    def begin_with(self) -> str:
        """Say with which address links and previews begin, for the log of a server that starts."""
        if self.public_address:
            return f"Links and previews begin with {self.public_address}/ (PUBLIC_ADDRESS)."
        return "Links and previews begin with the host that is asked for: no PUBLIC_ADDRESS is set."


def settings() -> Settings:
    """Return what this server's environment sets.

    Raises SettingsError for a value that has no sense.
    """
    return read_settings(os.environ)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings from environment variables.

    Raises SettingsError for a value that has no sense.
    """
    return Settings(
        public_address=_address("PUBLIC_ADDRESS", environ),
        framed_by=_origins("FRAMED_BY", environ),
    )


def folder_of(variable: str, default: Path, environ: Mapping[str, str]) -> Path:
    """Return the folder that a variable names, the default where it is not set or empty."""
    return Path(environ.get(variable) or default)


def settings_at(path: str) -> Settings:
    """Return the settings of a server that has the page at this path: "" or "/map".

    Raises SettingsError for a value that has no sense, or not at that path, and for a folder that
    is not there.
    """
    check_folders(os.environ)
    found = settings()
    public = unquote(urlsplit(found.public_address).path)
    if found.public_address and public != path:
        raise SettingsError(
            "PUBLIC_ADDRESS",
            found.public_address,
            f"its path is “{public}/”, but this server has the page at “{path}/”; write that path, "
            "or set STREAMLIT_SERVER_BASE_URL_PATH (--server.baseUrlPath) to the other",
        )
    return found


def check_folders(environ: Mapping[str, str]) -> None:
    """Raise SettingsError where a server that starts is given a folder that is not there.

    What vanishes later is told to readers, and comes back.
    """
    for variable in ("DATA", "SEEDS"):
        _check_folder(variable, environ)


def _check_folder(variable: str, environ: Mapping[str, str]) -> None:
    value = environ.get(variable)
    if value and not Path(value).is_dir():
        raise SettingsError(variable, value, "write a folder that is there, or leave it out")
    if value and Path(value).resolve().parent == Path(value).resolve():
        raise SettingsError(variable, value, "that is the whole disk; write a folder of its own")


def _address(variable: str, environ: Mapping[str, str]) -> str:
    value = environ.get(variable, "").strip().removesuffix("/")
    if value and not _ADDRESS.fullmatch(value):
        raise SettingsError(
            variable,
            value,
            "write an address such as https://maps.example.org/map, or leave it out",
        )
    return value


def _origins(variable: str, environ: Mapping[str, str]) -> tuple[str, ...]:
    origins = environ.get(variable, "").split()
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise SettingsError(
                variable,
                origin,
                "write sites with spaces between them, without a path or a slash at the end, such "
                "as https://example.org https://*.example.net; * for every site; or leave it out",
            )
    return tuple(origins)
