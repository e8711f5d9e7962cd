"""VAT status where no label states it: in the sentences of a notice, on a form, as a stamp.

The words 一般纳税人 stand in titles, in the names of regulations, in denials and in offers to apply as well.
Only a clause that says that somebody *is* or *was registered as* one counts; a denial beside it makes the
status ambiguous, a denial alone leaves it without value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import Prose, as_in_prose, prose, without_name
from pipeline.extractors.taxpayer_certificate._tax_subject import is_own
from pipeline.extractors.taxpayer_certificate._tax_words import plain
from pipeline.model import Field, Reading
from pipeline.values import taxpayer_status
from pipeline.values.text import fold, simplified

# What is granted may follow its condition: 符合…条件,准予登记.
_CHECKED = "(?:,(?:经审[核查批],?)?(?:符合(?:登记|认定)?(?:规定|条件|要求),?)?(?:现|同意)?)?"
_CLAUSE = re.compile(rf"[^,。;\n|]+(?:(?=,){_CHECKED}(?:予以|准予)(?:登记|认定)(?=[。;,]))?")
_CITED = re.compile(r"《[^》]*》?")
_WHO = r"(?P<value>(?:增值税)?(?:一般|小规模)纳税人)(?!期间|时期|阶段)"
_ASKED = r"(?!条件|标准|名单|的(?:申请|条件|标准|决定|手续|资料|名单|企业|纳税人|单位|公告|公示))"
_STATED = (
    re.compile(rf"(?:登记|认定|确认|核准|批准|核定|转|变更|成)(?:成|为|作){{1,2}}(?:辅导期)?{_WHO}{_ASKED}"),
    re.compile(
        rf"(?:属于|系|作为|(?:公司|企业|单位|厂|\))[是为]|(?:身份|资格|类型)[是为]|(?:你单位|你公司|你\(单位\)|该企业|该公司|该纳税人)(?:现|已|目前)?[是为])(?:[我本]局(?:所|管辖|辖区|征管|内|的)*)?{_WHO}"
    ),
    re.compile(rf"(?:登记|认定|确认|核定)[^,。;:]{{2,40}}?[成作]?为{_WHO}{_ASKED}"),
    re.compile(rf"符合[^,。;]{{0,12}}?{_WHO}[^,。;]{{0,8}}(?=,){_CHECKED}(?:予以|准予)(?:登记|认定)$"),
    re.compile(rf"{_WHO}(?:资格)?(?:生效|有效|起始)(?:之日|日期|期起|日|时间)(?:为|是|:)*{DAY}"),
    re.compile(rf"^(?:现|目前|已)[是为]{_WHO}"),
    re.compile(rf"(?:具[备有]|取得了?){_WHO}(?:资格|身份)(?!条件|的)"),
    # Beside a label it is the whole value: 一般纳税人(已转出) is none.
    re.compile(rf"(?:身份|资格|类型):{_WHO}$"),
    re.compile(rf"自[^,。;]{{4,14}}起(?:成|作)?为{_WHO}{_ASKED}"),
    re.compile(rf"(?:准予|同意|核准|批准|予以)[^,。;]{{0,16}}?{_WHO}(?:资格)?(?:的)?(?:登记|认定|资格)(?!申请|条件)"),
    re.compile(rf"(?:已(?:为|对)?[^,。;]{{0,12}}?办理|办理(?=了))了?{_WHO}(?:资格)?(?:登记|认定)(?!申请|手续|条件|的)"),
    re.compile(
        rf"{_WHO}(?:资格)?(?:的)?(?:登记|认定)?(?:事项|申请|手续|资格)?"
        rf"[^,。;]{{0,12}}?{_CHECKED}(?:准予登记|予以登记|予以认定|已登记|已认定|已生效|生效|登记成功|已经?办(?:理)?(?:完毕|完结|结|妥|$)|已完成|已核准|审核通过|自(?=\d{{4}}[年./-]))"
    ),
)
_TAKEN = "取消|注销|撤销|撤回|终止|作废|失效|无效"
_DENIED = re.compile(
    r"(?:不|非|未|没有|无|暂缓|尚)[^,。;]{0,10}?一般纳税人"
    r"|(?:[不未]予|不同意|不批准|[暂不未]能|暂[不缓]|不再)[^,。;]{0,40}?一般纳税人"
    rf"|(?:{_TAKEN}|废止)[^,。;]{{0,40}}?一般纳税人"
    r"|一般纳税人[^,。;]{0,14}?(?:不予|未通过|未获|未予|不通过|不符合|未查询|不存在|查询不到|待[生审办定核登确])"
    rf"|一般纳税人[^,。;]{{0,24}}?(?:{_TAKEN})"
)
_SUPPOSED = re.compile(
    r"下列|以下(?!简称)|的(?:企业|单位|纳税人|公司)(?:为|是|有|包括|如下)|可申请|可以|可向|应(?:当|向|办理|申请|登记|认定|转|在|于|自|按)|如(?:需|果|登记|认定|为|系)|若|拟|申请成为|申请认定为"
    r"|申请登记为|申请办理|请于|请在|请及时|须|条件的|标准的|后[,]?不得|不得"
    r"|(?:申请|拟登记|原|变更前)(?:增值税)?(?:纳税人|资格)(?:类型|资格)"
)


_ENDED = re.compile(r"(?:已|税务|已?清税)?(?:注销|清税|非正常|吊销|清算|停业|失效|证件失效|核销|撤销)\S*")


def ended(text: str) -> str:
    """The state of a payer that is none any more. Raises ValueError for any other."""
    state = simplified(fold(text))
    if not _ENDED.fullmatch(state):
        raise ValueError("not a state in which nothing holds")
    return state


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A clause about the status: what it says, or None where it denies; whether of the paper's own payer; and whether
    it is made of words that do not turn it."""

    status: str | None
    own: bool
    plain: bool
    readings: tuple[Reading, ...]
    raw: str


