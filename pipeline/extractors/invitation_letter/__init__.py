"""邀请函: who is invited (the addressee), by whom, to what, under which code, when, until when.

Trap: the inviting company signs the letter; only the addressee and who stands behind 邀请 is invited. A letter of
another marketplace, of an agent, to open a shop of one's own or to a conference looks the same, and so does the mail
that asks for a code: a letter proves something only where it says that JD invites to its self-operated shop.
"""

from __future__ import annotations

from datetime import date

from pipeline.extractors import _parties
from pipeline.extractors._mentioned import only_company
from pipeline.extractors._phrases import DAY, LIMITED, MOMENT, NAME, PRONOUN
from pipeline.extractors._reading import Sheet, missing, read, search
from pipeline.extractors._sentences import agreed, as_in_prose, find, first_found, first_read
from pipeline.extractors._signed import day_below
from pipeline.extractors.invitation_letter._counted_days import SOME_DAYS, counted_from
from pipeline.extractors.invitation_letter._invited_by import invited_by, of_jd
from pipeline.extractors.invitation_letter._invited_elsewhere import invited_elsewhere
from pipeline.extractors.invitation_letter._invited_to import CHANNELS, WHOM, invited_to
from pipeline.extractors.invitation_letter._told import unusual
from pipeline.model import Document, DocumentType, Field
from pipeline.records import InvitationLetter
from pipeline.values import dates, invitation_code, terms
from pipeline.values.text import fold, words

KIND = DocumentType.INVITATION_LETTER

