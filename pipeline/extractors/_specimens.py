"""What says of a paper that it is no real one: a specimen, a form to fill in, a draft."""

from __future__ import annotations

import re

from pipeline.values.specimens import NAMED

SPECIMEN = re.compile(
    rf"(?:^|[(\n|。])(?:此为|本函为|仅为|本邀请函?为|邀请函)?(?:{NAMED}|演示|测试|模拟|演练)[^()\n|。]{{0,12}}(?:$|[)\n|。])"
    rf"|(?:以上|内容|数据|本函|此函)[^。;\n]{{0,4}}[为系是仅][^。;\n]{{0,6}}?(?:{NAMED}|模拟|虚构|测试|演示)|[请切]勿用于正式"
    rf"|本[^,。;\n]{{1,4}}?[为系是](?:填[写报]|格式|打印)?(?:{NAMED}|演示|假设|虚构)"
    r"|仅[供作为][^,。;\n]{0,4}?(?:参考|演示|示例|测试|学习|培训|内部)|征求意见稿|讨论稿|送审稿|未定稿|[初草底]稿"
    r"|\((?!逾期|过期|复印|涂改|转)[^()\n]{0,6}(?:作废|无效|撤销)\)",
    re.IGNORECASE,
)
