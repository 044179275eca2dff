"""Writes what was measured as `docs/bench.md`; each program replaces its own part of the page."""

from __future__ import annotations

import math
import os
import platform
import re
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ours import MODULE, java

if TYPE_CHECKING:
    from bench import Results

HEAD = """# Benchmarks

Written by `make bench` and `make bench-peers`; no figure is typed by hand.
[The module's page](../generator-service/bench/README.md) says how to run them, `score.py` there how scores are made.
"""
PACKAGES = ("sdv", "sdmetrics", "lightgbm", "scikit-learn", "numpy", "pandas")
SCORES = {
    "shapes": "Column Shapes",
    "pairs_all": "Pair Trends, all pairs",
    "pairs_default": "Pair Trends, default pairs",
    "discriminator": "discriminator AUC",
    "tstr": "TSTR AUC",
    "trtr": "TRTR AUC",
    "dcr": "DCR share",
}


@dataclass(frozen=True)
class Target:
    """A bound that a measured figure must keep."""

    what: str
    bound: float
    least: bool
    measured: float | None
    digits: int = 3

    def line(self) -> list[str]:
        sign = "≥" if self.least else "≤"
        shown = f"{self.bound:,g}" if self.bound < 1000 else f"{self.bound:,.0f}"
        if self.measured is None:
            return [self.what, f"{sign} {shown}", "not measured", ""]
        kept = self.measured >= self.bound if self.least else self.measured <= self.bound
        return [self.what, f"{sign} {shown}", f"{self.measured:,.{self.digits}f}", "pass" if kept else "**fail**"]


