"""Reads PNG files of 8 bits a channel that are not interlaced: grey, RGB, palette, with alpha over white."""

import struct
import zlib

CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


class Unreadable(Exception):
    """Not a PNG of the kinds above."""


def chunks(data):
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise Unreadable("not a PNG")
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += length + 12


def paeth(left, above, corner):
    guess = left + above - corner
    to_left, to_above, to_corner = abs(guess - left), abs(guess - above), abs(guess - corner)
    if to_left <= to_above and to_left <= to_corner:
        return left
    return above if to_above <= to_corner else corner


def unfiltered(kind, row, above, step):
    """A row as it was before its filter; `step`: bytes of a pixel."""
    row = bytearray(row)
    if kind == 1:
        for i in range(step, len(row)):
            row[i] = row[i] + row[i - step] & 255
    elif kind == 2:
        row = bytearray(a + b & 255 for a, b in zip(row, above))
    elif kind == 3:
        for i in range(len(row)):
            left = row[i - step] if i >= step else 0
            row[i] = row[i] + (left + above[i] >> 1) & 255
    elif kind == 4:
        for i in range(len(row)):
            left, corner = (row[i - step], above[i - step]) if i >= step else (0, 0)
            row[i] = row[i] + paeth(left, above[i], corner) & 255
    return row


def over_white(color, alpha):
    return bytes((c * a + 255 * (255 - a) + 127) // 255 for c, a in zip(color, alpha))


def planes_of(row, kind, palette):
    """Red, green and blue of a row."""
    if kind == 3:
        return tuple(bytes(row).translate(palette[channel]) for channel in range(3))
    step = CHANNELS[kind]
    colors = [bytes(row[channel if step > 2 else 0 :: step]) for channel in range(3)]
    if kind in (4, 6):
        alpha = row[step - 1 :: step]
        if alpha.count(255) < len(alpha):
            colors = [over_white(color, alpha) for color in colors]
    return tuple(colors)


def rows(path):
    """Yields of each row its planes: red, green, blue."""
    with open(path, "rb") as file:
        data = file.read()
    packed, palette, head = b"", None, None
    for name, content in chunks(data):
        if name == b"IHDR":
            head = struct.unpack(">IIBBBBB", content)
        elif name == b"PLTE":
            palette = [content[channel::3].ljust(256, b"\0") for channel in range(3)]
        elif name == b"IDAT":
            packed += content
    if head is None or head[2] != 8 or head[3] not in CHANNELS or head[6] != 0:
        raise Unreadable(f"{path}: not 8 bits a channel, or interlaced")
    width, height, _, kind = head[:4]
    step = CHANNELS[kind]
    plain = zlib.decompress(packed)
    above = bytes(width * step)
    for y in range(height):
        at = y * (width * step + 1)
        above = unfiltered(plain[at], plain[at + 1 : at + 1 + width * step], above, step)
        yield planes_of(above, kind, palette)


def share_that_differs(one, other, threshold):
    """Of the pixels, those of which a channel differs by more than `threshold` of 255."""
    differ = pixels = 0
    for mine, theirs in zip(rows(one), rows(other), strict=True):
        pixels += len(mine[0])
        if mine == theirs:
            continue
        if len(mine[0]) != len(theirs[0]):
            raise Unreadable("pictures of different width")
        differ += sum(abs(r - s) > threshold or abs(g - h) > threshold or abs(b - c) > threshold
                      for r, g, b, s, h, c in zip(*mine, *theirs))
    return differ / pixels
