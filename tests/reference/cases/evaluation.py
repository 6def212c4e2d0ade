"""Every metric and curve, from sklearn.metrics."""
import warnings

import numpy
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.preprocessing import label_binarize

warnings.filterwarnings("ignore")


def calibration_error(stated, happened, weights=None):
    """Expected calibration error by its definition (Naeini and others 2015): scikit-learn has none."""
    weights = numpy.ones(len(stated)) if weights is None else numpy.asarray(weights, dtype=float)
    bins = numpy.clip(numpy.ceil(stated * 10 - 1e-9).astype(int) - 1, 0, 9)
    gap = 0.0
    for b in range(10):
        w = weights[bins == b]
        if w.sum() > 0:
            difference = numpy.average(stated[bins == b], weights=w) - numpy.average(happened[bins == b], weights=w)
            gap += w.sum() / weights.sum() * abs(difference)
    return gap


def gain_at(truth, score, taken, weights=None):
    """Share of positives among the highest-scored `taken` of rows; straight lines between distinct scores."""
    weights = numpy.ones(len(score)) if weights is None else numpy.asarray(weights, dtype=float)
    share, gain = [0.0], [0.0]
    for threshold in sorted(set(score[weights > 0]), reverse=True):
        above = score >= threshold
        share.append(weights[above].sum() / weights.sum())
        gain.append((weights * truth)[above].sum() / (weights * truth).sum())
    return numpy.interp(taken, share, gain)


def ovo(actual, probabilities, weights):
    """roc_auc_score(multi_class='ovo'), which takes no weights: with them, by its definition."""
    classes = probabilities.shape[1]
    if weights is None:
        return metrics.roc_auc_score(actual, probabilities, multi_class="ovo", average="macro")
    areas = []
    for a in range(classes):
        for b in range(classes):
            if a != b:
                either = (actual == a) | (actual == b)
                areas.append(metrics.roc_auc_score(
                    actual[either] == a, probabilities[either, a], sample_weight=numpy.asarray(weights)[either]))
    return numpy.mean(areas)


def classification(actual, probabilities, positive, weights=None):
    """All metrics; positive is a class code, or None for macro means."""
    actual = numpy.asarray(actual)
    probabilities = numpy.asarray(probabilities, dtype=float)
    classes = list(range(probabilities.shape[1]))
    predicted = probabilities.argmax(axis=1)
    w = {"sample_weight": weights}
    average = {"average": "macro", "zero_division": 0}
    if positive is not None:
        average = {"average": "binary", "pos_label": positive, "zero_division": 0}
    expected = {
        "accuracy": metrics.accuracy_score(actual, predicted, **w),
        "balanced_accuracy": metrics.balanced_accuracy_score(actual, predicted, **w),
        "precision": metrics.precision_score(actual, predicted, **average, **w),
        "recall": metrics.recall_score(actual, predicted, **average, **w),
        "f1": metrics.f1_score(actual, predicted, **average, **w),
        "f0_5": metrics.fbeta_score(actual, predicted, beta=0.5, **average, **w),
        "f2": metrics.fbeta_score(actual, predicted, beta=2, **average, **w),
        "matthews_corrcoef": metrics.matthews_corrcoef(actual, predicted, **w),
        "cohen_kappa": metrics.cohen_kappa_score(actual, predicted, **w),
        "log_loss": metrics.log_loss(actual, probabilities, labels=classes, **w),
    }
    if positive is None:
        expected["roc_auc"] = metrics.roc_auc_score(actual, probabilities, multi_class="ovr", average="macro", **w)
        for how in ["weighted", "micro"]:
            many = {"average": how, "zero_division": 0}
            expected[f"f1_{how}"] = metrics.f1_score(actual, predicted, **many, **w)
            if how == "weighted":
                expected[f"precision_{how}"] = metrics.precision_score(actual, predicted, **many, **w)
                expected[f"recall_{how}"] = metrics.recall_score(actual, predicted, **many, **w)
        expected["roc_auc_ovo"] = ovo(actual, probabilities, weights)
        expected["top_2_accuracy"] = metrics.top_k_accuracy_score(actual, probabilities, k=2, labels=classes, **w)
        expected["expected_calibration_error"] = calibration_error(
            probabilities.max(axis=1), predicted == actual, weights
        )
        expected["average_precision"] = metrics.average_precision_score(
            label_binarize(actual, classes=classes), probabilities, average="macro", **w
        )
    else:
        score = probabilities[:, positive]
        truth = actual == positive
        expected["roc_auc"] = metrics.roc_auc_score(truth, score, **w)
        expected["average_precision"] = metrics.average_precision_score(truth, score, **w)
        expected["brier_score"] = metrics.brier_score_loss(truth, score, **w)
        expected["expected_calibration_error"] = calibration_error(score, truth, weights)
        expected["gain_at_10"] = gain_at(truth, score, 0.1, weights)
        expected["lift_at_10"] = expected["gain_at_10"] / 0.1
        if weights is None:
            expected["ks_statistic"] = stats.ks_2samp(score[truth], score[~truth]).statistic
        else:
            false_rate, true_rate, _ = metrics.roc_curve(truth, score, **w)
            expected["ks_statistic"] = numpy.abs(true_rate - false_rate).max()
    return {
        "metrics": expected,
        "confusion": metrics.confusion_matrix(actual, predicted, labels=classes, **w).ravel(),
    }


