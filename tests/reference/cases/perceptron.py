"""Perceptrons: where training ends from a given start, rows in order; one gradient; and how well five seeds score."""
import warnings

import numpy
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import accuracy_score, r2_score
from sklearn.neural_network import MLPClassifier, MLPRegressor

SIZES = (6, 5)
NAMES = {
    "activation": "activation",
    "solver": "solver",
    "alpha": "alpha",
    "batchSize": "batch_size",
    "learningRate": "learning_rate",
    "learningRateInit": "learning_rate_init",
    "maxIter": "max_iter",
    "momentum": "momentum",
    "nesterovsMomentum": "nesterovs_momentum",
}
PARAMS = {"alpha": 0.5, "batchSize": 8, "learningRateInit": 0.01, "maxIter": 5}


def table():
    random = numpy.random.default_rng(7)
    features = random.normal(size=(30, 4)).round(3)
    score = features @ [1.0, -2.0, 0.5, 0.0]
    return features, numpy.digitize(score, [-1, 1]), (score + numpy.abs(features[:, 3])).round(3)


def trained(kind, params, features, target):
    """Start and end parameters. A first fit that cannot move the weights only draws them; the second is warm."""
    estimator = kind(hidden_layer_sizes=SIZES, shuffle=False, warm_start=True, random_state=0)
    estimator.set_params(**{NAMES[name]: value for name, value in params.items()})
    first = {"solver": "adam", "learning_rate_init": 1e-300, "max_iter": 1}
    wanted = {name: estimator.get_params()[name] for name in first}
    estimator.set_params(**first).fit(features, target)
    start = [[array.copy() for array in arrays] for arrays in (estimator.coefs_, estimator.intercepts_)]
    # Rows seen, which the rate of 'invscaling' falls with.
    estimator.t_ = 0
    estimator.set_params(**wanted).fit(features, target)
    return start, [estimator.coefs_, estimator.intercepts_]


def layers(parameters):
    return [{"weights": w.ravel(), "biases": b} for w, b in zip(*parameters)]


def training(name, kind, target, outputs, params):
    params = {**PARAMS, **params}
    start, end = trained(kind, params, table()[0], target)
    inputs = {
        "kind": "training",
        "features": table()[0],
        "target": target,
        "sizes": [4, *SIZES, outputs],
        "output": "identity" if kind is MLPRegressor else "softmax",
        "params": params,
        "start": layers(start),
    }
    return f"training-{name}", f"{kind.__name__}.fit, warm start, shuffle=False", inputs, layers(end)


def gradient(name, kind, target, outputs, activation):
    """`_backprop` over all rows: the gradient of the mean loss with its penalty."""
    features = table()[0]
    estimator = kind(hidden_layer_sizes=SIZES, activation=activation, alpha=0.5, max_iter=1, random_state=1)
    estimator.fit(features, target)
    weights = [array.copy() for array in estimator.coefs_]
    biases = [array.copy() for array in estimator.intercepts_]
    answer = numpy.eye(outputs)[target] if kind is MLPClassifier else target[:, None]
    units = [features] + [None] * len(weights)
    deltas, slopes, offsets = ([None] * len(weights) for _ in range(3))
    estimator._backprop(features, answer, units, deltas, slopes, offsets)
    inputs = {
        "kind": "gradient",
        "features": features,
        "target": target,
        "sizes": [4, *SIZES, outputs],
        "output": "identity" if kind is MLPRegressor else "softmax",
        "params": {"alpha": 0.5, "activation": activation},
        "start": layers([weights, biases]),
    }
    return f"gradient-{name}", f"{kind.__name__}._backprop", inputs, layers([slopes, offsets])


def scores(name, kind, score):
    """Five seeds on rows that none has seen."""
    random = numpy.random.default_rng(3)
    features = random.normal(size=(900, 4)).round(2)
    noise = 0.3 * random.normal(size=900)
    bent = numpy.abs(features[:, 0]) + features[:, 1] * features[:, 2] + noise
    target = numpy.digitize(bent, [0, 1.2]) if kind is MLPClassifier else bent.round(3)
    params = {"max_iter": 100, "batch_size": 32, "hidden_layer_sizes": (32,), "learning_rate_init": 0.005}
    found = []
    for seed in range(5):
        model = kind(random_state=seed, **params).fit(features[:600], target[:600])
        found.append(score(target[600:], model.predict(features[600:])))
    inputs = {"kind": "scores", "features": features, "target": target, "train": 600}
    return f"scores-{name}", f"{kind.__name__}.fit, seeds 0 to 4", inputs, found


def cases():
    warnings.simplefilter("ignore", ConvergenceWarning)
    _, codes, values = table()
    sgd = {"solver": "sgd", "learningRateInit": 0.05}
    yield training("classifier", MLPClassifier, codes, 3, {})
    yield training("regressor", MLPRegressor, values, 1, {})
    yield training("tanh", MLPClassifier, codes, 3, {"activation": "tanh"})
    yield training("logistic", MLPRegressor, values, 1, {"activation": "logistic"})
    yield training("identity", MLPRegressor, values, 1, {"activation": "identity"})
    yield training("nesterov", MLPClassifier, codes, 3, {**sgd})
    yield training("momentum", MLPRegressor, values, 1, {**sgd, "nesterovsMomentum": False, "momentum": 0.7})
    yield training("invscaling", MLPClassifier, codes, 3, {**sgd, "learningRate": "invscaling"})
    yield gradient("relu", MLPClassifier, codes, 3, "relu")
    yield gradient("tanh", MLPRegressor, values, 1, "tanh")
    yield gradient("logistic", MLPClassifier, codes, 3, "logistic")
    yield scores("classifier", MLPClassifier, accuracy_score)
    yield scores("regressor", MLPRegressor, r2_score)
