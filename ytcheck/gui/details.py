"""One measure in full: the city's words, tasks, figures, bodies and the evidence."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from ytcheck.report.content import Section


class Details(QTextBrowser):
    """Shows a section of the report as it will be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("举措详情")
        self.setPlaceholderText("核对完成后，在左侧选择一项举措，这里显示任务落实情况和依据条款。")

    def show_section(self, section: Section) -> None:
        """Show one measure."""
        parts = [f"<h3>{escape(section.heading)}</h3>", f"<p><b>结论：{escape(section.status)}</b></p>"]
        parts += [f"<p><b>市级要求</b></p><p>{escape(section.city_text)}</p>"]
        parts += [_table("任务落实情况", ("任务", "情况", "依据或原因"), section.tasks)]
        parts += [_table("量化指标", ("指标", "市级目标", "本区市目标", "比对"), section.targets)]
        parts += [_table("责任单位", ("市级单位", "分工", "本区市对应单位"), section.bodies)]
        parts += [_table("依据条款", ("位置", "条款原文"), section.evidence)]
        self.setHtml("".join(parts))


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    top = "".join(f"<th align='left'>{escape(cell)}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<p><b>{title}</b></p><table border='1' cellspacing='0' cellpadding='4' width='100%'><tr>{top}</tr>{body}</table>"


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")
