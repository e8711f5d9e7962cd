"""What a certificate of a mark prints besides its fields: who shares the mark, to whom it went, that it was cancelled
in whole or for some goods, and that it is a specimen or another country's.

Trap: what the law allows (可以撤销, 由商标局责令…) stands on old sheets and has not happened; 共有人 with nothing or 无
behind it names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.extractors._phrases import NAME
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import SENTENCE, begin_of, end_of, prose
from pipeline.model import Reading
from pipeline.values import names

_NOBODY = re.compile(r"(?:无|否|不适用|没有|[-/—_]+)$")
_SHARED = re.compile(
    r"(?:^|(?<=[|\n(;,。]))(?:其他)?(?:共有人|共同(?:注册|所有)人|其他注册人|共有(?:商标)?(?:的)?(?:注册|所有|权利|代表)人)"
    r"(?:名单|名称|姓名|名义)?[:|]*(?P<value>[^|\n,;、。():][^|\n,;、。()]{1,39})",
    re.MULTILINE,
)
_HELD_TOGETHER = re.compile(
    r"(?<!是否)(?P<value>共有商标)(?!的?(?:代表|注册|所有|权利)?人|[:|]*(?:否|无))|与(?P<other>[^。;|\n]{2,30}?)共(?:有|同(?:所有|拥有))"
)
_WENT = (
    re.compile(rf"(?:转让|移转|转移)(?:给|予|至|于|与|到)\|?(?P<value>{NAME})"),
    re.compile(rf"受让人(?:名称|名义)?(?:为|是|:|\|)*(?P<value>{NAME})"),
)
_GONE = "(?:注销|撤销|撤消|宣告无效|无效宣告|无效)"
_ENDED = (
    re.compile(rf"(?:商标|注册|专用权|本证)[^。;\n]{{0,20}}?已[^。;\n]{{0,14}}?(?:{_GONE}|终止|失效|丧失|作废)"),
    re.compile(rf"(?:已|被|予以|决定|核准|依法|部分|全部|判决|裁定){{1,3}}{_GONE}"),
    re.compile(
        rf"(?:商品|服务|项目)[^。;\n]{{0,6}}?{_GONE}|{_GONE}[^。;\n]{{0,24}}?(?:商品|服务)(?:项目)?(?=[上的。;,\n]|$)"
    ),
    re.compile(
        r"连续三年(?:不|停止)使用[^。;\n]{0,8}撤[销消]|撤三|放弃在[^。;\n]{0,24}?(?:商品|服务)"
        r"|(?:删减|删除|缩减)[^。;\n]{0,16}?(?:商品|服务)|(?:商品|服务)[^。;\n]{0,6}?(?:缩减|删减)"
    ),
)
_ALLOWED = re.compile("可以|可由|可向|有权|应当|责令|或者|任何|由商标局|如果|如有|将被|将由")
# Behind its title stands how it was made out; any other word there (样式, 预览, 申请中) takes it back.
_SPECIMEN = re.compile(
    r"商标注册证[书明]?\((?!补发|换发|正本|副本|电子|复印|扫描|续|原件|中文|第|\d)[^()|\n]{1,16}"
    r"|商标注册证[书明]?(?:样本|样张|样式|样证|示例|模板|范本|预览|仅供参考|SPECIMEN|SAMPLE)"
    r"|(?:^|[|\n])[(\[]?(?:此件|本件)?(?:样本|样张|样证|示例|模板|范本|SPECIMEN|SAMPLE|仅供参考)[)\]]?(?=$|[|\n])",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"商标注册证[书明]?\(?(?:美国|欧盟|英国|日本|韩国|德国|法国|加拿大|澳大利亚|新加坡|香港|澳门|台湾|国外|海外|境外)"
    r"|UnitedStatesPatent|USPTO|EUIPO|EuropeanUnionIntellectual|JapanPatentOffice|专利商标局|欧盟知识产权局"
    r"|特[许許][厅庁廳]|知[识識][产產][权權]署|智慧[财財][产產]局|IntellectualPropertyOffice",
    re.IGNORECASE,
)


def ended(sheet: Sheet) -> tuple[Reading, ...]:
    """Where it says that the mark, or a part of its goods, is none any more."""
    return tuple(_found(sheet, _ENDED, lambda text: not _ALLOWED.search(text)))


def shared(sheet: Sheet, registrant: str | None) -> tuple[Reading, ...]:
    """Where it names others than the registrant as owners, beside it or after it."""
    others = _found(sheet, (_SHARED, _HELD_TOGETHER), lambda _: True, lambda value: not _NOBODY.match(value))
    after = _found(sheet, _WENT, lambda _: True, lambda value: registrant is None or not names.same(value, registrant))
    return (*others, *after)


def doubtful(sheet: Sheet) -> tuple[Reading, ...]:
    """Where it says that it is no certificate of this country's office."""
    return tuple(_found(sheet, (_SPECIMEN, _ABROAD), lambda _: True))


def _found(
    sheet: Sheet,
    patterns: Sequence[re.Pattern[str]],
    sentence: Callable[[str], bool],
    value: Callable[[str], bool] = lambda _: True,
) -> Iterator[Reading]:
    for page in map(prose, sheet.leaves):
        for match in (match for pattern in patterns for match in pattern.finditer(page.text)):
            begin, end = begin_of(page.text, match.start(), SENTENCE), end_of(page.text, match.end(), SENTENCE)
            named = match.groupdict().get("value") or ""
            if sentence(page.text[begin:end]) and value(named):
                yield from page.readings(*match.span())
