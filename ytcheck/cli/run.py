"""The command line's door: arguments in, exit code out, every failure as one Chinese sentence."""

import logging
import sys
from collections.abc import Sequence

import click

from ytcheck.cli.commands import program
from ytcheck.errors import Cancelled, YtcheckError

logger = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code (design.md §5)."""
    _speak_utf8()
    try:
        return int(program.main(list(arguments), prog_name="ytcheck", standalone_mode=False) or 0)
    except click.UsageError as error:
        return _fail(f"参数有误：{_in_chinese(error)}请运行 ytcheck --help 查看用法。", 2)
    except (click.Abort, KeyboardInterrupt):
        return _fail(str(Cancelled()), Cancelled.exit_code)
    except YtcheckError as error:
        return _fail(error.advice(), error.exit_code)
    except Exception as error:  # the command line's one catch-all: no traceback reaches a user
        logger.exception("command failed")
        return _fail(f"程序内部出错（{type(error).__name__}），请把文件和操作步骤告诉维护人员。", 1)


def _fail(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _speak_utf8() -> None:
    """A Windows console or a pipe in the C locale would refuse Chinese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower() not in ("utf-8", "utf8"):
            reconfigure(encoding="utf-8", errors="replace")


def _in_chinese(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}。"
    if isinstance(error, click.MissingParameter):
        return f"缺少{error.param.human_readable_name if error.param else '参数'}。"
    if isinstance(error, click.BadParameter):
        return f"{error.param.human_readable_name if error.param else '参数'}的取值不可用。"
    return "命令或参数不存在、多余或不完整。"
