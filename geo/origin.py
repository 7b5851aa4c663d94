"""Where a file that was taken away came from, written into the file itself."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """The address of the page that gave a file, and the version of its data; "" is not known.

    `borders` is the day whose borders it has, where it has any, in ISO 8601.
    """

    page: str = ""
    version: str = ""
    borders: str = ""

    @property
    def record(self) -> dict[str, str]:
        """What is known of it, by name."""
        return {name: value for name, value in asdict(self).items() if value}


NO_ORIGIN = Origin()
"""That of a file which no page gave."""
