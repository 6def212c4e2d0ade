"""Where training ends from a given start, rows in order: scikit-learn's own backpropagation and Adam."""
import numpy
from sklearn.neural_network import MLPClassifier, MLPRegressor

SETTINGS = {
    "alpha": 0.5,
    "batchSize": 8,
    "learningRateInit": 0.01,
    "maxIter": 5,
    "beta1": 0.9,
    "beta2": 0.999,
    "epsilon": 1e-8,
}


def trained(estimator, features, target):
    """Start and end parameters. A first fit that cannot move the weights only draws them; the second is warm."""
    estimator.set_params(learning_rate_init=1e-300, max_iter=1).fit(features, target)
    start = [estimator.coefs_, estimator.intercepts_]
    start = [[array.copy() for array in arrays] for arrays in start]
    estimator.set_params(learning_rate_init=SETTINGS["learningRateInit"], max_iter=SETTINGS["maxIter"])
    estimator.fit(features, target)
    return start, [estimator.coefs_, estimator.intercepts_]


def layers(parameters):
    return [{"weights": w.ravel(), "biases": b} for w, b in zip(*parameters)]


def cases():
    random = numpy.random.default_rng(7)
    features = random.normal(size=(30, 4)).round(3)
    score = features @ [1.0, -2.0, 0.5, 0.0]
    options = {
        "hidden_layer_sizes": (6, 5),
        "alpha": SETTINGS["alpha"],
        "batch_size": SETTINGS["batchSize"],
        "shuffle": False,
        "warm_start": True,
        "random_state": 0,
    }
    problems = {
        "classifier": (MLPClassifier(**options), numpy.digitize(score, [-1, 1]), 3, "softmax"),
        "regressor": (MLPRegressor(**options), (score + numpy.abs(features[:, 3])).round(3), 1, "identity"),
    }
    for name, (estimator, target, outputs, output) in problems.items():
        start, end = trained(estimator, features, target)
        inputs = {
            "features": features,
            "target": target,
            "sizes": [4, 6, 5, outputs],
            "output": output,
            "settings": SETTINGS,
            "start": layers(start),
        }
        yield name, f"{type(estimator).__name__}.fit, warm start, shuffle=False", inputs, layers(end)
