"""How scikit-learn does on the four sample tables, on one committed split each.

inputs:   {"file": name under public/samples, "target", "testRows": row numbers, 0 is the first row after the header}
expected: classification: {"classes": [...], "logisticRegression": scores, "randomForest": scores}
                          with scores = {"accuracy", "rocAuc"}; rocAuc is one-vs-rest macro for three classes
          regression:     {"ridge": scores, "randomForest": scores} with scores = {"rmse"}
          "randomForestSpread" is the standard deviation over the seeds

The forest's scores are means over random_state 0 to 9: one seed can be lucky by as much as the margin that
ours is held to (concrete: rmse 4.46 from seed 0, 4.59 in the mean).

The preparation is the app's: numbers through SimpleImputer(median) and StandardScaler, text through
SimpleImputer(constant 'missing') and OneHotEncoder(handle_unknown='ignore'), fitted on the training rows.
"""
import pathlib

import numpy
import pandas
from sklearn.base import is_classifier
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, mean_squared_error, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

SAMPLES = pathlib.Path(__file__).parents[3] / "public" / "samples"
CLASSIFICATION = [("telco-churn", "churn"), ("penguins", "species"), ("diabetes", "diabetes")]
REGRESSION = [("concrete", "compressive_strength")]


def preparation():
    return make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), make_column_selector(dtype_include="number")),
        (
            make_pipeline(SimpleImputer(strategy="constant", fill_value="missing"), OneHotEncoder(handle_unknown="ignore")),
            make_column_selector(dtype_include=object),
        ),
    )


def split(name, target, stratified):
    table = pandas.read_csv(SAMPLES / f"{name}.csv")
    labels = table[target] if stratified else None
    train, test = train_test_split(numpy.arange(len(table)), test_size=0.2, stratify=labels, random_state=0)
    features = table.drop(columns=target)
    return features.iloc[train], table[target].iloc[train], features.iloc[test], table[target].iloc[test], numpy.sort(test)


def scores(estimator, train, train_target, test, test_target):
    pipeline = make_pipeline(preparation(), estimator).fit(train, train_target)
    predicted = pipeline.predict(test)
    if not is_classifier(estimator):
        return {"rmse": mean_squared_error(test_target, predicted, squared=False)}
    probabilities = pipeline.predict_proba(test)
    if probabilities.shape[1] == 2:
        auc = roc_auc_score(test_target, probabilities[:, 1])
    else:
        auc = roc_auc_score(test_target, probabilities, multi_class="ovr", average="macro")
    return {"accuracy": accuracy_score(test_target, predicted), "rocAuc": auc}


def forest_scores(make, data):
    by_seed = pandas.DataFrame([scores(make(random_state=seed), *data) for seed in range(10)])
    return {"randomForest": by_seed.mean().to_dict(), "randomForestSpread": by_seed.std(ddof=0).to_dict()}


def cases():
    for name, target in CLASSIFICATION:
        *data, test_rows = split(name, target, stratified=True)
        yield (
            name,
            "LogisticRegression(max_iter=1000), RandomForestClassifier(random_state=0 to 9)",
            {"file": f"{name}.csv", "target": target, "testRows": test_rows},
            {
                "classes": sorted(data[1].unique()),
                "logisticRegression": scores(LogisticRegression(max_iter=1000), *data),
                **forest_scores(RandomForestClassifier, data),
            },
        )
    for name, target in REGRESSION:
        *data, test_rows = split(name, target, stratified=False)
        yield (
            name,
            "Ridge(), RandomForestRegressor(random_state=0 to 9)",
            {"file": f"{name}.csv", "target": target, "testRows": test_rows},
            {"ridge": scores(Ridge(), *data), **forest_scores(RandomForestRegressor, data)},
        )
