import { FitError } from '../../errors.ts';
import { createRandom, permutation, type Random } from '../../random.ts';
import { passStochastically, type SgdPace, type SgdRows } from './sgd-epoch.ts';
import type { PointLoss } from './sgd-losses.ts';
import type { SgdParams } from './sgd-params.ts';
import type { SgdState } from './sgd-state.ts';

/** Rows between two calls of `tick`. */
const rowsAtOnce = 20_000;
/** 'adaptive' ends where the learning rate is no more than this. */
const slowest = 1e-6;

/** What tells the descent how it does on rows kept aside. */
export interface SgdWatch {
  /** The rows to learn from. */
  readonly learning: Uint32Array;
  /** Accuracy or R² on the others; greater is better. */
  readonly score: (state: SgdState) => number;
}

export interface SgdProgress {
  /** Called with the number of passes that are done. */
  readonly report: (passes: number) => void;
  /** Called some times within a pass. */
  readonly tick: () => void;
}

/** Passes over the rows until nothing gets better or there were enough: scikit-learn's `_plain_sgd`. */
export function descendStochastically(
  rows: SgdRows,
  start: SgdState,
  loss: PointLoss,
  params: SgdParams,
  seed: number,
  watch: SgdWatch | null,
  progress: SgdProgress,
): { readonly state: SgdState; readonly passes: number } {
  const random = createRandom(seed);
  const learning = watch?.learning ?? Uint32Array.from(rows.truths.keys());
  let state = start;
  let pace: SgdPace = { rate: params.eta0, dueL1: 0, takenL1: new Float64Array(start.weights.length) };
  let best = -Infinity;
  let idle = 0;
  let passes = 0;
  while (passes < params.maxIter) {
    const order = params.shuffle ? shuffled(learning, random) : learning;
    let lossSum = 0;
    for (let from = 0; from < order.length; from += rowsAtOnce) {
      const part = passStochastically(
        rows,
        order.subarray(from, from + rowsAtOnce),
        state,
        pace,
        loss,
        params,
      );
      ({ state, pace } = part);
      lossSum += part.loss;
      progress.tick();
    }
    passes++;
    progress.report(passes);
    checkFinite(state);
    if (params.tol === null) continue;
    const merit = watch === null ? -lossSum : watch.score(state);
    const least = watch === null ? params.tol * learning.length : params.tol;
    idle = merit < best + least ? idle + 1 : 0;
    best = Math.max(best, merit);
    if (idle < params.nIterNoChange) continue;
    if (params.learningRate !== 'adaptive' || pace.rate <= slowest) break;
    pace = { ...pace, rate: pace.rate / 5 };
    idle = 0;
  }
  return { state, passes };
}

function shuffled(rows: Uint32Array, random: Random): Uint32Array {
  return permutation(rows.length, random).map(place => rows[place]!);
}

function checkFinite({ weights, intercept }: SgdState): void {
  if (Number.isFinite(intercept) && weights.every(Number.isFinite)) return;
  throw new FitError(
    'the weights grew beyond all numbers: scale the columns (standardise them), or choose a smaller learning rate (eta0)',
  );
}
