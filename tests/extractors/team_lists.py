"""Lists of people, in pieces that tests vary."""

from __future__ import annotations

COMPANY = "上海禾木电子商务有限公司"


def roster(*posts: str, title: str = "员工花名册", column: str = "岗位") -> str:
    rows = "\n".join(
        f"{number}       陈{'一二三四'[number - 1]}      {post}      正常" for number, post in enumerate(posts, 1)
    )
    return f"        #{title}\n单位名称：{COMPANY}\n序号    姓名      {column}        状态\n{rows}\n"
