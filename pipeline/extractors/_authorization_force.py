"""What in a letter of authorization keeps it from holding at all: taken back, a draft, refused, asked for, or waiting
for something that no paper shows.

What may happen one day (如…违约, 有权…) has not happened, and a letter that begins with its seal or its date waits for
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._authorization_limits import clause
from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import SENTENCE, Prose, begin_of, prose
from pipeline.model import Reading

_ENDS = "(?:终止|解除|撤销|取消|收回|撤回|暂停|中止)"
_ENDED = "(?:终止|解除|撤销|取消|收回|撤回|作废|失效|中止)"
_GRANT = "(?:授权|许可)"
_TAKEN_BACK = (
    re.compile(
        rf"(?:决定|现|特此|即日起|日起|通知|声明|正式|同意|一致)[^。;\n]{{0,24}}?{_ENDS}[^。,;\n]{{0,40}}?{_GRANT}"
    ),
    re.compile(
        rf"^[^。,;\n]{{0,12}}{_ENDS}[^。,;\n]{{0,12}}{_GRANT}[^。,;\n]{{0,8}}(?:通知|函|声明|公告)", re.MULTILINE
    ),
    re.compile(
        rf"^[^。,;\n]{{0,16}}{_GRANT}[^。,;\n]{{0,6}}{_ENDED}[^。,;\n]{{0,4}}(?:通知|函|声明|公告)", re.MULTILINE
    ),
    re.compile(
        rf"{_GRANT}[^。;\n]{{0,40}}?(?:日起|即日|即时|立即|现已|均已|业已|已经?|予以|正式|特此|全部|提前|于{DAY})[^。;,\n]{{0,8}}?{_ENDED}"
    ),
    re.compile(
        rf"(?:不再|停止)(?:对|向|给|予)?[^。;,\n]{{0,24}}?(?:享有|拥有|具有|给予|担任|作为)?[^。;,\n]{{0,12}}?"
        rf"(?:{_GRANT}(?!他人|第三方|其他)|(?:销售|经销|代理|分销)[权商])"
    ),
    re.compile(r"贵[公司方][^。;\n]{0,16}?(?:立即|即日起|即刻|马上)[^。;\n]{0,8}?(?:停止|下架)"),
    re.compile(
        rf"(?:从未|未曾|并未|没有)(?:向|对)?{_GRANT}(?!他人|第三方|其他|任何)[^。;,\n]{{2,40}}?(?:公司|使用|销售)"
    ),
    re.compile(rf"{_GRANT}[^。;,\n]{{0,16}}?不再(?:有效|生效|具[备有])"),
    re.compile(rf"(?:已经?|业已)(?:于{DAY})?[^。;,\n]{{0,6}}?{_ENDS}(?:(?!其他|他人)[^。;,\n]){{0,24}}?{_GRANT}"),
    re.compile(r"授权书?[^。;,\n]{0,12}?(?:伪造|虚假|系假|造假|冒用)"),
)
_SUPPOSED = re.compile(
    "有权|(?<!许)可(?![可心口爱])|如(?![意家皋东一])|若|保留|视为|自动|除非|未(?!来)|不得|届满|期满|到期|违约|违反"
)
_LATER = re.compile("届满|期满|到期|违约|违反|一旦|[如若](?:果|有|被|经|发现|查实|出现|存在)|[止除消销回束]后|届时")
# A letter that takes the place of an older one ends that one.
_OLDER = re.compile("原|旧|此前|之前|以前|先前")
_BETWEEN = r"[^。;,\n]{0,6}"
_REFUSED = re.compile(
    rf"(?:不同意|不予|拒绝|暂不|不能|无法|从未|并未|尚未|未曾|没有|无意|未获|未得到|(?<!未)曾经?|(?<!不)未(?=授权被|授权[^的、,。]{{2,30}}公司))"
    rf"{_BETWEEN}(?<![转再分次]){_GRANT}"
    r"(?!他人|第三方|其他|任何|范围|期|区域|书|的|商标|品牌|产品|商品|渠道|平台)"
)
_ASKED = re.compile(
    rf"(?:申请|请求|恳请|敬请|望|请)(?:贵[公司方]+|给予|予以|获得|取得|将|对)?[^。;,\n]{{0,12}}?{_GRANT}(?:使用|我|本|给)"
    rf"|请(?:予以?|贵[公司方]{{1,2}}(?:予以)?)(?:批准|审批|同意|核准)(?=[。!,\n]|$)|^[^。,;\n]{{0,12}}{_GRANT}[^。,;\n]{{0,4}}(?:申请|意向)[书函表]"
    rf"|(?:拟|计划|准备|有意|意向){_BETWEEN}{_GRANT}(?:给|使用|销售|被|其|该|上述|{_BETWEEN}公司)",
    re.MULTILINE,
)
_NAMED_DRAFT = (
    "(?:草稿|草案|初稿|样稿|样本|样张|范本|范文|模板|模版|示例|讨论稿|征求意见稿|待审稿|测试文件|DRAFT|SAMPLE|SPECIMEN)"
)
_DRAFT = (
    re.compile(rf"[(【\[][^()【】\[\]\n]{{0,10}}{_NAMED_DRAFT}[^()【】\[\]\n]{{0,16}}[)】\]]", re.IGNORECASE),
    re.compile(rf"^[^。,;:|\n]{{0,14}}{_NAMED_DRAFT}$", re.IGNORECASE | re.MULTILINE),
    re.compile(rf"(?:此件|本件|此文|本文件?|此稿|本稿|本授权书|本函)(?:仅)?(?:为|系|是|属){_BETWEEN}{_NAMED_DRAFT}"),
    re.compile(
        r"(?:尚?未|没有|待)(?:经|加)?(?:双方|授权方|我司|我方)?(?:盖|用|签)[署订]?(?:公?章|字|印|妥)?(?=[。,;)\n]|$)(?![^。;\n]{0,8}(?:无效|不生效|不具))",
        re.MULTILINE,
    ),
)
_NOT_IT = re.compile(
    rf"(?:非|不构成|不作为|不视为|不代表)(?:正式)?(?:的)?{_GRANT}|(?:正式|最终)[^。;,\n]{{0,6}}?(?:授权书|合同|文件)[^。;,\n]{{0,4}}?(?:为准|另行|出具)"
    rf"|被[^。;\n]{{0,24}}?(?:取代|替代|代替)|{_GRANT}[^。;,\n有可]{{0,8}}?(?:暂停|中止)|(?:已|现|予以|决定|处于)[^。;,\n]{{0,4}}?(?:暂停|中止)"
    r"|[此本](?:件|函|授权书)(?:现|已|现已|即日起)?(?:作废|废止)|已经?(?:届满|到期|期满|过期)|待(?:定|补|填)(?=[。;,)\n]|$)|尚?未(?:取得|获得|核准)[^。;,\n]{0,12}?注册",
    re.MULTILINE,
)
_NEEDS_SEAL = re.compile(r"未(?:经|加)?[^。;,\n]{0,8}?(?:盖|用)[^。;,\n]{0,4}?章[^。;\n]{0,6}?(?:无效|不生效|不具)")
_BEGINS = re.compile(
    r"(?P<upon>[^。;,\n]{0,24})(?:前(?:,[^。;,\n]{0,8}?)?[^。;,\n]{0,4}?(?:不|尚?未)生效"
    r"|(?:(?:之日起|之日|以?后|时)(?:,[本此该]?(?:授权|许可|合同|协议|函|件|证)书?)?|方可|方为|方能?|才能?)"
    r"[^。;,\n]{0,3}?(?:正式)?(?<!不再)(?:生效|有效(?!期)))"
)
_WAITS = re.compile(
    "公证|认证|[付缴]|费|(?<!条)款|保证金|批准|审批|核准|备案|验收|考核|达标|达到|收到|另行|合同|协议|满足"
)
_BY_SIGNING = re.compile(r"[签章印\d]|出具|发出|颁发|发布|下发|开具|授权$|即|当日|本日")
_LAPSES = re.compile(
    r"以[^。;,\n]{2,30}为(?:前提|条件)|(?:如|若|一旦|未能|当|逾期|否则)[^。;\n]{0,20}?"
    r"(?:未达|不达|未能?完成|低于|不足|未支付|未付|未缴|未回款)[^。;\n]{0,16}?(?:失效|终止|作废|不生效|不发生效力)"
)


def takes_back(sheet: Sheet, *, grants: bool) -> tuple[Reading, ...]:
    """Where the paper ends an authorization; where it `grants` one, not where it ends an older one by that."""
    found = ((page, match) for page in map(prose, sheet.leaves) for match in _taken_back(page.text))
    return tuple(
        reading
        for page, match in found
        if not (grants and _OLDER.search(page.text, max(match.start() - 4, 0), match.end()))
        for reading in clause(page, match)
    )


def not_in_force(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the letter says that it grants nothing, or nothing yet; empty where it does not."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    sealed = any(leaf.page.seals for leaf in sheet.leaves)
    patterns = (_REFUSED, _ASKED, _NOT_IT, *_DRAFT, *(() if sealed else (_NEEDS_SEAL,)))
    found = [reading for page in pages for pattern in patterns for reading in _all(page, pattern)]
    found += [reading for page in pages for reading in _waiting(page)]
    return tuple(found)


def _all(page: Prose, pattern: re.Pattern[str]) -> Iterator[Reading]:
    for match in pattern.finditer(page.text):
        yield from clause(page, match)


def _taken_back(text: str) -> Iterator[re.Match[str]]:
    for match in (match for pattern in _TAKEN_BACK for match in pattern.finditer(text)):
        begin = begin_of(text, match.start(), SENTENCE)
        if not _SUPPOSED.search(match.group()) and not _LATER.search(text, begin, match.end()):
            yield match


def _waiting(page: Prose) -> Iterator[Reading]:
    """A beginning that is no signature and no day, or an end that comes by itself with a figure."""
    for match in _BEGINS.finditer(page.text):
        if _WAITS.search(match["upon"]) or not _BY_SIGNING.search(match["upon"]):
            yield from clause(page, match)
    yield from _all(page, _LAPSES)
