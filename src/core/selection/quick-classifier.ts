import { rocAuc } from '../evaluation/roc-curve.ts';
import { drawRows } from '../explore/draw-rows.ts';
import type { Importance } from '../inspection/importance.ts';
import { permutationImportance } from '../inspection/permutation-importance.ts';
import { type Matrix, zeros } from '../matrix.ts';
import { estimatorEntries } from '../models/catalogue.ts';
import type { Estimator } from '../models/estimator.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import { categoricalFeatures, planTaking } from '../preprocessing/native-plan.ts';
import { transform } from '../preprocessing/transform.ts';
import { createRandom, deriveSeed } from '../random.ts';
import { percentileInterval } from '../statistics/bootstrap/bootstrap-intervals.ts';
import { type Table, takeTableRows } from '../table/column.ts';
import { stratifiedTrainTestSplit } from './splits.ts';

/** How well rows can be told apart by their columns. */
export interface ToldApart {
  /** ROC AUC on rows that the model did not learn from, the mean over classes where there are more than two. 0.5: not at all. */
  readonly auc: { readonly value: number; readonly low: number; readonly high: number };
  /** The fall of the AUC when a column is shuffled, greatest first. */
  readonly columns: readonly Importance[];
  readonly rows: number;
}

/** What tells rows apart here: it takes gaps and categories as they are. */
export const quickEstimator = 'histGradientBoostingClassifier';
const mostRows = 6000;
const testShare = 0.3;
const resamples = 300;
const iterations = 60;

/**
 * Tells classes of rows apart by a quick boosting model on some of them, measured on the others: which group people are
 * in, or whether rows are training or test. The columns are those to learn from, by `estimator`, a `quickEstimator`. Of
 * more than 6,000 rows as many are drawn.
 */
export async function tellApart(
  table: Table,
  { codes, classes }: { readonly codes: ArrayLike<number>; readonly classes: readonly string[] },
  estimator: Estimator<object, object>,
  { seed, report = () => {} }: { readonly seed: number; readonly report?: (fraction: number) => void },
): Promise<ToldApart> {
  const drawn = drawRows(table.rows, mostRows, createRandom(seed));
  const rows = takeTableRows(table, drawn);
  const labels = Float64Array.from(drawn, row => codes[row]!);
  const split = stratifiedTrainTestSplit({ codes: labels, classes }, testShare, deriveSeed(seed, 1));
  const train = takeTableRows(rows, split.train);
  const test = takeTableRows(rows, split.test);
  const values = Float64Array.from(split.train, row => labels[row]!);
  const actual = Float64Array.from(split.test, row => labels[row]!);
  const context = { seed, target: { values, classes } };
  const plan = planTaking(estimatorEntries[quickEstimator].takes, train.columns);
  const preparation = fitPreparation(plan, train, context);
  const params = { ...estimator.defaults, maxIter: iterations };
  const model = await estimator.fit(transform(preparation, train), values, params, {
    seed,
    classes: classes.length,
    categorical: categoricalFeatures(preparation),
    report: fraction => report(0.6 * fraction),
  });
  const answer = (asked: Table) => estimator.predict(model, transform(preparation, asked));
  const probabilities = answer(test);
  const columns = permutationImportance(
    test,
    test.columns.map(({ name }) => name),
    asked => meanAuc(actual, answer(asked)),
    { repeats: 3, seed: deriveSeed(seed, 2) },
    fraction => report(0.6 + 0.3 * fraction),
  );
  const auc = {
    value: meanAuc(actual, probabilities),
    ...redrawn(actual, probabilities, deriveSeed(seed, 3)),
  };
  report(1);
  return { auc, columns, rows: rows.rows };
}

/** Of two classes the area of the second; else the mean over the classes that occur. */
function meanAuc(actual: Float64Array, { data, rows, columns }: Matrix): number {
  const asked = columns === 2 ? [1] : Array.from({ length: columns }, (_, c) => c);
  const areas = asked
    .map(c => {
      const scores = Float64Array.from({ length: rows }, (_, row) => data[row * columns + c]!);
      return rocAuc(actual, c, scores);
    })
    .filter(area => !Number.isNaN(area));
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

/** The 95 % interval by drawing rows anew. */
function redrawn(actual: Float64Array, probabilities: Matrix, seed: number) {
  const random = createRandom(seed);
  const { rows, columns } = probabilities;
  const found: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const own = zeros(rows, columns);
    const truth = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const from = Math.floor(random() * rows);
      truth[row] = actual[from]!;
      for (let c = 0; c < columns; c++) own.data[row * columns + c] = probabilities.data[from * columns + c]!;
    }
    found.push(meanAuc(truth, own));
  }
  return percentileInterval(Float64Array.from(found));
}
