"""The version stands in one place; Windows is told it in its own way."""

from pathlib import Path

import pytest
import version_resource as resource

from ytcheck import __version__

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_is_the_package_s():
    assert resource.program_version(ROOT) == __version__


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2.0rc1", (1, 2, 0, 0)), ("2.0", (2, 0, 0, 0))],
)
def test_windows_counts_in_four_numbers(version, numbers):
    assert resource.four_numbers(version) == numbers