def grid(head: Iterable[str], lines: Iterable[Iterable[object]]) -> str:
    rows = [list(head)]
    rows.append(["---"] * len(rows[0]))
    rows.extend([str(cell) for cell in line] for line in lines)
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def machine() -> str:
    """Says what the figures were measured on."""
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    jdk = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr.splitlines()[1]
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    revision = ["git", "-C", MODULE, "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(revision, capture_output=True, text=True).stdout.strip()
    return (
        f"{cpu[1] if cpu else platform.processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}, "
        f"Linux {platform.release()}; {jdk}; Python {platform.python_version()}; commit {commit}; "
        f"{time.strftime('%Y-%m-%d', time.gmtime())}; load at the end {os.getloadavg()[2]:.1f}."
    )


def replace(path: Path, part: str, text: str) -> None:
    """Puts a part in the place of the one that an earlier run wrote."""
    marks = f"<!-- {part} -->", f"<!-- end of {part} -->"
    page = path.read_text() if path.exists() else HEAD
    block = f"{marks[0]}\n{text.strip()}\n{marks[1]}\n"
    before, mark, rest = page.partition(marks[0])
    after = rest.partition(marks[1] + "\n")[2] if mark else ""
    path.write_text(before.rstrip("\n") + "\n\n" + block + after)


def mean(values: Iterable[float]) -> float:
    return statistics.fmean(values)


def median_ratio(above: list[float], below: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def known(of: Callable[[], float]) -> float | None:
    """Gives nothing where the table of a target was not there."""
    try:
        return of()
    except (KeyError, statistics.StatisticsError):
        return None


def targets(results: Results) -> list[Target]:
    made = []
    for table, auc, pairs in (("adult", 0.60, 0.97), ("bank-marketing", 0.66, 0.95)):
        bounds = {"shapes": (0.995, True), "pairs_all": (0.98, True), "pairs_default": (pairs, True)}
        bounds |= {"discriminator": (auc, False), "dcr": (0.515, False)}
        ours = results.scores.get((table, "balanced"), [])
        for name, (bound, least) in bounds.items():
            measured = known(lambda name=name, ours=ours: mean(each[name] for each in ours))
            made.append(Target(f"{table}: {SCORES[name]}", bound, least, measured, 4))
        gap = known(lambda ours=ours: mean(each["trtr"] - each["tstr"] for each in ours))
        made.append(Target(f"{table}: TSTR below TRTR", 0.020, False, gap, 4))
        for preset, bound in (("balanced", 8), ("fast", 20)):
            ratio = known(lambda table=table, preset=preset: fit_ratio(results, table, preset))
            made.append(Target(f"{table}: times faster to fit than SDV's default, `{preset}`", bound, True, ratio, 1))
        ratio = known(lambda table=table: sampling_ratio(results, table))
        made.append(Target(f"{table}: times SDV's rows a second, to CSV", 30, True, ratio, 1))
    rate = known(lambda: statistics.median(results.sampling["adult", 2]["balanced"]))
    made.append(Target("adult: rows of 15 columns a second to CSV, two threads", 1_000_000, True, rate, 0))
    return [*made, *targets_of_size(results), *targets_of_privacy(results)]


def fit_ratio(results: Results, table: str, preset: str) -> float:
    taken = results.fit[table, 2]
    return median_ratio(taken["SDV default"], taken[preset])


def sampling_ratio(results: Results, table: str) -> float:
    rates = results.sampling[table, 2]
    return median_ratio(rates["balanced"], rates["SDV default"])


def targets_of_size(results: Results) -> list[Target]:
    heap = results.heap
    size = f"{heap['rows']:,} × {heap['columns']}" if heap else "largest table"
    return [
        Target(f"{size}: MB of heap that suffice for the table and its fit", 500, False, heap.get("heap"), 0),
        Target(f"{size}: seconds to fit, `fast`, in that heap", 8, False, heap.get("seconds"), 2),
        Target(f"{size}: seconds for a quality report", 5, False, results.quality.get("ours"), 2),
    ]


def targets_of_privacy(results: Results) -> list[Target]:
    bounds = {0.5: (0.050, 0.103), 1.0: (0.038, 0.087), 3.0: (0.028, 0.073), 10.0: (0.021, 0.064)}
    made = []
    for epsilon, pair in bounds.items():
        ours = [each for each in results.private if each["epsilon"] == epsilon]
        for ways, bound in zip((2, 3), pair, strict=True):
            measured = known(lambda ours=ours, ways=ways: mean(each[f"tvd{ways}"] for each in ours))
            made.append(Target(f"adult-discrete, ε = {epsilon:g}: mean {ways}-way distance", bound, False, measured, 4))
    for epsilon, bound in ((1.0, 0.96), (3.0, 0.98)):
        ours = [each for each in results.mixed if each["epsilon"] == epsilon and each["table"] == "adult"]
        measured = known(lambda ours=ours: mean(each["pairs_default"] for each in ours))
        made.append(Target(f"adult, ε = {epsilon:g}: {SCORES['pairs_default']}", bound, True, measured, 4))
    taken = [each["fit"] for each in results.mixed if each["epsilon"] == 1 and each["table"] == "adult"]
    measured = known(lambda: statistics.median(taken))
    return [*made, Target("adult, ε = 1: seconds to fit", 2, False, measured, 2)]


def targets_of(results: Results) -> str:
    return grid(["target", "bound", "measured", ""], (target.line() for target in targets(results)))


def fits(results: Results) -> str:
    lines = []
    for (table, threads), taken in results.fit.items():
        for name, rounds in taken.items():
            ratio = f"{median_ratio(taken['SDV default'], rounds):.1f}"
            lines.append([table, threads, name, f"{statistics.median(rounds):.3f}", ratio])
    return grid(["table", "threads", "fit", "median s", "times faster than SDV default (median of ratios)"], lines)


def sampling(results: Results) -> str:
    lines = []
    for (table, threads), rates in results.sampling.items():
        for name, rounds in rates.items():
            ratio = f"{median_ratio(rounds, rates['SDV default']):.1f}"
            lines.append([table, threads, name, f"{statistics.median(rounds):,.0f}", ratio])
    return grid(["table", "threads", "sampled to CSV by", "median rows/s", "times SDV default"], lines)


def scores(results: Results) -> str:
    lines = []
    for (table, name), seeds in results.scores.items():
        spread = [spread_of([each[score] for each in seeds if score in each]) for score in SCORES]
        lines.append([table, name, len(seeds), *spread])
    return grid(["table", "by", "seeds", *SCORES.values()], lines)


def spread_of(values: list[float]) -> str:
    if len(values) < 2:
        return f"{values[0]:.4f}" if values else ""
    return f"{mean(values):.4f} ({min(values):.4f}–{max(values):.4f})"


def floors(results: Results) -> str:
    lines = []
    for table, taken in results.floor.items():
        least = taken["random numbers alone"] + taken["bytes alone"]
        above = f"{taken['sampling to CSV'] / least:.1f}"
        lines.append([table, *(f"{each:.3f}" for each in taken.values()), above])
    names = [f"{name}, s" for name in next(iter(results.floor.values()))]
    return grid(["table", *names, "sampling to CSV over the last two"], lines)


def curve(results: Results) -> str:
    lines = [
        [f"{each['rows']:,}", each["columns"], f"{each['fast']:.3f}", f"{each['balanced']:.3f}"]
        for each in results.curve
    ]
    table = grid(["rows", "columns", "`fast`, s", "`balanced`, s"], lines)
    slopes = [
        f"`{preset}` grows with rows to the power of {exponent(results.curve, 'rows', 'columns', preset):.2f} "
        f"and with columns to that of {exponent(results.curve, 'columns', 'rows', preset):.2f}"
        for preset in ("fast", "balanced")
    ]
    return f"{table}\n{'; '.join(slopes)} (least squares of logarithms, the other measure at its largest).\n"


def exponent(points: list[dict], along: str, other: str, preset: str) -> float:
    """Gives the slope of log seconds over log size."""
    largest = max(each[other] for each in points)
    kept = [each for each in points if each[other] == largest]
    sizes = [math.log(each[along]) for each in kept]
    return statistics.linear_regression(sizes, [math.log(each[preset]) for each in kept]).slope


def private(results: Results) -> str:
    lines = []
    for epsilon in sorted({each["epsilon"] for each in results.private}):
        ours = [each for each in results.private if each["epsilon"] == epsilon]
        spread = [spread_of([each[name] for each in ours]) for name in ("tvd2", "tvd3")]
        lines.append([f"{epsilon:g}", len(ours), *spread, f"{statistics.median(each['fit'] for each in ours):.2f}"])
    return grid(["ε", "runs", "mean 2-way distance", "mean 3-way distance", "fit, median s"], lines)


def mixed(results: Results) -> str:
    lines = []
    for table, epsilon in dict.fromkeys((each["table"], each["epsilon"]) for each in results.mixed):
        ours = [each for each in results.mixed if (each["table"], each["epsilon"]) == (table, epsilon)]
        spread = [spread_of([each[name] for each in ours]) for name in ("shapes", "pairs_all", "pairs_default")]
        taken = statistics.median(each["fit"] for each in ours)
        lines.append([table, f"{epsilon:g}", len(ours), *spread, f"{taken:.2f}"])
    names = [SCORES[name] for name in ("shapes", "pairs_all", "pairs_default")]
    return grid(["table", "ε", "runs", *names, "fit, median s"], lines)


def quality(results: Results) -> str:
    names = ("ours", "SDMetrics default", "SDMetrics on all rows")
    made = results.quality
    line = [f"{made['rows']:,}", made["columns"], *(f"{made[name]:.2f}" for name in names)]
    return grid(["rows", "columns", *(f"{name}, s" for name in names)], [line])


def jmh(results: Results) -> str:
    lines = [
        [
            each["name"],
            f"{int(each['rows']):,}",
            f"{each['score']:.1f} ± {float(each['scoreError']):.1f}",
            each["scoreUnit"],
        ]
        for each in results.jmh
    ]
    return grid(["benchmark", "rows of 15 columns", "mean ± 99.9 %", "unit"], lines)


def written(results: Results, taken: float, quick: bool) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    parts = [
        "## The engine beside SDV\n",
        f"Measured by `make bench` in {taken / 60:.0f} minutes on: {machine()} Packages: {versions}.\n",
        "**A trial run with small sizes: figures mean nothing.**\n" if quick else "",
        "Both are warm and in process, and take turns; a ratio is the median of the ratios of each turn. Scores are\n"
        "those of the packages named, of samples as large as the training rows; mean and range over seeds.\n",
        "".join(f"* Not measured: {failure}\n" for failure in results.failures),
        "### Targets\n\n" + targets_of(results),
    ]
    if results.fit:
        parts += ["### Fit\n\n" + fits(results), "### Sampling\n\n" + sampling(results)]
        parts += ["### Scores\n\n" + scores(results)]
        parts += ["### What sampling costs beyond its random numbers and bytes, one thread\n\n" + floors(results)]
    if results.private:
        parts += [
            "### Under a budget\n",
            "Adult in codes, δ = 1e-9, all rows, the domain declared:\n\n" + private(results),
            "Training rows of mixed tables, δ = 1e-5, bounds and levels declared as the rows have them:\n\n"
            + mixed(results),
        ]
    if results.curve:
        parts += ["### Fits of generated tables, two threads\n\n" + curve(results)]
    if results.quality:
        parts += ["### Quality report\n\n" + quality(results)]
    parts += [
        "### JMH, one thread\n\n" + jmh(results),
    ]
    return "\n".join(part for part in parts if part)
