"""Take the dependencies from requirements.txt, so that they are listed once.

All else is in pyproject.toml, which cannot do this: it stops at the line `-e .`.
"""

from pathlib import Path

from setuptools import setup

lines = Path("requirements.txt").read_text(encoding="utf-8").splitlines()
setup(install_requires=[line for line in lines if line and line[0] not in "#-"])
