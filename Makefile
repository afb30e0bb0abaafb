# Everything runs in .venv, which each target sets up as far as it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test bench lock renew clean

demo: $(VENV)/.runtime  ## Build the graph of data/raw into build/ and say what was found.
	$(BIN)/diplograph build data/raw

test: $(VENV)/.dev $(VENV)/.system  ## Lint, types, import contracts and all tests.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

bench: $(VENV)/.dev  ## Run every benchmark.
	@set -e; for file in benchmarks/[a-z]*.py; do echo "== $$file"; $(BIN)/python $$file; done

lock: $(VENV)/.dev  ## Renew the lock files from pyproject.toml (needs uv).
	tools/lock

renew: $(VENV)/.dev  ## Renew what is computed and committed: schema, floors, figures and lists in docs/, the README's session.
	$(BIN)/python -m diplograph.models.schema docs/record.schema.json
	$(BIN)/python -m tests.quality
	$(BIN)/python -m tests.merging
	$(BIN)/python -m tests.readme
	$(BIN)/python -m tests.questions_page

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml
	@tools/venv $(PYTHON) $(VENV)
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.system: tools/system requirements/followthemoney.txt $(VENV)/.dev
	@tools/system $(VENV)
	@touch $@

clean:  ## Remove what was built.
	rm -rf build dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
