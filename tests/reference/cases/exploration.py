"""Tests, associations and pictures of exploration, from scipy, pandas and scikit-learn.

Case names begin with what they are for: student, fisher, normal, wilson, mean-interval, groups, pair, crosstab, power-class,
power-category, density, bins, qq, order, map, information, digamma.
"""
import numpy
import pandas
from scipy import special, stats
from scipy.cluster import hierarchy
from scipy.spatial.distance import squareform
from sklearn.decomposition import PCA
from sklearn.feature_selection import mutual_info_classif, mutual_info_regression
from sklearn.metrics import f1_score, mean_absolute_error, mutual_info_score
from sklearn.model_selection import KFold
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor


def rounded(values, digits=3):
    return numpy.round(values, digits)


def distributions():
    at = [0, 0.01, 0.4, 1, 1.96, 3.2, 9, 40, 250]
    freedoms = [1, 2.5, 7, 30, 411.3, 1e6]
    pairs = [(t, f) for t in at for f in freedoms]
    yield ("student", "2 * t.sf", {"at": [t for t, _ in pairs], "freedom": [f for _, f in pairs]},
           [2 * stats.t.sf(t, f) for t, f in pairs])
    triples = [(x, a, b) for x in (0.02, 0.7, 1, 3.4, 60) for a in (1, 2, 9) for b in (4, 77, 1e5)]
    yield ("fisher", "f.sf", {"at": [t[0] for t in triples], "between": [t[1] for t in triples],
                              "within": [t[2] for t in triples]}, [stats.f.sf(*t) for t in triples])
    shares = [1e-300, 1e-20, 1e-9, 0.001, 0.02, 0.07, 0.3, 0.5, 0.62, 0.93, 0.99, 1 - 1e-9]
    yield "normal", "norm.ppf", {"shares": shares}, special.ndtri(shares)
    samples = [(4.5, 2.25, 2), (-3, 0.7, 9), (120, 30, 57), (0.25, 1, 4001)]
    yield ("mean-interval", "t.interval(0.95)", {"samples": samples},
           [list(stats.t.interval(0.95, n - 1, loc=mean, scale=sd / numpy.sqrt(n))) for mean, sd, n in samples])
    counts = [(0, 7), (3, 9), (50, 100), (7, 7), (1, 40000)]
    yield ("wilson", "binomtest.proportion_ci(method='wilson')",
           {"successes": [c[0] for c in counts], "trials": [c[1] for c in counts]},
           [list(stats.binomtest(*c).proportion_ci(method="wilson")) for c in counts])


def cohen(first, second):
    n, m = len(first), len(second)
    pooled = numpy.sqrt(((n - 1) * numpy.var(first, ddof=1) + (m - 1) * numpy.var(second, ddof=1)) / (n + m - 2))
    return (numpy.mean(first) - numpy.mean(second)) / pooled


def groups(random):
    two = [rounded(random.normal(5, 2, 40)), rounded(random.normal(6, 3, 25))]
    tied = [random.integers(0, 6, 60), random.integers(1, 8, 45)]
    apart = [rounded(random.normal(0, 1, 300)), rounded(random.normal(4, 1, 200))]
    for name, (first, second) in {"two": two, "tied": tied, "apart": apart}.items():
        welch = stats.ttest_ind(first, second, equal_var=False)
        mann = stats.mannwhitneyu(first, second, method="asymptotic")
        yield f"groups-{name}", "ttest_ind(equal_var=False), mannwhitneyu(method='asymptotic')", {"groups": [first, second]}, {
            "means": [welch.statistic, welch.pvalue, cohen(first, second)],
            "ranks": [mann.statistic, mann.pvalue, 2 * mann.statistic / (len(first) * len(second)) - 1],
        }
    many = [rounded(random.normal(m, 2, n)) for m, n in ((1, 20), (1.5, 31), (3, 17), (1, 1))]
    coarse = [random.integers(0, top, 50) for top in (4, 5, 7)]
    for name, samples in {"many": many, "coarse": coarse}.items():
        anova, kruskal = stats.f_oneway(*samples), stats.kruskal(*samples)
        pooled = numpy.concatenate(samples)
        between = sum(len(s) * (numpy.mean(s) - pooled.mean()) ** 2 for s in samples)
        yield f"groups-{name}", "f_oneway, kruskal", {"groups": samples}, {
            "means": [anova.statistic, anova.pvalue, between / ((pooled - pooled.mean()) ** 2).sum()],
            "ranks": [kruskal.statistic, kruskal.pvalue, kruskal.statistic / (len(pooled) - 1)],
        }


