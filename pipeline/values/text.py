"""Printed text in one form, so that layout, width and typing habits do not matter.

>>> fold("名　　称：上海禾木（集团） 有限公司")
'名称:上海禾木(集团)有限公司'
>>> fold("２０２４－０１－０１ ～ ２０２４－０１－３１")
'2024-01-01~2024-01-31'
>>> fold("￥ 1，234．50"), fold("当月1日 ☐")
('¥1,234.50', '当月1日□')
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

_ONE_FORM = str.maketrans(
    {
        **dict.fromkeys("〔【[〖「{", "("),
        **dict.fromkeys("〕】]〗」}", ")"),
        **dict.fromkeys("‐‑‒–—―−﹣⁃", "-"),
        **dict.fromkeys("〜∼˜∽", "~"),
        **dict.fromkeys("∶︰꞉ː", ":"),
        **dict.fromkeys("•‧∙⋅・", "·"),
        **dict.fromkeys("☐▢◻⬜囗", "□"),
        "￥": "¥",
        "\u200b": "",
        "\ufeff": "",
    }
)

_LAST_OF_FONTS = "\uffff"
"""Of the signs that papers and engines know; rarer ones have a simpler form beyond it, which nobody prints."""
LISTED = "▼▾∨›>»→√<‹vV"
"""What the arrow of a list to choose from is read as, behind what was chosen."""


def fold(text: str) -> str:
    """NFKC, no whitespace of any width, one form of bracket, dash, tilde, colon, middle dot, empty box
    and yen sign."""
    folded = unicodedata.normalize("NFKC", text).translate(_ONE_FORM)
    return "".join(folded.split())


def simplified(text: str) -> str:
    """In simplified signs, as rules and labels are written. Engines read some of them as traditional ones, and owners
    of brands in Hong Kong and Taiwan write so. Sign by sign, so that a name is the same alone and within its sentence.

    >>> simplified("商標授權書"), simplified("商标授权书"), simplified("王頔")  # no font has the simpler 𬱖
    ('商标授权书', '商标授权书', '王頔')
    """
    return text if text.isascii() else "".join(map(_simplified_sign, text))


@lru_cache(maxsize=1 << 14)
def _simplified_sign(sign: str) -> str:
    simpler = str(_to_simplified().convert(sign))
    return sign if simpler > _LAST_OF_FONTS else simpler


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


def words(text: str) -> tuple[str, ...]:
    """The words that blanks and ends of lines part, in their order: how long lists of printed words are written.

    >>> words('''
    ...     营业执照 营业执照副本
    ...     商标注册证
    ... ''')
    ('营业执照', '营业执照副本', '商标注册证')
    """
    return tuple(text.split())
