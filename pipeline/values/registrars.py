"""Offices that register companies, as seals and sheets name them.

`parse` takes what names a place and such an office behind it. `mend` is for the ring of a seal, of which print that
crosses it takes or adds a sign: the one office of the company's own place that explains the ring by two slips.

>>> parse("杭州市余杭区市场监督管理局"), parse("北京市工商行政管理局海淀分局")
('杭州市余杭区市场监督管理局', '北京市工商行政管理局海淀分局')
>>> parse("商行政管理局")
Traceback (most recent call last):
ValueError: no office that registers companies
>>> mend("9杭州余杭区市场临督管理局", "浙江省杭州市余杭区文一西路1号")
'杭州市余杭区市场监督管理局'
>>> mend("昆明市工商行政管理局五华区局", "云南省昆明市五华区东风西路1号")
'昆明市工商行政管理局五华区分局'
>>> mend("西安市商行政管理局高新分局", "西安市高新区锦业路69号")
'西安市工商行政管理局高新分局'
>>> mend("中国（上海）自由贸易试验区市场监督管理", "中国（上海）自由贸易试验区富特北路211号")
'中国(上海)自由贸易试验区市场监督管理局'
>>> mend("南昌市东湖区市场和质量监督管理", "江西省南昌市东湖区阳明路33号")
'南昌市东湖区市场和质量监督管理局'
>>> mend("青岛市市南区市场监督管理局", "青岛市市北区宁夏路1号")  # another district's office is no slip
'青岛市市南区市场监督管理局'
>>> mend("荔州市虎丘区市场监督管局", "江苏省苏州市虎丘区竹园路1号")  # there is no such city
'苏州市虎丘区市场监督管理局'
>>> mend("广州市鼓楼区市场监督管理局", "江苏省徐州市鼓楼区中山北路1号")
'广州市鼓楼区市场监督管理局'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import LCSseq, Levenshtein

from pipeline.values import divisions
from pipeline.values.text import fold, words

OFFICES = words("""
    市场监督管理局 市场监督管理委员会 市场和质量监督管理委员会 市场和质量监督管理局 市场质量监督管理局
    工商行政管理局 行政审批局 行政审批服务局 市场监管局 工商局
""")
_BRANCHES = ("分局", "监管分局", "监督管理局", "监管局", "工商所", "监管所", "管理所", "局")
_PARTS = re.compile(
    r"(?:中国)?(?P<province>[^省市县]{2,6}(?:省|自治区))?(?P<city>[^省市区县]{2,8}?(?:市|自治州|地区|盟))?"
    # The districts whose own name holds one of these signs behind its first (GB/T 2260: 650104, 421002, 430781).
    r"(?P<district>新市区|沙市区|津市市|市?[^省市区县]{1,10}?(?:新区|开发区|高新区|区|县|旗|市))?"
)
_FREE_TRADE = re.compile(r"中国\([^()]{2,4}\)自由贸易试验区")
_ZONES = ("开发区", "高新区", "新区")
_LARGER = "省市区县州盟旗"
_WORDS = _LARGER + "分局"
_SHORTEST = 8
_MOST_SLIPS = 2
_CHINESE = re.compile(r"[^\u4e00-\u9fff]")


def parse(text: str) -> str:
    """Raises ValueError unless a place of two signs and more, an office, and at most a branch are all there is."""
    value = fold(text)
    for office in OFFICES:
        place, found, branch = value.partition(office)
        if found and len(place) > 1 and (not branch or branch.endswith(_BRANCHES)):
            return value
    raise ValueError("no office that registers companies")


def parse_of(text: str, address: str) -> str:
    """The same, where the address prints every place the office names: a ring loses its first or last signs easily,
    and what is left still looks like a name."""
    value, place = parse(text), fold(address)
    if value not in _offices(place) and not any(_of(value, office, place) for office in OFFICES):
        raise ValueError("not an office of the address")
    return value


def is_cut(text: str, address: str) -> bool:
    """Whether the place that `text` begins with stands in the address, but only as the end of a longer name."""
    value, place = fold(text), fold(address)
    name = next((value.partition(office)[0] for office in OFFICES if office in value), "")
    return bool(name) and name in place and not _begins_in(name, place)


def mend(text: str, address: str) -> str:
    """The office of the address that `text` is with one or two slips; the text itself where none or several are."""
    ring = _CHINESE.sub("", fold(text))
    if len(ring) < _SHORTEST:
        return text
    # A ring loses signs under print; hardly ever is a Chinese one read where none or another one stands. So of offices
    # that are as near, it is the one that holds most of what was read.
    slips = sorted(
        (Levenshtein.distance(ring, bare), len(ring) - LCSseq.similarity(ring, bare), name)
        for name in set(_offices(fold(address)))
        for bare in (_CHINESE.sub("", name),)
    )
    if not slips or slips[0][0] > _MOST_SLIPS or (len(slips) > 1 and slips[1][:2] == slips[0][:2]):
        return text
    return text if _of_another_place(ring, slips[0][2]) else slips[0][2]


def _of(value: str, office: str, address: str) -> bool:
    place, found, rest = value.partition(office)
    branch = next((rest.removesuffix(end) for end in _BRANCHES if rest.endswith(end)), rest)
    return bool(found) and all(_begins_in(each, address) for each in (place, branch) if each)


def _begins_in(place: str, address: str) -> bool:
    """The place stands in the address whole: at its beginning, or behind the end of a larger one."""
    starts = [start for start in range(len(address)) if address.startswith(place, start)]
    return any(start == 0 or address[start - 1] in _LARGER for start in starts)


def _offices(address: str) -> Iterator[str]:
    """Names of the offices of the places that an address begins with."""
    found = _PARTS.match(address)
    province, city, district = (found[part] or "" for part in ("province", "city", "district")) if found else ("",) * 3
    zone = city.removesuffix("市") + district if district.endswith(_ZONES) else ""
    free = _FREE_TRADE.match(address)
    for place in (free[0] if free else "", province + city + district, city + district, city, district, zone):
        for office in OFFICES if place else ():
            yield place + office
    for office in OFFICES if city and district else ():
        short = re.sub(r"(?:(?<=..)新区|区|县|市)$", "", district)  # 浦东新区 is 浦东, but 高新区 is 高新
        yield from (city + office + name + "分局" for name in (district, short) if name)


def _of_another_place(ring: str, name: str) -> bool:
    """A sign of a place's own name is another one, which no print that crosses a seal makes of it; of a city's, where
    the ring names one: the day beside a seal crosses the first signs of its ring."""
    office = next(office for office in OFFICES if office in name)
    start, end = name.find(office), name.find(office) + len(office)
    sound = range(_end_of_misread_city(ring, name[:start]))
    return any(
        slip.tag == "replace"
        and not start <= slip.dest_pos < end
        and slip.dest_pos not in sound
        and name[slip.dest_pos] not in _WORDS
        for slip in Levenshtein.editops(ring, name)
    )


def _end_of_misread_city(ring: str, place: str) -> int:
    """Where the city's name ends in a place, if the ring holds its district whole and before it no city's name; 0
    elsewhere. A zone is called alike in many cities."""
    parts = _PARTS.fullmatch(place)
    district = parts["district"] if parts else None
    if not (parts and parts["city"] and district) or district.endswith(_ZONES):
        return 0
    city, found, _ = ring.partition(district)
    return 0 if not found or city.endswith(divisions.CITIES) else parts.end("city")
