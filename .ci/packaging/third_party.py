"""Writes THIRD_PARTY.md and the folder of licence texts of a built program: `third_party.py TOC_FOLDER BUILT`."""

import platform
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from bundled import Component, components
from version_resource import program_version

ROOT = Path(__file__).resolve().parents[2]
HEAD = """# 第三方组件清单

ytcheck {version} 的构建（{system}）中实际包含的第三方组件，由构建时的文件清单自动生成。许可证全文在程序文件夹的 `licenses` 中。

Qt 与 PySide6 按 LGPL-3.0 使用：以动态库的形式单独存放在 `_internal/PySide6` 和 `_internal/shiboken6` 中，可以换成自行编译的同版本库；
源代码见 https://download.qt.io 与 https://code.qt.io。PyInstaller 的引导程序按其 GPL 例外条款随程序分发，不影响本程序的许可证。
以 lib 开头、来源为 packages.debian.org 的是构建系统的动态库，“许可证”一栏列出其源码包中出现的全部许可证，其中也有只用于构建脚本的。

| 组件 | 版本 | 许可证 | 文件数 | 来源 |
| --- | --- | --- | --- | --- |
"""
TAIL = """
另有随程序提供的数据：

| 数据 | 许可证 | 来源 |
| --- | --- | --- |
"""
# Below resources/: the folder or file pattern, what it is, its licence, where it is from.
DATA = (
    ("fonts/NotoSerifSC*", "思源宋体 Noto Serif SC", "OFL-1.1", "https://github.com/notofonts/noto-cjk"),
    ("fonts/NotoSansSC*", "思源黑体 Noto Sans SC", "OFL-1.1", "https://github.com/notofonts/noto-cjk"),
    (
        "fonts/YtcheckKai*",
        "楷体 YtcheckKai（改自霞鹜文楷 LXGW WenKai）",
        "OFL-1.1",
        "https://github.com/lxgw/LxgwWenKai",
    ),
    ("dictionary/words.txt", "分词词典（改自 jieba 词典）", "MIT", "https://github.com/fxsjy/jieba"),
)


def main(toc_folder: Path, built: Path) -> None:
    """Write both beside the program."""
    found = components(toc_folder)
    (built / "THIRD_PARTY.md").write_text(listing(found, _data()), encoding="utf-8")
    _copy_texts(found, built / "licenses")
    print(f"{len(found)} components listed")


def listing(found: Iterable[Component], data: Iterable[tuple[str, str, str]]) -> str:
    """The page as Markdown."""
    head = HEAD.format(version=program_version(ROOT), system=f"{platform.system()} {platform.machine()}")
    rows = [f"| {c.name} | {c.version} | {_cell(c.licence)} | {c.files} | {c.address} |\n" for c in found]
    return (
        head + "".join(rows) + TAIL + "".join(f"| {name} | {licence} | {source} |\n" for name, licence, source in data)
    )


def _data() -> list[tuple[str, str, str]]:
    resources = ROOT / "resources"
    return [(name, licence, source) for pattern, name, licence, source in DATA if any(resources.glob(pattern))]


def _copy_texts(found: Iterable[Component], target: Path) -> None:
    for component in found:
        for text in component.texts:
            place = target / component.name / text.name
            place.parent.mkdir(parents=True, exist_ok=True)
            number = 2
            while place.exists():
                place = place.with_name(f"{text.stem}-{number}{text.suffix}")
                number += 1
            shutil.copyfile(text, place)


def _cell(text: str) -> str:
    return text.replace("|", "/")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
