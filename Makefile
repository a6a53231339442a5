# Run `make` for the list of targets. Needs Python 3.11 or newer, git and make; everything else goes into .venv.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
TRAIN_VENV := .venv-train
TRAIN_BIN := $(TRAIN_VENV)/bin
PIP := -m pip --disable-pip-version-check --quiet --quiet install -c constraints.txt
NEEDED := pyproject.toml constraints.txt
CODE := $(patsubst %/__init__.py,%,$(wildcard coach/__init__.py serving/__init__.py training/__init__.py)) tests
WEB := serving/web
CHROMIUM ?= chromium
EVALUATE ?= ../shared/eval/evaluate.py
CASES ?= ../shared/data/dev
ARGS ?=
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

.PHONY: help serve demo test test-training test-web test-browser check lint types imports web bench bench-live bench-facts bench-batch eval train lock clean

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

serve: $(VENV)/.serve ## the HTTP service and its page on 127.0.0.1:8000 (ARGS="--port 9000" for other options)
	@$(BIN)/coach serve $(ARGS)

demo: $(VENV)/.serve ## coach the bundled sample conversations in the terminal
	@$(BIN)/coach demo $(ARGS)

test: $(VENV)/.dev ## all tests (ARGS="-k name" for some)
	@$(BIN)/python -m pytest $(ARGS)

test-training: $(TRAIN_VENV)/.train ## the tests of training/, in an environment of its own with torch (some 2 GB)
	@$(TRAIN_BIN)/python -m pytest tests/training $(ARGS)

test-web: $(WEB)/node_modules/.done ## types and unit tests of the composer, and that its built files are those of its source
	@npm --prefix $(WEB) run --silent check
	@npm --prefix $(WEB) test --silent
	@npm --prefix $(WEB) run --silent build
	@git diff --exit-code --stat -- $(WEB)/static || { echo "make test-web: $(WEB)/static is not what its source builds; commit it" >&2; exit 1; }

test-browser: $(VENV)/.browser ## the composer in a real Chromium
	@command -v $(CHROMIUM) >/dev/null || { echo "make test-browser: no $(CHROMIUM); on Debian: apt-get install chromium" >&2; exit 1; }
	@CHROMIUM="$$(command -v $(CHROMIUM))" $(BIN)/python -m pytest tests/browser $(ARGS)

check: lint types imports test-training test-web test-browser test ## all that must hold before a change is merged

lint: $(VENV)/.dev ## ruff
	@$(BIN)/ruff check .

types: $(VENV)/.dev ## mypy --strict
	@$(BIN)/mypy --strict $(CODE)

imports: $(VENV)/.dev ## import layers
	@$(BIN)/lint-imports --no-logo

web: $(WEB)/node_modules/.done ## build the composer (Node 20 or newer) into serving/web/static
	@npm --prefix $(WEB) run --silent build

bench: $(VENV)/.dev ## timings, beside those of other tools, into docs/benchmarks.md
	@PYTHONPATH=tests $(BIN)/python -m bench $(ARGS)

bench-live: $(VENV)/.dev ## agents who type, too many of them, and the memory of the server (20 minutes), into docs/benchmarks.md
	@PYTHONPATH=tests $(BIN)/python -m bench.live $(ARGS)

bench-batch: $(VENV)/.dev ## whole files, here and on Ray, and the memory they take (6 minutes), into docs/benchmarks.md
	@PYTHONPATH=tests $(BIN)/python -m bench.whole $(ARGS)

bench-facts: $(VENV)/.dev ## planted changes of fact that are caught, and false alarms, into docs/benchmarks.md
	@PYTHONPATH=tests $(BIN)/python -m bench.facts

