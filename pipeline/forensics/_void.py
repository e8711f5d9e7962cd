"""A paper that says of itself that it counts no more, or never did: 作废, 已注销, 样本.

Only a print that stands alone: 复印无效 and 涂改作废 are parts of other sentences, and applicants write across their
copies what these are for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from statistics import median

from pipeline.model import Page, ReadPage, Trace, Word
from pipeline.values.specimens import NAMED
from pipeline.values.text import fold

_THIS = r"(?:该|此|本|原)?(?:件|证|照|证书|证照|执照|营业执照|证明|商标|注册证|商标注册证|通知书|公司|企业|副本|原件)"
_ALREADY = r"(?:现?(?:已经?|业已)被?(?:依法)?)"
_ENDED = r"(?:作废|吊销|注销|撤销|失效|废止|收回|收缴|缴销|过期|停用|停业|歇业|宣告无效|与原件不符)"
_SAMPLE = f"{NAMED}|预览[件版]?|VOID|CANCELL?ED|INVALID|REVOKED"
# 注销, 撤销 and their like alone are buttons by which one leaves a site; 无效 alone is the end of a purpose note
# (再次复印无效) of which the rest was not read.
_ALONE = re.compile(
    rf"\(?(?:{_THIS}?{_ALREADY}(?:{_ENDED}|无效)|{_THIS}(?:{_ENDED}|无效)|(?:遗失|声明)?作废|吊销|吊销,?未注销|清算中"
    rf"|(?:证书|执照)?(?:{_SAMPLE}))(?:专用)?章?\)?",
    re.IGNORECASE,
)
_STAMPED = re.compile(rf"\(?(?:{_ENDED}|样品|演示|(?:内部)?测试|道具|仅供参考)(?:专用)?章?\)?")
# A short line of a license that speaks of an end is told whatever its other words are, unless it warns of misuse, as
# notes of applicants do, or says what would have to be done, as the rules on the back of old sheets do.
_SPEAKS = re.compile(r"注销|吊销|作废|失效|缴销|解散|被撤销|撤销登记|清算|仅供展示|样板")
_WARNS = re.compile(
    r"复印|复制|翻印|他用|它用|另作|挪|其[他它]|仅供[^展]|涂改|改动|伪造|转借|盗用|转让|出租|出借|申请|办理|应当|应|须|不得"
    r"|可|将|如|若|处|法|条|无效|自动|逾期|过期|后|时|交[回还]|清算(?:业务|服务)|服务|业务|咨询|代理"
)
_SHORT = 14
_EDGES = ".,:;·-_|!'[]【】<>\""
_LARGER = 1.5


def signs(views: Iterable[ReadPage], licenses: Iterable[ReadPage] = ()) -> Iterator[Trace]:
    """One sign for each such text of a page, however many views show it; the first view's place. `licenses` are those
    of the views that show a license."""
    found: dict[tuple[Page, str], Trace] = {}
    told = (*((view, _told(view)) for view in views), *((view, _ends(view)) for view in licenses))
    for view, words in told:
        for text, word in words:
            found.setdefault((view.page, text), _sign(view, word, text))
    yield from found.values()


def _ends(license_: ReadPage) -> Iterator[tuple[str, Word]]:
    for word in (*license_.words, *license_.stamps):
        text = fold(word.text)
        if len(text) <= _SHORT and _SPEAKS.search(text) and not _WARNS.search(text):
            yield text, word


def _told(view: ReadPage) -> Iterator[tuple[str, Word]]:
    """What stands alone among the print; of what is stamped over it, or larger, one word is enough."""
    usual = median(word.box.height for word in view.words) if view.words else 0
    large = (word for word in view.words if word.box.height >= _LARGER * usual)
    for word, patterns in (
        *((word, (_ALONE,)) for word in (*view.words, *view.seals)),
        *((word, (_ALONE, _STAMPED)) for word in (*large, *view.stamps)),
    ):
        text = fold(word.text).strip(_EDGES)
        if any(pattern.fullmatch(text) for pattern in patterns):
            yield text, word


def _sign(page: ReadPage, word: Word, text: str) -> Trace:
    quad = page.to_upload.quad(word.box)
    detail = f"{text} is printed on it"
    return Trace(code="marked_void", file=page.page.file, page=page.page.number, detail=detail, quad=quad)
