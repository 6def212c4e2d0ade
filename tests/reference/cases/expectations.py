"""What pandas, numpy and scipy say of the rules of a table.

values:  inputs {"column", "kind", "rule"}, expected {"present", "broken": rows from 1 on that break the rule}
psi:     inputs {"reference", "current"} texts, expected {"psi"}, shares of nothing as 0.0001
ks:      inputs {"reference", "current"} numbers of at most 101 different values, expected {"distance"} of ks_2samp
"""
import numpy
import pandas
import scipy.stats


def broken(series, right):
    return [row + 1 for row in numpy.flatnonzero(series.notna().to_numpy() & ~right.to_numpy(dtype=bool))]


def shares(texts):
    return pandas.Series(texts).value_counts(normalize=True)


def cases():
    random = numpy.random.default_rng(5)
    rows = 120
    numbers = pandas.Series(random.normal(50, 20, rows).round(2))
    numbers[random.random(rows) < 0.1] = numpy.nan
    words = pandas.Series(random.choice(["Month", "Year", "Decade", "month "], rows, p=[0.5, 0.3, 0.1, 0.1]))
    words[random.random(rows) < 0.1] = None
    codes = pandas.Series([f"{'AB' if number % 7 else 'ab'}-{number % 100:03d}" for number in range(rows)])

    def values(name, call, series, kind, rule, right):
        inputs = {"column": series.where(series.notna(), None).tolist(), "kind": kind, "rule": rule}
        return name, call, inputs, {"present": int(series.notna().sum()), "broken": broken(series, right)}

    between = {"type": "expectColumnValuesToBeBetween", "minValue": 20, "maxValue": 80.5, "mostly": 1}
    yield values("between", "Series.between(20, 80.5)", numbers, "number", between, numbers.between(20, 80.5))
    in_set = {"type": "expectColumnValuesToBeInSet", "valueSet": ["Month", "Year"], "mostly": 1}
    yield values("in-set", "Series.isin", words, "category", in_set, words.isin(["Month", "Year"]))
    regex = {"type": "expectColumnValuesToMatchRegex", "regex": r"^[A-Z]{2}-\d+5$|b-0", "mostly": 1}
    matches = codes.str.contains(regex["regex"])
    yield values("regex", "Series.str.contains", codes, "text", regex, matches)
    unique = {"type": "expectColumnValuesToBeUnique"}
    yield values("unique", "Series.duplicated(keep=False)", codes, "text", unique, ~codes.duplicated(keep=False))
    whole = numbers.round(0)
    yield values("unique-numbers", "Series.duplicated(keep=False)", whole, "number", unique, ~whole.duplicated(keep=False))

    before = random.choice(["a", "b", "c", "d"], 400, p=[0.4, 0.3, 0.2, 0.1]).tolist()
    now = random.choice(["a", "b", "c", "new"], 250, p=[0.2, 0.3, 0.3, 0.2]).tolist()
    known = shares(before)
    current = shares(now).reindex(known.index, fill_value=0)
    cells = pandas.DataFrame({"before": known, "now": current})
    cells.loc["others"] = [0, 1 - current.sum()]
    cells = cells.clip(lower=0.0001)
    psi = ((cells.now - cells.before) * numpy.log(cells.now / cells.before)).sum()
    yield "psi", "sum((now - before) * log(now / before))", {"reference": before, "current": now}, {"psi": psi}

    first = random.integers(0, 60, 300).astype(float)
    second = (random.integers(0, 60, 200) + 9).astype(float)
    second = second[second < 60]
    distance = scipy.stats.ks_2samp(first, second).statistic
    inputs = {"reference": first, "current": second}
    yield "ks", "ks_2samp(reference, current).statistic", inputs, {"distance": distance}
