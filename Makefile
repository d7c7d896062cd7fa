# Two commands do for a newcomer: `make demo` and `make test`. Both make their own environment in .venv
# and need the network only the first time. `make help` lists the rest.

PYTHON ?= python3
BIN := .venv/bin
GOLD := ../shared/gold
DEMO := demo-out

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
PYTHON := python
endif

# The same text in the same encoding on every machine.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test cluster check score score-accept golden schema docs lock samples bench bench-accept peers soak clean

help:
	@echo "make demo          read the plans in corpus/, print their targets, write their JSON to $(DEMO)/"
	@echo "make test          style, types, import contracts, tests"
	@echo "make check         the same without the tests"
	@echo "make score         accuracy on corpus/ and on $(GOLD), with gains and losses"
	@echo "make score-accept  the same, and keep the figures as the ones to compare with"
	@echo "make golden        write corpus/*/expected.json anew; read the diff before you commit it"
	@echo "make schema        write schemas/*.schema.json anew from the records"
	@echo "make docs          write docs/diagnostics.md, phenomena.md, tables.md and picture.svg anew"
	@echo "make cluster       install Daft and Ray, so that make test runs the tests of the cluster, too"
	@echo "make samples       write docs/samples/ anew: a plan in every format beside what is read (LibreOffice, browser, tesseract)"
	@echo "make lock          write the three lock files anew (the only target that needs uv)"
	@echo "make bench         speed, compared with the kept figures, and growth on hostile input"
	@echo "make bench-accept  keep the speed of this run as the one to compare with"
	@echo "make peers         speed beside other tools, which go into .venv-peers; writes docs/speed.md"
	@echo "make soak          20,000 documents, killed ten times and out of disk once: the same bytes (half an hour)"
	@echo "make clean         remove .venv and everything made"

demo: .venv/.run
	@$(BIN)/xhht-parse batch corpus -o $(DEMO)
	@$(BIN)/xhht-parse targets corpus
	@echo
	@echo "The JSON of every plan lies in $(DEMO)/, the report in $(DEMO)/report.json."

test: check
	$(BIN)/python -m pytest -q -n auto

cluster: .venv/.cluster

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

score: .venv/.run
	@$(BIN)/xhht-parse eval corpus --against benchmarks/accuracy/corpus.json
	@if [ -d $(GOLD) ]; then \
	    $(BIN)/xhht-parse eval $(GOLD) --against benchmarks/accuracy/gold.json && \
	    $(BIN)/xhht-parse eval $(GOLD)/wrapped --against benchmarks/accuracy/wrapped.json; \
	else echo "$(GOLD): skipped, it is not there"; fi

score-accept: .venv/.run
	@$(BIN)/xhht-parse eval corpus --against benchmarks/accuracy/corpus.json --accept
	@if [ -d $(GOLD) ]; then \
	    $(BIN)/xhht-parse eval $(GOLD) --against benchmarks/accuracy/gold.json --accept && \
	    $(BIN)/xhht-parse eval $(GOLD)/wrapped --against benchmarks/accuracy/wrapped.json --accept; \
	fi

golden: .venv/.dev
	$(BIN)/python tests/golden.py

schema: .venv/.run
	$(BIN)/xhht-parse schema > schemas/document-1.0.schema.json

docs: .venv/.dev
	$(BIN)/python docs/make.py

samples: .venv/.dev
	$(BIN)/python docs/samples.py

# Hashes and no address: any package index that holds the same files will do.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" \
	    pyproject.toml --group build -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" \
	    pyproject.toml --extra all --group dev -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" \
	    pyproject.toml --extra all --extra cluster --group dev -o requirements-cluster.lock

bench: .venv/.run
	$(BIN)/python benchmarks/speed.py --against benchmarks/speed.json
	$(BIN)/python benchmarks/linear.py
	$(BIN)/python benchmarks/memory.py

bench-accept: .venv/.run
	$(BIN)/python benchmarks/speed.py --against benchmarks/speed.json --accept

# With the whole of one core to itself: what else runs on the machine slows the tools unevenly.
peers: .venv/.run
	$(BIN)/python benchmarks/peers.py --write

soak: .venv/.run
	$(BIN)/python benchmarks/batch.py
	$(BIN)/python benchmarks/soak.py

clean:
	rm -rf .venv .venv-peers $(DEMO) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/pyvenv.cfg:
	@$(PYTHON) -c "import sys; v = sys.version_info; v >= (3, 11) or sys.exit('Python 3.11 or later is needed, \
	this is %d.%d. Name another one: make PYTHON=python3.12' % v[:2])"
	$(PYTHON) -m venv .venv

# The build backend is in the lock, so the package itself installs without a download.
.venv/.run: .venv/pyvenv.cfg requirements.lock pyproject.toml
	$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	@touch $@

# Daft and Ray are large: without them `make test` skips the tests of the cluster.
.venv/.cluster: .venv/.dev requirements-cluster.lock
	$(BIN)/python -m pip install -q --require-hashes -r requirements-cluster.lock
	@touch $@
