"""Who invites: JD. Nobody else may be named in a letter but whom it invites; an agent's letter invites nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.extractors._phrases import DAY, LIMITED
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._statements import Statement, lines, statements
from pipeline.extractors.invitation_letter._channels import JD, SELF
from pipeline.model import Field, Reading
from pipeline.values import names
from pipeline.values.text import fold

_PART = r"[^,。;:、()《》“”\"<>@]"
_COMPANY = re.compile(LIMITED)
# What calls itself an agent or a partner of JD is none of its offices.
_NEAR_JD = "服务[商中站]|合作|伙伴|第三方|咨询|代办|代理|代运营|授权|委托|指定|认证|加盟|培训|学院|官方"
_OF_JD = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,4}})?{JD}(?!服务|招商|推广)(?:(?!{_NEAR_JD}|自营|[供经]\w?商)[^,。;:、()的由与向]){{0,12}}?有限(?:责任)?公司"
    "|上海圆迈贸易有限公司|广州晶东贸易有限公司|北京沃东天骏信息技术有限公司",
    re.IGNORECASE,
)
# JD buys through companies of other names, too.
_OFFICE = re.compile(
    rf"(?:发件人:?)?(?:{SELF}|{JD}(?:商城|集团|零售)?)(?:(?!{_NEAR_JD})[\u4e00-\u9fff]){{0,14}}(?:(?:部|组|处|中心|团队)(?:\(盖?章?\))?|采销(?=<))(?:<.*>)?",
    re.IGNORECASE,
)
_AGENTS = re.compile(
    r"(?:受|接受)[^,。;]{0,30}?(?:委托|授权)[,由]?|(?:经|由)我[^,。;]{0,8}?(?:推荐|引荐)"
    r"|我[司们方公][^。;,]{0,4}[为系是作][^。;,]{0,14}?(?:服务商|代理|机构|渠道商|合作伙伴|合作方)"
    r"|(?<![不无免未])(?:服务费|代理费|代办费|中介费|咨询费|渠道费|推荐费|入驻费)[^。;]{0,10}?\d[\d,.]*万?元"
)
_NO_COMPANY = re.compile(
    rf"{_PART}{{2,20}}(?:工作室|商行|事务所|经营部|协会|传媒|代运营|服务[中商站部]心?|代理[商处部]?)(?:\([^()]{{0,4}}章\))?"
)
_TRADER = re.compile(
    rf"(?!{JD})[\u4e00-\u9fff]{{2,6}}(?:网络|电商|科技|商贸|贸易|传媒|咨询|文化|信息|供应链|国际|集团)(?:[\u4e00-\u9fff]{{0,6}}[\d-]*)"
    rf"|(?!北京|上海)[\u4e00-\u9fff]{{2,4}}{JD}[\u4e00-\u9fff]{{0,12}}|{JD}[\u4e00-\u9fff]{{0,8}}?(?:{_NEAR_JD})[\u4e00-\u9fff]{{0,10}}"
)
_SENDER = re.compile(r"(?:发件人|发送人|发自|发件邮箱|FROM):?.{0,40}?@(?P<domain>[A-Z0-9.-]+)", re.IGNORECASE)
_QUOTES = re.compile(r"-{2,}(?:ORIGINALMESSAGE|原始邮件|原邮件|回复的原邮件)", re.IGNORECASE)
_STAMP = re.compile(r"\([^()]{0,4}章\)$")
_DAY = re.compile(r"(?:日期:)?" + DAY)


def invited_by(sheet: Sheet, invited: Field[str]) -> Field[str]:
    """Ambiguous where anybody else is named; not found where nobody is."""
    told, rows = tuple(statements(sheet)), tuple(lines(sheet))
    whom = _named(invited)
    others = [each for each in (*_companies(rows, whom), *_agents(told), *_signers(_unquoted(rows), whom)) if each]
    if others:
        return missing("ambiguous", [reading for each in others for reading in each])
    for line in (*rows, *told):
        match = _OFFICE.fullmatch(line.text) or _OF_JD.search(line.text)
        if match is not None:
            found = line.readings(*match.span())
            return Field(value=match[0], problem=None, readings=found, raw=line.printed(*match.span()))
    return missing("label_not_found")


def of_jd(name: str) -> bool:
    return _OF_JD.search(fold(name)) is not None


def _named(invited: Field[str]) -> tuple[str, ...]:
    return (invited.value,) if invited.value is not None else ()


def _companies(rows: tuple[Statement, ...], whom: tuple[str, ...]) -> Iterator[tuple[Reading, ...]]:
    for line in rows:
        for match in _COMPANY.finditer(line.text):
            if not _OF_JD.search(match[0]) and not any(_is(match[0], each) for each in whom):
                yield line.readings(*match.span())


def _unquoted(rows: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Without the mail that is answered, unless the invitation stands in it."""
    end = next((place for place, line in enumerate(rows, start=1) if _QUOTES.search(line.text)), len(rows))
    return rows if any("邀" in line.text for line in rows[end:]) else rows[:end]


def _is(printed: str, name: str) -> bool:
    """A name may have words of its sentence before it, or be the end of one that a row cut."""
    return name.endswith(printed) or names.compare(printed[-len(name) :], name) != "different"


def _agents(told: tuple[Statement, ...]) -> Iterator[tuple[Reading, ...]]:
    for each in told:
        for match in _AGENTS.finditer(each.text):
            yield each.readings(*match.span())


def _signers(rows: tuple[Statement, ...], whom: tuple[str, ...]) -> Iterator[tuple[Reading, ...]]:
    """Those that sign and are no company, the invited one itself, and a sender whose mail does not come from JD."""
    for line, below in zip_longest(rows, rows[1:]):
        if below and _DAY.fullmatch(below.text) and _TRADER.fullmatch(line.text) and not _OF_JD.search(line.text):
            yield line.readings(0, len(line.text))
        name = _COMPANY.fullmatch(_STAMP.sub("", line.text))
        if name and below and _DAY.fullmatch(below.text) and any(_is(name[0], each) for each in whom):
            yield line.readings(0, len(line.text))
        if _NO_COMPANY.fullmatch(line.text) and not _OFFICE.fullmatch(line.text):
            yield line.readings(0, len(line.text))
        sender = _SENDER.match(line.text)
        if sender and not f".{sender['domain']}".lower().rstrip(".").endswith(".jd.com"):
            yield line.readings(*sender.span())
