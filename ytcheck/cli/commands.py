"""The commands and their options; what they do stands in service, what they say in summary."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from ytcheck import __version__

_HELP = {"help_option_names": ["-h", "--help"]}


class _Command(click.Command):
    """A command whose help says 用法 and 选项."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [piece.replace("[OPTIONS]", "[选项]") for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        with formatter.section("选项"):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本说明。"
        return option


class _Group(_Command, click.Group):
    """A group of commands whose help says 命令."""

    command_class = _Command
    group_class = type

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _Command.format_options(self, ctx, formatter)
        rows = [(name, command.get_short_help_str(60)) for name, command in sorted(self.commands.items())]
        with formatter.section("命令"):
            formatter.write_dl(rows)


_OUTPUT = click.Path(path_type=Path, dir_okay=False)
_OUTPUTS = (
    click.option("--json", "result", metavar="文件", type=_OUTPUT, help="写出结果文件（JSON）。"),
    click.option("--report", metavar="文件", type=_OUTPUT, help="写出差距报告（PDF）。"),
    click.option("--ledger", metavar="文件", type=_OUTPUT, help="写出整改台账（XLSX）。"),
    click.option("--word", metavar="文件", type=_OUTPUT, help="写出差距报告（DOCX）。"),
    click.option(
        "--form",
        default="full",
        type=click.Choice(["short", "full"]),
        metavar="short|full",
        help="差距报告为简版（总体情况和差距）或全本；不写则为全本。",
    ),
    click.option(
        "--order",
        default="chapter",
        type=click.Choice(["chapter", "weight"]),
        metavar="chapter|weight",
        help="差距按市级文件的章次或按轻重排列；不写则按章次。",
    ),
    click.option("--anonymous", is_flag=True, help="差距报告不写复核人姓名。"),
    click.option(
        "--office-fonts",
        is_flag=True,
        help="差距报告用本机已安装的仿宋、小标宋、黑体、楷体，没有安装的用程序自带字体。",
    ),
)


def _with_outputs(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options that name the files to be written and how."""
    for option in reversed(_OUTPUTS):
        command = option(command)
    return command


@click.group(cls=_Group, context_settings=_HELP, subcommand_metavar="命令 …")
@click.version_option(__version__, "--version", message="ytcheck %(version)s", help="显示版本号。")
def program() -> None:
    """对照烟政字〔2024〕40号29项举措，核对区市配套政策，出具落实差距报告。"""
    from ytcheck.logs import start_log

    start_log()  # what has no log goes to the terminal


@program.command()
@click.argument("files", nargs=-1, required=True, metavar="文件…", type=click.Path(path_type=Path))
@click.option("--district", default="", metavar="区市", help="区市名称；不写则从文件自身判断。")
@_with_outputs
@click.option("--save", metavar="文件", type=_OUTPUT, help="把核对存为核对文件（.ytc），供复核。")
@click.option("--keep-going", is_flag=True, help="个别文件无法读取时继续核对其余文件。")
@click.option("--no-ocr", is_flag=True, help="不识别扫描件。")
def check(
    files: tuple[Path, ...], district: str, save: Path | None, keep_going: bool, no_ocr: bool, **chosen: Any
) -> int:
    """核对一个区市的政策文件（PDF、DOCX、OFD、TXT）。"""
    from ytcheck.cli.checking import check_and_write
    from ytcheck.cli.outputs import outputs_of

    return check_and_write(files, district, outputs_of(**chosen), save, keep_going, not no_ocr, date.today())


@program.command()
@click.argument("case", metavar="核对文件", type=click.Path(path_type=Path))
@_with_outputs
def report(case: Path, **chosen: Any) -> int:
    """按复核后的结论，由核对文件（.ytc）出具报告。"""
    from ytcheck.cli.casework import report_case
    from ytcheck.cli.outputs import outputs_of

    return report_case(case, outputs_of(**chosen), date.today())


@program.command()
@click.argument("before", metavar="前一稿", type=click.Path(path_type=Path))
@click.argument("after", metavar="后一稿", type=click.Path(path_type=Path))
def compare(before: Path, after: Path) -> int:
    """比较同一区市前后两稿的核对文件（.ytc）。"""
    from ytcheck.cli.casework import compare_two

    return compare_two(before, after)


@program.command()
@click.argument("case", metavar="受损文件", type=click.Path(path_type=Path))
@click.argument("target", metavar="新文件", type=click.Path(path_type=Path))
def rescue(case: Path, target: Path) -> int:
    """把受损核对文件（.ytc）中可读的内容存入新文件，审核意见优先。"""
    from ytcheck.cli.casework import rescue_into

    return rescue_into(case, target)


@program.command()
@click.argument("source", metavar="文件夹|清单", type=click.Path(path_type=Path))
@click.option(
    "--output",
    default=Path("output"),
    metavar="文件夹",
    type=click.Path(path_type=Path, file_okay=False),
    help="结果存放位置。",
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="个数", help="同时核对的区市个数；不写则用全部处理器。")
@click.option("--no-ocr", is_flag=True, help="不识别扫描件。")
def batch(source: Path, output: Path, jobs: int | None, no_ocr: bool) -> int:
    """批量核对：每个区市一个文件夹（或一份清单），出具各区市报告和一览表。

    中途停止后再次运行同一命令，已完成的区市不会重复核对。
    """
    from ytcheck.cli.batching import run_batch

    return run_batch(source, output, jobs, not no_ocr, date.today())


@program.command()
@click.option(
    "--output",
    default=Path("output"),
    metavar="文件夹",
    type=click.Path(path_type=Path, file_okay=False),
    help="报告存放位置。",
)
def demo(output: Path) -> int:
    """核对自带的示例区市，写出差距报告。"""
    from ytcheck.cli.checking import run_demo

    return run_demo(output, date.today())


@program.group(subcommand_metavar="命令 …")
def rules() -> None:
    """规则包。"""


@rules.command("check")
@click.argument("folder", required=False, metavar="[文件夹]", type=click.Path(path_type=Path))
def rules_check(folder: Path | None) -> int:
    """检查规则包文件是否正确。"""
    from ytcheck.cli.upkeep import check_rules

    return check_rules(folder)


@program.command("self-test")
def self_test() -> int:
    """检查本程序是否完整可用。"""
    from ytcheck.cli.upkeep import run_self_test

    return run_self_test(date.today())
