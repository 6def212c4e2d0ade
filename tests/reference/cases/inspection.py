"""What models are explained by: XGBoost's own SHAP values, scikit-learn's permutation importance and dependence."""
import numpy
import xgboost

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


def cases():
    def curved(x):
        return x[:, 0] * x[:, 1] + numpy.sin(x[:, 2]) + 0.5 * x[:, 3]

    yield shap("regression", curved, "reg:squarederror")
    yield shap("missing", curved, "reg:squarederror", missing=0.15)
    yield shap("binary", lambda x: (curved(x) > 0).astype(int), "binary:logistic", missing=0.1)
    yield shap("classes", lambda x: numpy.digitize(curved(x), [-0.5, 0.5]), "multi:softprob", num_class=3, max_depth=3)
