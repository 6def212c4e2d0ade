import type { Answer } from '../../src/core/evaluation/answer.ts';
import { zeros } from '../../src/core/matrix.ts';
import type { Random } from '../../src/core/random.ts';
import { normalQuantile } from '../../src/core/statistics/normal-distribution.ts';

/** A kind of model on rows without end, of which a test set is a draw. */
export interface Population {
  readonly name: string;
  /** Rows of one test set. */
  readonly rows: number;
  readonly draw: (rows: number, random: Random) => Answer;
}

/** Each knows the truth of every metric by a very large draw. */
export const populations: readonly Population[] = [
  { name: 'two classes', rows: 500, draw: drawTwoClasses },
  { name: 'three classes', rows: 400, draw: drawThreeClasses },
  { name: 'amounts', rows: 600, draw: drawAmounts },
];

/** A third of the rows positive; the probabilities are too near to one half. */
function drawTwoClasses(rows: number, random: Random): Answer {
  const probabilities = zeros(rows, 2);
  const actual = Float64Array.from({ length: rows }, (_, row) => {
    const x = normal(random);
    const stated = sigmoid(0.9 * x - 0.5);
    probabilities.data.set([1 - stated, stated], row * 2);
    return Number(random() < sigmoid(1.6 * x - 1));
  });
  return { task: 'classification', actual, probabilities, positive: 1 };
}

/** Half, a third and a sixth of the rows, told by noisy scores. */
function drawThreeClasses(rows: number, random: Random): Answer {
  const probabilities = zeros(rows, 3);
  const actual = Float64Array.from({ length: rows }, (_, row) => {
    const chance = random();
    const code = chance < 1 / 2 ? 0 : chance < 5 / 6 ? 1 : 2;
    const odds = [0, 1, 2].map(c => Math.exp(normal(random) + (c === code ? 1.2 : 0)));
    const sum = odds.reduce((total, one) => total + one, 0);
    probabilities.data.set(
      odds.map(one => one / sum),
      row * 3,
    );
    return code;
  });
  return { task: 'classification', actual, probabilities, positive: null };
}

/** Amounts around 50 with errors a little skewed to the right. */
function drawAmounts(rows: number, random: Random): Answer {
  const predicted = Float64Array.from({ length: rows }, () => Math.max(10, 50 + 12 * normal(random)));
  const actual = predicted.map(value => {
    const z = normal(random);
    return Math.max(1, value + 7 * (z + 0.2 * (z * z - 1)));
  });
  return { task: 'regression', actual, predicted, predictors: 5 };
}

function normal(random: Random): number {
  return normalQuantile((random() * 4294967295 + 0.5) / 4294967296);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
