# For developers. `make demo` prints the shipped catalog, `make test` runs every check that needs no extra program.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint templates messages schema bless gallery bench clean

demo: .venv/ready
	$(BIN)/roles build --out documents
	@echo "Open documents/en and documents/zh in Word or LibreOffice."

test: lint
	$(BIN)/pytest -n auto -m "not office and not node"

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python roles/locale/update.py --check
	$(BIN)/roles schema --check
	$(BIN)/roles check

templates: .venv/ready
	$(BIN)/python templates/source

messages: .venv/ready
	$(BIN)/python roles/locale/update.py

schema: .venv/ready
	$(BIN)/roles schema

bless: .venv/ready
	$(BIN)/pytest -m "not office and not node" --bless

gallery: .venv/ready
	$(BIN)/python .github/gallery.py

bench: .venv/ready
	$(BIN)/python bench/run.py
	$(BIN)/python bench/department.py
	$(BIN)/python bench/papers.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check yamllint check-jsonschema deepdiff
	$(BIN)/python bench/check.py
	$(BIN)/python bench/diff.py

.venv/ready: .ci/requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch .venv/ready

clean:
	rm -rf .venv .cache documents
