"""What says of a paper that it is no real one: a specimen, a form to fill in, a draft."""

from __future__ import annotations

import re

SPECIMEN = re.compile(
    r"(?:^|[(\n|。])(?:此为|本函为|仅为|本邀请函?为|邀请函)?(?:样[张本例稿]|模[板版]|范[本例]|示例|草[稿案]|演示|测试|SPECIMEN|SAMPLE|DRAFT)"
    r"[^()\n|。]{0,12}(?:$|[)\n|。])"
    r"|(?:以上|内容|本函|此函)[^。;\n]{0,4}[为系是仅][^。;\n]{0,6}?(?:模拟|虚构|示例|测试|演示|样张)|[请切]勿用于正式"
    r"|本[^,。;\n]{1,4}?[为系是](?:样[张本例稿]|模[板版]|范本|示例|草[稿案]|演示|假设|虚构)|仅[供作为][^,。;\n]{0,4}?(?:参考|演示|示例|测试|学习)|征求意见稿|讨论稿|送审稿|未定稿|[初草底]稿",
    re.IGNORECASE,
)
