"""The command line called as from a shell."""

import logging

import platformdirs
import pytest

from ytcheck.cli import run


@pytest.fixture(autouse=True)
def log(tmp_path_factory, monkeypatch):
    """Where this test's commands log."""
    folder = tmp_path_factory.mktemp("log")
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *_names, **_options: str(folder))
    before = list(logging.getLogger().handlers)
    yield folder / "ytcheck.log"
    for handler in [handler for handler in logging.getLogger().handlers if handler not in before]:
        logging.getLogger().removeHandler(handler)
        handler.close()


@pytest.fixture
def outcome(capsys):
    def of(*arguments):
        code = run([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return of
