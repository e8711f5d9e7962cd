"""What a paper nobody asked for tells against the papers that were, and of which company.

Of the company's state, its capital, its team and its invoices.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.extractors import _invoices_denied, _parties, _team_of_others
from pipeline.extractors._phrases import NAME
from pipeline.extractors._reading import Sheet, read, search
from pipeline.extractors._sentences import find, first_read
from pipeline.extractors.other import _capital_changed, _company_state, _term_changed
from pipeline.records import OtherPaper, printed_fields
from pipeline.values import uscc

_NAMES = ("名称", "企业名称", "公司名称", "单位名称", "市场主体名称", "当事人", "被处罚人", "被处罚单位", "纳税人名称")
_CODES = ("统一社会信用代码", "社会信用代码", "纳税人识别号", "统一社会信用代码/注册号")
_STOPS = (*_NAMES, *_CODES, *_company_state.LABELS, *_company_state.STOPS)
# To whom a notice speaks, who announces, who signs.
_PHRASES = (
    rf"^(?P<value>{NAME})(?=[:(|,]|注销|清算|减资|解散|因|拟|经|决定|股东|关于|$)",
    rf"(?:当事人|被处罚人|被处罚单位|我公司|我司|本公司)[:|(]*(?P<value>{NAME})",
)


def told(paper: OtherPaper, sheet: Sheet) -> OtherPaper:
    """The paper with what it objects, if anything."""
    objecting = replace(
        paper,
        company_state=_company_state.told(sheet),
        registered_capital=_capital_changed.capital(sheet),
        establishment_date=_company_state.established(sheet),
        no_own_team=_team_of_others.denied(sheet),
        no_vat_invoices=_invoices_denied.denied(sheet),
        term_end=_term_changed.last_day(sheet),
    )
    if not printed_fields(objecting):
        return paper
    return replace(
        objecting,
        company_name=first_read(
            read(sheet, _NAMES, _parties.parse_company, stops=_STOPS, lines=2),
            find(sheet, _PHRASES, _parties.parse_company),
        ),
        uscc=first_read(
            read(sheet, _CODES, uscc.parse, mend=uscc.mend, stops=_STOPS),
            search(sheet, uscc.parse),
        ),
        date=_capital_changed.last_day(sheet),
    )
