"""The city's own document put together again from the rule pack, in the markup of typeset."""

from ytcheck.model.rules import Rulebook


def city_markup(rulebook: Rulebook) -> str:
    """Title, number, chapters and measures as the city printed them; its preamble and goals are left out."""
    lines = [
        "# 烟台市人民政府",
        "# 关于加快推进新时代高水平科技强市建设的实施意见",
        f"^ {rulebook.doc_no}",
        "各区市人民政府（管委），市政府有关部门，有关单位：",
    ]
    for chapter in rulebook.chapters:
        lines.append(f"## {chapter.number}、{chapter.title}")
        lines += [f"{m.label}{m.text}" for m in rulebook.measures if m.chapter == chapter.number]
    return "\n".join([*lines, "> 烟台市人民政府", "> 2024年7月25日", "（此件公开发布）", ""])
