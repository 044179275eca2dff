"""Scores of a synthetic table against the rows it was fitted on, by packages that are not ours.

    python score.py TRAIN SYNTHETIC [--holdout FILE] [--target COLUMN] [--seed N] [--threads N]
    python score.py TRAIN SYNTHETIC --domain FILE

The first form prints Column Shapes and Column Pair Trends of SDMetrics (over all pairs, and over the pairs of its
default thresholds), the AUC of a LightGBM discriminator against the training rows, and with a hold-out the AUC of
train-synthetic-test-real beside train-real-test-real and the share of synthetic rows that are nearer to a training
row than to a hold-out row. The second form takes columns of codes and prints the mean total variation distance over
all pairs and all triples of columns. The output is one JSON object; equal arguments give equal bytes.
"""

import argparse
import itertools
import json
import sys
import warnings
from pathlib import Path

import lightgbm
import numpy as np
import pandas as pd
from sdmetrics.reports.single_table import QualityReport
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.neighbors import NearestNeighbors
from threadpoolctl import threadpool_limits

FEWEST_NUMBERS = 11
"""A column of fewer distinct numbers is categorical, as SDV's detection has it."""

NEAREST_ROWS = 8000
FOLDS = 3
DATE = r"\d{4}-\d\d-\d\d([T ].*)?"


def read_training(path: Path) -> pd.DataFrame:
    """Reads a table whose columns become numbers, instants or text, by their values.

    Text of which most values are distinct names its rows; it is left out, as no generator should repeat it.
    """
    table = pd.read_csv(path)
    for name in table.columns:
        if pd.api.types.is_numeric_dtype(table[name]) and not pd.api.types.is_bool_dtype(table[name]):
            table[name] = table[name].astype(float)
            continue
        text = pd.read_csv(path, usecols=[name], dtype=str)[name]
        dates = len(text.dropna()) > 0 and text.dropna().str.fullmatch(DATE).all()
        table[name] = pd.to_datetime(text, utc=True).dt.tz_localize(None) if dates else text
    return table.loc[:, [is_number(column) or column.nunique() <= len(column) / 2 for _, column in table.items()]]


