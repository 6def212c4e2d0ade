import type { LogTransformerParams } from '../scaling/log-transformer.ts';
import type { MinMaxScalerParams } from '../scaling/min-max-scaler.ts';
import type { NormalizerParams } from '../scaling/normalizer.ts';
import type { PowerTransformerParams } from '../scaling/power-transformer.ts';
import type { QuantileTransformerParams } from '../scaling/quantile-transformer.ts';
import type { RobustScalerParams } from '../scaling/robust-scaler.ts';
import type { StandardScalerParams } from '../scaling/standard-scaler.ts';
import type { WinsorizerParams } from '../scaling/winsorizer.ts';
import type { StepEntry } from './step-entry.ts';

export const standardScalerEntry: StepEntry<StandardScalerParams> = {
  label: 'Standardise',
  name: 'StandardScaler',
  purpose: 'scale',
  help: 'Takes the mean off and divides by the standard deviation, so that no column is large by its unit alone. Linear models, networks and neighbours want it; trees do not care.',
  fields: {
    withMean: { kind: 'flag', label: 'Take the mean off', hint: '' },
    withStd: { kind: 'flag', label: 'Divide by the standard deviation', hint: '' },
  },
};

export const minMaxScalerEntry: StepEntry<MinMaxScalerParams> = {
  label: 'Scale to a range',
  name: 'MinMaxScaler',
  purpose: 'scale',
  help: 'Puts the least training value at one end of the range and the greatest at the other. One outlier squeezes all others.',
  fields: {
    featureRange: { kind: 'range', label: 'Range', hint: 'Its two ends.' },
    clip: { kind: 'flag', label: 'Hold later values within the range', hint: '' },
  },
};

export const maxAbsScalerEntry: StepEntry<object> = {
  label: 'Divide by the largest',
  name: 'MaxAbsScaler',
  purpose: 'scale',
  help: 'Divides by the largest absolute value: zeros stay zeros.',
  fields: {},
};

export const robustScalerEntry: StepEntry<RobustScalerParams> = {
  label: 'Scale by quartiles',
  name: 'RobustScaler',
  purpose: 'scale',
  help: 'Takes the median off and divides by the distance between two quantiles: outliers have no say.',
  fields: {
    withCentering: { kind: 'flag', label: 'Take the median off', hint: '' },
    withScaling: { kind: 'flag', label: 'Divide by the range', hint: '' },
    quantileRange: { kind: 'range', label: 'Quantiles', hint: 'In percent.', least: 0, most: 100 },
    unitVariance: {
      kind: 'flag',
      label: 'Normal values come out with a variance of 1',
      hint: '',
    },
  },
};

export const powerTransformerEntry: StepEntry<PowerTransformerParams> = {
  label: 'Bend towards normal',
  name: 'PowerTransformer',
  purpose: 'scale',
  help: 'Finds the power that makes a skewed column look most like a normal distribution.',
  fields: {
    method: {
      kind: 'choice',
      label: 'Method',
      hint: 'Box-Cox takes numbers above 0 alone.',
      options: { yeoJohnson: 'Yeo-Johnson', boxCox: 'Box-Cox' },
    },
    standardize: { kind: 'flag', label: 'Standardise the result', hint: '' },
  },
};

export const quantileTransformerEntry: StepEntry<QuantileTransformerParams> = {
  label: 'Spread evenly by rank',
  name: 'QuantileTransformer',
  purpose: 'scale',
  help: 'Replaces each value by its place among the training values. Outliers and odd shapes vanish, and so do distances.',
  fields: {
    nQuantiles: {
      kind: 'number',
      label: 'Quantiles',
      hint: 'How finely places are told apart; at most as many as there are rows.',
      whole: true,
      least: 1,
    },
    outputDistribution: {
      kind: 'choice',
      label: 'Result',
      hint: '',
      options: { uniform: 'uniform from 0 to 1', normal: 'normal' },
    },
  },
};

export const normalizerEntry: StepEntry<NormalizerParams> = {
  label: 'Scale each row to length 1',
  name: 'Normalizer',
  purpose: 'scale',
  help: 'Divides each row of the group by its length: shares count, not amounts.',
  fields: {
    norm: {
      kind: 'choice',
      label: 'Length',
      hint: '',
      options: { l1: 'sum of absolute values (l1)', l2: 'Euclidean (l2)', max: 'the largest (max)' },
    },
  },
};

export const winsorizerEntry: StepEntry<WinsorizerParams> = {
  label: 'Hold back outliers',
  name: 'Winsorizer',
  purpose: 'scale',
  help: 'Raises values below one quantile of the training values to it, and lowers those above another (winsorising).',
  fields: {
    lower: { kind: 'number', label: 'Lower share', hint: 'From 0 to 1.', least: 0, most: 1 },
    upper: { kind: 'number', label: 'Upper share', hint: 'From 0 to 1.', least: 0, most: 1 },
  },
};

export const logTransformerEntry: StepEntry<LogTransformerParams> = {
  label: 'Take the logarithm',
  name: 'FunctionTransformer(log1p)',
  purpose: 'scale',
  help: 'Amounts that differ by factors come to differ by steps. What has no logarithm becomes missing: add an imputer after it.',
  fields: {
    method: {
      kind: 'choice',
      label: 'Logarithm',
      hint: '',
      options: {
        log1p: 'ln(1 + x), for 0 and above',
        signedLog1p: 'ln(1 + |x|) with the sign of x',
        log: 'ln(x), above 0',
      },
    },
  },
};
