"""What is measured against others: one function a work, each gives its section or is skipped."""

import os
import shutil
import subprocess

from . import bench as b
from . import inputs, measure, png

PAGE = "338.667x127mm"  # 4000 by 1500 pixels at 300 dpi


def duel(bench, title, short, mine, theirs, files):
    """Two contenders in turn: a table, their commands, and the ratios for the top."""
    costs = bench.measured(mine, theirs)
    rows = [b.cost_row(one.name, costs[one], b.number(sum(bench.megabytes(name) for name in files[one])))
            for one in costs]
    section = b.Section(title)
    if theirs is None:
        section.summary.append((short, "time", f"{measure.median(costs[mine]).wall:.2f} s", "not installed", ""))
    else:
        middle, other = measure.median(costs[mine]), measure.median(costs[theirs])
        ratios = ratios_of(costs[mine], costs[theirs])
        sizes = [sum(bench.megabytes(name) for name in files[one]) for one in (mine, theirs)]
        rows.append((f"{mine.name} : {theirs.name}", *ratios, b.times(sizes[0] / sizes[1])))
        section.summary += [
            (short, "time", f"{middle.wall:.2f} s", f"{other.wall:.2f} s", ratios[0]),
            ("", "peak memory", f"{middle.memory:.0f} MB", f"{other.memory:.0f} MB", ratios[2]),
            ("", "file", f"{b.number(sizes[0])} MB", f"{b.number(sizes[1])} MB", b.times(sizes[0] / sizes[1]))]
    section.lines += b.table((*b.COST_HEAD, "file, MB"), rows)
    section.lines += b.shown([one.command for one in costs])
    return section


def villages_png(bench):
    count = bench.villages()
    mine = bench.map_of("villages", "Villages", PAGE, "villages.png")
    theirs = bench.mapserver("villages", "png", "villages-mapserver.png")
    section = duel(bench, f"{count:,} villages, PNG of 4000 × 1500 pixels", "villages, PNG", mine, theirs,
                   {mine: ["villages.png"], theirs: ["villages-mapserver.png"]})
    section.lines += ["cakupan checks every ring, joins the table, projects to equal area, finds the classes and "
                      "writes title, legend, scale bar and source; MapServer draws the same shapes with the values "
                      "already in their table, in degrees, with the classes given.", ""]
    return section


def villages_svg(bench):
    count = bench.villages()
    mine = bench.map_of("villages", "Villages", PAGE, "villages.svg")
    theirs = bench.mapserver("villages", "svg", "villages-mapserver.svg")
    section = duel(bench, f"{count:,} villages, SVG", "villages, SVG", mine, theirs,
                   {mine: ["villages.svg"], theirs: ["villages-mapserver.svg"]})
    section.lines += same_picture(bench)
    return section


def same_picture(bench):
    """The SVG drawn by another program against the PNG of the same map."""
    if shutil.which("rsvg-convert") is None:
        bench.say("  skipped: the SVG against the PNG needs rsvg-convert (Debian: librsvg2-bin)")
        return ["Not compared with the PNG: rsvg-convert is not installed.", ""]
    if not os.path.exists(bench.path("villages.png")):
        measure.once(bench.map_of("villages", "Villages", PAGE, "villages.png"), bench.folder)
    command = ("rsvg-convert", "--unlimited", "-w", "4000", "-h", "1500", "-o", "villages-rsvg.png", "villages.svg")
    bench.say("  comparing the SVG with the PNG: " + " ".join(command))
    subprocess.run(command, cwd=bench.folder, check=True)
    share = png.share_that_differs(bench.path("villages.png"), bench.path("villages-rsvg.png"), 60)
    return [f"Drawn by rsvg-convert, the SVG differs from the PNG of the same map by more than 60 of 255 in "
            f"{100 * share:.3f} % of the pixels.", "", *b.shown([command])]


