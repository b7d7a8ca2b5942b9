"""The document that tells what was measured."""

import textwrap

from . import bench as b
from . import machine

HEAD = (
    "Whole processes from files to files, so starting, reading and writing count. All contenders of a work run in turn, "
    "one round uncounted and then {rounds}; the figures are medians, the ratios medians of what the rounds say, and "
    "below 1 where cakupan takes less. Processor time is that of all threads, peak memory that of the resident set. "
    "`bench/compare --runs {runs}` makes the inputs, measures and writes this page; the commands below run within the "
    "folder that its `-o` names.")


def document(program_version, runs, sections, skipped):
    there, absent = machine.peers()
    rounds = "one" if runs == 1 else str(runs)
    lines = ["# Performance", "", HEAD.format(rounds=rounds, runs=runs), "", f"Machine: {machine.description()}.", "",
             f"Versions: cakupan {program_version}, {', '.join(there) or 'no peer'}.", ""]
    if absent:
        lines += ["Not installed here, so not measured:", "", *(f"- {one}" for one in absent), ""]
    summary = [row for section in sections for row in section.summary]
    lines += b.table(b.SUMMARY_HEAD, summary)
    for section in sections:
        lines += [f"## {section.title}", "", *section.lines]
    if skipped:
        lines += ["## Skipped", "", *(f"- {name}: {reason}" for name, reason in skipped), ""]
    return "\n".join(wrapped(lines)).rstrip() + "\n"


def wrapped(lines):
    """Sentences as wide as the project's other pages; tables, headings, pictures and commands as they are."""
    is_code = False
    for line in lines:
        is_code ^= line.startswith("```")
        if is_code or line.startswith(("|", "#", "!", "`")) or not line:
            yield line
        else:
            yield from textwrap.wrap(line, 120, break_long_words=False, break_on_hyphens=False)
