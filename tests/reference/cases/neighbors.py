"""Nearest neighbours, on tables where no two rows are equally far from a query.

inputs:   {"features", "target", "classes" (0: regression), "params" in our names, "newFeatures"}
expected: {"predictions"}: class shares, or one value, a row
"""
import numpy
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor


def rounded(values):
    return numpy.round(values, 4)


def case(rng, features, target, classes, **params):
    make = KNeighborsClassifier if classes else KNeighborsRegressor
    model = make(algorithm="brute", **params).fit(features, target)
    # The last query is a row of the table: with weights by distance that row alone has a say.
    new = numpy.vstack([rounded(rng.normal(size=(15, features.shape[1]))), features[7]])
    far = numpy.sort(model.kneighbors(new, n_neighbors=model.n_neighbors + 1)[0])
    assert (numpy.diff(far) > 1e-9).all(), "tied rows"
    answer = model.predict_proba(new) if classes else model.predict(new)[:, None]
    names = {"n_neighbors": "nNeighbors"}
    inputs = {
        "features": features,
        "target": target,
        "classes": classes,
        "params": {names.get(key, key): value for key, value in params.items()},
        "newFeatures": new,
    }
    return f"{make.__name__}(algorithm='brute', {params})", inputs, {"predictions": answer}


def cases():
    rng = numpy.random.default_rng(12)
    features = rounded(rng.normal(size=(140, 3)))
    wide = rounded(rng.normal(size=(40, 60)))
    codes = numpy.digitize(features[:, 0] + features[:, 1] ** 2, [0.3, 1.5])
    values = rounded(features[:, 0] * 3 + features[:, 2] ** 2)
    yield "classifier", *case(rng, features, (codes > 0).astype(int), 2)
    yield "classifier-three-classes-distance", *case(rng, features, codes, 3, weights="distance", n_neighbors=7)
    yield "classifier-one-neighbor", *case(rng, features, codes, 3, n_neighbors=1)
    yield "classifier-manhattan", *case(rng, features, codes, 3, p=1, n_neighbors=9)
    yield "classifier-wide", *case(rng, wide, (wide[:, 0] > 0).astype(int), 2, n_neighbors=4, weights="distance")
    yield "regressor", *case(rng, features, values, 0)
    yield "regressor-distance", *case(rng, features, values, 0, weights="distance", n_neighbors=12)
    yield "regressor-minkowski", *case(rng, features, values, 0, p=3.5, weights="distance")
    yield "regressor-manhattan", *case(rng, features, values, 0, p=1)
