"""Seven tables, real ones, each learned from by every kind of estimator with defaults: the mean score over seeds.

inputs:   {"features", "target", "classes" (0 for numbers), "testRows": row numbers, "categorical": per column}
          features are in standard units, gaps filled and categories taken apart, except where "native": there gaps are
          NaN and categories are codes.
expected: {estimator in our names: {"mean", "sd": of accuracy or R² on the test rows over five seeds}}
"""
import pathlib

import numpy
import pandas
from sklearn import datasets, ensemble, linear_model, naive_bayes, neighbors, svm, tree
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

SAMPLES = pathlib.Path(__file__).parents[3] / "public" / "samples"
SEEDS = range(5)

CLASSIFIERS = {
    "logisticRegression": lambda seed: linear_model.LogisticRegression(max_iter=1000, tol=1e-8),
    "gaussianNB": lambda seed: naive_bayes.GaussianNB(),
    "kNeighborsClassifier": lambda seed: neighbors.KNeighborsClassifier(),
    "decisionTreeClassifier": lambda seed: tree.DecisionTreeClassifier(random_state=seed),
    "randomForestClassifier": lambda seed: ensemble.RandomForestClassifier(random_state=seed),
    "extraTreesClassifier": lambda seed: ensemble.ExtraTreesClassifier(random_state=seed),
    "histGradientBoostingClassifier": lambda seed: ensemble.HistGradientBoostingClassifier(random_state=seed),
    "svc": lambda seed: svm.SVC(),
}
REGRESSORS = {
    "linearRegression": lambda seed: linear_model.LinearRegression(),
    "ridge": lambda seed: linear_model.Ridge(),
    "lasso": lambda seed: linear_model.Lasso(alpha=0.1, tol=1e-10, max_iter=100_000),
    "kNeighborsRegressor": lambda seed: neighbors.KNeighborsRegressor(),
    "decisionTreeRegressor": lambda seed: tree.DecisionTreeRegressor(random_state=seed),
    "randomForestRegressor": lambda seed: ensemble.RandomForestRegressor(random_state=seed),
    "extraTreesRegressor": lambda seed: ensemble.ExtraTreesRegressor(random_state=seed),
    "histGradientBoostingRegressor": lambda seed: ensemble.HistGradientBoostingRegressor(random_state=seed),
    "svr": lambda seed: svm.SVR(),
}


def sample(name, target, rows):
    frame = pandas.read_csv(SAMPLES / f"{name}.csv").sample(rows, random_state=0)
    return frame.drop(columns=target), frame[target]


def prepared(frame):
    numbers = [c for c in frame if frame[c].dtype != object]
    words = [c for c in frame if frame[c].dtype == object]
    return ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        ("words", make_pipeline(SimpleImputer(strategy="constant", fill_value="?"), OneHotEncoder(handle_unknown="ignore")), words),
    ], sparse_threshold=0).fit_transform(frame)


def as_they_are(frame):
    """Gaps as NaN, categories as codes; which columns those are."""
    words = [c for c in frame if frame[c].dtype == object]
    codes = frame.copy()
    codes[words] = OrdinalEncoder().fit_transform(frame[words])
    return codes.to_numpy(dtype=float), [c in words for c in frame]


def learned(features, target, classes, categorical=None):
    features = numpy.round(features, 2)
    rows = numpy.arange(len(target))
    _, test = train_test_split(rows, test_size=0.3, random_state=0, stratify=target if classes else None)
    train = numpy.setdiff1d(rows, test)
    expected = {}
    for name, make in (CLASSIFIERS if classes else REGRESSORS).items():
        if categorical is not None and not name.startswith("hist"):
            continue
        scores = []
        for seed in SEEDS:
            model = make(seed)
            if categorical is not None:
                model.set_params(categorical_features=categorical)
            scores.append(model.fit(features[train], target[train]).score(features[test], target[test]))
        expected[name] = {"mean": numpy.mean(scores), "sd": numpy.std(scores)}
    inputs = {
        "features": features,
        "target": target,
        "classes": classes,
        "testRows": numpy.sort(test),
        "categorical": categorical or [False] * features.shape[1],
    }
    return "score on the test rows, mean over random_state 0 to 4", inputs, expected


def codes_of(target):
    return numpy.unique(target, return_inverse=True)[1]


def cases():
    penguins, species = sample("penguins", "species", 344)
    yield "penguins", *learned(prepared(penguins), codes_of(species), 3)
    codes, categorical = as_they_are(penguins)
    yield "penguins-as-they-are", *learned(codes, codes_of(species), 3, categorical)
    telco, churn = sample("telco-churn", "churn", 350)
    yield "telco-churn", *learned(prepared(telco), codes_of(churn), 2)
    concrete, strength = sample("concrete", "compressive_strength", 600)
    yield "concrete", *learned(prepared(concrete), strength.to_numpy(), 0)
    wine = datasets.load_wine()
    yield "wine", *learned(StandardScaler().fit_transform(wine.data), wine.target, 3)
    cancer = datasets.load_breast_cancer()
    yield "breast-cancer", *learned(StandardScaler().fit_transform(cancer.data[:350]), cancer.target[:350], 2)
    digits = datasets.load_digits()
    yield "digits", *learned(digits.data[:300].astype(int), digits.target[:300], 10)
    diabetes = datasets.load_diabetes()
    yield "diabetes", *learned(StandardScaler().fit_transform(diabetes.data), diabetes.target, 0)
