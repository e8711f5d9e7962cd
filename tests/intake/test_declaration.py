"""application.toml: what it may say, and that every trouble names its line."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.intake import read_declaration
from pipeline.model import Money, Reading
from pipeline.records import Declaration, DeclaredStore

WHOLE = """\
company_name = "上海禾木电子商务有限公司"
brand = "禾木优品"

[invitation]                 # admission is by invitation only
code = "JDZY-402913"
date = 2026-10-12

[operations_team]
members = 6
evidence = ["team/社保清单.pdf"]

[[stores]]
platform = "taobao"
name = "禾木官方店"
url = "https://shop12345678.taobao.com"

[[stores]]
platform = "other"
name = "门店"

[annual_sales]
year = 2025
amount = "16800000.00"
"""


def declared(folder: Path, text: str | bytes) -> Declaration:
    data = text.encode() if isinstance(text, str) else text
    (folder / "application.toml").write_bytes(data)
    return read_declaration(folder)


def test_everything_the_contract_knows(folder: Path) -> None:
    said = declared(folder, WHOLE)
    assert said.problem is None
    assert (said.company_name, said.brand) == ("上海禾木电子商务有限公司", "禾木优品")
    assert (said.invitation_code, said.invitation_date) == ("JDZY-402913", date(2026, 10, 12))
    assert (said.team_members, said.team_evidence) == (6, ("team/社保清单.pdf",))
    assert said.stores == (
        DeclaredStore(platform="taobao", name="禾木官方店", url="https://shop12345678.taobao.com"),
        DeclaredStore(platform="other", name="门店", url=None),
    )
    amount = Decimal("16800000.00")
    assert said.annual_sales_year == 2025
    assert said.annual_sales == Money(amount=amount, currency="CNY", low=amount, high=amount)


def test_every_entry_is_a_declared_reading(folder: Path) -> None:
    readings = dict(declared(folder, WHOLE).readings)
    assert set(readings) == {
        "company_name",
        "brand",
        "invitation.code",
        "invitation.date",
        "operations_team.members",
        "stores.0.platform",
        "stores.0.name",
        "stores.0.url",
        "stores.1.platform",
        "stores.1.name",
        "annual_sales.year",
        "annual_sales.amount",
    }
    assert readings["invitation.date"] == Reading(
        source="declared", text="2026-10-12", confidence=1.0, page=None, quad=None
    )
    assert readings["operations_team.members"].text == "6"


def test_no_file_declares_nothing(folder: Path) -> None:
    assert read_declaration(folder) == Declaration()


def test_an_empty_file_declares_nothing(folder: Path) -> None:
    assert declared(folder, "") == Declaration()


def test_a_mark_of_windows_editors_is_no_trouble(folder: Path) -> None:
    assert declared(folder, b"\xef\xbb\xbf" + b'brand = "A"\r\n').brand == "A"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('brand = "A"\nbrand\n', "line 2: "),
        ('brand = "A"\n\nbrand = "B"\n', "line 3: "),
        ("brand = 5", 'line 1: brand must be text in quotes, like "JDZY-402913"'),
        ('brand = "  "', "line 1: brand is empty: fill it in or remove the line"),
        (
            '\n[invitation]\ncode = "A"\ndate = "2026-10-12"',
            "line 4: invitation.date must be a date without quotes, like 2026-10-12",
        ),
        (
            "[invitation]\ndate = 2026-10-12T08:00:00",
            "line 2: invitation.date must be a date without quotes, like 2026-10-12",
        ),
        ("[invitation]\ncde = 1", "line 2: invitation.cde is not known here (known: code, date)"),
        ("invitation = 5", "line 1: invitation must be a table that begins with [invitation]"),
        (
            '[operations_team]\nmembers = "6"',
            "line 2: operations_team.members must be a whole number of people, like 6",
        ),
        (
            "[operations_team]\nmembers = true",
            "line 2: operations_team.members must be a whole number of people, like 6",
        ),
        (
            "[operations_team]\nmembers = -1",
            "line 2: operations_team.members must be a whole number of people, like 6",
        ),
        (
            "[operations_team]\nevidence = [3]",
            'line 2: operations_team.evidence must be text in quotes, like "JDZY-402913"',
        ),
        (
            "[annual_sales]\nyear = 2025\namount = 16800000.00",
            'line 3: annual_sales.amount must be yuan as digits in quotes, like "16800000.00"',
        ),
        (
            '[annual_sales]\nyear = 2025\namount = "1680万"',
            'line 3: annual_sales.amount must be yuan as digits in quotes, like "16800000.00"',
        ),
        (
            '[annual_sales]\nyear = 2025\namount = "１２３"',
            'line 3: annual_sales.amount must be yuan as digits in quotes, like "16800000.00"',
        ),
        ("[annual_sales]\nyear = 2025", "line 1: annual_sales lacks amount"),
        (
            '[annual_sales]\nyear = "2025"\namount = "1"',
            "line 2: annual_sales.year must be a calendar year, like 2025",
        ),
        ('[stores]\nname = "A"', "line 1: stores must be written as [[stores]], one table for each store"),
        (
            '[[stores]]\nplatform = "jd"\nname = "A"\n[[stores]]\nplatform = "ebay"\nname = "B"',
            "line 5: stores.1.platform must be one of jd, taobao, tmall, pdd, douyin, kuaishou",
        ),
        (
            '[[stores]]\nplatform = "jd"\nname = "A"\nurl = "javascript:alert(1)"',
            'line 4: stores.0.url must be the whole link, like "https://shop12345678.taobao.com"',
        ),
        (
            'brnad = "A"',
            "line 1: brnad is not known here (known: company_name, brand, invitation, operations_team, ",
        ),
        ('brand = "\\u202eA"', "line 1: brand must be one line of at most 1000 printable signs"),
        ("a = " + "[" * 5000, "line 1: is nested too deeply"),
        (b'brand = "A"\n' + "品牌".encode("gbk"), "line 2: is no UTF-8 text: save the file as UTF-8"),
    ],
)
def test_trouble_names_its_line(folder: Path, text: str | bytes, problem: str) -> None:
    said = declared(folder, text)
    assert said.problem is not None
    assert said.problem.startswith(f"application.toml, {problem}")
    assert said == Declaration(problem=said.problem)


def test_all_troubles_are_told_at_once(folder: Path) -> None:
    said = declared(folder, 'brand = 1\ncompany_name = 2\n[invitation]\ncode = ""\n')
    assert said.problem is not None
    assert [part.split(":")[0] for part in said.problem.split("; ")] == [
        "application.toml, line 1",
        "application.toml, line 2",
        "application.toml, line 4",
    ]


def test_a_huge_file_is_not_parsed(folder: Path) -> None:
    assert declared(folder, "#" * 70_000).problem == "application.toml has more than 64 KiB: shorten it"


def test_a_link_is_not_followed(folder: Path) -> None:
    (folder / "application.toml").symlink_to("/etc/passwd")
    assert read_declaration(folder).problem == "application.toml cannot be opened: it is a link"


def test_a_pipe_does_not_hang(folder: Path) -> None:
    os.mkfifo(folder / "application.toml")
    assert read_declaration(folder).problem == "application.toml cannot be opened: it is a pipe"


def test_a_folder_that_may_not_be_entered_breaks_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path, **_options: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(Path, "stat", forbidden)
    monkeypatch.setattr(Path, "lstat", forbidden)
    assert read_declaration(folder).problem == "application.toml cannot be opened: Permission denied"


def test_hostile_content_is_data(folder: Path) -> None:
    assert declared(folder, 'brand = "<script>alert(1)</script>"').brand == "<script>alert(1)</script>"
