"""The windows."""

from ytcheck.gui.app import run_window

__all__ = ["run_window"]
