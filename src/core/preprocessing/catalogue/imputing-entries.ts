import type { IterativeImputerParams } from '../imputing/iterative-imputer.ts';
import type { KnnImputerParams } from '../imputing/knn-imputer.ts';
import type { SimpleImputerParams } from '../imputing/simple-imputer.ts';
import type { StepEntry } from './step-entry.ts';

export const simpleImputerEntry: StepEntry<SimpleImputerParams> = {
  label: 'Fill with one value',
  name: 'SimpleImputer',
  purpose: 'fill',
  help: 'Puts the same value wherever one is missing: the middle of the training values, the most frequent, or your own.',
  fields: {
    strategy: {
      kind: 'choice',
      label: 'Fill with',
      hint: 'Categories have no mean and no median.',
      options: {
        mean: 'the mean',
        median: 'the median',
        mostFrequent: 'the most frequent value',
        constant: 'a constant',
      },
    },
    fillValue: {
      kind: 'fill',
      label: 'The constant',
      hint: 'Only with the strategy "a constant".',
      none: '0 for numbers, "missing_value" for categories',
    },
    addIndicator: {
      kind: 'flag',
      label: 'Add a column that says where a value was missing',
      hint: 'For each column that lacks values in training: that one is missing may say something itself.',
    },
  },
};

export const knnImputerEntry: StepEntry<KnnImputerParams> = {
  label: 'Fill from similar rows',
  name: 'KNNImputer',
  purpose: 'fill',
  help: 'Takes the mean of the rows that are nearest by the other columns of the group. Scale the columns first, or the largest decides. Slow on large tables.',
  fields: {
    nNeighbors: {
      kind: 'number',
      label: 'Neighbours',
      hint: 'Rows that each gap is filled from.',
      whole: true,
      least: 1,
    },
    weights: {
      kind: 'choice',
      label: 'Neighbours count',
      hint: '',
      options: { uniform: 'all alike', distance: 'more the nearer they are' },
    },
    maxDonors: {
      kind: 'number',
      label: 'Rows kept to fill from',
      hint: 'Drawn from the training rows where there are more; scikit-learn keeps all.',
      whole: true,
      least: 1,
    },
  },
};

export const iterativeImputerEntry: StepEntry<IterativeImputerParams> = {
  label: 'Predict what is missing',
  name: 'IterativeImputer',
  purpose: 'fill',
  help: 'Predicts each column from the others of the group by a ridge regression, round after round. For numbers that hang together.',
  fields: {
    maxIter: {
      kind: 'number',
      label: 'Rounds at most',
      hint: 'It ends earlier once little changes.',
      whole: true,
      least: 0,
    },
    tol: {
      kind: 'number',
      label: 'Little change',
      hint: 'Share of the largest value below which another round is not worth it.',
      least: 0,
    },
    maxRows: {
      kind: 'number',
      label: 'Rows learned from',
      hint: 'Drawn from the training rows where there are more; scikit-learn takes all.',
      whole: true,
      least: 1,
    },
  },
};
