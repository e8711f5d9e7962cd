"""What a paper tells of a company that its license does not: struck off, being wound up, on a list of the registry.

A registry's page prints the state beside a label; a decision, a notice or an announcement says it in a sentence.
Trap: contracts and articles name the same words as what may happen (被吊销营业执照的), and every page of the registry
has tabs for its lists.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.extractors._parties import parse_person
from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing, phrase, quoted, read
from pipeline.extractors._sentences import CLAUSE, SENTENCE, Prose, begin_of, end_of, prose
from pipeline.extractors._tables import cell, tables
from pipeline.model import Field, Reading
from pipeline.values import dates
from pipeline.values.text import fold, simplified, words

LABELS = words("""
    登记状态 经营状态 企业状态 公司状态 企业登记状态 企业经营状态 主体状态 市场主体状态 营业状态 存续状态 执照状态
    营业执照状态 经营主体状态 登记经营状态
""")
# What stands beside the state on such pages, and ends it.
STOPS = words("""
    统一社会信用代码 注册号 企业名称 公司名称 名称 类型 企业类型 法定代表人 注册资本 成立日期 核准日期 登记机关
    经营范围 住所 注册地址 营业期限 营业期限自 营业期限至 实缴资本 所属行业 参保人数 曾用名 纳税人识别号 吊销日期
    注销日期
""")
_ESTABLISHED = ("成立日期", "成立时间", "注册日期")
_LIQUIDATORS = ("清算组负责人", "清算组成员", "清算负责人", "清算组长")
_LISTED = ("列入日期", "列入时间")
_TAKEN_OFF = ("移出日期", "移出时间", "移除日期", "解除日期")
_OF_LISTS = (
    *_LISTED,
    *_TAKEN_OFF,
    *words("序号 列入原因 移出原因 列入经营异常名录原因 移出经营异常名录原因 类别"),
)
_WELL = "well"
_BAD = re.compile(
    "未注销|(?<![未无非])(?:吊销|注销|撤销|迁出|停业|歇业|清算|除名|关闭|解散|破产|失效|作废|无效|过期|异常|失信)"
)
_NONE_SUCH = re.compile("(?:未|无|暂无|没有|非)[^,;()]{0,6}(?:异常|失信)")

_IN = r"[^,。;:\n|]"
_DONE = (
    "(?:准予|核准|同意|予以|已经?|业已|现已|已被|决定|现将|现(?=[吊注撤]销)|依法|被|办理(?:了|完毕|完成)|完成|作出|拟)"
)
_OBJECT = "(?:登记|营业执照|执照|主体资格|企业资格|经营资格)"
_OF_COMPANY = "(?:执照|代码|主体资格|公司|企业|单位|商户|当事人)(?!.?法)"
_LISTS = "(?:经营异常|严重违法)"
_TOLD = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"{_DONE}{_IN}{{0,30}}?(?:注销|吊销|撤销){_IN}{{0,30}}?{_OBJECT}",
        rf"{_OF_COMPANY}{_IN}{{0,30}}?(?:已经?|业已|现已|被|予以|依法){_IN}{{0,14}}?(?:吊销|注销|作废|收缴|缴销|失效|无效)(?!后)",
        rf"{_OF_COMPANY}作废|(?:合并|分立)后{_IN}{{0,30}}?(?:注销|解散)|被[^。;\n]{{2,40}}?吸收合并",
        rf"撤销{_IN}{{0,12}}?(?:公司|企业|市场主体|经营主体|设立|变更)登记|营业?执照{_IN}{{0,10}}?已经?(?:过期|到期)(?!后)",
        rf"状态(?:为|是|:|\|)+已?被?(?:{_BAD.pattern})|(?:公司|企业|主体){_IN}{{0,6}}?(?:已不|不再)(?:存续|存在)",
        rf"责令{_IN}{{0,10}}?[缴交]回|进入{_IN}{{0,4}}?清算|强制清算|管理人{_IN}{{0,4}}?接管|日起{_IN}{{0,4}}?停止{_IN}{{0,4}}?经营",
        r"处罚(?:内容|类别|种类|结果|决定)[:|]+[^。;\n]{0,24}?吊销[^。;\n|]{0,4}(?:营业)?执照",
        r"营业执照[^。;\n]{0,60}?(?:声明|公告|特此|现)[^。;\n]{0,8}?作废",
        rf"^{_IN}{{0,30}}(?:注销|吊销|清算|解散|歇业){_IN}{{0,4}}(?:通知书|公告|决定书|证明|备案)(?=$|[|(])",
        rf"(?:已|被|决定|予|现将){_IN}{{0,30}}?(?:列入|载入|纳入|标[记注]){_IN}{{0,14}}?{_LISTS}",
        rf"^{_IN}{{0,30}}(?:列入|载入|纳入){_LISTS}{_IN}{{0,14}}(?:决定书|通知书|告知书|公告)",
        r"(?:受理|裁定|宣告)[^。;\n|]{0,40}?破产",
        r"(?:所有|全部)税务事项均?已结清",
        rf"(?:决定|现|已被?|被){_IN}{{0,8}}?责令{_IN}{{0,6}}?(?:关闭|停业|停产)",
        rf"(?:准予|核准|已){_IN}{{0,12}}?(?:迁出|歇业)",
    )
)
_MEANT = re.compile(
    rf"(?:决定|决议|同意|拟|现|已|申请|准备){_IN}{{0,24}}?(?:解散|注销登记|注销(?:本|该)?(?:公司|企业)|清算组|破产|歇业)"
)
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百]{1,5}条", re.MULTILINE)
_ARTICLES = 2
# A rule says who has to apply, and when; it is no application.
_RULE = re.compile("应当|可以|必须|须|结束后|完毕后|之日起")
# What else is struck off, unless the clause is of the license as well.
_OF_ELSE = re.compile(
    r"许可|备案凭证|商标|税务登记|账户|帐户|撤销[^,。;\n|]{0,12}处罚|质押|抵押|动产|资格证|海关|社保|出质|分公司|分支机构|子公司|分店"
)
_OF_LICENSE = re.compile("营业执照|公司登记|企业登记|主体资格")
_SUPPOSED = re.compile(
    r"如[果有遇]?(?![意家皋东一下])|若(?=[因经被企公违未有出发你贵该本])|一旦|凡|倘|假[如使]|或者?|可以|有权|应当|应[当在予及该立]|不得"
    r"|不存在|没有|[未无](?:曾|有)?被|之一|情形|情况下|期间|未逾|承诺|保证|不予|未予|未来|移出"
)
_SUPPOSED_BEFORE = re.compile(r"(?:^|[,。;\n|])(?:[^,。;\n|]{0,4})(?:如|若|一旦|凡|倘)[^。;\n]{0,40}$|的[,:]$")
_SUPPOSED_BEHIND = re.compile(r"[^,。;\n|]{0,8}(?:的(?=[,。;、)公企法]|$)|时[,,]|后[,,]|之日起)")


def told(sheet: Sheet) -> Field[str]:
    """What the page tells against the company; label_not_found where it tells nothing."""
    state = read(sheet, LABELS, _state, stops=STOPS, lines=2)
    if state.problem == "ambiguous" or (state.value is not None and state.value != _WELL):
        return state
    wound_up = read(sheet, _LIQUIDATORS, parse_person, stops=(*STOPS, *LABELS))
    if wound_up.value is not None or wound_up.problem == "ambiguous":
        return wound_up
    readings = tuple(each for page in map(prose, sheet.leaves) for each in _sentences(page)) or _still_listed(sheet)
    return quoted(readings)


def established(sheet: Sheet) -> Field[date]:
    """The day that the registry holds, on a page that shows a company's state."""
    if phrase(sheet, LABELS) is None:
        return missing("label_not_found")
    held = read(sheet, _ESTABLISHED, dates.parse, mend=dates.mend, stops=(*STOPS, *LABELS))
    return held if held.value is not None else missing("label_not_found")


