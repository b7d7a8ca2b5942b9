"""Shapefiles of polygons: read record by record, written record by record. Longitude and latitude."""

import array
import struct
import sys

POLYGON = 5
WGS84 = (
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)


def doubles(data):
    numbers = array.array("d")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def polygons(path):
    """Yields of each record its offsets of rings and its coordinates x, y, x, y, ..."""
    with open(path, "rb") as file:
        data = memoryview(file.read())
    at = 100
    while at < len(data):
        (words,) = struct.unpack_from(">i", data, at + 4)
        content = data[at + 8 : at + 8 + 2 * words]
        at += 8 + 2 * words
        if struct.unpack_from("<i", content)[0] != POLYGON:
            yield (), array.array("d")
            continue
        rings, points = struct.unpack_from("<ii", content, 36)
        first = 44 + 4 * rings
        yield struct.unpack_from(f"<{rings}i", content, 44), doubles(content[first : first + 16 * points])


class Writer:
    """`stem`.shp, .shx, .dbf and .prj, one polygon with its row at a time. `fields`: name to width, all text but
    "value", which is a number with one decimal."""

    def __init__(self, stem, fields):
        self.files = {ending: open(f"{stem}.{ending}", "wb") for ending in ("shp", "shx", "dbf")}
        self.fields = fields
        self.box = [1e9, 1e9, -1e9, -1e9]
        self.count = 0
        self.files["shp"].write(bytes(100))
        self.files["shx"].write(bytes(100))
        self.files["dbf"].write(self._dbf_header())
        for ending, text in (("prj", WGS84), ("cpg", "UTF-8")):
            with open(f"{stem}.{ending}", "w", encoding="ascii") as file:
                file.write(text)

    def add(self, rings, coordinates, row):
        xs, ys = coordinates[0::2], coordinates[1::2]
        box = (min(xs), min(ys), max(xs), max(ys))
        self.box = [*map(min, self.box[:2], box[:2]), *map(max, self.box[2:], box[2:])]
        numbers = coordinates if sys.byteorder == "little" else array.array("d", coordinates)
        if sys.byteorder == "big":
            numbers.byteswap()
        content = struct.pack(f"<i4dii{len(rings)}i", POLYGON, *box, len(rings), len(xs), *rings) + numbers.tobytes()
        self.count += 1
        start = self.files["shp"].tell() // 2
        self.files["shp"].write(struct.pack(">ii", self.count, len(content) // 2) + content)
        self.files["shx"].write(struct.pack(">ii", start, len(content) // 2))
        self.files["dbf"].write(b" " + b"".join(map(cell, row, self.fields.values())))

    def close(self):
        self.files["dbf"].write(b"\x1a")
        self.files["dbf"].seek(0)
        self.files["dbf"].write(self._dbf_header())
        for ending in ("shp", "shx"):
            file = self.files[ending]
            file.seek(0, 2)
            words = file.tell() // 2
            file.seek(0)
            file.write(struct.pack(">7i", 9994, 0, 0, 0, 0, 0, words))
            file.write(struct.pack("<ii4d4d", 1000, POLYGON, *self.box, 0, 0, 0, 0))
        for file in self.files.values():
            file.close()

    def _dbf_header(self):
        row = 1 + sum(self.fields.values())
        head = struct.pack("<4BIHH20x", 3, 100, 1, 1, self.count, 33 + 32 * len(self.fields), row)
        return head + b"".join(map(dbf_field, self.fields, self.fields.values())) + b"\r"


def dbf_field(name, width):
    number = name == "value"
    return struct.pack("<11sc4xBB14x", name.encode(), b"N" if number else b"C", width, int(number))


def cell(value, width):
    if isinstance(value, float):
        return f"{value:{width}.1f}".encode()
    return value.encode()[:width].ljust(width)


def dbf_layout(data):
    """Rows, bytes of the header, bytes of a row."""
    return struct.unpack_from("<IHH", data, 4)


def dbf_rows(path, width):
    """Yields the first field of each row, `width` bytes wide, and the row as it lies in the file."""
    with open(path, "rb") as file:
        data = file.read()
    count, header, row = dbf_layout(data)
    for at in range(header, header + count * row, row):
        yield data[at + 1 : at + 1 + width].decode().strip(), data[at : at + row]


def with_value(source, target, value_of):
    """Copies a DBF whose first field is the code, with one more column: `value_of(code)`."""
    with open(source, "rb") as file:
        data = file.read()
    count, header, row = dbf_layout(data)
    width = data[32 + 16]
    head = bytearray(data[: header - 1] + dbf_field("value", 6) + b"\r")
    struct.pack_into("<HH", head, 8, header + 32, row + 6)
    with open(target, "wb") as file:
        file.write(head)
        for code, bytes_of_row in dbf_rows(source, width):
            file.write(bytes_of_row + cell(value_of(code), 6))
        file.write(b"\x1a")
    return count
