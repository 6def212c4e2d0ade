"""What pandas, numpy and scipy say of one column, and of two together.

column:    inputs {"values"}, expected {"missing", "distinct", "summary", "histogram": {"edges", "counts"}}
integers:  the same, with numpy's histogram over bins of equally many whole numbers
relations: inputs {"columns": {name: values}, "target"}, expected {column: value}; missing is NaN or null
"""
import pathlib

import numpy
import pandas
from scipy.stats import pearsonr
from scipy.stats.contingency import association, crosstab

SAMPLES = pathlib.Path(__file__).parents[3] / "public" / "samples"


def described(values, bins):
    series = pandas.Series(values, dtype="float64")
    told = series.describe()
    counts, edges = numpy.histogram(series.dropna(), bins=bins)
    return {
        "missing": int(series.isna().sum()),
        "distinct": int(series.nunique()),
        "summary": {
            "min": told["min"],
            "q1": told["25%"],
            "median": told["50%"],
            "q3": told["75%"],
            "max": told["max"],
            "mean": told["mean"],
            "sd": told["std"],
            "zeros": int((series == 0).sum()),
            "skewness": series.skew(),
            "kurtosis": series.kurt(),
            "negatives": int((series < 0).sum()),
            "infinite": int(numpy.isinf(series).sum()),
        },
        "histogram": {"edges": edges, "counts": counts},
    }


def correlation_ratio(categories, numbers):
    """The R² of a one-way ANOVA, as a square root, from group means."""
    frame = pandas.DataFrame({"category": categories, "number": numbers}).dropna()
    grand = frame["number"].mean()
    groups = frame.groupby("category")["number"]
    between = (groups.size() * (groups.mean() - grand) ** 2).sum()
    return float(numpy.sqrt(between / ((frame["number"] - grand) ** 2).sum()))


def related(column, target):
    frame = pandas.DataFrame({"column": column, "target": target}).dropna()
    numeric = [pandas.api.types.is_numeric_dtype(frame[name]) for name in ("column", "target")]
    if all(numeric):
        return pearsonr(frame["column"], frame["target"])[0]
    if any(numeric):
        category, number = ("target", "column") if numeric[0] else ("column", "target")
        return correlation_ratio(frame[category], frame[number])
    return association(crosstab(frame["column"], frame["target"]).count, method="cramer")


def json_ready(series):
    if pandas.api.types.is_numeric_dtype(series):
        return series.astype("float64").tolist()
    return [None if pandas.isna(value) else str(value) for value in series]


def cases():
    random = numpy.random.default_rng(7)
    columns = {
        "normal": random.normal(50, 12, 400),
        "skewed-with-missing": numpy.where(random.random(300) < 0.1, numpy.nan, random.lognormal(3, 1, 300)),
        "far-from-zero": 1e9 + random.random(200),
        "on-the-edges": numpy.linspace(0, 3, 31),
        "one-value": numpy.full(5, 2.5),
        "single-row": numpy.array([-4.0]),
    }
    for name, values in columns.items():
        yield f"column-{name}", "Series.describe(), numpy.histogram(bins=30)", {"values": values}, described(values, 30)

    integers = {
        "few": (random.integers(0, 5, 200), numpy.arange(-0.5, 5)),
        "wide": (numpy.concatenate([[18, 90], random.integers(18, 91, 300)]), numpy.arange(17.5, 93, 3)),
    }
    for name, (values, edges) in integers.items():
        call = "Series.describe(), numpy.histogram(bins=edges)"
        yield f"integers-{name}", call, {"values": values}, described(values, edges)

    penguins = pandas.read_csv(SAMPLES / "penguins.csv")
    for target in ("species", "body_mass_g"):
        expected = {name: related(penguins[name], penguins[target]) for name in penguins if name != target}
        inputs = {"columns": {name: json_ready(penguins[name]) for name in penguins}, "target": target}
        yield f"relations-{target}", "pearsonr, association(method='cramer'), eta", inputs, expected
