import type { DecisionMetric } from '../../evaluation/decision-metrics.ts';
import { createRandom, permutation } from '../../random.ts';
import { type Table, takeTableRows } from '../../table/column.ts';
import type { Problem } from '../../pipeline/problem.ts';
import type { FoldSurroundings } from '../fitted-fold.ts';
import { cutLearningTask } from '../learning-task.ts';
import { readTarget } from '../target-values.ts';
import { prepareFold } from '../prepared-folds.ts';
import { transform } from '../../preprocessing/transform.ts';
import type { CurvePoint, ScoreSpread } from './curve-point.ts';
import { type Diagnosis, diagnose } from './diagnosis.ts';
import { learningCurve } from './learning-curve.ts';
import { quickEstimators, quickLook } from './quick-fit.ts';
import { meanScore } from './seed-stability.ts';

/** What a quick look at the data says of a question. */
export interface FeasibilityMeasures {
  readonly metric: DecisionMetric;
  /** Rows with a target. */
  readonly rows: number;
  /** Rows of each class, the rarest last; null for a regression. */
  readonly classes: readonly { readonly label: string; readonly rows: number }[] | null;
  /** Feature columns after preparation. */
  readonly features: number;
  /** Rows of the rarest class (of a regression: rows) for each feature: Peduzzi 1996 asks for ten. */
  readonly eventsPerVariable: number;
  /** The rows that the quick model was measured on. */
  readonly looked: number;
  readonly curve: readonly CurvePoint[];
  /** The dummy's mean score on the same folds. */
  readonly dummy: number;
  readonly best: ScoreSpread;
  readonly diagnosis: Diagnosis;
  /** Mean seconds of one fit of the quick model on all looked-at rows. */
  readonly fitSeconds: number;
}

const mostRows = 5000;
const shares = [0.1, 0.25, 0.5, 1] as const;

/**
 * Measures a linear model against the dummy on a few thousand rows, with more and more of them.
 * @throws InputError when the table does not allow the question
 */
export async function measureFeasibility(
  table: Table,
  problem: Problem,
  surroundings: FoldSurroundings,
  report: (fraction: number) => void,
): Promise<FeasibilityMeasures> {
  const { target, values } = readTarget(table, problem);
  const classes = target.task === 'classification' ? countClasses(target.classes, values) : null;
  const looked = drawRows(table);
  const settings = { ...quickLook, candidates: [] };
  const task = cutLearningTask({ table: looked, problem, settings });
  const quick = quickEstimators[problem.task];
  const plain = problem.task === 'classification' ? 'dummyClassifier' : 'dummyRegressor';
  const preparation = task.planFor(quick);
  const { rows } = await prepareFold(task, { plan: preparation, fold: 0, rowShare: 1 }, transform);
  const features = rows.features.columns;
  const dummy = await meanScore(
    task,
    { estimator: plain, params: {}, preparation: task.planFor(plain) },
    surroundings,
  );
  const configuration = { estimator: quick, params: {}, preparation } as const;
  const curve = await learningCurve(task, configuration, shares, surroundings, report);
  const last = curve.at(-1)!;
  const events = classes === null ? values.length : (classes.at(-1)?.rows ?? 0);
  return {
    metric: problem.metric,
    rows: values.length,
    classes,
    features,
    eventsPerVariable: events / Math.max(1, features),
    looked: looked.rows,
    curve,
    dummy,
    best: last.validation,
    diagnosis: diagnose(curve, { metric: problem.metric, dummy, target: null }),
    fitSeconds: last.fitSeconds,
  };
}

function drawRows(table: Table): Table {
  if (table.rows <= mostRows) return table;
  const order = permutation(table.rows, createRandom(quickLook.seed));
  return takeTableRows(table, order.slice(0, mostRows).sort());
}

function countClasses(labels: readonly string[], codes: Float64Array) {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return labels
    .map((label, code) => ({ label, rows: counts.get(code) ?? 0 }))
    .toSorted((a, b) => b.rows - a.rows);
}
