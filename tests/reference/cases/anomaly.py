"""Isolation forests: the score that scikit-learn's own trees give, and how well it finds outliers over seeds."""
import numpy
from sklearn.ensemble import IsolationForest
from sklearn.metrics import roc_auc_score


def eighths(values):
    """Exact in the single precision that scikit-learn's trees compare in."""
    return numpy.round(values * 8) / 8


def tree(estimator):
    inner = estimator.tree_
    return {
        "left": inner.children_left, "right": inner.children_right, "column": inner.feature,
        "threshold": inner.threshold, "rows": inner.n_node_samples,
    }


def own_trees(rng):
    features = eighths(rng.normal(size=(40, 3)) * 4)
    features[0] = 60
    model = IsolationForest(n_estimators=6, max_samples=16, contamination=0.1, random_state=3).fit(features)
    inputs = {
        "features": features, "samples": 16, "trees": [tree(one) for one in model.estimators_],
        "contamination": 0.1,
    }
    expected = {"scores": model.score_samples(features), "offset": model.offset_, "labels": model.predict(features)}
    return "IsolationForest(n_estimators=6, max_samples=16, contamination=0.1)", inputs, expected


def over_seeds(rng):
    usual = rng.normal(size=(270, 4)) @ rng.normal(size=(4, 4))
    unusual = rng.uniform(-5, 5, size=(30, 4))
    features = numpy.round(numpy.vstack([usual, unusual]), 3)
    truth = numpy.repeat([0, 1], [270, 30])
    scores = [
        -IsolationForest(n_estimators=100, random_state=seed).fit(features).score_samples(features)
        for seed in range(20)
    ]
    areas = [roc_auc_score(truth, own) for own in scores]
    expected = {
        "mean": numpy.mean(areas), "deviation": numpy.std(areas, ddof=1),
        "meanScore": numpy.mean(scores), "deviationOfScore": numpy.std(numpy.mean(scores, axis=1), ddof=1),
    }
    return "IsolationForest(n_estimators=100), 20 seeds", {"features": features, "truth": truth}, expected


def cases():
    rng = numpy.random.default_rng(2)
    yield "own-trees", *own_trees(rng)
    yield "over-seeds", *over_seeds(rng)