def regencies_both(bench):
    count = bench.regencies()
    mine = bench.map_of("regencies", "Regencies", "203.2x76.2mm", "regencies.png", "regencies.svg")
    theirs = bench.mapserver("regencies", "png", "regencies-mapserver.png")
    title = f"{count} regencies, PNG of 2400 × 900 pixels and SVG in one call, against PNG alone"
    section = duel(bench, title, "regencies, PNG and SVG : PNG", mine, theirs,
                   {mine: ["regencies.png"], theirs: ["regencies-mapserver.png"]})
    drawn = b.number(bench.megabytes("regencies.svg"))
    section.lines += [f"The file is the PNG; the SVG beside it has {drawn} MB.", ""]
    return section


def example(bench):
    run = bench.cakupan("run", "-o", "example", "--quiet")
    costs = bench.measured(run)
    middle = measure.median(costs[run])
    files = sum(len(names) for _, _, names in os.walk(bench.path("example")))
    title = f"The embedded example, {files} files"
    section = b.Section(title, b.table(b.COST_HEAD, [b.cost_row("cakupan run", costs[run])]))
    section.lines += b.shown([run.command])
    section.summary.append(("the embedded example", "time", f"{middle.wall:.2f} s", "", ""))
    return section


ODD = {
    "noisy-coast": ("one ring of 1,000,000 corners, noise of 1 %", lambda: [inputs.noisy_ring(1_000_000, 0.01)]),
    "noisy-ring": ("one ring of 1,000,000 corners, noise of 20 %", lambda: [inputs.noisy_ring(1_000_000, 0.2)]),
    "tiny-squares": ("100,000 squares of 100 m", lambda: inputs.tiny_squares(400, 250)),
}


def odd_shapes(bench):
    section = b.Section("Odd shapes")
    rows, commands = [], []
    for layer, (title, shapes) in ODD.items():
        bench.say(f"  making {layer}.shp")
        inputs.odd(bench.folder, layer, shapes())
        mine = bench.map_of(layer, title, PAGE, f"{layer}.png", f"{layer}.svg")
        theirs = bench.mapserver(layer, "png", f"{layer}-mapserver.png")
        costs = bench.measured(mine, theirs)
        commands += [one.command for one in costs]
        rows += [b.cost_row(f"{title}: {one.name}", costs[one]) for one in costs]
        if theirs is not None:
            rows.append((f"{mine.name} : {theirs.name}", *ratios_of(costs[mine], costs[theirs])))
    section.lines += b.table(b.COST_HEAD, rows)
    section.lines += ["cakupan writes PNG and SVG in one call, MapServer the PNG.", ""]
    section.lines += b.shown(commands)
    return section


def ratios_of(costs, others):
    return tuple(b.times(measure.ratio(costs, others, field)) for field in ("wall", "processor", "memory"))


def threads(bench):
    bench.villages()
    section = b.Section("One thread and two")
    rows, commands = [], []
    for what in (drawing, running):
        one, two = what(bench, 1), what(bench, 2)
        costs = bench.measured(one, two)
        commands += [one.command, two.command]
        rows += [b.cost_row(contender.name, costs[contender]) for contender in (one, two)]
        rows.append(("2 threads : 1", *ratios_of(costs[two], costs[one])))
    section.lines += b.table(b.COST_HEAD, rows)
    differ = [name for name in sorted(files_below(bench.path("threads-1")) | files_below(bench.path("threads-2")))
              if content(bench.path("threads-1"), name) != content(bench.path("threads-2"), name)]
    told = "All files have the same bytes." if not differ else "These files DIFFER: " + ", ".join(differ)
    bench.say("  " + told)
    if differ:
        bench.failures.append(told)
    section.lines += [told, "", *b.shown(commands)]
    return section


def drawing(bench, count):
    folder = f"threads-{count}"
    os.makedirs(bench.path(folder), exist_ok=True)
    return bench.map_of("villages", "Villages", PAGE, f"{folder}/villages.png", f"{folder}/villages.svg",
                        more=("--threads", str(count)), name=f"map, --threads {count}")


def running(bench, count):
    return bench.cakupan("run", "-o", f"threads-{count}/example", "--quiet", "--threads", str(count),
                         name=f"run, --threads {count}")


def content(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def files_below(folder):
    return {os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names}
