"""`rules check` and `self-test`: is everything that belongs to the program there and right."""

from datetime import date
from pathlib import Path

import click

from ytcheck.rulebook import load_rulebook
from ytcheck.service.self_test import self_test


def check_rules(folder: Path | None) -> int:
    """Load a rule pack and say what it holds; RuleFileWrong names the first fault."""
    rulebook = load_rulebook(folder)
    tasks = sum(len(measure.tasks) for measure in rulebook.measures)
    targets = sum(len(measure.targets) for measure in rulebook.measures)
    click.echo(
        f"规则包正确：{rulebook.doc_no}，{len(rulebook.measures)}项举措、{tasks}项任务、"
        f"{targets}项量化指标、{len(rulebook.goals)}项总体目标、{len(rulebook.districts)}个区市。"
    )
    return 0


def run_self_test(day: date) -> int:
    """Say for each part whether it is there and works; 1 where one is not."""
    outcomes = list(self_test(day))
    for line in outcomes:
        click.echo(f"{'通过' if line.passed else '失败'}  {line.part}：{line.found}")
    passed = all(line.passed for line in outcomes)
    click.echo("自检通过。" if passed else "自检未通过，请重新安装本程序。")
    return 0 if passed else 1