def _state(text: str) -> str:
    state = simplified(fold(text)).strip(":")
    if not state:
        raise ValueError("no state")
    return state if _BAD.search(_NONE_SUCH.sub("", state)) else _WELL


def _sentences(page: Prose) -> tuple[Reading, ...]:
    """The first that is told, not supposed: what is set out in articles is a rule."""
    if len(_ARTICLE.findall(page.text)) >= _ARTICLES:
        return ()
    matches = (
        *(match for pattern in _TOLD for match in pattern.finditer(page.text)),
        *(match for match in _MEANT.finditer(page.text) if not _RULE.search(_sentence(page.text, match))),
    )
    found = next((match for match in matches if not _is_supposed(page.text, match)), None)
    return page.readings(*found.span()) if found else ()


def _sentence(text: str, match: re.Match[str]) -> str:
    return text[begin_of(text, match.start(), SENTENCE) : match.end()]


def _is_supposed(text: str, match: re.Match[str]) -> bool:
    begin = begin_of(text, match.start(), f":{CLAUSE}")
    clause = text[begin : end_of(text, match.end(), CLAUSE)]
    return bool(
        _SUPPOSED.search(clause)
        or (_OF_ELSE.search(clause) and not _OF_LICENSE.search(clause))
        or _SUPPOSED_BEFORE.search(text, max(begin - 60, 0), begin)
        or _SUPPOSED_BEHIND.match(text, match.end())
    )


def _still_listed(sheet: Sheet) -> tuple[Reading, ...]:
    """A day on which the company came onto a list of the registry, and none on which it left: in a row of it, or
    beside labels."""
    found = tables(sheet, _OF_LISTS)
    rows = tuple(
        each.leaf.reading(glyphs)
        for each in found
        for row in each.rows
        if re.fullmatch(DAY, fold(cell(each, row, _LISTED))) and not re.search(r"\d", cell(each, row, _TAKEN_OFF))
        for glyphs in list(row.values())[:1]
    )
    if found:
        return rows
    came, left = (read(sheet, of, dates.parse, stops=_OF_LISTS) for of in (_LISTED, _TAKEN_OFF))
    return came.readings if came.value is not None and left.value is None else ()