eval: $(VENV)/.dev ## accuracy on labelled cases (EVALUATE=path/of/evaluate.py CASES=folder), and robustness into runs/robustness
	@[[ -f "$(EVALUATE)" ]] || { echo "make eval: no script at $(EVALUATE); give one with EVALUATE=path/of/evaluate.py" >&2; exit 1; }
	@[[ -d "$(CASES)" ]] || { echo "make eval: no folder $(CASES); give one with CASES=folder" >&2; exit 1; }
	@$(BIN)/python "$(EVALUATE)" "$(CASES)" --coach "$(BIN)/coach score" $(ARGS)
	@$(BIN)/coach robustness --out runs/robustness

train: $(TRAIN_VENV)/.train ## train the models into runs/latest (PUBLIC=folder of public data; an hour on two cores)
	@$(TRAIN_BIN)/coach train --out runs/latest $(if $(PUBLIC),--public "$(PUBLIC)") $(ARGS)

lock: $(VENV)/.serve ## pin anew, in constraints.txt, all that the extras need
	@echo "Resolving all extras (about a minute)" >&2
	@$(BIN)/python -m pip --disable-pip-version-check --quiet --quiet install --dry-run --ignore-installed \
		--report $(VENV)/lock.json -e '.[browser,train-dev]' hatchling editables
	@$(BIN)/python -c 'import json; found = {d["metadata"]["name"].lower().replace("_", "-"): d["metadata"]["version"].split("+")[0] \
		for d in json.load(open("$(VENV)/lock.json"))["install"]}; \
		print("# Versions that work together, for every extra, on CPython 3.11. Made by `make lock`.", \
		*(f"{name}=={version}" for name, version in sorted(found.items()) if name != "reply-coach"), sep="\n")' > $(VENV)/lock.txt
	@mv $(VENV)/lock.txt constraints.txt

clean: ## remove what make, the tests and the tools left
	@rm -rf $(VENV) $(TRAIN_VENV) $(WEB)/node_modules build dist tests/bench/.peers .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find coach serving training tests -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

$(BIN)/python:
	@[[ -n "$(PYTHON)" ]] || { echo "make: no Python 3.11 or newer found; install it, or give one with PYTHON=path/of/python3" >&2; exit 1; }
	@echo "Making $(VENV) with $(PYTHON)" >&2
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "make: $(PYTHON) -m venv failed; Debian and Ubuntu need the package python3-venv" >&2; exit 1; }

$(VENV)/.serve: $(NEEDED) | $(BIN)/python
	@echo "Installing Reply Coach and what it needs into $(VENV) (first time: a minute or two)" >&2
	@$(BIN)/python $(PIP) hatchling editables
	@$(BIN)/python $(PIP) --no-build-isolation -e '.[serve]'
	@touch $@

$(VENV)/.dev: $(VENV)/.serve
	@echo "Installing what the tests need into $(VENV)" >&2
	@$(BIN)/python $(PIP) --no-build-isolation -e '.[dev]'
	@touch $@

$(VENV)/.browser: $(VENV)/.dev
	@echo "Installing Playwright into $(VENV)" >&2
	@$(BIN)/python $(PIP) --no-build-isolation -e '.[browser]'
	@touch $@

$(WEB)/node_modules/.done: $(WEB)/package-lock.json
	@command -v npm >/dev/null || { echo "make: no npm; install Node 20 or newer" >&2; exit 1; }
	@echo "Installing what the composer is built with" >&2
	@npm --prefix $(WEB) ci --silent --no-audit --no-fund
	@touch $@

$(TRAIN_VENV)/.train: $(NEEDED)
	@[[ -n "$(PYTHON)" ]] || { echo "make: no Python 3.11 or newer found; install it, or give one with PYTHON=path/of/python3" >&2; exit 1; }
	@echo "Installing what training needs into $(TRAIN_VENV) (torch, transformers: some minutes)" >&2
	@$(PYTHON) -m venv $(TRAIN_VENV)
	@$(TRAIN_BIN)/python $(PIP) hatchling editables
	@$(TRAIN_BIN)/python $(PIP) --no-build-isolation -e '.[train-dev]'
	@touch $@
