import type { Matrix } from '../../core/matrix.ts';
import { gridOf, placeRow } from '../../core/models/neighbors/grid.ts';
import type { NeighborSearch } from '../../core/models/neighbors/neighbor-search.ts';

/** The compiled search as its caller sees it; addresses are of `memory`. */
export interface NeighborsKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  beginRows(rows: number, columns: number): void;
  beginQueries(queries: number, count: number): void;
  setGrid(step: number, slack: number, p: number): void;
  compareRows(first: number, end: number): void;
  finish(): void;
  readonly rowValues: Address;
  readonly rowSteps: Address;
  readonly rowHalves: Address;
  readonly queryValues: Address;
  readonly querySteps: Address;
  readonly querySquares: Address;
  readonly distances: Address;
  readonly nearest: Address;
}

/** A global of the kernel. */
interface Address {
  readonly value: number;
}

const rowsOfBlock = 8;
/**
 * Rows that all queries are compared with while their steps are in the nearest cache. One call for all would also run from
 * end to end in the code that engines begin with, many times slower than what they then make of it.
 */
const rowsOfChunk = 512;

/**
 * A search on a kernel of its own. It compares places on a grid first, in 16 bits, and takes the exact distance only of
 * rows that may be near enough, so that it finds what the plain search finds.
 */
export function createKernelSearch(kernel: NeighborsKernel, rows: Matrix, p: 1 | 2): NeighborSearch {
  const grid = gridOf(rows, p);
  kernel.beginRows(rows.rows, rows.columns);
  kernel.setGrid(grid.step, grid.slack, p);
  const view = {
    numbers: ({ value }: Address, length: number) => new Float64Array(kernel.memory.buffer, value, length),
    whole: ({ value }: Address, length: number) => new Int32Array(kernel.memory.buffer, value, length),
    places: ({ value }: Address, length: number) => new Int16Array(kernel.memory.buffer, value, length),
  };
  const pairs = Math.ceil(rows.columns / 2);
  view.numbers(kernel.rowValues, rows.data.length).set(rows.data);
  const padded = Math.ceil(rows.rows / rowsOfBlock) * rowsOfBlock;
  const steps = view.places(kernel.rowSteps, padded * pairs * 2);
  const halves = view.whole(kernel.rowHalves, padded);
  for (let row = 0; row < rows.rows; row++) {
    const block = Math.floor(row / rowsOfBlock) * rowsOfBlock * pairs * 2 + 2 * (row % rowsOfBlock);
    const square = placeRow(grid, rows, row, (column, place) => {
      steps[block + (column >> 1) * 2 * rowsOfBlock + (column & 1)] = place;
    });
    if (p === 2) halves[row] = -Math.floor(square / 2);
  }

  return (queries, count) => {
    kernel.beginQueries(queries.rows, count);
    view.numbers(kernel.queryValues, queries.data.length).set(queries.data);
    const places = view.places(kernel.querySteps, queries.rows * pairs * 2);
    const squares = view.numbers(kernel.querySquares, queries.rows);
    for (let row = 0; row < queries.rows; row++)
      squares[row] = placeRow(grid, queries, row, (column, place) => {
        places[row * pairs * 2 + column] = place;
      });
    for (let first = 0; first < rows.rows; first += rowsOfChunk)
      kernel.compareRows(first, Math.min(first + rowsOfChunk, rows.rows));
    kernel.finish();
    const length = queries.rows * count;
    return {
      rows: new Uint32Array(kernel.memory.buffer, kernel.nearest.value, length).slice(),
      distances: view.numbers(kernel.distances, length).slice(),
    };
  };
}
