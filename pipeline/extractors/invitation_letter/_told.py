"""What the sentences of an invitation tell: each has to be of a known kind, in the words of such letters."""

from __future__ import annotations

import re

from pipeline.extractors._left_over import Usual, left_over
from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose, told
from pipeline.extractors._turning import TURNS
from pipeline.extractors.invitation_letter._channels import SERVICES, without_denied
from pipeline.extractors.invitation_letter._usual_words import WORDS
from pipeline.model import Reading

_BEGIN = r"(?:^|(?<=[,。;:|(\n!]))"
_END = r"(?=[,。;:|)\n!]|$)"
_YOU = r"(?:贵(?:公司|[司方店])|你(?:公司|[司方])|您)"
# Words by which a clause of any kind would put the invitation off, end it or make it somebody else's.
_FORCE = (
    "付|缴|交纳|[用务介]费|费用|[款金](?!融)|押|生效|作废|失效|无效|注销|撤|收回|回收|取消|终止|停|暂|候补|冻结"
    "|推荐|转介|专属|误收|另行|[方才始]"
    "可|待|如|若|不|未|非|除|仅|只|换|关闭|上游|分销|协助其|代为|代理|顺延|启用|点亮|激活|名额|为据|变动|新任|勿|放弃|他公司|退还|有误"
)
_FREE = rf"(?:(?!{_FORCE})[^,。;|\n!])"
_SIGN = rf"(?:收[纳藏]|[^,。;:|\n()“”\"、{TURNS}])"
_NO_GOODS = f"{SERVICES}|备[选用]|储备|后备|候[选补]|意向|潜在|预"
_OPEN = (
    "(?:有效|生效中?|已生效|正常|进行中|邀请中|已邀请|已?发[送出]"
    "|[待未](?:入驻|接受|确认|使用|提交|激活|认领|响应|处理))"
)
_KINDS = (
    # A channel of its own of JD, named by its goods.
    r"京东(?:超市|健康馆?|大药房|五星|家电|电器|生鲜|时尚|居家|家居|家装|美妆|母婴|服饰|图书|数码|电脑|手机|宠物|厨具|汽车|运动){1,2}",
    r"(?i:subject|re|回复|转发|答复)[:]+",
    # Why it invites, and the steps to come.
    rf"{_BEGIN}(?:现?为了?|鉴于|基于|根据|经过?|随着|凭借|因|通过|截[止至]|在|值此|本着){_FREE}{{2,50}}(?=,)",
    rf"拟(?:[在于](?:(?!{_YOU}){_FREE}){{2,12}})?(?:引[进入]|扩[充大]|新增|拓展)(?:(?!{_YOU}){_FREE}){{2,24}}{_END}",
    rf"京东自营(?:入驻|招商)?(?:采用|实行|采取|为)邀请制|供应[“\"《][^”\"》。;\n]{{1,12}}[”\"》](?:品牌|牌)?(?:系列)?{_FREE}{{0,12}}{_END}",
    rf"(?:符合|满足|达到){_FREE}{{0,30}}?(?:准入|入驻|引入)(?:条件|标准)|(?:逾期|过期)需?重新申请(?:邀请码)?{_END}",
    rf"流程(?=[:|])|\d[.、)]{_FREE}{{2,30}}{_END}|等待审核|入驻(?:完全)?免费",
    # What it asks for, and what it warns of.
    rf"{_BEGIN}(?:也?请|敬请|烦请|望|可)(?!求){_FREE}{{2,60}}{_END}",
    rf"{_BEGIN}(?:并|同时|以便|填写|提交|上传|携带|点击|登[录陆]|联系|凭|完成|参[与加]){_FREE}{{2,60}}{_END}",
    (
        r"(?:不得|不可|请勿|切勿|勿)(?:(?:直接)?回复|转[发借让]|外[传泄]|泄露|告知|提供|出[售借]"
        r"|向[^,。;]{2,20}[付缴])[^,。;]{0,16}"
    ),
    (
        rf"(?:如|若)?未(?:能)?[在于]{DAY}(?:之?前)?[^。;,]{{2,16}},[^。;,]{{2,16}}|不(?:代表|构成)[^,。;]{{0,10}}(?:准入|入驻"
        rf"|通过|合作|承诺)(?![^,。;]*邀)"
    ),
    rf"仅(?:限|供|可)(?:{_YOU}|本次|使用一次|一次|入驻)*(?:本次)?(?:入驻)?(?:使用)?(?:一次)?",
    r"京东(?:自营|集团|官方)?(?:不会|从不|绝不|不)[^。;]{0,30}(?:第三方|收[取费])[^。;]{0,24}",
    (
        rf"{_BEGIN}{_FREE}{{0,10}}?(?:如果?|若)(?:{_YOU})?(?:有|遇到?|需要?|存在|对{_FREE}{{1,12}}有)?(?:任何|其他)?(?:疑问|问题|协助|帮助"
        rf"|咨询|了解){_FREE}{{0,20}}"
    ),
    rf"{_BEGIN}(?:如果?|若){_YOU}无意{_FREE}{{0,8}},请忽略本[函邮件通知]+|如邀请码已过期请联系采销",
    rf"{_BEGIN}(?:如果?|若)发现[^。;]{{2,30}}取消(?:邀请|资格)?|现场核查不合格的,取消邀请",
    (
        rf"{_BEGIN}(?:如|若)?{_FREE}{{0,8}}{DAY}前?{_FREE}{{0,6}}[未没]{_FREE}{{2,20}},?[^。;,]{{0,16}}"
        rf"|(?:邀请码)?(?:逾期|过期)(?:后?邀请码)?[^。;,]{{0,4}}(?:失效|作废|放弃)"
    ),
    rf"{_BEGIN}[本此该](?:邮件|短信|信息|消息|通知|[函信])(?:由|系|为)?(?:京东|招商|入驻|平台)*(?:系统)?自动(?:发[送出]|生成)(?:的?邮件)?{_END}",
    # How things go on.
    rf"审核(?:期|周期)?(?:通过)?(?:约|后)[^。;,]{{2,20}}|{_BEGIN}{_FREE}{{2,16}}(?<!邀请)(?<!入驻)(?<!资格)以[^。;,]{{2,24}}为准",
    rf"{_BEGIN}具体(?:合作|商务|采购)?条[款件]以[^。;,]{{2,24}}为准",
    # The inviter's address, below its name at the head; rows, departments and people.
    rf"^[\u4e00-\u9fff]{{2,4}}[省市]{_FREE}{{2,30}}(?:号院?|[楼室层座])(?=[|\n]|$)",
    (
        rf"{_BEGIN}(?:邀请|合作|经营|入驻|主营)?(?:类目|品类|品牌|商品|联系人|联系方式|联系电话|电话|手机|邮箱|地址"
        rf"|网址|链接|抄送|发件人|收件人|主题|(?:失效|过期|到期|截止)?时间|日期|编号|网站|微信|有效期至?)"
        rf"(?:[:|]+|为|是){_FREE}{{1,60}}"
    ),
    rf"(?:邀请码?|入驻|当前|^|[|\n])状态[:|]*{_OPEN}",
    rf"(?:(?!京东|自营){_SIGN}){{1,6}}(?=类目|品类|频道|类供应商|类商品|采销|事业[部群]|业务部)",
    # What it is to supply, in its title, and who agreed to it.
    rf"(?:{_BEGIN}|(?<=自营|京东|超市))(?![^,。;:]{{0,6}}?(?:京东|自营|{_NO_GOODS})){_SIGN}{{1,6}}(?=供应商邀请)",
    rf"{_BEGIN}经(?:(?![付缴押费金后未检验])[^,。;]){{2,24}}(?:审批|批准|审核)(?:通过)?(?=,(?:同意|决定|现|特|正式)+(?:邀|引[入进]))",
    r"[\u4e00-\u9fff]{0,3}京东[\u4e00-\u9fff]{2,14}有限公司(?:[\u4e00-\u9fff]{2,8}分公司)?",
    r"(?:JD|京东)[\u4e00-\u9fff]{0,12}(?:部|组|中心|团队)",
    (
        r"(?:经理|采销|联系人|专员)[:是为][\u4e00-\u9fff]{2,3}|(?:经理|采销|联系人|专员|我是)[\u4e00-\u9fff]{2,3}(?=[,。;()\d]|$)|[\u4e00-\u9fff](?:经理|总监|总"
        r"|老师|先生|女士)"
    ),
    r"(?:天猫|淘宝|拼多多|抖音)(?=等平台|旗舰店)",
)
_BRAND = re.compile(r"[“\"《][^“”\"《》。;\n]{1,12}[”\"》](?=品牌|商标)")
"""A brand may be called by any words (“若铭生活”品牌)."""
_ABOUT = re.compile("邀|码|[本该此](?:函|通知|信)|^此|受理|名额|资格|权限|备注|附注|主体|本次")
_OBJECTS = re.compile("品牌|邀|码|函|入驻|京东|自营|名额|资格|权限|[该上此]|主体|处理|状态|结果|意见|您|贵|供")
_USUAL = Usual(
    known=re.compile("|".join(f"(?:{kind})" for kind in _KINDS), re.MULTILINE),
    words=WORDS,
    about=_ABOUT,
    objects=_OBJECTS,
)


def unusual(sheet: Sheet, *names: str | None) -> tuple[Reading, ...]:
    """The sentences that say something else than such letters say; `names` are those of whom it invites."""
    known = [name for name in names if name]
    return tuple(
        reading
        for page in (prose(leaf) for leaf in sheet.leaves)
        for match in told(page)
        if left_over(without_denied(match[0]), _USUAL, [*known, *_BRAND.findall(match[0])])
        for reading in page.readings(*match.span())
    )
