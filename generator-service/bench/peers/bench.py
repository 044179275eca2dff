"""Measures the engine beside SDV, prints the targets and writes `docs/bench.md`.

    python bench.py [--data FOLDER] [--quick]

Everything runs on this machine, one thing at a time: the engine warm in its own Java process, SDV warm in this one.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pandas as pd
from threadpoolctl import threadpool_limits

import page
import score
import tables
from ours import MODULE, Engine, Refused, class_path, java

PRESETS = ("balanced", "fast")
SDV = {"SDV default": None, "SDV norm": "norm"}
WORK = MODULE / "target" / "bench"
MILLION = 1_000_000
BUDGETS = (0.5, 1.0, 3.0, 10.0)
HEAPS = (200, 250, 300, 350, 400, 476, 600, 800, 1200)
"""Mebibytes; 476 are 499 megabytes."""


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    rounds: int = 3
    seeds: int = 5
    curve_rows: tuple[int, ...] = (30_000, 100_000, 300_000)
    curve_columns: tuple[int, ...] = (10, 20, 41)
    sampled: int = MILLION
    sdv_sampled: int = 50_000
    jmh: tuple[str, ...] = ("-wi", "3", "-i", "5")


QUICK = Sizes(1, 1, (3_000, 6_000), (10, 20), 50_000, 5_000, ("-wi", "1", "-i", "1", "-p", "rows=20000"))


@dataclass
class Results:
    """What was measured: by table, then by what is compared, one figure a round or a seed."""

    fit: dict = field(default_factory=dict)
    sampling: dict = field(default_factory=dict)
    scores: dict = field(default_factory=dict)
    curve: list = field(default_factory=list)
    heap: dict = field(default_factory=dict)
    floor: dict = field(default_factory=dict)
    quality: dict = field(default_factory=dict)
    private: list = field(default_factory=list)
    mixed: list = field(default_factory=list)
    jmh: list = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Sdv:
    """SDV's Gaussian copula of one table, in this process."""

    def __init__(self, rows: pd.DataFrame, distribution: str | None) -> None:
        from sdv.metadata import Metadata
        from sdv.single_table import GaussianCopulaSynthesizer

        self.rows = {"table": rows}
        columns = Metadata.load_from_dict({"tables": {"table": score.metadata(rows)}})
        self.make = lambda: GaussianCopulaSynthesizer(columns, default_distribution=distribution)
        self.model = self.make()

    def fit(self) -> None:
        self.model = self.make()
        self.model.fit(self.rows)

    def sample(self, rows: int, path: Path) -> None:
        sampled = self.model.sample(rows)
        (sampled["table"] if isinstance(sampled, dict) else sampled).to_csv(path, index=False)


def attempt(results: Results, what: str, work: Callable[[], None]) -> None:
    """Goes on where one measurement fails; the page says so."""
    say(what)
    try:
        work()
    except Refused as refused:
        results.failures.append(f"{what}: {refused}")
        say(results.failures[-1])


def compare_fits(results: Results, engine: Engine, sizes: Sizes, table: tables.Parted, rivals: dict[str, Sdv]) -> None:
    """Fits in turn, ours and theirs, with one thread and with two."""
    engine.run("read", table.training)
    for preset in PRESETS:
        for _ in range(5):
            engine.run("fit", preset, 2)
    for rival in rivals.values():
        rival.fit()
    for threads in (1, 2):
        taken = results.fit[table.name, threads] = {name: [] for name in (*PRESETS, *rivals)}
        with threadpool_limits(threads):
            for _ in range(sizes.rounds):
                for preset in PRESETS:
                    taken[preset].append(engine.run("fit", preset, threads))
                for name, rival in rivals.items():
                    taken[name].append(seconds(rival.fit))


