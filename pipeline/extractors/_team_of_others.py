"""What makes a team none of one's own: it is an agency's, or only planned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extractors._reading import Sheet, quoted
from pipeline.extractors._sentences import matches, prose
from pipeline.model import Field, Reading
from pipeline.values.specimens import NAMED

_AGENCY = re.compile(
    r"委托[^。;\n]{0,40}?运营|代运营(?:公司|团队|服务商|机构|工作室|中心|方|商)|托管(?:单位|方)|外包(?:给|团队|公司|服务商)|第三方(?:运营|团队|服务商)"
    r"|劳务派遣|(?:共用|共享|合用|借用|借调)(?!给)[^。;,\n]{0,12}?(?:团队|运营人员)|(?:人力资源|劳务)[^。;,\n]{0,6}公司[^。;,\n]{0,4}派[遣驻]"
    r"|由(?:母公司|总公司|集团|关联公司|兄弟公司|乙方)[^。;,\n]{0,10}?(?:提供|派[驻出遣]|负责|代管|运营)"
    r"|为[我本](?:公司|司|单位)(?:提供)?服务的|为(?:旗下|集团|各)[^。;,\n]{0,6}公司[^。;,\n]{0,6}(?:服务|运营|负责)"
)
_RUN_BY = re.compile(
    r"由[^。;,\n]{2,40}?(?:代运营|代为运营|代为管理|全权运营|全权负责|托管运营|负责[^。;,\n]{0,6}代运营)"
    r"|由[^。;,\n]{0,40}?(?:代运营(?:公司|商|机构|团队|服务商)|服务商[^。;,\n]{0,6}(?:打理|管理|操盘|负责|运营))"
    r"|(?:委托|聘请|交由|交给)[^。;\n]{0,40}?(?:代运营|代为运营|托管)"
    r"|(?:店铺|运营|电商)[^。;,\n]{0,16}?(?:外包|托管|移?交|转交)[给于至由](?![我本自]|专人|各|其中)"
)
_BY_COMPANY = re.compile(
    r"(?:运营|电商|店铺|网店)[^。;,\n]{0,12}?由(?P<who>(?![我本])[^。;,\n]{2,40}?公司)"
    r"[^。;,\n]{0,14}?(?:团队|中心|部门?|人员|小组)[^。;,\n]{0,8}?(?:负责|承担|提供|管理|运营|执行)"
)
_OF_COMPANY = re.compile(
    r"(?:成员|人员|员工|团队)[^。;,\n]{0,6}?(?:为|系|是|隶属于?|属于?|由)(?P<who>(?![我本])[^。;,\n]{2,40}?公司)"
)
# In a row of a list, but not as where somebody came from.
_IN_ROW = re.compile(r"(?<=\|)(?P<who>(?![曾原前历任本我])[^|\n。,;:()]{2,30}公司)(?=\||$)", re.MULTILINE)
_NO_TEAM = re.compile(
    r"(?:没有|并?无|暂无|尚无|尚?未(?:设立?|组建|配备|建立|成立|有|搭建)|不(?:设|具备|配备|拥有))"
    r"(?:独立|专[门业职]|自[有己营建]|任何|固定|正式|电商|网店|店铺|京东|线上|运营|管理|的|公司|人员|和|、){0,8}"
    r"(?:团队|运营部门?|运营人员|专职人员|(?<=自有)员工|(?<=专职)员工|(?<=正式)员工)"
    r"|(?:团队|运营人员|运营部)[^。;,\n]{0,8}(?:已|均|全部|全员)[^。;,\n]{0,16}?(?:离职|解散|裁撤|遣散|辞职)"
    r"|团队[^。;,\n]{0,6}(?:尚|仍|还)在?[^。;,\n]{0,4}(?:招聘|组建|筹建|筹备|招募|待建)"
    r"|(?:急[需聘招]|招募|征[集召]|诚招)[^。;\n]{0,16}?(?:人员|\d[人名位])"
)
# What is denied, or is told of what somebody did elsewhere or before.
_DENIED = re.compile(
    r"(?:不|无|未|非|没有|杜绝|禁止)[^。;,\n]{0,8}$|(?:曾|历任|任职于?|就职于?|供职于?|此前)[^。;,|\n]{0,12}$"
)
# Names that forms are filled in with; of one of them somebody may really be called.
_NOBODY = "张三|李四|王五|赵六|孙七|周八"
_FORM = re.compile(
    r"[此本该][页表件文]?[^。;,\n]{0,4}?[为系是](?:样[张本例稿表]|模[板版]|范[本例]|示例)"
    rf"|\([^()\n]{{0,6}}(?:{NAMED}|样式|格式)\)"
    r"|请(?:替换|自行|按[^。;,\n]{0,6})[^。;,\n]{0,4}(?:填写|姓名|内容|信息)"
    r"|某某|(?<![A-Za-z×])(?<!\d{3})[Xx×]{2,3}(?![\dA-Za-z×])"
    rf"|(?P<nobody>{_NOBODY})(?=[\s\S]*?(?!(?P=nobody))(?:{_NOBODY}))"
)
_OTHERS = (_AGENCY, _RUN_BY, _NO_TEAM, _FORM)
# Any other paper may speak of third parties, or of a brand that the applicant runs.
_TOLD_ANYWHERE = (_RUN_BY, _NO_TEAM)
_PLANNED = re.compile(
    r"(?:拟|计划|预计|将|准备|筹备|[日月年]内)[^。;,\n]{0,20}?(?:组建|招聘|成立|设立|招募|搭建|建立|配备|新增|增[加设]|引进|录用)[^。;\n]{0,20}"
)
_THERE = re.compile("现有|目前|已|在职|现任|花名册|参保|入职")


def not_of_its_own(sheet: Sheet, own: str | None) -> tuple[Reading, ...]:
    """Where the paper of the company `own` says that others run the shop, or that the team is yet to come; empty where
    it does not."""
    there = any(_THERE.search(prose(leaf).text) for leaf in sheet.leaves)
    return (*_told(sheet, _OTHERS if there else (*_OTHERS, _PLANNED)), *_by_another(sheet, own))


def _by_another(sheet: Sheet, own: str | None) -> Iterator[Reading]:
    for page, match in matches(sheet, _BY_COMPANY, _OF_COMPANY, _IN_ROW):
        short = match["who"].removesuffix("公司")
        if own is None or not (match["who"].endswith(own) or short in own):
            yield from page.readings(*match.span())


def denied(sheet: Sheet) -> Field[str]:
    """What the paper says of a team that is not there, or of others who run the shop; label_not_found where it says
    nothing of it."""
    return quoted(tuple(_told(sheet, _TOLD_ANYWHERE)))


def _told(sheet: Sheet, patterns: Sequence[re.Pattern[str]]) -> Iterator[Reading]:
    for page, match in matches(sheet, *patterns):
        if not _DENIED.search(page.text[: match.start()]):
            yield from page.readings(*match.span())
