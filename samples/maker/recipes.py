"""The committed samples: which profile, which look, which seed. `--committed` draws them again byte for byte."""

from __future__ import annotations

from dataclasses import dataclass

from samples.maker.looks import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    case: str
    profile: str
    seed: int
    look: Look


def _look(
    *, ways: tuple[str, ...] = ("clean",), strength: float = 0.35, packing: str = "files", camera_names: bool = False
) -> Look:
    """Small files: the repository carries all of them."""
    return Look(ways=ways, strength=strength, packing=packing, camera_names=camera_names, long_side=1700, quality=50)


RECIPES = (
    Recipe(case="001-all-in-order", profile="all-in-order", seed=101, look=_look(packing="text_pdf")),
    Recipe(
        case="002-phone-photos",
        profile="annual-sales",
        seed=102,
        look=_look(ways=("phone",), strength=0.3, camera_names=True),
    ),
    Recipe(case="003-one-pdf", profile="big-seller", seed=103, look=_look(ways=("clean", "scan"), packing="one_pdf")),
    Recipe(
        case="004-thirty-a-month", profile="thirty-a-month", seed=104, look=_look(ways=("clean",), packing="text_pdf")
    ),
    Recipe(case="005-too-young", profile="too-young", seed=105, look=_look(ways=("copy",), strength=0.3)),
    Recipe(
        case="006-small-scale", profile="small-scale", seed=106, look=_look(ways=("scan", "sideways"), strength=0.3)
    ),
    Recipe(case="007-only-filed", profile="only-filed", seed=107, look=_look(ways=("scan",), packing="zip")),
    Recipe(case="008-authorized-scans", profile="authorized", seed=108, look=_look(ways=("copy",), packing="tiff")),
    Recipe(case="009-renewed", profile="renewed", seed=309, look=_look(ways=("sealed", "watermark"), strength=0.3)),
    Recipe(case="010-old-number", profile="old-number", seed=110, look=_look(ways=("dark", "chat"), strength=0.3)),
    Recipe(case="011-on-the-threshold", profile="on-the-threshold", seed=311, look=_look(ways=("clean", "scan"))),
    Recipe(case="012-other-company", profile="other-company", seed=112, look=_look(ways=("scan", "head_down"))),
    Recipe(case="013-same-picture", profile="same-picture", seed=113, look=_look(ways=("chat",), strength=0.25)),
    Recipe(
        case="014-foreign-capital",
        profile="foreign-capital",
        seed=114,
        look=_look(ways=("chat", "folded"), strength=0.3, camera_names=True),
    ),
    Recipe(case="015-sole-trader", profile="sole-trader", seed=115, look=_look(ways=("scan", "other_side", "curled"))),
    Recipe(
        case="016-future-status", profile="future-status", seed=116, look=_look(ways=("copy", "phone"), strength=0.3)
    ),
)
