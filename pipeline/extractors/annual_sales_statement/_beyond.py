"""Where a statement tells sales of more than one year, or of more than one company.

Of the years together an amount counts only where it stands right behind its year; of a group none does, nor of
those that sell on what the company makes.
"""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import shown
from pipeline.model import Reading

_OVER_YEARS = re.compile(
    r"(?:近|最近|过去|连续|共)[一二两三四五六七八九十\d]{1,2}个?年|自?成立(?:至|以来|起)|历年|至今|开业以来"
    r"|(?P<first>(?:19|20)\d{2})年?度?(?:\d{1,2}月(?:\d{1,2}日)?)?起?截?[-~至到](?!(?P=first))(?:19|20)\d{2}年"
    r"|(?:及|和|与|含)(?:以前|以往|之前|此前|上一?|前[一二三两几]?)年|(?:^|(?<=[,。;:\n|]))[^,。;:\n起]{0,12}截[至止][^。;\n]{0,24}?累计",
    re.MULTILINE,
)
_OF_A_GROUP = re.compile(
    r"合并(?:利润表|损益表|财务报表|报表|口径|范围|营业|收入|销售|数据|统计)"
    r"|(?:我公司|我司|本公司|本司)(?:及|和|与|连同)[^,。;\n]{0,24}?(?:公司|股东|控制人|企业|厂)"
    r"|(?<!不)(?:含|包括|包含|连同|以及)[^,。;\n)]{0,8}?(?:经销|分销|代理商|加盟|控股|参股|合作伙伴|合作商|其他公司)"
    r"|旗下(?!品牌|[^。;,\n]{0,14}店)|关联(?:公司|企业)|子公司|兄弟公司|(?:^|[,。;:\n|])(?:本|我)?集团(?!有限|股份|公司)",
    re.MULTILINE,
)


def over_years(sheet: Sheet) -> tuple[Reading, ...]:
    return shown(sheet, _OVER_YEARS)


def of_a_group(sheet: Sheet) -> tuple[Reading, ...]:
    return shown(sheet, _OF_A_GROUP)
