"""What all works share: where things lie, who is measured, how figures are printed."""

import dataclasses
import os
import re
import sys

from . import inputs, measure

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.path.join(ROOT, "..", "shared", "geodata")


class Skipped(Exception):
    """A work that cannot be done here; says what it needs."""


@dataclasses.dataclass
class Section:
    """What a work found: its part of the document, and its lines of the table at the top."""

    title: str
    lines: list = dataclasses.field(default_factory=list)
    summary: list = dataclasses.field(default_factory=list)  # rows of SUMMARY_HEAD


class Bench:
    def __init__(self, folder, runs, program):
        self.folder = folder
        self.runs = runs
        self.program = os.path.abspath(program)
        self.prepared = {}  # by name: how many regions
        self.sources = {}  # by name: the shapefile without its ending
        self.failures = []

    def say(self, text):
        print(text, file=sys.stderr, flush=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def megabytes(self, name):
        return os.path.getsize(self.path(name)) / 1e6

    def cakupan(self, *arguments, name="cakupan"):
        return measure.Contender(name, ("cakupan", *arguments), self.program)

    def map_of(self, layer, title, size, *outputs, more=(), name="cakupan"):
        images = [word for output in outputs for word in ("-o", output)]
        return self.cakupan("map", f"{layer}.shp", "--join", f"{layer}.csv", "--on", "kode", "--value", "value",
                            "--classes", "5", "--title", title, "--source", "made-up values", "--size", size, *more,
                            *images, name=name)

    def villages(self):
        return self._layer("villages", "batas_desa", (4000, 1500))

    def regencies(self):
        return self._layer("regencies", "batas_kabupaten_kota", (2400, 900))

    def _layer(self, name, stem, size):
        """How many regions there are; the first to ask makes the files."""
        if name not in self.prepared:
            archive = os.path.join(SHARED, f"{stem}.shp.zip")
            plain = os.path.join(SHARED, stem)
            if os.path.exists(f"{plain}.shp"):
                source = plain
            elif os.path.exists(archive):
                self.say(f"  unpacking {stem}.shp.zip")
                inputs.unpacked(archive, self.folder)
                source = self.path(stem)
            else:
                raise Skipped(f"needs ../shared/geodata/{stem}.shp or {stem}.shp.zip")
            self.say(f"  making {name}.csv, {name}.shp and {name}.map")
            self.sources[name] = source
            self.prepared[name] = inputs.regions(source, self.folder, name, size)
        return self.prepared[name]

    def measured(self, *contenders):
        """Costs, round by round, by contender."""
        for contender in contenders:
            self.say(f"  {self.runs}+1 times: {' '.join(contender.command)}")
        return dict(zip(contenders, measure.in_turn(contenders, self.folder, self.runs)))


def number(value):
    """Three digits that count; thousands are set apart."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def times(value):
    return f"{value:.2f} ×"


def table(head, rows):
    """Markdown; all columns but the first are numbers."""
    return ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1),
            *("| " + " | ".join(row) + " |" for row in rows), ""]


def cost_row(name, costs, *more):
    middle = measure.median(costs)
    return (name, number(middle.wall), number(middle.processor), number(middle.memory), *more)


def alone(work, middle):
    """A row for the top of what has no peer."""
    return (work, "–", number(middle.wall), "", number(middle.memory), "", "", "")


SUMMARY_HEAD = ("work", "cakupan :", "time, s", "", "peak memory, MB", "", "file, MB", "")
COST_HEAD = ("", "time, s", "processor, s", "peak memory, MB")


def shown(commands):
    """Commands as a user types them."""
    return ["```sh", *(" ".join(quoted(word) for word in command) for command in commands), "```", ""]


def quoted(word):
    return f'"{word}"' if re.search(r"[\s()|;&*?<>$]", word) else word
