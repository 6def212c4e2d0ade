"""What models are explained by: XGBoost's own SHAP values, scikit-learn's permutation importance and dependence."""
import numpy
import scipy.stats
import xgboost
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.inspection import partial_dependence, permutation_importance

from xgboost_trees import flat_trees


def numbers(rows, seed, missing=0.0):
    """Numbers that 32 bits hold, some of them missing."""
    random = numpy.random.default_rng(seed)
    table = numpy.round(random.normal(size=(rows, 5)) * 8).astype(numpy.float32) / 8
    table[random.uniform(size=table.shape) < missing] = numpy.nan
    return table


def shap(name, target, objective, missing=0.0, **more):
    learn = numbers(300, 1, missing)
    rows = numbers(25, 2, missing)
    labels = target(numpy.nan_to_num(learn))
    params = {"objective": objective, "max_depth": 4, "eta": 0.3, "base_score": 0.5, "nthread": 1, **more}
    booster = xgboost.train(params, xgboost.DMatrix(learn, labels), 6)
    contributions = booster.predict(xgboost.DMatrix(rows), pred_contribs=True).astype(float)
    start = 0.0 if objective == "binary:logistic" else 0.5
    if contributions.ndim == 2:
        contributions = contributions[:, None, :]
    return (
        f"shap-{name}",
        f"xgboost {xgboost.__version__} Booster.predict(pred_contribs=True)",
        {"kind": "shap", "trees": flat_trees(booster), "rows": rows, "outputs": contributions.shape[1], "base": start},
        {"contributions": contributions[:, :, :-1], "bases": contributions[0, :, -1]},
    )


class Formula(RegressorMixin, BaseEstimator):
    """y = a·b + 3·sin(c): what the tests compute, too."""

    def fit(self, X, y):
        return self

    def __sklearn_is_fitted__(self):
        return True

    def predict(self, X):
        return X[:, 0] * X[:, 1] + 3 * numpy.sin(X[:, 2])


def rows_of_formula():
    random = numpy.random.default_rng(5)
    a = random.integers(0, 6, size=200).astype(float)
    return numpy.column_stack([a, a / 2 + numpy.round(random.normal(size=200), 3), numpy.round(random.normal(size=200), 3)])


def dependence(X):
    found = [
        partial_dependence(Formula(), X, [column], grid_resolution=12, method="brute", kind="both") for column in range(3)
    ]
    joint = partial_dependence(Formula(), X, [0, 2], grid_resolution=12, method="brute")
    return (
        "dependence",
        "partial_dependence(method='brute', kind='both')",
        {"kind": "dependence", "rows": X, "most": 12},
        {
            "grids": [one["values"][0] for one in found],
            "means": [one["average"][0] for one in found],
            "lines": [one["individual"][0][:10] for one in found],
            "joint": joint["average"][0],
        },
    )


def grids():
    """Where partial dependence is asked: few and many distinct values, as many as asked for, a long tail."""
    random = numpy.random.default_rng(11)
    columns = {
        "few": random.integers(0, 5, size=60).astype(float),
        "as many as asked": numpy.repeat(numpy.arange(12.0), 5),
        "many": numpy.round(random.normal(size=60), 3),
        "long tail": numpy.round(random.lognormal(sigma=2, size=60), 3),
    }
    found = {}
    for name, column in columns.items():
        X = numpy.column_stack([column, column, column])
        found[name] = partial_dependence(Formula(), X, [0], grid_resolution=12, method="brute")["values"][0]
    return (
        "grids",
        "partial_dependence(grid_resolution=12)",
        {"kind": "grids", "columns": columns, "most": 12},
        found,
    )


def effects(X):
    """Apley and Zhu's estimator, equation (16), in ten intervals of as many rows each."""

    def along(column):
        model, values = Formula(), X[:, column]
        ends = numpy.unique(numpy.quantile(values, numpy.linspace(0, 1, 11)))
        place = numpy.clip(numpy.searchsorted(ends, values, side="left") - 1, 0, None)
        high, low = X.copy(), X.copy()
        high[:, column], low[:, column] = ends[place + 1], ends[place]
        change = model.predict(high) - model.predict(low)
        counts = numpy.bincount(place, minlength=len(ends) - 1)
        steps = numpy.bincount(place, change, minlength=len(ends) - 1) / numpy.maximum(counts, 1)
        sums = numpy.concatenate([[0], numpy.cumsum(steps)])
        return ends, sums - ((sums[:-1] + sums[1:]) / 2 * counts).sum() / counts.sum()

    found = [along(column) for column in range(3)]
    return (
        "effects",
        "accumulated local effects by their formula",
        {"kind": "effects", "rows": X, "most": 10},
        {"ends": [ends for ends, _ in found], "effects": [values for _, values in found]},
    )


def permutation(X):
    y = Formula().predict(X)
    found = permutation_importance(Formula(), X, y, scoring="r2", n_repeats=400, random_state=0)
    return (
        "permutation",
        "permutation_importance(scoring='r2', n_repeats=400)",
        {"kind": "permutation", "rows": X},
        {"means": found.importances_mean, "sds": found.importances_std},
    )


def wald():
    random = numpy.random.default_rng(8)
    X = numpy.round(random.normal(size=(250, 3)), 3)
    y = (random.uniform(size=250) < 1 / (1 + numpy.exp(-(X @ [1.0, -0.5, 0.0] + 0.3)))).astype(float)
    design = numpy.column_stack([X, numpy.ones(250)])
    weights = numpy.zeros(4)
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-design @ weights))
        information = design.T @ (design * (p * (1 - p))[:, None])
        weights = weights + numpy.linalg.solve(information, design.T @ (y - p))
    errors = numpy.sqrt(numpy.diag(numpy.linalg.inv(information)))
    z = scipy.stats.norm.ppf(0.975)
    return (
        "wald",
        "numpy.linalg.inv(X.T @ W @ X), scipy.stats.norm.ppf(0.975)",
        {"kind": "wald", "rows": X, "coefficients": weights[:3], "intercept": weights[3]},
        {"errors": errors[:3], "limits": numpy.column_stack([weights - z * errors, weights + z * errors])[:3]},
    )


def cases():
    def curved(x):
        return x[:, 0] * x[:, 1] + numpy.sin(x[:, 2]) + 0.5 * x[:, 3]

    yield shap("regression", curved, "reg:squarederror")
    yield shap("missing", curved, "reg:squarederror", missing=0.15)
    yield shap("binary", lambda x: (curved(x) > 0).astype(int), "binary:logistic", missing=0.1)
    yield shap("classes", lambda x: numpy.digitize(curved(x), [-0.5, 0.5]), "multi:softprob", num_class=3, max_depth=3)
    X = rows_of_formula()
    yield dependence(X)
    yield grids()
    yield effects(X)
    yield permutation(X)
    yield wald()
