"""What else than to become a supplier of JD a letter may invite to, or that it invites no more.

To another marketplace, to the open platform for other shops, to a conference, to serve JD itself; it invites no more,
not yet, or as a specimen.
"""

from __future__ import annotations

import re

from pipeline.extractors._phrases import MARKETS
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose
from pipeline.extractors._specimens import SPECIMEN
from pipeline.extractors.invitation_letter._channels import OF_MERCHANTS, SERVICES
from pipeline.model import Reading

_OTHER_MARKETS = re.compile(rf"(?:{MARKETS})[^。;\n]{{0,20}}")
_JD = re.compile(r"京东|JD(?![A-Z]*-?\d)|京喜", re.IGNORECASE)
_IF = re.compile(r"如果?(?![下此])|若(?!干)|倘|一旦|逾期|否则|凡")
_OPEN_PLATFORM = re.compile(r"POP|开放平台|第三方商家|第三方店铺", re.IGNORECASE)
_CONFERENCE = re.compile(
    r"(?:参加|出席|莅临|参会)[^。;\n]{0,40}?(?:大会|峰会|论坛|会议|年会|发布会|沙龙|培训|展会|展览会|宣讲会|对接会|晚宴)"
)
# What is to be done for JD, other than to supply what it sells; its customers are served by both.
_GOODS = "商品|产品|货|[食药饮酒]品|用品|品牌|单品"
_SERVE = (
    rf"(?:提供|承[接担揽包运办]|做|从事|开展|负责|实施|搭建)(?![^,。;\n]{{0,24}}(?:{_GOODS}))"
    rf"[^,。;\n]{{0,16}}?(?:{SERVICES})"
)
_WORK = (
    "代工|贴牌|代加工|运输|配送|快递|货运|搬运|装卸|分拣|打包|广告|投放|运维|劳务|外包|保洁|安保|客服|拍摄|安装|维修|印刷|咨询"
    "|仓储"
)
_SERVING = re.compile(
    rf"[为向给](?:京东|JD|我(?:[司方们部]|公司)|本(?:[司部]|公司|平台))"
    rf"(?:(?!用户|消费者|顾客|客户|会员)[^,。;\n]){{0,24}}?{_SERVE}"
    rf"|(?:邀请|[诚特兹敬谨]邀)[^,。;\n]{{0,24}}?{_SERVE}|(?:邀请|[诚特兹敬谨]邀)[^。;\n]{{0,40}}?(?:投标|竞标|竞价|比选|磋商|询价)"
    rf"|(?:邀请|[诚特兹敬谨]邀)[^。;\n]{{0,80}}?,(?![^,。;\n]{{0,40}}(?:[享获我请您贵]|京东|JD|支持|扶持|赋能))"
    rf"[^,。;\n]{{0,16}}?(?:{_WORK})"
    rf"|[成作]为[^,。;\n]{{0,12}}?(?:{SERVICES})类?(?:供应商|供货商|承包商|合作(?:伙伴|方|商))"
    rf"|(?:采购|合作|邀请|服务)(?:内容|项目|类目|品类|类型|事项)[:|]+[^。;\n|]{{0,16}}?服务(?=[,。;\n|]|$)",
    re.IGNORECASE,
)
_USED_UP = re.compile(
    r"(?<![如若果])邀请[^。;\n]{0,40}?(?<!如)(?<!若)(?<!经)(?:已|已被|现[已予]?|特此|予以|暂不)(?:撤回|撤销|取消|作废|失效|使用|过期|停用|启用|终止)"
)
_NEVER = re.compile("(?!)")
_ENDED = re.compile(
    r"(?:邀请[码函]?|本函|名额|资格)[^。;\n]{0,30}?(?:已经?|业已|予以|暂)(?:被|于[^。;,\n]{0,14}?)?"
    r"(?:结束|截止|停止|关闭|额?满|暂停|中止|终止|冻结|回收|撤[回销]|取消|作废|失效|注销|废止|禁用|停用|占用|领用|用[完尽]|核销|绑定(?!贵)|转[让给])"
)
_TAKEN_BACK = re.compile(
    r"(?:(?<!发)现(?!场)|特此|决定|予以|已经?|业已|即日起|正式)[^。;,\n]{0,8}?(?:撤[回销]|取消|终止|收回)[^。;,\n]{0,16}?邀请"
    r"|^[^。,;:\n]{0,12}(?:撤[回销]|取消|终止|作废)[^。,;:\n]{0,8}邀请[^。,;:\n]{0,6}(?:通知|函|公告|声明|告知)",
    re.MULTILINE,
)
_REDIRECTED = re.compile(rf"(?:改|转|调整|变更)[为至成到][^。;,\n]{{0,12}}?(?:{MARKETS}|{OF_MERCHANTS})", re.IGNORECASE)
_REFUSED = re.compile(
    r"(?:申请|邀请|审核|评估|评审)[^。;\n]{0,30}?(?:未[能获予]?通过|不予通过|未获批准|不予邀请|暂不邀请|不予受理|驳回|落选)"
    r"|不再(?:引[入进]|邀请|受理|合作)|(?:决定|予以|现)(?:暂缓|推迟|搁置)"
)
_WAITING = re.compile(
    r"候补|[等轮]候名单|等待名单|排队名单|预邀请|意向性?邀请|拟邀请|非正式邀请|(?:意向|潜在)(?:合作)?供应商邀请"
)
_NOT_YET = re.compile(
    r"(?:待|经|须|需|应|届时|通过|完成|满足|达到|缴[纳清]|支付|付清)[^。;\n]{0,30}?(?:后|[方才]可?|之日|时)[^。;,\n]{0,8}?"
    r"(?<!失)(?:生效|启用|激活)|邀请[^。;\n]{0,10}?(?:将|另行|稍后)[^。;\n]{0,6}?(?:发出|发送|寄出|通知|下发)"
    r"|(?:尚未|暂未|未|不)(?:生效|启用|激活|具[备有]?效力)|不(?:构成|代表)[^,。;\n]{0,10}邀请"
)
# What a page of the supplier system says of an invitation that can still be taken; any other state is for a person.
_OPEN = (
    "(?:有效(?!期)|生效中?|已生效|正常|进行中|邀请中|已邀请|已?发[送出]"
    "|[待未](?:入驻|接受|确认|使用|提交|激活|认领|响应|处理))"
)
_STATE = re.compile(rf"(?:邀请码?|入驻|当前|^|[|\n])状态[:|]*(?!{_OPEN})[^|\n。,;:]{{1,12}}")

_OVER = (_SERVING, _USED_UP, _ENDED, _TAKEN_BACK, _REDIRECTED, _REFUSED, _WAITING, _NOT_YET, _STATE, SPECIMEN)


def invited_elsewhere(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the letter says that it invites to something else than to supply JD itself, or no more; empty where it does
    not."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    asked = (
        (_OTHER_MARKETS, _JD),
        (_OPEN_PLATFORM, re.compile("自营")),
        (_CONFERENCE, re.compile(r"入驻|成为[^。;\n]{0,20}供应商")),
        *((told, _NEVER) for told in _OVER),
    )
    return tuple(
        reading
        for told, unless in asked
        if not any(unless.search(page.text) for page in pages)
        for page in pages
        for match in told.finditer(page.text)
        if not _IF.search(re.split("[,。;:\n]", page.text[: match.start()])[-1])
        for reading in page.readings(*match.span())
    )
