"""The real tables that the benchmarks use, where they come from, and how they are parted."""

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

SPLIT_SEED = 1


@dataclass(frozen=True)
class Known:
    """A table of which the folder may hold files, and the column that classifiers predict."""

    name: str
    target: str
    source: str
    whole: str = ""
    """The file of a table that has no halves yet."""


KNOWN = [
    Known("adult", "income", "UCI Machine Learning Repository, Adult, CC BY 4.0"),
    Known("bank-marketing", "y", "UCI Machine Learning Repository, Bank Marketing, CC BY 4.0"),
    Known("yrbss", "gender", "CDC Youth Risk Behavior Survey 2013 as in openintro, public domain", "yrbss.csv"),
    Known("fuel-economy", "car_truck", "EPA fuel economy 2021 as in openintro, public domain", "fuel-economy.csv"),
]
CODES = "adult-discrete.csv.gz"
DOMAIN = "adult-discrete-domain.json"


@dataclass(frozen=True)
class Parted:
    """Rows to fit on and rows that no fit sees."""

    name: str
    training: Path
    holdout: Path
    target: str


def halves(path: Path, work: Path) -> tuple[Path, Path]:
    """Parts a table at random, the same way at every run."""
    table = pd.read_csv(path, dtype=str)
    training = table.sample(frac=0.5, random_state=SPLIT_SEED)
    paths = work / f"{path.stem}_train.csv", work / f"{path.stem}_holdout.csv"
    training.to_csv(paths[0], index=False)
    table.drop(training.index).to_csv(paths[1], index=False)
    return paths


def find(folder: Path | None, work: Path) -> list[Parted]:
    """Finds the known tables, then any other `NAME_train.csv.gz` with its hold-out, whose target is the last column."""
    if folder is None:
        return []
    found = []
    for known in KNOWN:
        training = folder / f"{known.name}_train.csv.gz"
        if known.whole and (folder / known.whole).exists():
            found.append(Parted(known.name, *halves(folder / known.whole, work), known.target))
        elif training.exists():
            found.append(Parted(known.name, training, folder / f"{known.name}_holdout.csv.gz", known.target))
    names = {known.name for known in KNOWN}
    for training in sorted(folder.glob("*_train.csv.gz")):
        name = training.name.removesuffix("_train.csv.gz")
        if name not in names:
            target = pd.read_csv(training, nrows=0).columns[-1]
            found.append(Parted(name, training, folder / f"{name}_holdout.csv.gz", target))
    return found


def codes(folder: Path | None) -> tuple[Path, Path] | None:
    """Finds the table of codes and its domain."""
    if folder is None or not (folder / CODES).exists():
        return None
    return folder / CODES, folder / DOMAIN


def sizes(domain: Path) -> dict[str, int]:
    return json.loads(domain.read_text())


def where_to_get() -> str:
    wanted = "; ".join(f"{known.whole or known.name + '_train.csv.gz'} ({known.source})" for known in KNOWN)
    return f"no real tables: set DATA to a folder that holds {wanted}; {CODES} and {DOMAIN} (Adult in codes)"
