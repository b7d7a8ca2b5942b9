"""Makes what is measured: tables of values, shapefiles that have the values already, mapfiles, odd shapes."""

import array
import csv
import math
import os
import random
import zipfile
import zlib

from . import peers, shapefile

INDONESIA = (94, -12.5, 142, 8.5)


def value_of(code):
    """Any number from 0.0 to 99.9, always the same for a code."""
    return zlib.crc32(code.encode()) % 1000 / 10


def write_values(path, codes):
    with open(path, "w", encoding="ascii", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("kode", "value"))
        table.writerows((code, value_of(code)) for code in codes)


def unpacked(archive, folder):
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)


def copied(stem, target):
    """All parts of a shapefile but its table, as links."""
    for ending in ("shp", "shx", "prj", "cpg"):
        source, copy = f"{stem}.{ending}", f"{target}.{ending}"
        if os.path.lexists(copy):
            os.remove(copy)
        if os.path.exists(source):
            os.symlink(os.path.abspath(source), copy)


def write_mapfile(stem, layer, size, extent):
    with open(f"{stem}.map", "w", encoding="ascii") as file:
        file.write(peers.mapfile(layer, size, extent))


def regions(stem, folder, name, size):
    """`name`.csv, `name`.shp that has its values, `name`.map. Returns how many regions there are."""
    at = os.path.join(folder, name)
    copied(stem, at)
    with open(f"{stem}.dbf", "rb") as file:
        width = file.read(64)[32 + 16]
    write_values(f"{at}.csv", [code for code, _ in shapefile.dbf_rows(f"{stem}.dbf", width)])
    write_mapfile(at, name, size, INDONESIA)
    return shapefile.with_value(f"{stem}.dbf", f"{at}.dbf", value_of)


# Where copies of a country of 46 by 17 degrees have room: steps of longitude and of latitude.
PLACES = {1: ((0, 0),), 2: ((0, 0), (0, 1)),
          4: tuple((x, y) for y in range(2) for x in range(2)), 8: tuple((x, y) for y in range(2) for x in range(4))}
STEP_EAST, STEP_NORTH = -50, 20


def many_times(stem, folder, times):
    """`times` copies side by side, with codes of their own: villages-x2.shp and .csv."""
    at = os.path.join(folder, f"villages-x{times}")
    rows = [code for code, _ in shapefile.dbf_rows(f"{stem}.dbf", 13)]
    writer = shapefile.Writer(at, {"kode": 15})
    codes = []
    for number, (east, north) in enumerate(PLACES[times]):
        for code, (rings, coordinates) in zip(rows, shapefile.polygons(f"{stem}.shp")):
            if not rings:
                continue
            moved = array.array("d", coordinates)
            moved[0::2] = array.array("d", [x + STEP_EAST * east for x in coordinates[0::2]])
            moved[1::2] = array.array("d", [y + STEP_NORTH * north for y in coordinates[1::2]])
            codes.append(f"{number}.{code}")
            writer.add(rings, moved, (codes[-1],))
    writer.close()
    write_values(f"{at}.csv", codes)
    return len(codes)


def odd(folder, name, shapes):
    """A shapefile of rings, with its table and mapfile."""
    at = os.path.join(folder, name)
    writer = shapefile.Writer(at, {"kode": 10, "value": 6})
    codes = []
    for number, ring in enumerate(shapes):
        codes.append(f"{number:06}")
        writer.add((0,), ring, (codes[-1], value_of(codes[-1])))
    writer.close()
    write_values(f"{at}.csv", codes)
    write_mapfile(at, name, (4000, 1500), (94, -13, 142, 13))


def noisy_ring(corners, noise):
    """A coast around a point: each corner is farther out by a share of its own, up to `noise`."""
    chance = random.Random(1)
    ring = array.array("d")
    for corner in range(corners):
        angle = -2 * math.pi * corner / corners
        distance = 5 * (1 + noise * chance.random())
        ring.extend((118 + distance * math.cos(angle), distance * math.sin(angle)))
    ring.extend(ring[:2])
    return ring


def tiny_squares(columns, rows):
    """Squares of 100 m, 11 km apart."""
    side = 0.001
    for row in range(rows):
        for column in range(columns):
            west, south = 95 + 0.1 * column, -12.5 + 0.1 * row
            yield array.array("d", (west, south, west, south + side, west + side, south + side,
                                    west + side, south, west, south))
