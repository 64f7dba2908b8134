# Every step that CI takes, by name. PYTHON makes the environments; PREFIX holds the tools' one.
PYTHON ?= python3
PREFIX ?= .venv
BIN := $(PREFIX)/bin

.PHONY: help setup lint types contracts keys test wheel bench long crash
.DEFAULT_GOAL := help

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(BIN)/ruff  ## make the environment in .venv
$(BIN)/ruff: pyproject.toml
	$(PYTHON) -m venv $(PREFIX)
	$(BIN)/python -m pip install -q -e '.[dev,team]'
	@touch $@

lint: setup  ## ruff: rules and format
	$(BIN)/ruff check irdesk tests
	$(BIN)/ruff format --check irdesk tests

types: setup  ## mypy, strict, over source and tests
	$(BIN)/mypy

contracts: setup  ## who may import whom
	$(BIN)/lint-imports

test:  ## the README's test command, in a fresh environment, with branch coverage
	$(PYTHON) tests/readme_command.py test --coverage

wheel:  ## build the wheel, install it elsewhere, and look something up with it
	$(PYTHON) tests/wheel_smoke.py

bench: setup  ## ratios measured in one run
	$(BIN)/python -m tests.bench

long: setup  ## the long forms: fuzzing, larger pictures, the app on a server, more kills
	$(BIN)/pytest -m long -s

crash: setup  ## kill a real writer a thousand times, and count
	$(BIN)/python -m tests.crash.kill --kills 1000
