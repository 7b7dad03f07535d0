"""Decisions as the window makes them: who and why are asked, the file records them, the check is laid out anew."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ytcheck.errors import YtcheckError
from ytcheck.gui.questions import Questions
from ytcheck.model.clause import Clause
from ytcheck.model.decision import Decision
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check, Status

if TYPE_CHECKING:  # the core is loaded behind the window's first paint
    from ytcheck.service.casework import Project

Who = Callable[[], str]
_Maker = Callable[[Check, str], Decision]


def now() -> datetime:
    """The present moment in local time, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


class Reviewing(QObject):
    """The open file's decisions; `changed` after each one, `told` a sentence for the foot of the window, `failed` an error."""

    changed = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget, questions: Questions, who: Who) -> None:
        super().__init__(parent)
        self._window, self._questions, self._who = parent, questions, who
        self.project: Project | None = None
        self.check: Check | None = None

    @property
    def may_decide(self) -> bool:
        """Whether decisions can be recorded."""
        return self.project is not None and not self.project.read_only

    def take(self, project: "Project | None", check: Check | None) -> None:
        """Work on another open file."""
        self.project, self.check = project, check

    def confirm(self, measure: int) -> None:
        """The measure's status is right as it stands."""
        from ytcheck.service.casework import confirm

        self._record([lambda check, who: confirm(check, measure, who, now())], "已确认")

    def set_status(self, measure: int, status: Status | None) -> None:
        """Set the measure's status by hand, None for the program's own; 不适用 asks for a reason."""
        from ytcheck.service.casework import set_status

        reason = self._reason() if status is Status.NOT_APPLICABLE else ""
        if reason is not None:
            self._record([lambda check, who: set_status(check, measure, status, who, now(), reason)], "结论已改定")

    def set_task(self, task: str, status: TaskStatus | None) -> None:
        """Set a task's status by hand, None for the program's own; 不适用 asks for a reason."""
        from ytcheck.service.casework import set_task

        reason = self._reason() if status is TaskStatus.NOT_APPLICABLE else ""
        if reason is not None:
            self._record([lambda check, who: set_task(check, task, status, who, now(), reason)], "任务已改判")

    def attach(self, tasks: Sequence[str], clause: Clause) -> None:
        """The clause sets these tasks out."""
        from ytcheck.service.casework import attach

        self._record([_bound(attach, task, clause) for task in tasks], "已作为依据")

    def reject(self, tasks: Sequence[str], clause: Clause) -> None:
        """The clause does not set these tasks out."""
        from ytcheck.service.casework import reject

        self._record([_bound(reject, task, clause) for task in tasks], "已不作为依据")

    def remark(self, measure: int) -> None:
        """Ask for a note on the measure and keep it; an empty one takes the earlier away."""
        from ytcheck.service.casework import remark

        if self.check is None or not self.may_decide:
            return
        verdict = next(v for v in self.check.verdicts if v.measure.number == measure)
        note = self._questions.words(self._window, "备注", "对本项举措的备注：", verdict.review.note)
        if note is not None and note != verdict.review.note:
            self._record([lambda check, who: remark(check, measure, who, now(), note)], "备注已保存")

    def undo(self) -> None:
        """Take the last decision back."""
        if self.project is not None and self._tried(lambda: self.project.undo(self._who(), now())):  # type: ignore[union-attr]
            self._tell("已撤销上一步")

    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        if self.project is not None and self._tried(lambda: self.project.redo(self._who(), now())):  # type: ignore[union-attr]
            self._tell("已重做")

    def _reason(self) -> str | None:
        told = self._questions.words(self._window, "不适用的理由", "请写明为什么不适用于本区市：", "")
        return told or None

    def _record(self, makers: Sequence[_Maker], said: str) -> None:
        project, check = self.project, self.check
        if project is None or check is None or not self.may_decide:
            return
        who = self._who()
        if not who:
            return

        def record() -> bool:
            for make in makers:
                project.record(make(check, who))
            return True

        if self._tried(record):
            self._tell(f"{said}，已自动保存（Ctrl+Z 撤销）")

    def _tried(self, act: Callable[[], bool]) -> bool:
        try:
            return act()
        except YtcheckError as error:
            self.failed.emit(error)
            return False

    def _tell(self, sentence: str) -> None:
        from ytcheck.service.casework import reviewed_check

        if self.project is not None:
            self.check = reviewed_check(self.project)
        self.told.emit(sentence)
        self.changed.emit()


def _bound(decide: Callable[[Check, str, Clause, str, datetime], Decision], task: str, clause: Clause) -> _Maker:
    return lambda check, who: decide(check, task, clause, who, now())
