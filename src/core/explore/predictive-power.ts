import { type Random, permutation } from '../random.ts';
import { type Column, isNumeric } from '../table/column.ts';
import { drawRows } from './draw-rows.ts';
import { quantile } from './quantiles.ts';
import { type SingleColumnSample, singleColumnModel } from './single-column-model.ts';

const folds = 4;
/** Of more, so many are drawn: ten times ppscore's sample. */
const mostRows = 50_000;
/** With more classes each has too few rows, and a person would not read them. */
const mostClasses = 50;

/**
 * The predictive power score, after ppscore 1.2: how much better than guessing one column alone predicts the target,
 * 0 to 1, by cross-validation over four folds. Of a class: weighted F1 against the better of the most frequent class
 * and guessing by shares (its expectation Σ p², where ppscore draws once). Of a number: mean absolute error against
 * the median. ppscore grows whole trees; on numbers ours ends at depth 4, so that noise is not learned by heart.
 * Of more than 50,000 rows as many are drawn. Null where there are too few rows or too many classes to say.
 */
export function predictivePower(column: Column, target: Column, random: Random): number | null {
  const sample = sampleOf(column, target, random);
  if (sample === null || sample.classes > mostClasses || sample.target.length < 2 * folds) return null;
  return scoreFolds(sample, permutation(sample.target.length, random));
}

/** The score with the rows in this order cut into four parts, as scikit-learn's KFold(4). */
export function scoreFolds(sample: SingleColumnSample, order: Uint32Array): number {
  const model = singleColumnModel(sample);
  const rows = order.length;
  let sum = 0;
  let from = 0;
  for (let fold = 0; fold < folds; fold++) {
    const test = order.subarray(from, from + Math.floor(rows / folds) + (fold < rows % folds ? 1 : 0));
    from += test.length;
    const weights = new Float64Array(rows).fill(1);
    for (const row of test) weights[row] = 0;
    const answers = model(weights);
    sum += sample.classes > 0 ? weightedF1(sample, answers, test) : absoluteError(sample, answers, test);
  }
  return beyondGuessing(sample, sum / folds);
}

function beyondGuessing(sample: SingleColumnSample, score: number): number {
  if (sample.classes > 0) {
    const guess = guessedF1(sample);
    return guess >= 1 ? 0 : Math.max(0, (score - guess) / (1 - guess));
  }
  const median = quantile(sample.target.toSorted(), 0.5);
  const naive =
    sample.target.reduce((sum, value) => sum + Math.abs(value - median), 0) / sample.target.length;
  return naive > 0 ? Math.max(0, 1 - score / naive) : 0;
}

/** F1 of each class, weighted by its true rows, as scikit-learn's f1_score(average='weighted'). */
function weightedF1(sample: SingleColumnSample, answers: Float64Array, rows: Uint32Array): number {
  const [hits, actual, answered] = [0, 0, 0].map(() => new Float64Array(sample.classes)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const row of rows) {
    const [truth, answer] = [sample.target[row]!, answers[row]!];
    actual[truth]!++;
    answered[answer]!++;
    if (truth === answer) hits[truth]!++;
  }
  return actual.reduce(
    (sum, count, code) =>
      count === 0 ? sum : sum + ((count / rows.length) * 2 * hits[code]!) / (count + answered[code]!),
    0,
  );
}

function guessedF1({ target, classes }: SingleColumnSample): number {
  const shares = new Float64Array(classes);
  for (const code of target) shares[code]! += 1 / target.length;
  const most = Math.max(...shares);
  const byShares = shares.reduce((sum, share) => sum + share * share, 0);
  return Math.max(byShares, (most * 2 * most) / (1 + most));
}

function absoluteError(sample: SingleColumnSample, answers: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (const row of rows) sum += Math.abs(sample.target[row]! - answers[row]!);
  return sum / rows.length;
}

/** Null where nothing is to be told apart. */
function sampleOf(column: Column, target: Column, random: Random): SingleColumnSample | null {
  const rows = drawnRows(column, target, random);
  const { classes, values } = isNumeric(target)
    ? { classes: 0, values: pick(target.values, rows, new Float64Array(rows.length)) }
    : compact(pick(target.codes, rows, new Float64Array(rows.length)), target.dictionary.length);
  if (classes === 1) return null;
  return {
    target: values,
    classes,
    ...(isNumeric(column)
      ? { values: pick(column.values, rows, new Float64Array(rows.length)) }
      : {
          codes: pick(column.codes, rows, new Int32Array(rows.length)),
          categories: column.dictionary.length,
        }),
  };
}

/** Of the rows that have both. */
function drawnRows(column: Column, target: Column, random: Random): readonly number[] {
  const rows = isNumeric(column) ? column.values.length : column.codes.length;
  const both = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (has(column, row) && has(target, row)) both[count++] = row;
  return drawRows(count, mostRows, random).map(place => both[place]!);
}

function has(column: Column, row: number): boolean {
  return isNumeric(column) ? Number.isFinite(column.values[row]) : column.codes[row] !== -1;
}

/** Writes the values of these rows into an array for them. */
function pick<Picked extends Float64Array | Int32Array>(
  values: Float64Array | Int32Array,
  rows: readonly number[],
  picked: Picked,
): Picked {
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return picked;
}

/** Codes without the categories that no row has. */
function compact(codes: Float64Array<ArrayBuffer>, size: number) {
  const used = new Uint8Array(size);
  for (const code of codes) used[code] = 1;
  const place = new Uint32Array(size);
  let classes = 0;
  for (let code = 0; code < size; code++) if (used[code] === 1) place[code] = classes++;
  return { classes, values: codes.map(code => place[code]!) };
}
