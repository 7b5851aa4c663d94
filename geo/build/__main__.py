"""Make every file of data/ from its inputs: `python -m geo.build`."""

from argparse import ArgumentParser
from pathlib import Path

from geo.build.inputs import fetch
from geo.build.make import make_all, make_offline


def main() -> None:
    """Read the options and make the files."""
    parser = ArgumentParser(prog="python -m geo.build", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of the files")
    parser.add_argument(
        "--inputs", type=Path, default=Path(".cache/npm"), help="the folder of the npm packages"
    )
    parser.add_argument(
        "--offline", action="store_true", help="make the routes, the sites and the records only"
    )
    options = parser.parse_args()
    if options.offline:
        make_offline(options.data)
    else:
        make_all(options.data, fetch(options.inputs))


if __name__ == "__main__":
    main()
