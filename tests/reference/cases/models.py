"""Models whose optimum is unique: linear models, and trees where no two splits are equally good.

inputs:   {"features", "target", "weights" or null, "classes", "params" in our names}
expected: linear: {"coefficients": outputs × features, "intercepts"} and "probabilities" (logistic regression) or "values" (ridge)
          trees:  {"newFeatures", "predictions" of those, "importances", "nodes"}
"""
import numpy
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor


def rounded(values):
    """Short numbers, so that the committed files stay small; both sides fit these very numbers."""
    return numpy.round(values, 3)


def classification(rng, rows, columns, classes):
    features = rounded(rng.normal(size=(rows, columns)))
    scores = features @ rng.normal(size=(columns, classes)) + rng.gumbel(size=(rows, classes))
    return features, scores.argmax(axis=1)


def logistic(features, target, weights, **params):
    model = LogisticRegression(solver='newton-cg', tol=1e-8, max_iter=100000, **params).fit(features, target, sample_weight=weights)
    ours = {"C": params.get("C", 1), "fitIntercept": params.get("fit_intercept", True)}
    inputs = {"features": features, "target": target, "weights": weights, "classes": int(target.max()) + 1, "params": ours}
    expected = {
        "coefficients": model.coef_,
        "intercepts": numpy.broadcast_to(model.intercept_, len(model.coef_)),
        "probabilities": model.predict_proba(features),
    }
    return f"LogisticRegression(solver='newton-cg', tol=1e-8, {params})", inputs, expected


def ridge(features, target, weights, **params):
    model = Ridge(solver="svd", **params).fit(features, target, sample_weight=weights)
    ours = {"alpha": params.get("alpha", 1), "fitIntercept": params.get("fit_intercept", True)}
    inputs = {"features": features, "target": target, "weights": weights, "classes": 0, "params": ours}
    expected = {
        "coefficients": [model.coef_],
        "intercepts": [model.intercept_],
        "values": model.predict(features),
    }
    return f"Ridge(solver='svd', {params})", inputs, expected


def least_norm(features, target):
    """What Ridge(alpha=0) should find; its solvers keep a singular value of rounding size and blow up."""
    model = LinearRegression().fit(features, target)
    inputs = {
        "features": features,
        "target": target,
        "weights": None,
        "classes": 0,
        "params": {"alpha": 0, "fitIntercept": True},
    }
    expected = {"coefficients": [model.coef_], "intercepts": [model.intercept_], "values": model.predict(features)}
    return "LinearRegression()", inputs, expected


def tree(rng, features, target, weights, classes, **params):
    """A tree that every random_state grows alike: no node has two best splits to draw from."""
    make = DecisionTreeClassifier if classes else DecisionTreeRegressor
    grown = [make(random_state=seed, **params).fit(features, target, sample_weight=weights) for seed in range(30)]
    model = grown[0]
    assert all(numpy.array_equal(other.tree_.feature, model.tree_.feature) for other in grown), "tied splits"
    ours = {"minSamplesLeaf": params.get("min_samples_leaf", 1), "maxDepth": params.get("max_depth")}
    inputs = {"features": features, "target": target, "weights": weights, "classes": classes, "params": ours}
    new = rounded(rng.normal(size=(40, features.shape[1])))
    expected = {
        "newFeatures": new,
        "predictions": model.predict_proba(new) if classes else model.predict(new).reshape(-1, 1),
        "importances": model.feature_importances_,
        "nodes": model.tree_.node_count,
    }
    return f"{make.__name__}({params})", inputs, expected


def cases():
    rng = numpy.random.default_rng(0)
    # newton-cg, since scipy's L-BFGS stops at a relative decrease of 2e-9 whatever tol says.
    features, target = classification(rng, 60, 4, 2)
    weights = rounded(rng.uniform(0, 3, size=60))
    yield "logistic-binary", *logistic(features, target, None)
    yield "logistic-binary-weighted", *logistic(features, target, weights)
    yield "logistic-binary-weak-penalty", *logistic(features, target, None, C=100)
    yield "logistic-binary-no-intercept", *logistic(features, target, None, fit_intercept=False)
    collinear = numpy.column_stack([features, features[:, 0], 2 * features[:, 1] - features[:, 2]])
    yield "logistic-binary-collinear", *logistic(collinear, target, None)
    separable = numpy.column_stack([numpy.arange(20) - 9.5, numpy.zeros(20)])
    yield "logistic-binary-separable", *logistic(separable, (separable[:, 0] > 0).astype(int), None)
    features, target = classification(rng, 80, 3, 4)
    weights = rounded(rng.uniform(0, 3, size=80))
    yield "logistic-multiclass", *logistic(features, target, None)
    yield "logistic-multiclass-weighted", *logistic(features, target, weights, C=0.1)

    features = rounded(rng.normal(5, 2, size=(50, 4)))
    target = rounded(features @ rng.normal(size=4) + rng.normal(size=50) + 100)
    weights = rounded(rng.uniform(0, 3, size=50))
    yield "ridge", *ridge(features, target, None)
    yield "ridge-weighted", *ridge(features, target, weights, alpha=10)
    yield "ridge-no-intercept", *ridge(features, target, None, fit_intercept=False)
    collinear = numpy.column_stack([features, features[:, 0], 2 * features[:, 1]])
    yield "ridge-collinear", *ridge(collinear, target, None)
    yield "ridge-collinear-no-penalty", *least_norm(collinear, target)
    yield "ridge-wide", *ridge(features.T[:, :12], target[:4], None)

    features, target = classification(rng, 150, 4, 3)
    weights = rng.uniform(0.1, 3, size=150)
    yield "tree-multiclass-weighted", *tree(rng, features, target, weights, 3, max_depth=4)
    yield "tree-binary-weighted", *tree(rng, features, (target == 0).astype(int), weights, 2, max_depth=3)
    target = rounded(numpy.abs(features[:, 0]) * features[:, 1] + 0.3 * rng.normal(size=150))
    yield "tree-regression", *tree(rng, features, target, None, 0, min_samples_leaf=10)
    yield "tree-regression-weighted", *tree(rng, features, target, weights, 0, max_depth=3)
