"""Bounded group loss: Fairlearn 0.10 is not in Debian, so its reduction is written out here with scikit-learn."""
import numpy
from sklearn import metrics


def bounded_group_loss(actual, predicted, groups, multipliers, bound):
    """fairlearn.reductions.BoundedGroupLoss(AbsoluteLoss, upper_bound=bound) beside the objective MeanLoss.

    gamma() is the mean loss of each group; signed_weights(lambda) is lambda over the group's share of the rows, to which
    MeanLoss adds 1. The weights are scaled to a mean of 1.
    """
    labels = sorted(set(groups))
    losses = [metrics.mean_absolute_error(actual[groups == g], predicted[groups == g]) for g in labels]
    shares = numpy.array([numpy.mean(groups == g) for g in labels])
    rows = 1 + numpy.array(multipliers)[groups] / shares[groups]
    rows = rows / rows.mean()
    return {
        "losses": losses,
        "weights": [rows[groups == g][0] for g in labels],
        # One step of dual ascent on lambda, projected to lambda >= 0, the excess in units of the bound.
        "nextMultipliers": [max(0, m + (loss - bound) / bound) for m, loss in zip(multipliers, losses)],
    }


def cases():
    for name, seed, multipliers, bound in [("rising", 3, [0.0, 0.4, 1.5], 1.3), ("falling", 4, [0.3, 0.2, 0.6], 3.5)]:
        random = numpy.random.default_rng(seed)
        groups = random.choice(3, 300, p=[0.6, 0.3, 0.1])
        actual = 10 * random.normal(size=300)
        predicted = actual + (1 + groups) * random.normal(size=300)
        yield (
            name,
            "Fairlearn 0.10's BoundedGroupLoss with sklearn.metrics.mean_absolute_error",
            {
                "groups": groups,
                "actual": actual,
                "predicted": predicted,
                "multipliers": multipliers,
                "bound": bound,
            },
            bounded_group_loss(actual, predicted, groups, multipliers, bound),
        )
