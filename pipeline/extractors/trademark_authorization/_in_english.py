"""Letters in English, or with the English beside the Chinese: their days, and the words that they keep to.

What is said in English is read as strictly as the Chinese: a sentence on the grant has to keep to known words, since
only one that none of them covers can confine or end it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from pipeline.extractors._phrases import DAY
from pipeline.values import dates
from pipeline.values.text import fold

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR: Final = r"20\d{2}"
ENGLISH_DAY: Final = (
    rf"(?:{_MONTH}\.?\d{{1,2}}(?:st|nd|rd|th)?,?{_YEAR}|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?:of)?{_MONTH}\.?,?{_YEAR})"
)
"""A day as folded text prints it: January1,2026, 1stJanuary2026."""
_PARTS = re.compile(
    rf"(?:(?P<month>{_MONTH})\.?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:of)?(?P<then>{_MONTH})?\.?,?(?P<year>{_YEAR})"
)
_UNTIL: Final = r"(?i:(?:,?(?:up)?(?:to|until|till|through)|-|~)(?:and)?(?:including)?)"
ENGLISH_FROM: Final = (rf"(?P<value>{ENGLISH_DAY}){_UNTIL}{ENGLISH_DAY}",)
ENGLISH_TO: Final = (
    rf"{ENGLISH_DAY}{_UNTIL}(?P<value>{ENGLISH_DAY})",
    (
        rf"(?i:valid|effective|inforce|term)[^。;\n\d]{{0,16}}?(?i:until|till|through|to|endingon|ending)"
        rf"(?P<value>{ENGLISH_DAY}|{DAY})(?!{_UNTIL}(?:{ENGLISH_DAY}|{DAY}))"
    ),
)
_FORM: Final = (
    r"(?:Co\.?,?\s?Ltd|Co\.?,?\s?Limited|Company\s?Limited|Limited|Ltd|LTD|LIMITED|CO\.?,?\s?LTD|Inc|INC|GmbH|GMBH|LLC|Corporation"
    r"|CORPORATION|Corp|CORP|PLC|Plc|S\.p\.A|S\.A\.S?|B\.V|N\.V|AG|KG|Pty|Pte|A/S|(?<=[a-zà-ÿ])\s?AS|ApS|Oy|AB|SRL|S\.r\.l|SARL|SAS|BV|NV|K\.K)(?![A-Za-z])\.?"
)
FOREIGN: Final = rf"[A-ZÀ-Þ][A-Za-z0-9À-ÿ&.,'/-]{{2,60}}?{_FORM}"
"""A company's name in Latin letters, to its legal form; folded text has no blanks."""
_COMPANY = re.compile(
    rf"(?:(?!Not|Only|Except|NOT|ONLY)[A-ZÀ-Þ][\wÀ-ÿ&.'()-]*,?\s+(?:&\s*|and\s+|of\s+)?){{1,8}}?{_FORM}"
)
ENGLISH_MARK = re.compile(r"(?:trademarks?|brand|mark)[“\"]?(?P<brand>[A-Z][A-Za-z0-9&'-]{1,24})[”\"]?(?=\()")
"""A mark before its number, in folded text: trademarkHANWOOL(RegistrationNo.…."""
_WORDS: Final = """
a an the this that these such said its our their his her it we us which who whom whose and or as is are be been has have
hereby herein hereinafter referred called of to in on by for with under at from above below following all each any
authorize authorise authorizes authorized authorised authorizing authorization authorisation letter certificate
certify certifies certified confirm confirms declare grant grants granted granting right rights permission permit
nonexclusive license licensed licensor licensee exclusive distributor distributors distribute distribution dealer
retailer agent reseller supplier supply partner trademark trademarks mark brand brands branded registered registrant
registration number owner owners holder legal legally lawful sole company party parties duly incorporated organized
existing entitled product products goods item items series class international classification online internet e commerce
ecommerce platform platforms channel channels store stores flagship shop jd com www cn jingdong self operated operate
sell selling sells sale sales use using used promote promotion promoting market marketing advertise advertising
advertisement display operation operating territory region mainland china chinese prc people's peoples republic
period term valid validity date dated effective commencing starting beginning ending issued
signature signed sign stamp seal name title president ceo director manager general chairman representative
dear sirs sir madam concern may behalf sincerely yours faithfully truly regards
company's brand's including includes include purpose purposes business during address tel fax email
"""
_KNOWN = frozenset(_WORDS.split())
_LONGEST = max(map(len, _KNOWN))
_OF_A_DAY = re.compile(rf"{_MONTH}|(?i:st|nd|rd|th)")
_DATED = re.compile(rf"(?i:(?:un)?till?|through|to)\s*(?=(?:{_MONTH}|\d))|{_MONTH}\.?(?=\s*\d)|(?<=\d)\s*{_MONTH}")
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][a-z]+)?")
_NUMBERED = re.compile(r"\bnon-(?=exclusive)|\b(?:reg\.?\s*)?no\b[.:\s]*(?=[\dG:])|\bre:|\bto:", re.IGNORECASE)
_LAWS = re.compile(
    r"(?i:(?:organi[sz]ed|existing|incorporated|established)[a-z\s]{0,24}under\s*the\s*laws\s*of)[A-Za-z\s']{3,40}(?=,)"
    r"|\bwith (?:its )?(?:registered|principal) office (?:in|at) [A-Z][\w .,-]{2,60}?"
    r"(?=,\s*(?:the )?(?:owner|are|is|as))"
)
_TURNS = re.compile(
    r"\b(?:not|only|except|excluding|unless|offline|void|draft|sample|expired|revoked|cancell?ed|terminated|tmall|taobao|amazon"
    r"|pinduoduo|douyin|limited to)\b|\bno\b(?![.:\s]*[\dG])",
    re.IGNORECASE,
)
_GRANTS = re.compile(
    r"authori[sz]|grant|sell|sale|use|valid|term|channel|platform|store|territory|distribut", re.IGNORECASE
)
_A_SENTENCE: Final = 20
"""Letters from which on Latin print is a sentence, and no name of a good or of a model."""
# A month without its day, and the land that reads as a word.
_HALF_A_DAY = re.compile(
    rf"(?i:until|till|ending|ends|expir(?:es|ing)|endof)(?i:in|on)?{_MONTH}(?!\.?\d{{1,2}}(?:\D|20))"
)
_ABROAD = re.compile(r"\bUSA?\b|\bU\.S\b")
_AS_WORD, _AS_NAME = 3, 2
"""Letters of an unknown word, and of an unknown name of a place or a channel in a sentence on the grant."""


