"""Ensembles of members whose optimum is unique, with the folds that scikit-learn cuts without shuffling."""
import numpy
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import StackingClassifier, StackingRegressor, VotingClassifier, VotingRegressor
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import balanced_accuracy_score, f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.multiclass import OneVsRestClassifier
from sklearn.naive_bayes import GaussianNB


def rounded(values):
    """Three decimals, so that both sides fit these very numbers."""
    return numpy.round(values, 3)


def logistic(C=1.0):
    return LogisticRegression(C=C, solver="newton-cg", tol=1e-7, max_iter=500)


def ridge(alpha=1.0):
    return Ridge(alpha=alpha, solver="svd")


def classification(rng, rows, columns, classes):
    features = rounded(rng.normal(size=(rows, columns)))
    scores = features @ rng.normal(size=(columns, classes)) + rng.gumbel(size=(rows, classes))
    return features, scores.argmax(axis=1)


def regression(rng, rows, columns):
    features = rounded(rng.normal(5, 2, size=(rows, columns)))
    return features, rounded(features @ rng.normal(size=columns) + rng.normal(size=rows) + 100)


def ensemble(rng, model, estimator, params, features, target, weights, classes):
    model.fit(features, target, sample_weight=weights)
    new = rounded(rng.normal(features.mean(), 2, size=(12, features.shape[1])))
    inputs = {
        "estimator": estimator,
        "params": params,
        "features": features,
        "target": target,
        "weights": weights,
        "classes": classes,
        "newFeatures": new,
    }
    answers = model.predict_proba(new) if classes else model.predict(new).reshape(-1, 1)
    return f"{type(model).__name__}({params})", inputs, {"answers": answers}


def strict(C):
    return {"estimator": "logisticRegression", "params": {"C": C, "tol": 1e-11, "maxIter": 2000}}


def member_ridge(alpha):
    return {"estimator": "ridge", "params": {"alpha": alpha}}


def pairs(*members):
    return [(f"m{i}", member) for i, member in enumerate(members)]


def voting_and_stacking(rng):
    for name, rows, classes in (("binary", 70, 2), ("multiclass", 90, 3)):
        features, target = classification(rng, rows, 4, classes)
        weights = rounded(rng.uniform(0.2, 3, size=rows))
        members = {"estimators": [strict(0.01), strict(10)]}
        yield f"voting-{name}", *ensemble(
            rng,
            VotingClassifier(pairs(logistic(0.01), logistic(10)), voting="soft", weights=[1, 2.5]),
            "votingClassifier", {**members, "weights": [1, 2.5]}, features, target, weights, classes,
        )
        for passthrough in (False, True):
            params = {**members, "finalEstimator": strict(1), "passthrough": passthrough, "cv": 4, "shuffle": False}
            yield f"stacking-{name}{'-passthrough' * passthrough}", *ensemble(
                rng,
                StackingClassifier(pairs(logistic(0.01), logistic(10)), logistic(), cv=4, passthrough=passthrough),
                "stackingClassifier", params, features, target, weights if passthrough else None, classes,
            )
    features, target = regression(rng, 53, 4)
    weights = rounded(rng.uniform(0.2, 3, size=53))
    members = {"estimators": [member_ridge(0.5), member_ridge(200)]}
    yield "voting-regression", *ensemble(
        rng, VotingRegressor(pairs(ridge(0.5), ridge(200))), "votingRegressor",
        {**members, "weights": None}, features, target, weights, 0,
    )
    for passthrough in (False, True):
        params = {**members, "finalEstimator": member_ridge(1), "passthrough": passthrough, "cv": 5, "shuffle": False}
        yield f"stacking-regression{'-passthrough' * passthrough}", *ensemble(
            rng, StackingRegressor(pairs(ridge(0.5), ridge(200)), ridge(), cv=5, passthrough=passthrough),
            "stackingRegressor", params, features, target, weights if passthrough else None, 0,
        )


def calibrated(rng):
    bayes = {"estimator": "gaussianNB"}
    for name, rows, classes in (("binary", 90, 2), ("multiclass", 120, 3)):
        features, target = classification(rng, rows, 3, classes)
        weights = rounded(rng.uniform(0.2, 3, size=rows))
        for method in ("sigmoid", "isotonic"):
            for keeps in (True, False):
                params = {"estimator": bayes, "method": method, "cv": 4, "shuffle": False, "ensemble": keeps}
                yield f"calibrated-{name}-{method}{'' if keeps else '-one'}", *ensemble(
                    rng, CalibratedClassifierCV(GaussianNB(), method=method, cv=4, ensemble=keeps),
                    "calibratedClassifier", params, features, target, weights if keeps else None, classes,
                )
    features, target = classification(rng, 80, 3, 2)
    for method in ("sigmoid", "isotonic"):
        params = {"estimator": strict(1), "method": method, "cv": 4, "shuffle": False, "ensemble": True}
        yield f"calibrated-by-decision-function-{method}", *ensemble(
            rng, CalibratedClassifierCV(logistic(), method=method, cv=4), "calibratedClassifier",
            params, features, target, None, 2,
        )


