# make serve: the site on 127.0.0.1:8000 · make test: every test · both do their own set-up
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: serve test axe build check permalinks portable bench lint lock clean

serve: .venv/ready
	$(BIN)/python scripts/validate.py
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

test: .venv/ready chromium
	$(BIN)/pytest

axe: .venv/ready chromium  ## axe on every page in eight settings, for about half an hour
	$(BIN)/pytest tests/every_page.py

build: .venv/ready  ## the new site replaces the old one only when all of it was built
	rm -rf .site.new
	$(BIN)/mkdocs build --strict --site-dir .site.new
	rm -rf site
	mv .site.new site

check: .venv/ready
	$(BIN)/python scripts/validate.py

permalinks: .venv/ready  ## records every new address in permalinks.txt, for ever
	$(BIN)/python scripts/permalinks.py

portable: .venv/ready  ## the generated pages as Markdown files, for another site generator
	$(BIN)/python scripts/write_pages.py portable

bench: .venv/ready chromium
	$(BIN)/python scripts/bench.py

lint: .venv/ready
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy

lock: .venv/ready
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --output-file requirements.txt

clean:
	rm -rf .venv .site.new site portable .mypy_cache .ruff_cache .hypothesis

.venv/ready: requirements.txt
	@sh scripts/setup.sh $(PYTHON)

.PHONY: chromium
chromium:
	@sh scripts/chromium.sh
