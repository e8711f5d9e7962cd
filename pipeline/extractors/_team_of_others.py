"""What makes a team none of one's own: it is an agency's, or only planned."""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose
from pipeline.model import Reading

_AGENCY = re.compile(
    r"委托[^。;\n]{0,40}?运营|代运营(?:公司|团队|服务商|机构|方|商)|外包(?:给|团队|公司|服务商)|第三方(?:运营|团队|服务商)"
    r"|由(?:母公司|总公司|集团|关联公司|兄弟公司)[^。;,\n]{0,10}?(?:提供|派驻|负责|代管)"
)
_DENIED = re.compile(r"(?:不|无|未|非|没有|杜绝|禁止)[^。;\n]{0,8}$")
_PLANNED = re.compile(
    r"(?:拟|计划|预计|将|准备|筹备)[^。;,\n]{0,20}?(?:组建|招聘|成立|设立|招募|搭建|建立|配备)[^。;\n]{0,20}"
)
_THERE = re.compile("现有|目前|已|在职|现任|花名册|参保|入职")


def not_of_its_own(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the paper says that others run the shop, or that the team is yet to come; empty where it does not."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    there = any(_THERE.search(page.text) for page in pages)
    return tuple(
        reading
        for page in pages
        for told in ((_AGENCY,) if there else (_AGENCY, _PLANNED))
        for match in told.finditer(page.text)
        if not _DENIED.search(page.text[: match.start()])
        for reading in page.readings(*match.span())
    )
