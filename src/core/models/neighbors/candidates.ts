import { type Matrix, takeRows } from '../../matrix.ts';
import { createNearestList } from './nearest-list.ts';
import { type Neighborhoods, type NeighborSearch, powerDistance } from './neighbor-search.ts';
import { errorOf, type Unit, type UnitRows } from './unit-rows.ts';

/** Rows that may be the nearest of each query, found in single precision in some parts of the table, one after another. */
export interface Candidates {
  readonly parts: number;
  /** Of each query in each part. */
  readonly places: number;
  /** queries × parts × places; `noRow` where a part has fewer rows. */
  readonly rows: Uint32Array;
  /** queries × parts: the rows of the part that are not among its candidates are no nearer, summed up in units. */
  readonly beyond: Float32Array;
}

export const noRow = 0xffffffff;

/** Finds the candidates of queries, which are given in units. */
export type FindCandidates = (queries: UnitRows, places: number) => Promise<Candidates>;

/**
 * The nearest of the candidates by their distances in double precision, and the queries for which a row that is no
 * candidate may be as near: single precision cannot tell.
 */
export function rankCandidates(
  rows: Matrix,
  queries: Matrix,
  count: number,
  { parts, places, rows: found, beyond }: Candidates,
  unit: Unit,
  norms: Float64Array,
): { readonly neighborhoods: Neighborhoods; readonly unsure: readonly number[] } {
  const { p, size } = unit;
  const distanceOf = powerDistance(p, rows.columns);
  const neighborhoods = {
    rows: new Uint32Array(queries.rows * count),
    distances: new Float64Array(queries.rows * count),
  };
  const list = createNearestList(count);
  const unsure: number[] = [];
  const inUnit = (power: number) => (p === 1 ? power : Math.sqrt(power));
  for (let query = 0; query < queries.rows; query++) {
    list.clear();
    for (let at = query * parts * places; at < (query + 1) * parts * places; at++) {
      const row = found[at]!;
      if (row === noRow) continue;
      list.offer(distanceOf(queries.data, query * queries.columns, rows.data, row * rows.columns), row);
    }
    const reach = inUnit(list.reach()) / size + errorOf(norms[query]!, rows.columns);
    const own = beyond.subarray(query * parts, (query + 1) * parts);
    if (own.every(power => inUnit(power) > reach))
      list.write(neighborhoods.distances, neighborhoods.rows, query * count);
    else unsure.push(query);
  }
  return { neighborhoods, unsure };
}

/** Fills in what another search finds for the queries that are unsure. */
export function settleUnsure(
  neighborhoods: Neighborhoods,
  unsure: readonly number[],
  queries: Matrix,
  count: number,
  search: NeighborSearch,
): Neighborhoods {
  if (unsure.length === 0) return neighborhoods;
  const settled = search(takeRows(queries, unsure), count);
  const [rows, distances] = [neighborhoods.rows.slice(), neighborhoods.distances.slice()];
  unsure.forEach((query, at) => {
    rows.set(settled.rows.subarray(at * count, (at + 1) * count), query * count);
    distances.set(settled.distances.subarray(at * count, (at + 1) * count), query * count);
  });
  return { rows, distances };
}
