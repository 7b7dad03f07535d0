"""Recognised pages in the user's cache folder: bounded in bytes and in age, the oldest used going first."""

import os
import time

import pytest

from ytcheck.reading.recognition import Words
from ytcheck.reading.scan import Scan
from ytcheck.reading.scan_cache import Room, keep_scan, kept_scan

SCAN = Scan(595, 842, 0, 0.0, (Words("支持企业牵头组建创新联合体", 0.98, (70, 80, 400, 96)),), ())
DAY = 86_400
ROOM = Room()


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "scans"


@pytest.fixture
def keep(cache):
    """Keeps a page that was last used so many days ago."""

    def of(sha256, number=1, days=0.0, room=ROOM):
        keep_scan(cache, sha256, number, SCAN, room)
        if days:
            used = time.time() - days * DAY
            (file,) = cache.glob(f"*/{sha256}/{number}.json")
            os.utime(file, (used, used))

    return of


def files(cache):
    return [file for file in cache.rglob("*") if file.is_file()]


def kept(cache, *hashes):
    return [sha256 for sha256 in hashes if kept_scan(cache, sha256, 1) == SCAN]


def one(cache, keep):
    """The bytes of one kept page."""
    keep("size")
    return files(cache)[0].stat().st_size


def test_kept_pages_take_no_more_than_the_bytes_allowed(cache, keep):
    room = Room(most_bytes=10 * one(cache, keep) + 5)
    for number in range(1, 101):
        keep("a", number, room=room)
    assert len(files(cache)) == 10
    assert sum(file.stat().st_size for file in files(cache)) <= room.most_bytes


def test_the_oldest_used_page_goes_first(cache, keep):
    room = Room(most_bytes=3 * one(cache, keep))
    keep("old", days=3)
    keep("older", days=9)
    keep("oldest", days=20)
    keep("new", room=room)
    assert kept(cache, "old", "older", "oldest", "new") == ["old", "new"]


def test_a_page_that_is_used_again_stays(cache, keep):
    room = Room(most_bytes=3 * one(cache, keep))
    keep("a", days=9)
    keep("b", days=3)
    kept_scan(cache, "a", 1)
    keep("c", room=room)
    keep("d", room=room)
    assert kept(cache, "a", "b") == ["a"]


def test_a_page_not_used_for_half_a_year_goes(cache, keep):
    keep("a", days=181)
    keep("b", days=179)
    keep("c")
    assert kept(cache, "a", "b", "c") == ["b", "c"]


def test_the_folder_of_a_file_without_pages_goes_with_the_last(cache, keep):
    keep("a", days=181)
    keep("b")
    assert [folder.name for folder in cache.glob("*/*")] == ["b"]


def test_what_an_ended_process_left_half_written_goes_too(cache, keep):
    keep("a")
    left = files(cache)[0].with_suffix(".4711")
    left.write_text("{", encoding="utf-8")
    os.utime(left, (0, 0))
    keep("b")
    assert not left.exists()


def test_other_files_in_the_folder_are_left_alone(cache, keep):
    cache.mkdir()
    other = cache / "备忘.txt"
    other.write_text("不是本程序的文件", encoding="utf-8")
    os.utime(other, (0, 0))
    keep("a")
    assert other.exists()
