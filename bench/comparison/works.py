"""What is measured against others: one function a work, each gives its section or is skipped."""

import os
import shutil

from . import bench as b
from . import inputs, measure, peers, png

PAGE = "338.667x127mm"  # 4000 by 1500 pixels at 300 dpi


def contest(bench, title, short, layer, mine, others):
    """cakupan and the others in turn: a table, their commands, and the ratios for the top."""
    costs = bench.measured(mine, *others)
    sizes = {one: bench.megabytes(peers.output_of(one, layer)) for one in costs}
    section = b.Section(title)
    rows = [b.cost_row(one.name, costs[one], b.number(sizes[one])) for one in costs]
    for other in others:
        wall, processor, memory = ratios_of(costs[mine], costs[other])
        size = b.times(sizes[mine] / sizes[other])
        rows.append((f"cakupan : {other.name}", wall, processor, memory, size))
        middle, theirs = measure.median(costs[mine]), measure.median(costs[other])
        section.summary.append((short, other.name, f"{b.number(middle.wall)} : {b.number(theirs.wall)}", wall,
                                f"{b.number(middle.memory)} : {b.number(theirs.memory)}", memory,
                                f"{b.number(sizes[mine])} : {b.number(sizes[other])}", size))
    if not others:
        bench.say("  skipped: no peer is installed")
        section.summary.append(b.alone(short, measure.median(costs[mine])))
    section.lines += b.table((*b.COST_HEAD, "file, MB"), rows)
    section.lines += b.shown([one.command for one in costs])
    return section


def ratios_of(costs, others):
    return tuple(b.times(measure.ratio(costs, others, field)) for field in ("wall", "processor", "memory"))


def villages_png(bench):
    count = bench.villages()
    mine = bench.map_of("villages", "Villages", PAGE, "villages-cakupan.png")
    section = contest(bench, f"{count:,} villages, PNG of 4000 × 1500 pixels", "villages, PNG", "villages", mine,
                      peers.installed(peers.PIXELS, "villages", (4000, 1500)))
    section.lines += ["cakupan checks every ring, joins the table, projects to equal area, finds the classes and "
                      "writes title, legend, scale bar and source. MapServer draws the same shapes in degrees with "
                      "the values already in their table and the classes given; gdal_rasterize burns the values, "
                      "without classes or outlines.", ""]
    return section


def villages_svg(bench):
    count = bench.villages()
    mine = bench.map_of("villages", "Villages", PAGE, "villages-cakupan.svg")
    section = contest(bench, f"{count:,} villages, SVG", "villages, SVG", "villages", mine,
                      peers.installed(peers.VECTORS, "villages", (4000, 1500)))
    section.lines += same_picture(bench)
    return section


def same_picture(bench):
    """The SVG drawn by another program against the PNG of the same map."""
    if shutil.which("rsvg-convert") is None:
        bench.say("  skipped: the SVG against the PNG needs rsvg-convert (Debian: librsvg2-bin)")
        return ["Not compared with the PNG: rsvg-convert is not installed.", ""]
    if not os.path.exists(bench.path("villages-cakupan.png")):
        measure.once(bench.map_of("villages", "Villages", PAGE, "villages-cakupan.png"), bench.folder)
    command = ("rsvg-convert", "--unlimited", "-w", "4000", "-h", "1500", "-o", "villages-rsvg.png",
               "villages-cakupan.svg")
    bench.say("  comparing the SVG with the PNG: " + " ".join(command))
    measure.once(measure.Contender("rsvg-convert", command), bench.folder)
    share = png.share_that_differs(bench.path("villages-cakupan.png"), bench.path("villages-rsvg.png"), 60)
    return [f"Drawn by rsvg-convert, the SVG differs from the PNG of the same map by more than 60 of 255 in "
            f"{100 * share:.3f} % of the pixels.", "", *b.shown([command])]


def regencies_both(bench):
    count = bench.regencies()
    mine = bench.map_of("regencies", "Regencies", "203.2x76.2mm", "regencies-cakupan.png", "regencies-cakupan.svg")
    section = contest(bench, f"{count} regencies, PNG of 2400 × 900 pixels and SVG in one call, against PNG alone",
                      "regencies, PNG and SVG : PNG", "regencies", mine,
                      peers.installed(peers.PIXELS[:1], "regencies", (2400, 900)))
    drawn = b.number(bench.megabytes("regencies-cakupan.svg"))
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
    section.summary.append(b.alone("the embedded example", middle))
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
        others = peers.installed(peers.PIXELS[:1], layer, (4000, 1500))
        costs = bench.measured(mine, *others)
        commands += [one.command for one in costs]
        rows += [b.cost_row(f"{title}: {one.name}", costs[one]) for one in costs]
        rows += [(f"cakupan : {other.name}", *ratios_of(costs[mine], costs[other])) for other in others]
    section.lines += b.table(b.COST_HEAD, rows)
    section.lines += ["cakupan writes PNG and SVG in one call, MapServer the PNG.", ""]
    section.lines += b.shown(commands)
    return section


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
