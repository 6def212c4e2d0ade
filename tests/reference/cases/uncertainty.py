"""Intervals and tests of a model's metrics: scipy.stats.bootstrap, binomtest, chi2, and DeLong's formulas as they stand."""
import numpy
from scipy import stats
from sklearn import metrics


def bca(name, data, statistic):
    """What scipy resampled is handed over, so that only the interval is compared."""
    result = stats.bootstrap(
        data, statistic, paired=True, vectorized=False, method="BCa", n_resamples=499, random_state=1
    )
    rows = len(data[0])
    left_out = [statistic(*(numpy.delete(part, row) for part in data)) for row in range(rows)]
    inputs = {"estimate": statistic(*data), "resampled": result.bootstrap_distribution, "leftOut": left_out}
    interval = result.confidence_interval
    return f"bca_{name}", "scipy.stats.bootstrap(method='BCa')", inputs, {"low": interval.low, "high": interval.high}


def components(actual, scores):
    """Structural components by comparing every positive with every negative (DeLong and others 1988)."""
    positives, negatives = scores[actual == 1], scores[actual == 0]
    beaten = (positives[:, None] > negatives) + 0.5 * (positives[:, None] == negatives)
    return beaten.mean(axis=1), beaten.mean(axis=0)


def delong(name, actual, first, second):
    parts = [components(actual, scores) for scores in (first, second)]
    covariance = numpy.cov([p[0] for p in parts]) / (actual == 1).sum() + numpy.cov([p[1] for p in parts]) / (actual == 0).sum()
    areas = [metrics.roc_auc_score(actual, scores) for scores in (first, second)]
    difference = areas[0] - areas[1]
    error = numpy.sqrt(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
    expected = {
        "areas": areas,
        "covariance": covariance,
        "difference": difference,
        "low": difference - stats.norm.ppf(0.975) * error,
        "high": difference + stats.norm.ppf(0.975) * error,
        "pValue": 2 * stats.norm.sf(abs(difference / error)),
    }
    inputs = {"actual": actual, "first": first, "second": second}
    return f"delong_{name}", "DeLong's formulas, every pair compared", inputs, expected


def mcnemar(first_only, second_only):
    discordant = first_only + second_only
    expected = {
        "exact": stats.binomtest(first_only, discordant, 0.5).pvalue,
        "corrected": stats.chi2.sf(max(0, abs(first_only - second_only) - 1) ** 2 / discordant, 1),
    }
    inputs = {"firstOnly": first_only, "secondOnly": second_only}
    return f"mcnemar_{first_only}_{second_only}", "scipy.stats.binomtest, chi2.sf", inputs, expected


def cases():
    rng = numpy.random.default_rng(5)
    skewed = rng.exponential(size=40)
    yield bca("mean", (skewed,), numpy.mean)
    yield bca("sd", (skewed,), numpy.std)
    actual = rng.normal(size=60)
    yield bca("r2", (actual, actual + rng.normal(size=60) * 0.6), metrics.r2_score)
    labels = rng.integers(0, 2, 50)
    guesses = numpy.where(rng.random(50) < 0.8, labels, 1 - labels)
    yield bca("f1", (labels, guesses), metrics.f1_score)
    actual = rng.integers(0, 2, 60)
    first = actual * 0.8 + rng.normal(size=60)
    second = actual * 0.5 + rng.normal(size=60) * 0.5 + first * 0.3
    yield delong("distinct", actual, first, second)
    yield delong("ties", actual, numpy.round(first), numpy.round(second))
    for counts in [(3, 12), (12, 3), (5, 5), (0, 7), (40, 62), (1, 0)]:
        yield mcnemar(*counts)
