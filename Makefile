.POSIX:
PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test evals bench setup lock clean

demo: .venv/ready ## read the bundled DEMO reports onto the screen
	@$(BIN)/redshank demo

test: .venv/ready ## everything that .ci/run runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m training.corpus check training/corpus/*.txt
	$(BIN)/pytest -q
	$(BIN)/python -m evals gate

evals: .venv/ready ## tables per part and per crisis, and the worst errors
	$(BIN)/python -m evals report

bench: .venv/ready ## sentences a second, cold start, memory
	$(BIN)/python -m benchmarks.reading

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml hatch_build.py
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

lock: ## rewrite requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --python-version 3.11 --universal --group dev --generate-hashes --no-header \
		--no-annotate --no-emit-index-url pyproject.toml lock-build.in -o requirements.lock

clean:
	rm -rf .venv build dist
