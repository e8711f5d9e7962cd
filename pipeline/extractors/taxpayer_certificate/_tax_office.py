"""Whether a tax office speaks on the paper, and how it is called.

Beside a label (主管税务机关) anybody prints the name of the office: the applicant on its own statement, a directory on
its page. The office itself shows the site it runs, a title that it alone gives, its seal, or its name alone on a row,
as letterhead or signature, or its app, called after the province; in a company's own letter its name stands there as
that of the addressee.
"""

from __future__ import annotations

import re

from pipeline.extractors import _parties
from pipeline.extractors._reading import Sheet, phrase
from pipeline.extractors._sheet import SAME_ROW, Leaf, Run, Span, folded, printed
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.geometry import Quad
from pipeline.model import Field

_OF_ONESELF = tuple(f"{who}{what}" for who in "我本" for what in ("公司", "司", "单位", "企业", "厂"))
_OWN_WORDS = r"(?!.*(?:[我本](?:公司|司|单位)|来源|经|通过|附))"
_SITE = re.compile(rf"{_OWN_WORDS}[^,。;]*(?:电子税务局|chinatax|12366|网上税务局)")
# Sites on which one learns or shows how an office's is used.
_LESSON = re.compile(
    "(?:模拟|仿真|实训|教学|培训|演示|体验|练习|测试)(?:操作|实训|教学|办税|报税)*(?:平台|系统|软件|环境|版|数据)"
)
_TITLE = re.compile(
    rf"{_OWN_WORDS}[^,。;、:]*(?:税务(?:事项)?(?:通知书|告知书)|行政许可决定书|资格证书?|认定书|(?:认定|登记|纳税人)通知书)"
    r"(?:\([^()]*\))?"
)
# The offices' app is called after its province (浙江税务 · 纳税人信息), or after that and 电子税务局.
_PROVINCES = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆"
    "|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|大连|宁波|厦门|青岛|深圳"
)
_APP = re.compile(
    rf"(?:{_PROVINCES})税务(?:APP)?[·•・.|:_-]+(?:我的|税务登记|一般纳税人|纳税人)(?:信息|资格|资质|资格信息|资格查询|基本信息|登记信息)"
)
# A list of papers names the registration certificate; the certificate itself also says this.
_OF_REGISTRATION = ("发证税务机关", "扣缴义务", "批准设立机关")
# A ring loses signs; no company's name has 务总局 in it.
SEAL = re.compile(r"税务局|税务所|税务分局|务总局|国家税务")
_OF_SITE = re.compile(
    "首页|(?:纳税|办税|公众|涉税)(?:服务|查询)|(?:增值税)?(?:一般)?纳税人(?:资格|信息|状态)*(?:查询|认定)?(?:结果|查询)"
    r"|(?:数据)?(?:查询|更新)(?:时间|日期):?20[\d年月日:./-]+"
)
_WHOLE = re.compile(r"国家税务总局.{2,}|.{2,}(?:国家|地方)税务局.{0,12}")


def speaks(sheet: Sheet, labeled: Field[str]) -> bool:
    """`labeled` is the office's name beside its label, which proves nothing."""
    if phrase(sheet, labels.LISTINGS) is not None or any(map(_teaches, sheet.leaves)):
        return False
    if phrase(sheet, ("税务登记证",)) is not None and phrase(sheet, _OF_REGISTRATION) is not None:
        return True
    quads = frozenset(reading.quad for reading in labeled.readings)
    own = phrase(sheet, _OF_ONESELF) is not None
    return any(
        _said(leaf) or (not own and _in_app(leaf)) or _sealed(leaf) or (not own and _signed(leaf, quads))
        for leaf in sheet.leaves
    )


def authority(text: str) -> str:
    """A tax office's name. Raises ValueError for anything else, the e-tax bureau's site name included, and for a
    name whose beginning a seal hides."""
    name = _parties.parse(text)
    office = name.endswith(("税务局", "税务所", "分局", "税务局所")) or (
        "税务局" in name and name.endswith(("所", "科"))
    )
    beheaded = "务总局" in name and not name.startswith("国家税务总局")
    if not office or beheaded or "电子税务局" in name or "税" not in name or len(name) < 5:
        raise ValueError("not a tax office")
    return name


def _said(leaf: Leaf) -> bool:
    return any(_SITE.match(text) or _TITLE.fullmatch(text) for text in map(folded, leaf.runs))


def _teaches(leaf: Leaf) -> bool:
    return any(_LESSON.search(folded(run)) for run in leaf.runs)


def _in_app(leaf: Leaf) -> bool:
    return any(_APP.fullmatch(folded(run)) for run in leaf.runs)


def _sealed(leaf: Leaf) -> bool:
    return any(SEAL.search(seal.text) for seal in leaf.page.seals)


def _signed(leaf: Leaf, labeled: frozenset[Quad | None]) -> bool:
    return any(
        _is_office(run) and _alone(leaf, run, span) and leaf.reading(run).quad not in labeled
        for run, span in zip(leaf.runs, leaf.spans, strict=True)
    )


def _is_office(run: Run) -> bool:
    try:
        return _WHOLE.fullmatch(authority(printed(run))) is not None
    except ValueError:
        return False


def _alone(leaf: Leaf, run: Run, span: Span) -> bool:
    """Beside the name of its site an office prints what one can look up there, and when it was."""
    return not any(
        other is not run and place.beside(span) >= SAME_ROW and not _OF_SITE.fullmatch(folded(other))
        for other, place in zip(leaf.runs, leaf.spans, strict=True)
    )
