"""Support vector machines to a tight tolerance, where the optimum is unique: decision values and regression values.

inputs:   {"features", "target", "weights" or null, "classes" (0: regression), "params" in our names, "newFeatures"}
expected: {"decisions": rows × machines (those of two classes as decision_function, of more in shape 'ovo'), "supports",
           "gamma" where a name was given for it} or {"values", "supports"}
"""
import numpy
from sklearn.calibration import _SigmoidCalibration
from sklearn.metrics import log_loss
from sklearn.svm import SVC, SVR

TOL = 1e-9


def rounded(values):
    return numpy.round(values, 3)


def classification(rng, rows, columns, classes):
    features = rounded(rng.normal(size=(rows, columns)))
    scores = numpy.sin(2 * features) @ rng.normal(size=(columns, classes)) + 0.3 * rng.gumbel(size=(rows, classes))
    return features, scores.argmax(axis=1)


def ours(params):
    names = {"class_weight": "classWeight"}
    return {names.get(key, key): value for key, value in params.items()} | {"tol": TOL}


def classifier(rng, features, target, weights=None, **params):
    model = SVC(tol=TOL, decision_function_shape="ovo", cache_size=50, **params).fit(features, target, sample_weight=weights)
    new = rounded(rng.normal(size=(12, features.shape[1])))
    decisions = model.decision_function(new)
    named = ours(params)
    if isinstance(params.get("class_weight"), dict):
        named["classWeight"] = [params["class_weight"][code] for code in range(int(target.max()) + 1)]
    inputs = {
        "features": features,
        "target": target,
        "weights": weights,
        "classes": int(target.max()) + 1,
        "params": named,
        "newFeatures": new,
    }
    expected = {"decisions": decisions[:, None] if decisions.ndim == 1 else decisions, "supports": len(model.support_)}
    return f"SVC(tol={TOL}, {params}).decision_function", inputs, expected


def regressor(rng, features, target, weights=None, **params):
    model = SVR(tol=TOL, cache_size=50, **params).fit(features, target, sample_weight=weights)
    new = rounded(rng.normal(size=(12, features.shape[1])))
    inputs = {
        "features": features,
        "target": target,
        "weights": weights,
        "classes": 0,
        "params": ours(params),
        "newFeatures": new,
    }
    return f"SVR(tol={TOL}, {params}).predict", inputs, {"values": model.predict(new), "supports": len(model.support_)}


def cases():
    rng = numpy.random.default_rng(31)
    features, target = classification(rng, 120, 4, 2)
    whole = rng.integers(1, 4, size=120).astype(float)
    yield "svc-rbf", *classifier(rng, features, target)
    yield "svc-rbf-gamma", *classifier(rng, features, target, C=10, gamma=0.2)
    yield "svc-rbf-auto", *classifier(rng, features, target, C=0.3, gamma="auto")
    yield "svc-linear", *classifier(rng, features, target, kernel="linear")
    yield "svc-poly", *classifier(rng, features, target, kernel="poly", degree=2, coef0=1.0)
    yield "svc-poly-cubic", *classifier(rng, features, target, kernel="poly", C=2, gamma=0.3, coef0=0.5)
    yield "svc-sigmoid", *classifier(rng, features, target, kernel="sigmoid", gamma=0.05, C=0.5)
    yield "svc-weighted", *classifier(rng, features, target, whole)
    yield "svc-balanced", *classifier(rng, features, (features[:, 0] + features[:, 1] ** 2 > 1.6).astype(int), class_weight="balanced")
    three, codes = classification(rng, 150, 3, 3)
    yield "svc-three-classes", *classifier(rng, three, codes)
    yield "svc-three-classes-weights", *classifier(rng, three, codes, class_weight={0: 1.0, 1: 3.0, 2: 0.5}, C=2)
    wide, sides = classification(rng, 30, 50, 2)
    yield "svc-wide", *classifier(rng, wide, sides)

    values = rounded(2 * numpy.sin(features[:, 0]) + features[:, 1] * features[:, 2] + rng.normal(size=120) * 0.3)
    yield "svr-rbf", *regressor(rng, features, values)
    yield "svr-rbf-epsilon", *regressor(rng, features, values, C=10, epsilon=0.5)
    yield "svr-no-epsilon", *regressor(rng, features, values, epsilon=0.0, gamma=0.1)
    yield "svr-linear", *regressor(rng, features, values, kernel="linear", epsilon=0.2)
    yield "svr-poly", *regressor(rng, features, values, kernel="poly", degree=2, coef0=1.0, epsilon=0.2)
    yield "svr-weighted", *regressor(rng, features, values, whole, C=3)

    decisions = rounded(rng.normal(size=200) * 1.5)
    answers = (decisions + rng.logistic(size=200) * 0.7 > 0.4).astype(int)
    sigmoid = _SigmoidCalibration().fit(decisions, answers)
    yield (
        "sigmoid",
        "sklearn.calibration._SigmoidCalibration().fit",
        {"decisions": decisions, "answers": answers},
        {"slope": sigmoid.a_, "offset": sigmoid.b_},
    )

    for name, classes in (("probabilities-binary", 2), ("probabilities-three-classes", 3)):
        features, target = classification(rng, 600, 3, classes)
        losses = []
        for seed in range(5):
            model = SVC(probability=True, random_state=seed).fit(features[:300], target[:300])
            losses.append(log_loss(target[300:], model.predict_proba(features[300:])))
        inputs = {"features": features, "target": target, "classes": classes, "learned": 300}
        yield name, "SVC(probability=True), log loss on the rows that were not learned, five seeds", inputs, {"losses": losses}