def compare_sampling(results: Results, engine: Engine, sizes: Sizes, table: tables.Parted, rival: Sdv) -> None:
    """Samples to CSV in turn; gives rows a second."""
    engine.run("fit", "balanced", 2)
    path = WORK / "sampled.csv"
    for _ in range(2):
        engine.run("sample", sizes.sampled, 1, 2, path)
    for threads in (1, 2):
        rates = results.sampling[table.name, threads] = {"balanced": [], "SDV default": []}
        with threadpool_limits(threads):
            for _ in range(sizes.rounds):
                rates["balanced"].append(sizes.sampled / engine.run("sample", sizes.sampled, 1, threads, path))
                rates["SDV default"].append(
                    sizes.sdv_sampled / seconds(lambda: rival.sample(sizes.sdv_sampled, WORK / "sdv.csv"))
                )


def find_floor(results: Results, engine: Engine, sizes: Sizes, table: tables.Parted) -> None:
    """Compares sampling on one thread with drawing as many random numbers and writing as many bytes."""
    path = WORK / "sampled.csv"
    columns = len(pd.read_csv(path, nrows=0).columns)
    taken = {
        "sampling to CSV": ["sample", sizes.sampled, 1, 1, path],
        "sampling alone": ["sample", sizes.sampled, 1, 1],
    }
    taken["random numbers alone"] = ["draw", sizes.sampled * columns]
    taken["bytes alone"] = ["write", path.stat().st_size, WORK / "bytes"]
    results.floor[table.name] = {
        name: statistics.median(engine.run(*words) for _ in range(sizes.rounds)) for name, words in taken.items()
    }


def score_table(results: Results, engine: Engine, sizes: Sizes, table: tables.Parted, rivals: dict[str, Sdv]) -> None:
    """Scores samples as large as the training rows: ours with each seed, theirs once."""
    training = score.read_training(table.training)
    holdout = score.read_like(training, table.holdout)
    path = WORK / "scored.csv"

    def scored(seed: int) -> dict[str, float]:
        return score.scores(training, score.read_like(training, path), holdout, table.target, seed)

    engine.run("read", table.training)
    for preset in PRESETS:
        engine.run("fit", preset, 2)
        of = results.scores[table.name, preset] = []
        for seed in range(1, sizes.seeds + 1 if preset == "balanced" else 2):
            engine.run("sample", len(training), seed, 1, path)
            of.append(scored(seed))
    for name, rival in rivals.items():
        rival.sample(len(training), path)
        results.scores[table.name, name] = [scored(1)]


def measure_curve(results: Results, engine: Engine, sizes: Sizes) -> None:
    """Fits generated tables of growing size."""
    for rows in sizes.curve_rows:
        for columns in sizes.curve_columns:
            engine.run("generate", rows, columns)
            engine.run("fit", "fast", 2)
            taken = {preset: engine.run("fit", preset, 2) for preset in PRESETS}
            results.curve.append({"rows": rows, "columns": columns, **taken})


def measure_heap(results: Results, sizes: Sizes) -> None:
    """Finds a heap in which the largest table and its fit have room."""
    rows, columns = sizes.curve_rows[-1], sizes.curve_columns[-1]
    for mebibytes in HEAPS:
        with Engine(f"-Xmx{mebibytes}m", "-XX:+ExitOnOutOfMemoryError") as engine:
            try:
                engine.run("generate", rows, columns)
                engine.run("fit", "fast", 2)
                taken = engine.run("fit", "fast", 2)
            except Refused:
                continue
        results.heap = {"rows": rows, "columns": columns, "seconds": taken, "heap": mebibytes * 2**20 / 1e6}
        return
    raise Refused(f"no heap of up to {HEAPS[-1]} MiB suffices")


def measure_quality(results: Results, engine: Engine, sizes: Sizes) -> None:
    """Makes the quality report of the largest table, ours and SDMetrics'."""
    rows, columns = sizes.curve_rows[-1], sizes.curve_columns[-1]
    files = WORK / "generated.csv", WORK / "generated_synthetic.csv"
    engine.run("write_generated", rows, columns, files[0])
    engine.run("generate", rows, columns)
    engine.run("fit", "fast", 2)
    engine.run("sample", rows, 1, 2, files[1])
    own = []
    for _ in range(sizes.rounds):
        engine.run("quality_of_sample", rows, 1)
        own.append(engine.figure)
    real = score.read_training(files[0])
    synthetic = score.read_like(real, files[1])
    report = score.QualityReport()
    default = seconds(lambda: report.generate(real, synthetic, score.metadata(real), verbose=False))
    exact = seconds(lambda: score.report(real, synthetic, all_pairs=False))
    results.quality = {
        "rows": rows, "columns": columns, "ours": statistics.median(own), "SDMetrics default": default,
        "SDMetrics on all rows": exact,
    }  # fmt: skip


