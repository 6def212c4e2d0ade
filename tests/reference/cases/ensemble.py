"""Ensembles of members whose optimum is unique, with the folds that scikit-learn cuts without shuffling."""
import numpy
from sklearn.ensemble import StackingClassifier, StackingRegressor, VotingClassifier, VotingRegressor
from sklearn.linear_model import LogisticRegression, Ridge


def rounded(values):
    """Three decimals, so that both sides fit these very numbers."""
    return numpy.round(values, 3)


def logistic(C=1.0):
    return LogisticRegression(C=C, solver="newton-cg", tol=1e-7, max_iter=500)


def ridge(alpha=1.0):
    return Ridge(alpha=alpha, solver="svd")


def classification(rng, rows, columns, classes):
    features = rounded(rng.normal(size=(rows, columns)))
    scores = features @ rng.normal(size=(columns, classes)) + rng.gumbel(size=(rows, classes))
    return features, scores.argmax(axis=1)


def regression(rng, rows, columns):
    features = rounded(rng.normal(5, 2, size=(rows, columns)))
    return features, rounded(features @ rng.normal(size=columns) + rng.normal(size=rows) + 100)


def ensemble(rng, model, estimator, params, features, target, weights, classes):
    model.fit(features, target, sample_weight=weights)
    new = rounded(rng.normal(features.mean(), 2, size=(12, features.shape[1])))
    inputs = {
        "estimator": estimator,
        "params": params,
        "features": features,
        "target": target,
        "weights": weights,
        "classes": classes,
        "newFeatures": new,
    }
    answers = model.predict_proba(new) if classes else model.predict(new).reshape(-1, 1)
    return f"{type(model).__name__}({params})", inputs, {"answers": answers}


def strict(C):
    return {"estimator": "logisticRegression", "params": {"C": C, "tol": 1e-11, "maxIter": 2000}}


def member_ridge(alpha):
    return {"estimator": "ridge", "params": {"alpha": alpha}}


def pairs(*members):
    return [(f"m{i}", member) for i, member in enumerate(members)]


def voting_and_stacking(rng):
    for name, rows, classes in (("binary", 70, 2), ("multiclass", 90, 3)):
        features, target = classification(rng, rows, 4, classes)
        weights = rounded(rng.uniform(0.2, 3, size=rows))
        members = {"estimators": [strict(0.01), strict(10)]}
        yield f"voting-{name}", *ensemble(
            rng,
            VotingClassifier(pairs(logistic(0.01), logistic(10)), voting="soft", weights=[1, 2.5]),
            "votingClassifier", {**members, "weights": [1, 2.5]}, features, target, weights, classes,
        )
        for passthrough in (False, True):
            params = {**members, "finalEstimator": strict(1), "passthrough": passthrough, "cv": 4, "shuffle": False}
            yield f"stacking-{name}{'-passthrough' * passthrough}", *ensemble(
                rng,
                StackingClassifier(pairs(logistic(0.01), logistic(10)), logistic(), cv=4, passthrough=passthrough),
                "stackingClassifier", params, features, target, weights if passthrough else None, classes,
            )
    features, target = regression(rng, 53, 4)
    weights = rounded(rng.uniform(0.2, 3, size=53))
    members = {"estimators": [member_ridge(0.5), member_ridge(200)]}
    yield "voting-regression", *ensemble(
        rng, VotingRegressor(pairs(ridge(0.5), ridge(200))), "votingRegressor",
        {**members, "weights": None}, features, target, weights, 0,
    )
    for passthrough in (False, True):
        params = {**members, "finalEstimator": member_ridge(1), "passthrough": passthrough, "cv": 5, "shuffle": False}
        yield f"stacking-regression{'-passthrough' * passthrough}", *ensemble(
            rng, StackingRegressor(pairs(ridge(0.5), ridge(200)), ridge(), cv=5, passthrough=passthrough),
            "stackingRegressor", params, features, target, weights if passthrough else None, 0,
        )


def cases():
    rng = numpy.random.default_rng(5)
    yield from voting_and_stacking(rng)
