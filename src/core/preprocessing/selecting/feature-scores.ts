import { InputError } from '../../errors.ts';
import { mean } from '../../evaluation/mean.ts';
import { neighborInformation } from '../../explore/neighbor-information.ts';
import { createRandom } from '../../random.ts';
import type { Column, NumericColumn } from '../../table/column.ts';
import type { TargetOfRows } from '../transformer.ts';

export type ScoreFunction = 'f' | 'chi2' | 'mutualInformation';

/** How much each column says of the target, greater is more; −Infinity where that cannot be told. */
export function scoreFeatures(
  columns: readonly NumericColumn[],
  target: TargetOfRows,
  scoreFunction: ScoreFunction,
  seed: number,
): readonly number[] {
  return columns.map(column => {
    const score = scoreOf(column, target, scoreFunction, seed);
    return Number.isNaN(score) ? -Infinity : score;
  });
}

function scoreOf(
  column: NumericColumn,
  target: TargetOfRows,
  scoreFunction: ScoreFunction,
  seed: number,
): number {
  switch (scoreFunction) {
    case 'f':
      return target.classes.length === 0 ? fOfRegression(column, target) : fOfClasses(column, target);
    case 'chi2':
      return chiSquare(column, target);
    case 'mutualInformation':
      return neighborInformation(column, columnOf(target), createRandom(seed));
    default:
      return scoreFunction satisfies never;
  }
}

/** One-way ANOVA, as scikit-learn's f_classif. */
function fOfClasses({ values }: NumericColumn, { values: codes, classes }: TargetOfRows): number {
  const center = mean(values);
  const { counts, sums } = totalsByClass(
    values.map(value => value - center),
    codes,
    classes.length,
  );
  const total = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  let between = 0;
  sums.forEach((sum, code) => {
    if (counts[code]! > 0) between += (sum * sum) / counts[code]!;
  });
  const groups = counts.filter(count => count > 0).length;
  const within = total - between;
  return between / (groups - 1) / (within / (values.length - groups));
}

/** F of a line through the target, as scikit-learn's f_regression. */
function fOfRegression({ values }: NumericColumn, target: TargetOfRows): number {
  const [ownMean, targetMean] = [mean(values), mean(target.values)];
  let [product, own, theirs] = [0, 0, 0];
  values.forEach((value, row) => {
    const [x, y] = [value - ownMean, target.values[row]! - targetMean];
    product += x * y;
    own += x * x;
    theirs += y * y;
  });
  const explained = (product * product) / (own * theirs);
  return (explained / (1 - explained)) * (values.length - 2);
}

/** Observed against expected sums of each class, as scikit-learn's chi2. @throws InputError for a negative value */
function chiSquare({ name, values }: NumericColumn, { values: codes, classes }: TargetOfRows): number {
  if (classes.length === 0)
    throw new InputError('chi2 needs classes to tell apart.', 'Choose another score.');
  const negative = values.find(value => value < 0);
  if (negative !== undefined) {
    throw new InputError(
      `Feature "${name}" has the value ${negative}: chi2 takes none below 0.`,
      'Choose another score or scaler.',
    );
  }
  const { counts, sums } = totalsByClass(values, codes, classes.length);
  const total = sums.reduce((sum, value) => sum + value, 0);
  let score = 0;
  sums.forEach((sum, code) => {
    if (counts[code] === 0) return;
    const expected = (counts[code]! / values.length) * total;
    score += (sum - expected) ** 2 / expected;
  });
  return score;
}

function totalsByClass(values: Float64Array, codes: Float64Array, classes: number) {
  const counts = new Float64Array(classes);
  const sums = new Float64Array(classes);
  values.forEach((value, row) => {
    const code = codes[row]!;
    counts[code] = counts[code]! + 1;
    sums[code] = sums[code]! + value;
  });
  return { counts, sums };
}

function columnOf({ values, classes }: TargetOfRows): Column {
  return classes.length === 0
    ? { name: 'target', kind: 'number', values: Float64Array.from(values) }
    : { name: 'target', kind: 'category', codes: Int32Array.from(values), dictionary: classes };
}