def measure_private(results: Results, engine: Engine, sizes: Sizes, files: tuple[Path, Path]) -> None:
    """Fits the table of codes under budgets; noise takes no seed, so each run is another one."""
    codes, domain = files
    limits = tables.sizes(domain)
    rows = len(pd.read_csv(codes))
    engine.run("read_codes", codes, rows, *(word for pair in limits.items() for word in pair))
    engine.run("fit_privately", 1, 1e-9, 2)
    path = WORK / "private.csv"
    for epsilon in BUDGETS:
        for run in range(sizes.seeds):
            taken = engine.run("fit_privately", epsilon, 1e-9, 2)
            engine.run("sample", rows, run, 1, path)
            results.private.append({"epsilon": epsilon, "fit": taken, **score.distances(codes, path, domain)})


def measure_mixed(results: Results, engine: Engine, sizes: Sizes, table: tables.Parted) -> None:
    """Fits a mixed table under budgets and scores it as SDMetrics does."""
    training = score.read_training(table.training)
    engine.run("read", table.training)
    engine.run("declare")
    path = WORK / "private.csv"
    for epsilon in (1.0, 3.0):
        for run in range(sizes.seeds):
            taken = engine.run("fit_privately", epsilon, 1e-5, 2)
            engine.run("sample", len(training), run, 1, path)
            scored = score.quality(training, score.read_like(training, path))
            results.mixed.append({"table": table.name, "epsilon": epsilon, "fit": taken, **scored})


def measure_jmh(results: Results, sizes: Sizes) -> None:
    out = WORK / "jmh.json"
    command = [java(), "-cp", class_path(), "org.openjdk.jmh.Main", *sizes.jmh, "-rf", "json", "-rff", str(out)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for entry in json.loads(out.read_text()):
        name = entry["benchmark"].rsplit(".", 1)[1]
        results.jmh.append({"name": name, "rows": entry["params"]["rows"], **entry["primaryMetric"]})


def measure_beside_sdv(results: Results, engine: Engine, sizes: Sizes, table: tables.Parted) -> None:
    rivals = {name: Sdv(score.read_training(table.training), of) for name, of in SDV.items()}
    compare_fits(results, engine, sizes, table, rivals)
    compare_sampling(results, engine, sizes, table, rivals["SDV default"])
    find_floor(results, engine, sizes, table)
    score_table(results, engine, sizes, table, rivals)


def measure(folder: Path | None, sizes: Sizes) -> Results:
    results = Results()
    parted = tables.find(folder, WORK)
    with Engine("-Xmx3g") as engine:
        for table in parted:
            attempt(results, table.name, partial(measure_beside_sdv, results, engine, sizes, table))
        if files := tables.codes(folder):
            attempt(results, "adult in codes", lambda: measure_private(results, engine, sizes, files))
        for table in parted[:2]:
            attempt(results, f"{table.name}, budgets", partial(measure_mixed, results, engine, sizes, table))
        attempt(results, "growing tables", lambda: measure_curve(results, engine, sizes))
        attempt(results, "quality report", lambda: measure_quality(results, engine, sizes))
    attempt(results, "bounded heap", lambda: measure_heap(results, sizes))
    attempt(results, "JMH", lambda: measure_jmh(results, sizes))
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the folder of real tables")
    parser.add_argument("--quick", action="store_true", help="small sizes, to try the benchmark itself")
    given = parser.parse_args()
    warnings.filterwarnings("ignore")
    WORK.mkdir(parents=True, exist_ok=True)
    if not tables.find(given.data, WORK):
        print(tables.where_to_get())
    start = time.time()
    results = measure(given.data, QUICK if given.quick else Sizes())
    text = page.written(results, time.time() - start, given.quick)
    print(page.targets_of(results))
    page.replace(MODULE.parent.parent / "docs" / "bench.md", "bench", text)


if __name__ == "__main__":
    main()
