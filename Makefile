# Everything is run from the root of the checkout, by relative paths, so that a folder name with spaces is no trouble.

PYTHON ?= python3
UPGRADE ?=
BENCH ?=

BIN := .venv/bin
BROWSER := tests/browser
RUNTIME := .venv/.runtime
DEVELOPMENT := .venv/.development
NODE := $(BROWSER)/node_modules/.package-lock.json
PEERS := .venv-bench/.peers
PEER_NODE := benchmarks/node_modules/.package-lock.json
TOKEN_NODE := tokens/node_modules/.package-lock.json
LIGHTHOUSE := benchmarks/lighthouse/node_modules/.package-lock.json
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE := env -u PIP_FIND_LINKS CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/python -m piptools compile --quiet \
	--generate-hashes --strip-extras --allow-unsafe --no-emit-options --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links $(UPGRADE)

NPM_LOCK := npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site test fuzz serve gallery bench search lighthouse screenshots tokens lock format clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

site: $(RUNTIME) ## Build the sites into site/<kommune>/
	$(BIN)/kommunesite build
	@echo
	@echo "The result lies in site/<kommune>/. Look at it with: make serve"

test: $(DEVELOPMENT) ## Check form, types, floors and promises, in a real browser too
	sh $(BROWSER)/need
	@$(MAKE) --no-print-directory $(NODE)
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python -m coverage erase
	@# The pages are looked at beside the other tests, since both take minutes; lines are not counted where much is built.
	@$(BIN)/python -m coverage run --source=kommunesite.checking -m pytest tests/browser >.pages.log 2>&1 & pages=$$!; \
		trap 'kill $$pages' INT TERM; \
		$(BIN)/python -m coverage run -m pytest --ignore=tests/browser -m "not long"; rest=$$?; \
		$(BIN)/python -m pytest --ignore=tests/browser -m long; long=$$?; \
		wait $$pages; seen=$$?; cat .pages.log; rm -f .pages.log; exit $$((rest + long + seen))
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

fuzz: $(DEVELOPMENT) ## Look long for edits, kills and texts that something does not survive (hours)
	$(BIN)/python -m pytest --hypothesis-profile fuzz tests/building/test_incremental.py tests/building/test_kill.py tests/reviewing
	$(BIN)/python -m pytest --hypothesis-profile fuzz -m hypothesis --ignore=tests/browser --ignore=tests/building --ignore=tests/reviewing

serve: $(RUNTIME) ## Show the sites in a browser while you write
	$(BIN)/kommunesite serve

gallery: $(RUNTIME) ## Show every component with every example
	$(BIN)/kommunesite gallery

bench: $(RUNTIME) $(PEERS) $(PEER_NODE) ## Measure how fast the sites are built, beside other generators
	$(BIN)/python -m benchmarks $(BENCH)

search: $(DEVELOPMENT) $(PEERS) $(PEER_NODE) ## Measure what the search finds, weighs and costs, beside two others
	$(BIN)/python -m benchmarks.search $(BENCH)

screenshots: $(DEVELOPMENT) ## Take the pictures of the README anew (wants chromium)
	$(BIN)/python -m tests.browser.screenshots

tokens: $(RUNTIME) $(TOKEN_NODE) ## Make the palettes of the theme anew from their one file
	$(BIN)/python -m tokens

lighthouse: $(RUNTIME) $(LIGHTHOUSE) ## Score what people meet first, as on a slow phone (wants chromium and Node)
	$(BIN)/kommunesite build --quiet eksempelvik
	$(BIN)/python -m benchmarks.lighthouse site eksempelvik

lock: $(DEVELOPMENT) ## Pin every library anew (newest versions: make lock UPGRADE=--upgrade)
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --output-file requirements-build.txt requirements-build.in
	$(COMPILE) --output-file requirements-dev.txt requirements-dev.in
	$(COMPILE) --output-file benchmarks/requirements.txt benchmarks/requirements.in
	cd $(BROWSER) && $(NPM_LOCK)
	cd benchmarks && $(NPM_LOCK)
	cd tokens && $(NPM_LOCK)
	cd benchmarks/lighthouse && $(NPM_LOCK)

format: $(DEVELOPMENT) ## Give the code its form
	$(BIN)/python -m ruff check --fix-only
	$(BIN)/python -m ruff format

clean: ## Remove what was built (the tools in .venv stay)
	rm -rf site galleri handbok public dist gjennomgang .pages.log .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# ---------------------------------------------------------------------------------------------------------------------
# What is installed once; each has a file that says when.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "kommunesite needs Python 3.11 or newer. Say which: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' || \
		{ echo "This Python lacks the module venv. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

$(RUNTIME): pyproject.toml requirements.txt requirements-build.txt | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.txt -r requirements-build.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $(RUNTIME)

$(DEVELOPMENT): $(RUNTIME) requirements-dev.txt
	$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $(DEVELOPMENT)

$(NODE): $(BROWSER)/package.json $(BROWSER)/package-lock.json
	cd $(BROWSER) && npm ci --ignore-scripts --no-audit --no-fund
	@touch $(NODE)

$(LIGHTHOUSE): benchmarks/lighthouse/package.json benchmarks/lighthouse/package-lock.json
	cd benchmarks/lighthouse && npm ci --ignore-scripts --no-audit --no-fund
	@touch $(LIGHTHOUSE)

$(PEERS): benchmarks/requirements.txt | $(BIN)/python
	$(BIN)/python -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.txt
	@touch $(PEERS)

$(PEER_NODE): benchmarks/package.json benchmarks/package-lock.json
	cd benchmarks && npm ci --ignore-scripts --no-audit --no-fund
	@touch $(PEER_NODE)

$(TOKEN_NODE): tokens/package.json tokens/package-lock.json
	cd tokens && npm ci --ignore-scripts --no-audit --no-fund
	@touch $(TOKEN_NODE)
