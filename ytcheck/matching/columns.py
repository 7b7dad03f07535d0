"""What a table's columns hold, by their headings: who answers, and until when."""

import re
from collections.abc import Sequence

from ytcheck.outline.rows import TICK

BODY_COLUMN = re.compile(
    "^(?!.*(?:条款|任务|事项|内容|编号|序号)$).*?(?:责任|单位|部门|牵头|配合|主办|承办|协办|主体|谁(?:来)?(?:办|干|负责|抓|牵头)|落实机构|科室)"
)
DEADLINE_COLUMN = re.compile("时限|时间|进度|年限|期限|完成日期|节点|什么时候|何时|截止|哪天")
# A column under a body's own name.
_BODY_NAME = re.compile("[\u4e00-\u9fff]{1,12}(?:局|委|部(?!门)|办|办公室|中心|科协)")


def is_marked(column: str, cell: str) -> bool:
    """Whether a cell marks that the body over its column answers for the row (√ under 区财政局)."""
    return bool(_BODY_NAME.fullmatch(column) and TICK.fullmatch(cell))


def bodies_marked(columns: Sequence[str], cells: Sequence[str]) -> list[str]:
    """The bodies over the columns in which a row has a mark."""
    return [column for column, cell in zip(columns, cells, strict=True) if is_marked(column, cell)]
