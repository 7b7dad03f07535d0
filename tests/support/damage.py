"""Files damaged as sticks, mail gateways and bad luck damage them."""

import random


def damaged(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """The bytes with some of them flipped, cut off, taken out, or replaced by a part of another file."""
    result = bytearray(data)
    start = dice.randrange(len(result))
    length = dice.randrange(1, 5000)
    match dice.randrange(4):
        case 0:
            for _ in range(dice.randrange(1, 40)):
                result[dice.randrange(len(result))] = dice.randrange(256)
        case 1:
            del result[start:]
        case 2:
            del result[start : start + length]
        case _:
            at = dice.randrange(len(other))
            result[start : start + length] = other[at : at + length]
    return bytes(result)
