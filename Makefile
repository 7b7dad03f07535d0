# Every target that needs Python packages makes its own virtual environment first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev
DEV := build import-linter mypy pyperf pytest pytest-qt ruff

.PHONY: demo test test-office run samples benchmark reading-benchmark report-times train torture fuzz kill-test kill-test-window screenshots window-timing clean

# make torture DIR=folder [OPTIONS="--recognise --all"]; make fuzz SECONDS=600
DIR ?= .
SECONDS ?= 60

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(STAMP): $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(DEV_STAMP): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(DEV)
	touch $@

demo: $(STAMP)
	$(BIN)/ytcheck demo

run: $(STAMP)
	$(BIN)/python -m ytcheck

test: $(DEV_STAMP)
	@sh .ci/qt-libraries
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

test-office: $(DEV_STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m office

samples: $(DEV_STAMP)
	$(BIN)/python -m tests.support.make_samples

benchmark: $(DEV_STAMP)
	$(BIN)/python -m tests.benchmark.run

.PHONY: bench endurance window-endurance
bench: $(DEV_STAMP)
	$(BIN)/python -m tests.performance.bench

endurance: $(DEV_STAMP)
	$(BIN)/python -m tests.performance.endurance

window-endurance: $(DEV_STAMP)
	@sh .ci/qt-libraries
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.performance.window_endurance

train: $(DEV_STAMP)
	$(BIN)/python -m tests.benchmark.train

report-times: $(DEV_STAMP)
	$(BIN)/python -m tests.benchmark.report_times

reading-benchmark: $(DEV_STAMP)
	$(BIN)/python -m tests.benchmark.reading

torture: $(DEV_STAMP)
	$(BIN)/python -m tests.benchmark.torture $(DIR) $(OPTIONS)

fuzz: $(DEV_STAMP)
	$(BIN)/python -m tests.benchmark.fuzz --seconds $(SECONDS)

# make kill-test ROUNDS=200
ROUNDS ?= 200

kill-test: $(DEV_STAMP)
	$(BIN)/python -m tests.project.kill --rounds $(ROUNDS)

kill-test-window: $(DEV_STAMP)
	$(BIN)/python -m tests.gui.kill --rounds $(ROUNDS)

# Pictures of every view of the real window, under Xvfb (apt-get install xvfb libxcb-cursor0 …: .ci/qt-libraries names Qt's own needs).
XVFB := xvfb-run -a -s "-screen 0 1920x1080x24"

screenshots: $(DEV_STAMP)
	$(XVFB) $(BIN)/python -m tests.support.screenshots --manual
	$(XVFB) $(BIN)/python -m tests.support.screenshots --size 1920x1080 --suffix=-large --only overview,measure
	$(XVFB) $(BIN)/python -m tests.support.screenshots --scheme dark --suffix=-dark --only overview,measure

window-timing: $(DEV_STAMP)
	$(XVFB) $(BIN)/python -m tests.support.window_timing

clean:
	rm -rf $(VENV) build dist output .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# Packaging (docs/packaging.md). PyInstaller is installed for these targets only.
.PHONY: app deb old-deb test-deb test-windows release
BUILD_STAMP := $(VENV)/.installed-build
PACKAGING := .ci/packaging
OLD_ROOT ?= build/old-root
SUITE ?= bullseye

$(BUILD_STAMP): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pyinstaller>=6.12"
	touch $@

# The built program in dist/ytcheck, tried out as an office would meet it.
app: $(BUILD_STAMP)
	@sh $(PACKAGING)/build_needs.sh
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
	$(BIN)/python $(PACKAGING)/old_systems.py dist/ytcheck
	sh $(PACKAGING)/app_test.sh dist/ytcheck

# Debian package and portable archive, for systems as new as this one.
deb: app
	$(BIN)/python $(PACKAGING)/third_party.py build/pyinstaller/build dist/ytcheck
	$(BIN)/python $(PACKAGING)/office_papers.py dist/ytcheck
	$(BIN)/python $(PACKAGING)/deb.py dist/ytcheck dist

# The same for old systems, built in a Debian root of their age (root needed).
old-deb:
	sh $(PACKAGING)/old_build.sh $(OLD_ROOT)
	sh $(PACKAGING)/app_test.sh dist/ytcheck

# The package of dist/ in a bare Debian root (root needed): make test-deb SUITE=bookworm
test-deb: $(STAMP)
	sh $(PACKAGING)/test_deb.sh "$$(ls -t dist/ytcheck_*.deb | head -n 1)" $(BIN)/python $(SUITE)

# The Windows installer's script, compiled over a stand-in for the built program.
test-windows:
	sh $(PACKAGING)/test_windows.sh

release: test benchmark old-deb test-deb test-windows
	cp dist/ytcheck/THIRD_PARTY.md docs/THIRD_PARTY.md
	cd dist && sha256sum ytcheck_*.deb ytcheck-*.tar.gz > SHA256SUMS
