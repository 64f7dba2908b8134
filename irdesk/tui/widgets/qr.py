"""A QR code in half blocks, to be shown black on white as cameras want it."""

from functools import lru_cache


@lru_cache(maxsize=32)
def qr_lines(address: str) -> tuple[str, ...]:
    """Return the QR code of an address, two dots a character; `█` is dark, a space light."""
    import segno

    rows = [tuple(row) for row in segno.make(address, error="m", micro=False).matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append((0,) * len(rows[0]))
    return tuple(
        "".join(_half(bool(up), bool(down)) for up, down in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[0::2], rows[1::2], strict=True)
    )


def _half(up: bool, down: bool) -> str:  # noqa: FBT001 (two dots)
    return {(True, True): "█", (True, False): "▀", (False, True): "▄"}.get((up, down), " ")