class TemperatureScaled:
    """CalibratedClassifierCV(method='temperature', ensemble=True) of scikit-learn 1.8, for a version without it."""

    def __init__(self, make, folds):
        self.make, self.folds = make, folds

    def fit(self, features, target, sample_weight):
        weights = numpy.ones(len(target)) if sample_weight is None else sample_weight
        self.parts = []
        for train, test in StratifiedKFold(self.folds).split(features, target):
            model = self.make().fit(features[train], target[train], sample_weight=weights[train])
            logs = self.logs(model, features[test])

            def loss(log_sharpness):
                losses = log_softmax(numpy.exp(log_sharpness) * logs, axis=1)
                return -(weights[test] * losses[numpy.arange(len(test)), target[test]]).sum()

            found = minimize_scalar(loss, bounds=(-10, 10), method="bounded", options={"xatol": 1e-14})
            self.parts.append((model, numpy.exp(found.x)))

    def logs(self, model, features):
        return numpy.log(model.predict_proba(features) + numpy.finfo(float).eps)

    def predict_proba(self, features):
        return numpy.mean([softmax(sharp * self.logs(model, features), axis=1) for model, sharp in self.parts], axis=0)


def temperature(rng):
    for name, classes in (("binary", 2), ("multiclass", 3)):
        features, target = classification(rng, 100, 3, classes)
        weights = rounded(rng.uniform(0.2, 3, size=100))
        params = {"estimator": {"estimator": "gaussianNB"}, "method": "temperature", "cv": 4, "shuffle": False}
        yield f"calibrated-{name}-temperature", *ensemble(
            rng, TemperatureScaled(GaussianNB, 4), "calibratedClassifier", params, features, target, weights, classes,
        )


def one_vs_rest(rng):
    for name, classes in (("binary", 2), ("multiclass", 4)):
        features, target = classification(rng, 90, 3, classes)
        model = OneVsRestClassifier(logistic())
        fit = model.fit
        model.fit = lambda features, target, sample_weight: fit(features, target)
        yield f"one-vs-rest-{name}", *ensemble(
            rng, model, "oneVsRestClassifier", {"estimator": strict(1)}, features, target, None, classes,
        )


def tuned_threshold(rng, scoring, metric, pos_label, weighted):
    """TunedThresholdClassifierCV of scikit-learn 1.5, for a version without it."""
    features, target = classification(rng, 120, 3, 2)
    keep = numpy.flatnonzero((target == 0) | (rng.uniform(size=120) < 0.4))
    features, target = features[keep], target[keep]
    weights = rounded(rng.uniform(0.2, 3, size=len(keep))) if weighted else None
    curves = []
    for train, test in StratifiedKFold(4).split(features, target):
        own = None if weights is None else weights[train]
        model = logistic().fit(features[train], target[train], sample_weight=own)
        scores = model.predict_proba(features[test])[:, pos_label]
        thresholds = numpy.linspace(scores.min(), scores.max(), 100)
        measured = [
            metric(target[test], numpy.where(scores >= threshold, pos_label, 1 - pos_label),
                   sample_weight=None if weights is None else weights[test])
            for threshold in thresholds
        ]
        curves.append((thresholds, measured))
    all_thresholds = numpy.linspace(min(at.min() for at, _ in curves), max(at.max() for at, _ in curves), 100)
    means = numpy.mean([numpy.interp(all_thresholds, at, measured) for at, measured in curves], axis=0)
    params = {"estimator": strict(1), "scoring": scoring, "cv": 4, "shuffle": False, "posLabel": pos_label}
    inputs = {"params": params, "features": features, "target": target, "weights": weights}
    expected = {"threshold": all_thresholds[means.argmax()], "score": means.max()}
    return f"TunedThresholdClassifierCV({params})", inputs, expected


def isotonic(rng, x, weighted):
    y = rounded(x / 4 + rng.normal(size=len(x)))
    weights = rounded(rng.uniform(0, 3, size=len(x))) * (rng.uniform(size=len(x)) < 0.9) if weighted else None
    model = IsotonicRegression(out_of_bounds="clip").fit(x, y, sample_weight=weights)
    new = rounded(rng.uniform(-2, 12, size=40))
    expected = {"x": model.X_thresholds_, "y": model.y_thresholds_, "heights": model.predict(new)}
    return "IsotonicRegression(out_of_bounds='clip')", {"x": x, "y": y, "weights": weights, "at": new}, expected


def cases():
    rng = numpy.random.default_rng(5)
    yield from voting_and_stacking(rng)
    yield from calibrated(rng)
    yield from temperature(rng)
    yield from one_vs_rest(rng)
    yield "threshold-balanced", *tuned_threshold(rng, "balanced_accuracy", balanced_accuracy_score, 1, False)
    yield "threshold-f1-weighted", *tuned_threshold(rng, "f1", f1_score, 1, True)

    def f1_of_first(truth, given, sample_weight):
        return f1_score(truth, given, pos_label=0, sample_weight=sample_weight)

    yield "threshold-f1-of-first", *tuned_threshold(rng, "f1", f1_of_first, 0, False)
    yield "isotonic-distinct", *isotonic(rng, rounded(rng.uniform(0, 10, size=60)), False)
    yield "isotonic-ties-weighted", *isotonic(rng, rng.integers(0, 11, size=80).astype(float), True)
