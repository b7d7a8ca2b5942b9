"""The document that tells what was measured."""

from . import bench as b
from . import machine

HEAD = """# Performance

Whole processes from files to files, so starting, reading and writing count. All contenders of a work run in turn, one
round uncounted and then {runs}; the figures are medians, the ratios medians of what the rounds say. Processor time
is that of all threads, peak memory the resident set's. `bench/compare --runs {runs}` makes the inputs, measures and
writes this page; its commands run within the folder that `-o` names.
"""


def document(program_version, runs, sections, skipped):
    there, absent = machine.peers()
    lines = [HEAD.format(runs=runs), f"Machine: {machine.description()}.", "",
             f"Versions: cakupan {program_version}, {', '.join(there) or 'no peer'}.", ""]
    if absent:
        lines += [f"Not installed here, so not measured: {', '.join(absent)}.", ""]
    summary = [row for section in sections for row in section.summary]
    lines += ["| work | | cakupan | MapServer | cakupan : MapServer |", "|---|---|---:|---:|---:|",
              *("| " + " | ".join(row) + " |" for row in summary), ""]
    for section in sections:
        lines += [f"## {section.title}", "", *section.lines]
    if skipped:
        lines += ["## Skipped", "", *(f"- {name}: {reason}" for name, reason in skipped), ""]
    return "\n".join(lines).rstrip() + "\n"
