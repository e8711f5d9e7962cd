from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import PolicyError
from pipeline.model import Verdict
from pipeline.policy import load

TOP = 'id = "trial"\nversion = "7"\ntitle = "A trial"\n'
RULE = """
[rules.company_age]
value = 2
unit = "years"
inclusive = false
on_equal = "review"
source = "The company has been registered for more than two years."
"""


def _file(folder: Path, text: str) -> str:
    path = folder / "trial.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_shipped_policy() -> None:
    policy = load("jd-self-operated")
    assert (policy.identity.id, policy.identity.version, len(policy.identity.sha256)) == ("jd-self-operated", "1", 64)
    capital = policy.rule("registered_capital")
    assert (capital.number, capital.unit, capital.inclusive, capital.on_equal) == (
        Decimal(500000),
        "CNY",
        False,
        Verdict.REVIEW,
    )
    sales = policy.rule("store_sales")
    assert (sales.number, sales.upper, sales.between) == (Decimal(30), Decimal(50), Verdict.REVIEW)
    assert policy.rule("annual_sales").number == Decimal(15000000)
    assert all(rule.source for rule in policy.rules.values())


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    policy = load(_file(tmp_path, TOP + RULE))
    rule = policy.rule("company_age")
    assert (policy.identity.version, rule.number, rule.line) == ("7", Decimal(2), 5)


def test_the_identity_changes_with_the_content(tmp_path: Path) -> None:
    first = load(_file(tmp_path, TOP + RULE)).identity.sha256
    assert load(_file(tmp_path, TOP + RULE.replace("2", "3"))).identity.sha256 != first


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TOP + "rules = 3\n", "there are no rules"),
        (TOP, "there are no rules"),
        (RULE, r"trial\.toml, line 1: id is missing"),
        (TOP + "speed = 9\n" + RULE, "unknown entries at the top: speed"),
        (TOP + RULE.replace("value = 2\n", ""), r"line 5: rule company_age: value missing"),
        (TOP + RULE.replace('source = "The', 'sauce = "The'), r"line 5: rule company_age: source missing"),
        (TOP + RULE + "limit = 4\n", r"line 11: rule company_age: unknown limit"),
        (TOP + RULE.replace("false", '"no"'), r"line 8: rule company_age: inclusive must be true or false"),
        (TOP + RULE.replace('"review"', '"maybe"'), r"line 9: rule company_age: on_equal must be one of"),
        (TOP + RULE.replace("value = 2", "value = -2"), r"line 6: rule company_age: value must not be negative"),
        (TOP + RULE.replace("value = 2", "value = nan"), r"line 6: rule company_age: value must not be negative"),
        (TOP + RULE.replace("value = 2", "value = true"), r"line 6: rule company_age: value must be a number"),
        (TOP + RULE.replace('"years"', '" "'), r"line 7: rule company_age: unit must be text"),
        (TOP + RULE + "upper = 5\n", r"upper and between belong together"),
        (TOP + RULE + 'upper = 1\nbetween = "pass"\n', r"line 11: rule company_age: upper must be a number not below"),
        (TOP + RULE + "choices = [3, 4]\n", r"line 6: rule company_age: value must be one of its choices"),
        (TOP + "[rules]\ncompany_age = 2\n", r"rules\.company_age must be a table"),
        (TOP + "value = = 2\n", r"is not TOML: .*line 4"),
        (TOP + f"value = {'[' * 9999}\n", "is not TOML"),
        (TOP + RULE + "#" * 1_000_000, "has more than 1000000 bytes"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(PolicyError, match=message):
        load(_file(tmp_path, text))


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "trial.toml"
    path.write_bytes(TOP.encode() + "# 京东".encode("gb18030"))
    with pytest.raises(PolicyError, match=r"trial\.toml, line 4: is not UTF-8"):
        load(str(path))


def test_no_such_policy(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"give the path of a \.toml file, or one of: jd-self-operated"):
        load("tmall")
    with pytest.raises(PolicyError, match=r"other\.toml: cannot be read"):
        load(str(tmp_path / "other.toml"))
    with pytest.raises(PolicyError, match="no policy"):
        load("../policy/jd-self-operated")


def test_a_missing_rule_is_an_error_not_a_default(tmp_path: Path) -> None:
    policy = load(_file(tmp_path, TOP + RULE))
    with pytest.raises(PolicyError, match=r"rule annual_sales is missing; add a table \[rules\.annual_sales\]"):
        policy.rule("annual_sales")
    with pytest.raises(PolicyError, match=r"rules are missing: annual_sales, invitation"):
        policy.require(["company_age", "invitation", "annual_sales"])


def test_numbers_and_words_are_not_mixed_up() -> None:
    policy = load("jd-self-operated")
    with pytest.raises(PolicyError, match="value must be a word"):
        _ = policy.rule("company_age").word
    with pytest.raises(PolicyError, match="value must be a number"):
        _ = policy.rule("general_taxpayer").number
