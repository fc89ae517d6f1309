# Two commands are enough: `make run` (the sample campaign) and `make test` (the whole suite).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test quick check bench bench-small lock samples clean

run: $(VENV)/run.stamp
	@$(BIN)/python pipeline.py run . || test $$? -eq 1

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-fail-under=90

# What most changes need, in about a minute: every room, without whole campaigns and other programs.
quick: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -q -n auto -m "not slow and not campaign"

check: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/test_house.py tests/test_translations.py tests/test_docs.py

bench: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks

# Every benchmark in a size that takes seconds: shows that each claim of docs/performance.md can be made again.
bench-small: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks --small

# The sample files are made by these scripts and kept in the repository.
samples: $(VENV)/dev.stamp
	$(BIN)/python tools/make_campaign.py
	$(BIN)/python tools/make_samples.py

# Pins every dependency with its hashes; needs pip-tools.
lock:
	pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --allow-unsafe --no-header --extra build -o requirements/run.txt pyproject.toml
	pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --allow-unsafe --no-header --extra build --extra bench --extra dev -c requirements/run.txt -o requirements/dev.txt pyproject.toml

$(VENV)/bin/pip:
	@$(PYTHON) -m venv $(VENV) || { echo "The environment could not be made: on Debian, run 'apt install python3-venv' first." >&2; rm -rf $(VENV); exit 1; }

$(VENV)/run.stamp: $(VENV)/bin/pip requirements/run.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

clean:
	rm -rf $(VENV) outputs vanthu.db*
