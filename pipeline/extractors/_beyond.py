"""Where a statement tells sales of more than one year, or of more than one company.

Of the years together an amount counts only where it stands right behind its year; of a group none does.
"""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose
from pipeline.model import Reading

_OVER_YEARS = re.compile(
    r"(?:近|最近|过去|连续|共)[一二两三四五六七八九十\d]{1,2}个?年|自?成立(?:至|以来|起)|历年|至今|开业以来"
)
_OF_A_GROUP = re.compile(
    r"旗下(?!品牌|[^。;,\n]{0,6}店)|关联(?:公司|企业)|子公司|兄弟公司|(?:^|[,。;:\n|])(?:本|我)?集团(?!有限|股份|公司)",
    re.MULTILINE,
)


def over_years(sheet: Sheet) -> tuple[Reading, ...]:
    return _said(sheet, _OVER_YEARS)


def of_a_group(sheet: Sheet) -> tuple[Reading, ...]:
    return _said(sheet, _OF_A_GROUP)


def _said(sheet: Sheet, pattern: re.Pattern[str]) -> tuple[Reading, ...]:
    pages = [prose(leaf) for leaf in sheet.leaves]
    return tuple(
        each for page in pages for match in pattern.finditer(page.text) for each in page.readings(*match.span())
    )
