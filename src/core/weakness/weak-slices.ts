import type { ColumnParts } from '../explore/column-parts.ts';
import { createRandom, permutation } from '../random.ts';
import type { RowCondition } from '../table/row-filter.ts';
import { type PartLoss, lossOfPart } from './part-loss.ts';
import type { RowLosses } from './row-losses.ts';
import { type SliceGrid, sliceGrids, sumCells } from './slice-cells.ts';

/** Rows that a model is worse at, told by one or two columns. */
export interface WeakSlice extends Omit<PartLoss, 'pValue'> {
  /** "contract is Month and tenure is 0 to 9". */
  readonly label: string;
  readonly conditions: readonly RowCondition[];
  /** Corrected for all slices that were looked at. */
  readonly pValue: number;
}

/** What a search for weak slices found. */
export interface SliceSearch {
  readonly overall: Omit<PartLoss, 'pValue'>;
  /** Slices that were looked at. */
  readonly searched: number;
  /** Those that are beyond chance, the most surprising first. */
  readonly slices: readonly WeakSlice[];
}

/** Smaller slices say little, and few rows gain from mending them. */
const leastRows = 20;
const permutations = 200;
const significance = 0.05;
const mostTold = 12;
/** A slice with so much in common with one that is told already adds nothing. */
const mostOverlap = 0.6;

/**
 * Looks through every part of each column, and every combination of parts of two that may be `crossed`, for rows with a
 * greater loss than the others. A slice counts where its z is greater than the greatest z of all slices in all but 5 of
 * 100 permutations of the losses (Westfall and Young 1993), so that the search itself finds nothing.
 */
export function findWeakSlices(
  columns: readonly ColumnParts[],
  rowLosses: RowLosses,
  {
    crossed,
    seed,
    report = () => {},
  }: {
    /** Places of the columns to be combined. */
    readonly crossed: readonly number[];
    readonly seed: number;
    readonly report?: (fraction: number) => void;
  },
): SliceSearch {
  const { losses } = rowLosses;
  const grids = sliceGrids(columns, crossed);
  const overall = lossOfPart(rowLosses, [...losses.keys()]);
  const surprise = surpriseOf(losses);
  const found = grids.flatMap(grid => {
    const sums = sumCells(grid, losses);
    return [...sums.keys()]
      .filter(cell => grid.sizes[cell]! >= leastRows && grid.sizes[cell]! < losses.length)
      .map(cell => ({ grid, cell, z: surprise(sums[cell]!, grid.sizes[cell]!) }));
  });
  const greatest = greatestByChance(grids, losses, surprise, seed, report);
  const weak = found
    .map(slice => ({ ...slice, pValue: shareAbove(greatest, slice.z) }))
    .filter(({ z, pValue }) => z > 0 && pValue < significance)
    .sort((a, b) => b.z - a.z);
  return {
    overall,
    searched: found.length,
    slices: unlikeEachOther(weak).map(({ grid, cell, pValue, rows }) => ({
      ...lossOfPart(rowLosses, rows),
      ...told(grid, cell, columns),
      pValue,
    })),
  };
}

/** How many standard deviations a slice's mean loss is above what as many rows drawn without replacement have. */
function surpriseOf(losses: Float64Array): (sum: number, size: number) => number {
  const rows = losses.length;
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / rows;
  const variance = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / (rows - 1);
  return (sum, size) => {
    const spread = Math.sqrt(variance * size * (1 - size / rows));
    return spread > 0 ? (sum - size * mean) / spread : 0;
  };
}

/** The greatest z among all slices when losses fall on rows by chance, once a permutation. */
function greatestByChance(
  grids: readonly SliceGrid[],
  losses: Float64Array,
  surprise: (sum: number, size: number) => number,
  seed: number,
  report: (fraction: number) => void,
): readonly number[] {
  const random = createRandom(seed);
  return Array.from({ length: permutations }, (_, turn) => {
    const shuffled = Float64Array.from(permutation(losses.length, random), row => losses[row]!);
    let greatest = 0;
    for (const grid of grids) {
      const sums = sumCells(grid, shuffled);
      for (let cell = 0; cell < sums.length; cell++)
        if (grid.sizes[cell]! >= leastRows)
          greatest = Math.max(greatest, surprise(sums[cell]!, grid.sizes[cell]!));
    }
    report((turn + 1) / permutations);
    return greatest;
  });
}

function shareAbove(greatest: readonly number[], z: number): number {
  return (1 + greatest.filter(other => other >= z).length) / (1 + greatest.length);
}

interface FoundSlice {
  readonly grid: SliceGrid;
  readonly cell: number;
  readonly pValue: number;
}

/** The first slices that are not mostly the same rows as one before. */
function unlikeEachOther(slices: readonly FoundSlice[]) {
  const kept: (FoundSlice & { readonly rows: readonly number[]; readonly has: Set<number> })[] = [];
  for (const slice of slices) {
    const rows = rowsOf(slice);
    const isNew = kept.every(({ has }) => {
      const common = rows.filter(row => has.has(row)).length;
      return common / (rows.length + has.size - common) < mostOverlap;
    });
    if (isNew) kept.push({ ...slice, rows, has: new Set(rows) });
    if (kept.length === mostTold) break;
  }
  return kept;
}

function rowsOf({ grid, cell }: FoundSlice): readonly number[] {
  const rows: number[] = [];
  grid.cellOf.forEach((own, row) => {
    if (own === cell) rows.push(row);
  });
  return rows;
}

function told(
  { first, second }: SliceGrid,
  cell: number,
  columns: readonly ColumnParts[],
): Pick<WeakSlice, 'label' | 'conditions'> {
  const width = second === -1 ? 1 : columns[second]!.parts.length;
  const parts = [
    { column: columns[first]!, part: Math.floor(cell / width) },
    ...(second === -1 ? [] : [{ column: columns[second]!, part: cell % width }]),
  ];
  return {
    label: parts.map(({ column, part }) => `${column.column} is ${column.parts[part]!.label}`).join(' and '),
    conditions: parts.map(({ column, part }) => column.parts[part]!.condition),
  };
}