def pairs(random):
    x = rounded(random.normal(0, 1, 120))
    steps = random.integers(0, 5, 90)
    samples = {"bent": (x, rounded(numpy.exp(x) + random.normal(0, 0.3, 120))),
               "tied": (steps, steps // 2 + random.integers(0, 3, 90)),
               "tight": (x, rounded(2 * x + random.normal(0, 0.01, 120), 5))}
    for name, (first, second) in samples.items():
        tenths = [pandas.qcut(v, 10, labels=False, duplicates="drop") for v in (first, second)]
        r, rho = stats.pearsonr(first, second), stats.spearmanr(first, second)
        yield f"pair-{name}", "pearsonr, spearmanr, mutual_info_score of qcut(10)", {"first": first, "second": second}, {
            "pearson": [r[0], r[1]], "spearman": [rho[0], rho[1]], "information": mutual_info_score(*tenths)}


def crosstabs(random):
    first = random.choice(list("abcd"), 200, p=[0.4, 0.3, 0.2, 0.1])
    second = numpy.where(random.random(200) < 0.3, first, random.choice(list("abc"), 200))
    counts = pandas.crosstab(first, second)
    chi = stats.chi2_contingency(counts, correction=False)
    yield "crosstab", "chi2_contingency(correction=False), mutual_info_score", {"first": first, "second": second}, {
        "test": [chi[0], chi[1], stats.contingency.association(counts, method="cramer")],
        "information": mutual_info_score(first, second)}


def power(random):
    x = rounded(random.normal(0, 1, 150), 2)
    label = (x > 0.4).astype(int) + ((x < -0.8) & (random.random(150) < 0.8)) * 2
    label = numpy.where(label == 3, 2, label)
    number = rounded(x ** 2 + random.normal(0, 0.2, 150))
    plan = random.choice(list("abcde"), 150)
    tied = numpy.array([ord(p) for p in plan]) % 3 + (random.random(150) < 0.2)
    priced = rounded(tied * 10 + random.normal(0, 2, 150))
    folds = list(KFold(4).split(x))

    def one_hot(train):
        return pandas.get_dummies(pandas.Series(plan)).to_numpy()

    def of_class(features, target, depth):
        scores = []
        for train, test in folds:
            tree = DecisionTreeClassifier(max_depth=depth, random_state=0).fit(features[train], target[train])
            scores.append(f1_score(target[test], tree.predict(features[test]), average="weighted"))
        shares = numpy.unique(target, return_counts=True)[1] / len(target)
        naive = max((shares ** 2).sum(), f1_score(target, numpy.full(len(target), shares.argmax()), average="weighted"))
        return max(0, (numpy.mean(scores) - naive) / (1 - naive))

    def of_number(features, target, depth):
        errors = []
        for train, test in folds:
            tree = DecisionTreeRegressor(max_depth=depth, random_state=0).fit(features[train], target[train])
            errors.append(mean_absolute_error(target[test], tree.predict(features[test])))
        return max(0, 1 - numpy.mean(errors) / mean_absolute_error(target, numpy.full(len(target), numpy.median(target))))

    call = "KFold(4) of a decision tree against guessing, as ppscore"
    column, encoded = x.reshape(-1, 1), one_hot(None)
    codes = [ord(p) - ord("a") for p in plan]
    yield "power-class", call, {"values": x, "target": label, "classes": 3}, of_class(column, label, 4)
    yield "power-number", call, {"values": x, "target": number, "classes": 0}, of_number(column, number, 4)
    yield "power-category-class", call, {"codes": codes, "categories": 5, "target": tied, "classes": 4}, of_class(encoded, tied, None)
    yield "power-category-number", call, {"codes": codes, "categories": 5, "target": priced, "classes": 0}, of_number(encoded, priced, None)


def univariate(random):
    for name, values in {"skewed": rounded(random.lognormal(1, 0.8, 200)), "even": rounded(random.uniform(-3, 9, 57))}.items():
        grid = numpy.linspace(values.min() - 1, values.max() + 1, 25)
        yield f"density-{name}", "gaussian_kde(bw_method='scott', 'silverman')", {"values": values, "grid": grid}, {
            rule: stats.gaussian_kde(values, bw_method=rule)(grid) for rule in ("scott", "silverman")}
        counts, edges = numpy.histogram(values, bins="fd")
        yield f"bins-{name}", "histogram(bins='fd')", {"values": values}, {"counts": counts, "edges": edges}
        order, _ = stats.probplot(values)
        yield f"qq-{name}", "probplot", {"values": values}, {"theoretical": order[0], "sample": order[1]}


def multivariate(random):
    raw = random.random((12, 12))
    distances = rounded((raw + raw.T) / 2, 6)
    numpy.fill_diagonal(distances, 0)
    tree = hierarchy.linkage(squareform(distances), "average")
    yield "order", "leaves_list(linkage(method='average'))", {"distances": distances}, hierarchy.leaves_list(tree)

    base = random.normal(0, 1, (60, 2))
    rows = rounded(base @ random.normal(0, 1, (2, 5)) + random.normal(0, 0.4, (60, 5)))
    scaled = (rows - rows.mean(axis=0)) / rows.std(axis=0)
    fitted = PCA(n_components=2).fit(scaled)
    # Signs as scikit-learn from 1.5 on: the largest loading of each component is positive.
    signs = [numpy.sign(component[numpy.abs(component).argmax()]) for component in fitted.components_]
    yield "map", "PCA(2) of the standardised columns", {"rows": rows}, {
        "components": fitted.components_ * numpy.array(signs)[:, None],
        "explained": fitted.explained_variance_ratio_,
        "scores": (fitted.transform(scaled) * signs)[:10]}


def informations(random):
    """Numbers without ties, since scikit-learn breaks ties by noise."""
    x = random.normal(0, 1, 160)
    y = x ** 2 + random.normal(0, 0.3, 160)
    group = (x > 0.3).astype(int) + (y > 1)
    lonely = numpy.where(numpy.arange(160) == 7, 9, group)
    yield "information-numbers", "mutual_info_regression", {"number": x, "target": y}, \
        mutual_info_regression(x.reshape(-1, 1), y, random_state=0)[0]
    for name, codes in (("groups", group), ("lonely", lonely)):
        yield f"information-{name}", "mutual_info_classif, mutual_info_regression(discrete_features=True)", \
            {"number": x, "codes": codes}, [
                mutual_info_classif(x.reshape(-1, 1), codes, random_state=0)[0],
                mutual_info_regression(codes.reshape(-1, 1), x, discrete_features=True, random_state=0)[0]]
    steps = random.integers(0, 12, 2000).astype(float)
    noisy = steps + random.normal(0, 2, 2000)
    yield "information-tied", "mutual_info_regression", {"number": steps, "target": rounded(noisy)}, \
        mutual_info_regression(steps.reshape(-1, 1), rounded(noisy), random_state=0)[0]
    at = [1e-3, 0.5, 1, 2, 3.7, 9.99, 10, 250, 1e6]
    yield "digamma", "special.digamma", {"at": at}, special.digamma(at)


def cases():
    random = numpy.random.default_rng(2024)
    yield from distributions()
    for area in (groups, pairs, crosstabs, power, univariate, multivariate, informations):
        yield from area(random)
