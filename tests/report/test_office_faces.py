"""The office's own faces, where they are installed."""

import shutil

import pytest

from ytcheck.paths import resource
from ytcheck.report.fonts import register_faces
from ytcheck.report.office_faces import installed_faces, names_of
from ytcheck.report.options import FaceFiles, FaceNames


@pytest.fixture
def folder(tmp_path):
    """A font folder as on Windows, the names in the cases that occur."""
    for name in ("SIMFANG.TTF", "simhei.ttf", "FZXBSJW.TTF", "arial.ttf"):
        shutil.copy(resource("fonts", "YtcheckKai-Regular.ttf"), tmp_path / name)
    return tmp_path


def test_faces_are_found_by_the_names_of_their_files(folder):
    assert installed_faces([folder]) == FaceFiles(
        body=folder / "SIMFANG.TTF", title=folder / "FZXBSJW.TTF", hei=folder / "simhei.ttf"
    )


def test_faces_in_folders_below_are_found(folder):
    assert installed_faces([folder.parent]).hei == folder / "simhei.ttf"


def test_a_system_without_them_keeps_the_bundled_faces(tmp_path):
    assert installed_faces([tmp_path, tmp_path / "none"]) == FaceFiles()


def test_each_face_that_is_found_takes_the_place_of_the_bundled_one(folder):
    faces = register_faces(installed_faces([folder]))
    assert (faces.body, faces.kai) == (str(folder / "SIMFANG.TTF"), "Kai")


def test_a_word_file_asks_for_the_title_face_only_where_it_is_installed(folder, tmp_path):
    assert names_of(installed_faces([folder])).title == "方正小标宋简体"
    assert names_of(FaceFiles()) == FaceNames()
