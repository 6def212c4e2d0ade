"""Each transformer fitted on some rows and asked for others, by scikit-learn, pandas or numpy.

Where Debian's scikit-learn has no such transformer, the formula of its documentation is written out in numpy.
"""
import numpy
import pandas
from sklearn import decomposition, feature_extraction, feature_selection, impute, linear_model, preprocessing
import sklearn.feature_extraction.text  # noqa: F401
from sklearn.experimental import enable_iterative_imputer  # noqa: F401

RNG = numpy.random.default_rng(17)
CITIES = ["Rome", "Oslo", "Bern", "Oslo", "Rome", "Oslo", "Kyiv", "Bern", "Oslo", "Rome", "Rome", "Lund"]
NEW_CITIES = ["Oslo", "Rome", "Lund", "Bern", "Kyiv", "Paris"]


def numbers(rows, missing=0.0, whole=False):
    """Columns unlike each other: normal, skewed, few values, constant."""
    columns = {
        "normal": RNG.normal(10, 3, rows),
        "skewed": RNG.lognormal(1, 1, rows),
        "few": RNG.integers(0, 4, rows).astype(float),
        "constant": numpy.full(rows, 7.0),
    }
    if missing:
        for values in columns.values():
            values[RNG.random(rows) < missing] = numpy.nan
    return {name: numpy.round(values, 3) for name, values in columns.items()}


TRAIN, NEW = numbers(40), numbers(8)
GAPPY, NEW_GAPPY = numbers(40, 0.2), numbers(8, 0.3)


def matrix(table):
    return numpy.column_stack([numpy.asarray(values, dtype=float) for values in table.values()])


def texts(table):
    return pandas.DataFrame({name: pandas.Series(values, dtype=object) for name, values in table.items()})


def case(kind, params, call, train, new, features, names=None, **more):
    expected = {"features": features}
    if names is not None:
        expected["names"] = list(names)
    blank = lambda table: {  # noqa: E731
        name: [None if not isinstance(v, str) and (v is None or numpy.isnan(v)) else v for v in values]
        for name, values in table.items()
    }
    return call, {"kind": kind, "params": params, "train": blank(train), "new": blank(new), **more}, expected


def fitted(kind, params, transformer, train=TRAIN, new=NEW, **more):
    """Numbers through a transformer of scikit-learn's own."""
    features = transformer.fit(matrix(train)).transform(matrix(new))
    return case(kind, params, f"{transformer}.fit(train).transform(new)", train, new, features, **more)


def imputing():
    for strategy in ["mean", "median", "most_frequent", "constant"]:
        ours = "mostFrequent" if strategy == "most_frequent" else strategy
        imputer = impute.SimpleImputer(strategy=strategy, add_indicator=strategy != "constant")
        params = {"strategy": ours, "addIndicator": strategy != "constant"}
        yield f"simple_imputer_{strategy}", *fitted("simpleImputer", params, imputer, GAPPY, NEW_GAPPY)
    empty = {"none": numpy.full(5, numpy.nan), "some": [1.0, numpy.nan, 3, 5, 9]}
    yield "simple_imputer_without_any_value", *fitted(
        "simpleImputer", {"strategy": "median"}, impute.SimpleImputer(strategy="median"), empty, empty
    )


