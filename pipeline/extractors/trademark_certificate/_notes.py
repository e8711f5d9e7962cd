"""What a certificate of a mark prints besides its fields: who shares the mark, to whom it went, that it was cancelled
in whole or for some goods, and that it is a specimen or another country's.

Trap: what the law allows (可以撤销, 由商标局责令…) stands on old sheets and has not happened; 共有人 with nothing or 无
behind it names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.extractors._phrases import DAY, NAME
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import SENTENCE, begin_of, end_of, matches, prose, told
from pipeline.model import Reading
from pipeline.values import names
from pipeline.values.specimens import NAMED

_NOBODY = re.compile(r"(?:无|否|不适用|没有|[-/—_]+)$")
_SHARED = re.compile(
    r"(?:^|(?<=[|\n(;,。日号楼室司]))(?:其他)?(?:共有人|共同(?:注册|所有)人|其他注册人|共有(?:商标)?(?:的)?(?:注册|所有|权利|代表)人)"
    r"(?:名单|名称|姓名|名义)?[:|]*(?P<value>[^|\n,;、。():][^|\n,;、。()]{1,39})",
    re.MULTILINE,
)
_HELD_TOGETHER = re.compile(
    r"(?<!是否)(?P<value>共有商标)(?!的?(?:代表|注册|所有|权利)?人|[:|]*(?:否|无))|与(?P<other>[^。;|\n]{2,30}?)共(?:有|同(?:所有|拥有|申请|注册))"
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
    rf"|商标注册证[书明]?(?:{NAMED}|样式|预览|仅供参考)"
    rf"|(?:^|[|\n])[(\[]?(?:此件|本件)?(?:{NAMED}|仅供参考)[)\]]?(?=$|[|\n])",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"商标注册证[书明]?\(?(?:美国|欧盟|英国|日本|韩国|德国|法国|加拿大|澳大利亚|新加坡|香港|澳门|台湾|国外|海外|境外)"
    r"|UnitedStatesPatent|USPTO|EUIPO|EuropeanUnionIntellectual|JapanPatentOffice|专利商标局|欧盟知识产权局"
    r"|特[许許][厅庁廳]|知[识識][产產][权權]署|智慧[财財][产產]局|IntellectualPropertyOffice",
    re.IGNORECASE,
)

# What a sheet prints behind the last day of its mark: who issued it, where it can be looked up, what its copy is for,
# and remarks that leave the mark as it is.
_BEHIND = re.compile(rf"(?:至\|?|有效期至[:|]*){DAY}")
_USUAL = re.compile(
    r"本(?:电子)?(?:商标)?注册证由国家知识产权局(?:商标局)?[制颁核签]发|扫描二维码,?可?(?:查[询看验]|核验|验证)(?:本证|商标)?(?:注册)?(?:信息|真伪)?"
    # What the law says of every mark.
    r"|注册商标的?专用权,?以核准注册的商标和核定使用的(?:商品|服务|或者?)+为限|[^,。;:|\n]{0,12}等?(?:情[况形]|信息|事项),?请?以《?商标注册簿》?(?:的?(?:记载|登记|内容))?为准"
    # What an app that scans sets at the foot of every page.
    r"|(?i:由|使用)?(?i:扫描全能王|CamScanner|WPS|夸克|[\u4e00-\u9fff]{0,4}扫描[王仪宝])(?i:扫描王?|文件|APP)*(?:创建|生成|制作)"
    r"|(?:扫描全能王)?\d亿人都?在?用?的扫描(?i:APP)"
    r"|^[^,。;:|\n]{4,30}公司(?:\(盖?公?章\))?$|(?:商标)?注册人?地?址?[:|]+[^\n|]*|局长[\u4e00-\u9fff]{0,6}|签发人?|发证机关|中华人民共和国|国家(?:知识产权局|工商行政管理(?:总局|局))|商标(?:局|注册证明?|评审委员会)|(?:证书)?编[号码]"
    r"|仅[供限用][^。\n|]{2,60}|(?:他用|复印|涂改|再次)[^。\n|]{0,8}(?:无效|有效)|未经涂改有效|与原件一致|(?:扫描|电子)(?:件|版|全能王创建)?"
    r"|(?:专用权)?质[押权]登记(?:期限)?|许可(?:使用)?备案号?|(?:中文)?“[^”]{1,12}”放弃专用权|指定颜色|商标说明[:|][^\n|]*|初步审定公告(?:日期?)?|注册公告(?:日期?)?"
    r"|(?:核准)?变更(?:商标)?注册人地址|变更后的?(?:注册人)?地址[:|]*[^\n|。,;:]*"
    r"|本?(?:商标)?注册证为电子(?:证书|注册证|版)?|可[在于]中国商标网|具有同等法律效力|与纸质注册证|[本该此]证|电子注册证|核定商品以公告为准|可?登[录陆][^。\n|]{0,16}|(?:扫[描码]|核验|验证|查验)[^。\n|]{0,16}|(?:下载|打印)[^。\n|]{0,16}|查询(?:网址|码)?|网址|二维码|国际注册|遗失补发|换发|补发|优先权日?期?|注册商标|第[\dA-Z]*[号期]"
    r"|注册日期?|有效期|续展|核准|共有(?:商标)?(?:代表)?人(?:名称|姓名)?[:|]*(?:无)?|备注[:|]*无?|无|续|公章|专用章|印章|盖章|日期|年|月|日|自|至|止|为|注"
)
_ANOTHER = re.compile("注册人|共有|受让|承受|公司|权利人|权属|归|享有|更正|变更")
_SIGN = re.compile(r"[\u4e00-\u9fff]")
_REMARK = 5
"""Signs that neither print nor a seal leaves by chance."""
_PRINTED_THERE = (
    frozenset("中华人民共和国国家工商行政管理总局商标局国家知识产权局"),
    frozenset("由使用扫描全能王亿人都在用的创建生成制作夸克"),
)
"""The office's name, and what an app that scans says of itself."""
_MISREAD = 0.6
"""Share of the signs besides the usual ones by which a line is what was read of one of these."""


