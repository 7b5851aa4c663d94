"""An article's header: its title, by whom and when it was published, where, under which licence."""

from dataclasses import dataclass, fields, replace
from typing import Any

from geo.plain_text import NOTE_SIGNS, TITLE_SIGNS, brief, first_seen
from geo.when import When
from geo.wording import long_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What an article says of itself; None is what it does not say.

    `place` is where it was written, as its byline or dateline has it: "Baku". `republisher` and
    `note` are known of it besides: from where the text was taken, and how it differs from there.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: When | None = None
    posted: When | None = None
    place: str | None = None
    url: str | None = None
    licence: str | None = None
    republisher: str | None = None
    note: str | None = None

    @property
    def day(self) -> When | None:
        """When it was published or, where that is missing, posted, as far as that is known."""
        return self.published or self.posted

    @property
    def name(self) -> str:
        """Its title, on one line; without one "Untitled, 4 March 2021", as far as is known."""
        title = " ".join((self.title or "").split())
        return title or ", ".join(filter(None, ("Untitled", long_date(self.day))))

    @property
    def brief(self) -> "Header":
        """The same with each text on one line, sound, and no longer than there is room for.

        What shows nothing is not given.
        """
        texts = {f.name: getattr(self, f.name) for f in fields(self)}
        most = {"url": NOTE_SIGNS, "note": NOTE_SIGNS}
        said: dict[str, Any] = {
            name: brief(text, most.get(name, TITLE_SIGNS)) if first_seen(text) else None
            for name, text in texts.items()
            if isinstance(text, str)
        }
        return replace(self, **said)

    def filled_from(self, other: "Header") -> "Header":
        """Take from `other` what is missing here."""
        missing = {f.name for f in fields(self) if getattr(self, f.name) is None}
        return replace(self, **{name: getattr(other, name) for name in missing})


SAID = tuple(f.name for f in fields(Header) if f.name not in ("republisher", "note"))
"""The fields that an article may give itself."""
