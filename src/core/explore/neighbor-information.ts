import type { Random } from '../random.ts';
import { digamma } from '../statistics/digamma.ts';
import { type CodedColumn, type Column, type NumericColumn, isNumeric } from '../table/column.ts';
import { contingencyOf, mutualInformation } from './contingency.ts';
import { drawRows } from './draw-rows.ts';
import { countWithin, kthDistances, kthDistancesInPlane } from './nearest-distances.ts';

const neighbors = 3;
/** Of more, so many are drawn. */
const mostRows = 10_000;

/**
 * The mutual information of two columns in nats, over the rows that have both, as scikit-learn's mutual_info_classif and
 * mutual_info_regression: by three nearest neighbours (two numbers: Kraskov, Stögbauer and Grassberger 2004; a number and a
 * category: Ross 2014), of two categories by counting. Ties are broken by noise of 1e-10, here from `random`.
 * With a number on either side, of more than 10,000 rows as many are drawn.
 */
export function neighborInformation(first: Column, second: Column, random: Random): number {
  if (isNumeric(first))
    return isNumeric(second) ? ofNumbers(first, second, random) : ofGroups(first, second, random);
  return isNumeric(second)
    ? ofGroups(second, first, random)
    : mutualInformation(contingencyOf(first, second));
}

function ofNumbers(first: NumericColumn, second: NumericColumn, random: Random): number {
  const rows = rowsOf(
    first.values.length,
    row => Number.isFinite(first.values[row]) && Number.isFinite(second.values[row]),
    random,
  );
  const count = rows.length;
  if (count <= neighbors) return 0;
  const [x, y] = [first, second].map(({ values }) =>
    loosened(
      rows.map(row => values[row]!),
      random,
    ),
  ) as [Float64Array, Float64Array];
  const radii = kthDistancesInPlane(x, y, neighbors);
  const [nearX, nearY] = [countWithin(x, radii), countWithin(y, radii)];
  const both = meanDigamma(nearX) + meanDigamma(nearY);
  return Math.max(0, digamma(count) + digamma(neighbors) - both);
}

function ofGroups(number: NumericColumn, category: CodedColumn, random: Random): number {
  const sizes = new Map<number, number>();
  const drawn = rowsOf(
    number.values.length,
    row => category.codes[row] !== -1 && Number.isFinite(number.values[row]),
    random,
  );
  for (const row of drawn) sizes.set(category.codes[row]!, (sizes.get(category.codes[row]!) ?? 0) + 1);
  const loose = loosened(
    drawn.map(row => number.values[row]!),
    random,
  );
  // A category of one row has no neighbour to tell it from others.
  const kept = [...drawn.keys()].filter(i => sizes.get(category.codes[drawn[i]!]!)! > 1);
  if (kept.length === 0) return 0;
  const values = Float64Array.from(kept, i => loose[i]!);
  const codes = kept.map(i => category.codes[drawn[i]!]!);
  const radii = new Float64Array(values.length);
  let [ofNeighbors, ofSizes] = [0, 0];
  for (const members of membersOf(codes).values()) {
    const reach = Math.min(neighbors, members.length - 1);
    const own = kthDistances(
      Float64Array.from(members, i => values[i]!),
      reach,
    );
    members.forEach((i, at) => {
      radii[i] = own[at]!;
    });
    ofNeighbors += members.length * digamma(reach);
    ofSizes += members.length * digamma(members.length);
  }
  const count = values.length;
  const near = meanDigamma(countWithin(values, radii));
  return Math.max(0, digamma(count) + (ofNeighbors - ofSizes) / count - near);
}

function rowsOf(count: number, has: (row: number) => boolean, random: Random): number[] {
  const all: number[] = [];
  for (let row = 0; row < count; row++) if (has(row)) all.push(row);
  return all.length <= mostRows ? all : drawRows(all.length, mostRows, random).map(at => all[at]!);
}

function membersOf(codes: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  codes.forEach((code, i) => {
    const own = members.get(code);
    if (own === undefined) members.set(code, [i]);
    else own.push(i);
  });
  return members;
}

/** In units of the sd (n), with noise far below any difference that is real. */
function loosened(values: readonly number[], random: Random): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const sd = variance > 0 ? Math.sqrt(variance) : 1;
  const scaled = Float64Array.from(values, value => value / sd);
  const size = scaled.reduce((sum, value) => sum + Math.abs(value), 0) / scaled.length;
  const noise = 1e-10 * Math.max(1, size);
  return scaled.map(value => value + noise * (2 * random() - 1));
}

function meanDigamma(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + digamma(count), 0) / counts.length;
}
