import { messageOf } from '../../../core/errors.ts';
import { type Matrix, takeRows } from '../../../core/matrix.ts';
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
import type { ComparisonBackend } from '../../../lifecycle/run.ts';
import { gpuChoice, type GpuSurroundings } from './gpu-choice.ts';
import { type GpuTrial, speedupOf } from './gpu-trial.ts';

/** A GPU that searches for neighbours. */
export interface NeighborGpu {
  /** What the browser calls it. */
  readonly adapter: string;
  /** @param here settles what the GPU's single precision leaves unsure */
  open(rows: Matrix, p: 1 | 2, here: NeighborSearch): NeighborSearchLater;
}

export interface NeighborSurroundings extends GpuSurroundings<NeighborGpu> {
  readonly now: () => number;
  /** What is compiled to WebAssembly; null where that is not to be had. */
  readonly compiled: CreateNeighborSearch | null;
  readonly onChoice: (chosen: ComparisonBackend) => void;
  /** Searches of fewer multiply-adds than these are the CPU's: starting a GPU takes longer. */
  readonly leastWork?: number;
}

/** About half a second of WebAssembly. */
const leastWork = 1e10;
/** A trial takes so many multiply-adds, or as many as there are. */
const trialWork = 1e9;

/**
 * Searches for neighbours on a GPU where it is much work and a trial on the person's own rows shows that it is quicker;
 * else on the CPU, as from the moment that the GPU fails. All find the very same.
 */
export function chooseNeighborSearch(surroundings: NeighborSurroundings): OpenNeighborSearch {
  const { now, compiled, onChoice } = surroundings;
  const choice = gpuChoice(surroundings);

  function tellCpu(why: string): null {
    onChoice({ work: 'neighbors', name: 'cpu', reason: `Neighbours were searched on the CPU: ${why}` });
    return null;
  }

  return (rows, p, expected) => {
    let here: NeighborSearch | undefined;
    const searchHere: NeighborSearch = (queries, count) => {
      here ??= (compiled ?? createBruteSearch)(rows, p);
      return here(queries, count);
    };
    const work = rows.rows * rows.columns * expected;
    let later: Promise<NeighborSearchLater | null> | undefined;

    async function choose(queries: Matrix, count: number): Promise<NeighborSearchLater | null> {
      if (work < (surroundings.leastWork ?? leastWork))
        return tellCpu('the table is small, a GPU would take longer to start');
      const decision = await choice.decide(work, gpu =>
        compareSearches(gpu, { rows, p, work }, sampleOf(queries, rows), count, searchHere, now),
      );
      if (decision.by === 'cpu') return tellCpu(decision.why);
      const { gpu, why } = decision;
      onChoice({
        work: 'neighbors',
        name: 'webgpu',
        reason: `Neighbours were searched on the GPU (${gpu.adapter}), ${why}, and the same were found`,
      });
      return gpu.open(rows, p, searchHere);
    }

    return {
      async search(queries, count) {
        try {
          const found = await (later ??= choose(queries, count));
          if (found !== null) return await found.search(queries, count);
        } catch (error) {
          later = Promise.resolve(tellCpu(choice.giveUp(`the GPU failed (${messageOf(error)})`).why));
        }
        return searchHere(queries, count);
      },
      close: () => void later?.then(found => found?.close()).catch(() => {}),
    };
  };
}

/** Queries spread over those that are asked: for a while of work. */
function sampleOf(queries: Matrix, rows: Matrix): Matrix {
  const most = Math.max(256, Math.ceil(trialWork / (rows.rows * rows.columns)));
  if (queries.rows <= most) return queries;
  return takeRows(
    queries,
    Array.from({ length: most }, (_, at) => Math.floor((at * queries.rows) / most)),
  );
}

/** Lets both search in turn. The GPU's first time, in which it compiles its shader, does not count but is looked at. */
async function compareSearches(
  gpu: NeighborGpu,
  { rows, p, work }: { readonly rows: Matrix; readonly p: 1 | 2; readonly work: number },
  queries: Matrix,
  count: number,
  searchHere: NeighborSearch,
  now: () => number,
): Promise<GpuTrial> {
  const { adapter } = gpu;
  const search = gpu.open(rows, p, searchHere);
  try {
    const [found, expected] = [await search.search(queries, count), searchHere(queries, count)];
    if (!areSame(found, expected))
      return { adapter, work, speedup: 0, fault: 'found other neighbours than the CPU' };
    const speedup = await speedupOf(
      () => searchHere(queries, count),
      () => search.search(queries, count),
      now,
    );
    return { adapter, work, speedup, fault: null };
  } finally {
    search.close();
  }
}

function areSame(found: Neighborhoods, expected: Neighborhoods): boolean {
  return (
    found.rows.length === expected.rows.length && found.rows.every((row, at) => row === expected.rows[at])
  );
}
