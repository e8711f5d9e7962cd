"""How a paper calls itself that is no real one: a specimen, a form to fill in, a draft.

A piece of patterns over folded text, in any case of letters. They say where such a word tells of the paper itself:
goods are 样品, and shops have tools called 模板.

>>> import re
>>> [re.fullmatch(NAMED, text) is not None for text in ("样张", "模板", "征求意见稿", "样品", "测试")]
[True, True, True, False, False]
"""

from __future__ import annotations

NAMED = (
    "(?:样[本张证例稿表]|示例|范[本例文]|模[板版]|SPECIMEN|SAMPLE"
    "|草[稿案]|[初底]稿|未定稿|征求意见稿|讨论稿|送审稿|待审稿|DRAFT)"
)
