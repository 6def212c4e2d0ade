/** The beginning of a Python program: what it needs of pandas and scikit-learn. */
export const frameImports = `
import json, sys, time
try:
    import numpy, pandas, sklearn
except ImportError:
    sys.exit(3)
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
`;

/** `preparation()` for the columns of X: the median and standard units for numbers, one-hot for words. */
export const usualPreparation = `
numbers = [c for c in X if X[c].dtype != object]
words = [c for c in X if X[c].dtype == object]
def preparation():
    return ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        ("words", make_pipeline(SimpleImputer(strategy="constant", fill_value="?"), OneHotEncoder(handle_unknown="ignore")), words),
    ], sparse_threshold=0)
`;

/**
 * A sample's file (argv 1) without the rows and columns that training leaves out, its target (argv 2), the first rows alone
 * (argv 3, −1 for all), without a fifth for the test; the usual preparation and stratified folds.
 */
export const sampleFrame = `${frameImports}
frame = pandas.read_csv(sys.argv[1])
if int(sys.argv[3]) > 0:
    frame = frame.head(int(sys.argv[3]))
frame = frame[frame[sys.argv[2]].notna()]
frame = frame[[c for c in frame if frame[c].nunique() > 1 and not (frame[c].dtype == object and frame[c].nunique() > 0.9 * len(frame))]]
X, y = frame.drop(columns=sys.argv[2]), frame[sys.argv[2]] == frame[sys.argv[2]].unique()[-1]
X, _, y, _ = train_test_split(X, y, test_size=0.2, stratify=y, random_state=42)
${usualPreparation}
def folds(count):
    return StratifiedKFold(count, shuffle=True, random_state=42)
`;
