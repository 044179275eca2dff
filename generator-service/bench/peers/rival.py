"""Runs one generator that is not ours, in its own environment.

    python rival.py NAME JOB.json

The job says `training`, `out`, `rows`, `seed`, and for generators under a budget `epsilon`, `delta` and `domain`. The
output is one JSON object: the seconds of the fit and of the sample, after imports.
"""

import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

Job = dict[str, Any]
Rows = pd.DataFrame
Sampler = Callable[[], Rows]


def sdv(name: str) -> Callable[[Rows, Job], Sampler]:
    def fit(rows: Rows, job: Job) -> Sampler:
        import sdv.single_table
        from sdv.metadata import Metadata

        columns = {c: {"sdtype": "numerical" if is_scale(rows[c]) else "categorical"} for c in rows}
        metadata = Metadata.load_from_dict({"tables": {"table": {"columns": columns}}})
        kind, _, distribution = name.partition(":")
        options = {"default_distribution": distribution} if distribution else {}
        model = getattr(sdv.single_table, kind)(metadata, **options)
        model.fit({"table": rows})
        return lambda: one_table(model.sample(job["rows"]))

    return fit


def one_table(sampled: Any) -> Rows:
    return sampled["table"] if isinstance(sampled, dict) else sampled


def mostlyai(rows: Rows, job: Job) -> Sampler:
    from mostlyai.engine import TabularARGN

    model = TabularARGN(device="cpu", random_state=job["seed"], verbose=0)
    model.fit(rows)
    return lambda: model.sample(n_samples=job["rows"])


def synthcity(name: str) -> Callable[[Rows, Job], Sampler]:
    def fit(rows: Rows, job: Job) -> Sampler:
        from synthcity.plugins import Plugins
        from synthcity.plugins.core.dataloader import GenericDataLoader

        model = Plugins().get(name, random_state=job["seed"])
        model.fit(GenericDataLoader(rows, random_state=job["seed"]))
        return lambda: model.generate(count=job["rows"], random_state=job["seed"]).dataframe()

    return fit


def arfpy(rows: Rows, job: Job) -> Sampler:
    from arfpy import arf

    np.random.seed(job["seed"])
    model = arf.arf(x=rows)
    model.forde()
    return lambda: model.forge(n=job["rows"])


def synthpop(rows: Rows, job: Job) -> Sampler:
    from synthpop import DataProcessor, GaussianCopulaMethod  # noqa: F401
    from synthpop.method import CARTMethod

    kinds = {c: "numerical" if is_scale(rows[c]) else "categorical" for c in rows}
    processor = DataProcessor(kinds)
    model = CARTMethod(kinds, smoothing=False, proper=False, random_state=job["seed"])
    model.fit(processor.preprocess(rows))
    return lambda: processor.postprocess(model.sample(job["rows"]))


def dpmm(name: str) -> Callable[[Rows, Job], Sampler]:
    def fit(rows: Rows, job: Job) -> Sampler:
        from dpmm.models.aim import AIMGM
        from dpmm.models.mst import MSTGM
        from dpmm.pipelines.base import GenerativePipeline

        kind = {"mst": MSTGM, "aim": AIMGM}[name]
        options = {"max_model_size": 3} if name == "aim" else {}
        model = GenerativePipeline(kind(epsilon=job["epsilon"], delta=job["delta"], n_jobs=1, **options))
        model.fit(rows, domain=job["domain"], random_state=job["seed"])
        return lambda: model.generate(n_records=job["rows"], random_state=job["seed"])

    return fit


def smartnoise(name: str) -> Callable[[Rows, Job], Sampler]:
    def fit(rows: Rows, job: Job) -> Sampler:
        from snsynth import Synthesizer

        model = Synthesizer.create(name, epsilon=job["epsilon"], delta=job["delta"], verbose=False)
        model.fit(rows, categorical_columns=list(rows.columns), preprocessor_eps=0.0)
        return lambda: model.sample(job["rows"])

    return fit


def is_scale(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column) and column.nunique() > 10


RIVALS: dict[str, Callable[[Rows, Job], Sampler]] = {
    "SDV GaussianCopula": sdv("GaussianCopulaSynthesizer"),
    "SDV GaussianCopula norm": sdv("GaussianCopulaSynthesizer:norm"),
    "SDV CTGAN": sdv("CTGANSynthesizer"),
    "SDV TVAE": sdv("TVAESynthesizer"),
    "MOSTLY AI TabularARGN": mostlyai,
    "synthcity bayesian_network": synthcity("bayesian_network"),
    "synthcity arf": synthcity("arf"),
    "synthcity ddpm": synthcity("ddpm"),
    "arfpy": arfpy,
    "python-synthpop CART": synthpop,
    "dpmm MST": dpmm("mst"),
    "dpmm AIM, 3 MB": dpmm("aim"),
    "smartnoise-synth MST": smartnoise("mst"),
    "smartnoise-synth AIM": smartnoise("aim"),
}


def main() -> None:
    warnings.filterwarnings("ignore")
    job = json.loads(Path(sys.argv[2]).read_text())
    rows = pd.read_csv(job["training"])
    start = time.perf_counter()
    sample = RIVALS[sys.argv[1]](rows, job)
    fitted = time.perf_counter()
    made = sample()
    sampled = time.perf_counter()
    made.to_csv(job["out"], index=False)
    print(json.dumps({"fit": fitted - start, "sample": sampled - fitted}))


if __name__ == "__main__":
    main()
