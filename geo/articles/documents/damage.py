"""What is said of a file whose parser gave up."""

_LONGEST = 100


def damage(format: str, reason: Exception, way_out: str) -> str:
    """Return the fault of a damaged file: what the parser said, cut short, and the way out."""
    said = " ".join("".join(sign for sign in str(reason) if sign.isprintable()).split())
    shown = f" ({said[:_LONGEST]}{'…' * (len(said) > _LONGEST)})" if said else ""
    return f"it cannot be read as {format}{shown}; {way_out}"
