"""Linear models, brought on both sides as near to their one optimum as numbers go.

inputs:   {"estimator", "features", "target", "weights" or null, "classes" (0: regression), "params" in our names}
expected: {"coefficients": outputs × features, "intercepts", and "probabilities" or "values" of the rows themselves}
"""
import numpy
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, LogisticRegression

OURS = {
    "fit_intercept": "fitIntercept",
    "l1_ratio": "l1Ratio",
    "class_weight": "classWeight",
}


def rounded(values):
    """Short numbers, so that the committed files stay small; both sides fit these very numbers."""
    return numpy.round(values, 3)


def case(estimator, make, features, target, weights=None, hidden=(), **params):
    """`hidden` are the parameters that only bring theirs to the optimum; ours is brought there by the test."""
    model = make(**params, **dict(hidden)).fit(features, target, sample_weight=weights)
    classifies = hasattr(model, "classes_")
    ours = {OURS.get(name, name): value for name, value in params.items()}
    if "penalty" in params:
        ours["penalty"] = params["penalty"] or "none"
    if isinstance(params.get("class_weight"), dict):
        ours["classWeight"] = list(params["class_weight"].values())
    inputs = {
        "estimator": estimator,
        "features": features,
        "target": target,
        "weights": weights,
        "classes": int(target.max()) + 1 if classifies else 0,
        "params": ours,
    }
    coefficients = numpy.atleast_2d(model.coef_)
    expected = {"coefficients": coefficients, "intercepts": numpy.broadcast_to(model.intercept_, len(coefficients))}
    if hasattr(model, "predict_proba"):
        expected["probabilities"] = model.predict_proba(features)
    elif not classifies:
        expected["values"] = model.predict(features)
    return f"{make.__name__}({params})", inputs, expected


def least_norm(features, target):
    """By numpy's lstsq on centred columns: LinearRegression keeps a singular value of rounding size and blows up."""
    coefficients = numpy.linalg.lstsq(features - features.mean(axis=0), target - target.mean(), rcond=None)[0]
    intercept = target.mean() - features.mean(axis=0) @ coefficients
    inputs = {"estimator": "linearRegression", "features": features, "target": target, "weights": None, "classes": 0, "params": {}}
    return "numpy.linalg.lstsq", inputs, {
        "coefficients": [coefficients],
        "intercepts": [intercept],
        "values": features @ coefficients + intercept,
    }


def regressions(rng):
    features = rounded(rng.normal(5, 2, size=(50, 4)))
    target = rounded(features @ [1.5, -2, 0, 0.7] + rng.normal(size=50) + 100)
    weights = rounded(rng.uniform(0, 3, size=50))
    weights[3] = 0
    constant = numpy.column_stack([features, numpy.full(50, 7.0), numpy.zeros(50)])
    collinear = numpy.column_stack([features, features[:, 0], 2 * features[:, 1] - features[:, 2]])
    wide = rounded(rng.normal(size=(8, 20)))
    scales = features * [1e-4, 1, 1e5, 1e3]
    many = rounded(rng.normal(size=(600, 2)))
    of_many = rounded(many @ [1, -0.1] + rng.normal(size=600))

    least = "linearRegression", LinearRegression
    yield "least-squares", *case(*least, features, target)
    yield "least-squares-weighted", *case(*least, features, target, weights)
    yield "least-squares-no-intercept", *case(*least, features, target, fit_intercept=False)
    yield "least-squares-constant-columns", *case(*least, constant, target)
    yield "least-squares-collinear", *least_norm(collinear, target)
    yield "least-squares-wide", *case(*least, wide, target[:8])
    yield "least-squares-wide-weighted", *case(*least, wide, target[:8], weights[10:18])
    yield "least-squares-scales", *case(*least, scales, target)
    yield "least-squares-many-rows", *case(*least, many, of_many)
    yield "least-squares-positive", *case(*least, features, target, positive=True)
    yield "least-squares-positive-weighted", *case(*least, features, target, weights, positive=True)

    exact = {"tol": 1e-14, "max_iter": 1000000}.items()
    for name, own in (("lasso", ("lasso", Lasso)), ("elastic-net", ("elasticNet", ElasticNet))):
        yield name, *case(*own, features, target, hidden=exact, alpha=0.3)
        yield f"{name}-weighted", *case(*own, features, target, weights, hidden=exact, alpha=0.3)
        yield f"{name}-no-intercept", *case(*own, features, target, hidden=exact, alpha=0.3, fit_intercept=False)
        yield f"{name}-constant-columns", *case(*own, constant, target, hidden=exact, alpha=0.1)
        yield f"{name}-wide", *case(*own, wide, target[:8], hidden=exact, alpha=0.3)
        yield f"{name}-positive", *case(*own, features, target, hidden=exact, alpha=0.3, positive=True)
        yield f"{name}-strong", *case(*own, features, target, hidden=exact, alpha=1e3)
    yield "elastic-net-collinear", *case("elasticNet", ElasticNet, collinear, target, hidden=exact, alpha=0.1, l1_ratio=0.2)


def classification(rng, rows, columns, classes):
    features = rounded(rng.normal(size=(rows, columns)))
    scores = features @ rng.normal(size=(columns, classes)) + rng.gumbel(size=(rows, classes))
    return features, scores.argmax(axis=1)


def logistics(rng):
    own = "logisticRegression", LogisticRegression
    saga = {"solver": "saga", "tol": 1e-12, "max_iter": 200000, "random_state": 0}.items()
    newton = {"solver": "newton-cg", "tol": 1e-8, "max_iter": 100000}.items()
    for name, (features, target) in {
        "binary": classification(rng, 60, 4, 2),
        "multiclass": classification(rng, 80, 3, 3),
    }.items():
        weights = rounded(rng.uniform(0, 3, size=len(target)))
        weights[:3] = 0
        constant = numpy.column_stack([features, numpy.full(len(target), 2.0)])
        wide = rounded(rng.normal(size=(20, 25)))
        yield f"logistic-{name}-none", *case(*own, features, target, hidden=newton, penalty=None)
        yield f"logistic-{name}-none-weighted", *case(*own, features, target, weights, hidden=newton, penalty=None)
        yield f"logistic-{name}-balanced", *case(*own, features, target, weights, hidden=newton, class_weight="balanced")
        factors = {code: 0.5 + code for code in range(target.max() + 1)}
        yield f"logistic-{name}-class-weights", *case(*own, features, target, hidden=newton, class_weight=factors)
        yield f"logistic-{name}-l2-constant-column", *case(*own, constant, target, hidden=newton)
        yield f"logistic-{name}-l2-wide", *case(*own, wide, target[:20], hidden=newton)
        yield f"logistic-{name}-l1", *case(*own, features, target, hidden=saga, penalty="l1", C=0.2)
        yield f"logistic-{name}-l1-weighted", *case(*own, features, target, weights, hidden=saga, penalty="l1")
        yield f"logistic-{name}-l1-no-intercept", *case(*own, features, target, hidden=saga, penalty="l1", fit_intercept=False)
        yield f"logistic-{name}-l1-constant-column", *case(*own, constant, target, hidden=saga, penalty="l1")
        yield f"logistic-{name}-elastic-net", *case(*own, features, target, hidden=saga, penalty="elasticnet", l1_ratio=0.3)
        yield f"logistic-{name}-elastic-net-wide", *case(*own, wide, target[:20], hidden=saga, penalty="elasticnet", l1_ratio=0.7, C=0.5)


def cases():
    yield from regressions(numpy.random.default_rng(1))
    yield from logistics(numpy.random.default_rng(2))