INVITED = (
    *("受邀企业名称", "受邀单位名称", "受邀公司名称", "被邀请企业名称", "被邀请单位名称", "受邀方名称"),
    *("受邀方", "被邀请方", "受邀单位", "受邀企业", "受邀公司", "被邀请企业", "被邀请单位", "受邀商家", "受邀供应商"),
    *("致", "公司名称", "企业名称", "供应商名称", "受邀人", "被邀请人", "商家名称", "受邀主体", "邀请对象"),
)
CODE = ("邀请码", "邀请代码", "邀请编码", "入驻邀请码", "专属邀请码")
NUMBER = ("邀请编号", "邀请函编号", "邀请号", "函件编号", "编号", "邀请函号", "邀请函编码")
"""What stands for the code in a letter that gives none."""
DATE = words("邀请日期 发函日期 签发日期 日期 发出日期 邀请时间 函件日期 落款日期 发出时间 签发时间 发函时间")
UNTIL = (
    *("有效期至", "有效期截至", "有效期限至", "有效至", "有效期截止日", "截止日期", "截止日", "到期日", "失效日期"),
    *("过期时间", "过期日期", "失效时间", "到期时间", "到期日期", "截止时间"),
)
VALID = ("有效期", "有效期限", "有效时间", "有效期间", "邀请有效期", "邀请码有效期")
OTHERS = words("邀请人 邀请方 联系人 采销 尊敬的 联系电话 邮箱 品牌 类目 邀请类目 邀请状态 状态")
STOPS = (*INVITED, *CODE, *NUMBER, *DATE, *UNTIL, *VALID, *OTHERS, *CHANNELS)
_ENGLISH = r"(?:[A-Za-z.]{2,24}(?=:))?"
"""What repeats a label before its colon: 邀请码 Invitation Code: …"""
_INVITE = "(?:兹邀请|现邀请|诚邀|特邀请?|诚挚地?邀请|特此邀请|正式邀请|邀请)"
ADDRESSEES = (
    rf"(?:尊敬的|亲爱的|[敬谨]?致:?|恭喜[!,]?|敬启者:?|^To:?)\|?{_ENGLISH}:?(?P<value>{NAME})",
    rf"{_INVITE}[(,:]?(?P<value>(?!请?{PRONOUN}|请?函|邀请){NAME})(?:入驻|成为|加入|参[加与]|作为|携|\)|,|于)",
    rf"{_INVITE}{PRONOUN}(?P<value>{LIMITED})",
    rf"Dear[A-Za-z.,&()' -]{{2,80}}/?(?P<value>(?=[\u4e00-\u9fff]){NAME})",
    rf"邀请(?:函|书|通知)?:(?P<value>{NAME})",
    rf"{WHOM}(?:为|是)?[:|]+(?P<value>{NAME})",
    rf"^(?P<value>(?!尊敬|亲爱|敬启|致|To){NAME})(?::$|[,:]?(?:您好|你好))",
    rf"(?:仅限|仅供|只限|限于|专供)(?P<value>(?!{PRONOUN}){NAME})",
)
_BEHIND = rf"{_ENGLISH}(?:为|是|如下|:|\|)*(?!{DAY}|\d{{4}}年)(?P<value>[A-Za-z0-9][A-Za-z0-9-]{{3,38}})"
CODES = (rf"邀\n?请\n?[代编]?码{_BEHIND}",)
NUMBERS = (rf"邀请(?:编号|函编号|号){_BEHIND}",)
PLACEHOLDERS = (r"邀请[代编]?码(?:为|是)?[:|]+(?P<value>[Xx*×_#?]{3,}|\(?(?:待|暂|尚|无|另)[^,。;\n|]{0,8})",)
_NO_FIRST_DAY = r"(?!\d|\|?(?:起|至|到|~|-))"
DATES = (
    rf"(?:邀请日期|发函日期|签发日期|发送时间|(?<![期效止])(?:时间|日期)){_ENGLISH}(?:为|是|:|\|)*(?P<value>{DAY}){_NO_FIRST_DAY}",
    rf"^(?P<value>{DAY})$",
)
VALIDITY = (
    rf"有效(?:期限|期间|期|时间)?[^。;\n\d]{{0,8}}?(?:{DAY}\|?起?\|?(?:至|到|~|-)\|?)?(?P<value>{DAY}){_NO_FIRST_DAY}",
    rf"(?:至|到)(?P<value>{DAY})\|?有效",
    rf"(?P<value>{DAY})\|?(?:前有效|后失效|后作废|起失效|到期|失效)",
)
ANSWERS = (
    rf"截止(?:日期|时间|到|至|为|:|\|)*(?P<value>{DAY})(?![\d日号]|,?(?:贵|你|您|我|京东|累计))",
    rf"(?:请|须|应|需|务必|限)[^。;\n]{{0,20}}?(?P<value>{DAY})\|?(?:\d\d?[时点])?(?:\(含[^()]{{0,4}}\))?(?:之前|以前|前|截止)",
    rf"(?P<value>{DAY})\|?(?:\(含[^()]{{0,4}}\))?(?:之前|以前|前)[^。;\n]{{0,16}}?[未没][^。;\n]{{0,24}}?(?:失效|作废|取消|放弃|失去)",
)
_MONTH_DAY = r"(?<![年\d/.-])(?P<value>\d{1,2}月\d{1,2}[日号])"
WITHOUT_YEAR = (
    r"有效期?(?:至|到)\|?(?P<value>[^\d,。;|\n][^\d,。;|\n]{1,16}(?:后|起)\|?\d{1,3}\|?(?:个?工作日|日|天|个月))",
    rf"{_MONTH_DAY}\|?(?:\d\d?[时点]|\d\d?:\d\d)?(?:前有效|后失效|后作废|起失效|到期|失效)",
    rf"有效(?:期限|期间|期|时间)?[^。;\n\d]{{0,8}}?{_MONTH_DAY}",
    rf"(?:请|须|应|需|务必|限)[^。;\n\d]{{0,20}}?{_MONTH_DAY}\|?(?:\d\d?[时点]|\d\d?:\d\d)?(?:之前|以前|前|截止)",
    r"(?P<value>[\d一二三四五六七八九十]{1,4}\|?小时)\|?之?内(?:有效|使用|完成|回复|提交|激活)",
    r"(?:有效|截至|截止|请|须|应|限|于|至)[^。;\n\d]{0,12}?(?P<value>(?:[本当下次]个?[月周年季]度?|[月年季]度?)[底末])",
    r"(?P<value>(?:[本当下次]个?[月周年季]度?|[月年季]度?)[底末])之?前?(?:有效|失效|作废|截止|到期)",
    r"(?P<value>\d{1,2}月份?[底末内])之?前?(?:有效|使用|完成|回复|提交|激活|失效|作废|截止|到期)",
    r"(?P<value>[本当下次]个?(?:月|周|季度|年)度?)之?内(?:有效|使用|完成|回复|提交|激活|登[录陆]|办理)",
)
"""Ends that count from another day: 12月31日前, 30天内有效, 本月底."""


