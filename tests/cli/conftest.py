"""The command line called as from a shell."""

import pytest

from ytcheck.cli import run


@pytest.fixture
def outcome(capsys):
    def of(*arguments):
        code = run([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return of