def read_like(training: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Reads a table with the columns and the types of the training rows."""
    table = pd.read_csv(path, dtype=str)[list(training.columns)]
    for name in training.columns:
        if is_number(training[name]):
            table[name] = pd.to_numeric(table[name], errors="coerce").astype(float)
        elif is_date(training[name]):
            table[name] = pd.to_datetime(table[name], errors="coerce", utc=True).dt.tz_localize(None)
    return table


def is_number(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column)


def is_date(column: pd.Series) -> bool:
    return pd.api.types.is_datetime64_any_dtype(column)


def is_scale(column: pd.Series) -> bool:
    """Says whether a column counts as numerical: numbers of many distinct values, or instants."""
    return is_date(column) or (is_number(column) and column.nunique() >= FEWEST_NUMBERS)


def metadata(training: pd.DataFrame) -> dict:
    """Describes the columns in the words of SDMetrics."""
    kinds = {}
    for name, column in training.items():
        number = "numerical" if is_scale(column) else "categorical"
        kinds[name] = {"sdtype": "datetime" if is_date(column) else number}
    return {"columns": kinds}


def report(training: pd.DataFrame, synthetic: pd.DataFrame, all_pairs: bool) -> QualityReport:
    """Makes SDMetrics' report on every row, over all pairs or over those of its default thresholds."""
    made = QualityReport()
    made.num_rows_subsample = None
    if all_pairs:
        made.real_correlation_threshold = made.real_association_threshold = 0
    made.generate(training, synthetic, metadata(training), verbose=False)
    return made


def quality(training: pd.DataFrame, synthetic: pd.DataFrame) -> dict[str, float]:
    every = report(training, synthetic, all_pairs=True).get_properties().set_index("Property")["Score"]
    default = report(training, synthetic, all_pairs=False).get_properties().set_index("Property")["Score"]
    return {
        "shapes": float(every["Column Shapes"]),
        "pairs_all": float(every["Column Pair Trends"]),
        "pairs_default": float(default["Column Pair Trends"]),
    }


def features(rows: pd.DataFrame, training: pd.DataFrame) -> pd.DataFrame:
    """Makes the columns that LightGBM reads; a category that no training row has is missing."""
    made = {}
    for name, column in training.items():
        if is_number(column):
            made[name] = rows[name].to_numpy(float)
        elif is_date(column):
            made[name] = rows[name].astype("int64").where(rows[name].notna()).to_numpy(float)
        else:
            made[name] = pd.Categorical(rows[name].fillna(""), categories=sorted(column.fillna("").unique()))
    return pd.DataFrame(made)


def classifier(seed: int, threads: int) -> lightgbm.LGBMClassifier:
    return lightgbm.LGBMClassifier(
        n_estimators=200, learning_rate=0.05, num_leaves=31, random_state=seed, n_jobs=threads, deterministic=True,
        force_col_wise=True, verbose=-1,
    )  # fmt: skip


def discriminator(
    training: pd.DataFrame, synthetic: pd.DataFrame, seed: int, threads: int
) -> tuple[float, dict[str, float]]:
    """Gives the AUC of telling synthetic rows from training rows, out of fold, and each column's share of the gain."""
    size = min(len(training), len(synthetic))
    parts = [training.sample(size, random_state=seed), synthetic.sample(size, random_state=seed)]
    rows = features(pd.concat(parts, ignore_index=True), training)
    answers = np.repeat([0, 1], size)
    guesses = np.zeros(2 * size)
    gains = np.zeros(rows.shape[1])
    for known, unknown in StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(rows, answers):
        model = classifier(seed, threads).fit(rows.iloc[known], answers[known])
        guesses[unknown] = model.predict_proba(rows.iloc[unknown])[:, 1]
        gains += model.booster_.feature_importance("gain")
    shares = gains / max(gains.sum(), 1e-300)
    return float(roc_auc_score(answers, guesses)), dict(zip(rows.columns, shares.tolist(), strict=True))


def utility(
    fitted: pd.DataFrame, holdout: pd.DataFrame, training: pd.DataFrame, target: str, seed: int, threads: int
) -> float:
    """Gives the AUC on the hold-out of a classifier of the target's last level, fitted on the given rows."""
    inputs = training.drop(columns=target)
    positive = sorted(training[target].dropna().astype(str).unique())[-1]
    answers = fitted[target].astype(str) == positive
    if answers.nunique() < 2:
        return 0.5
    model = classifier(seed, threads).fit(features(fitted, inputs), answers)
    return float(
        roc_auc_score(holdout[target].astype(str) == positive, model.predict_proba(features(holdout, inputs))[:, 1])
    )


def places(training: pd.DataFrame, rows: pd.DataFrame, known: pd.DataFrame) -> np.ndarray:
    """Puts rows in a space: mid-ranks among the training rows for scales, √½ a level for categories."""
    parts = []
    for name, column in training.items():
        if is_scale(column):
            scale, values = (part[name].astype("int64" if is_date(column) else float) for part in (training, rows))
            ranks = np.sort(scale.where(column.notna(), -np.inf).to_numpy(float))
            values = values.where(rows[name].notna(), -np.inf).to_numpy(float)
            middle = np.searchsorted(ranks, values, "left") + np.searchsorted(ranks, values, "right")
            parts.append((middle / 2 / len(ranks))[:, None])
        else:
            levels = pd.Index(sorted(known[name].astype(str).unique()))
            codes = levels.get_indexer(rows[name].astype(str))
            parts.append(np.eye(len(levels) + 1)[codes] * np.sqrt(0.5))
    return np.hstack(parts)


def nearest(rows: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Gives the distance to the nearest known row, computed again from the differences so that ties are ties."""
    search = NearestNeighbors(n_neighbors=1, algorithm="brute", n_jobs=1).fit(known)
    found = known[search.kneighbors(rows, return_distance=False)[:, 0]]
    return np.round(np.sqrt(((rows - found) ** 2).sum(axis=1)), 9)


def closeness(training: pd.DataFrame, holdout: pd.DataFrame, synthetic: pd.DataFrame, seed: int) -> float:
    """Gives the share of synthetic rows nearer to training than to hold-out, of which as many rows are used."""
    size = min(len(training), len(holdout))
    training, holdout = training.iloc[:size], holdout.iloc[:size]
    rows = synthetic.sample(min(NEAREST_ROWS, len(synthetic)), random_state=seed)
    known = pd.concat([training, holdout], ignore_index=True)
    spots = places(training, rows, known)
    own = nearest(spots, places(training, training, known))
    other = nearest(spots, places(training, holdout, known))
    return float(np.mean(own < other) + 0.5 * np.mean(own == other))


def scores(
    training: pd.DataFrame, synthetic: pd.DataFrame, holdout: pd.DataFrame | None, target: str | None,
    seed: int = 0, threads: int = 1,
) -> dict[str, float]:  # fmt: skip
    """Gives every score of one synthetic table; lower is better for `discriminator` and `dcr` only."""
    result = quality(training, synthetic)
    result["discriminator"] = discriminator(training, synthetic, seed, threads)[0]
    if holdout is not None:
        if target is not None:
            result["tstr"] = utility(synthetic, holdout, training, target, seed, threads)
            result["trtr"] = utility(training, holdout, training, target, seed, threads)
        result["dcr"] = closeness(training, holdout, synthetic, seed)
    return result


def joint(codes: list[np.ndarray], sizes: list[int]) -> np.ndarray:
    """Gives the relative frequencies of the joint codes of some columns."""
    cell = np.zeros(len(codes[0]), dtype=np.int64)
    for column, size in zip(codes, sizes, strict=True):
        cell = cell * size + column
    return np.bincount(cell, minlength=int(np.prod(sizes))) / len(cell)


def mean_distance(real: pd.DataFrame, synthetic: pd.DataFrame, sizes: dict[str, int], ways: int) -> float:
    """Gives the mean total variation distance over all sets of so many columns of codes."""
    distances = []
    for names in itertools.combinations(sizes, ways):
        limits = [sizes[name] for name in names]
        first, second = (joint([part[name].to_numpy(np.int64) for name in names], limits) for part in (real, synthetic))
        distances.append(0.5 * np.abs(first - second).sum())
    return float(np.mean(distances))


def distances(real: Path, synthetic: Path, domain: Path) -> dict[str, float]:
    sizes = json.loads(domain.read_text())
    tables = [pd.read_csv(path) for path in (real, synthetic)]
    return {f"tvd{ways}": mean_distance(*tables, sizes, ways) for ways in (2, 3)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("training", type=Path)
    parser.add_argument("synthetic", type=Path)
    parser.add_argument("--holdout", type=Path, help="rows that no fit has seen")
    parser.add_argument("--target", help="the column that classifiers predict")
    parser.add_argument("--domain", type=Path, help="a JSON object of column to number of codes")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    warnings.filterwarnings("ignore")
    if given.domain:
        json.dump(distances(given.training, given.synthetic, given.domain), sys.stdout, indent=1)
        return
    training = read_training(given.training)
    holdout = read_like(training, given.holdout) if given.holdout else None
    with threadpool_limits(given.threads):
        result = scores(
            training, read_like(training, given.synthetic), holdout, given.target, given.seed, given.threads
        )
    json.dump(result, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
