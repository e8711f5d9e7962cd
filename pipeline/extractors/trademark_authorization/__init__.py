"""商标授权书, 品牌授权书, 商标使用许可: free sentences (兹授权…) or labels (授权方, 被授权方, 授权期限).

Trap: the same party stands in the heading, in the sentence and at the signature; differing names are
ambiguous. A term in words (与商标有效期一致, 三年) gives no date. A letter that ends an authorization, that says
anything else than such letters do, or that nobody signed, has its last day left open, so that it proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from pipeline.extractors import _parties
from pipeline.extractors._authorization_force import takes_back
from pipeline.extractors._phrases import DAY, LISTED_MARKS, MARK_NUMBER, NAME, PRONOUN, WITH_MARK
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import agreed, find, first_read, prose
from pipeline.extractors._trademarks import FIRST_DAY, LAST_DAY, nice_class, numbers, of_each
from pipeline.extractors.trademark_authorization._authorization_grant import not_for_selling
from pipeline.extractors.trademark_authorization._in_english import (
    ENGLISH_FROM,
    ENGLISH_TO,
    FOREIGN,
    parse_day,
    parse_last,
)
from pipeline.extractors.trademark_authorization._labels import ENDS, FROM, STARTS, STOPS, TERM, TIME, TO
from pipeline.extractors.trademark_authorization._sealed import by_its_seal
from pipeline.extractors.trademark_authorization._signature_block import unsigned
from pipeline.extractors.trademark_authorization._told import not_onward, unusual
from pipeline.model import Document, DocumentType, Field
from pipeline.records import TrademarkAuthorization
from pipeline.values import dates, terms
from pipeline.values.text import fold

KIND = DocumentType.TRADEMARK_AUTHORIZATION

# Who is named as the owner in a letter of the next link does not sign it: 已授权我司….
_NOT_US = r"(?![^。\n]{0,40}?授权(?:给|予)?(?:我|本)(?:公司|司|单位))"
_PARTY = (
    rf"(?:{NAME}|{FOREIGN}|株式会社[\u3040-\u30ff\u4e00-\u9fff]{{2,12}}|[\u3040-\u30ff\u4e00-\u9fff]{{2,12}}株式会社)"
)
# What the party is to who authorizes, before its name: 授权我公司合作伙伴….
_ROLE = (
    r"(?:[其我本]?(?:公司|集团|[司方])?的?(?:全资|控股|参股|关联|下属|旗下|长期|战略|核心)*+(?:子公司|(?<=[联属下])(?:公司|企业)"
    r"|合作(?:伙伴|方|商)|(?:一级|二级|特约|指定|独家)*+(?:经销|代理|供应|分销|运营)商))?+"
)
# A party is who the letter itself calls so: 云岫集团有限公司(“授权方”).
_BEFORE = rf"(?:^|[,。;:\n|”]|授[权予](?:给|予)?|许可|[我本]公司|我司|给|由){_ROLE}"
# What a sentence begins with before a name, and what goes on in its place; but for names that begin so (方城, 单县).
_LEAD = "兹|特(?!克斯|步|变)|现(?!代)|经(?!纬)"
_NO_NAME = rf"{PRONOUN}|方(?![城正山太])|单(?!县)|[人书其给予对期仅只限]"
_DEFINED = rf"(?P<value>(?!{_LEAD}|{_NO_NAME}|授权|许可|授予){_PARTY})\([^()]{{0,24}}"
_NOT_THE_OWNER = r"(?![^()\n]{2,40}\([^()]{0,8}(?<![被受])(?:授权|许可)[方人])"
_PROVED = rf"(?:证明|确认|声明|(?:^|[。;\n])(?:{_LEAD})?):?"
# Who supplies the owner itself is no dealer: a supplier is one by what it is authorized to, or where it sells.
_SUPPLIER = "(?:供应|供货)商"
_DEALER = (
    rf"(?:[^。;\n]{{0,40}}?(?:经销|代理|授权|分销|运营)商|[^。;\n]{{0,40}}?(?:授权|京东|自营|平台|渠道)[^,。;\n]{{0,12}}?{_SUPPLIER}"
    rf"|[^。;\n]{{0,40}}?{_SUPPLIER}[^。;\n]{{0,12}}?(?:京东|销售))"
)
FROM_SENTENCES = (
    rf"\b[Ww]e,(?P<value>{FOREIGN}),",
    rf"(?:^|[|\n])[\u4e00-\u9fff]{{2,4}}\((?<!被)(?:授权|许可)[方人]\):\|?(?P<value>{_PARTY})",
    rf"{_BEFORE}{_DEFINED}(?<!被)(?:(?:授权|许可)[方人]|商标(?:注册|权利|所有|持有|权)人)[^()]{{0,4}}\)",
    r"本人\|?(?P<value>[\u4e00-\u9fff]{2,4})[,:]?\|?\(?(?:身份证|居民身份证|公民身份)",
    rf"(?:^|[,。;:\n|])(?:(?:我|本)(?:公司|司|单位)[,:]?)?(?P<value>(?!{PRONOUN}){_PARTY})(?:\([^()\n]{{2,60}}\))?\|?(?:作为|系|是|为).{{0,50}}?(?:商标|品牌).{{0,28}}?(?:权利人|所有人|注册人|持有人|所有者|权人){_NOT_US}",
    rf"(?:我公司|我司|本公司|本单位)[,:]?\(?(?P<value>{_PARTY})\)?[,:]?(?:兹|特|现|在此|授权|作为|系|是|为|代理|经销|销售|依法|合法|拥有|经)",
    rf"(?:^|[。;\n])(?:兹由|由)?(?P<value>(?!{_LEAD}|{PRONOUN}){_PARTY})\|?(?:兹|特|现|在此|同意)?(?:授权|许可)(?!方|人|书|期|单位|公司)",
    rf"{_PROVED}{NAME}(?:为|是|系)(?P<value>(?!{PRONOUN}){_PARTY}){_DEALER}",
    rf"(?:我公司|我司|本公司|我集团)(?P<value>{_PARTY})声明",
)
# Who speaks of 我司 is named at the signature alone, over the day.
SIGNED = (rf"^(?P<value>(?!{PRONOUN}|致){NAME})(?<=公司)(?:\n?\(加?(?:盖公?章|公章|签章)\))?\n{DAY}$",)
TO_SENTENCES = (
    rf"(?:公司|厂|中心|工作室)\|?(?:兹|特|现|在此|同意)?授权(?:给|予)?{_ROLE}(?P<value>(?!{_NO_NAME}){NAME})",
    rf"(?:^|[|\n])[\u4e00-\u9fff]{{2,4}}\((?:被授权|被许可|受权)[方人]\):\|?(?P<value>{NAME})",
    rf"(?:兹|特|特此|现|在此|同意|正式|独家|独占|无偿|郑重)授[权予](?:给|予)?{_ROLE}(?P<value>{NAME})(?!授权)",
    rf"(?:^|[,。;\n])(?:并|且)?授权(?:给|予)?{_ROLE}(?P<value>(?!{_NO_NAME}){NAME})(?!授权)",
    rf"(?<![被受再转分])(?:授权|许可)(?:给|予)?{_ROLE}(?P<value>(?!{_NO_NAME}){NAME})(?=无偿|独[占家]|在|以|使用|销售|负责)",
    rf"将[^。\n]{{2,80}}?授权(?:给|予)?{_ROLE}(?P<value>(?![书给予]){NAME})",
    rf"{_BEFORE}{_NOT_THE_OWNER}{_DEFINED}(?:被授权|被许可|受权)[方人][^()]{{0,4}}\)",
    rf"(?:我公司|我司|本公司|本单位|我方)(?:兹|特|现|在此|同意)?授权(?:给|予)?{_ROLE}(?P<value>(?!其|该|上述|以下){NAME})",
    rf"{_PROVED}(?P<value>(?!{PRONOUN}|{_LEAD}|证明|确认|声明){NAME})(?:为|是|系)(?:[我本](?:公司|司|单位|集团)|(?!{PRONOUN}){_PARTY}){_DEALER}",
    rf"(?:本人|[我本](?:公司|司|单位))\|?同意(?P<value>(?!{PRONOUN}){NAME})(?=无偿|免费|在|使用)",
    rf"authori[sz]es?(?P<value>{NAME})",
    rf"^(?P<value>{NAME}):\n(?=[^:]{{0,200}}?授权贵(?:公司|[司方]))",
)
NUMBERS = (
    rf"第\|?(?P<value>{MARK_NUMBER})\|?号[^。\n]{{0,8}}(?:商标|《|注册证)",
    rf"(?:商标|注册证|注册证书)[^。\n第]{{0,12}}第\|?(?P<value>{MARK_NUMBER})\|?号",
    rf"(?:注册号|注册证号|商标号|注册证)(?:为|是|:\n?|\||第)*(?P<value>{MARK_NUMBER})(?![0-9A-Z])",
    r"(?:商标|品牌)(?:名称)?[:|][^。;:\n]{1,20}?[(/、,|](?:第|No\.?)?(?P<value>\d{7,8}[A-Z]?)(?![\d年/])",
    rf"(?i:(?:registration|reg\.?|trademark|mark)(?:no\.?|number))[:.]*(?P<value>{MARK_NUMBER})(?![0-9A-Z])",
    *LISTED_MARKS,
)
_ROLES = re.compile(
    r"(?P<grants>[甲乙]方)[^。;\n]{0,80}?(?<!被)(?:授权|许可|授予)[^。;,\n]{0,12}?(?!(?P=grants))(?P<takes>[甲乙]方)"
)
_GRANT = r"(?:授权|许可)(?:使用)?(?:的)?(?:期限|有效期限|有效期|时间|期)[^。\n\d自]{0,6}自?\|?"
_UNTIL = r"\|?起?,?\|?(?:至|到|~|-)\|?"
GRANTED_FROM = (rf"{_GRANT}(?P<value>{DAY}){_UNTIL}{DAY}", rf"(?P<value>{DAY})\|?起?\|?{WITH_MARK}")
GRANTED_TO = (
    rf"{_GRANT}{DAY}{_UNTIL}(?P<value>{DAY})",
    rf"(?:授权|许可)(?:证?书|函)?[^。;\n标证]{{0,24}}?(?:有效期限?|期限)\|?(?:截止?)?(?:至|到)\|?(?P<value>{DAY})",
    rf"提前(?:至|到|于)\|?(?P<value>{DAY})",
    rf"(?:{DAY}\|?起?\|?|{_GRANT}(?:长期|永久)?(?:有效)?,?)(?P<value>{WITH_MARK})(?![^。;\n]{{0,12}}(?:最[长多]|至多|超过|[每逐]年|年一))",
    (
        rf"(?:授权|许可)[^。;\n]{{0,30}}?(?:于|从|截至|至)\|?(?P<value>{DAY})(?:起|即|提前|自动|正式|当日|,)*"
        r"(?:终止|失效|作废|解除|撤销|取消|届满)"
    ),
)


def extract(document: Document) -> tuple[TrademarkAuthorization, ...]:
    """One record a mark that the letter lists."""
    sheet = Sheet.of(document)
    to_party, from_party = _taking(sheet), _granting(sheet)
    ended = takes_back(sheet, grants=True)
    unsigned_ = unsigned(sheet, to_party.value, find(sheet, SIGNED, _parties.parse_closed))
    told = unusual(sheet, to_party.value, from_party.value)
    limits = (*ended, *told, *not_for_selling(sheet, to_party.value, from_party.value), *unsigned_)
    return tuple(
        TrademarkAuthorization(
            document=name,
            registration_no=number,
            from_party=from_party,
            to_party=to_party,
            start_date=first_read(
                agreed(
                    find(sheet, GRANTED_FROM, dates.parse, mend=dates.mend),
                    find(sheet, ENGLISH_FROM, parse_day),
                    read(sheet, TERM, terms.parse_start, mend=terms.mend, stops=STOPS, lines=2),
                    _told_at_time(sheet, _first_of_term),
                    read(sheet, STARTS, dates.parse, mend=dates.mend, stops=STOPS),
                ),
                find(sheet, FIRST_DAY, dates.parse, mend=dates.mend),
            ),
            end_date=missing("ambiguous", limits)
            if limits
            else first_read(
                agreed(
                    find(sheet, GRANTED_TO, _last_day, mend=dates.mend),
                    find(sheet, ENGLISH_TO, parse_last),
                    read(sheet, TERM, terms.parse_last, mend=terms.mend, stops=STOPS, lines=2),
                    _told_at_time(sheet, _last_of_term),
                    read(sheet, ENDS, dates.parse_end, mend=dates.mend, stops=STOPS),
                ),
                find(sheet, LAST_DAY, dates.parse, mend=dates.mend),
            ),
            nice_class=nice_class(sheet),
            last=not_onward(sheet),
            limit="; ".join(dict.fromkeys(each.text for each in limits)),
            takes_back=bool(ended),
        )
        for name, number in of_each(document.id, numbers(sheet, STOPS, NUMBERS))
    )


def _last_day(text: str) -> date:
    return dates.OPEN_END if re.fullmatch(WITH_MARK, fold(text)) else dates.parse(text)


def _told_at_time(sheet: Sheet, parse: Callable[[str], date]) -> Field[date]:
    """Of a term where one stands there; a day alone is that on which the letter was signed, and tells of none."""
    told = read(sheet, TIME, parse, mend=terms.mend, stops=STOPS, lines=2)
    return told if told.value is not None or told.problem == "ambiguous" else missing("label_not_found")


def _first_of_term(text: str) -> date:
    start, _ = terms.parse(text)
    if start is None:
        raise ValueError("the term has no first day")
    return start


def _last_of_term(text: str) -> date:
    return terms.parse_last(text) if fold(text).startswith("至") else terms.parse(text)[1]


def _granting(sheet: Sheet) -> Field[str]:
    """The party named as the one that authorizes; where the letter names none, the one that signs it."""
    named = by_its_seal(sheet, _party(sheet, FROM, FROM_SENTENCES, "grants"))
    signed = find(sheet, SIGNED, _parties.parse_closed)
    return named if signed.value == _taking(sheet).value else first_read(named, signed)


def _taking(sheet: Sheet) -> Field[str]:
    return _party(sheet, TO, TO_SENTENCES, "takes")


def _party(sheet: Sheet, labels: tuple[str, ...], sentences: tuple[str, ...], role: str) -> Field[str]:
    """By its label; 甲方 and 乙方 are labels of what a sentence says that they are (甲方授权乙方)."""
    said = next((match for leaf in sheet.leaves if (match := _ROLES.search(prose(leaf).text))), None)
    own, both = (said[role],) if said else (), ("甲方", "乙方") if said else ()
    return _parties.named(sheet, (*labels, *own), sentences, (*STOPS, *both))
