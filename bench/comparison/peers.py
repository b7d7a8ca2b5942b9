"""The programs that draw the same regions: what they read beside the shapefile, and their commands."""

import shutil

from . import measure

# Where the five classes begin and end, and the colors that they have with every peer.
CLASSES = ((0, 20, "#ffffcc"), (20, 40, "#a1dab4"), (40, 60, "#41b6c4"), (60, 80, "#2c7fb8"), (80, 101, "#253494"))
OUTLINE, OUTLINE_WIDTH = "#a0a0a0", 0.3
SEA = "#dce6f0"


def mapfile(layer, size, extent):
    """The classes of `value`, each with an outline, for MapServer."""
    styles = "\n".join(
        f'    CLASS EXPRESSION ([value] >= {low} and [value] < {high}) '
        f'STYLE COLOR "{color}" OUTLINECOLOR "{OUTLINE}" WIDTH {OUTLINE_WIDTH} END END'
        for low, high, color in CLASSES)
    return f"""MAP
  SIZE {size[0]} {size[1]} MAXSIZE 32768 EXTENT {' '.join(map(str, extent))} IMAGECOLOR "{SEA}" IMAGETYPE png
  OUTPUTFORMAT NAME png DRIVER AGG/PNG MIMETYPE "image/png" IMAGEMODE RGB EXTENSION "png" END
  OUTPUTFORMAT NAME svg DRIVER CAIRO/SVG MIMETYPE "image/svg+xml" IMAGEMODE RGB EXTENSION "svg" END
  LAYER NAME regions TYPE POLYGON STATUS DEFAULT DATA "{layer}.shp"
{styles}
  END
END
"""


def mapserver_png(layer, _):
    return ("map2img", "-m", f"{layer}.map", "-i", "png", "-o", f"{layer}-mapserver.png")


def gdal_tif(layer, size):
    return ("gdal_rasterize", "-q", "-a", "value", "-ts", str(size[0]), str(size[1]), "-co", "COMPRESS=DEFLATE",
            f"{layer}.shp", f"{layer}-gdal.tif")


def mapserver_svg(layer, _):
    return ("map2img", "-m", f"{layer}.map", "-i", "svg", "-o", f"{layer}-mapserver.svg")


def mapshaper_svg(layer, size):
    breaks = ",".join(str(low) for low, _, _ in CLASSES[1:])
    colors = ",".join(color for _, _, color in CLASSES)
    return ("mapshaper", f"{layer}.shp", "-classify", "value", f"breaks={breaks}", f"colors={colors}", "-style",
            f"stroke={OUTLINE}", f"stroke-width={OUTLINE_WIDTH}", "-o", f"width={size[0]}", f"{layer}-mapshaper.svg")


PIXELS = (("MapServer", mapserver_png), ("gdal_rasterize", gdal_tif))
VECTORS = (("MapServer", mapserver_svg), ("mapshaper", mapshaper_svg))


def installed(kind, layer, size):
    """A contender for each peer that is installed."""
    contenders = []
    for name, words in kind:
        command = words(layer, size)
        if shutil.which(command[0]) is not None:
            contenders.append(measure.Contender(name, command))
    return contenders


def output_of(contender, layer):
    """The file it writes: it bears the layer's name and its own."""
    return next(word for word in contender.command if word.startswith(f"{layer}-"))
