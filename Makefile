# Two commands for a newcomer: make run, make test. Everything else is for those who build on it.
PYTHON ?= python3
PORT ?= 8501
PIP = .venv/bin/python -m pip --disable-pip-version-check --quiet

.PHONY: run test lint types unit browser bench unseen audit data routes evidence records screenshots clean

run: .venv/page
	.venv/bin/streamlit run dashboard/app.py --server.port $(PORT)

test: lint types unit browser

lint: .venv/tests
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/tests
	.venv/bin/mypy

unit: .venv/tests
	.venv/bin/pytest --ignore=tests/browser

browser: .venv/tests
	CHROMIUM="$$(.ci/chromium)" NGINX="$$(.ci/nginx)" .venv/bin/pytest tests/browser

bench: .venv/bench
	.venv/bin/python -m tests.bench.hard_texts
	.venv/bin/python -m tests.bench.linking_speed
	.venv/bin/python -m tests.bench.link_corpus
	CHROMIUM="$$(.ci/chromium)" .venv/bin/python -m tests.bench

# All, or: make fuzz TARGETS="address search" INPUTS=1000 START=2 (other inputs for another number)
TARGETS ?=
INPUTS ?= 100000
START ?= 1
fuzz: .venv/tests
	.venv/bin/python -m tests.fuzz --inputs $(INPUTS) --start $(START) $(TARGETS)

unseen: .venv/tests
	.venv/bin/python -m tests.bench.unseen

# Known faults of the libraries: asks the Python Package Index. Fails too where it has no answer.
audit: .venv/page .venv/auditor
	.venv/bin/python -m pip freeze --exclude-editable | .venv/auditor/bin/pip-audit --strict --no-deps --disable-pip -r /dev/stdin

# Checks data/ and seeds/, and counts and hashes the files: the last step after adding to them.
records: .venv/page
	.venv/bin/python -m geo.build.check

# The routes anew, from data/waypoints/, and what is drawn and said of borders: needs no npm.
routes: .venv/tests
	.venv/bin/python -m geo.build --offline

# The accuracy of the routes anew, from where they are known to pass.
evidence: .venv/tests
	.venv/bin/python -m geo.build.evidence

# All of data/ anew. Needs Node's npm, for the countries and districts.
data: .venv/tests
	.venv/bin/python -m geo.build

screenshots: .venv/tests
	CHROMIUM="$$(.ci/chromium)" .venv/bin/python -m tests.browser.screenshots

clean:
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 run")'
	$(PYTHON) -m venv .venv

.venv/page: requirements.txt pyproject.toml | .venv/bin/python
	$(PIP) install -r requirements.txt
	touch $@

.venv/auditor: | .venv/bin/python
	$(PYTHON) -m venv $@
	$@/bin/python -m pip --disable-pip-version-check --quiet install "pip-audit>=2.9,<3"

.venv/bench: tests/bench/requirements.txt .venv/tests
	$(PIP) install -r tests/bench/requirements.txt
	touch $@

.venv/tests: tests/requirements.txt .venv/page
	$(PIP) install -r tests/requirements.txt
	touch $@
