"""k-anonymity: the sizes of groups of rows that are alike, as pandas' groupby tells them."""
import numpy as np
import pandas as pd


def cases():
    rng = np.random.default_rng(7)
    for name, rows, missing in [("small", 40, 0.0), ("with-missing", 300, 0.15), ("one-row", 1, 0.0)]:
        zips = rng.choice(["10115", "10117", "20095"], rows).astype(object)
        age = np.round(rng.normal(45, 12, rows))
        zips[rng.random(rows) < missing] = None
        age[rng.random(rows) < missing] = np.nan
        gender = rng.choice(["f", "m"], rows)
        frame = pd.DataFrame({"zip": zips, "age": age, "gender": gender})
        keys = ["zip", "age", "gender"]
        sizes = frame.groupby(keys, dropna=False).size()
        of_row = frame.assign(one=1).groupby(keys, dropna=False)["one"].transform("size")
        under = sorted((int(size), row + 1) for row, size in enumerate(of_row) if size < 5)
        yield (
            name,
            "pandas.DataFrame.groupby(dropna=False).size",
            {
                "zip": [None if value is None else value for value in zips],
                "age": [None if np.isnan(value) else value for value in age],
                "gender": list(gender),
            },
            {
                "smallestGroup": int(sizes.min()),
                "groups": len(sizes),
                "uniqueRows": int((sizes == 1).sum()),
                "rowsUnder5": len(under),
                "rowsUnder5Smallest": [[row, size] for size, row in under[:10]],
            },
        )
