import type { CyclicEncoderParams } from '../dates/cyclic-encoder.ts';
import type { DatetimeEncoderParams } from '../dates/datetime-encoder.ts';
import type { TimeSinceParams } from '../dates/time-since.ts';
import type { KBinsDiscretizerParams } from '../discretising/k-bins-discretizer.ts';
import type { LabelledCutsParams } from '../discretising/labelled-cuts.ts';
import type { CalculatedColumnsParams } from '../engineering/calculated-columns.ts';
import type { GroupAggregatesParams } from '../engineering/group-aggregates.ts';
import type { PairFeaturesParams } from '../engineering/pair-features.ts';
import type { PolynomialFeaturesParams } from '../engineering/polynomial-features.ts';
import type { StepEntry } from './step-entry.ts';

export const datetimeEncoderEntry: StepEntry<DatetimeEncoderParams> = {
  label: 'Parts of a date',
  name: 'DatetimeEncoder',
  purpose: 'dates',
  help: 'Year, month, weekday, hour: each becomes a column, in UTC.',
  fields: {
    parts: {
      kind: 'choices',
      label: 'Parts',
      hint: '',
      options: {
        year: 'year',
        quarter: 'quarter',
        month: 'month',
        day: 'day of the month',
        dayOfYear: 'day of the year',
        dayOfWeek: 'weekday',
        isWeekend: 'weekend or not',
        hour: 'hour',
        minute: 'minute',
      },
    },
    cyclic: {
      kind: 'flag',
      label: 'What comes round lies in a circle',
      hint: 'A sine and a cosine each, so that December lies beside January.',
    },
  },
};

export const cyclicEncoderEntry: StepEntry<CyclicEncoderParams> = {
  label: 'Lay numbers in a circle',
  name: 'CyclicEncoder',
  purpose: 'dates',
  help: 'Sine and cosine of numbers that come round, such as hours or degrees.',
  fields: { period: { kind: 'number', label: 'They come round after', hint: '24 for hours.', least: 0 } },
};

export const timeSinceEntry: StepEntry<TimeSinceParams> = {
  label: 'Days since a moment',
  name: 'TimeSince',
  purpose: 'dates',
  help: 'How many days lie between a date and a fixed one; negative before it.',
  fields: {
    reference: {
      kind: 'moment',
      label: 'Since',
      hint: 'Midnight in UTC.',
      none: 'the earliest training value of each column',
    },
  },
};

export const kBinsDiscretizerEntry: StepEntry<KBinsDiscretizerParams> = {
  label: 'Cut into bins',
  name: 'KBinsDiscretizer',
  purpose: 'cut',
  help: 'So many parts of equal width, of equally many training rows, or of what lies together: a linear model can then bend.',
  fields: {
    nBins: { kind: 'number', label: 'Bins', hint: '', whole: true, least: 2 },
    encode: {
      kind: 'choice',
      label: 'Each bin is',
      hint: '',
      options: { onehot: 'a column of its own', ordinal: 'a number' },
    },
    strategy: {
      kind: 'choice',
      label: 'Bins have',
      hint: '',
      options: { quantile: 'equally many rows', uniform: 'the same width', kmeans: 'what lies together' },
    },
  },
};

export const labelledCutsEntry: StepEntry<LabelledCutsParams> = {
  label: 'Cut at your own edges',
  name: 'cut',
  purpose: 'cut',
  help: 'Named parts of a range, such as ages under 18 and from 65 on, as in pandas. It makes a category: add an encoder after it.',
  fields: {
    edges: {
      kind: 'numbers',
      label: 'Edges',
      hint: 'Rising, with commas between; a value on an edge is of the part above it.',
    },
    labels: {
      kind: 'texts',
      label: 'Labels',
      hint: 'One more than edges, with commas between.',
    },
  },
};

export const polynomialFeaturesEntry: StepEntry<PolynomialFeaturesParams> = {
  label: 'Powers and products',
  name: 'PolynomialFeatures',
  purpose: 'make',
  help: 'All products of the columns up to a degree. Their number grows fast: keep the group small.',
  fields: {
    degree: { kind: 'number', label: 'Degree', hint: '', whole: true, least: 1, most: 10 },
    interactionOnly: { kind: 'flag', label: 'Products of different columns alone', hint: 'No squares.' },
    includeBias: { kind: 'flag', label: 'Add a column of ones', hint: 'Models here have an intercept.' },
  },
};

export const pairFeaturesEntry: StepEntry<PairFeaturesParams> = {
  label: 'Ratios and differences',
  name: 'PairFeatures',
  purpose: 'make',
  help: 'Puts each two columns of the group together. A ratio to 0 is missing: add an imputer after it.',
  fields: {
    operations: {
      kind: 'choices',
      label: 'Of each pair',
      hint: '',
      options: { product: 'the product', ratio: 'the ratio', difference: 'the difference' },
    },
  },
};

export const groupAggregatesEntry: StepEntry<GroupAggregatesParams> = {
  label: 'Compare with its group',
  name: 'groupby().transform',
  purpose: 'make',
  help: 'How each number stands among the rows of the same category, by the training rows alone. Give the group numbers and at least one category; numbers come out, so add an imputer after it.',
  fields: {
    aggregates: {
      kind: 'choices',
      label: 'For every category',
      hint: '',
      options: {
        mean: 'the mean of each number',
        ratioToMean: 'each number over that mean',
        count: 'how many rows there are',
      },
    },
  },
};

export const calculatedColumnsEntry: StepEntry<CalculatedColumnsParams> = {
  label: 'Calculate from a formula',
  name: 'DataFrame.eval',
  purpose: 'make',
  help: "New columns from the group's numbers, which go: to keep them, have them in another group as well. What has no result is missing: add an imputer after it.",
  fields: {
    columns: {
      kind: 'formulas',
      label: 'Columns',
      hint: 'Columns by name, in [brackets] where a name has blanks; + − * / % ^, comparisons, and abs, sqrt, exp, log, log1p, floor, ceil, min, max, if.',
    },
  },
};