def ended(sheet: Sheet) -> tuple[Reading, ...]:
    """Where it says that the mark, or a part of its goods, is none any more."""
    return tuple(_found(sheet, _ENDED, lambda text: not _ALLOWED.search(text)))


def shared(sheet: Sheet, registrant: str | None) -> tuple[Reading, ...]:
    """Where it names others than the registrant as owners, beside it or after it."""
    others = _found(sheet, (_SHARED, _HELD_TOGETHER), lambda _: True, lambda value: not _NOBODY.match(value))
    after = _found(sheet, _WENT, lambda _: True, lambda value: registrant is None or not names.same(value, registrant))
    remarks = (each for each in _remarks(sheet) if _ANOTHER.search(each.text))
    return (*others, *after, *remarks)


def doubtful(sheet: Sheet) -> tuple[Reading, ...]:
    """Where it says that it is no certificate of this country's office."""
    return (*_found(sheet, (_SPECIMEN, _ABROAD), lambda _: True), *_remarks(sheet))


def _remarks(sheet: Sheet) -> Iterator[Reading]:
    """What stands behind the last day and is nothing of what sheets print there."""
    for page in map(prose, sheet.leaves):
        last = [match.end() for match in _BEHIND.finditer(page.text)][-1:]
        for match in (match for place in last for match in told(page, place)):
            if _is_remark(match[0]) and not _ALLOWED.search(match[0]):
                yield from page.readings(*match.span())


def _is_remark(text: str) -> bool:
    rest = _SIGN.findall(_USUAL.sub("", text))
    known = max(sum(sign in print_ for sign in rest) for print_ in _PRINTED_THERE)
    return len(rest) >= _REMARK and known < _MISREAD * len(rest)


def _found(
    sheet: Sheet,
    patterns: Sequence[re.Pattern[str]],
    sentence: Callable[[str], bool],
    value: Callable[[str], bool] = lambda _: True,
) -> Iterator[Reading]:
    for page, match in matches(sheet, *patterns):
        begin, end = begin_of(page.text, match.start(), SENTENCE), end_of(page.text, match.end(), SENTENCE)
        named = match.groupdict().get("value") or ""
        if sentence(page.text[begin:end]) and value(named):
            yield from page.readings(*match.span())
