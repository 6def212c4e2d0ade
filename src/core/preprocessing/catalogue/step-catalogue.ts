import type { ParamsOf, TransformerKind } from '../transformers.ts';
import {
  frequencyEncoderEntry,
  hashingEncoderEntry,
  oneHotEncoderEntry,
  ordinalEncoderEntry,
  targetEncoderEntry,
  tfidfVectorizerEntry,
} from './encoding-entries.ts';
import {
  calculatedColumnsEntry,
  cyclicEncoderEntry,
  datetimeEncoderEntry,
  groupAggregatesEntry,
  kBinsDiscretizerEntry,
  labelledCutsEntry,
  pairFeaturesEntry,
  polynomialFeaturesEntry,
  timeSinceEntry,
} from './engineering-entries.ts';
import { iterativeImputerEntry, knnImputerEntry, simpleImputerEntry } from './imputing-entries.ts';
import type { ParamField } from './param-field.ts';
import {
  logTransformerEntry,
  maxAbsScalerEntry,
  minMaxScalerEntry,
  normalizerEntry,
  powerTransformerEntry,
  quantileTransformerEntry,
  robustScalerEntry,
  standardScalerEntry,
  winsorizerEntry,
} from './scaling-entries.ts';
import {
  correlationFilterEntry,
  pcaEntry,
  rfeEntry,
  rfecvEntry,
  selectFromModelEntry,
  selectKBestEntry,
  truncatedSvdEntry,
  varianceThresholdEntry,
} from './selecting-entries.ts';
import type { StepEntry } from './step-entry.ts';

/** What a person is told of every transformer and asked for, in the order in which they are offered. */
export const stepCatalogue: { readonly [Kind in TransformerKind]: StepEntry<ParamsOf<Kind>> } = {
  simpleImputer: simpleImputerEntry,
  knnImputer: knnImputerEntry,
  iterativeImputer: iterativeImputerEntry,
  standardScaler: standardScalerEntry,
  robustScaler: robustScalerEntry,
  minMaxScaler: minMaxScalerEntry,
  maxAbsScaler: maxAbsScalerEntry,
  normalizer: normalizerEntry,
  logTransformer: logTransformerEntry,
  powerTransformer: powerTransformerEntry,
  quantileTransformer: quantileTransformerEntry,
  winsorizer: winsorizerEntry,
  oneHotEncoder: oneHotEncoderEntry,
  ordinalEncoder: ordinalEncoderEntry,
  targetEncoder: targetEncoderEntry,
  frequencyEncoder: frequencyEncoderEntry,
  hashingEncoder: hashingEncoderEntry,
  tfidfVectorizer: tfidfVectorizerEntry,
  datetimeEncoder: datetimeEncoderEntry,
  timeSince: timeSinceEntry,
  cyclicEncoder: cyclicEncoderEntry,
  kBinsDiscretizer: kBinsDiscretizerEntry,
  labelledCuts: labelledCutsEntry,
  calculatedColumns: calculatedColumnsEntry,
  groupAggregates: groupAggregatesEntry,
  pairFeatures: pairFeaturesEntry,
  polynomialFeatures: polynomialFeaturesEntry,
  varianceThreshold: varianceThresholdEntry,
  correlationFilter: correlationFilterEntry,
  selectKBest: selectKBestEntry,
  selectFromModel: selectFromModelEntry,
  rfe: rfeEntry,
  rfecv: rfecvEntry,
  pca: pcaEntry,
  truncatedSvd: truncatedSvdEntry,
};

/** The fields of an entry by the name of their parameter, for a form that does not know the step. */
export function fieldsOf(entry: { readonly fields: object }): readonly (readonly [string, ParamField])[] {
  return Object.entries(entry.fields) as [string, ParamField][];
}
