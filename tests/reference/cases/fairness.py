"""Fairness between groups: Fairlearn 0.10 is not in Debian, so its definitions are written out here with scikit-learn.

Each function names the function of Fairlearn (or the paper) whose formula it is.
"""
import numpy
from scipy.optimize import linprog
from sklearn import metrics

RATES = ["baseRate", "selectionRate", "accuracy", "truePositiveRate", "falsePositiveRate", "precision"]


def by_group(actual, selected, groups):
    """fairlearn.metrics.MetricFrame(...).by_group of selection_rate, true_positive_rate and so on."""
    frames = []
    for group in sorted(set(groups)):
        own = groups == group
        y, said = actual[own], selected[own]
        tn, fp, fn, tp = metrics.confusion_matrix(y, said, labels=[0, 1]).ravel()
        frames.append(
            {
                "baseRate": y.mean(),
                "selectionRate": said.mean(),
                "accuracy": metrics.accuracy_score(y, said),
                "truePositiveRate": metrics.recall_score(y, said),
                "falsePositiveRate": fp / (fp + tn),
                "precision": metrics.precision_score(y, said),
                "counts": [tp, fp, fn, tn],
            }
        )
    return frames


def difference(frames, rate):
    """MetricFrame.difference(method='between_groups')."""
    values = [frame[rate] for frame in frames]
    return max(values) - min(values)


def ratio(frames, rate):
    """MetricFrame.ratio(method='between_groups')."""
    values = [frame[rate] for frame in frames]
    return min(values) / max(values)


def disparities(frames):
    def of(rates):
        return {
            "difference": max(difference(frames, rate) for rate in rates),
            "ratio": min(ratio(frames, rate) for rate in rates),
        }

    return {
        # demographic_parity_difference, demographic_parity_ratio
        "demographic parity": of(["selectionRate"]),
        # equalized_odds_difference, equalized_odds_ratio, agg='worst_case'
        "equalized odds": of(["truePositiveRate", "falsePositiveRate"]),
        # equal_opportunity_difference, equal_opportunity_ratio
        "equal opportunity": of(["truePositiveRate"]),
        "predictive parity": of(["precision"]),
        "equal accuracy": of(["accuracy"]),
    }


def scored_by_group(actual, scores, groups):
    """MetricFrame of roc_auc_score; mean probability less base rate, with the spread of outcomes of these probabilities."""
    frames = []
    for group in sorted(set(groups)):
        y, s = actual[groups == group], scores[groups == group]
        half = 1.959963984540054 * numpy.sqrt((s * (1 - s)).sum()) / len(s)
        gap = s.mean() - y.mean()
        frames.append({"auc": metrics.roc_auc_score(y, s), "calibration": [gap, gap - half, gap + half]})
    return frames


def reweighing(actual, groups):
    """Kamiran and Calders 2012, as aif360.algorithms.preprocessing.Reweighing: P(group) P(class) / P(group, class)."""
    rows = len(actual)
    return [
        (numpy.sum(groups == g) / rows) * (numpy.sum(actual == y) / rows) / (numpy.sum((groups == g) & (actual == y)) / rows)
        for g, y in zip(groups, actual)
    ]


def equalized_odds(actual, scores, groups, balanced=False):
    """The most accurate derived predictor with equal odds (Hardt, Price and Srebro 2016), by linear programming.

    Of each group a mixture of thresholds, "never" and "always"; all groups with the same TPR and FPR. `balanced` makes
    balanced accuracy best, as ThresholdOptimizer(objective="balanced_accuracy_score").
    """
    price = numpy.where(actual == 1, 0.5 / (actual == 1).sum(), 0.5 / (actual == 0).sum()) if balanced else 1 / len(actual)
    price = price * numpy.ones(len(actual))
    costs, true_rates, false_rates, owner = [], [], [], []
    labels = sorted(set(groups))
    for group in labels:
        own = groups == group
        y, s = actual[own], scores[own]
        for threshold in [numpy.inf, *sorted(set(s), reverse=True)]:
            said = s >= threshold
            true_rates.append((said & (y == 1)).sum() / (y == 1).sum())
            false_rates.append((said & (y == 0)).sum() / (y == 0).sum())
            costs.append(price[own][said != (y == 1)].sum())
            owner.append(group)
        # Calling all at random: the line from (0, 0) to (1, 1) is within reach of the mixtures already.
    owner = numpy.array(owner)
    rows, right = [], []
    for group in labels:
        rows.append((owner == group).astype(float))
        right.append(1.0)
    for group in labels[1:]:
        for rates in (true_rates, false_rates):
            rates = numpy.array(rates)
            rows.append(numpy.where(owner == labels[0], rates, 0) - numpy.where(owner == group, rates, 0))
            right.append(0.0)
    found = linprog(costs, A_eq=numpy.array(rows), b_eq=right, bounds=(0, 1), method="highs")
    first = owner == labels[0]
    return {
        "accuracy": 1 - found.fun,
        "truePositiveRate": float(numpy.dot(found.x[first], numpy.array(true_rates)[first])),
        "falsePositiveRate": float(numpy.dot(found.x[first], numpy.array(false_rates)[first])),
    }


def people(seed, rows, group_count):
    random = numpy.random.default_rng(seed)
    groups = random.integers(0, group_count, rows)
    actual = (random.random(rows) < 0.25 + 0.12 * groups).astype(int)
    scores = numpy.round(1 / (1 + numpy.exp(-(1.4 * actual - 0.9 + 0.4 * groups + random.normal(size=rows)))), 3)
    return groups, actual, scores


def cases():
    for name, seed, rows, group_count in [("two-groups", 1, 240, 2), ("four-groups", 2, 400, 4)]:
        groups, actual, scores = people(seed, rows, group_count)
        selected = (scores >= 0.5).astype(int)
        frames = by_group(actual, selected, groups)
        yield (
            name,
            "fairlearn 0.10's definitions with sklearn.metrics; scipy.optimize.linprog for equalized odds",
            {"groups": groups, "actual": actual, "scores": scores, "selected": selected},
            {
                "byGroup": frames,
                "disparities": disparities(frames),
                "weights": reweighing(actual, groups),
                "equalizedOdds": equalized_odds(actual, scores, groups),
                "balancedOdds": equalized_odds(actual, scores, groups, balanced=True),
                "scored": scored_by_group(actual, scores, groups),
            },
        )
