"""Names of companies and persons, and when two of them are the same.

Two names are `same` when they differ only in width, spacing, form of bracket, middle dot or traditional signs;
`similar` when a slip of reading or of typing may lie between them (a person has to look); `different` otherwise.

>>> parse("上海禾木 （集团）有限公司")
'上海禾木(集团)有限公司'
>>> parse("·上海禾木电子商务有限公司")
'上海禾木电子商务有限公司'
>>> compare("上海禾木电子商务有限公司", "上海禾木電子商務有限公司")
'same'
>>> compare("上海禾木电子商务有限公司", "上海禾本电子商务有限公司")
'similar'
>>> compare("上海禾木电子商务有限公司", "上海禾木电子商务有限责任公司")
'similar'
>>> compare("上海禾木电子商务有限公司", "上海云裳电子商务有限公司")
'different'
>>> compare("北京禾木科技有限公司", "禾木科技(北京)有限公司")
'different'
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein, Postfix, Prefix

from pipeline.values.text import LISTED, fold, simplified

Likeness = Literal["same", "similar", "different"]
_NAME = re.compile(r"[\w()·&.,'+-]{2,80}")
SPECKS = "·.,'"
"""What specks of the paper are read as; nothing that is printed begins with them, and no company ends with one."""
_SPECKS_BEHIND = re.compile(rf"(?<=公司)[{SPECKS}]+$")
_FORM = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|集团公司|公司)$")
_BROKEN = ("有", "有限", "有限责", "有限责任", "责任有限", "有限公", "有限责任公")
_LIMITED = re.compile(r"(?:股份有限公司|有限责任公司|有限公司)$")
_LEAST = 3
"""Signs before 有限公司: a trade name of two, and what its company does or where it is."""
_BRANCH = re.compile(
    r"\(.+\)|.{0,16}(?:分公司|分店|公司|办事处|代表处|店|厂|部|所|院|中心|场|馆|坊|行|社|库|站|城|处)(?:\(.+\))?"
)
# The signs of the purpose that applicants write across copies, and of nothing that ends a name.
WATERMARK = frozenset("仅供限京东自营平台入驻使用审核他用无效再次复印此件与原一致")
_SIMILAR_FROM = 0.75
# Signs that simplified names are printed with, though other words have simpler ones for them: 李昇 is not 李升.
_KEPT = frozenset("乾昇於甯徵夥麴甦祕剋鉅薹")


def parse(text: str) -> str:
    """The name without spacing and specks of the paper around it, brackets as (). Raises ValueError when the whole text
    cannot be a name.

    >>> parse("'和田玉泉酒业有限责任公司."), parse("Kunlun Wines Co.,Ltd.")
    ('和田玉泉酒业有限责任公司', 'KunlunWinesCo.,Ltd.')
    """
    name = _SPECKS_BEHIND.sub("", fold(text).strip(":").lstrip(SPECKS))
    if not _NAME.fullmatch(name) or not any(sign.isalpha() for sign in name):
        raise ValueError("not a name")
    if name.count("(") != name.count(")"):
        raise ValueError("a bracket without its partner")
    return name


def parse_shop(text: str) -> str:
    """A shop's name, without the arrow of the list it is chosen from and what else an icon behind it is read as.

    >>> parse_shop("禾木优品旗舰店▾"), parse_shop("禾木优品旗舰店，")
    ('禾木优品旗舰店', '禾木优品旗舰店')
    """
    return parse(fold(text).rstrip(f"{LISTED},。、~-_|{SPECKS}"))


def parse_company(text: str) -> str:
    """A company's name. Raises ValueError for less than four signs, mostly digits, a legal form that breaks off or has
    next to nothing before it (the edge of a picture took the rest), or signs behind 有限公司 that are no branch: they
    belong to a watermark or to the next field.

    >>> parse_company("上海禾木电子商务有限公司杭州分公司")
    '上海禾木电子商务有限公司杭州分公司'
    >>> parse_company("上海禾木电子商务有限公司京东入")
    Traceback (most recent call last):
    ValueError: signs behind the legal form
    >>> parse_company("香港禾木國際有限責任公司")
    '香港禾木國際有限責任公司'
    >>> parse_company("上海禾木電子商務有限責任")
    Traceback (most recent call last):
    ValueError: the legal form breaks off
    """
    name = parse(text)
    plain = simplified(name)
    if plain.endswith(_BROKEN):
        raise ValueError("the legal form breaks off")
    if _LIMITED.search(plain) and len(_bare(plain)) < _LEAST:
        raise ValueError("the beginning is missing")
    behind = plain.rpartition("有限公司")[2] if "有限公司" in plain else ""
    if behind and not _BRANCH.fullmatch(behind):
        raise ValueError("signs behind the legal form")
    if len(name) < 4 or sum(sign.isdigit() for sign in name) > len(name) // 2:
        raise ValueError("not a company's name")
    return name


def mend(text: str) -> str:
    """The name without the rest of a purpose watermark (仅供京东入驻使用…) behind its legal form; the text itself
    where anything else stands there.

    >>> mend("上海禾木电子商务有限公司京东入"), mend("上海禾木电子商务有限公司京东店")
    ('上海禾木电子商务有限公司', '上海禾木电子商务有限公司京东店')
    """
    folded = fold(text)
    name, form, behind = folded.rpartition("有限公司")
    return f"{name}{form}" if name and behind and set(behind) <= WATERMARK else text


def same(first: str, second: str) -> bool:
    return compare(first, second) == "same"


def written(name: str) -> str:
    """The name in simplified signs, but for those that names keep.

    >>> written("廈門市集美区瓷韻坊贸易有限公司"), written("甯昇")
    ('厦门市集美区瓷韵坊贸易有限公司', '甯昇')
    """
    return "".join(sign if sign in _KEPT else simplified(sign) for sign in name)


def compare(first: str, second: str) -> Likeness:
    one, other = _compared(first), _compared(second)
    if one == other:
        return "same"
    if _bare(one) == _bare(other) or one in other or other in one:
        return "similar"
    if sorted(one.translate(_BRACKETS)) == sorted(other.translate(_BRACKETS)):
        return "different"
    return "similar" if _slip(_bare(one), _bare(other)) else "different"


_BRACKETS = str.maketrans("", "", "()")


@lru_cache(maxsize=4096)
def _compared(name: str) -> str:
    return simplified(fold(name).upper())


def _bare(name: str) -> str:
    """Without the legal form at the end, brackets and dots: what tells two companies of one town and trade apart."""
    return re.sub(r"[()·.,'&-]", "", _FORM.sub("", name))


def _slip(one: str, other: str) -> bool:
    """Whether a slip can lead from one to the other: one sign, or few in a long name that stays recognizable.

    Where two or more signs in a row differ wholly, as two trade names between the same town and trade do,
    it is no slip."""
    if Levenshtein.distance(one, other) <= 1:
        return True
    head = int(Prefix.similarity(one, other))
    tail = int(Postfix.similarity(one[head:], other[head:]))
    middle, other_middle = one[head : len(one) - tail], other[head : len(other) - tail]
    if not set(middle) & set(other_middle) and min(len(middle), len(other_middle)) >= 2:
        return False
    return Levenshtein.normalized_similarity(one, other) >= _SIMILAR_FROM
