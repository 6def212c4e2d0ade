"""Two-sample tests, their effect sizes and Holm's correction, from scipy."""
import numpy
from scipy import special, stats


def rounded(values):
    """Few digits keep the files small; the test sees exactly these numbers."""
    return numpy.round(values, 4)


def ks_cases(random):
    normal = random.normal
    yield "small-equal-sizes", normal(size=12), normal(size=12)
    yield "small-unequal-sizes", normal(size=7), normal(0.4, size=19)
    yield "one-value", [0.3], normal(size=8)
    yield "identical", [1, 2, 3], [1, 2, 3]
    yield "apart", [1, 2, 3, 4], [5, 6, 7]
    yield "coprime-hundreds", normal(size=211), normal(0.25, size=97)
    yield "shared-divisor", normal(size=300), normal(0.1, size=120)
    yield "ties", random.integers(0, 5, 150), random.integers(0, 6, 90)
    yield "equal-hundreds", normal(size=400), normal(0.1, size=400)
    yield "shifted-far", normal(size=500), normal(1.5, size=350)


def kolmogorov_sizes(random):
    """Every formula of the one-sample distribution, which the large-sample p-value is read from."""
    for size in (1, 2, 5, 30, 140, 141, 500, 5_000, 99_999, 250_000):
        for z in (0.3, 0.45, 0.62, 0.8, 1.0, 1.3, 1.48, 1.49, 1.8, 2.3, 4.0):
            if z / numpy.sqrt(size) < 1:
                yield size, round(float(z / numpy.sqrt(size)), 9)
    for size in (5, 150, 3_000):
        for scaled in (0.4, 0.7, 0.97, 1.0, 1.2):
            yield size, round(scaled / size, 9)
    yield 40, 0.6
    yield 40, 0.99


def cases():
    random = numpy.random.default_rng(20261)
    for name, first, second in ks_cases(random):
        first, second = rounded(first), rounded(second)
        result = stats.ks_2samp(first, second)
        yield (
            f"ks-{name}",
            "scipy.stats.ks_2samp(first, second)",
            {"first": first, "second": second},
            {"statistic": result.statistic, "pValue": result.pvalue},
        )

    # Too large to write out: both samples are the same arithmetic on either side.
    for name, m, n, shift in (("asymptotic", 12_000, 900, 450), ("asymptotic-large", 30_000, 20_000, 90),
                              ("exact-thousands", 5_634, 1_409, 390)):
        first = (numpy.arange(m) * 7_919 % 10_007).astype(float)
        second = (numpy.arange(n) * 104_729 % 10_007 + shift).astype(float)
        result = stats.ks_2samp(first, second)
        yield (
            f"ks-made-{name}",
            "scipy.stats.ks_2samp(arange(m) * 7919 % 10007, arange(n) * 104729 % 10007 + shift)",
            {"m": m, "n": n, "shift": shift},
            {"statistic": result.statistic, "pValue": result.pvalue},
        )

    points = list(kolmogorov_sizes(random))
    yield (
        "kstwo",
        "scipy.stats.kstwo.sf(distance, size)",
        {"sizes": [size for size, _ in points], "distances": [distance for _, distance in points]},
        {"tails": [stats.kstwo.sf(distance, size) for size, distance in points]},
    )

    tables = {
        "two-by-two": ([30, 70], [45, 55]),
        "missing-categories": ([10, 0, 40, 0], [12, 5, 20, 0]),
        "three-categories": ([1802, 2377, 1455], [450, 580, 379]),
        "many": (random.integers(1, 400, 40), random.integers(1, 90, 40)),
        "same": ([5, 5], [50, 50]),
        "one-category": ([5], [50]),
    }
    for name, (reference, current) in tables.items():
        table = numpy.array([reference, current])
        seen = table[:, table.sum(axis=0) > 0]
        statistic, p_value, freedom, _ = stats.chi2_contingency(seen, correction=False)
        v = stats.contingency.association(seen, method="cramer") if freedom else 0.0
        yield (
            f"chi2-{name}",
            "scipy.stats.chi2_contingency(table without empty columns, correction=False)",
            {"reference": reference, "current": current},
            {"statistic": statistic, "pValue": p_value, "degreesOfFreedom": freedom, "cramersV": v},
        )

    for name, (reference, current) in {
        "rare": ([4990, 10], [48, 2]),
        "small": ([3, 1], [1, 3]),
        "new": ([5000, 0], [95, 5]),
        "tea": ([8, 2], [1, 5]),
    }.items():
        yield (
            f"fisher-{name}",
            "scipy.stats.fisher_exact([reference, current])",
            {"reference": reference, "current": current},
            {"pValue": stats.fisher_exact([reference, current])[1]},
        )

    shapes = [0.5, 0.5, 0.5, 1.0, 1.5, 4.5, 10.0, 10.0, 49.5, 49.5, 500.0, 500.0, 500.0, 5000.0, 0.5, 3.0]
    at = [1e-9, 0.2, 40.0, 1.0, 2.4, 4.0, 3.0, 25.0, 49.0, 80.0, 430.0, 501.0, 620.0, 5100.0, 300.0, 0.0]
    yield (
        "gammaincc",
        "scipy.special.gammaincc(shape, at)",
        {"shapes": shapes, "at": at},
        {"upper": special.gammaincc(shapes, at)},
    )

    # The definition of Holm (1979), as statsmodels.stats.multitest.multipletests(method='holm') computes it.
    p_values = numpy.array([0.01, 0.04, 0.03, 0.005, 0.5, 0.04, 1.0, 1e-12])
    order = numpy.argsort(p_values, kind="stable")
    stepped = numpy.minimum(numpy.maximum.accumulate(p_values[order] * numpy.arange(len(p_values), 0, -1)), 1)
    adjusted = numpy.empty_like(stepped)
    adjusted[order] = stepped
    yield ("holm", "Holm (1979), by its definition", {"pValues": p_values}, {"adjusted": adjusted})
