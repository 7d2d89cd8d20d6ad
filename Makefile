# Open or Closed? Two commands are enough: `make run` and `make test`. `make help` lists the rest.

PORT ?= 8000
HOST ?= 127.0.0.1
PYTHON ?= python3
BIN := .venv/bin
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: lighthouse help run setup setup-dev test test-all lint format scorecard bench bench-site services lock clean

help:  ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .venv/installed .env  ## Make the virtual environment, the secret key and the translations
	@$(BIN)/python manage.py translations --compile

setup-dev: setup .venv/installed-dev node_modules

run: setup  ## Set up and run the product (PORT=8000)
	@$(BIN)/python -m debate.running.serving --check --host $(HOST) --port $(PORT)
	@$(BIN)/python manage.py prepare
	@exec $(BIN)/python -m debate.running.serving --host $(HOST) --port $(PORT)

test: setup-dev  ## Set up and pass the tests; what needs Chromium or servers is skipped where they are missing
	$(BIN)/python -m pytest -q -rs

test-all: setup-dev  ## The same, and nothing may be skipped
	DEMAND_ALL=1 $(BIN)/python -m pytest -q

lint: setup-dev  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .

format: setup-dev  ## Let ruff format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

scorecard: setup  ## Measure the reader on the measured half of the gold (GOLD=dir for another folder)
	$(BIN)/python manage.py scorecard $(if $(GOLD),--gold $(GOLD))

bench: setup  ## Measure speed; ratios within one run
	$(BIN)/python manage.py bench

bench-site: setup  ## Measure pages at ten thousand and at a million quotes (BENCH_SMALL, BENCH_LARGE: databases; DATASETTE: program)
	$(BIN)/python manage.py bench_site

lighthouse:  ## Measure four pages of a running server with Lighthouse (needs npm and Chromium; PORT=8000)
	@bash .ci/lighthouse http://$(HOST):$(PORT)

services:  ## Start PostgreSQL and Redis where they are installed
	@bash .ci/start-services

lock:  ## Pin requirements.in and requirements-dev.in anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header -c requirements.txt requirements-dev.in -o requirements-dev.txt

clean:  ## Remove the virtual environment and everything that a run wrote (asks first: the record is in var/)
	@read -r -p "This removes .venv, .env and var/ with the record in it. Type yes: " answer && [ "$$answer" = yes ]
	rm -rf .venv .env var .pytest_cache .ruff_cache .mypy_cache .hypothesis test-results

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Python 3.11 or newer is needed. On Debian: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "'python3 -m venv' does not work here. On Debian: apt-get install python3-venv"; exit 1; }
	@echo "Making the virtual environment ..."
	@$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	@$(call install,requirements.txt)
	@touch $@

.venv/installed-dev: requirements-dev.txt | .venv/installed
	@$(call install,requirements-dev.txt)
	@touch $@

node_modules: package-lock.json
	@if command -v npm >/dev/null; then npm ci --silent --ignore-scripts --no-audit --no-fund && touch $@; \
		else echo "npm is missing: the tests with axe-core are skipped."; fi

.env:
	@umask 077 && $(BIN)/python -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(50))' > .env

define install
echo "Installing $(1) (once) ..."; \
$(BIN)/python -m pip install --disable-pip-version-check -q --require-hashes -r $(1) > .venv/pip.log 2>&1 \
	|| { tail -n 3 .venv/pip.log; \
	echo "pip could not install $(1): is there a network? The whole log is in .venv/pip.log; then run make again."; exit 1; }
endef