def parse_day(text: str) -> date:
    """Raises ValueError unless the whole text is one day in English."""
    match = _PARTS.fullmatch(fold(text))
    months = [each for each in (match["month"], match["then"]) if each] if match else []
    if match is None or len(months) != 1:
        raise ValueError("no day in English")
    return date(int(match["year"]), _MONTHS.index(months[0][:3].lower()) + 1, int(match["day"]))


def parse_last(text: str) -> date:
    """A day in English or in digits. Raises ValueError for any other text."""
    return dates.parse(text) if re.fullmatch(DAY, fold(text)) else parse_day(text)


def unknown(printed: str, names: Sequence[str]) -> list[str]:
    """What English there is in a sentence that letters of authorization do not use; `names` are folded."""
    rest = printed
    for name in names:
        spelled = r"\s*".join(re.escape(sign) for sign in name)
        rest = re.sub(spelled, "~", rest, flags=re.IGNORECASE)
    if turns := [*_TURNS.findall(rest), *_ABROAD.findall(rest), *_HALF_A_DAY.findall(fold(rest))]:
        return turns
    rest = _DATED.sub("~", _COMPANY.sub("~", _LAWS.sub("~", _NUMBERED.sub("~", rest))))
    if len(re.findall("[A-Za-z]", rest)) <= _A_SENTENCE and not _GRANTS.search(rest):
        return []
    odd = [each for each in _TOKEN.findall(rest) if not (_OF_A_DAY.fullmatch(each) or _is_known(each.lower()))]
    words = [each for each in odd if each[0].islower() and len(each) >= _AS_WORD]
    return words or [each for each in odd if len(each) >= _AS_NAME and _GRANTS.search(rest)]


def _is_known(letters: str) -> bool:
    """Whether they are known words, one or several that lost their blanks."""
    ends = {0}
    for end in range(1, len(letters) + 1):
        if any(start in ends and letters[start:end] in _KNOWN for start in range(max(end - _LONGEST, 0), end)):
            ends.add(end)
    return len(letters) in ends
