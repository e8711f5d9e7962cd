"""What in a paper of any kind ends an authorization. What may happen one day (如…违约, 有权…) has not happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import SENTENCE, begin_of, clause, prose
from pipeline.model import Reading

_ENDS = "(?<!(?<!得)不)(?:终止|解除|撤销|取消|收回|撤回|暂停|中止)"
_ENDED = "(?<!(?<!得)不)(?:终止|解除|撤销|取消|收回|撤回|作废|失效|中止)"
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
    re.compile(
        rf"(?:授权|许可|[经代销][营理销售]权)(?!方|人)[^。;\n]{{0,30}}?(?:{DAY}|即日|现)起?[^。;\n]{{0,12}}?(?:转?由|移?交|归|转让|停|不再|收|变更)"
    ),
    re.compile(
        rf"(?:{DAY}|即日)起?,?[^。;\n]{{0,24}}?(?:授权书?|[经代销][营理销售]权)(?!方|人|期)[^。;,\n]{{0,8}}?(?:由|交|归|转|停|不再|收|无|失)"
    ),
    re.compile(r"授权书?[^。;,\n]{0,12}?(?:伪造|虚假|系假|造假|冒用)"),
)
_SUPPOSED = re.compile(
    "有权|(?<!许)可(?![可心口爱])|如(?![意家皋东一])|若|保留|视为|自动|除非|未(?!来)|不得|届满|期满|到期|违约|违反"
)
_LATER = re.compile("届满|期满|到期|违约|违反|一旦|[如若](?:果|有|被|经|发现|查实|出现|存在)|[止除消销回束]后|届时")
# A letter that takes the place of an older one ends that one.
_OLDER = re.compile("原|旧|此前|之前|以前|先前")


def takes_back(sheet: Sheet, *, grants: bool) -> tuple[Reading, ...]:
    """Where the paper ends an authorization; where it `grants` one, not where it ends an older one by that."""
    found = ((page, match) for page in map(prose, sheet.leaves) for match in _taken_back(page.text))
    return tuple(
        reading
        for page, match in found
        if not (grants and _OLDER.search(page.text, max(match.start() - 4, 0), match.end()))
        for reading in clause(page, match)
    )


def _taken_back(text: str) -> Iterator[re.Match[str]]:
    for match in (match for pattern in _TAKEN_BACK for match in pattern.finditer(text)):
        begin = begin_of(text, match.start(), SENTENCE)
        if not _SUPPOSED.search(match.group()) and not _LATER.search(text, begin, match.end()):
            yield match
