"""The arithmetic of a profit statement: income less its costs is the operating profit.

An altered income does not change the profit below it. Where costs are missing the profit may be less; a sheet with
gains and losses of other kinds, which stand with either sign, is not added up.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from pipeline.extractors._labels import spots
from pipeline.extractors._reading import Sheet
from pipeline.extractors.annual_sales_statement._ledger import amount
from pipeline.model import Field, Money
from pipeline.values.text import words

_COSTS: Final = (
    ("减:营业成本", "营业成本", "减:主营业务成本", "主营业务成本"),
    ("税金及附加", "营业税金及附加", "主营业务税金及附加"),
    ("销售费用", "营业费用"),
    ("管理费用",),
    ("财务费用",),
)
_MAYBE: Final = (("研发费用",),)
_OTHER_KINDS: Final = words("""
    其他收益 加:其他收益 投资收益 加:投资收益 公允价值变动收益 加:公允价值变动收益 信用减值损失 资产减值损失
    减:资产减值损失 资产处置收益 净敞口套期收益 其他业务利润 加:其他业务利润
""")
_PROFIT: Final = ("二、营业利润", "营业利润", "三、营业利润")
_ROUNDED: Final = Decimal("1.00")
"""Sheets in yuan round to cents; a sheet in 万元 has its own width."""


def contradicted(sheet: Sheet, sales: Field[Money], columns: Sequence[str], others: Sequence[str]) -> str:
    """The operating profit as printed, where it is not what the rows above it leave; "" where nothing is known
    against it."""
    profit = amount(sheet, _PROFIT, columns, others)
    if sales.value is None or profit.value is None:
        return ""
    costs = [amount(sheet, labels, columns, others) for labels in (*_COSTS, *_MAYBE)]
    if amount(sheet, _OTHER_KINDS, columns, others).problem != "label_not_found" or any(_is_unread(e) for e in costs):
        return ""
    shown = [each.value for each in costs if each.value is not None]
    least = sales.value.low - sum(each.high for each in shown)
    most = sales.value.high - sum(each.low for each in shown)
    whole = all(_is_printed(sheet, each) for each in _COSTS)
    fits = profit.value.low <= most + _ROUNDED and (not whole or least - _ROUNDED <= profit.value.high)
    return "" if fits else f"营业利润 {profit.raw}"


def _is_printed(sheet: Sheet, labels: Sequence[str]) -> bool:
    return any(spot.heads for spot in spots(sheet, tuple(labels)))


def _is_unread(field: Field[Money]) -> bool:
    """A row without a figure, or with a zero, adds nothing."""
    return field.value is None and field.problem != "label_not_found"
