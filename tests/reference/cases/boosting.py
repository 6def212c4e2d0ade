"""Gradient boosting on histograms: a few trees, small enough that both grow the same ones."""
import numpy
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

ROWS = 240


def table():
    """Two numbers, one of them missing at times, and a category of six codes."""
    random = numpy.random.default_rng(7)
    first = numpy.round(random.normal(size=ROWS), 3)
    second = numpy.round(random.uniform(-2, 2, size=ROWS), 3)
    codes = random.integers(0, 6, size=ROWS).astype(float)
    score = 2 * first + numpy.where(second > 0.3, 3, 0) + numpy.array([0, 4, -3, 1, -1, 2])[codes.astype(int)]
    noise = random.normal(size=ROWS)
    second[random.uniform(size=ROWS) < 0.15] = numpy.nan
    return numpy.column_stack([first, second, codes]), score + noise


def regressor(name, target, features, loss, **more):
    params = {"max_iter": 8, "min_samples_leaf": 12, "max_leaf_nodes": 8, "early_stopping": False, **more}
    model = HistGradientBoostingRegressor(loss=loss, **params).fit(features, target)
    ours = {"loss": {"squared_error": "squaredError", "absolute_error": "absoluteError"}.get(loss, loss)}
    names = {"l2_regularization": "l2Regularization", "monotonic_cst": "monotonicCst", "quantile": "quantile"}
    ours |= {names[key]: value for key, value in more.items() if key in names}
    categorical = [bool(flag) for flag in more.get("categorical_features", [False] * 3)]
    return (
        f"regressor-{name}",
        f"HistGradientBoostingRegressor(loss={loss!r}).predict",
        {"features": features, "target": target, "classes": 0, "params": ours, "categorical": categorical},
        {"predictions": model.predict(features)[:, None]},
    )


def classifier(name, target, features, categorical, **more):
    model = HistGradientBoostingClassifier(
        max_iter=8, min_samples_leaf=12, max_leaf_nodes=8, early_stopping=False, categorical_features=categorical, **more
    ).fit(features, target)
    return (
        f"classifier-{name}",
        "HistGradientBoostingClassifier.predict_proba",
        {
            "features": features,
            "target": target,
            "classes": int(target.max()) + 1,
            "params": {"classWeight": "balanced"} if more else {},
            "categorical": categorical,
        },
        {"predictions": model.predict_proba(features)},
    )


def cases():
    features, score = table()
    by_code = [False, False, True]
    yield regressor("squared", score, features, "squared_error")
    yield regressor("categories", score, features, "squared_error", categorical_features=by_code)
    yield regressor("l2", score, features, "squared_error", l2_regularization=5.0)
    yield regressor("monotonic", score, features, "squared_error", monotonic_cst=[-1, 1, 0])
    yield regressor("absolute", score, features, "absolute_error")
    yield regressor("quantile", score, features, "quantile", quantile=0.8)
    yield regressor("poisson", numpy.round(numpy.exp(score / 4)), features, "poisson")
    yield classifier("binary", (score > 1).astype(int), features, [False] * 3)
    yield classifier("binary-categories", (score > 1).astype(int), features, by_code)
    yield classifier("three-classes", numpy.digitize(score, [-1, 2]), features, by_code)
    yield classifier("balanced", (score > 3).astype(int), features, by_code, class_weight="balanced")
