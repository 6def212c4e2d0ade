import type { Matrix } from '../../../core/matrix.ts';
import { createBruteSearch } from '../../../core/models/neighbors/brute-search.ts';
import type {
  NeighborSearchLater,
  OpenNeighborSearch,
} from '../../../core/models/neighbors/neighbor-search-later.ts';
import type {
  CreateNeighborSearch,
  Neighborhoods,
  NeighborSearch,
} from '../../../core/models/neighbors/neighbor-search.ts';
import { type ComparisonSurroundings, rowComparer } from './row-comparer.ts';
import { spreadRows } from './spread-rows.ts';

/** A GPU that searches for neighbours. */
export interface NeighborGpu {
  /** What the browser calls it. */
  readonly adapter: string;
  /** @param here settles what the GPU's single precision leaves unsure */
  open(rows: Matrix, p: 1 | 2, here: NeighborSearch): NeighborSearchLater;
}

export interface NeighborSurroundings extends ComparisonSurroundings<NeighborGpu> {
  /** What is compiled to WebAssembly; null where that is not to be had. */
  readonly compiled: CreateNeighborSearch | null;
}

interface Asked {
  readonly queries: Matrix;
  readonly count: number;
}

const fewestOfTrial = 256;

/** Searches for neighbours on a GPU where that is quicker, else here. All find the very same. */
export function chooseNeighborSearch(surroundings: NeighborSurroundings): OpenNeighborSearch {
  const { compiled } = surroundings;
  const compare = rowComparer(surroundings, {
    work: 'neighbors',
    done: 'Neighbours were searched',
    equal: 'and the same were found',
  });
  return (rows, p, queries) => {
    let made: NeighborSearch | undefined;
    const here: NeighborSearch = (asked, count) => {
      made ??= (compiled ?? createBruteSearch)(rows, p);
      return made(asked, count);
    };
    const perQuery = rows.rows * rows.columns;
    const comparer = compare<Asked, Neighborhoods>({
      work: perQuery * queries,
      here: asked => here(asked.queries, asked.count),
      on: gpu => {
        const device = gpu.open(rows, p, here);
        return {
          answer: asked => device.search(asked.queries, asked.count),
          close: () => device.close(),
        };
      },
      sampleOf: (asked, work) => ({
        ...asked,
        queries: spreadRows(asked.queries, Math.max(fewestOfTrial, Math.ceil(work / perQuery))),
      }),
      faultOf: (found, expected) => (areSame(found, expected) ? null : 'found other neighbours than the CPU'),
    });
    return {
      search: (asked, count) => comparer.answer({ queries: asked, count }),
      close: () => comparer.close(),
    };
  };
}

function areSame(found: Neighborhoods, expected: Neighborhoods): boolean {
  return (
    found.rows.length === expected.rows.length && found.rows.every((row, at) => row === expected.rows[at])
  );
}
