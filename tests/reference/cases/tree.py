"""Decision trees without two splits equally good, so that there is one answer, and forests by their scores over seeds.

trees     inputs:   {"features", "target", "weights" or null, "classes", "params" in our names}
          expected: {"newFeatures", "predictions" of those, "importances", "nodes"}
forests   inputs:   {"features", "target", "classes", "newFeatures", "newTarget", "params" in our names}
          expected: {"scores": accuracy or R² on the new rows, "outOfBag": oob_score_}, each {"mean", "sd"} over seeds
"""
import numpy
from sklearn import ensemble, tree

CAMEL = {
    "max_depth": "maxDepth",
    "min_samples_leaf": "minSamplesLeaf",
    "max_leaf_nodes": "maxLeafNodes",
    "min_impurity_decrease": "minImpurityDecrease",
    "ccp_alpha": "ccpAlpha",
    "class_weight": "classWeight",
    "criterion": "criterion",
    "max_samples": "maxSamples",
    "max_features": "maxFeatures",
    "bootstrap": "bootstrap",
    "n_estimators": "nEstimators",
}
WORDS = {"squared_error": "squaredError", "absolute_error": "absoluteError", "balanced_subsample": "balancedSubsample"}
SEEDS = 20


def ours(params):
    return {CAMEL[name]: WORDS.get(value, value) for name, value in params.items()}


def two(score, rng):
    return (score > 0.5).astype(int)


def three(score, rng):
    return numpy.digitize(score, [-0.6, 0.8])


def number(score, rng):
    return numpy.round(score, 3)


def count(score, rng):
    return rng.poisson(numpy.exp(score / 2))


def deviation(values, weights):
    """Least summed weight · |value − m|, which some value is the m of."""
    return min(weights @ numpy.abs(values - middle) for middle in values)


def parts_alone(features, target, weights, leaf):
    """Whether one boundary brings the targets closer to their medians than all others: columns' ties no seed shows."""
    found = []
    for column in features.T:
        order = numpy.argsort(column, kind="stable")
        for left in range(leaf, len(order) - leaf + 1):
            if left < len(order) and column[order[left]] > column[order[left - 1]]:
                sides = order[:left], order[left:]
                found.append(sum(deviation(target[side], weights[side]) for side in sides))
    return len(found) < 2 or numpy.diff(sorted(found)[:2])[0] > 1e-9


def rows_of(model, features):
    """Which rows reach each node."""
    return model.decision_path(features).toarray().astype(bool).T


def has_ties(model, features, target, weights):
    rows = rows_of(model, features)[model.tree_.feature >= 0]
    return not all(
        parts_alone(features[own], target[own], weights[own], model.min_samples_leaf) for own in rows
    )


def importances_by_deviation(model, features, target, weights):
    """As defined: scikit-learn 1.2 weighs a node's deviations by other rows' weights, which is mended in 1.8."""
    own = [deviation(target[rows], weights[rows]) for rows in rows_of(model, features)]
    importances = numpy.zeros(features.shape[1])
    grown = model.tree_
    for node in numpy.flatnonzero(grown.feature >= 0):
        left, right = grown.children_left[node], grown.children_right[node]
        importances[grown.feature[node]] += own[node] - own[left] - own[right]
    return importances / importances.sum()


def one_tree(rng, target_of, weighed=False, rows=180, whole=False, **params):
    """Of the first table that every random_state grows alike: no node has two best splits to draw from."""
    classes = {two: 2, three: 3}.get(target_of, 0)
    make = tree.DecisionTreeClassifier if classes else tree.DecisionTreeRegressor
    while True:
        features = numpy.round(rng.normal(size=(rows, 4)), 3)
        score = features[:, 0] * features[:, 1] + features[:, 2] + 0.3 * rng.normal(size=rows)
        if whole:
            features = numpy.round(features * 40)
        assert not whole or all(len(numpy.unique(column)) <= 256 for column in features.T)
        target = target_of(score, rng)
        weights = numpy.round(rng.uniform(0.1, 3, size=rows), 3) if weighed else None
        grown = [make(random_state=seed, **params).fit(features, target, sample_weight=weights) for seed in range(30)]
        model = grown[0]
        if all(numpy.array_equal(other.tree_.feature, model.tree_.feature) for other in grown):
            each = numpy.ones(rows) if weights is None else weights
            if model.criterion != "absolute_error" or not has_ties(model, features, target, each):
                break
    assert model.tree_.node_count > 3, "hardly a tree"
    by_deviation = weighed and model.criterion == "absolute_error"
    inputs = {"features": features, "target": target, "weights": weights, "classes": classes, "params": ours(params)}
    new = numpy.round(rng.normal(size=(40, features.shape[1])) * features.std(), 3)
    expected = {
        "newFeatures": new,
        "predictions": model.predict_proba(new) if classes else model.predict(new).reshape(-1, 1),
        "importances": importances_by_deviation(model, features, target, weights)
        if by_deviation
        else model.feature_importances_,
        "nodes": model.tree_.node_count,
    }
    return f"{make.__name__}({params})", inputs, expected


