import pytest

from pipeline.values import capitals, money


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("伍伯万圆整", "伍佰万圆整"),
        ("壶佰万元整", "壹佰万元整"),
        ("壹佰万图整", "壹佰万圆整"),
        ("试佰万元整", "贰佰万元整"),
        ("任佰万元整", "伍佰万元整"),
        ("壹任万元整", "壹仟万元整"),
        ("染佰万元整", "柒佰万元整"),
        ("玫佰万元整", "玖佰万元整"),
        ("伍抬万元整", "伍拾万元整"),
        ("伍佰方元整", "伍佰万元整"),
        ("人民市伍佰万元整", "人民币伍佰万元整"),
        ("伍佰万无整", "伍佰万元整"),
        ("5OO万元", "500万元"),
        ("l00万元", "100万元"),
    ],
)
def test_look_alikes(seen: str, meant: str) -> None:
    assert capitals.mend(seen) == meant
    assert money.parse(meant).amount > 0


@pytest.mark.parametrize(
    "text",
    [
        "伍佰万元整",
        "上海图圆贸易有限公司",
        "任壹方",
        "伍个万元整",
        "佰万元整",
        "伯万元整",
        "金佰万元整",
        "伍佰万元整任",
        "任任万元整任",
        "",
    ],
)
def test_what_is_no_complete_amount_stays_as_it_is(text: str) -> None:
    assert capitals.mend(text) == text
