"""Which paragraphs only lead up to the provisions: preamble, guiding ideology, goals, past years, contents, closing."""

import re

from ytcheck.model.clause import Role
from ytcheck.outline.paragraphs import is_contents_entry

_GOAL = re.compile(
    "总体要求|指导思想|基本原则|总体思路|总体目标|发展目标|主要目标|工作目标|目标任务$|目标要求|发展愿景|目标$|战略定位|发展定位|工作思路"
)
_HISTORY = re.compile(
    "(?:工作|发展|现实)基础|发展现状|发展回顾|工作回顾|主要成效|(?:发展|工作|主要)成[就绩]|取得(?:的)?成[效绩就]|面临形势|形势(?:与|和)|存在(?:的)?问题|完成情况|进展情况|工作总结|发展环境|(?:制定|编制)(?:依据|目的)|编制背景|起草背景|基础[和与]差距|(?:先看|看清|看看)[^，。]{0,4}(?:家底|基础|差距)"
)
# 2025年工作情况, 存在的不足: a report takes stock; 加强进展情况通报 is work.
_STOCK_TAKEN = re.compile(
    "^(?!.{0,8}(?:通报|报告|公[开示]|调度|检查|评估|定期|掌握|摸清|加强|强化|建立|健全|督|报送|提[高升]|增强|确保|解决|破解|补))"
    ".*(?:(?:工作|开展|推进|落实|执行|基本|总体|运行|主要)情况|工作(?:成效|亮点|进展|体会)|(?:主要|经验)做法|(?:特色|工作)亮点|亮点工作|阶段性?成[效果]"
    "|(?:问题|困难|短板|不足)(?:[和与及、](?:问题|困难|短板|不足|差距|挑战))+|存在(?:的)?(?:主要|突出)?(?:困难|不足|短板|差距)|不足之处)$"
)
_GOAL_OPENING = re.compile(
    r"^.{0,16}(?:工作|发展|创新)?的?(?:总的?|总体|主要|基本)(?:考虑|思路|要求|目标|原则)(?:任务)?(?:是|为|：|。)|^今后一个时期|^(?:力争)?(?:到|至)20\d\d年(?:底|末)?，(?:全[区市县]|新区|我[区市]|基本|初步)"
)
_PREAMBLE = re.compile(r"^(?:为|根据|按照|依据|近年来|当前|现将|现就|经)")
_PREAMBLE_END = re.compile(
    "(?:制定|提出|印发|结合|特制|制订|出台).{0,40}(?:如下|本(?:意见|措施|方案|办法|计划|细则|政策|规定)|实际)|通知如下|贯彻执行|认真(?:贯彻|组织)"
)
_PLANNED = re.compile("措施|内容|目标|时限|责任|下一步|计划")
_DEFINITION = re.compile("本(?:措施|办法|意见|政策|细则|方案|规定)(?:中)?所称")
_CLOSING = re.compile(
    r"^(?:抄送|附件[:：\d][^。；]*$|（?此件|（?联系(?:人|电话)|主送)|印发$|^(?:20\d\d|二〇..)年\d{0,2}.{0,2}月.{0,3}日(?:印发)?$"
)
_ADDRESSEE = re.compile(
    r"^(?:各|有关|市|区|县|驻)(?!.*(?:以下|如下|下列))\D{0,80}(?:单位|部门|企业|公司|机构|组织|党组|党委|政府|办事处|管委会?|团体|学校|高校|院所|街道|街|镇|区|中心|协会|部队|代表)[）)]?\s?[：:]$"
)


def role_of_columns(columns: tuple[str, ...]) -> Role | None:
    """The role of a table's rows: one that tells how things went and plans nothing is an account of the past."""
    told = any(_HISTORY.search(column) for column in columns)
    planned = any(_PLANNED.search(column) for column in columns)
    return Role.PREAMBLE if told and not planned else None


def role_of_heading(heading: str) -> Role | None:
    """The role that a heading gives to everything below it, None where it gives none."""
    if len(heading) > 24:
        return None
    if _GOAL.search(heading):
        return Role.GOAL
    return Role.PREAMBLE if _HISTORY.search(heading) or _STOCK_TAKEN.match(heading) else None


def role_of_paragraph(text: str) -> Role | None:
    """The role that a paragraph's own words give it, None where they give none."""
    if is_contents_entry(text):
        return Role.CONTENTS
    if _CLOSING.search(text) or _ADDRESSEE.match(text):
        return Role.CLOSING
    if _GOAL_OPENING.match(text):
        return Role.GOAL
    if _DEFINITION.search(text) or (_PREAMBLE.match(text) and _PREAMBLE_END.search(text)):
        return Role.PREAMBLE
    return None
