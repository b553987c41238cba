# make run and make test need only Python 3.11+, git and make; everything else goes into .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test check format bench peers lock snapshots pictures brief-seeds clean

run: $(VENV)/run.done
	$(BIN)/briefing seeds

test: $(VENV)/dev.done
	$(BIN)/pytest -n auto

check: $(VENV)/dev.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/pytest -n auto

format: $(VENV)/dev.done
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# BENCH_ARTICLES=100000 for the sizes that docs/performance.md tells of; `make peers` for the peers that pip can install
bench: $(VENV)/dev.done
	$(BIN)/python -m benchmarks

peers: $(VENV)/dev.done
	$(PIP) install uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group bench

snapshots: $(VENV)/dev.done
	$(BIN)/pytest -n auto --snapshot-update tests/tui

pictures: $(VENV)/dev.done
	$(BIN)/python docs/pictures.py

# the brief of the sample library that docs/ shows; a test compares it, so look at what changed
brief-seeds: $(VENV)/dev.done
	$(BIN)/briefing brief seeds --since 2022-10-01 --until 2022-12-31 --no-own --out docs/brief-seeds.md --force

# Locks for every platform and Python from 3.11 on, without any index's address in them.
lock: $(VENV)/dev.done
	$(PIP) install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra voices --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra voices --group dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) dist build

$(VENV)/made:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run.done: requirements.lock pyproject.toml | $(VENV)/made
	@echo "Setting up .venv (once; about 250 MB, a minute or two)"
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.done: requirements-dev.lock pyproject.toml | $(VENV)/made
	@echo "Setting up .venv for the tests (once; about 300 MB, a minute or two)"
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
