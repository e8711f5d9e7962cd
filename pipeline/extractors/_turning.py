"""What turns a clause: signs and words by which it puts off, ends, confines or moves what a paper gives.

A clause without them tells of goods, people, praise or duties, in words that nobody could list.
"""

from __future__ import annotations

import re
from typing import Final

TURNS: Final = "不未非无除仅只限如若待须需拟将曾已停终撤取消收失过废原暂缓经否勿禁"
"""Signs that turn a sentence: a name of goods or of a mark may hold them, and then is read as what they say."""
ANYWHERE: Final = "样草稿赠仅待拟"
"""Signs that turn it whatever it is about."""
ON_OBJECTS: Final = f"{ANYWHERE}不未无除只限如若须需暂勿禁停撤废"
"""Signs that turn it where it tells of goods, channels, parties or papers."""
_KINDS: Final = (
    # conditions
    (
        r"[方始才]可|方能|前提|条件|届时|为[准据限止]|达标|考核|[年季月]审|抽检|批[准复示次]|审[批议]|追认|核准|报备|申报"
        r"|指令|指定|另(?:有|以|案|行(?:取得|获得|授权|通知|指[定派]|出具|批|下达))|会签|复核|授意|请示"
    ),
    # amounts and payments
    r"上限|限额|配额|限量|额度|名额|不足|未满|[付缴扣]|押金|保证金|结清|欠款|货款",
    # an end, and another in one's place
    (
        r"受让|过户|即止|终止|解除|撤[销回换走]|取消|[收交退归][回还]|回收|作废|失效|无效|废止|[中停]止|停[供售]|暂停|结束|届满|[到过]期|了结|退出"
        r"|让[位渡]|替[代换]|接[替管手]|移交|转[交由归让售]|变[更动]|更[改换]|改[为由成至]|交[由予给]|冻结|质押|查封|挂失"
        r"|由[^,]{1,8}(?:直[营供]|销售|经营|运营|管理)"
    ),
    # times
    (
        r"顺延|推迟|延后|提前|恢复|尚|逢|每[月季年次批]|当[日月季]|次月|首[批单]|之日|之时|[时日]起"
        r"|[\u4e00-\u9fff](?:之?后|以前|之前)(?=$|,)"
    ),
    # papers that are none yet
    r"测试|草案|样[张本]|范[文本]|模板|示例|讨论|征求意见|意向|预[留备]|候补",
    # others, other goods and places
    (
        r"子公司|分公司|股东|他人|第三[方人]|下游|上游|代运营|外包|派[遣驻]|兑换|线下|门店|境外|海外|国外|出口|香港|澳门"
        r"|台湾|港澳|[除以之]外"
    ),
)
FORCE: Final = re.compile("|".join(_KINDS))
# Words that hold such a sign and turn nothing.
HARMLESS: Final = re.compile(
    r"不[断懈仅但限锈粘]|不少(?!于)|不同(?!意)|不谋而合|不约而同|不可或缺|无(?:[缝忧锡限糖纺痕刷尘烟叶骨盐硅醛]|线(?![上下])|理由|添加|酒精|人机)|(?<!名额)有限|限时|[所必]需|需求|如[下此今]|[例正譬]如|[接期等招善]待|待遇|未来|[清拆]除|除[菌螨湿垢臭味尘霉皱]"
    r"|须知|(?:具备|符合)[^,。;]{0,6}条件|废[气水物]|非常|站?内外|[户对室]外|外[观形套]|收[纳藏]|[签接吸]收|取得|消[费毒息]|原[木料创则装]|原材料"
    r"|曾[获任]|过程|[超通]过|终[端身]|始终|[多同花一]样(?![本品稿张式])|样品(?=[检展间室评])|样式|草本|经[典济]|失眠|已经?(?:成为|拥有|注册|获|批准(?=引[入进])|(?:在系统中?)?生成)|股东大?会"
)
