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

LISTED = "▼▾∨›>»→√<‹vV"
"""What the arrow of a list to choose from is read as, behind what was chosen."""


def fold(text: str) -> str:
    """NFKC, no whitespace of any width, one form of bracket, dash, tilde, colon, middle dot, empty box
    and yen sign."""
    folded = unicodedata.normalize("NFKC", text).translate(_ONE_FORM)
    return "".join(folded.split())


def words(text: str) -> tuple[str, ...]:
    """The words that blanks and ends of lines part, in their order: how long lists of printed words are written.

    >>> words('''
    ...     营业执照 营业执照副本
    ...     商标注册证
    ... ''')
    ('营业执照', '营业执照副本', '商标注册证')
    """
    return tuple(text.split())
