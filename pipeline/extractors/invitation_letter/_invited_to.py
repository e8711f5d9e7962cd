"""What a letter invites its addressee to: one statement has to say it, as what is done now and under no condition.

Where the statement leaves the channel open (成为我司供应商) the title, the letterhead, the signature or the supplier
system it sends to name it. A form says it by its title and a label for whom it invites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors import _parties
from pipeline.extractors._reading import Sheet, missing, present, read
from pipeline.extractors._statements import Statement, lines, statements
from pipeline.extractors.invitation_letter._channels import (
    JD,
    OF_MERCHANTS,
    OTHER,
    SELF,
    SELF_OPERATED,
    SERVICES,
    without_denied,
)
from pipeline.extractors.invitation_letter._usual_words import TRADES
from pipeline.model import Field, Reading
from pipeline.values.text import fold, simplified

_YOU = r"(?:贵(?![州阳港溪])[\u4e00-\u9fff]|您(?!好)|你[公司方单]|乙方)"
_WHO = rf"(?:{_YOU}|(?![我本敝])[^,。;:()]{{2,30}}?(?:\([^()]{{1,10}}\)[^,。;:()]{{0,24}}?)?公司)"
_INVITE = rf"(?:邀请|诚邀|特邀|兹邀|敬邀|谨邀)[,:]?{_WHO}"
_JOIN = "(?:入驻|进驻|加入|加盟|成为|作为|为(?=京东)|签约|合作|供货)"
_ELSE = "参加|出席|莅临|参会|参观|洽谈|交流|报名|关注|了解|下载|扫码|体验|竞标|投标|面谈|推荐|引荐|[我可不未如若后]"
_BETWEEN = rf"(?:(?!{_ELSE})[^。;])"
# None of them is made of others: a row of them would be read in more ways than anybody can wait for.
_WORD = (
    "(?:平台|商城|业务|渠道|频道|体系|项目|系统|(?:供[应货]商|合作[商方]|伙伴)(?!的(?!一员|大家庭|队伍|行列))|供货"
    "|合作(?![商方])|采购|入驻|成为|优质|战略|核心|品牌|品类|类目|正式|长期|开展|建立|深化|深度|全面|销售|关系|一员|大家庭|队伍|行列|之一|的)"
)
_REMARK = (
    r"\((?=而?非|不含|不是|以下|简称|即|JD|VC|WWW|HTTP|京东|[\u4e00-\u9fff]{2,10}(?:类目|品类)|(?:合作|经营|邀请)?(?:类目|品类|品牌):"
    rf"|(?:{TRADES.pattern}|类|、|及|和)+\))"
)
_END = rf"(?={_REMARK}|[,。;:)!?”\"并且共请以及和与、为]|的?通知|$)"
_TRADE = rf"(?:(?!{SERVICES}|的)[\u4e00-\u9fff]){{1,6}}?(?:类目|品类|频道|业务|供应商|供货商|合作伙伴)"
_TAIL = rf"{_WORD}*(?:{_TRADE}{_WORD}*)?{_END}"
_OURS = rf"(?:我[司部方们]的?|本平台|{JD}(?:商城|集团|平台|零售|网)?)?"

# What has been given to you, and not to your customers, nor will be, may be or once was.
_GIVEN = "(?:(?![将可曾未]|有望|客户|竞[争品]|合作|推荐)[^。;我])"


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_NAMED = _compiled(
    rf"{_INVITE}{_BETWEEN}{{0,60}}?{_JOIN}[^,。;:、天猫]{{0,6}}?{SELF}{_TAIL}",
    rf"{_INVITE}{_BETWEEN}{{0,30}}?办理{SELF}(?:平台|供应商|的)*(?:入驻|准入){_TAIL}",
    rf"{_INVITE}参与{SELF}{_TAIL}",
    rf"{_INVITE}{_BETWEEN}{{0,30}}?[与同和]{_OURS}{SELF}(?!供应商|供货商|商家|合作[方商]|旗下){_TAIL}",
    rf"{_YOU}[^。;我]{{0,20}}?(?:受邀|获邀|被邀|应邀)请?{_BETWEEN}{{0,12}}?(?:{_JOIN})?[^,。;:、]{{0,6}}?{SELF}{_TAIL}",
    rf"{_YOU}[^。;我]{{0,12}}?[被受获]{SELF}[^,。;]{{0,10}}?邀请?{_JOIN}{_TAIL}",
    rf"{_YOU}{_GIVEN}{{0,12}}?(?:获得|取得|收到)了?(?:来自)?{SELF}(?:平台|供应商|入驻|合作|招商|的)*邀请(?:资格|函|码)?{_END}",
    rf"{_YOU}{_GIVEN}{{0,12}}?(?:获得|取得)了?{SELF}(?:[^,。;:]{{2,6}}[类品]目的)?入驻资格{_END}",
    rf"(?:授予|发出|发送|送达)了?{_YOU}[^,。;我]{{0,6}}?{SELF}(?:平台|供应商|入驻|合作|招商|的)*邀请(?:资格|函|码)?{_END}",
    rf"[向给对]{_YOU}[^,。;我]{{0,6}}?(?:授予|发出|发送|送达)了?{SELF}(?:平台|供应商|入驻|合作|招商|的)*邀请(?:函|码)?{_END}",
    rf"{JD}[^,。;:]{{0,16}}?{_INVITE}{_BETWEEN}{{0,20}}?(?:作为|成为)(?:[^,。;:自]{{2,6}}[类品]目)?自营(?:供应商|供货商){_TAIL}",
    rf"{_YOU}{_GIVEN}{{0,30}}?,(?:现|兹|故)?(?:特|诚|正式)(?:邀请?)(?:入驻|进驻|加入|加盟){SELF}{_TAIL}",
    rf"{_INVITE}{_BETWEEN}{{0,30}}?自营(?:供应商|供货商|模式|方式)的?(?:身份)?(?:入驻|进驻|加入|加盟){JD}{_TAIL}",
    rf"{SELF}[^,。;:]{{0,16}}?{_INVITE}{_BETWEEN}{{0,30}}?{_JOIN}{_OURS}{_TAIL}",
)
_UNNAMED = _compiled(rf"{_INVITE}{_BETWEEN}{{0,60}}?(?:{_JOIN}|与我[司们]){_OURS}{_TAIL}")
_SUBJECT = r"(?:(?:主题|标题|SUBJECT):)?\(?"
_KIND = "(?:平台|供应商|供货商|入驻|合作|招商|准入|品牌|的)*"
_TITLE = rf"{_SUBJECT}[^,。;:]{{0,12}}?{SELF}{_KIND}[)”]?{_KIND}邀请(?:函件?|书|信|通知|码)?\)?"
_HEADS = _compiled(
    _TITLE,
    rf"{_SUBJECT}{SELF}\)?{_KIND}",
    rf"(?:邀请方|邀请单位|邀请人|发件人|落款)?:?{SELF}[\u4e00-\u9fff]{{0,10}}(?:部|组|处|中心|团队)(?:\(盖?章?\))?(?:<[^>]*>)?",
    rf"(?:入驻|邀请|合作|招商|受邀)?(?:渠道|平台|类型|模式|方式|业务|事项|内容):(?:入驻)?{SELF}{_WORD}*",
)
_TITLED = re.compile(_TITLE, re.IGNORECASE)
_SENT_TO = re.compile(
    rf"(?:登[录陆]|访问|进入)[^。;,]{{0,8}}?{SELF}(?:供应商|入驻)*(?:系统|平台|后台|官网)", re.IGNORECASE
)
WHOM = r"(?:受邀|被邀请)(?:方|单位|企业|公司|商家|供应商|主体|人)"
_LABELLED = re.compile(rf"{WHOM}(?:名称)?:")
# The same as rows of a table or of a page of the supplier system.
_INVITED = tuple(
    f"{how}{whom}" for how in ("受邀", "被邀请") for whom in ("方", "单位", "企业", "公司", "商家", "供应商")
)
_COMPANY = ("公司", "公司名称", "企业名称", "供应商名称", "商家名称")
_BY_WHOM = re.compile(r"^邀请(?:方|部门|单位|人):", re.MULTILINE)
CHANNELS = tuple(
    f"{what}{how}"
    for what in ("邀请", "邀请入驻", "入驻", "合作", "招商", "受邀")
    for how in ("业务", "渠道", "平台", "类型", "模式", "方式", "事项", "内容")
)
_CHANNEL = re.compile(rf"(?:入驻)?{SELF}{_WORD}*", re.IGNORECASE)
_MERCHANTS = re.compile(OF_MERCHANTS, re.IGNORECASE)
# What is not, not yet or no more done, and what is asked for.
_NOT_DONE = re.compile(
    "不(?![断仅吝])|未(?!来)|无(?!锡)|[勿拟将曾欲样]|暂|停止|取消|撤|拒|谢绝|计划|预计|预备|有望|打算|考虑|准备|意向|此前|之前"
    "|原定|先前|希望|盼望|请求|申请|恳请|恳求|能否|可否|是否|请问|烦请|敬请|请贵|请你|请您|可能|届时|候补|有意|愿意|想要|冒|声称|谎称|所谓"
    "|[才方]可|[才方][会能]|(?<!评估)(?<!评审)(?<!审核)(?<!考察)(?<!沟通)(?<!研究)(?<!讨论)(?<!了解)(?<!协商)后"
)
_NOW = re.compile(r"(?:现|兹|谨|特此?)(?:正式|诚挚地?|诚恳地?|郑重|盛情|特此?|决定|再次|诚)*$")
_IF = re.compile(
    r"(?:^|[,:(]|[贵你][公司方店]{1,2}|您)"
    r"(?:如果?(?![下此期约今同])|若(?!干)|倘|假如|一旦|待(?!遇)|等到|只要|只有|除非|届时|俟)"
    r"|(?:前提下|情况下|的话),|(?:通过|完成|达到|缴纳|支付|满足|补齐|补充|提交|取得|整改|签[署订])[^,]{0,20}后,?[^,]{0,12}$"
)


def invited_to(sheet: Sheet, invited: Field[str], elsewhere: tuple[Reading, ...], stops: tuple[str, ...]) -> Field[str]:
    """The channel, where a statement invites to it; ambiguous where the letter also says that it invites to another
    one, or no more (`elsewhere`). `stops` are the labels of such letters."""
    told = tuple(statements(sheet))
    name = simplified(invited.value or "\n")
    found = next(_invites(told, _NAMED, name), None)
    if found is None and (found := _with_its_head(sheet, told, name, stops)) is not None:
        elsewhere = (*elsewhere, *_of_merchants(told))
    if elsewhere:
        return missing("ambiguous", elsewhere)
    if found is None:
        return missing("label_not_found")
    return present(SELF_OPERATED, found)


def _with_its_head(
    sheet: Sheet, told: tuple[Statement, ...], name: str, stops: tuple[str, ...]
) -> tuple[Reading, ...] | None:
    head, said = next(_heads(sheet, told), None), next(_invites(told, _UNNAMED, name), None)
    return (*head, *said) if head and said else next(_formed(sheet, stops), None)


def _invites(
    told: tuple[Statement, ...], patterns: tuple[re.Pattern[str], ...], name: str
) -> Iterator[tuple[Reading, ...]]:
    """`name` is that of whom the letter invites: signs of it (若川, 曾氏) say nothing."""
    for statement in told:
        for match in (found for pattern in patterns for found in pattern.finditer(statement.text)):
            before = statement.text[: statement.text.index("邀", match.start())]
            done = not _is_undone(before.replace(name, ""))
            rest = without_denied(statement.text[match.start() :])
            if done and not OTHER.search(without_denied(match[0])) and not _MERCHANTS.search(rest):
                yield statement.readings(*match.span())


def _is_undone(before: str) -> bool:
    """Whether what leads to the word for the invitation denies it, puts it off or makes it depend on something."""
    clause = re.split("[,:]", before)[-1]
    return bool(_IF.search(before) or (_NOT_DONE.search(clause) and not _NOW.search(clause)))


def _heads(sheet: Sheet, told: tuple[Statement, ...]) -> Iterator[tuple[Reading, ...]]:
    """Where the letter names the channel beside its sentences."""
    for line in lines(sheet):
        if any(pattern.fullmatch(line.text) for pattern in _HEADS) and not _denies(line.text):
            yield line.readings(0, len(line.text))
    for each in told:
        for match in _SENT_TO.finditer(each.text):
            yield each.readings(*match.span())


def _formed(sheet: Sheet, stops: tuple[str, ...]) -> Iterator[tuple[Reading, ...]]:
    told = tuple(lines(sheet))
    invited = read(sheet, _INVITED, _parties.parse_company, stops=stops, lines=2)
    if invited.value is not None or any(_LABELLED.search(line.text) for line in told):
        for line in told:
            match = _TITLED.match(line.text)
            if match and not _denies(match[0]) and (match.end() == len(line.text) or match[0].endswith(")")):
                yield line.readings(*match.span())
    # A page of the supplier system names by whom it invites, and the company as any of its pages does.
    by_whom = _BY_WHOM.search("\n".join(line.text for line in told))
    named = read(sheet, (*_INVITED, *_COMPANY) if by_whom else _INVITED, _parties.parse_company, stops=stops, lines=2)
    channel = read(sheet, CHANNELS, _self_operated, stops=stops)
    if named.value is not None and channel.value is not None:
        yield (*channel.readings, *named.readings)


def _self_operated(text: str) -> str:
    """Raises ValueError unless the whole text is the channel."""
    if not _CHANNEL.fullmatch(fold(text)):
        raise ValueError("not the channel")
    return SELF_OPERATED


def _denies(head: str) -> bool:
    return bool(_NOT_DONE.search(head) or OTHER.search(without_denied(head)))


def _of_merchants(told: tuple[Statement, ...]) -> Iterator[Reading]:
    for each in told:
        if _MERCHANTS.search(without_denied(each.text)):
            yield from each.readings(0, len(each.text))
