# Everything runs in .venv, which each target sets up as far as it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test assets docs bench lock renew audit fuzz clean

demo: $(VENV)/.runtime  ## Build the graph of data/raw into build/ and say what was found.
	$(BIN)/diplograph build data/raw

test: $(VENV)/.dev $(VENV)/.assets $(VENV)/.system  ## Lint, types, import contracts and all tests.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --no-loadscope-reorder

assets: $(VENV)/.assets  ## Bundle what pages run in a browser: the network view, the SPARQL editor, the map's shapes.

docs: $(VENV)/.dev  ## Build the documentation site into build/site; whatever is amiss is an error.
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

bench: $(VENV)/.dev $(VENV)/.assets  ## Run every benchmark.
	@set -e; for file in benchmarks/[a-z]*.py; do echo "== $$file"; $(BIN)/python $$file; done

lock: $(VENV)/.dev  ## Renew the lock files from pyproject.toml (needs uv).
	tools/lock
	tools/assets $(VENV) lock

renew: $(VENV)/.dev  ## Renew what is computed and committed: schema, floors, figures and lists in docs/, the README's session, the notebooks.
	$(BIN)/python -m diplograph.models.schema docs/record.schema.json
	$(BIN)/python -m tests.quality
	$(BIN)/python -m tests.merging
	$(BIN)/python -m tests.readme
	$(BIN)/python -m tests.questions_page
	$(BIN)/python -m tests.notebooks
	$(BIN)/python -m tests.docs.renew

audit: $(VENV)/.dev  ## Check the locks, and ask whether a vulnerability is known of what they hold.
	$(BIN)/python tools/audit.py

fuzz: $(VENV)/.fuzz  ## Fuzz each target for SECONDS (60).
	$(BIN)/python -m fuzz --seconds $(or $(SECONDS),60)

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml
	@tools/venv $(PYTHON) $(VENV)
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.assets: requirements/assets.txt tools/assets $(wildcard assets/* assets/src/*/* assets/src/*.js) $(VENV)/.runtime
	$(PIP) install --require-hashes -r requirements/assets.txt
	@tools/assets $(VENV)
	@touch $@

$(VENV)/.fuzz: requirements/fuzz.txt $(VENV)/.dev
	$(PIP) install --require-hashes -r requirements/fuzz.txt
	@touch $@

$(VENV)/.system: tools/system requirements/followthemoney.txt $(VENV)/.dev
	@tools/system $(VENV)
	@touch $@

clean:  ## Remove what was built.
	rm -rf build dist diplograph/web/static/built $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
