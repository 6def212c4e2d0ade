/** What the expressions of a Python module call: Python 3 and its `math` alone. Everything is a number or a list of numbers; NaN is missing. */
export const pythonRuntime = `
import math

NaN = math.nan
Infinity = math.inf


def number(cell):
    if cell is None or cell == "":
        return NaN
    if hasattr(cell, "timestamp"):
        value = cell.timestamp() * 1000
    else:
        value = float(cell)
    return min(1e100, max(-1e100, value)) if math.isfinite(value) else NaN


def place(cell, categories):
    """The place of a category: after all comes a missing one, then one that training never saw."""
    if cell is None or cell == "" or cell != cell:
        return len(categories)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell)
    return categories.index(text) if text in categories else len(categories) + 1


def missing(x):
    return 1 if x != x else 0


def filled(x, by):
    return by if x != x else x


def held(x, least, greatest):
    return least if x < least else greatest if x > greatest else x


def log(x):
    return math.log(x) if x > 0 else NaN


def log1p(x):
    return math.log1p(x) if x > -1 else NaN


def signedlog1p(x):
    return math.copysign(math.log1p(abs(x)), x)


def dot(xs, weights):
    return sum(x * weight for x, weight in zip(xs, weights))


def part(xs, start, end):
    return xs[start:end]


def linear(xs, coefficients, intercepts):
    width = len(xs)
    return [
        intercept + dot(xs, coefficients[o * width:(o + 1) * width])
        for o, intercept in enumerate(intercepts)
    ]


def trees(xs, model):
    """Nodes in preorder: the left child is the next node. Flags: 1, missing goes left; 2, a set of categories goes left."""
    features, thresholds, flags = model["features"], model["thresholds"], model["flags"]
    right, values, width = model["right"], model["values"], model["width"]
    scores = list(model["base"])
    for tree, node in enumerate(model["starts"]):
        while features[node] != -1:
            x = xs[features[node]]
            left = flags[node] & 1 == 1
            if flags[node] < 2:
                if x == x:
                    left = x <= thresholds[node]
            elif 0 <= x < 256:
                code = int(x)
                left = (model["leftCategories"][8 * thresholds[node] + (code >> 5)] >> (code & 31)) & 1 == 1
            node = node + 1 if left else right[node]
        if width == 1:
            scores[tree % len(scores)] += values[node]
        else:
            for o in range(width):
                scores[o] += values[node * width + o]
    return scores


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def logistic(scores):
    return [sigmoid(-scores[0]), sigmoid(scores[0])]


activations = {"relu": lambda x: max(x, 0), "tanh": math.tanh, "logistic": sigmoid, "identity": lambda x: x}


def network(xs, layers, activation):
    for depth, (weights, biases) in enumerate(layers):
        width = len(biases)
        sums = [bias + dot(xs, weights[o::width]) for o, bias in enumerate(biases)]
        xs = sums if depth == len(layers) - 1 else [activations[activation](x) for x in sums]
    return xs


def exponential(scores):
    return [math.exp(score) for score in scores]


def units(scores, mean, scale):
    return [score * scale + mean for score in scores]


def softmax(scores):
    largest = max(scores)
    powers = [math.exp(score - largest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def spread(shares, codes, classes):
    every = [0] * classes
    for code, share in zip(codes, shares):
        every[code] = share
    return every


def mean(answers, weights):
    return [dot(column, weights) for column in zip(*answers)]
`.trim();
