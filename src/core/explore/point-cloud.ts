import type { Random } from '../random.ts';
import { drawRows } from './draw-rows.ts';
import { equalEdges } from './histogram.ts';
import type { Points } from './order-curves.ts';

/** Two numbers against each other: where the rows lie, all of them counted, some of them drawn. */
export interface PointCloud {
  readonly rows: number;
  /** Ascending, one more than there are cells each way; empty where nothing can be drawn. */
  readonly xEdges: readonly number[];
  readonly yEdges: readonly number[];
  /** The cells that hold rows. */
  readonly cells: readonly { readonly x: number; readonly y: number; readonly rows: number }[];
  /** Every row where there are at most 1,500, else that many drawn at random. */
  readonly points: Points;
}

const cellsAcross = 40;
const mostPoints = 1500;

/** Counts pairs of finite numbers on a grid of 40 × 40, as numpy's histogram2d, and draws some. */
export function pointCloud(x: Float64Array, y: Float64Array, random: Random): PointCloud {
  const [xEdges, yEdges] = [edgesOf(x), edgesOf(y)];
  const drawn = drawRows(x.length, mostPoints, random);
  const points = { x: drawn.map(row => x[row]!), y: drawn.map(row => y[row]!) };
  if (xEdges.length === 0 || yEdges.length === 0)
    return { rows: x.length, xEdges: [], yEdges: [], cells: [], points };
  const counts = new Uint32Array(cellsAcross * cellsAcross);
  for (let i = 0; i < x.length; i++) counts[cellOf(y[i]!, yEdges) * cellsAcross + cellOf(x[i]!, xEdges)]!++;
  const cells: { x: number; y: number; rows: number }[] = [];
  counts.forEach((rows, cell) => {
    if (rows > 0) cells.push({ x: cell % cellsAcross, y: Math.floor(cell / cellsAcross), rows });
  });
  return { rows: x.length, xEdges, yEdges, cells, points };
}

function edgesOf(values: Float64Array): number[] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!Number.isFinite(most - least)) return [];
  return least === most
    ? equalEdges(least - 0.5, most + 0.5, cellsAcross)
    : equalEdges(least, most, cellsAcross);
}

/** By arithmetic, then put right where rounding missed by one. */
function cellOf(value: number, edges: readonly number[]): number {
  const [first, last] = [edges[0]!, edges[cellsAcross]!];
  let cell = Math.min(cellsAcross - 1, Math.floor(((value - first) / (last - first)) * cellsAcross));
  while (cell > 0 && value < edges[cell]!) cell--;
  while (cell < cellsAcross - 1 && value >= edges[cell + 1]!) cell++;
  return cell;
}
