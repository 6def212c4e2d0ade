import type { PcaParams } from '../reducing/pca.ts';
import type { TruncatedSvdParams } from '../reducing/truncated-svd.ts';
import type { CorrelationFilterParams } from '../selecting/correlation-filter.ts';
import type { RfeParams } from '../selecting/rfe.ts';
import type { RfecvParams } from '../selecting/rfecv.ts';
import type { SelectFromModelParams } from '../selecting/select-from-model.ts';
import type { SelectKBestParams } from '../selecting/select-k-best.ts';
import type { VarianceThresholdParams } from '../selecting/variance-threshold.ts';
import type { WeighingEstimator } from '../selecting/feature-weigher.ts';
import type { ChoiceField } from './param-field.ts';
import type { StepEntry } from './step-entry.ts';

export const varianceThresholdEntry: StepEntry<VarianceThresholdParams> = {
  label: 'Drop what hardly varies',
  name: 'VarianceThreshold',
  purpose: 'select',
  help: 'Columns whose variance in training is not above the threshold go. Mind the scale: after standardising, all vary alike.',
  fields: { threshold: { kind: 'number', label: 'Variance', hint: '0 drops constants alone.', least: 0 } },
};

export const correlationFilterEntry: StepEntry<CorrelationFilterParams> = {
  label: 'Drop what repeats another',
  name: 'DropCorrelatedFeatures',
  purpose: 'select',
  help: 'Of two columns that go together more than this, the later one goes.',
  fields: {
    threshold: {
      kind: 'number',
      label: 'Absolute correlation',
      hint: 'From 0 to 1.',
      least: 0,
      most: 1,
    },
  },
};

export const selectKBestEntry: StepEntry<SelectKBestParams> = {
  label: 'Keep the best one by one',
  name: 'SelectKBest',
  purpose: 'select',
  help: 'Scores each column by what it alone says of the target, in training, and keeps the best.',
  fields: {
    scoreFunction: {
      kind: 'choice',
      label: 'Score',
      hint: 'chi² takes numbers from 0 on, and classes.',
      options: { f: 'F statistic', chi2: 'chi²', mutualInformation: 'mutual information' },
    },
    k: { kind: 'number', label: 'Columns kept', hint: '', whole: true, least: 1 },
  },
};

const estimatorField: ChoiceField<WeighingEstimator> = {
  kind: 'choice',
  label: 'Model',
  hint: 'Standardise before a linear one: its weights go by the scale of the columns.',
  options: { linear: 'ridge or logistic regression', forest: 'random forest' },
};

const stepField = {
  kind: 'number',
  label: 'Columns that go at a time',
  hint: 'Below 1, this share of all.',
  least: 0.01,
} as const;

export const selectFromModelEntry: StepEntry<SelectFromModelParams> = {
  label: 'Keep what a model uses',
  name: 'SelectFromModel',
  purpose: 'select',
  help: 'A model is fitted on all columns, in training; those that count as much as most stay.',
  fields: {
    estimator: estimatorField,
    threshold: {
      kind: 'choice',
      label: 'A column counts',
      hint: 'By its weights, or by how much a forest gains from it.',
      options: { mean: 'at least the mean of all', median: 'at least the median of all' },
    },
    times: { kind: 'number', label: 'Times that', hint: '', least: 0 },
    maxFeatures: {
      kind: 'optionalNumber',
      label: 'Columns kept at most',
      hint: '',
      none: 'no bound',
      whole: true,
      least: 1,
    },
  },
};

export const rfeEntry: StepEntry<RfeParams> = {
  label: 'Take out the least useful, step by step',
  name: 'RFE',
  purpose: 'select',
  help: 'A model is fitted, the column that it makes least of goes, and so on: it is fitted once for each step, which takes its time.',
  fields: {
    estimator: estimatorField,
    nFeaturesToSelect: {
      kind: 'optionalNumber',
      label: 'Columns kept',
      hint: 'Below 1, this share of all.',
      none: 'half of them',
      least: 0.01,
    },
    step: stepField,
  },
};

export const rfecvEntry: StepEntry<RfecvParams> = {
  label: 'Take out the least useful, as many as scores best',
  name: 'RFECV',
  purpose: 'select',
  help: 'As step by step, and how many stay is tried on folds of the training rows: the slowest way to choose.',
  fields: {
    estimator: estimatorField,
    minFeaturesToSelect: { kind: 'number', label: 'Columns kept at least', hint: '', whole: true, least: 1 },
    step: stepField,
    cv: { kind: 'number', label: 'Folds to try on', hint: '', whole: true, least: 2, most: 20 },
  },
};

export const pcaEntry: StepEntry<PcaParams> = {
  label: 'Principal components',
  name: 'PCA',
  purpose: 'reduce',
  help: 'New columns, each a mix of all, that vary most first. Standardise before it. What each means is harder to say.',
  fields: {
    nComponents: {
      kind: 'optionalNumber',
      label: 'Components',
      hint: 'How many; below 1, so many that they hold this share of the variance.',
      none: 'all',
      least: 0,
    },
    whiten: { kind: 'flag', label: 'Each has a variance of 1', hint: '' },
  },
};

export const truncatedSvdEntry: StepEntry<TruncatedSvdParams> = {
  label: 'Singular vectors',
  name: 'TruncatedSVD',
  purpose: 'reduce',
  help: 'As principal components, without taking the means off: for word weights (latent semantic analysis).',
  fields: { nComponents: { kind: 'number', label: 'Components', hint: '', whole: true, least: 1 } },
};
