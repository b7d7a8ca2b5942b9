"""What the figures were measured on, and with which programs."""

import os
import re
import shutil
import subprocess

# Of each peer its name, the words that print its version, and where it comes from.
PEERS = (
    ("MapServer", ("map2img", "-v"), "Debian: mapserver-bin"),
    ("Mapnik", ("mapnik-config", "--version"), "Debian: libmapnik-dev"),
    ("mapshaper", ("mapshaper", "--version"), "npm: mapshaper"),
    ("R with sf", ("Rscript", "-e", "cat(as.character(packageVersion('sf')))"), "Debian: r-cran-sf"),
    ("geopandas", ("python3", "-c", "import geopandas; print(geopandas.__version__)"), "Debian: python3-geopandas"),
    ("gdal_rasterize", ("gdal_rasterize", "--version"), "Debian: gdal-bin"),
    ("osmium", ("osmium", "--version"), "Debian: osmium-tool"),
    ("rsvg-convert", ("rsvg-convert", "--version"), "Debian: librsvg2-bin"),
)


def first_value(path, key):
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.startswith(key):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return "unknown"


def description():
    memory = first_value("/proc/meminfo", "MemTotal")
    words = memory.split()
    if words[0].isdigit():
        memory = f"{int(words[0]) / 1024 / 1024:.0f} GB of memory"
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            told = dict(line.rstrip().split("=", 1) for line in file if "=" in line)
        system = told.get("PRETTY_NAME", "unknown system").strip('"')
    except OSError:
        system = "unknown system"
    cores = len(os.sched_getaffinity(0))
    processor = first_value("/proc/cpuinfo", "model name")
    return f"{processor}, {cores} {'core' if cores == 1 else 'cores'}, {memory}, {system}"


def version(command):
    """The first number with a point in what it prints; nothing where it cannot be run."""
    if shutil.which(command[0]) is None:
        return None
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60,
                              check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.search(r"\d+(\.\d+)+", done.stdout)
    return found.group() if found else done.stdout.strip()


def peers():
    """Lines that name each peer with its version, or how to install it."""
    there, absent = [], []
    for name, command, source in PEERS:
        found = version(command)
        if found is None:
            absent.append(f"{name} ({source})")
        else:
            there.append(f"{name} {found}")
    return there, absent
