import type { SupervisedTask } from '../../models/entry.ts';
import type { PlannedStep } from '../../preprocessing/plan.ts';
import { stepNotExportable } from '../scoring/not-exportable.ts';
import { pythonParams, type SklearnCall } from './python-call.ts';

/** The transformer of scikit-learn for a planned step. @throws InputError naming a step that scikit-learn has not */
export function stepCall({ kind, params }: PlannedStep, task: SupervisedTask): SklearnCall {
  const call = (module: string, name: string, own: object = params): SklearnCall => ({
    module: `sklearn.${module}`,
    name,
    params: pythonParams({ ...own }),
  });
  switch (kind) {
    case 'simpleImputer':
      return call('impute', 'SimpleImputer');
    case 'knnImputer':
      return call('impute', 'KNNImputer');
    case 'standardScaler':
      return call('preprocessing', 'StandardScaler');
    case 'robustScaler':
      return call('preprocessing', 'RobustScaler');
    case 'minMaxScaler':
      return call('preprocessing', 'MinMaxScaler');
    case 'maxAbsScaler':
      return call('preprocessing', 'MaxAbsScaler');
    case 'normalizer':
      return call('preprocessing', 'Normalizer');
    case 'powerTransformer':
      return call('preprocessing', 'PowerTransformer');
    case 'quantileTransformer':
      return call('preprocessing', 'QuantileTransformer');
    case 'targetEncoder':
      return call('preprocessing', 'TargetEncoder');
    case 'polynomialFeatures':
      return call('preprocessing', 'PolynomialFeatures');
    case 'varianceThreshold':
      return call('feature_selection', 'VarianceThreshold');
    case 'pca':
      return call('decomposition', 'PCA');
    case 'truncatedSvd':
      return call('decomposition', 'TruncatedSVD');
    case 'oneHotEncoder':
      return call('preprocessing', 'OneHotEncoder', { ...params, sparseOutput: false });
    case 'ordinalEncoder': {
      const plain = call('preprocessing', 'OrdinalEncoder');
      // What has no number here is NaN there.
      const missing = Object.entries(plain.params).map(([name, value]) => [
        name,
        value === 'None' ? 'np.nan' : value,
      ]);
      return { ...plain, params: Object.fromEntries(missing) };
    }
    case 'logTransformer': {
      const method = params.method ?? 'log1p';
      if (method === 'signedLog1p') throw stepNotExportable(kind);
      return {
        module: 'sklearn.preprocessing',
        name: 'FunctionTransformer',
        params: { func: `np.${method}` },
      };
    }
    case 'selectKBest': {
      const f = task === 'classification' ? 'f_classif' : 'f_regression';
      if ((params.scoreFunction ?? 'f') !== 'f') throw stepNotExportable(kind);
      return {
        module: 'sklearn.feature_selection',
        name: 'SelectKBest',
        params: { score_func: f, k: String(params.k ?? 10) },
        imports: [['sklearn.feature_selection', f]],
      };
    }
    case 'iterativeImputer':
    case 'winsorizer':
    case 'frequencyEncoder':
    case 'hashingEncoder':
    case 'tfidfVectorizer':
    case 'datetimeEncoder':
    case 'cyclicEncoder':
    case 'timeSince':
    case 'kBinsDiscretizer':
    case 'labelledCuts':
    case 'pairFeatures':
    case 'groupAggregates':
    case 'calculatedColumns':
    case 'correlationFilter':
    case 'selectFromModel':
    case 'rfe':
    case 'rfecv':
      throw stepNotExportable(kind);
    default:
      return kind satisfies never;
  }
}
