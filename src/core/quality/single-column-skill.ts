import { sortNumbers } from '../statistics/sort-numbers.ts';
import { type Column, isNumeric } from '../table/column.ts';

/** What one column alone can say of a target, cross-validated: at best 1. */
export type Skill =
  /** Area under the ROC curve, of one class against the rest averaged over the classes; 0.5 is guessing. */
  | { readonly measure: 'AUC'; readonly value: number }
  /** The share of the variance explained; 0 is always saying the mean. */
  | { readonly measure: 'R²'; readonly value: number };

const folds = 4;
const mostParts = 256;
/** As many values as the cuts between the parts are told from. */
const sampled = 20_000;

/** A column as parts: each row's part, one of them for the missing values. */
interface Parts {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * How well the rates of a class in each part of a column, learned from three quarters of the rows, rank the fourth;
 * averaged over the classes. A part is a category, or one of up to 256 stretches of a number. Null with one class.
 */
export function skillOnClasses(column: Column, classes: Int32Array, classCount: number): Skill | null {
  const { codes, count } = partsOf(column);
  const width = classCount * folds;
  const cells = new Float64Array(count * width);
  codes.forEach((part, row) => {
    if (classes[row] !== -1) cells[part * width + foldOf(row) * classCount + classes[row]!]!++;
  });
  const areas = Array.from({ length: classCount }, (_, one) => areaOf(cells, count, classCount, one));
  const known = areas.filter(area => !Number.isNaN(area));
  if (known.length === 0) return null;
  return { measure: 'AUC', value: known.reduce((sum, area) => sum + area, 0) / known.length };
}

/** How much of a number's variance the means of the parts explain, learned and tested in the same way. Null without any. */
export function skillOnNumbers(column: Column, target: Float64Array): Skill | null {
  const { codes, count } = partsOf(column);
  const mean = meanOf(target);
  const [rows, sums] = [new Float64Array(count * folds), new Float64Array(count * folds)];
  let total = 0;
  codes.forEach((part, row) => {
    const value = target[row]! - mean;
    if (!Number.isFinite(value)) return;
    const cell = part * folds + foldOf(row);
    rows[cell]!++;
    sums[cell]! += value;
    total += value * value;
  });
  if (!(total > 0) || !Number.isFinite(total)) return null;
  let explained = 0;
  for (let part = 0; part < count; part++) {
    for (let fold = 0; fold < folds; fold++) {
      const answer = withoutFold(sums, part, fold) / Math.max(1, withoutFold(rows, part, fold));
      const cell = part * folds + fold;
      // Σ (y² − (y − answer)²)
      explained += answer * (2 * sums[cell]! - rows[cell]! * answer);
    }
  }
  return { measure: 'R²', value: explained / total };
}

function withoutFold(cells: Float64Array, part: number, fold: number): number {
  let sum = 0;
  for (let other = 0; other < folds; other++) if (other !== fold) sum += cells[part * folds + other]!;
  return sum;
}

/** The area under the curve of all (part, fold) cells in the order of their rates; ties count half. */
function areaOf(cells: Float64Array, parts: number, classCount: number, one: number): number {
  const scored: { rate: number; hits: number; rest: number }[] = [];
  for (let part = 0; part < parts; part++) {
    const counts = Array.from({ length: folds }, (_, fold) => {
      const start = (part * folds + fold) * classCount;
      let all = 0;
      for (let code = 0; code < classCount; code++) all += cells[start + code]!;
      return { hits: cells[start + one]!, all };
    });
    const total = counts.reduce((a, b) => ({ hits: a.hits + b.hits, all: a.all + b.all }));
    for (const { hits, all } of counts) {
      if (all === 0) continue;
      // Laplace's rule: what was seen once is not certain, what was never seen is even.
      const rate = (total.hits - hits + 1) / (total.all - all + 2);
      scored.push({ rate, hits, rest: all - hits });
    }
  }
  return areaUnder(scored.sort((a, b) => a.rate - b.rate));
}

function areaUnder(ascending: readonly { rate: number; hits: number; rest: number }[]): number {
  let [below, hits, won] = [0, 0, 0];
  for (let i = 0; i < ascending.length; ) {
    const { rate } = ascending[i]!;
    let [tiedHits, tiedRest] = [0, 0];
    for (; ascending[i]?.rate === rate; i++) {
      tiedHits += ascending[i]!.hits;
      tiedRest += ascending[i]!.rest;
    }
    won += tiedHits * (below + tiedRest / 2);
    below += tiedRest;
    hits += tiedHits;
  }
  return won / (hits * below);
}

function partsOf(column: Column): Parts {
  if (!isNumeric(column))
    return { codes: column.codes.map(code => code + 1), count: column.dictionary.length + 1 };
  const cuts = cutsOf(column.values);
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row]!;
    codes[row] = Number.isNaN(value) ? 0 : 1 + countBelow(cuts, value);
  }
  return { codes, count: cuts.length + 2 };
}

/** Values at even ranks, told from evenly spaced rows. */
function cutsOf(values: Float64Array): Float64Array {
  const step = Math.max(1, Math.floor(values.length / sampled));
  const spaced = new Float64Array(Math.ceil(values.length / step));
  for (let i = 0; i < spaced.length; i++) spaced[i] = values[i * step]!;
  const ascending = sortNumbers(spaced);
  const parts = Math.min(mostParts, Math.max(2, Math.floor(ascending.length / (4 * folds))));
  const cuts = Array.from(
    { length: parts - 1 },
    (_, i) => ascending[Math.floor(((i + 1) * ascending.length) / parts)]!,
  );
  return Float64Array.from(new Set(cuts));
}

function countBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows are dealt out by a hash of their number, so that an order of the rows does not matter. */
function foldOf(row: number): number {
  return Math.imul(row + 1, 0x9e3779b1) >>> 30;
}

function meanOf(values: Float64Array): number {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
  }
  return sum / count;
}