def regression(actual, predicted, weights=None):
    w = {"sample_weight": weights}
    actual, predicted = numpy.asarray(actual), numpy.asarray(predicted)
    size = numpy.abs(actual) + numpy.abs(predicted)
    relative = numpy.divide(2 * numpy.abs(actual - predicted), size, out=numpy.zeros(len(size)), where=size > 0)
    r2, rows = metrics.r2_score(actual, predicted, **w), len(actual)
    expected = {
        "r2": r2,
        # By its definition, from one column: scikit-learn has none.
        "adjusted_r2": 1 - (1 - r2) * (rows - 1) / (rows - 2),
        "explained_variance": metrics.explained_variance_score(actual, predicted, **w),
        "root_mean_squared_error": metrics.mean_squared_error(actual, predicted, squared=False, **w),
        "mean_absolute_error": metrics.mean_absolute_error(actual, predicted, **w),
        "median_absolute_error": metrics.median_absolute_error(actual, predicted, **w),
        "max_error": metrics.max_error(actual, predicted),
        "mean_absolute_percentage_error": metrics.mean_absolute_percentage_error(actual, predicted, **w),
        # By its definition (Makridakis 1993): scikit-learn has none.
        "symmetric_mape": numpy.average(relative, weights=weights),
        "mean_pinball_loss_10": metrics.mean_pinball_loss(actual, predicted, alpha=0.1, **w),
        "mean_pinball_loss_90": metrics.mean_pinball_loss(actual, predicted, alpha=0.9, **w),
    }
    if (actual >= 0).all() and (predicted > 0).all():
        expected["mean_poisson_deviance"] = metrics.mean_poisson_deviance(actual, predicted, **w)
    return expected


def curves(actual, scores, weights=None):
    false_rate, true_rate, roc_thresholds = metrics.roc_curve(actual, scores, sample_weight=weights)
    precision, recall, thresholds = metrics.precision_recall_curve(actual, scores, sample_weight=weights)
    return {
        "roc": {"falsePositiveRate": false_rate, "truePositiveRate": true_rate, "thresholds": roc_thresholds},
        "precisionRecall": {"precision": precision, "recall": recall, "thresholds": thresholds},
    }


def reliability(actual, stated):
    share, mean = calibration_curve(actual, stated, n_bins=10)
    return "sklearn.calibration.calibration_curve(n_bins=10)", {"share": share, "stated": mean}


def report(actual, predicted, classes):
    found = metrics.classification_report(
        actual, predicted, labels=range(len(classes)), target_names=classes, output_dict=True, zero_division=0
    )
    return "sklearn.metrics.classification_report(output_dict=True)", found