def forests(make, rng, classes, out_of_bag, **params):
    rows = 300
    features = numpy.round(rng.normal(size=(2 * rows, 5)), 1)
    score = features[:, 0] * features[:, 1] + numpy.sin(2 * features[:, 2]) + 0.4 * rng.normal(size=2 * rows)
    target = numpy.digitize(score, [-0.7, 0.7][: classes - 1]) if classes else numpy.round(score, 2)
    scores, outside = [], []
    for seed in range(SEEDS):
        model = make(random_state=seed, oob_score=out_of_bag, **params).fit(features[:rows], target[:rows])
        scores.append(model.score(features[rows:], target[rows:]))
        if out_of_bag:
            outside.append(model.oob_score_)
    inputs = {
        "features": features[:rows],
        "target": target[:rows],
        "newFeatures": features[rows:],
        "newTarget": target[rows:],
        "classes": classes,
        "params": ours(params),
    }
    spread = lambda values: {"mean": numpy.mean(values), "sd": numpy.std(values, ddof=1)} if values else None
    return f"{make.__name__}({params}), {SEEDS} seeds", inputs, {"scores": spread(scores), "outOfBag": spread(outside)}


def cases():
    rng = numpy.random.default_rng(5)
    yield "tree-two-classes", *one_tree(rng, two, min_samples_leaf=5)
    yield "tree-balanced", *one_tree(rng, two, min_samples_leaf=5, class_weight="balanced")
    yield "tree-entropy", *one_tree(rng, two, weighed=True, min_samples_leaf=6, criterion="entropy")
    yield "tree-entropy-three", *one_tree(rng, three, min_samples_leaf=6, criterion="entropy")
    yield "tree-leaves", *one_tree(rng, number, weighed=True, min_samples_leaf=3, max_leaf_nodes=9)
    yield "tree-leaves-of-classes", *one_tree(rng, three, min_samples_leaf=4, max_leaf_nodes=7)
    yield "tree-decrease", *one_tree(rng, number, min_samples_leaf=4, min_impurity_decrease=0.02)
    yield "tree-pruned", *one_tree(rng, number, weighed=True, min_samples_leaf=4, ccp_alpha=0.02)
    yield "tree-pruned-classes", *one_tree(rng, three, min_samples_leaf=4, ccp_alpha=0.01)
    yield "tree-poisson", *one_tree(rng, count, min_samples_leaf=8, criterion="poisson")
    yield "tree-many-rows", *one_tree(rng, number, rows=1000, whole=True, min_samples_leaf=10)

    rng = numpy.random.default_rng(6)
    yield "forest-two-classes", *forests(ensemble.RandomForestClassifier, rng, 2, True)
    yield "forest-three-classes", *forests(
        ensemble.RandomForestClassifier, rng, 3, True, class_weight="balanced_subsample", min_samples_leaf=3
    )
    yield "forest-samples", *forests(ensemble.RandomForestRegressor, rng, 0, True, max_samples=0.3)
    yield "forest-regression", *forests(ensemble.RandomForestRegressor, rng, 0, True)
    yield "extra-two-classes", *forests(ensemble.ExtraTreesClassifier, rng, 2, False)
    yield "extra-regression", *forests(ensemble.ExtraTreesRegressor, rng, 0, False)
    yield "extra-bootstrap", *forests(ensemble.ExtraTreesClassifier, rng, 3, True, bootstrap=True)

    rng = numpy.random.default_rng(7)
    absolute = {"criterion": "absolute_error"}
    yield "tree-absolute", *one_tree(rng, number, min_samples_leaf=12, **absolute)
    yield "tree-absolute-weights", *one_tree(rng, number, weighed=True, min_samples_leaf=12, max_depth=3, **absolute)
    yield "tree-absolute-leaves", *one_tree(rng, number, min_samples_leaf=12, max_leaf_nodes=6, **absolute)
    yield "tree-absolute-pruned", *one_tree(rng, number, min_samples_leaf=12, ccp_alpha=0.03, **absolute)
    yield "forest-absolute", *forests(ensemble.RandomForestRegressor, rng, 0, False, n_estimators=30, **absolute)
