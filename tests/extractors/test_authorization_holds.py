"""Letters that look like an authorization and grant nothing, beside honest ones: what becomes of the chain."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from pipeline.model import Finding
from pipeline.records import OtherPaper, Record
from tests.checks.builders import COMPANY, MARK_NO, OTHER_COMPANY, certificate, dossier, finding, license_, read

ReadPapers = Callable[..., list[Record]]
Judge = Callable[..., Finding]
BODY = f"""
                  #商标授权书
授权方：{OTHER_COMPANY}
被授权方：{COMPANY}
    授权方系第{MARK_NO}号“禾木优品”商标的注册人，现授权被授权方在中国大陆地区京东自营及其他线上渠道销售该品牌商品。
授权期限：自2025年01月01日至2027年12月31日
"""
SIGNED = f"""授权方（盖章）：{OTHER_COMPANY}
日期：2024年12月20日
"""
LETTER = BODY + SIGNED


@pytest.fixture
def judge(read_papers: ReadPapers) -> Judge:
    """The finding on a mark of another company with these papers, drawn and told apart; every value seconded."""

    def judged(*texts: str) -> Finding:
        papers = read_papers(*texts)
        return finding("trademark_ownership", dossier(license_(), certificate(registrant=read(OTHER_COMPANY)), *papers))

    return judged


def outcome(found: Finding) -> tuple[str, str]:
    return found.verdict.value, found.reason


@pytest.mark.parametrize(
    "line",
    [
        "",
        "未经授权方书面同意，被授权方不得转授权。",
        "本授权书自签署之日起生效。",
        "本授权书经授权方盖章后生效，复印无效。",
        "本授权书自2025年1月1日起生效，至2027年12月31日终止。",
        "本授权仅限被授权方使用，不得转让给第三方。",
        "本授权书仅限于京东平台使用。",
        "授权区域：仅限中国大陆，不含港澳台地区。",
        "被授权方仅可在授权范围内使用上述商标。",
        "本授权书仅供入驻京东自营使用。",
        "仅限销售授权方提供的正品。",
        "不包括商标的转授权及转让。",
        "如被授权方违反上述约定，授权方有权随时终止本授权。",
        "如被授权方有违约行为，本授权自动终止。",
        "授权期满后本授权书自动失效。",
        "原授权书自本授权书签发之日起作废。",
        "不可撤销地授权被授权方在京东销售。",
        "被授权方不得在京东平台销售假冒伪劣商品。",
        "被授权方不得以低于京东自营的价格供货给其他渠道。",
        "授权范围包括但不限于京东、天猫、抖音。",
        "未经授权，任何第三方不得使用上述商标。",
        "从未授权其他公司在京东自营销售。",
        "商品样本由授权方提供。",
        "授权性质：普通许可（非独占）。",
        "本授权书一式两份，双方各执一份。",
        "本授权书自发布之日起生效。",
        "本授权书经双方签字盖章后生效。",
        "授权方保证其为上述商标的合法权利人，如有虚假愿承担法律责任。",
        "被授权方应遵守国家法律法规，不得从事违法活动。",
        "被授权方不得将上述商标用于授权范围以外的商品。",
        "被授权方不得擅自改变商标文字、图形。",
        "本授权不可转让。",
        "授权方有权对商品质量进行监督。",
        "授权方不对被授权方的经营行为承担责任。",
        "授权期满，如需继续使用，应重新办理授权手续。",
        "授权到期后，被授权方可申请续期。",
        "合作终止后，被授权方应停止使用授权商标。",
        "授权渠道：京东自营、天猫、拼多多等平台",
        "授权店铺：京东自营及天猫禾木旗舰店",
        "授权区域：中华人民共和国境内（不含港澳台地区）",
        "授权类别：第25类；授权产品：禾木优品品牌全系列商品",
        "本授权为非独占授权。",
        "本授权书复印件加盖公章有效。",
        "本授权书未经涂改有效。",
        "授权方若变更授权，将提前30日书面通知。",
        "仅限京东自营渠道使用，其他平台无效。",
        "本授权仅适用于上述商标及商品。",
        "只能销售授权方供应的商品。",
        "联系电话：021-12345678",
        # What the letter says of the brand, the goods, the service and its own use, in words of any kind.
        "“禾木优品”品牌创立于2004年，二十余年来专注白橡木家具，先后荣获省著名商标、红棉中国设计奖等荣誉，深受喜爱。",
        "被授权方可在商品详情页、包装、宣传物料上使用上述商标。",
        "授权用途：用于京东自营商品入仓、上架、详情页展示、直播带货、站内外广告投放及开具产品合格证。",
        "授权方设有打假维权小组，欢迎社会各界举报侵权线索。",
        "防伪查询：请登录官网输入授权编号核实本授权书真伪。",
        "授权方保证上述商标不存在任何权属纠纷，双方对知悉的商业秘密负有保密义务，该义务不因本授权书期满而终止。",
        "双方应友好协商解决；协商不成的，提交法院诉讼解决。",
        "本授权书一式三份，双方各执一份，一份提交京东平台备案。",
        "如授权期限内双方合作终止，授权方将以书面形式通知京东。",
        "根据宁波蓝鲸家居用品有限公司出具的授权书，授权方有权对外转授权。",
        "被授权方在京东自营销售全系列产品，享有产品定价建议权和新品优先发布权，不得将商标用于其他类别。",
        "以上授权仅限该公司使用，不得转授权。",
        "原2024年授权书到期作废，以本授权书为准。",
        "本授权书取代双方此前签署的所有授权文件。",
        "授权方已依法取得商标注册证并授权被授权方销售。",
        "特此授权！",
        "特此证明，请贵司予以支持。",
        "被授权方承担商品的销售、推广及售后服务。",
        "未经授权方同意不得在京东以外平台销售。",
        "仅授权贵司经营上述品牌商品。",
        "被授权方不得低价倾销，否则授权方有权取消授权。",
        "本授权自2025年1月1日起，有效期三年。",
        "授权方承诺不再授权其他公司在京东自营销售上述商品。",
        "未经授权方书面同意，被授权方不得将上述商标再许可他人使用。",
        "因授权商标引发的知识产权争议由授权方负责解决。",
        "被授权方负责该品牌商品的供货、开具发票、售后服务及退换货处理。",
        "如上述商标被撤销，本授权自动终止。",
        "本授权书的解释权归授权方所有。",
        "许可使用的商品：枕头、靠垫等家居用品",
        "授权用途：京东自营商品销售",
        "本授权书经授权方盖章后生效，最终解释权归授权方所有。",
        "被授权方享受授权方提供的技术支持、售后服务和市场支持。",
        "如因授权引起任何纠纷，由授权方承担全部法律责任，与京东无关。",
        "We hereby authorize the above company to use the trademark and sell the goods on JD.com.",
    ],
)
def test_an_honest_letter_completes_the_chain(judge: Judge, line: str) -> None:
    assert outcome(judge(f"{BODY}    {line}\n{SIGNED}")) == ("pass", "chain_complete")


@pytest.mark.parametrize(
    "line",
    [
        # Whatever kind of clause it stands in.
        "被授权方应当知悉本授权不含京东。",
        "被授权方应遵守本授权不适用于京东的约定。",
        "被授权方需在天猫旗舰店销售。",
        "未经同意，乙方不得低价在京东销售。",
        "未经我司同意不得跨平台在京东销售。",
        "不作他用，另行签订协议后有效。",
        "地址：本授权不含京东。",
        "编号：此授权书仅供参考不具效力。",
        "乙方不得专供京东。",
        "本授权在审核通过的同时有效。",
        "双方已结束合作。",
        "被授权方保证不在京东销售。",
        "如被授权方违约，授权方已经解除本授权。",
        # A draft, or not signed by its own words.
        "（草稿，未经盖章无效）",
        "（样本）",
        "【本文件为授权书模板】",
        "此件为扫描件，未盖章。",
        "本稿为征求意见稿。",
        # Waiting.
        "本授权书须经公证后生效。",
        "本授权书自我司收到授权费之日起生效。",
        "本授权待商标局备案后方可生效。",
        "授权期内如销售额未达标自动失效。",
        # Over.
        "本授权书于2026年6月30日提前终止。",
        "上述授权自2026年9月1日起撤销。",
        "我司现已收回对被授权方的商标授权。",
        # Elsewhere, or for something else than selling.
        "被授权方不得用于京东自营。",
        "不得向京东自营供货。",
        "授权产品：仅限赠品。",
        "仅限香港地区。",
        "仅供办理海关备案使用。",
        "仅供投标使用。",
        "本授权仅用于线下展会宣传。",
        "仅授权使用图形，不含文字商标。",
        "本授权不包括销售权。",
        "不包括线上渠道。",
        "不含电商平台的销售。",
        # No grant.
        "现不同意授权被授权方使用上述商标。",
        "我司拟授权给被授权方使用，具体以正式授权书为准。",
        "请予批准。",
        "本授权仅在双方签订正式合作协议后生效。",
        "本授权以乙方按期支付品牌使用费为前提。",
        "授权方保留最终解释权，本件非正式授权。",
        "本函不构成正式授权。",
        "此授权书仅作洽谈参考。",
        "正式授权书另行出具。",
        "本授权书已作废。",
        "本授权书已被2026年5月1日的新授权书取代。",
        "该商标目前处于争议中，授权暂停执行。",
        "授权暂停，恢复时间另行通知。",
        "授权范围：线下商超渠道。",
        "授权范围：仅限线下门店销售，不得在互联网销售。",
        "仅允许在抖音直播间销售。",
        "仅允许被授权方在天猫旗舰店使用。",
        "仅授权生产，不授权销售。",
        "授权用途：仅用于商品质量检测。",
        "授权用途：商标使用许可备案。",
        "授权区域：华东地区线下。",
        "授权区域：香港、澳门。",
        "不得在任何电商平台销售。",
        "被授权方无权在网络渠道销售。",
        "未获授权在京东销售。",
        "授权书编号未登记则无效，登记编号：待定。",
        "（此件仅供内部审批，未用印）",
        "（待盖章）",
        "(仅供参考)",
        "测试文件",
        "签署页待补。",
        "授权期限届满后停止使用，现授权期限已届满。",
        "2026年3月1日起停止授权。",
        "授权店铺：拼多多禾木专营店（唯一授权店铺）。",
        "授权平台：唯品会",
        "授权产品：样机",
        "授权方尚未取得该商标的注册证。",
        "本授权自商标核准注册之日起生效。",
        # Any other condition, deadline, end or place.
        "年度销售总量以一万件为上限，超出部分视为未获许可。",
        "货品须经我司驻厂人员逐批检验并加贴防伪标后，始得对外销售。",
        "上述商标已质押予温州银行，质权人同意前，本授权不生效力。",
        "以上文本供贵司审阅，待确认无误后我司另行出具盖章件。",
        "本授权仅用于消化库存商品，库存售罄即止。",
        "备注：2026年第三季度起改由宁波海岚供货",
        "授权状态：冻结",
        "每季度末由我司书面续展一次，未续展者次日归于无效。",
        "京东自营渠道由我司直供，被授权方经营其余线上店铺。",
        "Online marketplaces operated by JD are carved out of this license.",
        "被授权方去化完毕现有货品之日，上述授权随之了结。",
        "授权商品：京豆兑换礼品",
        "授权数量：500件",
        "凡成交单价在二百元以下的订单概不属于本授权。",
        "附注：京东自营类目另案处理",
        "文书与邮件不一致处从邮件（2026年7月邮件：停供）。",
        "逢授权方启动品牌重整，各地授权书一并交回。",
        "宁波海岚日用品有限公司为上述商品的唯一销售方。",
        "授权方与商标受让方的过户手续正在办理中。",
        "京东渠道改由广州恒木家居有限公司承接。",
        # Until a day before the last.
        "因被授权方违约，授权方已于2026年3月1日解除本授权。",
        "经双方协商，本授权提前至2026年6月30日止。",
    ],
)
def test_a_letter_that_grants_nothing_leaves_the_chain_open_and_says_why(judge: Judge, line: str) -> None:
    found = judge(f"{BODY}    {line}\n{SIGNED}")
    assert outcome(found) == ("review", "chain_incomplete")
    assert "D10 does not count: it says or shows" in found.summary


@pytest.mark.parametrize("where", ["授权平台：天猫、淘宝、京东POP", "授权店铺：天猫禾木旗舰店", "授权渠道：京东到家"])
def test_other_channels_that_bear_the_name_of_jd(judge: Judge, where: str) -> None:
    found = judge(LETTER.replace("在中国大陆地区京东自营及其他线上渠道", "").replace("授权期限", f"{where}\n授权期限"))
    assert outcome(found) == ("review", "chain_incomplete")


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("授权方（盖章）：\n日期：\n", "review"),
        ("授权方（盖章）：\n日期：    年    月    日\n", "review"),
        ("授权方（签章）：\n2024年12月20日\n", "review"),
        (f"被授权方（盖章）：{COMPANY}\n日期：2024年12月20日\n", "review"),
        (f"授权方（盖章）：        被授权方（盖章）：{COMPANY}\n日期：2024年12月20日\n", "review"),
        (f"{' ' * 60}{COMPANY}\n{' ' * 60}2024年12月20日\n", "review"),
        ("", "pass"),
        (f"{' ' * 60}{OTHER_COMPANY}\n{' ' * 60}2024年12月20日\n", "pass"),
        (f"授权方（盖章）：{OTHER_COMPANY}        被授权方（盖章）：\n日期：2024年12月20日\n", "pass"),
        (f"授权方（盖章）：\n{' ' * 20}{OTHER_COMPANY}\n", "pass"),
        ("授权方（盖章）：\n                  合同专用章\n日期：2024年12月20日\n", "pass"),
    ],
)
def test_who_signs(judge: Judge, signature: str, expected: str) -> None:
    found = judge(BODY + signature)
    assert outcome(found) == (expected, "chain_complete" if expected == "pass" else "chain_incomplete")


NOTICES = {
    "notice": f"""
                  #撤销授权通知
{COMPANY}：
    我公司于2024年12月20日出具的第{MARK_NO}号“禾木优品”商标授权书，自2026年9月1日起撤销，贵公司不得继续使用。
                                        {OTHER_COMPANY}
                                        2026年08月25日
