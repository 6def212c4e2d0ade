"""The default preparation as scikit-learn's own pipeline: median and scale, constant 'missing' and one-hot."""
import numpy
import pandas
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

CALL = (
    "ColumnTransformer([('n', make_pipeline(SimpleImputer(strategy='median'), StandardScaler()), numeric),"
    " ('c', make_pipeline(SimpleImputer(strategy='constant', fill_value='missing'),"
    " OneHotEncoder(handle_unknown='ignore', sparse_output=False)), coded)]).fit(train).transform(new)"
)


def answer(train, new):
    """The case that holds the features of `new` after fitting on `train`; tables are {column: values}."""
    numeric = [name for name, values in train.items() if not any(isinstance(v, str) for v in values)]
    coded = [name for name in train if name not in numeric]

    def frame(table):
        return pandas.DataFrame(
            {
                name: [numpy.nan if v is None else v for v in values]
                if name in numeric
                else pandas.Series([numpy.nan if v is None else v for v in values], dtype=object)
                for name, values in table.items()
            }
        )

    preparation = ColumnTransformer(
        [
            ("n", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
            (
                "c",
                make_pipeline(
                    SimpleImputer(strategy="constant", fill_value="missing"),
                    OneHotEncoder(handle_unknown="ignore", sparse_output=False),
                ),
                coded,
            ),
        ],
        verbose_feature_names_out=False,
    )
    preparation.fit(frame(train))
    return (
        CALL,
        {"train": train, "new": new},
        {
            "featureNames": list(preparation.get_feature_names_out()),
            "features": preparation.transform(frame(new)),
        },
    )


def cases():
    yield "mixed", *answer(
        {
            "tenure": [1, 34, None, 45, 2, 8, 22, None, 28, 62],
            "contract": ["month", "year", None, "year", "month", "two years", "month", "year", None, "month"],
            "charges": [29.85, 56.95, 53.85, None, 70.7, 99.65, 89.1, 29.75, 104.8, 56.15],
            "paperless": ["Yes", "No", "Yes", "No", "Yes", "Yes", "Yes", "No", "Yes", "No"],
        },
        {
            "tenure": [5, None, 71],
            "contract": ["year", None, "never seen"],
            "charges": [None, 10.5, 1e6],
            "paperless": ["No", None, "Maybe"],
        },
    )
    yield "literal_missing", *answer(
        {"size": [1, 2, 4], "state": ["missing", None, "here"]},
        {"size": [1, None, 3], "state": [None, "missing", "here"]},
    )
    yield "constant_and_far_from_zero", *answer(
        {"same": [0.1, 0.1, 0.1, 0.1], "epoch": [1.7e12, 1.7e12 + 1, 1.7e12 + 2, 1.7e12 + 7], "c": list("abab")},
        {"same": [0.1, 0.2, None, 0.1], "epoch": [1.7e12, None, 1.7e12 + 3, 0], "c": list("ba") + [None, "b"]},
    )
    yield "order_of_categories", *answer(
        {"n": [1, 2, 3, 4, 5, 6], "c": ["é", "10", "9", "Z", "a", "\U0001F600"]},
        {"n": [1, 2, 3, 4, 5, 6], "c": ["\U0001F600", "a", "Z", "9", "10", "é"]},
    )
    rng = numpy.random.default_rng(5)
    values = numpy.round(rng.lognormal(3, 2, 200), 3)
    values[rng.random(200) < 0.2] = numpy.nan
    yield "skewed_numbers", *answer(
        {"v": [None if numpy.isnan(v) else float(v) for v in values], "c": list("ab") * 100},
        {"v": [0.001, 12.5, None, 5000], "c": list("abab")},
    )
    yield "without_any_value", *answer(
        {"n": [None, None, None], "m": [1, 2, 4], "c": ["a", "b", "a"]},
        {"n": [1, None, 2], "m": [1, None, 2], "c": ["a", None, "b"]},
    )