def scaling():
    for with_mean in [True, False]:
        yield f"standard_scaler_mean_{with_mean}", *fitted(
            "standardScaler", {"withMean": with_mean}, preprocessing.StandardScaler(with_mean=with_mean), GAPPY, NEW_GAPPY
        )
    yield "min_max_scaler", *fitted("minMaxScaler", {}, preprocessing.MinMaxScaler(), GAPPY, NEW_GAPPY)
    yield "min_max_scaler_clip", *fitted(
        "minMaxScaler",
        {"featureRange": [-1, 3], "clip": True},
        preprocessing.MinMaxScaler(feature_range=(-1, 3), clip=True),
    )
    yield "max_abs_scaler", *fitted("maxAbsScaler", {}, preprocessing.MaxAbsScaler(), GAPPY, NEW_GAPPY)
    yield "robust_scaler", *fitted("robustScaler", {}, preprocessing.RobustScaler(), GAPPY, NEW_GAPPY)
    yield "robust_scaler_unit_variance", *fitted(
        "robustScaler",
        {"quantileRange": [10, 80], "unitVariance": True},
        preprocessing.RobustScaler(quantile_range=(10, 80), unit_variance=True),
    )
    for norm in ["l1", "l2", "max"]:
        yield f"normalizer_{norm}", *fitted("normalizer", {"norm": norm}, preprocessing.Normalizer(norm=norm))
    low, high = numpy.quantile(matrix(TRAIN), [0.05, 0.9], axis=0)
    yield "winsorizer", *case(
        "winsorizer",
        {"upper": 0.9},
        "numpy.clip(new, *numpy.quantile(train, [0.05, 0.9], axis=0))",
        TRAIN,
        NEW,
        numpy.clip(matrix(NEW), low, high),
    )
    signed = {"x": [-5.5, -1, -0.25, 0, 1e-12, 3, 1e9]}
    with numpy.errstate(all="ignore"):
        for method, answer in {
            "log1p": numpy.log1p(signed["x"]),
            "log": numpy.log(signed["x"]),
            "signedLog1p": numpy.sign(signed["x"]) * numpy.log1p(numpy.abs(signed["x"])),
        }.items():
            answer = numpy.where(numpy.isfinite(answer), answer, numpy.nan)[:, None]
            yield f"log_{method}", *case("logTransformer", {"method": method}, f"numpy, {method}", signed, signed, answer)


def encoding():
    train = {"city": CITIES, "size": list("SMLSMLSMLSML")}
    new = {"city": NEW_CITIES, "size": list("LMSLMX")}
    for name, params, options in [
        ("ignore", {"handleUnknown": "ignore"}, {"handle_unknown": "ignore"}),
        ("drop_first", {"handleUnknown": "ignore", "drop": "first"}, {"handle_unknown": "ignore", "drop": "first"}),
        ("if_binary", {"handleUnknown": "ignore", "drop": "ifBinary"}, {"handle_unknown": "ignore", "drop": "if_binary"}),
        (
            "min_frequency",
            {"handleUnknown": "infrequentIfExist", "minFrequency": 3},
            {"handle_unknown": "infrequent_if_exist", "min_frequency": 3},
        ),
        (
            "min_frequency_share",
            {"handleUnknown": "infrequentIfExist", "minFrequency": 0.3},
            {"handle_unknown": "infrequent_if_exist", "min_frequency": 0.3},
        ),
        (
            "max_categories",
            {"handleUnknown": "ignore", "maxCategories": 3},
            {"handle_unknown": "ignore", "max_categories": 3},
        ),
        (
            "max_categories_drop_first",
            {"handleUnknown": "infrequentIfExist", "maxCategories": 3, "drop": "first"},
            {"handle_unknown": "infrequent_if_exist", "max_categories": 3, "drop": "first"},
        ),
    ]:
        encoder = preprocessing.OneHotEncoder(sparse_output=False, **options)
        features = encoder.fit(texts(train)).transform(texts(new))
        names = [one.replace("infrequent_sklearn", "infrequent") for one in encoder.get_feature_names_out()]
        yield f"one_hot_{name}", *case(
            "oneHotEncoder", params, f"{encoder}.fit(train).transform(new)", train, new, features, names
        )
    encoder = preprocessing.OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    yield "ordinal", *case(
        "ordinalEncoder",
        {"handleUnknown": "useEncodedValue", "unknownValue": -1},
        f"{encoder}.fit(train).transform(new)",
        train,
        new,
        encoder.fit(texts(train)).transform(texts(new)),
    )
    shares = pandas.Series(CITIES).value_counts(normalize=True)
    yield "frequency", *case(
        "frequencyEncoder",
        {},
        "new.map(train.value_counts(normalize=True)).fillna(0)",
        {"city": CITIES},
        {"city": NEW_CITIES},
        pandas.Series(NEW_CITIES).map(shares).fillna(0).to_numpy()[:, None],
    )


