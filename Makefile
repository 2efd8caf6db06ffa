.POSIX:
PYTHON ?= python3
BIN = .venv/bin
PIP = $(BIN)/pip install --quiet --disable-pip-version-check
PAGE = $(shell find page -name node_modules -prune -o -type f -print)

.PHONY: demo test evals bench setup lock clean

demo: .venv/ready ## lay the bundled DEMO reports together, print their brief, show the page on a screen
	@$(BIN)/redshank demo

test: .venv/ready ## everything that .ci/run runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -c 'import pathlib, hatch_build; hatch_build.check_page(pathlib.Path("page"))'
	$(BIN)/python -m training.corpus check training/corpus/*.txt
	$(BIN)/pytest -q
	$(BIN)/python -m evals gate

evals: .venv/ready ## tables per part and per crisis, and the worst errors
	$(BIN)/python -m evals report

bench: .venv/ready ## sentences a second, cold start, memory
	$(BIN)/python -m benchmarks.reading

setup: .venv/ready

.venv/ready: requirements.lock requirements-node.lock pyproject.toml hatch_build.py $(PAGE)
	$(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements.lock
	@$(BIN)/python -c 'import sys, hatch_build; sys.exit(hatch_build.machine_npm() is None)' \
		|| $(PIP) --require-hashes -r requirements-node.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

LOCK = uv pip compile --quiet --python-version 3.11 --universal --generate-hashes --no-header \
	--no-annotate --no-emit-index-url

lock: ## rewrite the locks from pyproject.toml and lock-*.in (needs uv)
	$(LOCK) --group dev pyproject.toml lock-build.in -o requirements.lock
	$(LOCK) lock-node.in -o requirements-node.lock

clean:
	rm -rf .venv build dist page/node_modules src/redshank/web/static
