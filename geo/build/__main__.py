"""Make every file of data/: `python -m geo.build [--data DIR] [--inputs DIR]`."""

from argparse import ArgumentParser
from pathlib import Path

from geo.build.make import make_all


def main() -> None:
    """Read the options and make the files."""
    parser = ArgumentParser(prog="python -m geo.build", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="where the files go")
    parser.add_argument(
        "--inputs", type=Path, default=Path(".cache/npm"), help="where the npm packages are"
    )
    options = parser.parse_args()
    make_all(options.data, inputs=options.inputs)


if __name__ == "__main__":
    main()