def bending():
    few = {name: numpy.abs(values) + 0.5 for name, values in TRAIN.items()}
    new = {name: numpy.abs(values) + 0.5 for name, values in NEW.items()}
    for columns in [few, new]:
        del columns["constant"]
    signed = {name: values - 6 for name, values in few.items()}
    signed_new = {name: values - 6 for name, values in new.items()}
    for standardize in [True, False]:
        yield f"power_yeo_johnson_{standardize}", *fitted(
            "powerTransformer",
            {"standardize": standardize},
            preprocessing.PowerTransformer(standardize=standardize),
            signed,
            signed_new,
        )
    yield "power_box_cox", *fitted(
        "powerTransformer", {"method": "boxCox"}, preprocessing.PowerTransformer(method="box-cox"), few, new
    )
    for distribution in ["uniform", "normal"]:
        for count in [7, 1000]:
            transformer = preprocessing.QuantileTransformer(n_quantiles=count, output_distribution=distribution)
            yield f"quantile_{distribution}_{count}", *fitted(
                "quantileTransformer", {"nQuantiles": count, "outputDistribution": distribution}, transformer, GAPPY, NEW_GAPPY
            )


def neighbours():
    """Without equal distances, which scikit-learn breaks as its partition falls."""
    train = {name: GAPPY[name] for name in ["normal", "skewed"]} | {"third": numpy.round(RNG.normal(0, 5, 40), 3)}
    new = {name: NEW_GAPPY[name] for name in ["normal", "skewed"]} | {"third": numpy.round(RNG.normal(0, 5, 8), 3)}
    for weights in ["uniform", "distance"]:
        imputer = impute.KNNImputer(n_neighbors=3, weights=weights)
        yield f"knn_imputer_{weights}", *fitted("knnImputer", {"nNeighbors": 3, "weights": weights}, imputer, train, new)


def iterating():
    """Columns that tell something of each other, so that the rounds matter."""
    made = {}
    for name, rows in [("train", 40), ("new", 8)]:
        base = RNG.normal(0, 1, rows)
        columns = {
            "a": base + RNG.normal(0, 0.3, rows),
            "b": 5 - 2 * base + RNG.normal(0, 0.5, rows),
            "c": RNG.normal(3, 2, rows) + base,
            "complete": base**2,
        }
        for column in ["a", "b", "c"]:
            columns[column][RNG.random(rows) < 0.25] = numpy.nan
        made[name] = {column: numpy.round(values, 4) for column, values in columns.items()}
    for rounds in [1, 10]:
        imputer = impute.IterativeImputer(max_iter=rounds)
        yield f"iterative_imputer_{rounds}", *fitted(
            "iterativeImputer", {"maxIter": rounds}, imputer, made["train"], made["new"]
        )


def selecting():
    train = dict(TRAIN, twice=TRAIN["normal"] * 2 + 0.01 * TRAIN["skewed"], few_more=TRAIN["few"] + 0.1 * TRAIN["skewed"])
    classes = {"target": (TRAIN["normal"] + RNG.normal(0, 2, 40) > 10).astype(float) + (TRAIN["few"] == 3)}
    classes["classes"] = ["a", "b", "c"]
    values = {"target": numpy.round(TRAIN["skewed"] + RNG.normal(0, 3, 40), 3)}
    for threshold in [0, 1.5]:
        selector = feature_selection.VarianceThreshold(threshold)
        yield f"variance_threshold_{threshold}", *fitted("varianceThreshold", {"threshold": threshold}, selector, train, train)
    correlations = numpy.abs(numpy.corrcoef(matrix(train).T[[0, 1, 2, 4, 5]]))
    assert (correlations > 0.95).sum() == 5 + 2 and correlations[0, 3] > 0.95
    del train["constant"]
    kept = [name for name in train if name != "twice"]
    yield "correlation_filter", *case(
        "correlationFilter",
        {},
        "columns that numpy.corrcoef gives at most 0.95 with each kept before them",
        train,
        train,
        matrix({name: train[name] for name in kept}),
        kept,
    )
    for name, score, target in [
        ("f", feature_selection.f_classif, classes),
        ("chi2", feature_selection.chi2, classes),
        ("f", feature_selection.f_regression, values),
    ]:
        selector = feature_selection.SelectKBest(score, k=2).fit(matrix(train), target["target"])
        yield f"select_k_best_{score.__name__}", *case(
            "selectKBest",
            {"scoreFunction": name, "k": 2},
            f"SelectKBest({score.__name__}, k=2).fit(train, target).transform(train)",
            train,
            train,
            selector.transform(matrix(train)),
            **target,
        )
    for name, score, target in [
        ("classif", feature_selection.mutual_info_classif, classes),
        ("regression", feature_selection.mutual_info_regression, values),
    ]:
        best = sorted(numpy.argsort(score(matrix(train), target["target"], random_state=0))[-2:])
        yield f"select_k_best_mutual_info_{name}", *case(
            "selectKBest",
            {"scoreFunction": "mutualInformation", "k": 2},
            f"SelectKBest({score.__name__}, k=2).fit(train, target).transform(train)",
            train,
            train,
            matrix(train)[:, best],
            **target,
        )


