"""Naive Bayes: closed forms, so both sides agree to rounding.

inputs:   {"features", "target", "weights" or null, "classes", "params" in our names}
expected: {"newFeatures", "probabilities" of those}
"""
import numpy
from sklearn.naive_bayes import BernoulliNB, GaussianNB, MultinomialNB

OURS = {
    "priors": "priors",
    "var_smoothing": "varSmoothing",
    "alpha": "alpha",
    "binarize": "binarize",
    "fit_prior": "fitPrior",
    "class_prior": "classPrior",
}


def case(make, features, target, weights, new, **params):
    model = make(**params).fit(features, target, sample_weight=weights)
    inputs = {
        "features": features,
        "target": target,
        "weights": weights,
        "classes": int(target.max()) + 1,
        "params": {OURS[name]: value for name, value in params.items()},
    }
    return f"{make.__name__}({params})", inputs, {"newFeatures": new, "probabilities": model.predict_proba(new)}


def cases():
    rng = numpy.random.default_rng(4)
    target = rng.integers(0, 3, size=60)
    binary = (target == 0).astype(int)
    weights = numpy.round(rng.uniform(0, 3, size=60), 3)
    numbers = numpy.round(rng.normal(size=(60, 4)) * (1 + target[:, None]) + target[:, None], 3)
    new = numpy.round(rng.normal(size=(20, 4)) * 3, 3)
    yield "gaussian-binary", *case(GaussianNB, numbers, binary, None, new)
    yield "gaussian-multiclass", *case(GaussianNB, numbers, target, None, new)
    yield "gaussian-multiclass-weighted", *case(GaussianNB, numbers, target, weights, new)
    yield "gaussian-priors", *case(GaussianNB, numbers, target, None, new, priors=[0.7, 0.2, 0.1])
    yield "gaussian-smoothed", *case(GaussianNB, numbers, target, None, new, var_smoothing=0.5)
    constant = numpy.column_stack([numbers[:, :2], numpy.full(60, 3.0)])
    yield "gaussian-constant-column", *case(GaussianNB, constant, target, None, numpy.column_stack([new[:, :2], numpy.full(20, 3.0)]))
    wide = numbers[:6].reshape(2, 12)
    wide = numpy.vstack([wide, wide + 0.5, wide - 0.25])
    yield "gaussian-wide", *case(GaussianNB, wide, numpy.array([0, 1, 1, 0, 0, 1]), None, new[:3].reshape(1, 12))

    yield "bernoulli-binary", *case(BernoulliNB, numbers, binary, None, new)
    yield "bernoulli-multiclass-weighted", *case(BernoulliNB, numbers, target, weights, new, binarize=0.5)
    yield "bernoulli-alpha", *case(BernoulliNB, numbers, target, None, new, alpha=0.1, fit_prior=False)
    yield "bernoulli-priors", *case(BernoulliNB, numbers, target, None, new, class_prior=[0.5, 0.3, 0.2])
    yield "bernoulli-constant-column", *case(BernoulliNB, constant, binary, None, constant[:20])

    counts = rng.poisson(1 + 2 * numpy.eye(3, 5)[target])
    more = rng.poisson(1.5, size=(20, 5))
    yield "multinomial-binary", *case(MultinomialNB, counts, binary, None, more)
    yield "multinomial-multiclass-weighted", *case(MultinomialNB, counts, target, weights, more)
    yield "multinomial-alpha", *case(MultinomialNB, counts, target, None, more, alpha=0.01, fit_prior=False)
    yield "multinomial-priors", *case(MultinomialNB, counts, target, None, more, class_prior=[0.5, 0.3, 0.2])
