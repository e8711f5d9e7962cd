import pytest

from pipeline.values.names import compare, mend, parse, parse_company, same

NAME = "上海禾木电子商务有限公司"


@pytest.mark.parametrize(
    ("first", "second", "likeness"),
    [
        (NAME, "上 海 禾 木 电子商务有限公司", "same"),
        ("上海禾木（集团）有限公司", "上海禾木(集团)有限公司", "same"),
        (NAME, "上海禾木電子商務有限公司", "same"),
        ("阿里·木合买提", "阿里•木合买提", "same"),
        (NAME, "上海禾本电子商务有限公司", "similar"),
        (NAME, "上海禾木电子商务有限责任公司", "similar"),
        (NAME, "上海禾木电子商务", "similar"),
        (NAME, "上海禾木电子商务有限公司杭州分公司", "similar"),
        ("上海禾木(集团)有限公司", "上海禾木集团有限公司", "similar"),
        (NAME, "上海云裳电子商务有限公司", "different"),
        (NAME, "杭州云裳服饰贸易有限公司", "different"),
        ("北京禾木科技有限公司", "禾木科技(北京)有限公司", "different"),
        (NAME, "林小禾", "different"),
        ("杭州禾木电子商务有限公司", NAME, "different"),
    ],
)
def test_likeness_is_the_same_both_ways(first: str, second: str, likeness: str) -> None:
    assert compare(first, second) == compare(second, first) == likeness
    assert same(first, second) is (likeness == "same")


def test_parse() -> None:
    assert parse_company(" 上海禾木 （集团）有限公司 ") == "上海禾木(集团)有限公司"
    assert parse("林 小 禾") == "林小禾"


@pytest.mark.parametrize("text", ["", "1", "12345678", "上海禾木(集团有限公司", "------", "某某；某某"])
def test_what_is_no_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "禾木",
        "1234567号店",
        "林小禾",
        f"{NAME}京东入",
        f"{NAME}类型有限责任",
        "服饰有限公司",
        "有限公司",
        "(上海)有限公司",
        "苏州昭然服饰有限公",
    ],
)
def test_what_is_no_company(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_company(text)


@pytest.mark.parametrize("text", [f"{NAME}杭州分公司", f"{NAME}第一门店", "禾木商行", "上海禾木企业管理中心(有限合伙)"])
def test_branches_and_other_forms_are_whole_names(text: str) -> None:
    assert parse_company(text) == text


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        (f"{NAME}京东入", NAME),
        (f"{NAME}仅供京东入驻使用", NAME),
        (f"{NAME}再次复印无效", NAME),
        (NAME, NAME),
        (f"{NAME}杭州分公司", f"{NAME}杭州分公司"),
        (f"{NAME}京东店", f"{NAME}京东店"),
        ("有限公司京东", "有限公司京东"),
    ],
)
def test_only_a_watermark_is_cut_off(seen: str, meant: str) -> None:
    assert mend(seen) == meant