def modelling():
    """Selection by linear models: features of one scale, none of which a model makes nearly as much of as another."""
    columns = {name: numpy.round(RNG.normal(0, 1, 60), 3) for name in "abcdef"}
    noise = RNG.normal(0, 0.5, 60)
    weights = {"a": 3, "b": 0.02, "c": -2, "d": 1, "e": 0.3, "f": -0.6}
    sums = sum(weight * columns[name] for name, weight in weights.items()) + noise
    values = {"target": numpy.round(sums, 3)}
    binary = {"target": (sums > 0).astype(float), "classes": ["no", "yes"]}
    three = {"target": numpy.digitize(sums, [-2, 2]).astype(float), "classes": ["low", "middle", "high"]}
    ridge, logistic = linear_model.Ridge(), linear_model.LogisticRegression(tol=1e-8, max_iter=1000)
    for task, estimator, target in [("ridge", ridge, values), ("binary", logistic, binary), ("multiclass", logistic, three)]:
        for kind, name, params, selector in [
            ("rfe", "half", {}, feature_selection.RFE(estimator)),
            ("rfe", "two_by_two", {"nFeaturesToSelect": 2, "step": 2}, feature_selection.RFE(estimator, n_features_to_select=2, step=2)),
            ("rfe", "shares", {"nFeaturesToSelect": 0.7, "step": 0.4}, feature_selection.RFE(estimator, n_features_to_select=0.7, step=0.4)),
            ("rfecv", "defaults", {}, feature_selection.RFECV(estimator)),
            ("rfecv", "two_by_two", {"step": 2, "cv": 3, "minFeaturesToSelect": 2}, feature_selection.RFECV(estimator, step=2, cv=3, min_features_to_select=2)),
            ("selectFromModel", "mean", {}, feature_selection.SelectFromModel(estimator)),
            ("selectFromModel", "median", {"threshold": "median", "times": 1.1}, feature_selection.SelectFromModel(estimator, threshold="1.1*median")),
            (
                "selectFromModel",
                "at_most_two",
                {"times": 0.1, "maxFeatures": 2},
                feature_selection.SelectFromModel(estimator, threshold="0.1*mean", max_features=2),
            ),
        ]:
            selector.fit(matrix(columns), target["target"])
            yield f"{kind}_{name}_{task}", *case(
                kind,
                params,
                f"{selector}.fit(train, target).get_support()",
                columns,
                {column: values[:3] for column, values in columns.items()},
                matrix(columns)[:3][:, selector.get_support()],
                numpy.array(list(columns))[selector.get_support()],
                **target,
            )


def clustering():
    lumps = {"lumps": numpy.round(numpy.concatenate([RNG.normal(0, 1, 30), RNG.normal(9, 2, 15), RNG.normal(30, 0.5, 5)]), 3)}
    far = {"far": numpy.round(numpy.concatenate([RNG.normal(0, 1, 40), [1000]]), 3)}
    for name, columns, bins in [("lumps", lumps, 3), ("skewed", {"skewed": TRAIN["skewed"]}, 5), ("far", far, 4)]:
        binner = preprocessing.KBinsDiscretizer(n_bins=bins, strategy="kmeans", encode="ordinal")
        yield f"k_bins_kmeans_{name}", *fitted(
            "kBinsDiscretizer", {"nBins": bins, "strategy": "kmeans", "encode": "ordinal"}, binner, columns, columns
        )


