"""Whether the people that a paper tells of operate shops.

Where a list says what each of them does, somebody on it has to; a paper without posts has to speak of it, unless it is
an office's list of the insured, which never does. How many people a company has in all says nothing of such a team.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import find, prose
from pipeline.extractors._tables import Table, cell
from pipeline.model import Field
from pipeline.values import counts
from pipeline.values.text import fold, words

POSTS = words("""
    岗位 职务 职位 部门 所属部门 所在部门 工作岗位 岗位名称 负责内容 工作内容 岗位职责 主要职责 工作职责 职责 分工
""")
_OPERATING = re.compile(
    "(?<!物流)(?<!仓储)(?<!设备)运营|电商|电子商务|网店|店铺|(?<!门店)店长|客服|售[前后]|美工|设计|视觉|推广|营销|市场|投放|文案|直播"
    "|主播|新媒体|互联网|线上|京东|天猫|淘宝|抖音|商品|选品|策划|摄影|摄像|视频|数据"
)
_INSURED = re.compile("社会?保险?|参保|养老保险")
_NAME = re.compile(r"[\u4e00-\u9fff()]{4,30}?公司")
HOW_MANY = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})"
_PEOPLE = rf"(?<!不少于)(?<!至少)(?<!不低于)(?P<value>{HOW_MANY}[人名位])"
_EXACT = r"(?!以上|左右|[一\d])"
_TEAM = r"(?:运营|电商|电子商务|网店|店铺)[^。,;|\n\d]{0,8}?(?:团队|部门?|中心|小组|人员)"
OF_TEAM = (
    rf"{_TEAM}[^。,:;\n\d由]{{0,12}}?:?(?<!编制)(?<!定编){_PEOPLE}{_EXACT}",
    rf"{_PEOPLE}(?:规模|组成)?的[^。,;\n\d]{{0,8}}?(?:运营|电商)[^。,;|\n\d]{{0,4}}?(?:团队|队伍)",
    (
        rf"{_TEAM}(?:(?:成立|组建)于[^。,;|\n由]{{2,10}})?,(?:目前|现)?(?:现有|共有?|配有|配备|在[岗职])"
        rf"(?:在[岗职]|专职|全职|正式)?(?:人员|成员|员工|职工)?{_PEOPLE}{_EXACT}"
    ),
    rf"{_TEAM}(?:目前)?由{_PEOPLE}(?:专[职业]|全职|正式|在[职岗]|资深|的|成员|人员|员工)*(?:组成|构成)",
    rf"、[\u4e00-\u9fff]{{2,4}}等?{_PEOPLE}(?=[系为是均属])",
)


# Who of them is there: of 团队编制10人,在岗2人 only the two.
_THERE = (
    rf"(?:在岗|到岗|实有|实际(?:在岗|到岗|在职)?|(?:现|目前|实际)?(?:仅|只)有?|仅?剩)(?:人[数员])?(?:为|共|[:|])*(?P<value>{HOW_MANY}[人名位])",
)


def team_of(sheet: Sheet, total: Field[int]) -> Field[int]:
    """How many the paper says that the team has, be there others in the company; `total` where it does not tell.
    Ambiguous where fewer are there than it has."""
    found = find(sheet, OF_TEAM, counts.parse_people)
    told = found if found.value is not None or found.problem == "ambiguous" else total
    there = find(sheet, _THERE, counts.parse_people)
    fewer = told.value is not None and there.value is not None and there.value < told.value
    if told.value is not None and (fewer or there.problem in ("ambiguous", "not_parsed")):
        return missing("ambiguous", (*told.readings, *there.readings))
    return told


def of_operations(sheet: Sheet, lists: Sequence[Table], members: Field[int]) -> Field[int]:
    """The members, where the paper says that they, or some of them, operate shops."""
    if members.value is None:
        return members
    posts = [text for each in lists for text in _posts(each)]
    text = "".join(prose(leaf).text for leaf in sheet.leaves)
    told = "".join(posts) or _NAME.sub("", text)
    insured = not posts and _INSURED.search(text)
    return members if insured or _OPERATING.search(told) else missing("ambiguous", members.readings)


def _posts(table: Table) -> Iterator[str]:
    yield from (text for row in table.rows if (text := fold(cell(table, row, POSTS))))
