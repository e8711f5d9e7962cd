"""Capital as licences print it, in capitals or in digits."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import cn2an


def in_capitals(yuan: int, unit: str = "元") -> str:
    """5000000 -> 伍佰万元整."""
    return f"{cn2an.an2cn(yuan, 'up').removesuffix('元整')}{unit}整"


def capital(yuan: int, rng: Random) -> str:
    """One of the forms seen on licences; whole ten-thousands only in the 万 forms."""
    ten_thousands = Decimal(yuan) / 10_000
    plain = f"{ten_thousands.normalize():f}"
    return rng.choice(
        (
            in_capitals(yuan),
            in_capitals(yuan),
            f"人民币{in_capitals(yuan)}",
            in_capitals(yuan, "圆"),
            f"人民币{in_capitals(yuan, '圆')}",
            f"{plain}万元人民币",
            f"人民币{plain}万元整",
            f"{plain}万人民币",
            f"{ten_thousands:.6f}万人民币",
            f"人民币{ten_thousands:.6f}万元",
        )
    )