def cases():
    rng = numpy.random.default_rng(11)

    def classified(name, actual, probabilities, positive=None, weights=None):
        inputs = {"actual": actual, "probabilities": probabilities, "positive": positive, "weights": weights}
        return (
            f"classification_{name}",
            "sklearn.metrics.*_score(actual, probabilities)",
            inputs,
            classification(actual, probabilities, positive, weights),
        )

    def regressed(name, actual, predicted, weights=None):
        inputs = {"actual": actual, "predicted": predicted, "weights": weights}
        return (f"regression_{name}", "sklearn.metrics.*", inputs, regression(actual, predicted, weights))

    def drawn(name, actual, scores, weights=None):
        inputs = {"actual": actual, "scores": scores, "weights": weights}
        call = "sklearn.metrics.roc_curve, precision_recall_curve"
        return (f"curves_{name}", call, inputs, curves(actual, scores, weights))

    actual = rng.integers(0, 2, 60)
    smooth = numpy.clip(actual * 0.3 + rng.random(60) * 0.7, 0, 1)
    tied = numpy.round(smooth, 1)
    weights = rng.integers(0, 4, 60) / 2
    both = lambda p: numpy.column_stack([1 - p, p])
    yield classified("binary", actual, both(smooth), 1)
    yield classified("binary_first_class_positive", actual, both(smooth), 0)
    yield classified("binary_ties", actual, both(tied), 1)
    yield classified("binary_weighted", actual, both(tied), 1, weights)
    yield classified("binary_certain_and_wrong", [0, 1, 1, 0], both(numpy.array([1.0, 0.0, 1.0, 0.0])), 1)
    yield classified("binary_always_the_same", [0, 1, 1, 0, 1], both(numpy.full(5, 0.25)), 1)

    actual = rng.integers(0, 4, 80)
    logits = rng.normal(size=(80, 4)) + 1.5 * numpy.eye(4)[actual]
    probabilities = numpy.exp(logits) / numpy.exp(logits).sum(axis=1, keepdims=True)
    yield classified("multiclass", actual, probabilities)
    yield classified("multiclass_weighted", actual, probabilities, None, rng.random(80) + 0.1)
    tied = numpy.round(probabilities * 4) + 1
    yield classified("multiclass_ties", actual, tied / tied.sum(axis=1, keepdims=True))
    halves = numpy.tile([0.5, 0.5, 0.0], (6, 1))
    yield classified("multiclass_never_predicted", [0, 1, 2, 0, 1, 2], halves)

    actual = rng.normal(50, 20, 41)
    predicted = actual + rng.normal(3, 8, 41)
    yield regressed("odd", actual, predicted)
    yield regressed("even", actual[:40], predicted[:40])
    yield regressed("weighted", actual, predicted, rng.integers(0, 5, 41) / 2)
    counts = rng.poisson(2, 30).astype(float)
    yield regressed("counts", counts, counts * 0.5 + 1)
    yield regressed("zeros", [0.0, 0.0, 3.0], [0.0, 1.0, 2.0])
    yield regressed("worse_than_the_mean", [1.0, 2.0, 3.0], [3.0, 2.0, 1.0])
    yield regressed("constant_hit", [2.0, 2.0, 2.0], [2.0, 2.0, 2.0])
    yield regressed("constant_missed", [2.0, 2.0, 2.0], [1.0, 2.0, 3.0])
    yield regressed("constant_offset", [1.0, 2.0, 4.0], [2.0, 3.0, 5.0])

    actual = rng.integers(0, 2, 40)
    scores = actual * 0.4 + rng.random(40)
    yield drawn("distinct", actual, scores)
    yield drawn("ties", actual, numpy.round(scores, 1))
    yield drawn("weighted", actual, numpy.round(scores, 1), rng.integers(0, 3, 40))
    yield drawn("all_tied", [0, 1, 1, 0], [0.5, 0.5, 0.5, 0.5])
    yield drawn("perfect", [0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9])

    actual, stated = rng.integers(0, 2, 80), rng.random(80).round(3)
    call, expected = reliability(actual, stated)
    yield "reliability", call, {"actual": actual, "stated": stated}, expected
    classes = ["a", "b", "c"]
    actual, predicted = rng.integers(0, 3, 50), rng.integers(0, 3, 50)
    call, expected = report(actual, predicted, classes)
    yield "report", call, {"actual": actual, "predicted": predicted, "classes": classes}, expected
