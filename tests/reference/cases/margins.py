"""Linear models of margins: stochastic descent with the rows in their order, which leaves nothing to chance, and LinearSVC.

inputs:   {"estimator", "features", "target", "weights" or null, "classes" (0: regression), "params" in our names, "parts"}
          `parts` above 1 are learned from one after another (partial_fit)
expected: {"coefficients": outputs × features, "intercepts", "decisions": rows × outputs} and "probabilities" where they have them
          statistical: {"scores"} on "newFeatures" and "newTarget", one for each of five seeds
"""
import numpy
from sklearn.linear_model import SGDClassifier, SGDRegressor
from sklearn.svm import LinearSVC

OURS = {
    "loss": "loss",
    "l1_ratio": "l1Ratio",
    "fit_intercept": "fitIntercept",
    "class_weight": "classWeight",
    "learning_rate": "learningRate",
    "power_t": "powerT",
    "max_iter": "maxIter",
    "n_iter_no_change": "nIterNoChange",
    "early_stopping": "earlyStopping",
}
WORDS = {
    "log_loss": "logLoss",
    "modified_huber": "modifiedHuber",
    "squared_hinge": "squaredHinge",
    "squared_error": "squaredError",
    "epsilon_insensitive": "epsilonInsensitive",
    "squared_epsilon_insensitive": "squaredEpsilonInsensitive",
}


def rounded(values):
    """Short numbers, so that the committed files stay small; both sides fit these very numbers."""
    return numpy.round(values, 3)


def ours(params):
    named = {OURS.get(name, name): value for name, value in params.items()}
    for name in ("loss", "penalty"):
        if name in named:
            named[name] = WORDS.get(named[name], named[name]) or "none"
    if isinstance(named.get("classWeight"), dict):
        named["classWeight"] = list(named["classWeight"].values())
    return named


def described(estimator, model, features, target, weights, params, parts=1):
    classifies = hasattr(model, "classes_")
    inputs = {
        "estimator": estimator,
        "features": features,
        "target": target,
        "weights": weights,
        "classes": int(target.max()) + 1 if classifies else 0,
        "params": ours(params),
        "parts": parts,
    }
    decisions = model.decision_function(features) if classifies else model.predict(features)
    expected = {
        "coefficients": numpy.atleast_2d(model.coef_),
        "intercepts": numpy.atleast_1d(model.intercept_),
        "decisions": decisions.reshape(len(features), -1),
    }
    if hasattr(model, "predict_proba"):
        expected["probabilities"] = model.predict_proba(features)
    return f"{type(model).__name__}({params})", inputs, expected


def in_order(estimator, make, features, target, weights=None, passes=6, **params):
    hidden = {"shuffle": False, "max_iter": passes, "tol": None}
    model = make(**params, **hidden).fit(features, target, sample_weight=weights)
    return described(estimator, model, features, target, weights, {**params, **hidden})


def in_parts(estimator, make, features, target, parts, **params):
    model = make(**params, shuffle=False)
    known = {"classes": numpy.unique(target)} if make is SGDClassifier else {}
    for rows in numpy.array_split(numpy.arange(len(target)), parts):
        model.partial_fit(features[rows], target[rows], **known)
    return described(estimator, model, features, target, None, {**params, "shuffle": False}, parts)


def until_it_stops(estimator, make, features, target, **params):
    model = make(**params, shuffle=False).fit(features, target)
    call, inputs, expected = described(estimator, model, features, target, None, {**params, "shuffle": False})
    return call, inputs, {**expected, "iterations": model.n_iter_}


def support_vectors(features, target, weights=None, **params):
    """hinge: the dual alone is to be had; squared hinge: the primal, which Newton's method brings to the last digits."""
    hidden = {"dual": params.get("loss") == "hinge", "tol": 1e-12, "max_iter": 10_000_000, "random_state": 0}
    model = LinearSVC(**params, **hidden).fit(features, target, sample_weight=weights)
    return described("linearSVC", model, features, target, weights, params)


def by_seeds(estimator, make, features, target, new, truth, **params):
    scores = [make(**params, random_state=seed).fit(features, target).score(new, truth) for seed in range(5)]
    inputs = {
        "estimator": estimator,
        "features": features,
        "target": target,
        "weights": None,
        "classes": int(target.max()) + 1 if make is SGDClassifier else 0,
        "params": ours(params),
        "parts": 1,
    }
    return f"{make.__name__}({params}), random_state 0 to 4", inputs, {"newFeatures": new, "newTarget": truth, "scores": scores}