def coming_round():
    hours = {"hour": [0, 5.5, 6, 12, 23, 24, -1, None]}
    angle = 2 * numpy.pi * numpy.array([numpy.nan if hour is None else hour for hour in hours["hour"]]) / 24
    yield "cyclic", *case(
        "cyclicEncoder",
        {},
        "numpy.sin and cos of 2 pi hour / 24",
        hours,
        hours,
        numpy.column_stack([numpy.sin(angle), numpy.cos(angle)]),
        ["hour_sin", "hour_cos"],
    )


def calculating():
    columns = {"a": TRAIN["normal"], "b": TRAIN["few"], "c d": TRAIN["skewed"]}
    formulas = {
        "rate": ("a / (b - 1)", "a / (b - 1)"),
        "mixed": ("-a ^ 2 + 3 * [c d] - b / 2", "-a ** 2 + 3 * `c d` - b / 2"),
        "root": ("sqrt(abs(a - 10)) * log([c d])", "sqrt(abs(a - 10)) * log(`c d`)"),
    }
    frame = pandas.DataFrame(columns)
    with numpy.errstate(all="ignore"):
        made = numpy.column_stack([frame.eval(theirs) for _, theirs in formulas.values()])
    yield "calculated", *case(
        "calculatedColumns",
        {"columns": [{"name": name, "formula": ours} for name, (ours, _) in formulas.items()]},
        f"pandas.DataFrame.eval of {', '.join(theirs for _, theirs in formulas.values())}",
        columns,
        columns,
        numpy.where(numpy.isfinite(made), made, numpy.nan),
        list(formulas),
    )


def imputing_texts():
    train = {"city": [None if n % 4 == 1 else city for n, city in enumerate(CITIES)], "size": list("SMLMML") + [None] * 6}
    new = {"city": ["Oslo", None, "Paris"], "size": [None, "S", None]}
    for strategy, params in [("most_frequent", {"strategy": "mostFrequent"}), ("constant", {"strategy": "constant"})]:
        imputer = impute.SimpleImputer(strategy=strategy, missing_values=None, add_indicator=True)
        filled = imputer.fit(texts(train)).transform(texts(new))
        yield f"simple_imputer_texts_{strategy}", *case(
            "simpleImputer",
            {**params, "addIndicator": True},
            f"{imputer}.fit(train).transform(new)",
            train,
            new,
            [[cell if isinstance(cell, str) else float(cell) for cell in row] for row in filled],
        )


def reducing():
    train = {name: TRAIN[name] for name in ["normal", "skewed", "few"]} | {"mixed": TRAIN["normal"] - 2 * TRAIN["few"]}
    new = {name: NEW[name] for name in ["normal", "skewed", "few"]} | {"mixed": NEW["normal"] - 2 * NEW["few"] + 1}
    for name, params, options in [
        ("two", {"nComponents": 2}, {"n_components": 2}),
        ("share", {"nComponents": 0.9}, {"n_components": 0.9}),
        ("whiten", {"nComponents": 3, "whiten": True}, {"n_components": 3, "whiten": True}),
    ]:
        yield f"pca_{name}", *fitted("pca", params, decomposition.PCA(svd_solver="full", **options), train, new)
    svd = decomposition.TruncatedSVD(n_components=3, algorithm="arpack", random_state=1)
    yield "truncated_svd", *fitted("truncatedSvd", {"nComponents": 3}, svd, train, new)


def shrunken(cities, target, smooth):
    """TargetEncoder's formula as scikit-learn 1.4 documents and codes it, which Debian's 1.2 lacks."""
    overall, variance = target.mean(), target.var()
    means = {}
    for city in set(cities):
        own = target[[one == city for one in cities]]
        if smooth == "auto":
            share = variance * len(own) / (variance * len(own) + own.var())
            means[city] = share * own.mean() + (1 - share) * overall
        else:
            means[city] = (own.sum() + smooth * overall) / (len(own) + smooth)
    return means, overall


