"""Clusterings from a given start, where scikit-learn's way is determined, and measures of groups."""
import numpy
from sklearn import metrics
from sklearn.cluster import DBSCAN, KMeans, MiniBatchKMeans, kmeans_plusplus
from sklearn.mixture import GaussianMixture


def rounded(values):
    """Three decimals, so that both sides group these very numbers."""
    return numpy.round(values, 3)


def blobs(rng, sizes, columns, spread, apart=4):
    centers = rng.uniform(-apart, apart, size=(len(sizes), columns))
    rows = [center + spread * rng.normal(size=(size, columns)) for center, size in zip(centers, sizes)]
    order = rng.permutation(sum(sizes))
    truth = numpy.repeat(numpy.arange(len(sizes)), sizes)
    return rounded(numpy.vstack(rows)[order] + 10), truth[order]


def k_means(features, start, weights=None, **params):
    model = KMeans(n_clusters=len(start), init=start, n_init=1, **params).fit(features, sample_weight=weights)
    ours = {"maxIter": params.get("max_iter", 300), "tol": params.get("tol", 1e-4)}
    inputs = {"features": features, "start": start, "weights": weights, "params": ours}
    expected = {
        "centers": model.cluster_centers_,
        "labels": model.labels_,
        "inertia": model.inertia_,
        "iterations": model.n_iter_,
    }
    return f"KMeans(init=start, {params})", inputs, expected


def mixture(rng, features, covariance_type, components, max_iter):
    start = features[rng.choice(len(features), components, replace=False)]
    columns = features.shape[1]
    variance = 2.0
    precisions = {
        "full": numpy.array([numpy.eye(columns) / variance] * components),
        "tied": numpy.eye(columns) / variance,
        "diag": numpy.full((components, columns), 1 / variance),
        "spherical": numpy.full(components, 1 / variance),
    }[covariance_type]
    weights = numpy.full(components, 1 / components)
    model = GaussianMixture(
        components, covariance_type=covariance_type, weights_init=weights, means_init=start,
        precisions_init=precisions, max_iter=max_iter, random_state=0,
    ).fit(features)
    new = rounded(rng.uniform(features.min(), features.max(), size=(15, columns)))
    inputs = {
        "features": features, "covarianceType": covariance_type, "weights": weights, "means": start,
        "variance": variance, "maxIter": max_iter, "newFeatures": new,
    }
    expected = {
        "weights": model.weights_, "means": model.means_, "covariances": model.covariances_,
        "lowerBound": model.lower_bound_, "iterations": model.n_iter_, "converged": model.converged_,
        "memberships": model.predict_proba(new), "logLikelihoods": model.score_samples(new),
        "bic": model.bic(features), "aic": model.aic(features),
    }
    return f"GaussianMixture(covariance_type='{covariance_type}', max_iter={max_iter})", inputs, expected


def dbscan(features, weights=None, **params):
    model = DBSCAN(**params).fit(features, sample_weight=weights)
    ours = {"eps": params["eps"], "minSamples": params["min_samples"]}
    expected = {"labels": model.labels_, "cores": model.core_sample_indices_}
    return f"DBSCAN({params})", {"features": features, "weights": weights, "params": ours}, expected


def measures(features, labels, other):
    expected = {
        "silhouette": metrics.silhouette_samples(features, labels),
        "silhouetteScore": metrics.silhouette_score(features, labels),
        "calinskiHarabasz": metrics.calinski_harabasz_score(features, labels),
        "daviesBouldin": metrics.davies_bouldin_score(features, labels),
        # By its definition: KMeans.inertia_ is that of its own groups.
        "inertia": sum(
            ((features[labels == group] - features[labels == group].mean(axis=0)) ** 2).sum()
            for group in numpy.unique(labels)
        ),
        "adjustedRand": metrics.adjusted_rand_score(labels, other),
    }
    return "sklearn.metrics", {"features": features, "labels": labels, "other": other}, expected


def spread_of_inertia(rng, make, features, name):
    """Mean and deviation of the inertia over thirty seeds, from k-means++."""
    inertias = [-make(seed).fit(features).score(features) for seed in range(30)]
    expected = {"mean": numpy.mean(inertias), "deviation": numpy.std(inertias, ddof=1)}
    return f"{name}, 30 seeds", {"features": features, "nClusters": 6}, expected


def cases():
    rng = numpy.random.default_rng(9)
    features, _ = blobs(rng, [30, 40, 50], 3, 1.2)
    weights = rounded(rng.uniform(0, 3, size=120)) * (rng.uniform(size=120) < 0.9)
    start = features[[0, 1, 2]]
    yield "k-means", *k_means(features, start)
    yield "k-means-weighted", *k_means(features, start, weights)
    yield "k-means-cut-short", *k_means(features, start, max_iter=2)
    yield "k-means-loose", *k_means(features, start, tol=0.5)
    far = numpy.vstack([features[:3], [[500.0, 500, 500]]])
    yield "k-means-empty-group", *k_means(features, far)
    for covariance_type in ("full", "tied", "diag", "spherical"):
        yield f"mixture-{covariance_type}", *mixture(rng, features, covariance_type, 3, 200)
    yield "mixture-cut-short", *mixture(rng, features, "full", 2, 3)
    scattered = numpy.vstack([features, rounded(rng.uniform(0, 20, size=(30, 3)))])
    yield "dbscan", *dbscan(scattered, eps=1.3, min_samples=5)
    yield "dbscan-weighted", *dbscan(
        scattered, rng.integers(0, 3, size=150).astype(float), eps=1.1, min_samples=4
    )
    grid = numpy.array([[x, y] for x in range(12) for y in range(12)], dtype=float)
    yield "dbscan-on-the-edge", *dbscan(grid[rng.permutation(144)[:90]], eps=1.0, min_samples=4)
    labels = KMeans(4, n_init=1, random_state=1).fit_predict(features)
    labels[5] = 9
    yield "measures", *measures(features, labels, rng.integers(0, 3, size=120))
    many, _ = blobs(rng, [60, 40, 80, 30, 50, 40, 60], 4, 1.5)
    yield "inertia-k-means", *spread_of_inertia(
        rng, lambda seed: KMeans(6, n_init=1, random_state=seed), many, "KMeans(6)"
    )
    yield "inertia-mini-batch", *spread_of_inertia(
        rng, lambda seed: MiniBatchKMeans(6, n_init=1, batch_size=64, random_state=seed), many, "MiniBatchKMeans(6)"
    )
    starts = [kmeans_plusplus(many, 6, random_state=seed)[0] for seed in range(100)]
    costs = [((many[:, None] - start) ** 2).sum(axis=2).min(axis=1).sum() for start in starts]
    expected = {"mean": numpy.mean(costs), "deviation": numpy.std(costs, ddof=1)}
    yield "inertia-plus-plus", "kmeans_plusplus, 100 seeds", {"features": many, "nClusters": 6}, expected
