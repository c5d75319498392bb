# Everything runs in .venv, which the first target you call makes. `make` alone lists the targets.
#
# Tools are called as `.venv/bin/python -m TOOL`, never as `.venv/bin/TOOL`: a script in bin/ starts
# with a line that holds the folder's path, which breaks where the path has a space in it or the
# folder was moved. For the same reason no target here is an absolute path.

PYTHON ?= python3
ARGS ?=

PY := .venv/bin/python
UV := $(PY) -m uv --quiet
READY := .venv/ready
# Kernels and servers start many times over, and would compile every module anew each time.
unexport PYTHONDONTWRITEBYTECODE
# uv brings certificates of its own, but behind a school's proxy only the machine's will do.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/cert.pem /etc/ssl/cert.pem),)
export UV_SYSTEM_CERTS ?= 1
endif
# Paths of the project's own source, for the tools that read or tidy it.
SOURCE := src tests conftest.py

.DEFAULT_GOAL := help
.PHONY: help study test lint format sync lock bench clean

help: ## list the targets
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z]*\):[^#]*## /\1	/p' Makefile | while IFS='	' read -r name words; do printf '  %-8s %s\n' "$$name" "$$words"; done

study: $(READY) ## open JupyterLab on the first notebook (ARGS=--no-browser, ARGS=--instructor)
# exec, and the command in turn becomes the server: ending this process ends everything.
	@exec $(PY) -m quizbook study $(ARGS)

test: lint .node/ready ## run everything CI runs: lint, tests, notebooks, browser
	@echo "==> Tests of the engine, the course, the project, and in the browser"
# nbval is left out here: loading it alone takes two seconds.
	@$(PY) -m pytest -p no:nbval --quizbook quiz_bank
	@echo "==> Notebooks: every stored output must come out again as it is stored"
	@$(PY) -m pytest -p no:cacheprovider --nbval --nbval-current-env --nbval-cell-timeout=60 notebooks

lint: $(READY) ## check style, types and the question bank
	@echo "==> Style"
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --quiet --check $(SOURCE) || { echo "    -> make format"; exit 1; }
	@echo "==> Types"
	@$(PY) -m mypy --no-error-summary
	@echo "==> Question bank"
	@$(PY) -m quizbook check --strict quiz_bank

format: $(READY) ## put the Python files into the house's form
	@$(PY) -m ruff check --quiet --fix-only $(SOURCE)
	@$(PY) -m ruff format $(SOURCE)

sync: $(READY) ## bring answer keys, stored outputs and the instructors' pages up to date
	@$(PY) -m quizbook sync $(ARGS)
	@$(PY) -m quizbook guide > quiz_bank/README.md.new && mv quiz_bank/README.md.new quiz_bank/README.md
	@$(PY) -m quizbook coverage --format markdown > notebooks/answers/README.md.new \
		&& mv notebooks/answers/README.md.new notebooks/answers/README.md
	@$(PY) -m quizbook schema --output quiz_bank/bank.schema.json 2>/dev/null

lock: $(READY) ## write requirements.lock anew from pyproject.toml (ARGS=--upgrade for newer versions)
	@$(UV) pip compile --universal --generate-hashes --python-version 3.11 --group dev \
		--custom-compile-command "make lock" --output-file requirements.lock $(ARGS) pyproject.toml \
		>/dev/null
	@echo "requirements.lock is up to date with pyproject.toml; the next target installs it"

bench: $(READY) .venv-bench/ready ## time the bank check, the import, and quizzes in the browser; needs ten minutes
# The path: it drives the browser with what the browser tests stand on.
	@PYTHONPATH=tests/browser $(PY) tests/benchmarks/run.py $(ARGS)

clean: ## delete what make made, .venv too; your answers are kept elsewhere and stay
	rm -rf .venv .venv-bench .node build dist screenshots .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests notebooks conftest.py \
		\( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +

# The language server that editors use for YAML, for the tests of the bank's schema, and the pages of
# VS Code, for the test that opens a lesson there. Where they cannot be installed, those tests are
# left out, and fail in CI. Nothing is compiled: of VS Code only pages are served, no server runs.
.node/ready: tests/editor/package-lock.json
	@echo "==> Installing what editors bring, to test with it: about 50 MB"
	@mkdir -p .node && cp tests/editor/package.json tests/editor/package-lock.json .node/
	@cd .node && npm ci --silent --ignore-scripts --no-audit --no-fund \
		--fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000 && touch ready \
		|| echo "    npm is not installed, or could not download it: the tests of editors are left out"

# Done again only when what is to be installed changed.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; '$(PYTHON)' is not." >&2; \
		echo "    -> install it, then: make PYTHON=python3.11 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' cannot make virtual environments: its venv or ensurepip is missing." >&2; \
		echo "    -> on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "==> Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv
	@echo "==> Installing uv into it"
# The lock file's own entry, with its hashes.
	@awk '/^[a-z]/ { wanted = /^uv==/ } wanted' requirements.lock > .venv/uv.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt
	@echo "==> Installing what requirements.lock lists"
	@$(UV) pip sync --python $(PY) --require-hashes requirements.lock
	@echo "==> Installing the project"
	@$(UV) pip install --python $(PY) --no-deps --editable .
	@touch $@

# What the benchmark compares with stands in an environment of its own: the course does not need it.
.venv-bench/ready: tests/benchmarks/requirements.txt $(READY)
	@echo "==> Making .venv-bench with quizml and jupyterquiz"
	@$(UV) venv --clear --python $(PY) .venv-bench
	@$(UV) pip install --python .venv-bench/bin/python -r tests/benchmarks/requirements.txt
	@touch $@
