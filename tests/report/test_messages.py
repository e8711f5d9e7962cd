"""Messages: every one that the program can write is said in Chinese."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

import pipeline
from pipeline.report import messages, wording

ZH = wording.of("zh")
ERRORS = {"UsageError", "PolicyError", "BusyError", "MissingDependency", "CaseError", "NotStored", "_Malformed"}
ARGUMENTS = {"problem", "detail"}
CHINESE, ENGLISH = re.compile("[一-龥]"), re.compile(r"(?:[a-z]{2,} ){3}[a-z]{2,}")


def text_of(node: ast.expr, constants: dict[str, str]) -> str | None:
    """The text of a literal or of a constant of the module; `9` stands in the places that are filled at run time."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.JoinedStr):
        filled = (each.value if isinstance(each, ast.FormattedValue) else each for each in node.values)
        return "".join(text_of(each, constants) or "9" for each in filled)
    return None


def constants_of(module: ast.Module) -> dict[str, str]:
    named: dict[str, str] = {}
    for each in module.body:
        value = each.value if isinstance(each, ast.Assign | ast.AnnAssign) else None
        targets = each.targets if isinstance(each, ast.Assign) else []
        if isinstance(each, ast.AnnAssign):
            targets = [each.target]
        text = None if value is None else text_of(value, named)
        if text:
            named |= {target.id: text for target in targets if isinstance(target, ast.Name)}
    return named


def written() -> list[tuple[str, str]]:
    """(place, message) of every sentence in the source that is raised, or given as a problem or a detail."""
    found = []
    root = Path(pipeline.__file__).parent
    for path in sorted(root.rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        constants = constants_of(module)
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                given = [*node.args[:1]] if name in ERRORS else []
                given += [each.value for each in node.keywords if each.arg in ARGUMENTS]
                texts = (text_of(each, constants) for each in given)
                found += [
                    (f"{path.relative_to(root)}:{node.lineno}", text)
                    for text in texts
                    if text and re.search("[a-z]{2} ", text)
                ]
    return found


@pytest.mark.parametrize(("place", "text"), written(), ids=lambda each: each.split(":")[0])
def test_every_message_in_the_source_is_said_in_chinese(place: str, text: str) -> None:
    chinese = messages.said(text, ZH)
    assert CHINESE.search(chinese), place
    assert not ENGLISH.search(chinese), place


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("the file is empty (0 bytes): send it again", "文件为空（0 字节）；请重新提交"),
        (
            (
                'application.toml, line 3: stores[0].url must be the whole link, like "https://a.cn"; '
                "application.toml, line 9: invitation.code is empty: fill it in or remove the line; and 3 more"
            ),
            (
                'application.toml 第 3 行：stores[0].url 须为完整链接，例如 "https://a.cn"；'
                "application.toml 第 9 行：invitation.code 为空；请填写或删除该行；另有 3 项"
            ),
        ),
        (
            "/out: cannot be written (No space left on device); choose another --out",
            "/out：无法写入（磁盘空间已满）；请另选 --out",
        ),
        ("it is a pipe: put the file itself into the folder", "这是管道；请将文件本身放入文件夹"),
        (
            "page 3: the picture is damaged or cut off and cannot be decoded whole: send the original file again",
            "第 3 页：图片已损坏或被截断，无法完整解码；请重新提交原始文件",
        ),
        ("changed 2 times after it was made", "生成后被修改2 次"),
        ("application.toml, line 3: Unescaped '\\' in a string", "application.toml 第 3 行：文字中的反斜杠须写成两个"),
        ("application/octet-stream", "未知"),
        (
            "the name ends in .pdf, but the file holds text: send the original file",
            "文件名以 .pdf 结尾，但内容为文本；请提交原始文件",
        ),
        ("all 16 derived again: not_eligible", "16 项全部重新推导：不符合"),
    ],
)
def test_what_is_said(english: str, chinese: str) -> None:
    assert messages.said(english, ZH) == chinese
    assert messages.said(english, wording.of("en")) == english


@pytest.mark.parametrize(
    "text",
    [
        *('a = "x\n', "a = \n", "a\n", "a = 1 b = 2", "a = 2026-13-45", "[a", "[[a", "a = [1", "a = {b = 1", "é = 1"),
        *("a = 1\na = 2", "[a]\n[a]", 'a = "\\q"', 'a = "x\x01"', "a = 新", "=1", "a = '"),
    ],
)
def test_what_is_wrong_with_a_declaration_is_said_in_chinese(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as told:
        tomllib.loads(text)
    english = str(told.value).partition(" (at ")[0]
    assert CHINESE.search(messages.said(f"application.toml, line 1: {english}", ZH).partition("行：")[2]), english


def test_every_kind_of_file_has_a_chinese_name() -> None:
    sources = (Path(pipeline.__file__).parent / "intake").glob("*.py")
    kinds = {
        kind
        for path in sources
        for kind in re.findall(r'"((?:image|video|text|application)/[a-z0-9.+-]+)"', path.read_text(encoding="utf-8"))
    }
    assert {"image/jpeg", "application/pdf", "application/octet-stream"} <= kinds
    assert [kind for kind in sorted(kinds) if messages.said(kind, ZH) == kind] == []


def test_what_the_catalogue_does_not_know_stays_as_it_is() -> None:
    assert messages.said("Xyz: nobody wrote this; nor this", ZH) == "Xyz: nobody wrote this；nor this"


def test_a_text_full_of_signs_of_patterns_is_only_text() -> None:
    assert messages.said("(.*)\\d{4}: is missing", ZH) == "(.*)\\d{4}：缺失"
    assert messages.said("{said}: is missing", ZH) == "{said}：缺失"
