import type { SplitKind } from '../../../core/selection/split-plan.ts';

/** What each way of splitting is called, and what it is for. */
export const splitWords: Readonly<Record<SplitKind, { readonly label: string; readonly use: string }>> = {
  stratified: {
    label: 'Stratified by class',
    use: 'Rows are drawn at random, each part with the same share of every class. For rows that have nothing to do with each other.',
  },
  random: {
    label: 'Random',
    use: 'Any row may go anywhere. For rows that have nothing to do with each other, where no class is rare.',
  },
  group: {
    label: 'By group',
    use: 'All rows of one customer, patient or device stay on one side. For when the model will meet ones that it has never seen.',
  },
  time: {
    label: 'By time',
    use: 'The test is the latest part, and nothing is learned from the future. For whatever is predicted ahead of time.',
  },
  fixed: {
    label: 'By a column that says so',
    use: 'A column names the rows of the test. For tables that others have cut already, and results to be compared with theirs.',
  },
};
