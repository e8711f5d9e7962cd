"""An amount of money in any of the forms that licenses, statements and dashboards print.

`parse` takes amounts that name their currency (元 alone is CNY): a bare number may have lost 万 or its currency.
`parse_displayed` takes what dashboards show: the sign may be missing, and 1.23万 stands for an interval.

>>> str(parse("人民币伍佰万元整").amount), parse("叁仟伍佰万圆整").currency
('5000000', 'CNY')
>>> [str(parse(text).amount) for text in ("5000000元", "500万元人民币", "人民币50.0000万元整", "￥1,000,000.00")]
['5000000', '5000000', '500000', '1000000']
>>> parse("50万美元").currency, str(parse("美元壹佰万元").amount), str(parse("壹万元伍角").amount)
('USD', '1000000', '10000.50')
>>> str(parse("人民币(大写)伍佰万元整(小写:¥5,000,000.00)").amount)
'5000000'
>>> parse("金佰万元整")
Traceback (most recent call last):
ValueError: not an amount
>>> parse("人民币壹仟")  # of 人民币壹仟万元整, cut off
Traceback (most recent call last):
ValueError: the amount in capitals breaks off: 元 and what stands before it may be lost
>>> parse("500万")
Traceback (most recent call last):
ValueError: no currency is printed
>>> parse("20000.000000元")
Traceback (most recent call last):
ValueError: parts of a cent: 万 was most likely lost
>>> mend("16.800.000.00"), mend("16.800"), mend("1.5万")
('16,800,000.00', '16.800', '1.5万')
>>> shown = parse_displayed("1.23万")
>>> str(shown.low), str(shown.amount), str(shown.high)
('12250', '12300', '12350')
"""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.model import Money
from pipeline.values import currencies, numerals
from pipeline.values.text import fold

_CENT = Decimal("0.01")
_PLACES = 2
_TRADITIONAL = str.maketrans("圓園萬億貳貮參叄叅陸幣圜", "圆圆万亿贰贰叁叁叁陆币圆")
WORTH = {"亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "千": 10**3, "百": 10**2}
_UNITS = "|".join(WORTH)
_DIGITS = re.compile(rf"(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.(?P<part>\d+))?(?P<unit>{_UNITS})?(?P<yuan>[元圆])?")
_POINTED = re.compile(r"[¥$]?\d{1,3}(?:[.,]\d{3})+\.\d{2}元?")
_SIGN = "[壹贰叁肆伍陆柒捌玖一二三四五六七八九]"
_CAPITALS = re.compile(
    rf"(?P<whole>[{numerals.SIGNS}]+)(?:(?P<yuan>[元圆])零?(?:(?P<tenths>{_SIGN})角)?(?:零?(?P<cents>{_SIGN})分)?)?"
)
# An amount in capitals with the same amount in digits behind it, in brackets or after 小写.
_TWICE = re.compile(r"(?P<capitals>[^\d()]{2,}?)(?:\((?P<inner>[^()]*\d[^()]*)\)|小写(?P<after>[^()]*\d[^()]*))")


def parse(text: str) -> Money:
    """An exact amount. Raises ValueError unless the whole text is one and its currency can be told."""
    return _parse(text, displayed=False)


def parse_displayed(text: str) -> Money:
    """An amount of a dashboard; no currency sign means CNY, a rounded one has its interval."""
    return _parse(text, displayed=True)


def mend(text: str) -> str:
    """Points read for the commas between thousands, where the cents behind them leave no other reading; the text
    itself otherwise."""
    folded = fold(text)
    if not _POINTED.fullmatch(folded):
        return text
    whole, _, cents = folded.rpartition(".")
    return f"{whole.replace('.', ',')}.{cents}"


def _parse(text: str, *, displayed: bool) -> Money:
    folded = re.sub(r"\((大写|小写)\)", r"\1", fold(text).upper().translate(_TRADITIONAL))
    folded = re.sub("大写:?", "", folded)
    twice = _TWICE.fullmatch(folded)
    if twice is None:
        return _single(folded, displayed=displayed)
    capitals = _single(twice["capitals"], displayed=displayed)
    in_digits = (twice["inner"] or twice["after"]).removeprefix("小写")
    digits = _single(in_digits, displayed=True)
    same_currency = currencies.strip(in_digits.lstrip(":"))[0] in (None, capitals.currency)
    if capitals.amount != digits.amount or not same_currency:
        raise ValueError("the capitals and the digits differ")
    return capitals


def _single(text: str, *, displayed: bool) -> Money:
    currency, rest = currencies.strip(text.rstrip("整正"))
    second, rest = currencies.strip(rest.lstrip(":").rstrip("整正"))
    if currency and second and currency != second:
        raise ValueError("two currencies are printed")
    named = currency or second
    match = _DIGITS.fullmatch(rest) or _CAPITALS.fullmatch(rest)
    if match is None:
        raise ValueError("not an amount")
    if match.re is _CAPITALS and match["yuan"] is None and second is None and not displayed:
        raise ValueError("the amount in capitals breaks off: 元 and what stands before it may be lost")
    if named is None and match["yuan"] is None and not displayed:
        raise ValueError("no currency is printed")
    if not displayed and match.re is _DIGITS and match["unit"] is None and len(match["part"] or "") > _PLACES:
        raise ValueError("parts of a cent: 万 was most likely lost")
    amount = _digits(match) if match.re is _DIGITS else _capitals(match)
    slack = _half_unit(match) if displayed and match.re is _DIGITS else Decimal(0)
    low, high = _plain(amount - slack), _plain(amount + slack)
    return Money(amount=_plain(amount), currency=named or "CNY", low=low, high=high)


def _digits(match: re.Match[str]) -> Decimal:
    number = Decimal(f"{match['whole'].replace(',', '')}.{match['part'] or '0'}")
    return number if match["unit"] is None else number * WORTH[match["unit"]]


def _plain(amount: Decimal) -> Decimal:
    """The same number in the one form that has no places or at least two."""
    whole = amount.to_integral_value()
    if amount == whole:
        return whole
    return amount.normalize() if amount != amount.quantize(_CENT) else amount.quantize(_CENT)


def _half_unit(match: re.Match[str]) -> Decimal:
    """Half of the last printed digit of a rounded figure; an amount without 万 or 亿 is exact."""
    if match["unit"] is None:
        return Decimal(0)
    places = 0 if match["part"] is None else len(match["part"])
    return Decimal(WORTH[match["unit"]]).scaleb(-places) / 2


def _capitals(match: re.Match[str]) -> Decimal:
    amount = Decimal(numerals.parse(match["whole"]))
    for name, worth in (("tenths", Decimal("0.1")), ("cents", Decimal("0.01"))):
        if match[name]:
            amount += numerals.DIGITS[match[name]] * worth
    return amount
