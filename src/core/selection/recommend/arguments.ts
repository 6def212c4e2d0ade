import { takesGaps } from '../../models/entry.ts';
import type { Argument, Subject } from './argument.ts';
import type { Family } from './family.ts';

/** Rows below which a flexible model has little to learn from. */
const fewRows = 500;
const manyRows = 5_000;
/** Columns from which on distances say little. */
const manyFeatures = 50;

/** What speaks for and against an estimator on these data, but for the time that it takes. */
export function argumentsAbout(subject: Subject): readonly (Argument | null)[] {
  return [...ofFamily[subject.family](subject), ofGaps(subject), ofRareClass(subject)];
}

const plural = (count: number, one: string) =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;
const rowsOf = ({ data }: Subject) => plural(data.rows, 'row');

const ofFamily: Record<Family, (subject: Subject) => readonly (Argument | null)[]> = {
  dummy: () => [{ weight: 1, sentence: 'Always compared: what a real model must beat.' }],

  linear(subject) {
    const { data, entry, estimator } = subject;
    const penalised = entry.params.some(({ name }) => name === 'C' || name === 'alpha');
    const inSteps = estimator.startsWith('sgd');
    return [
      inSteps
        ? null
        : penalised
          ? { weight: 1.1, sentence: 'Quick, held steady by its penalty, and its coefficients can be read.' }
          : { weight: 1, sentence: 'Quick, and its coefficients can be read: the plainest model there is.' },
      data.rows < fewRows && penalised && !inSteps
        ? { weight: 0.5, sentence: `With ${rowsOf(subject)} a simple model is hard to beat.` }
        : null,
      data.features > data.rows / 10
        ? penalised
          ? {
              weight: 0.5,
              sentence: `Its penalty copes with ${plural(data.features, 'column')} for ${rowsOf(subject)}.`,
            }
          : {
              weight: -2,
              sentence: `${plural(data.features, 'column')} for ${rowsOf(subject)}: without a penalty it learns them by heart.`,
            }
        : null,
      inSteps && data.rows < 100_000
        ? {
            weight: -0.5,
            sentence: `Made for far more than ${rowsOf(subject)}; others find the same model exactly.`,
          }
        : null,
      inSteps && data.rows >= 100_000
        ? { weight: 1, sentence: `Learns from ${rowsOf(subject)} in a few passes.` }
        : null,
    ];
  },

  bayes(subject) {
    const { numbers, yesNo, categories } = subject.data.columns;
    const coded = yesNo + categories;
    if (subject.estimator === 'multinomialNB')
      return [
        coded > numbers
          ? { weight: 0.25, sentence: `${coded} of the columns are categories, which it counts.` }
          : { weight: -0.5, sentence: 'It is made for counts, and sees other numbers as such, from 0 to 1.' },
      ];
    if (subject.estimator === 'bernoulliNB')
      return [
        coded > numbers
          ? { weight: 0.5, sentence: `${coded} of the columns are categories, which is what it looks at.` }
          : {
              weight: -0.5,
              sentence: `Of ${plural(numbers, 'number')} it sees only whether each is high or low.`,
            },
      ];
    return [
      numbers >= coded
        ? {
            weight: 0.5,
            sentence: 'Learns in one pass; right where columns have little to do with each other.',
          }
        : { weight: -0.5, sentence: 'Expects bell curves, and most columns here are categories.' },
    ];
  },

  neighbors(subject) {
    const { features, rows } = subject.data;
    return [
      features > manyFeatures
        ? { weight: -1, sentence: `With ${plural(features, 'column')} all rows are about equally far apart.` }
        : {
            weight: 0.5,
            sentence: `${plural(features, 'column')} are few enough for distances to mean something.`,
          },
      rows > 100_000
        ? { weight: -1, sentence: `Every answer looks through ${rowsOf(subject)}, so predictions are slow.` }
        : null,
    ];
  },

  svm(subject) {
    const { rows } = subject.data;
    const isLinear = subject.estimator.startsWith('linear');
    if (isLinear)
      return [{ weight: 0.5, sentence: 'A linear model with a margin: much like the other linear ones.' }];
    return [
      rows <= 10_000
        ? {
            weight: 1,
            sentence: `Finds bent boundaries from few rows; ${rowsOf(subject)} are within its reach.`,
          }
        : {
            weight: -1,
            sentence: `Its time grows with the square of the rows, and there are ${rowsOf(subject)}.`,
          },
    ];
  },

  tree: () => [
    { weight: 0, sentence: 'Can be read as rules; a forest of such trees is nearly always better.' },
  ],

  forest: subject => [
    { weight: 1.5, sentence: 'Finds interactions without tuning, and seldom fails.' },
    subject.data.rows < fewRows ? { weight: 0.25, sentence: `Steady with ${rowsOf(subject)}.` } : null,
    subject.data.features > subject.data.rows
      ? { weight: -0.5, sentence: 'With more columns than rows most of its splits are chance.' }
      : null,
  ],

  boosting: subject => [
    subject.data.rows >= fewRows
      ? { weight: 2, sentence: `Often the best on tables, and ${rowsOf(subject)} are enough for it.` }
      : { weight: 0.25, sentence: `Often the best on tables, but ${rowsOf(subject)} are few for it.` },
  ],

  perceptron: subject => [
    subject.data.rows >= manyRows
      ? {
          weight: 0.5,
          sentence: `${rowsOf(subject)} are enough for a small network; trees are often as good on tables.`,
        }
      : { weight: -0.5, sentence: `${rowsOf(subject)} are few for a network.` },
  ],

  ensemble: () => [
    { weight: 0, sentence: 'Put together from other models: worth a try once those were compared.' },
  ],
};

function ofGaps({ data, entry, family }: Subject): Argument | null {
  if (data.missingShare === 0 || family === 'dummy' || !takesGaps(entry.takes)) return null;
  const share = data.missingShare < 0.01 ? 'less than 1 %' : `${Math.round(100 * data.missingShare)} %`;
  return { weight: 0.5, sentence: `Takes missing values (${share}) as they are.` };
}

function ofRareClass({ data, entry }: Subject): Argument | null {
  if (data.rarestShare === null || data.rarestShare > 0.1) return null;
  if (!entry.params.some(({ name }) => name === 'classWeight')) return null;
  const share = `${Math.round(1000 * data.rarestShare) / 10} %`;
  return { weight: 0.25, sentence: `Can let the rarest class (${share} of the rows) count more.` };
}
