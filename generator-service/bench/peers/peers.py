"""Measures other generators beside the engine and writes their part of `docs/bench.md`.

    python peers.py [--data FOLDER] [--timeout SECONDS] [--only WORD]

Each generator has an environment of its own beside this one's, of the pinned versions below. What does not install or
does not finish in time is said so. The page is written after each figure, so a run may be ended at any time.
"""

import argparse
import json
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import pandas as pd

import page
import score
import tables
from ours import MODULE, Engine, Refused

WORK = MODULE / "target" / "peers"
HERE = Path(__file__).resolve().parent
ENVIRONMENTS = Path(sys.prefix).parent / "peers"
INSTALL_SECONDS = 1800
BUDGETS = (0.5, 1.0, 3.0, 10.0)
SIZES = ((10_000, 10), (100_000, 20), (300_000, 41), (1_000_000, 50))


@dataclass(frozen=True)
class Peer:
    """A package, and the generators of it that `rival.py` knows."""

    requirement: str
    plain: tuple[str, ...] = ()
    private: tuple[str, ...] = ()


OWN = Peer("", ("SDV CTGAN", "SDV TVAE"))
PEERS = (
    OWN,
    Peer("mostlyai-engine==2.7.3", ("MOSTLY AI TabularARGN",)),
    Peer("synthcity==0.2.12", ("synthcity bayesian_network", "synthcity arf", "synthcity ddpm")),
    Peer("arfpy==0.1.1", ("arfpy",)),
    Peer("python-synthpop==0.1.2", ("python-synthpop CART",)),
    Peer("dpmm==0.1.9", private=("dpmm MST", "dpmm AIM, 3 MB")),
    Peer("smartnoise-synth==1.0.8", private=("smartnoise-synth MST", "smartnoise-synth AIM")),
)


@dataclass
class Found:
    """What was measured, one line a generator and table."""

    plain: list[list[object]] = field(default_factory=list)
    private: list[list[object]] = field(default_factory=list)
    sizes: list[list[object]] = field(default_factory=list)

    def write(self) -> None:
        names = ["fit, s", "sample, s", *(name for key, name in page.SCORES.items() if key != "trtr")]
        text = [
            "## Beside other generators\n",
            f"Measured by `make bench-peers` on: {page.machine()} One run each; times are those of the generator's\n"
            "own process after its imports, ours those of a warm process with two threads.\n"
            f"Packages: sdv {version('sdv')}, {', '.join(filter(None, (peer.requirement for peer in PEERS)))}.\n",
            "### Without a budget\n\n" + page.grid(["table", "by", *names], self.plain),
        ]
        budget = ["by", "ε", "fit, s", "mean 2-way distance", "mean 3-way distance"]
        text += ["### Adult in codes under a budget, δ = 1e-9\n\n" + page.grid(budget, self.private)]
        text += ["### Growing tables\n\n" + page.grid(["rows", "columns", "by", "fit, s", "sample, s"], self.sizes)]
        page.replace(MODULE.parent.parent / "docs" / "bench.md", "bench-peers", "\n".join(text))


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def environment(peer: Peer) -> Path | None:
    """Gives the Python that has a peer's package, or nothing where it does not install."""
    if peer is OWN:
        return Path(sys.executable)
    folder = ENVIRONMENTS / peer.requirement
    python = folder / "bin" / "python"
    if (folder / "installed").exists():
        return python
    say(f"installing {peer.requirement}")
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", peer.requirement]
        subprocess.run(install, check=True, timeout=INSTALL_SECONDS)
    except subprocess.SubprocessError as failure:
        say(f"{peer.requirement} did not install: {failure}")
        return None
    (folder / "installed").touch()
    return python


def run(python: Path | None, name: str, job: dict, timeout: int) -> dict[str, float] | str:
    """Runs one generator; gives its seconds, or why there are none."""
    if python is None:
        return "did not install"
    say(f"{name}: {Path(job['training']).name}")
    (WORK / "job.json").write_text(json.dumps(job))
    command = [python, "-W", "ignore", HERE / "rival.py", name, WORK / "job.json"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, cwd=WORK)
    except subprocess.TimeoutExpired:
        return f"did not finish in {timeout} s"
    if done.returncode != 0:
        say(done.stderr[-2000:])
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        return f"failed: {last[:120].replace('|', '/')}"
    return json.loads(done.stdout.strip().splitlines()[-1])


