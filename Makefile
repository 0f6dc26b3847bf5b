# Everything here sets up what it needs first; see packaging/bootstrap.sh.

.DEFAULT_GOAL := help
.PHONY: help run launcher launcher-remove test lint format soak probe monkey bench screenshots translations manual setup clean bundle deb appimage checksums try-deb try-appimage try-offline

bin := .venv/bin

# Passed on as they were typed, so that folders may have blanks, quotes or dollar signs in their names.
ifdef PHOTOS
override PHOTOS := $(value PHOTOS)
endif
ifdef LIBRARY
override LIBRARY := $(value LIBRARY)
endif
ifdef OUT
override OUT := $(value OUT)
endif
export PHOTOS LIBRARY OUT PYTHON MONKEYS

help:
	@printf '%s\n' \
	    'make run PHOTOS=<folder>   open Kindred on a folder; without a display, group it in the terminal' \
	    '                           LIBRARY=<folder> uses a library other than your own' \
	    'make launcher              put Kindred into your menu, started from here; file managers open folders with it' \
    'make launcher-remove       take it out again' \
    'make test                  lint, then all tests' \
	    'make lint                  ruff, mypy and the import contracts' \
	    'make format                let ruff put the code in order' \
	    'make soak                  the tests that take minutes' \
	    'make probe                 the tests of the window, and how long each keeps it busy' \
	    'make monkey                10,000 random acts in the window; MONKEYS="2 3" does it with other seeds' \
	    'make bench                 measure speed and quality; ONLY=<word> picks benchmarks by name' \
	    'make translations         bring the catalogues of the window'"'"'s languages up to date with the sources' \
	    'make manual                bring the pages of the manual that are made from the sources up to date' \
	    'make screenshots PHOTOS=<folder> OUT=<folder>   pictures of every place and window, in every look' \
	    'make bundle                dist/kindred: both programs with all they need, in one folder (docs/packaging.md)' \
    'make deb                   pack what make bundle built for Debian and Ubuntu' \
    'make appimage              pack it for any Linux' \
    'make checksums             write dist/SHA256SUMS' \
    'make try-deb PHOTOS=<folder>       install it in a Debian of its own, walk through it, uninstall it; needs root' \
    'make try-appimage PHOTOS=<folder>  walk through what was packed for any Linux' \
    'make try-offline PHOTOS=<folder>   walk through the bundle while every socket is watched' \
    'make setup                 only set up: system libraries and .venv with everything for developing' \
	    'make clean                 remove caches and what was built; .venv stays' \
	    '' \
	    'PYTHON=<program> chooses the Python (3.11 or newer) that .venv is made with.'

run:
	@packaging/run.sh

launcher:
	@packaging/bootstrap.sh window
	@$(bin)/python packaging/launcher.py install

launcher-remove:
	@$(or $(wildcard $(bin)/python),python3) packaging/launcher.py remove

setup:
	@packaging/bootstrap.sh test

lint: setup
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports

format: setup
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

test: lint
	QT_QPA_PLATFORM=offscreen $(bin)/pytest -n logical --maxprocesses 4 --dist worksteal

soak: setup
	QT_QPA_PLATFORM=offscreen $(bin)/pytest -m soak

probe: setup
	QT_QPA_PLATFORM=offscreen $(bin)/pytest -p tests.app.probe tests/app

monkey: setup
	QT_QPA_PLATFORM=offscreen $(bin)/pytest -m soak tests/app/test_monkey.py

bench: setup
	QT_QPA_PLATFORM=offscreen $(bin)/python -m tests.benchmarks $(ONLY)

translations: setup
	$(bin)/python -m tests.translations

manual: setup
	$(bin)/python -m tests.manual

screenshots:
	@packaging/bootstrap.sh pictures
	$(bin)/python -m tests.screenshots "$$PHOTOS" "$$OUT"

bundle:
	@packaging/pyinstaller/build.sh

deb:
	@packaging/deb/build.sh
	@packaging/checksums.sh

appimage:
	@packaging/appimage/build.sh
	@packaging/checksums.sh

checksums:
	@packaging/checksums.sh

try-deb:
	@packaging/deb/try.sh "$$(ls -t dist/kindred_*.deb | head -n 1)" "$$PHOTOS"

try-appimage:
	@packaging/appimage/try.sh "$$(ls -t dist/Kindred-*.AppImage dist/Kindred-*.tar.xz 2>/dev/null | head -n 1)" "$$PHOTOS"

try-offline:
	@packaging/trying/offline.sh dist/kindred "$$PHOTOS"

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find app engine tests -name __pycache__ -type d -prune -exec rm -rf {} +
