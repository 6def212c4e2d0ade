import type { PcaParams } from '../reducing/pca.ts';
import type { TruncatedSvdParams } from '../reducing/truncated-svd.ts';
import type { CorrelationFilterParams } from '../selecting/correlation-filter.ts';
import type { SelectKBestParams } from '../selecting/select-k-best.ts';
import type { VarianceThresholdParams } from '../selecting/variance-threshold.ts';
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
