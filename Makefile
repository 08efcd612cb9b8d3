# make serve: the site on 127.0.0.1:8000 · make test: every test · both do their own set-up
PYTHON ?= python3
FROM ?= HEAD
ADDR ?= 127.0.0.1:8000
DIR ?= site
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# What Python compiles is kept, all in one place.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/python
unexport PYTHONDONTWRITEBYTECODE

.PHONY: serve test test-fast golden axe build pack offline publish-check check confirm impact review sources diff texts trial-language mutate table fields permalinks portable mcp audit bench lint lock clean

serve: .venv/ready node schema/guide.schema.json  ## on ADDR; 0.0.0.0:8000 is seen from other machines
	$(BIN)/python scripts/validate.py
	$(BIN)/mkdocs serve --dev-addr "$(ADDR)"

test: .venv/ready chromium nginx caddy node
	$(BIN)/pytest --numprocesses 2

test-fast: .venv/ready  ## what needs no browser, no built site and no other program, for every save
	$(BIN)/pytest --numprocesses 2 -m "not slow"

golden: .venv/ready chromium node  ## renews the expected files; read their diff
	RENEW=1 $(BIN)/pytest tests/test_golden.py tests/test_golden_screens.py

axe: .venv/ready chromium node  ## axe on every page in eight settings, for about half an hour
	$(BIN)/pytest tests/every_page.py

build: .venv/ready node  ## the new site replaces the last one in one step, when all of it was built
	@$(BIN)/python scripts/build_site.py

pack: build  ## the site as a server wants it: docs/publishing.md
	@$(BIN)/python scripts/pack_site.py site packed

offline: build  ## the site as a folder and a zip that open by double-click, without a server
	@$(BIN)/python scripts/pack_offline.py site offline

publish-check: .venv/ready  ## what was forgotten before DIR is published, or on the server at URL
	@$(BIN)/python scripts/check_publication.py "$(DIR)" $(if $(URL),"$(URL)")

check: .venv/ready schema/guide.schema.json  ## proves the guide; records texts that are new
	@$(BIN)/python scripts/validate.py --record

confirm: .venv/ready  ## says that the texts resting on changed facts (or on FACT) were read again; TEXTS=en: translations of changed texts
	@$(BIN)/python scripts/confirm.py $(FACT) $(if $(TEXTS),--texts "$(TEXTS)")

texts: .venv/ready  ## every text for translators, in texts; IN=texts/en.po takes a language's translations in
	@$(BIN)/python scripts/exchange_texts.py $(if $(IN),"$(IN)")

trial-language: .venv/ready node  ## the whole site with a third language that nobody has read, as a trial in DIR, never to be published
	PYTHONPATH=scripts $(BIN)/python tests/third_language.py "$(if $(filter command,$(origin DIR)),$(DIR),trial)"

impact: .venv/ready  ## every text that rests on FACT, SOURCE or OUTCOME
	@$(BIN)/python scripts/impact.py $(if $(FACT),--fact "$(FACT)") $(if $(SOURCE),--source "$(SOURCE)") $(if $(OUTCOME),--outcome "$(OUTCOME)")

review: .venv/ready  ## what wants another look by BY, by the page to read
	@$(BIN)/python scripts/review.py $(if $(BY),--by "$(BY)") $(if $(FORMAT),--format "$(FORMAT)")

sources: .venv/ready  ## which official addresses have moved; only by hand, where there is a network
	@$(BIN)/python scripts/ask_sources.py $(if $(FORMAT),--format "$(FORMAT)")

diff: .venv/ready  ## what the change since FROM (a folder or a commit) does to readers
	@$(BIN)/python scripts/show_changes.py "$(FROM)" $(if $(FORMAT),--format "$(FORMAT)")

mutate: .venv/ready  ## which small mistakes in the tree the check would not notice
	@$(BIN)/python scripts/mutate.py

table: .venv/ready  ## the whole tree for other tools: FORMAT=csv, markdown, dot or jdm; LANGUAGE=en
	@$(BIN)/python scripts/export_tree.py "$(or $(FORMAT),csv)" $(if $(filter command,$(origin LANGUAGE)),--language "$(LANGUAGE)")

new-%: .venv/ready  ## a new question, outcome, entry, fact … named ID, to paste and fill
	@$(BIN)/python scripts/new.py $* $(if $(ID),"$(ID)")

fields: .venv/ready  ## every field of every section, explained
	$(BIN)/python scripts/explain_fields.py

permalinks: .venv/ready  ## records every new address in permalinks.txt, for ever
	$(BIN)/python scripts/record_addresses.py

portable: .venv/ready node  ## every page as Markdown and every other file, for another site generator
	$(BIN)/python scripts/write_site.py portable

mcp: .venv-mcp/ready  ## answers a program on standard input by the Model Context Protocol
	@.venv-mcp/bin/python scripts/serve_mcp.py

audit: .venv-audit/ready node  ## known faults of all that is locked; only where there is a network
	@failed=0; for file in requirements*.txt; do \
	  .venv-audit/bin/pip-audit --disable-pip --require-hashes --requirement $$file || failed=1; \
	done; npm audit || failed=1; exit $$failed

bench: .venv/ready chromium node nginx caddy  ## with wrk installed, servers under load too
	PYTHONPATH=scripts:tests $(BIN)/python -m benchmarks

lint: .venv/ready node schema/guide.schema.json
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	npm run --silent lint

lock: .venv/ready
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --output-file requirements.txt
	for group in mcp audit; do \
	  $(BIN)/uv pip compile --quiet --generate-hashes --no-header --no-annotate --python-version 3.11 --group pyproject.toml:$$group \
	    --output-file requirements-$$group.txt || exit 1; \
	done

clean:
	rm -rf .venv .venv-mcp .venv-audit .cache trial .site.new .site.old site .packed.new packed .offline.new offline portable schema types node_modules .mypy_cache .ruff_cache .hypothesis

schema/guide.schema.json: .venv/ready scripts/guide/files/words.yaml $(wildcard scripts/guide/records/*.py) $(wildcard scripts/guide/feeds/*_records.py) scripts/guide/feeds/quiz_tree.py  ## for editors
	@$(BIN)/python scripts/write_schema.py schema

.venv/ready: requirements.txt
	@sh scripts/setup.sh $(PYTHON)

.venv-%/ready: requirements-%.txt
	@sh scripts/setup.sh $(PYTHON) .venv-$* $< >&2

.PHONY: chromium node nginx caddy
chromium node:
	@sh scripts/$@.sh

nginx caddy:
	@sh scripts/server.sh $@
