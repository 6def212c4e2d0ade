import { bayesEntries } from './bayes/entries.ts';
import { boostingEntries } from './boosting/entries.ts';
import { forestEntries } from './forest/entries.ts';
import { linearEntries } from './linear/entries.ts';
import { neighborsEntries } from './neighbors/entries.ts';
import { perceptronEntries } from './perceptron/entries.ts';
import { svmEntries } from './svm/entries.ts';
import { treeEntries } from './tree/entries.ts';

/** The supervised estimators that are not put together from others, quick and simple families first. */
export const singleEntries = {
  ...linearEntries,
  ...bayesEntries,
  ...neighborsEntries,
  ...svmEntries,
  ...treeEntries,
  ...forestEntries,
  ...boostingEntries,
  ...perceptronEntries,
} as const;