def with_scores(table: tables.Parted, name: str, ran: dict[str, float] | str, out: Path) -> list[object]:
    if isinstance(ran, str):
        return [table.name, name, ran]
    training = score.read_training(table.training)
    holdout = score.read_like(training, table.holdout)
    scored = score.scores(training, score.read_like(training, out), holdout, table.target, 1)
    shown = [f"{scored[key]:.4f}" for key in page.SCORES if key != "trtr" and key in scored]
    return [table.name, name, f"{ran['fit']:.1f}", f"{ran['sample']:.1f}", *shown]


def ours(engine: Engine, fit: tuple, rows: int, out: Path) -> dict[str, float]:
    engine.run(*fit)
    return {"fit": engine.run(*fit), "sample": engine.run("sample", rows, 1, 2, out)}


def plain(found: Found, folder: Path | None, timeout: int, chosen: list[Peer]) -> None:
    out = WORK / "out.csv"
    for table in tables.find(folder, WORK):
        rows = len(pd.read_csv(table.training))
        with Engine("-Xmx3g") as engine:
            engine.run("read", table.training)
            for preset in ("fast", "balanced", "best"):
                ran = ours(engine, ("fit", preset, 2), rows, out)
                found.plain.append(with_scores(table, f"Semblance `{preset}`", ran, out))
        for peer in chosen:
            for name in peer.plain:
                job = {"training": str(table.training), "out": str(out), "rows": rows, "seed": 1}
                found.plain.append(with_scores(table, name, run(environment(peer), name, job, timeout), out))
                found.write()


def private(found: Found, files: tuple[Path, Path], timeout: int, chosen: list[Peer]) -> None:
    codes, domain = files
    limits = tables.sizes(domain)
    rows = len(pd.read_csv(codes))
    out = WORK / "out.csv"

    def line(name: str, epsilon: float, ran: dict[str, float] | str) -> list[object]:
        if isinstance(ran, str):
            return [name, f"{epsilon:g}", ran]
        distances = score.distances(codes, out, domain)
        return [name, f"{epsilon:g}", f"{ran['fit']:.1f}", *(f"{each:.4f}" for each in distances.values())]

    with Engine("-Xmx3g") as engine:
        engine.run("read_codes", codes, rows, *(word for pair in limits.items() for word in pair))
        for epsilon in BUDGETS:
            ran = ours(engine, ("fit_privately", epsilon, 1e-9, 2), rows, out)
            found.private.append(line("Semblance", epsilon, ran))
    for peer, name, epsilon in ((p, n, e) for p in chosen for n in p.private for e in BUDGETS):
        job = {"training": str(codes), "out": str(out), "rows": rows, "seed": 1}
        job |= {"epsilon": epsilon, "delta": 1e-9, "domain": limits}
        found.private.append(line(name, epsilon, run(environment(peer), name, job, timeout)))
        found.write()


def growing(found: Found, timeout: int) -> None:
    for rows, columns in SIZES:
        files = WORK / "generated.csv", WORK / "out.csv"
        for name, ran in sized(rows, columns, files, timeout):
            shown = [ran] if isinstance(ran, str) else [f"{ran['fit']:.1f}", f"{ran['sample']:.1f}"]
            found.sizes.append([f"{rows:,}", columns, name, *shown])
            found.write()


def sized(
    rows: int, columns: int, files: tuple[Path, Path], timeout: int
) -> Iterator[tuple[str, dict[str, float] | str]]:
    with Engine("-Xmx6g") as engine:
        engine.run("write_generated", rows, columns, files[0])
        engine.run("generate", rows, columns)
        for preset in ("fast", "balanced"):
            try:
                yield f"Semblance `{preset}`", ours(engine, ("fit", preset, 2), rows, files[1])
            except Refused as refused:
                yield f"Semblance `{preset}`", str(refused)
    job = {"training": str(files[0]), "out": str(files[1]), "rows": rows, "seed": 1}
    for name in ("SDV GaussianCopula", "SDV GaussianCopula norm"):
        yield name, run(environment(OWN), name, job, timeout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the folder of real tables")
    parser.add_argument("--timeout", type=int, default=3600, help="seconds that one generator gets for one table")
    parser.add_argument("--only", default="", help="only peers whose requirement holds this word")
    given = parser.parse_args()
    warnings.filterwarnings("ignore")
    WORK.mkdir(parents=True, exist_ok=True)
    chosen = [peer for peer in PEERS if given.only in peer.requirement]
    found = Found()
    if files := tables.codes(given.data):
        private(found, files, given.timeout, chosen)
    else:
        print(tables.where_to_get())
    plain(found, given.data, given.timeout, chosen)
    growing(found, given.timeout)


if __name__ == "__main__":
    main()
