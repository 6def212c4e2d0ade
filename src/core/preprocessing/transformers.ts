import { cyclicEncoder } from './dates/cyclic-encoder.ts';
import { datetimeEncoder } from './dates/datetime-encoder.ts';
import { timeSince } from './dates/time-since.ts';
import { kBinsDiscretizer } from './discretising/k-bins-discretizer.ts';
import { labelledCuts } from './discretising/labelled-cuts.ts';
import { frequencyEncoder } from './encoding/frequency-encoder.ts';
import { hashingEncoder } from './encoding/hashing-encoder.ts';
import { oneHotEncoder } from './encoding/one-hot-encoder.ts';
import { ordinalEncoder } from './encoding/ordinal-encoder.ts';
import { targetEncoder } from './encoding/target-encoder.ts';
import { calculatedColumns } from './engineering/calculated-columns.ts';
import { groupAggregates } from './engineering/group-aggregates.ts';
import { pairFeatures } from './engineering/pair-features.ts';
import { polynomialFeatures } from './engineering/polynomial-features.ts';
import { iterativeImputer } from './imputing/iterative-imputer.ts';
import { knnImputer } from './imputing/knn-imputer.ts';
import { simpleImputer } from './imputing/simple-imputer.ts';
import { pca } from './reducing/pca.ts';
import { truncatedSvd } from './reducing/truncated-svd.ts';
import { logTransformer } from './scaling/log-transformer.ts';
import { maxAbsScaler } from './scaling/max-abs-scaler.ts';
import { minMaxScaler } from './scaling/min-max-scaler.ts';
import { normalizer } from './scaling/normalizer.ts';
import { powerTransformer } from './scaling/power-transformer.ts';
import { quantileTransformer } from './scaling/quantile-transformer.ts';
import { robustScaler } from './scaling/robust-scaler.ts';
import { standardScaler } from './scaling/standard-scaler.ts';
import { winsorizer } from './scaling/winsorizer.ts';
import { correlationFilter } from './selecting/correlation-filter.ts';
import { rfe } from './selecting/rfe.ts';
import { rfecv } from './selecting/rfecv.ts';
import { selectFromModel } from './selecting/select-from-model.ts';
import { selectKBest } from './selecting/select-k-best.ts';
import { varianceThreshold } from './selecting/variance-threshold.ts';
import { tfidfVectorizer } from './text/tfidf-vectorizer.ts';
import type { Transformer } from './transformer.ts';

/** Every way to change columns, by the kind that plans and fitted preparations name it with. */
export const transformers = {
  simpleImputer,
  knnImputer,
  iterativeImputer,
  standardScaler,
  minMaxScaler,
  maxAbsScaler,
  robustScaler,
  powerTransformer,
  quantileTransformer,
  normalizer,
  winsorizer,
  logTransformer,
  oneHotEncoder,
  ordinalEncoder,
  targetEncoder,
  frequencyEncoder,
  hashingEncoder,
  tfidfVectorizer,
  datetimeEncoder,
  cyclicEncoder,
  timeSince,
  kBinsDiscretizer,
  labelledCuts,
  polynomialFeatures,
  pairFeatures,
  groupAggregates,
  calculatedColumns,
  varianceThreshold,
  correlationFilter,
  selectKBest,
  selectFromModel,
  rfe,
  rfecv,
  pca,
  truncatedSvd,
};

type Transformers = typeof transformers;
export type TransformerKind = keyof Transformers;
export type ParamsOf<Kind extends TransformerKind> =
  Transformers[Kind] extends Transformer<infer Params, infer _> ? Params : never;
export type FittedOf<Kind extends TransformerKind> =
  Transformers[Kind] extends Transformer<infer _, infer Fitted> ? Fitted : never;

/** The transformer of that kind, for callers that do not know which it is. */
export function transformerOf(kind: TransformerKind): Transformer<object, object> {
  if (!Object.hasOwn(transformers, kind)) throw new RangeError(`there is no transformer called "${kind}"`);
  return transformers[kind];
}