""",
    "letter": f"""
                  #关于解除商标授权的函
{COMPANY}：
    因合作终止，我司决定自2026年8月1日起解除贵司对“禾木优品”商标的使用授权。
                                        {OTHER_COMPANY}
                                        2026年07月25日
""",
    "declaration": f"""
                  #声明
    本公司曾授权{COMPANY}使用“禾木优品”商标，现已收回上述授权，请贵公司立即停止使用。
                                        {OTHER_COMPANY}
                                        2026年07月25日
""",
    "agreement": f"""
                  #商标授权终止协议
甲方：{OTHER_COMPANY}
乙方：{COMPANY}
    双方协商一致，第{MARK_NO}号商标的授权自2026年8月31日起终止。
""",
    "another letter of the owner": f"""
                  #品牌合作变更告知
{COMPANY}：
    自2026年10月1日起，“禾木优品”品牌京东业务调整为我司自主经营，贵司相应资格同步关闭。
                                        {OTHER_COMPANY}
                                        2026年09月20日
""",
    "mail": """
发件人：brand@yunshang.example
主题：通知
    您好，贵司持有的商标授权书已于2026年9月1日作废，我司不再授权贵司销售。
""",
}


@pytest.mark.parametrize("text", NOTICES.values(), ids=NOTICES)
def test_a_paper_that_takes_the_authorization_back_is_seen_whatever_it_is(judge: Judge, text: str) -> None:
    assert outcome(judge(LETTER)) == ("pass", "chain_complete")
    found = judge(LETTER, text)
    assert outcome(found) == ("review", "chain_incomplete")
    assert re.search("d11 (?:tells that an authorization was ended|is another letter of who)", found.summary.lower())


@pytest.mark.parametrize(
    "text",
    [
        "#合作协议\n甲方：某某公司\n乙方：某某公司\n第一条  如乙方违约，甲方有权解除授权。\n",
        "#质检报告\n未经授权不得复制本报告。\n",
        "#购销合同\n甲方：某某公司\n乙方：某某公司\n第六条  合同期满，授权自动终止。\n",
        "#授权续签通知\n贵司的品牌授权到期后将自动续签，原授权书到期作废后换发新授权书。\n",
        "#通知\n本公司授权期满后将续签，授权不受影响。\n",
    ],
)
def test_other_papers_end_no_authorization(judge: Judge, text: str) -> None:
    assert outcome(judge(LETTER, text)) == ("pass", "chain_complete")


def test_a_paper_of_any_kind_may_end_an_authorization() -> None:
    papers: tuple[Record, ...] = (OtherPaper(document="d7", looks_like="contract", ends_authorization=True),)
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *papers))
    assert "d7 tells that an authorization was ended" in found.summary.lower()
