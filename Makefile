# The few commands of this project. `make` lists them.
# Variables: PYTHON (the interpreter for .venv), OUT (where the demo writes), AS_OF (the demo's day),
# of the accuracy bench SEED (one or several), COUNT (applicants of each), PEERS (how many of them the other readers
# read, too) and LABELS (a folder of labeled licenses).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: bench-faults bench-memory bench-speed bench-accuracy help setup system demo test check format lock accessibility

BIN := .venv/bin
OUT ?= demo-out
KILLS ?= 20
MUTATIONS ?= 40
PAGES ?= 60
CASES ?= 6
COUNT ?= 60
PEERS ?= $(COUNT)
AS_OF ?= 2026-11-01
PYTHON ?= $(shell for each in python3 /usr/bin/python3 python3.13 python3.12 python3.11; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; break; }; done)
CODE := pipeline tests $(wildcard samples bench)
INSTALLED := .venv/.installed
LOCK := pip compile --quiet --python-version 3.11 --python-platform x86_64-unknown-linux-gnu --generate-hashes \
	--no-header --no-emit-index-url --override requirements/overrides.txt

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 24

setup: system $(INSTALLED) ## install what is missing: system packages, then .venv from the locks

demo: setup ## audit the sample applicants, print their verdicts and where the reports lie
	@$(BIN)/admission verify samples/cases --out "$(OUT)" --as-of "$(AS_OF)"

test: setup ## setup, then everything that `make check` does
	@$(MAKE) --no-print-directory check

check: $(INSTALLED) ## formatting, lint, types, import contracts, tests
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -q

format: $(INSTALLED) ## write the code in the project's format
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

bench-accuracy: $(INSTALLED) ## draw COUNT applicants of each SEED, audit them, count right, abstained and wrong
	@test -n "$(SEED)" || { echo "Name a seed that nothing was tried on: make bench-accuracy SEED=12345" >&2; exit 2; }
	$(BIN)/python -m bench.accuracy --seed $(SEED) --count "$(COUNT)" --peers "$(PEERS)" $(if $(LABELS),--labels "$(LABELS)")

bench-faults: $(INSTALLED) ## kills, full disks, bad uploads, odd surroundings: what was lost (KILLS=N MUTATIONS=N)
	$(BIN)/python -m bench.faults --kills "$(KILLS)" --mutations "$(MUTATIONS)"

bench-memory: $(INSTALLED) ## one worker over PAGES=N pages: its peak and its growth
	$(BIN)/python -m bench.memory --pages "$(PAGES)"

bench-speed: $(INSTALLED) ## per page against others, two workers against one, a second run against the first (CASES=N)
	$(BIN)/python -m bench.speed --cases "$(CASES)"

lock: ## pin the newest versions that fit requirements/*.in (UPGRADE=--upgrade), with hashes
	@test -x build/uv/bin/uv || { "$(PYTHON)" -m venv build/uv && build/uv/bin/pip install --quiet uv; }
	build/uv/bin/uv $(LOCK) $(UPGRADE) requirements/runtime.in requirements/cluster.in -o requirements/cluster.lock
	build/uv/bin/uv $(LOCK) $(UPGRADE) -c requirements/cluster.lock requirements/runtime.in -o requirements/runtime.lock
	build/uv/bin/uv $(LOCK) $(UPGRADE) -c requirements/cluster.lock requirements/dev.in -o requirements/dev.lock

# A tool of this target alone: npm and Chromium are needed for nothing else.
accessibility: $(INSTALLED) ## every page below OUT against axe-core in Chromium, e.g. after `make demo`
	@test -f build/axe/node_modules/axe-core/axe.min.js || \
		npm install --silent --ignore-scripts --no-audit --prefix build/axe axe-core@4.14.1
	$(BIN)/python -m bench.accessibility "$(OUT)"

# Asks for packages only where something is missing, so that a machine set up otherwise is left alone.
system:
	@missing=(); \
	languages=$$(tesseract --list-langs 2>/dev/null || true); \
	command -v tesseract >/dev/null || missing+=(tesseract-ocr); \
	grep -qx chi_sim <<<"$$languages" || missing+=(tesseract-ocr-chi-sim); \
	grep -qx eng <<<"$$languages" || missing+=(tesseract-ocr-eng); \
	"$(or $(PYTHON),python3)" -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv); \
	if (( $${#missing[@]} )); then \
		install="apt-get update && apt-get install --yes --no-install-recommends $${missing[*]}"; \
		if ! command -v apt-get >/dev/null; then \
			echo "Missing: $${missing[*]} (Debian's names). Install them, then run make again." >&2; exit 3; \
		elif (( EUID == 0 )); then DEBIAN_FRONTEND=noninteractive bash -c "$$install"; \
		elif command -v sudo >/dev/null; then sudo DEBIAN_FRONTEND=noninteractive bash -c "$$install"; \
		else echo "Missing system packages. Let an administrator run: $$install" >&2; exit 3; fi; \
	fi

$(INSTALLED): requirements/dev.lock pyproject.toml | system
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later was found; name one: make PYTHON=/path/to/python3" >&2; exit 3; }
	@"$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
