"""How an applicant's papers reached the computer: which damages, which file, which name."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

# Chains of damages by the way of handing in; screenshots take the second column.
WAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "clean": (("clean",), ("clean",)),
    "scan": (("scan",), ("clean",)),
    "copy": (("copy",), ("clean",)),
    "phone": (("phone",), ("clean",)),
    "chat": (("scan", "chat"), ("chat",)),
    "watermark": (("watermark", "scan"), ("clean",)),
    "tiled": (("scan", "tiled"), ("tiled",)),
    "sideways": (("scan", "turn_90"), ("clean",)),
    "head_down": (("phone", "turn_180"), ("clean",)),
    "other_side": (("copy", "turn_270"), ("clean",)),
    "folded": (("fold", "phone"), ("moire",)),
    "curled": (("curl", "phone"), ("chat",)),
    "glare": (("glare", "phone"), ("chat",)),
    "dark": (("dark_border", "chat"), ("small",)),
    "small": (("small",), ("small",)),
    "fax": (("fax",), ("clean",)),
    "screen": (("moire", "chat"), ("phone",)),
    "sealed": (("seal", "scan"), ("clean",)),
    "covered": (("covered", "scan"), ("clean",)),
    "cut": (("cut", "scan"), ("clean",)),
    "mirror": (("mirror",), ("clean",)),
    "noted": (("handwriting", "scan"), ("clean",)),
    "held": (("held", "phone"), ("phone",)),
    "laminated": (("laminated", "phone"), ("chat",)),
}
NAMES = {
    "license": ("营业执照", "yyzz", "执照副本", "1.营业执照副本"),
    "tax": ("一般纳税人证明", "税务登记", "ybnsr", "2.一般纳税人"),
    "mark": ("商标注册证", "商标", "R标", "3.商标证"),
    "sales": ("销售截图", "后台数据", "店铺月数据", "4.销量"),
    "annual": ("2025年利润表", "年度销售", "2025", "5.年报"),
    "team": ("社保清单", "运营团队", "团队", "6.团队"),
    "invitation": ("邀请函", "JD邀请", "invite", "7.邀请函"),
    "other": ("其他资料", "附件", "补充", "8.其他"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`packing`: files, one_pdf, text_pdf, zip, tiff, pairs, halves. `camera_names` gives camera names instead of words;
    `long_side` in pixels and JPEG `quality` bound what is written."""

    ways: tuple[str, ...] = ("clean",)
    strength: float = 0.35
    packing: str = "files"
    camera_names: bool = False
    long_side: int = 2000
    quality: int = 68


def file_name(kind: str, place: int, look: Look, rng: Random) -> str:
    """Without an ending; unique within the case by its number."""
    if look.camera_names:
        return f"IMG_{2041 + place * 3}" if rng.random() < 0.5 else f"微信图片_202610{10 + place:02d}1{place:05d}"
    name = rng.choice(NAMES[kind])
    return f"{name}_{place + 1}"
