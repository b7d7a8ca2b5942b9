"""Runs whole processes and says what each took."""

import dataclasses
import json
import os
import statistics
import subprocess
import sys

ONCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "once.py")


class Failed(Exception):
    """A process that did not end well; says which and what it printed."""


@dataclasses.dataclass(frozen=True)
class Cost:
    wall: float  # seconds
    processor: float  # seconds, of all threads, user and system
    memory: float  # MB at the peak


@dataclasses.dataclass(frozen=True)
class Contender:
    name: str
    command: tuple  # as a user types it, within the folder of the inputs
    program: str = ""  # in place of its first word; empty: found on the path

    def argv(self):
        return [self.program or self.command[0], *self.command[1:]]


def once(contender, folder):
    log = os.path.join(folder, "log.txt")
    # A process's peak counts what its parent held when it was started, so a small one stands between.
    done = subprocess.run([sys.executable, "-I", "-S", ONCE, log, *contender.argv()], cwd=folder, check=True,
                          stdout=subprocess.PIPE, text=True)
    told = json.loads(done.stdout)
    if told["exit"] != 0:
        with open(log, encoding="utf-8", errors="replace") as file:
            raise Failed(f"{' '.join(contender.command)}: exit {told['exit']}\n{file.read()[-2000:]}")
    return Cost(told["wall"], told["processor"], told["memory"])


def median(costs):
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in dataclasses.fields(Cost)))


def in_turn(contenders, folder, runs):
    """One round that is not counted, then all of them once a round, so that a busy minute is everybody's.
    Returns the costs of each, round by round."""
    for contender in contenders:
        once(contender, folder)
    costs = [[] for _ in contenders]
    for _ in range(runs):
        for of_one, contender in zip(costs, contenders):
            of_one.append(once(contender, folder))
    return costs


def ratio(costs, others, field):
    """The median of what the rounds say."""
    return statistics.median(getattr(a, field) / getattr(b, field) for a, b in zip(costs, others))
