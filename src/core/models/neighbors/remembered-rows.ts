import { FitError } from '../../errors.ts';
import { type Matrix, takeRows } from '../../matrix.ts';
import type { Engines, FitContext } from '../estimator.ts';
import { createBruteSearch } from './brute-search.ts';
import { createKdSearch } from './kd-search.ts';
import { buildKdTree, type KdTree } from './kd-tree.ts';
import { checkKNeighborsParams, type KNeighborsParams } from './neighbor-params.ts';
import type { Neighborhoods, NeighborSearch } from './neighbor-search.ts';

/** What nearest neighbours learn: the rows themselves. */
export interface RememberedRows {
  readonly nNeighbors: number;
  readonly weights: KNeighborsParams['weights'];
  readonly p: number;
  readonly rows: Matrix;
  /** Class codes, or values. */
  readonly target: Float64Array<ArrayBuffer>;
  /** How many rows each counts for; null for one. */
  readonly counts: Float64Array<ArrayBuffer> | null;
  /** As many of the nearest rows always count for nNeighbors together. */
  readonly searched: number;
  /** null where all rows are gone through. */
  readonly tree: KdTree | null;
}

/** With more columns than this, going through all rows in compiled code is quicker than a tree. */
const mostColumnsOfTree = 4;

/**
 * Takes the rows in. A row of weight 2 counts as two rows would: it takes two of the nNeighbors places, and a row of weight
 * ½ half a place (scikit-learn's has no sample weights).
 * @throws FitError naming a parameter out of its range, a row that is too far out, or too few rows
 */
export function rememberRows(
  features: Matrix,
  target: Float64Array,
  params: KNeighborsParams,
  { sampleWeight, report }: FitContext,
): RememberedRows {
  checkKNeighborsParams(params);
  const { nNeighbors, weights, p, algorithm, leafSize } = params;
  checkFarthest(features, p);
  const chosen = Array.from(target.keys()).filter(
    row => sampleWeight === undefined || sampleWeight[row]! > 0,
  );
  const counts = sampleWeight === undefined ? null : Float64Array.from(chosen, row => sampleWeight[row]!);
  const rows = takeRows(features, chosen);
  const isTree = algorithm === 'kdTree' || (algorithm === 'auto' && features.columns <= mostColumnsOfTree);
  return {
    nNeighbors,
    weights,
    p,
    rows,
    target: Float64Array.from(chosen, row => target[row]!),
    counts,
    searched: searchedRows(nNeighbors, rows.rows, counts),
    tree: isTree ? buildKdTree(rows, leafSize, report) : null,
  };
}

function searchedRows(nNeighbors: number, rows: number, counts: Float64Array | null): number {
  let total = 0;
  let searched = 0;
  for (const count of counts?.toSorted() ?? new Float64Array(rows).fill(1)) {
    if (total >= nNeighbors) break;
    total += count;
    searched++;
  }
  if (total >= nNeighbors) return searched;
  const found = counts === null ? `there are ${rows} rows` : `the sample weights add up to ${total} rows`;
  throw new FitError(`nNeighbors is ${nNeighbors}, but ${found}`);
}

/** @throws FitError where the power of a difference would not be a number any more */
function checkFarthest({ data, columns }: Matrix, p: number): void {
  const most = (1e300 / columns) ** (1 / p) / 2;
  const at = data.findIndex(value => Math.abs(value) > most);
  if (at === -1) return;
  throw new FitError(
    `row ${Math.floor(at / columns)}: feature ${at % columns} is ${data[at]}, too large to take distances: scale the features first`,
  );
}

/** Fewer queries are answered before the rows are handed over to compiled code. */
const fewQueries = 32;
/** Places of neighbours that are held at once. */
const placesOfBlock = 2 ** 20;

/** Takes a row of the features, its neighbours and how much each counts; the lists are used again and hold `length` entries. */
export type TakeNeighborhood = (
  row: number,
  neighbors: Uint32Array,
  counts: Float64Array,
  length: number,
) => void;

/** Calls `take` with each row of the features, in order. */
export function forEachNeighborhood(
  model: RememberedRows,
  features: Matrix,
  engines: Engines | undefined,
  take: TakeNeighborhood,
): void {
  const search = searchFor(model, features.rows, engines);
  for (const { first, queries } of blocksOf(model, features))
    tellBlock(model, first, search(queries, model.searched), take);
}

/** The same where another device may search. */
export async function forEachNeighborhoodLater(
  model: RememberedRows,
  features: Matrix,
  engines: Engines | undefined,
  take: TakeNeighborhood,
): Promise<void> {
  const { rows, tree, p, searched } = model;
  const open = engines?.later?.neighbors;
  if (open === undefined || tree !== null || (p !== 1 && p !== 2) || features.rows < fewQueries) {
    forEachNeighborhood(model, features, engines, take);
    return;
  }
  const later = open(rows, p, features.rows);
  try {
    for (const { first, queries } of blocksOf(model, features))
      tellBlock(model, first, await later.search(queries, searched), take);
  } finally {
    later.close();
  }
}

/** The rows to answer, so many at a time that their neighbours can be held. */
function* blocksOf({ searched }: RememberedRows, { data, rows, columns }: Matrix) {
  const block = Math.max(1, Math.floor(placesOfBlock / searched));
  for (let first = 0; first < rows; first += block) {
    const count = Math.min(block, rows - first);
    const own = data.subarray(first * columns, (first + count) * columns);
    yield { first, queries: { data: own, rows: count, columns } };
  }
}

function tellBlock(model: RememberedRows, first: number, found: Neighborhoods, take: TakeNeighborhood): void {
  const { searched } = model;
  const counts = new Float64Array(searched);
  for (let start = 0, row = first; start < found.rows.length; start += searched, row++) {
    const neighbors = found.rows.subarray(start, start + searched);
    const distances = found.distances.subarray(start, start + searched);
    take(row, neighbors, counts, countNeighbors(model, neighbors, distances, counts));
  }
}

function searchFor(
  { rows, tree, p }: RememberedRows,
  queries: number,
  engines: Engines | undefined,
): NeighborSearch {
  if (tree !== null) return createKdSearch(rows, tree, p);
  const compiled = queries >= fewQueries ? engines?.neighbors : null;
  return compiled && (p === 1 || p === 2) ? compiled(rows, p) : createBruteSearch(rows, p);
}

/** Shares out the places, nearest first, and weighs them by distance where that is asked for; returns how many count. */
function countNeighbors(
  model: RememberedRows,
  neighbors: Uint32Array,
  distances: Float64Array,
  counts: Float64Array,
): number {
  let left = model.nNeighbors;
  let length = 0;
  for (; length < neighbors.length && left > 0; length++) {
    const count = Math.min(left, model.counts?.[neighbors[length]!] ?? 1);
    counts[length] = count;
    left -= count;
  }
  if (model.weights === 'uniform') return length;
  // A row that is met exactly leaves no say to the others.
  const isMet = distances[0] === 0;
  for (let at = 0; at < length; at++) {
    const closeness = isMet ? Number(distances[at] === 0) : 1 / distances[at]! ** (1 / model.p);
    counts[at] = counts[at]! * closeness;
  }
  return length;
}
