"""The curve of growth as SVG, in the look of the project's maps."""

import math

WIDTH, HEIGHT = 1120, 560
TOP, BOTTOM = 150, 430
PANEL = 400
LEFTS = (100, 640)
INK, GREY, LINE, GRID, CURVE = "#1a1a2e", "#5f6368", "#9aa5ad", "#e4e9ed", "#2c5aa0"


def text(x, y, words, size=14, color=INK, anchor="start", weight="400"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{color}" text-anchor="{anchor}" '
            f'font-weight="{weight}">{words}</text>')


def line(x1, y1, x2, y2, color, width, dash=""):
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}" '
            f'stroke-width="{width}"{dashes}/>')


def round_step(most):
    """A step of 1, 2 or 5 times a power of ten that gives four to eight ticks."""
    power = 10 ** math.floor(math.log10(most))
    return next(power * part for part in (0.1, 0.2, 0.5, 1, 2) if most / (power * part) <= 7)


def plain(value):
    return f"{value:,.0f}" if value == round(value) else f"{value:g}"


class Panel:
    def __init__(self, left, counts, values, unit):
        self.left, self.counts, self.values, self.unit = left, counts, values, unit
        self.straight = values[0] / counts[0] * counts[-1]
        self.step = round_step(max(*values, self.straight))
        self.top_value = self.step * math.ceil(max(*values, self.straight) / self.step)

    def x(self, count):
        return self.left + PANEL * count / (self.counts[-1] * 1.05)

    def y(self, value):
        return BOTTOM - (BOTTOM - TOP) * value / self.top_value

    def axes(self):
        parts = []
        for tick in range(round(self.top_value / self.step) + 1):
            value = tick * self.step
            parts.append(line(self.left, self.y(value), self.left + PANEL, self.y(value), GRID, 1))
            parts.append(text(self.left - 10, self.y(value) + 5, plain(round(value, 6)), 13, GREY, "end"))
        parts.append(line(self.left, BOTTOM, self.left + PANEL, BOTTOM, LINE, 1.2))
        for index, count in enumerate(self.counts):
            parts.append(line(self.x(count), BOTTOM, self.x(count), BOTTOM + 6, LINE, 1.2))
            parts.append(text(self.x(count), BOTTOM + 22, f"× {round(count / self.counts[0])}", 13, INK, "middle"))
            if index != 1 or len(self.counts) < 4:
                parts.append(text(self.x(count), BOTTOM + 39, f"{count:,}", 11, GREY, "middle"))
        parts.append(text(self.left + PANEL / 2, BOTTOM + 62, "villages", 13, GREY, "middle"))
        return parts

    def curve(self):
        points = [(self.x(count), self.y(value)) for count, value in zip(self.counts, self.values)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts = [line(self.x(0), self.y(0), self.x(self.counts[-1]), self.y(self.straight), GREY, 1.5, "5 5"),
                 f'<polyline points="{path}" fill="none" stroke="{CURVE}" stroke-width="3" stroke-linejoin="round"/>']
        above = self.values[-1] > self.straight
        for (x, y), value in zip(points, self.values):
            shown = f"{value:,.1f}" if value < 100 else f"{value:,.0f}"
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{CURVE}" stroke="#ffffff"/>')
            parts.append(text(x + (-10 if above else 10), y + (-10 if above else 22), shown, 14, CURVE,
                              "end" if above else "middle", "600"))
        return parts

    def drawn(self, title):
        return [text(self.left, TOP - 22, title, 16, INK, weight="600"), *self.axes(), *self.curve()]


def growth(counts, seconds, megabytes):
    """Time and memory against villages, each with the straight line through the first."""
    time, memory = Panel(LEFTS[0], counts, seconds, "s"), Panel(LEFTS[1], counts, megabytes, "MB")
    legend = HEIGHT - 26
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="\'Open Sans\', sans-serif">',
        "<title>Time and peak memory against villages</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        text(40, 50, "Drawing more villages", 26, INK, weight="600"),
        text(40, 78, f"Villages of Indonesia, {', '.join(ordinal(count / counts[0]) for count in counts)}, on a page "
             "that grows with them", 15, GREY),
        *time.drawn("Time, in seconds"), *memory.drawn("Peak memory, in MB"),
        line(40, legend - 5, 72, legend - 5, CURVE, 3), text(82, legend, "measured, median", 13),
        line(230, legend - 5, 262, legend - 5, GREY, 1.5, "5 5"),
        text(272, legend, "in proportion to × 1", 13), "</svg>"]
    return "\n".join(parts) + "\n"


def ordinal(times):
    return {1: "once", 2: "twice", 4: "four times", 8: "eight times"}[round(times)]
