"""Printed text of a license -> value, where the sheet's own form is stricter or looser than `values`."""

from __future__ import annotations

import re

from pipeline.values import names, registrars, registration_no
from pipeline.values.text import fold, words

# Endings that make a word the name of an organization and not a kind (有限责任公司), a place or a seal.
_ENDINGS = words("""
    公司 合作社 合作联社 事务所 (有限合伙) (普通合伙) (特殊普通合伙) 分公司 集团 厂 店 商行 经营部 服务部 工作室
    门市部 中心
""")
_KINDS = words("有限责任公司 股份有限公司 有限公司 公司 一人有限责任公司 其他有限责任公司 其他股份有限公司")
# How the printed kinds of business begin.
_TYPES = (
    *_KINDS,
    *words("""
        个体 个人独资 普通合伙 特殊普通合伙 有限合伙 合伙企业 农民专业合作 股份合作 全民所有制 集体所有制 国有 内资
        外商投资 中外合 台港澳 港澳台
    """),
)
# How the clause begins that ends a scope, in brackets.
_CLOSING = ("(依法", "(除依法")
_CLOSED = re.compile(r"经营活动\W*$")
_PLACES = "省市区县镇乡村路街道号栋幢楼室"
_PLACE = 2
# What a name is left with that lost its place.
_HEADLESS = ("市场监", "场监", "监督", "工商", "商行", "行政", "政管", "政审", "管理", "审批")
_AUTHORITIES = ("局", "分局", "委员会", "工商所", "监管所", "管理所", "委", "厅")


def shown(text: str) -> str:
    """Any text, folded, without specks of the paper before it. Raises ValueError when nothing is left."""
    value = fold(text).strip(":").lstrip(names.SPECKS)
    if not value:
        raise ValueError("nothing is printed")
    return value


def business(text: str) -> str:
    """The kind of business beside its label. Raises ValueError for one that breaks off, or that the
    beginning of the next label (成立日期) is joined to."""
    value = shown(text).rstrip(".")
    if value.endswith(("有限", "责任", "股份", "成", "成立", "成立日")) or value.count("(") != value.count(")"):
        raise ValueError("the kind breaks off")
    return value


def scope(text: str) -> str:
    """A business scope. Raises ValueError for one that breaks off inside its closing bracket."""
    value = shown(text)
    last = value[max(value.rfind("("), 0) :]
    if ")" not in last and last.startswith(_CLOSING) and not _CLOSED.search(last):
        raise ValueError("the scope breaks off")
    return value


def number(text: str) -> str:
    """15 digits whose check digit holds."""
    value = registration_no.parse(text)
    if not registration_no.check_digit_holds(value):
        raise ValueError("the check digit does not hold")
    return value


def organization(text: str) -> str:
    """A whole name that cannot be anything else."""
    name = names.parse_company(text)
    if not name.endswith(_ENDINGS) or name.startswith("称") or starts_with_kind(name):  # 称 is left of a label
        raise ValueError("not an organization's name")
    return name


def kind(text: str) -> str:
    """A kind of business, told by its own words; for sheets whose label was read in part."""
    value = shown(text)
    if not starts_with_kind(value):
        raise ValueError("not a kind of business")
    return value


def starts_with_kind(text: str) -> bool:
    """A kind of business, with or without the second sign of its label (类型) before it."""
    return text.removeprefix("型").startswith(_TYPES)


def place(text: str) -> str:
    """An address, told by its own words; for sheets whose label was read in part."""
    value = shown(text)
    if len(value) < 6 or len({sign for sign in value if sign in _PLACES}) < 3:
        raise ValueError("not an address")
    return value


def authority(text: str) -> str:
    """A registering authority's name. Raises ValueError also for one without a place: the ring of a seal, read as a
    line, loses its first signs."""
    value = shown(text)
    place = next((value.partition(office)[0] for office in registrars.OFFICES if office in value), value)
    if not value.endswith(_AUTHORITIES) or len(place) < _PLACE or value.startswith(_HEADLESS):
        raise ValueError("not an authority")
    return value
