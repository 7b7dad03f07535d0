"""What a built program's libraries ask of a system, read from objdump's words."""

from pathlib import Path

import elf

TOLD = """
Dynamic Section:
  NEEDED               libQt6Core.so.6
  NEEDED               libc.so.6
  RUNPATH              $ORIGIN

Version References:
  required from libQt6Core.so.6:
    0x00087f66 0x00 07 Qt_6
  required from libc.so.6:
    0x06969191 0x00 10 GLIBC_2.14
    0x06969198 0x00 06 GLIBC_2.28
    0x09691a75 0x00 05 GLIBC_2.2.5
"""
GUI = elf.library(Path("libQt6Gui.so.6"), TOLD)


def test_the_libraries_linked_with_are_read():
    assert GUI.needed == ("libQt6Core.so.6", "libc.so.6")


def test_versions_of_glibc_are_compared_as_numbers():
    assert GUI.glibc == ((2, 2, 5), (2, 14), (2, 28))
    assert elf.newest_glibc((GUI,)) == (2, 28)


def test_a_library_in_the_folder_is_not_asked_of_the_system():
    core = elf.Library(Path("lib/libQt6Core.so.6"), ("libc.so.6",), ())
    assert elf.outside((GUI, core)) == ("libc.so.6",)
