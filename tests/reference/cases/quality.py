"""What pandas says of a whole table: correlations, missing values, copies.

correlation: inputs {"columns": {name: values}}, expected {"matrix": rows of r}; missing is NaN, r of a constant too
missing:     inputs {"columns"}, expected {"patterns": [{"columns", "rows"}]}, the most frequent first
copies:      inputs {"columns"}, expected {"rows": 0-based, those that repeat an earlier one}
imbalance:   inputs {"values"}, expected {"imbalance": 1 - entropy / its maximum, as ydata-profiling has it}
fences:      inputs {"values", "fence"}, expected {"rows": 0-based, beyond so many interquartile ranges}
"""
import numpy
import pandas
import scipy.stats


def cases():
    random = numpy.random.default_rng(11)
    rows = 160
    base = random.normal(0, 1, rows)
    frame = pandas.DataFrame(
        {
            "base": base,
            "scaled": 1e6 + 250 * base + random.normal(0, 30, rows),
            "opposite": -base + random.normal(0, 0.5, rows),
            "apart": random.lognormal(0, 1, rows),
            "constant": numpy.full(rows, 3.1),
            "gaps": numpy.where(random.random(rows) < 0.3, numpy.nan, base + random.normal(0, 1, rows)),
            "holes": numpy.where(random.random(rows) < 0.2, numpy.nan, random.normal(5, 2, rows)),
        }
    )
    columns = {name: frame[name].to_numpy() for name in frame}
    yield "correlation", "DataFrame.corr()", {"columns": columns}, {"matrix": frame.corr().to_numpy()}

    lacks = {
        "a": random.random(rows) < 0.4,
        "b": random.random(rows) < 0.1,
    }
    lacks["c"] = lacks["a"] & (random.random(rows) < 0.9)
    missing = {name: numpy.where(lack, numpy.nan, 1.0) for name, lack in lacks.items()}
    counted = pandas.DataFrame(missing).isna().value_counts()
    patterns = [
        {"columns": [name for name, lack in zip("abc", pattern) if lack], "rows": int(count)}
        for pattern, count in counted.items()
    ]
    yield "missing", "DataFrame.isna().value_counts()", {"columns": missing}, {"patterns": patterns}

    doubled = pandas.DataFrame(
        {
            "x": numpy.where(random.random(rows) < 0.1, numpy.nan, random.integers(0, 4, rows)),
            "y": random.integers(0, 5, rows).astype(float),
        }
    )
    yield (
        "copies",
        "DataFrame.duplicated()",
        {"columns": {name: doubled[name].to_numpy() for name in doubled}},
        {"rows": numpy.flatnonzero(doubled.duplicated())},
    )

    values = random.choice(["a", "b", "c", "d"], rows, p=[0.9, 0.05, 0.03, 0.02])
    counts = pandas.Series(values).value_counts()
    imbalance = 1 - scipy.stats.entropy(counts, base=len(counts))
    yield "imbalance", "1 - scipy.stats.entropy(counts, base=k)", {"values": values}, {"imbalance": imbalance}

    tailed = random.standard_t(2, rows)
    for fence in (1.5, 3.0):
        low, high = numpy.percentile(tailed, [25, 75])
        reach = fence * (high - low)
        beyond = numpy.flatnonzero((tailed < low - reach) | (tailed > high + reach))
        yield (
            f"fences-{fence:g}",
            "numpy.percentile(values, [25, 75])",
            {"values": tailed, "fence": fence},
            {"rows": beyond},
        )