def extract(document: Document) -> tuple[InvitationLetter, ...]:
    sheet = Sheet.of(document)
    elsewhere = invited_elsewhere(sheet)
    company = first_found(
        agreed(
            read(sheet, INVITED, _parties.parse_company, stops=STOPS, lines=2),
            find(sheet, ADDRESSEES, _parties.parse_company),
        ),
        only_company(sheet, _of_another),
    )
    until = first_found(
        agreed(
            find(sheet, VALIDITY, dates.parse, mend=dates.mend),
            read(sheet, UNTIL, dates.parse_end, mend=dates.mend, stops=STOPS),
            read(sheet, VALID, terms.parse_last, mend=terms.mend, stops=STOPS),
        ),
        find(sheet, ANSWERS, dates.parse, mend=dates.mend),
        find(sheet, WITHOUT_YEAR, dates.parse),
    )
    counted = counted_from(sheet, _of_letter(sheet, until))
    if until.problem == "label_not_found" or (until.problem == "not_parsed" and _is_of(until, counted)):
        until = first_found(counted, find(sheet, SOME_DAYS, dates.parse))
    return (
        InvitationLetter(
            document=document.id,
            company_name=company,
            code=missing("ambiguous", elsewhere) if elsewhere else _code(sheet),
            date=_of_letter(sheet, until),
            valid_until=until,
            invited_to=invited_to(sheet, company, elsewhere, STOPS),
            invited_by=invited_by(sheet, company),
            doubt="; ".join(each.text for each in unusual(sheet, as_in_prose(company.value))),
        ),
    )


def _is_of(until: Field[date], counted: Field[date]) -> bool:
    """Whether what is no day is the number of days that is counted."""
    return counted.raw is not None and fold(counted.raw) in fold(until.raw or "")


def _of_another(text: str) -> str:
    """A company's name. Raises ValueError for JD's own."""
    if of_jd(text):
        raise ValueError("one of JD's")
    return _parties.parse_company(text)


def _code(sheet: Sheet) -> Field[str]:
    """Its code; the letter's number only where no place for a code is left open."""
    code = agreed(
        read(sheet, CODE, invitation_code.parse, stops=STOPS),
        find(sheet, CODES, invitation_code.parse),
    )
    number = agreed(
        read(sheet, NUMBER, invitation_code.parse, stops=STOPS),
        find(sheet, NUMBERS, invitation_code.parse),
    )
    left_open = find(sheet, PLACEHOLDERS, str).value is not None
    return code if left_open else first_read(code, number)


def _of_letter(sheet: Sheet, until: Field[date]) -> Field[date]:
    """The letter's own day; the last day of its validity is no other."""

    def parse(text: str) -> date:
        day = dates.parse(text)
        if day == until.value:
            raise ValueError("the end of the validity")
        return day

    below = day_below(sheet)
    return first_read(
        read(sheet, DATE, dates.parse, mend=dates.mend, stops=STOPS),
        find(sheet, DATES, dates.parse, mend=dates.mend),
        search(sheet, parse),
        missing("label_not_found") if below.value is not None and below.value == until.value else below,
        find(sheet, MOMENT, parse, mend=dates.mend),
    )
