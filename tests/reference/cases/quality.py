"""What pandas says of a whole table: correlations, missing values, copies.

correlation: inputs {"columns": {name: values}}, expected {"matrix": rows of r}; missing is NaN, r of a constant too
missing:     inputs {"columns"}, expected {"patterns": [{"columns", "rows"}]}, the most frequent first
"""
import numpy
import pandas


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