def targets():
    values = numpy.round(RNG.normal(5, 2, len(CITIES)), 3)
    codes = RNG.integers(0, 3, len(CITIES)).astype(float)
    train, new = {"city": CITIES}, {"city": NEW_CITIES}
    for name, target, classes, smooth in [
        ("auto", values, [], "auto"),
        ("smooth_2", values, [], 2.0),
        ("binary", (codes > 0).astype(float), ["no", "yes"], "auto"),
        ("multiclass", codes, ["a", "b", "c"], "auto"),
    ]:
        of_features = [(codes == code).astype(float) for code in range(3)] if len(classes) == 3 else [target]
        columns = []
        for one in of_features:
            means, overall = shrunken(CITIES, one, smooth)
            columns.append([means.get(city, overall) for city in NEW_CITIES])
        yield f"target_{name}", *case(
            "targetEncoder",
            {"smooth": smooth},
            f"TargetEncoder(smooth={smooth!r}) of scikit-learn 1.4, written out in numpy",
            train,
            new,
            numpy.column_stack(columns),
            target=target,
            classes=classes,
        )


def texts_as_numbers():
    words = ["café=x", "naïve", "", "a", "ab", "abc", "abcd", "abcde", "\U0001F600 smile", "long words in a row"]
    hasher = feature_extraction.FeatureHasher(n_features=16, input_type="dict")
    yield "hashing", *case(
        "hashingEncoder",
        {"nFeatures": 16},
        "FeatureHasher(16).transform([{'word': word}, ...])",
        {"word": words},
        {"word": words},
        hasher.transform([{"word": word} for word in words]).toarray(),
    )
    train = [
        "The parcel came late, the parcel was wet",
        "Late again: late, late!",
        "Größe passt nicht, größe zurück",
        "a b c",
        "parcel fine and size fine, thanks",
        "late parcel late reply",
    ]
    new = ["late Größe unknown", "", "parcel parcel thanks", "nothing known here"]
    for name, params, options in [
        ("defaults", {}, {}),
        ("bigrams", {"ngramRange": [1, 2], "minDf": 2}, {"ngram_range": (1, 2), "min_df": 2}),
        ("bounded", {"maxFeatures": 2, "sublinearTf": True}, {"max_features": 2, "sublinear_tf": True}),
    ]:
        vectorizer = feature_extraction.text.TfidfVectorizer(**options).fit(train)
        yield f"tfidf_{name}", *case(
            "tfidfVectorizer",
            params,
            f"{vectorizer}.fit(train).transform(new)",
            {"note": train},
            {"note": new},
            vectorizer.transform(new).toarray(),
            [f"note_{term}" for term in vectorizer.get_feature_names_out()],
            columnKinds={"note": "text"},
        )


def grouping():
    values = numpy.round(RNG.normal(5, 2, len(CITIES)), 3)
    values[3] = numpy.nan
    new = numpy.round(RNG.normal(5, 2, len(NEW_CITIES)), 3)
    by_city = pandas.DataFrame({"city": CITIES, "x": values}).groupby("city")["x"].mean()
    sizes = pandas.Series(CITIES).value_counts()
    means = pandas.Series(NEW_CITIES).map(by_city).fillna(numpy.nanmean(values)).to_numpy()
    counts = pandas.Series(NEW_CITIES).map(sizes).fillna(0).to_numpy()
    yield "group_aggregates", *case(
        "groupAggregates",
        {},
        "new joined with train.groupby('city')['x'].mean() and value_counts()",
        {"city": CITIES, "x": values},
        {"city": NEW_CITIES, "x": new},
        numpy.column_stack([new, means, new / means, counts]),
        ["x", "x_mean_by_city", "x_ratio_by_city", "city_count"],
    )


