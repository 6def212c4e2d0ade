"""Linear models at their optimum, where it is unique: scikit-learn's coefficients and predictions.

inputs:   {"features", "target", "weights" or null, "classes", "params" in our names}
expected: {"coefficients": outputs × features, "intercepts"} and "probabilities" (logistic regression) or "values" (ridge)
"""
import numpy
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge


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
