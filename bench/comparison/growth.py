"""Villages once, twice, four and eight times: how time and memory grow."""

import os
import shutil

from . import bench as b
from . import chart, inputs, measure

# A village is as large on each of these pages.
PAGES = {1: "338.667x127mm", 2: "338.667x254mm", 4: "677.333x254mm", 8: "1354.667x254mm"}
# The projection that is picked from the extent would not be the same for all.
ONE_PROJECTION = ("--crs", "+proj=cea +datum=WGS84 +units=m")
# What must be free for each time, in MB: as found, and half as much again.
MEMORY_OF_ONE = 700
DISK_OF_ONE = 250


def available_megabytes():
    with open("/proc/meminfo", encoding="ascii") as file:
        for line in file:
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) / 1024
    return float("inf")


def lacks(bench, times):
    """What there is too little of; nothing where there is enough."""
    if available_megabytes() < MEMORY_OF_ONE * times:
        return f"{MEMORY_OF_ONE * times} MB of free memory"
    if shutil.disk_usage(bench.folder).free / 1e6 < DISK_OF_ONE * times:
        return f"{DISK_OF_ONE * times} MB of free disk"
    return None


def copy(bench, times):
    """A contender, and how many villages it draws."""
    bench.say(f"  making villages-x{times}.shp")
    count = inputs.many_times(bench.sources["villages"], bench.folder, times)
    layer = f"villages-x{times}"
    return bench.map_of(layer, "Villages", PAGES[times], f"{layer}.png", more=ONE_PROJECTION, name=f"× {times}"), count


def growth(bench, picture):
    """Draws the curve into `picture`."""
    bench.villages()
    contenders, counts, skipped = [], [], []
    for times in PAGES:
        lacking = lacks(bench, times)
        if lacking:
            bench.say(f"  skipped: × {times} needs {lacking}")
            skipped += [f"× {times} is skipped: it needs {lacking}.", ""]
            continue
        contender, count = copy(bench, times)
        contenders.append(contender)
        counts.append(count)
    if not contenders:
        raise b.Skipped(f"needs {lacking}")
    costs = bench.measured(*contenders)
    middles = [measure.median(costs[one]) for one in contenders]
    first = contenders[0]
    rows = [(f"{count:,} villages ({one.name})", *b.cost_row("", costs[one])[1:],
             b.times(measure.ratio(costs[one], costs[first], "wall")),
             b.times(measure.ratio(costs[one], costs[first], "memory"))) for one, count in zip(contenders, counts)]
    with open(picture, "w", encoding="utf-8") as file:
        file.write(chart.growth(counts, [one.wall for one in middles], [one.memory for one in middles]))
    section = b.Section("Growth")
    section.lines += [f"![Time and peak memory against villages]({os.path.basename(picture)})", "",
                      "The country once, twice, four and eight times beside itself, with codes of their own, on a "
                      "page that grows with it, so that a village is as large on each: PNG at 300 dpi.", ""]
    section.lines += b.table((*b.COST_HEAD, "time to × 1", "memory to × 1"), rows)
    section.lines += skipped + b.shown([one.command for one in contenders])
    section.summary.append(b.alone(f"{counts[-1]:,} villages ({contenders[-1].name}), PNG", middles[-1]))
    return section
