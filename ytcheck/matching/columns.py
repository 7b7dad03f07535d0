"""What a table's columns hold, by their headings: who answers, and until when."""

import re

BODY_COLUMN = re.compile(
    "^(?!.*(?:条款|任务|事项|内容|编号|序号)$).*?(?:责任|单位|部门|牵头|配合|主办|承办|协办|主体|谁(?:来)?(?:办|干|负责|抓|牵头)|落实机构|科室)"
)
DEADLINE_COLUMN = re.compile("时限|时间|进度|年限|期限|完成日期|节点|什么时候|何时|截止|哪天")
