"""Writes the reference numbers that the tests hold our own against.

Run with Debian's packages (python3-sklearn, python3-scipy, python3-pandas):

    /usr/bin/python3 tests/reference/generate.py [area ...]

Every module in tests/reference/cases has a function cases() that yields
(name, call, inputs, expected); each becomes data/<area>/<name>.json with
{"madeWith", "call", "inputs", "expected"}. NaN and infinities are written as
the strings "NaN", "Infinity", "-Infinity", since JSON has none.
"""
import importlib
import json
import math
import pathlib
import sys

import numpy
import scipy
import sklearn

HERE = pathlib.Path(__file__).parent
MADE_WITH = f"numpy {numpy.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}"


def plain(value):
    """The value as JSON can hold it."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, numpy.ndarray):
        return plain(value.tolist())
    if isinstance(value, numpy.generic):
        return plain(value.item())
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def main(wanted):
    sys.path.insert(0, str(HERE))
    for module_file in sorted((HERE / "cases").glob("*.py")):
        area = module_file.stem
        if wanted and area not in wanted:
            continue
        folder = HERE / "data" / area
        folder.mkdir(parents=True, exist_ok=True)
        for stale in folder.glob("*.json"):
            stale.unlink()
        for name, call, inputs, expected in importlib.import_module(f"cases.{area}").cases():
            record = {"madeWith": MADE_WITH, "call": call, "inputs": plain(inputs), "expected": plain(expected)}
            (folder / f"{name}.json").write_text(json.dumps(record) + "\n")
        print(f"{area}: {len(list(folder.glob('*.json')))} cases")


main(sys.argv[1:])
