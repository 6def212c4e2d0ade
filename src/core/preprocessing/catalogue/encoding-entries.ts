import type { FrequencyEncoderParams } from '../encoding/frequency-encoder.ts';
import type { HashingEncoderParams } from '../encoding/hashing-encoder.ts';
import type { OneHotEncoderParams } from '../encoding/one-hot-encoder.ts';
import type { OrdinalEncoderParams } from '../encoding/ordinal-encoder.ts';
import type { TargetEncoderParams } from '../encoding/target-encoder.ts';
import type { TfidfVectorizerParams } from '../text/tfidf-vectorizer.ts';
import type { StepEntry } from './step-entry.ts';

export const oneHotEncoderEntry: StepEntry<OneHotEncoderParams> = {
  label: 'One column a category',
  name: 'OneHotEncoder',
  purpose: 'encode',
  help: 'Each category becomes a column of 0 and 1. For up to a few dozen categories.',
  fields: {
    handleUnknown: {
      kind: 'choice',
      label: 'A category that training never saw',
      hint: '',
      options: {
        error: 'is refused',
        ignore: 'has 0 in every column',
        infrequentIfExist: 'counts as a rare one',
      },
    },
    minFrequency: {
      kind: 'optionalNumber',
      label: 'Rare below',
      hint: 'Rows, or below 1 the share of the rows. Rare categories share one column.',
      none: 'none is rare',
      least: 0,
    },
    maxCategories: {
      kind: 'optionalNumber',
      label: 'Columns at most',
      hint: 'Of each column; the categories beyond share the last.',
      none: 'no limit',
      whole: true,
      least: 1,
    },
    drop: {
      kind: 'choice',
      label: 'Leave out',
      hint: 'One of two columns that mirror each other says nothing new.',
      options: { first: 'the first category of each', ifBinary: 'the first where there are two' },
      none: 'none',
    },
  },
};

export const ordinalEncoderEntry: StepEntry<OrdinalEncoderParams> = {
  label: 'Number the categories',
  name: 'OrdinalEncoder',
  purpose: 'encode',
  help: 'One number a category, in alphabetical order. For trees; a linear model would take the order for a meaning.',
  fields: {
    handleUnknown: {
      kind: 'choice',
      label: 'A category that training never saw',
      hint: '',
      options: { error: 'is refused', useEncodedValue: 'has the number below' },
    },
    unknownValue: {
      kind: 'optionalNumber',
      label: 'Number of an unknown category',
      hint: '',
      none: 'missing',
    },
    encodedMissingValue: {
      kind: 'optionalNumber',
      label: 'Number of a missing value',
      hint: '',
      none: 'missing',
    },
  },
};

export const targetEncoderEntry: StepEntry<TargetEncoderParams> = {
  label: 'Mean of the target',
  name: 'TargetEncoder',
  purpose: 'encode',
  help: 'A category becomes the mean of the target in it, drawn to the overall mean where it is rare. Cross-fitted: no row sees its own target. For many categories.',
  fields: {
    smooth: {
      kind: 'numberOrAuto',
      label: 'Smoothing',
      hint: 'Rows of the overall mean that each category is mixed with.',
      auto: 'by empirical Bayes',
      least: 0,
    },
    cv: {
      kind: 'number',
      label: 'Parts of the cross-fitting',
      hint: '',
      whole: true,
      least: 2,
    },
  },
};

export const frequencyEncoderEntry: StepEntry<FrequencyEncoderParams> = {
  label: 'How frequent a category is',
  name: 'CountEncoder',
  purpose: 'encode',
  help: 'A category becomes the number, or the share, of the training rows that have it.',
  fields: { normalize: { kind: 'flag', label: 'The share of the rows rather than their number', hint: '' } },
};

export const hashingEncoderEntry: StepEntry<HashingEncoderParams> = {
  label: 'Hash into a fixed width',
  name: 'FeatureHasher',
  purpose: 'encode',
  help: 'Any number of categories share so many columns by their hash; some collide. Nothing is learned, so new categories are welcome.',
  fields: {
    nFeatures: {
      kind: 'number',
      label: 'Columns',
      hint: "scikit-learn's default, 1,048,576, is for sparse tables.",
      whole: true,
      least: 1,
    },
    alternateSign: { kind: 'flag', label: 'Signs alternate, so that collisions cancel out', hint: '' },
  },
};

export const tfidfVectorizerEntry: StepEntry<TfidfVectorizerParams> = {
  label: 'Weigh the words',
  name: 'TfidfVectorizer',
  purpose: 'text',
  help: 'Each text becomes the weights of its terms: those that are frequent in it and rare elsewhere weigh most (TF-IDF).',
  fields: {
    maxFeatures: {
      kind: 'number',
      label: 'Terms of each column at most',
      hint: 'Those that occur most. scikit-learn has no limit.',
      whole: true,
      least: 1,
    },
    ngramRange: {
      kind: 'range',
      label: 'Words of a term',
      hint: 'Fewest and most: 1 to 2 takes pairs of words too.',
      whole: true,
      least: 1,
    },
    minDf: { kind: 'number', label: 'Rows that must hold a term', hint: '', whole: true, least: 1 },
    sublinearTf: { kind: 'flag', label: 'The tenth mention counts less than the first', hint: '' },
  },
};
