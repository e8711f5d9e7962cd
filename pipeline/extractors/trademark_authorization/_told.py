"""What the sentences of a letter of authorization tell: each has to be of a known kind, and one has to grant the
selling or the use of the mark.

Nobody can list what a letter may say to grant less than it seems to. So every clause on the grant is read word for word
with the words of such letters; what is left over, a condition, a deadline, another end or place, is for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from pipeline.extractors._left_over import NAMED, Usual, left_over
from pipeline.extractors._phrases import DAY, MARKETS, NAME
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import Prose, prose, told
from pipeline.extractors._turning import TURNS
from pipeline.extractors.trademark_authorization._in_english import ENGLISH_MARK, unknown
from pipeline.extractors.trademark_authorization._usual_words import AGAINST, WORDS
from pipeline.model import Reading
from pipeline.values.text import simplified

_ANY = r"[^。;\n]"
_IN = r"[^,。;\n]"
_US = r"(?:[我本贵你](?:公司|[司方])|(?:甲乙)?双方|[甲乙]方|(?:被?授权|被?许可|受权)(?:方|人|单位)|其)"
_OTHER_GOODS = (
    "赠|礼品|兑换|奖品|积分|样|试用|库存|尾货|残次|次品|二手|旧|清仓|加工|包装|配件|物料|临期|翻新|出口|外销"
    "|内购|福利|定制|投标"
)
_SIGN = rf"(?:(?!{_OTHER_GOODS}|{MARKETS}|京东|自营)[^,。;:|\n()“”\"、{TURNS}])"
_NO_GOODS = "京东|自营|线上|线下|实体|门店|批发|专柜|档口|商超|渠道|区域|维修|售后|生产|代工|贴牌|招商|加盟|宣传|推广"
_BEGIN = r"(?:^|(?<=[,。;:\n]))"


def _listed(sign: str) -> str:
    """One good or a list of them, of signs of that kind."""
    return rf"{sign}{{1,10}}?(?:、{sign}{{1,10}}?){{0,30}}"


_GOODS = _listed(_SIGN)
# Goods on which a mark may be used; on a sign over a door it names a shop.
_SHOWN_ON = _listed(rf"(?:(?!{_NO_GOODS}|门头|招牌|标识|店面|展){_SIGN})")
_END_OF_IT = "失效|无效|终止|作废|解除|收回|取消|撤销|撤回|生效|停止"
_BREACH = "违约|违反|违规|违法|侵权|侵犯|假冒|伪劣|窜货|乱价|倾销|低价|虚假|不实|不当"
_MATTER = f"{_BREACH}|变更|变动|调整|续期|续签|继续|纠纷|争议|质量|损失|疑问|问题|投诉"
_FORCE = (
    "效(?!证|期内的)|终止|解除|收回|撤|取消|费用|[用金]费|款|金额|保证金|付|缴|销售额|采购额|达到|完成|任务|后方"
    "|方可|前提|条件"
    "|逾期|期限|之前|日前|停|仅|只|另行|确认|退出|下架|移交|转交|交由|(?<!售)后|始得|才能"
)
_FORBIDDEN = (
    r"转(?:授权|让|许可|借|租|售)|[再分]授权|[再分]许可|二次授权|授权(?:给)?(?:他人|第三方|其他)|假|伪|劣|侵权"
    r"|未成年|盗|违法|违反|损害|诋毁|抢注"
    r"|跨|超越|用于其[他它]|低价|低于|乱价|倾销|窜货|改变|更改|涂改|修改|变造|擅自|超出|超范围|以外|之外|境外|海外|国外|线下|专供"
    r"|(?:其他|任何)(?:第三方|公司|单位|个人|他人|主体)(?:不得)?"
)
# Whole sentences and clauses that leave a grant as it is, whatever else they say.
_ASIDE = (
    # What must not be done with it, and may be by consent.
    (
        rf"(?:未经{_IN}{{0,16}}?(?:同意|许可|授权|批准|允许),?)?(?:(?!{_END_OF_IT}|京东|自营|电商|网络"
        rf"|线上){_IN}){{0,24}}?"
        rf"(?:不得|不可|不能|无权|禁止|严禁|不允许)(?:(?!{_END_OF_IT}){_IN}){{0,24}}?(?:{_FORBIDDEN}){_IN}{{0,20}}"
        rf"(?:、(?:(?!{_END_OF_IT}){_IN}){{1,24}})*"
    ),
    (
        rf"(?:未经{_IN}{{0,16}}?(?:同意|许可|授权|批准),?)?{_IN}{{0,12}}?不得在?京东(?:平台|商城)?(?:以外"
        rf"|之外){_IN}{{0,16}}"
    ),
    rf"未经{_IN}{{0,12}}?(?:同意|许可|授权|批准),?(?:其他|任何)(?:第三方|公司|单位|个人)不得{_IN}{{0,16}}",
    rf"从未授权(?:其他|他人|任何|第三方){_ANY}{{0,24}}",
    # What is not so, and what holds on.
    rf"(?:不存在|没有|[未不]侵犯)(?:任何)?{_IN}{{0,20}}?(?:纠纷|争议|瑕疵|权[利益]|情[形况])",
    rf"{_IN}{{0,16}}?不因{_IN}{{0,20}}?(?:终止|失效|解除|免除|影响)",
    rf"因{_IN}{{0,16}}?(?:产生|引起|引发|发生)的?(?:一切|任何|全部)?(?:争议|纠纷|责任|损失)",
    # What is promised not to be done to it.
    (
        rf"{_BEGIN}(?:(?!{DAY}|京东|自营){_IN}){{0,16}}?(?<!得)不(?:会|得(?!不)|再|予)?(?:单方|擅自|随意|提前|无故)*(?:撤[销回]"
        rf"|终止|解除|收回|取消)(?:本|该|上述|此)?(?:项|份)?授权(?=[,。;\n]|$)"
    ),
    # Where it is shown to be true.
    rf"(?:防伪(?:查询|验证)?[:|])?{_IN}{{0,20}}?(?:核实|查询|核验|验证|辨别|鉴别){_IN}{{0,16}}?(?:真伪|真实性)",
    # What follows a breach, or a change to come.
    rf"{_BEGIN}(?:\d[.、)])?(?:如果?|若|一旦|倘若)(?:(?!{_END_OF_IT}){_IN}){{0,24}}?(?:{_BREACH}){_ANY}{{0,80}}",
    (
        rf"{_BEGIN}(?:\d[.、)])?(?:{_US})?(?:如果?|若|一旦"
        rf"|倘若)(?:(?!{_END_OF_IT}){_IN}){{0,24}}?(?:{_MATTER})(?:(?!{_END_OF_IT}){_ANY}){{0,60}}"
    ),
    (
        rf"{_BEGIN}(?:如果?|若)(?:上述|该)?商标权?被?(?:依法)?(?:撤销|注销|宣告无效|无效|转让|到期|、|或|及)+(?:时"
        rf"|的)?,{_IN}{{0,24}}"
    ),
    (
        rf"(?:,|否则)?{_IN}{{0,16}}?有权(?:随时"
        rf"|单方)*(?:在{_IN}{{0,12}}?(?:{_BREACH}){_IN}{{0,4}}?时)?{_IN}{{0,6}}?(?:终止|取消|解除|收回|撤销|监督"
        rf"|检查|追究|要求){_IN}{{0,30}}"
    ),
    rf"{_BEGIN}{_IN}{{0,6}}?(?:如果?|若)(?:(?!已){_IN}){{0,16}}?(?:终止|解除){_IN}{{0,8}},?{_IN}{{0,16}}?(?:通知|告知){_IN}{{0,10}}",
    # What follows the end of the term.
    (
        rf"{_BEGIN}(?:(?:本|上述|该)?(?:授权|合作|协议|合同)书?)?(?:期限?|协议|合同)?(?:届满|期满|到期|终止"
        rf"|结束)(?:之?后|时)?[,，]?"
        rf"(?:(?![现已均]|{DAY}){_ANY}){{0,60}}"
    ),
    # What has to be done by whom it names, or is promised by whom it is of.
    (
        rf"{_BEGIN}(?:(?!{_FORCE}){_IN}){{0,24}}?(?:(?<![供响适])应当?|必须|须|需|保证|承诺|确保|遵守|维护|配合|监督"
        rf"|承担)(?:(?!{_FORCE}){_ANY}){{0,90}}(?=[。;\n]|$)"
    ),
    (
        rf"(?:境外|海外|港澳台|香港|澳门|台湾|、)+(?:[及和与、]|以及)(?=中国大陆|境内|全国)"
        rf"|在?遵守(?:国家)?{_SIGN}{{0,8}}法[律规]*的前提下"
    ),
    rf"消费者{_IN}{{0,12}}?(?:评价|权益|咨询)",
    # What it does not grant, as most letters.
    r"不(?:含|包括|包含)(?:香?港|澳门?|台湾?|香港|澳门|台湾|、|和|及|特别行政区|地区|省)+",
    r"(?:香港|澳门|台湾|港澳台|、|和|及|地区)+除外",
    r"(?:本授权)?不(?:含|包括|包含)(?:上述|该)?商标的(?:转授权|转让|及|和|、|再许可)+",
    (
        rf"不[可得]撤[销回]地?的?|不[可得]转[让授]权?|(?:不含|不包括|不享有|没有|无)转授权权?|不再授权(?:其他|他人"
        rf"|第三方){_IN}{{0,20}}|非独[占家](?:性)?|包括但不限于|不限于?|样[本品](?=由授权方提供)"
    ),
    # From when it holds, what copies are worth, how many there are.
    (
        rf"(?:{_BEGIN}|(?<=[书权函件])|(?<=[同议])(?=自))(?:经|自|于)?(?:{_US})?(?:[签盖]{{1,2}}[字署章订发]?|签字盖章|签字、盖章"
        rf"|加盖公章|盖章|出具|颁发|发布|发出|开具|授权|即|{DAY})*"
        rf"(?:之?日|后|起)+即?(?:正式)?生效(?=[,。;)\n至]|$)(?:,?至{DAY}(?:终止|止|失效))?"
    ),
    r"不(?:再)?收取[^,。;]{0,10}费用?|(?:许可|授权)(?:使用)?费用?(?:为|:)(?:零|无)(?=[,。;\n]|$)|如有(?:下列|以下)[^,。;]{0,8}之一|擅自[^,。;]{2,12}|损害[^,。;]{2,12}",
    r"不作他用|不作为?其他用途|(?:双方)?另行(?:签订|签署|约定|协商)",
    rf"(?:责任|纠纷|争议|损失|后果|债权|债务|费用|问题|义务){_IN}{{0,16}}?,?(?:均|概|一概)?与(?:京东(?:平台|商城)?|贵(?:公司|司|平台))无关",
    r"(?:过期|逾期|到期)后?(?:自动)?(?:失效|作废|无效)",
    (
        r"复印(?:件)?(?:无效|有效)|(?:未经)?涂改(?:无效|有效)|(?:须|需|应)?加盖[^,。;]{0,12}章后?(?:(?:方为|方可)?(?:有效|生效))?|(?:他用"
        r"|另作他用)无效"
    ),
    (
        r"一式[一二两三四五六七八九十\d]+份|(?:[甲乙双各]方?)*[各执]+[一二两三四五六七八九十壹贰\d]+份"
        r"|具有同等(?:法律)?效力"
    ),
    # Who else is shown it.
    rf"(?:并|由{_IN}{{0,8}}?)?(?:报|提交|送){_IN}{{0,8}}?(?:商标局|知识产权局|平台|京东)备案",
    # More rights, and who explains the letter.
    rf"{_BEGIN}(?:并|且)?享有(?:(?![{TURNS}]){_IN}){{1,24}}权利?(?=[,。;\n]|$)|由{_IN}{{1,12}}负责解释",
    # What it takes the place of.
    rf"原授权书?(?:期限)?将?[于在]{DAY}(?:到期|届满)",
    (
        rf"原?(?:{_SIGN}|\d|年|原){{0,8}}授权(?:书|文件)(?:自本授权书(?:签发|签署|出具)?之日起"
        rf"|到期)?(?:自动)?(?:作废|失效)"
    ),
    (
        r"[取替]代(?:双方)?(?:此前|之前|先前|以前)?(?:签署|签订|出具)?的?(?:所有|全部|原)?授权(?:书|文件)"
        r"|原授权书(?:同时|即时|即)?作废|以本授权书?为准|(?:最终)?解释权归[^,。;]{2,12}所有"
    ),
    r"请贵(?:司|公司|平台)予以(?:支持|协助|配合|接洽)|其[他它](?:平台|渠道|用途)无效",
)
# What stands in open words: names, addresses, goods.
_OPEN = (
    # Who is written to, and where who signs is found.
    (
        rf"(?:^|(?<=[\n|。;,(]))(?:致|呈|TO|To)[:|]*(?:{NAME}|{_IN}{{0,20}}?(?:京东|JD|平台){_IN}{{0,12}})(?=[:|\n]"
        rf"|$)"
    ),
    (
        r"(?:(?:注册|经营|联系|办公|通讯|公司)?(?:地址|住所)|(?:联系|服务|公司)?(?:电话|热线)|手机号?码?|传真|邮编"
        r"|邮箱|网址|联系人|法定代表人|法人代表?|授权代表|签约代表|经办人|代表人"
        r"|(?:统一)?社会?信用代码|身份证号?码?|(?:授权书?)?编号|证书编号|查询(?:网址|电话)"
        r"|签[字名]人?)(?:\([^()]*\))?[:|]+[^|\n。;)]*"
    ),
    (
        rf"(?:授权|许可|核定|适用|许可使用|核定使用|授权销售)?(?:使用)?的?(?:商品|产品|类别|品类|类目|品种"
        rf"|系列)(?:/服务)?(?:项目|范围|名称|明细|类别)?(?:[A-Za-z]{{3,16}}(?=:))?(?:为|是|:|\|)+(?:第?[\d、,]+类[:,|]?)?{_GOODS}(?=[。;\n|,(]"
        rf"|授权|$)"
    ),
    rf"(?:授权|许可)?(?:使用)?的?(?:商标|品牌)(?:/品牌)?(?:名称|文字)?[:|]+{_SIGN}{{1,16}}",
    (
        rf"(?<=品牌)的?{_GOODS}(?:等|系列)?(?:商品|产品)|(?<=品牌|系列)(?:(?!{_NO_GOODS}){_SIGN}){{2,8}}(?=在|,|。|\()|(?<=类){_GOODS}(?:等|系列)?(?:商品|产品)"
        rf"|(?<=类[(:]){_GOODS}(?=\))|在{_SHOWN_ON}(?:等|系列)?(?:商品|产品)?上"
    ),
    (
        rf"(?![一二三四五六七八九十\d]{{1,2}}、){_SIGN}{{1,8}}(?:、{_SIGN}{{1,8}}){{1,30}}(?:等|系列)?(?:商品|产品)"
        rf"|(?<=[”》])(?!商标|品牌|牌){_SIGN}{{1,8}}(?=[,。;]|$|在(?:中国|京东|全国|线上|国内))|(?:(?!京东){_SIGN}){{2,4}}(?:用品|食品|家具|服装|服饰|电器|玩具"
        rf"|化妆品|饰品)"
    ),
    r"除京东(?:平台|商城|自营)?以?外,",
    rf"[“\"《]{_SIGN}{{1,24}}[”\"》]",
)
# A mark may be called by any words, in quotes before what it is or behind its number, or in its row.
_BRAND = re.compile(
    r"(?:[“\"《](?=[^”\"》]{1,16}[”\"》](?:牌|系列)?(?:注册)?(?:商标|品牌|\())|号[“\"《]|(?:商标|品牌)(?:名称|文字)?[:|]+)"
    r"(?P<brand>(?:(?!授权|限|商标)[^”\"》,。;:|\n()/]){1,16})(?=[”\"》\n|(;,/]|$)",
    re.MULTILINE,
)
_LEAVES = re.compile("|".join(f"(?:{kind})" for kind in _ASIDE), re.MULTILINE)
_KNOWN = re.compile("|".join(f"(?:{kind})" for kind in (*_ASIDE, *_OPEN)), re.MULTILINE)
# The grant itself as what a clause tells of, and what it is on.
_ABOUT = re.compile(
    r"^(?:其中|而|但)?京东(?![、等和及与(])|同意[^,。;]{0,12}?使用|^用于|(?<![被受])(?:授权|许可)(?![方人单]|品牌|商标|渠道|平台|区域)|销售(?:半径|范围|区域|对象)|由(?:我|本公司|品牌|授权|许可)|[以之]外|仅|只[能限可供]|限于|专供|备注|附注|补记|场所|事项|本证|(?:[本该此原上前][述列]?|以上|各地?|所)(?:项|份|次)?(?:授权|许可|权利|权限|文件|文书|文本|条款|内容|约定|函|书|件|合同|协议|期限?)|(?<![被受])(?<!再)授权(?:书|函|期|效|关系|资格|权限|状态|条件|标的|即|随|自|于|归|将|应|只|仅|限|系|是|为|不|未|无)"
    r"|(?<![被受])许可(?:书|期|关系|权限|条件|即|随|归|将)|[效权](?=$|[即随归将已在至])|效力"
)
_OBJECTS = re.compile(
    "授权|许可|商标|品牌|使用|[销代经]|售|京东|自营|平台|渠道|线上|店|货|商品|产品|订单|期|[本此该上下]|函|合同|协议|效|权|[费款额]|标的|确认|出具|盖章|买家|版"
)
_USUAL = Usual(known=_KNOWN, words=WORDS, about=_ABOUT, objects=_OBJECTS)
_NEEDS_SEAL = re.compile(r"^[^,。;]{0,12}未(?:经|加)?盖[^,。;]{0,4}章[^,。;]{0,2}无效")
# A third company is there as the owner, as who gave the right that is lent on, or as the one that is written to.
_THIRD = re.compile(rf"{NAMED}(?![^。;\n]{{0,60}}(?:注册|权利|所有|持有|权)人)")
_OWNER = re.compile("(?:注册|权利|所有|持有|权)人")
_UPSTREAM = rf"(?:根据|依据|按照){NAMED}[^,。;\n]{{0,8}}(?:出具|签发|授予|签订)的?"
_NAMED_BESIDE = re.compile(
    rf"{_UPSTREAM}|[\u4e00-\u9fff]{{0,3}}京东(?:(?![由给与和改交转归为是])[\u4e00-\u9fff]){{2,14}}公司"
)
_NOT_ONWARD = re.compile(
    r"(?:不得|不可|不能|无权|不允许|禁止|不享有|不具有|不含|不包括|不具备)[^。;,\n]{0,16}?(?:转授权|再授权|转许可|再许可|分授权|二次授权|转让授权)"
)
_CONSENT = re.compile("未经|未获|未取得|未得到|除非")


def not_onward(sheet: Sheet) -> bool:
    """Whether whom the letter names must not authorize others at all. Where it takes the owner's consent (未经…同意,
    不得转授权), as in most letters, the next letter is taken for given with it."""
    return any(
        _NOT_ONWARD.search(sentence) and not _CONSENT.search(sentence)
        for leaf in sheet.leaves
        for sentence in re.split("[。;]", prose(leaf).text)
    )


def unusual(sheet: Sheet, *parties: str | None) -> tuple[Reading, ...]:
    """The sentences that say something else than such letters say; `parties` are the names it is about."""
    pages, names = [prose(leaf) for leaf in sheet.leaves], [simplified(name) for name in parties if name]
    sealed = any(leaf.page.seals for leaf in sheet.leaves)
    found = ((page, match) for page in pages for match in told(page) if not (sealed and _NEEDS_SEAL.search(match[0])))
    names += _brands(pages)
    return tuple(
        reading
        for page, match in found
        if unknown(simplified(page.printed(*match.span())), names) or _left_over(match[0], names)
        for reading in page.readings(*match.span())
    )


def operative(text: str) -> str:
    """The text without what leaves the grant as it is, blank by blank."""
    return _LEAVES.sub(lambda told: " " * len(told[0]), text)


def _brands(pages: Sequence[Prose]) -> list[str]:
    return [match["brand"] for page in pages for kind in (_BRAND, ENGLISH_MARK) for match in kind.finditer(page.text)]


def _left_over(sentence: str, names: Sequence[str]) -> list[str]:
    rest = reduce(lambda text, name: text.replace(name, "~"), names, _NAMED_BESIDE.sub("~", sentence))
    thirds = (match[0] for match in _THIRD.finditer(rest) if not _OWNER.search(match[0]))
    others = [each for each in thirds if not any(each in name for name in names)]
    against = [match[0] for match in AGAINST.finditer(sentence)]
    return others or against or left_over(sentence, _USUAL, names)