def stated(sheet: Sheet, company: str | None) -> Field[str]:
    """The status that the sentences of the paper state of its payer, which it calls `company`; what they say of
    others is ambiguous where they say nothing of the payer."""
    plain_name = as_in_prose(company)
    said = [statement for leaf in sheet.leaves for statement in _statements(prose(leaf), plain_name)]
    own = [statement for statement in said if statement.own]
    if said and not own:
        return missing("ambiguous", [reading for statement in said for reading in statement.readings])
    sure = {statement.status for statement in own if statement.plain}
    told = _decide([statement for statement in own if statement.plain or statement.status not in sure])
    return told if sure or told.value is None else missing("not_parsed", told.readings)


def _decide(said: Sequence[Statement]) -> Field[str]:
    if not said:
        return missing("label_not_found")
    readings = [reading for statement in said for reading in statement.readings]
    if len({statement.status for statement in said}) > 1:
        return missing("ambiguous", readings)
    if said[0].status is None:
        return missing("not_parsed", readings)
    return Field(value=said[0].status, problem=None, readings=said[0].readings, raw=said[0].raw)


def _statements(page: Prose, company: str | None) -> Iterator[Statement]:
    cited = {place for match in _CITED.finditer(page.text) for place in range(*match.span())}
    for clause in _CLAUSE.finditer(page.text):
        text = "".join(" " if clause.start() + i in cited else sign for i, sign in enumerate(clause.group()))
        # The signs before may be words of their own (无锡, 若羌).
        text = without_name(text, company, left=2, by=" ") if company else text
        if "纳税人" not in text:
            continue
        if denied := _DENIED.search(text):
            yield _statement(page, clause.start(), denied, None)
        elif not _SUPPOSED.search(text):
            yield from _stated(page, clause.start(), text, company)


def _stated(page: Prose, offset: int, text: str, company: str | None) -> Iterator[Statement]:
    seen: set[tuple[int, int]] = set()
    for pattern in _STATED:
        for match in pattern.finditer(text):
            if match.span("value") not in seen:
                seen.add(match.span("value"))
                own = is_own(page.text, offset + match.start("value"), company)
                status, sure = taxpayer_status.parse(match["value"]), plain(text, company)
                yield _statement(page, offset, match, status, own=own, sure=sure)


def _statement(
    page: Prose, offset: int, match: re.Match[str], status: str | None, *, own: bool = True, sure: bool = True
) -> Statement:
    start, end = match.span("value") if status else match.span()
    return Statement(
        status=status,
        own=own,
        plain=sure,
        readings=page.readings(offset + start, offset + end),
        raw=page.printed(offset + start, offset + end),
    )
