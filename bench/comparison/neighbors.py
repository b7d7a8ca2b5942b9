"""Who neighbors whom, from the benchmark that is built beside the program."""

import json
import os

from . import bench as b
from . import measure

FILTER = "real_neighbors/(districts|villages)"


def neighbors(bench):
    program = os.path.join(os.path.dirname(bench.program), "..", "..", "bench", "cakupan_neighbors_bench")
    if not os.path.exists(program):
        raise b.Skipped("needs cakupan_neighbors_bench (cmake --preset release -DCAKUPAN_BUILD_BENCH=ON)")
    command = ("cakupan_neighbors_bench", f"--benchmark_filter={FILTER}", f"--benchmark_repetitions={bench.runs}",
               "--benchmark_report_aggregates_only=true", "--benchmark_out=neighbors.json",
               "--benchmark_out_format=json")
    bench.say("  " + " ".join(command))
    cost = measure.once(measure.Contender("neighbors", command, program), bench.folder)
    with open(bench.path("neighbors.json"), encoding="utf-8") as file:
        told = json.load(file)["benchmarks"]
    rows, section = [], b.Section("Who neighbors whom")
    for one in told:
        # A benchmark that skips itself tells of an error, and of nothing else.
        if one.get("error_occurred"):
            bench.say(f"  {one['name']}: {one['error_message']}")
        elif one.get("aggregate_name", "median") == "median":
            name = one["run_name"].split("/")[1]
            title = f"{one['regions']:,.0f} {name}, {one['links']:,.0f} links"
            rows.append((title, b.number(one["real_time"] / 1000)))
    if not rows:
        raise b.Skipped("needs ../shared/geodata/batas_kecamatan.shp and batas_desa.shp.zip")
    section.lines += b.table(("", "time, s"), rows)
    section.lines += [f"The search alone, without the reading; peak memory with it: {b.number(cost.memory)} MB.", ""]
    section.lines += b.shown([command])
    return section
