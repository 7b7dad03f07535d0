#!/bin/sh
# Runs inside the old root: what `make app deb` does, with the Python and the wheels of that root.
set -eu
PYTHON=/opt/python3.11/bin/python3.11
PACKAGING=/src/.ci/packaging
export PYTHONDONTWRITEBYTECODE=1

pip() { $PYTHON -m pip install --quiet --root-user-action ignore --no-warn-script-location --constraint $PACKAGING/constraints.txt "$@"; }
pip --upgrade "pyinstaller>=6.12" --editable /src
pip --force-reinstall --no-deps /build/wheels/opencv_python_headless-*.whl  # in the place of the one that was fetched
cd /src
$PYTHON -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
$PYTHON $PACKAGING/old_systems.py dist/ytcheck 2.28
$PYTHON $PACKAGING/third_party.py build/pyinstaller/build dist/ytcheck
$PYTHON $PACKAGING/office_papers.py dist/ytcheck
$PYTHON $PACKAGING/deb.py dist/ytcheck dist
