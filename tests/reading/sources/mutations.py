"""Damage done to files, the same for the same seed."""

import random

PIECES = (
    b"<table><tr><td>", b"</td>", b"<div style='display:none'>", b"<pre>", b"</pre>", b"<PAGE>", b"\x0c", b"\0\0",
    b"\x1b[2J", b"<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n", b"| a | b |\n| --- | --- |\n", b"(((((", b"$", b"\xff\xfe",
    b"1-800-555-0142 ", b"&#0;&#xD800;&nbsp;", b"<sup>1</sup>", b"\t\t\t", b"- - - - -", b"\xe2\x80\xae", b"(1,234)",
    b"<!--", b"]]>", b"....", b"99/99/9999 ", b"February 30, 2004 ", b"25:61 p.m. ET ", b"through midnight on ", b"%",
    b"\xc2\xa0" * 9, b"0000000000000000",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return `data` cut, repeated, overwritten and interspersed with strange pieces."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(out) + 1)
        length = chance.choice((1, 3, 30, 300, 3000))
        match chance.randrange(6):
            case 0:
                del out[at:]
            case 1:
                del out[at : at + length]
            case 2:
                out[at:at] = out[max(0, at - length) : at]
            case 3:
                out[at : at + 1] = bytes((chance.randrange(256),))
            case 4:
                out[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 2, 40))
            case _:
                other = chance.randrange(len(out) + 1)
                out[at:at] = out[other : other + length]
    return bytes(out)