def cases():
    rng = numpy.random.default_rng(6)
    features = rounded(rng.normal(size=(40, 3)))
    scores = features @ rng.normal(size=(3, 3)) + 0.5 * rng.gumbel(size=(40, 3))
    three = scores.argmax(axis=1)
    two = (three == 0).astype(int)
    weights = rounded(rng.uniform(0, 3, size=40))
    weights[5] = 0
    values = rounded(features @ [1, -2, 0.5] + rng.normal(size=40))

    own = "sgdClassifier", SGDClassifier
    for loss in ("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"):
        yield f"sgd-{loss}", *in_order(*own, features, two, loss=loss, alpha=0.01)
    yield "sgd-multiclass-weighted", *in_order(*own, features, three, weights, loss="log_loss", alpha=0.01)
    yield "sgd-l1", *in_order(*own, features, two, loss="log_loss", penalty="l1", alpha=0.02)
    yield "sgd-elastic-net", *in_order(*own, features, two, loss="log_loss", penalty="elasticnet", alpha=0.02, l1_ratio=0.4)
    yield "sgd-no-penalty", *in_order(*own, features, two, loss="log_loss", penalty=None, learning_rate="constant", eta0=0.05)
    yield "sgd-averaged", *in_order(*own, features, two, loss="hinge", alpha=0.01, average=True)
    yield "sgd-averaged-late", *in_order(*own, features, two, loss="hinge", alpha=0.01, average=100)
    yield "sgd-invscaling", *in_order(*own, features, two, learning_rate="invscaling", eta0=0.1, power_t=0.5)
    yield "sgd-no-intercept", *in_order(*own, features, two, alpha=0.01, fit_intercept=False)
    yield "sgd-balanced", *in_order(*own, features, three, alpha=0.01, class_weight="balanced")
    yield "sgd-class-weights", *in_order(*own, features, two, alpha=0.01, class_weight={0: 1, 1: 3})
    yield "sgd-until-it-stops", *until_it_stops(*own, features, two, loss="log_loss", alpha=0.1)
    yield "sgd-adaptive", *until_it_stops(*own, features, two, loss="log_loss", learning_rate="adaptive", eta0=0.5, alpha=0.01)
    yield "sgd-parts", *in_parts(*own, features, three, 3, alpha=0.01)
    # Without an intercept, since theirs forgets the last one that was not averaged between two parts.
    yield "sgd-parts-averaged", *in_parts(*own, features, two, 2, loss="log_loss", alpha=0.01, average=10, fit_intercept=False)

    own = "sgdRegressor", SGDRegressor
    for loss in ("squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"):
        yield f"sgd-{loss}", *in_order(*own, features, values, weights, loss=loss, epsilon=0.2)
    yield "sgd-regressor-l1", *in_order(*own, features, values, penalty="l1", alpha=0.1)
    yield "sgd-regressor-optimal", *in_order(*own, features, values, learning_rate="optimal", alpha=0.1)
    yield "sgd-regressor-averaged", *in_order(*own, features, values, average=True)
    yield "sgd-regressor-until-it-stops", *until_it_stops(*own, features, values)
    yield "sgd-regressor-parts", *in_parts(*own, features, values, 3)

    for name, target in (("two", two), ("three", three)):
        yield f"svc-squared-hinge-{name}", *support_vectors(features, target)
        yield f"svc-squared-hinge-{name}-weighted", *support_vectors(features, target, weights, C=0.3)
        yield f"svc-squared-hinge-{name}-balanced", *support_vectors(features, target, class_weight="balanced")
        yield f"svc-hinge-{name}", *support_vectors(features, target, loss="hinge")
        yield f"svc-hinge-{name}-weighted", *support_vectors(features, target, weights, loss="hinge", C=0.3)
    yield "svc-squared-hinge-no-intercept", *support_vectors(features, two, fit_intercept=False)
    yield "svc-hinge-no-intercept", *support_vectors(features, two, loss="hinge", fit_intercept=False)
    yield "svc-squared-hinge-strong", *support_vectors(features, two, C=100)
    constant = numpy.column_stack([features, numpy.full(40, 2.0)])
    yield "svc-squared-hinge-constant-column", *support_vectors(constant, two)
    wide = rounded(rng.normal(size=(12, 20)))
    yield "svc-squared-hinge-wide", *support_vectors(wide, two[:12])
    yield "svc-hinge-wide", *support_vectors(wide, two[:12], loss="hinge")

    many = rounded(rng.normal(size=(400, 4)))
    scores = many @ rng.normal(size=(4, 3)) + rng.gumbel(size=(400, 3))
    classes = scores.argmax(axis=1)
    learn, new = slice(0, 250), slice(250, 400)
    line = rounded(many @ [1, 2, -1, 0] + rng.normal(size=400))
    yield "seeds-classifier", *by_seeds("sgdClassifier", SGDClassifier, many[learn], classes[learn], many[new], classes[new])
    yield "seeds-classifier-early", *by_seeds(
        "sgdClassifier", SGDClassifier, many[learn], classes[learn], many[new], classes[new], loss="log_loss", early_stopping=True
    )
    yield "seeds-regressor", *by_seeds("sgdRegressor", SGDRegressor, many[learn], line[learn], many[new], line[new])