def dates():
    moments = pandas.to_datetime(
        ["1969-12-31T23:59:59.999", "2000-02-29T12:30", "2023-12-31", "2024-01-01", "2024-12-31T06:05", "1900-03-01"]
    )
    milliseconds = {"at": [int(one.value // 10**6) for one in moments]}
    parts = {
        "year": moments.year,
        "quarter": moments.quarter,
        "month": moments.month,
        "day": moments.day,
        "dayOfYear": moments.dayofyear,
        "dayOfWeek": moments.dayofweek,
        "isWeekend": (moments.dayofweek >= 5).astype(int),
        "hour": moments.hour,
        "minute": moments.minute,
    }
    more = {"columnKinds": {"at": "datetime"}}
    yield "datetime_parts", *case(
        "datetimeEncoder",
        {"parts": list(parts)},
        "pandas.DatetimeIndex.<part>",
        milliseconds,
        milliseconds,
        numpy.column_stack([numpy.asarray(values, dtype=float) for values in parts.values()]),
        [f"at_{part}" for part in parts],
        **more,
    )
    angles = [2 * numpy.pi * (moments.month - 1) / 12, 2 * numpy.pi * moments.hour / 24]
    yield "datetime_cyclic", *case(
        "datetimeEncoder",
        {"parts": ["month", "hour"], "cyclic": True},
        "sin and cos of 2 pi (month - 1) / 12 and 2 pi hour / 24",
        milliseconds,
        milliseconds,
        numpy.column_stack([turn(angle) for angle in angles for turn in (numpy.sin, numpy.cos)]),
        ["at_month_sin", "at_month_cos", "at_hour_sin", "at_hour_cos"],
        **more,
    )
    yield "time_since_earliest", *case(
        "timeSince",
        {},
        "(new - train.min()) / pandas.Timedelta(days=1)",
        milliseconds,
        milliseconds,
        numpy.asarray((moments - moments.min()) / pandas.Timedelta(days=1))[:, None],
        **more,
    )


def discretising():
    for strategy in ["uniform", "quantile"]:
        for encode in ["onehot", "ordinal"]:
            binner = preprocessing.KBinsDiscretizer(
                n_bins=4, strategy=strategy, encode="onehot-dense" if encode == "onehot" else encode
            )
            yield f"k_bins_{strategy}_{encode}", *fitted(
                "kBinsDiscretizer", {"nBins": 4, "strategy": strategy, "encode": encode}, binner
            )


def cutting():
    edges, labels = [18.0, 40, 65], ["minor", "young", "middle", "old"]
    ages = {"age": [0, 17.9, 18, 39.99, 40, 64, 65, 110, None]}
    cut = pandas.cut(
        pandas.Series(ages["age"], dtype=float), [-numpy.inf, *edges, numpy.inf], right=False, labels=labels
    )
    yield "labelled_cuts", *case(
        "labelledCuts",
        {"edges": edges, "labels": labels},
        "pandas.cut(age, [-inf, *edges, inf], right=False, labels=labels)",
        ages,
        ages,
        [[label if isinstance(label, str) else numpy.nan] for label in cut],
    )


def engineering():
    few = {name: TRAIN[name][:10] for name in ["normal", "skewed", "few"]}
    for name, params, options in [
        ("degree_2", {}, {}),
        ("degree_3", {"degree": 3, "includeBias": False}, {"degree": 3, "include_bias": False}),
        ("interactions", {"degree": 3, "interactionOnly": True}, {"degree": 3, "interaction_only": True}),
    ]:
        polynomial = preprocessing.PolynomialFeatures(**options).fit(matrix(few))
        yield f"polynomial_{name}", *case(
            "polynomialFeatures",
            params,
            f"{polynomial}.fit_transform(train)",
            few,
            few,
            polynomial.transform(matrix(few)),
            polynomial.get_feature_names_out(list(few)),
        )
    a, b = few["normal"], numpy.array([0, 1, 2, 3, 0, 5, 6, 7, 8, 9], dtype=float)
    with numpy.errstate(all="ignore"):
        ratio = numpy.where(b == 0, numpy.nan, a / b)
    yield "pairs", *case(
        "pairFeatures",
        {"operations": ["product", "ratio", "difference"]},
        "a, b, a * b, a / b, a - b",
        {"a": a, "b": b},
        {"a": a, "b": b},
        numpy.column_stack([a, b, a * b, ratio, a - b]),
        ["a", "b", "a * b", "a / b", "a - b"],
    )


def cases():
    for group in [
        imputing,
        scaling,
        encoding,
        dates,
        discretising,
        cutting,
        engineering,
        bending,
        neighbours,
        selecting,
        reducing,
        targets,
        texts_as_numbers,
        grouping,
        iterating,
        modelling,
        imputing_texts,
        clustering,
        coming_round,
        calculating,
    ]:
        yield from group()
