"""Which rows scikit-learn's splitters test on, where they draw nothing at random."""
import numpy
from sklearn import model_selection

RNG = numpy.random.default_rng(5)


def classes(rows):
    codes = RNG.choice(3, rows, p=[0.6, 0.3, 0.1])
    codes[:12] = numpy.tile([2, 0, 1, 0], 3)
    return codes


def unlike_groups(sizes):
    """Groups of these sizes, mixed."""
    return RNG.permutation(numpy.repeat(numpy.arange(len(sizes)), sizes))


def parts(splitter, rows, y=None, groups=None):
    splits = splitter.split(numpy.zeros((rows, 1)), y, groups)
    return {"splits": [{"train": train.tolist(), "test": test.tolist()} for train, test in splits]}


def cases():
    for rows, folds in [(10, 2), (23, 5), (103, 10)]:
        splitter = model_selection.KFold(folds)
        yield f"k_fold_{rows}_{folds}", f"{splitter}.split(x)", {"rows": rows, "folds": folds}, parts(splitter, rows)
    for rows, folds in [(40, 3), (61, 5), (120, 4)]:
        codes = classes(rows)
        splitter = model_selection.StratifiedKFold(folds)
        inputs = {"rows": rows, "folds": folds, "codes": codes.tolist()}
        yield f"stratified_k_fold_{rows}_{folds}", f"{splitter}.split(x, codes)", inputs, parts(splitter, rows, codes)
    for sizes, folds in [([9, 4, 7, 1, 3, 2], 3), ([20, 1, 2, 3, 5, 8, 13], 2), ([3, 3, 3, 3, 3], 3)]:
        groups = unlike_groups(sizes)
        splitter = model_selection.GroupKFold(folds)
        inputs = {"rows": len(groups), "folds": folds, "groups": groups.tolist()}
        name = "-".join(map(str, sizes))
        yield f"group_k_fold_{name}", f"{splitter}.split(x, groups=groups)", inputs, parts(splitter, len(groups), None, groups)
    for sizes, folds in [([9, 4, 7, 1, 3, 2, 6, 8], 3), ([5] * 12, 4), ([2, 30, 4, 4, 9, 1, 1, 12], 2)]:
        groups = unlike_groups(sizes)
        codes = classes(len(groups))
        splitter = model_selection.StratifiedGroupKFold(folds)
        inputs = {"rows": len(groups), "folds": folds, "codes": codes.tolist(), "groups": groups.tolist()}
        name = "-".join(map(str, sizes))
        call = f"{splitter}.split(x, codes, groups)"
        yield f"stratified_group_k_fold_{name}", call, inputs, parts(splitter, len(groups), codes, groups)
    for rows, folds in [(6, 5), (50, 5), (101, 4)]:
        splitter = model_selection.TimeSeriesSplit(folds)
        times = RNG.permutation(rows) * 86_400_000
        order = numpy.argsort(times)
        splits = [
            {"train": sorted(order[train].tolist()), "test": sorted(order[test].tolist())}
            for train, test in splitter.split(order)
        ]
        inputs = {"rows": rows, "folds": folds, "times": times.tolist()}
        yield f"time_series_split_{rows}_{folds}", f"{splitter}.split(rows in order of time)", inputs, {"splits": splits}
