import { FitError } from '../../errors.ts';
import { createRandom, deriveSeed, permutation } from '../../random.ts';
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

/** A descent between two passes, plain data: another goes on from it to the same end. */
export interface SgdStanding {
  readonly state: SgdState;
  readonly pace: SgdPace;
  /** Passes done. */
  readonly passes: number;
  /** The greatest merit of a pass, and how many there were since without progress. */
  readonly best: number;
  readonly idle: number;
  readonly ended: boolean;
}

/** A descent before its first pass. */
export function standingAt(state: SgdState, { eta0 }: SgdParams): SgdStanding {
  const pace = { rate: eta0, dueL1: 0, takenL1: new Float64Array(state.weights.length) };
  return { state, pace, passes: 0, best: -Infinity, idle: 0, ended: false };
}

export interface SgdProgress {
  /** Called after each pass. */
  readonly passed: (standing: SgdStanding) => void;
  /** Called some times within a pass. */
  readonly tick: () => void;
}

/** Passes over the rows until nothing gets better or there were enough: scikit-learn's `_plain_sgd`. */
export function descendStochastically(
  rows: SgdRows,
  begun: SgdStanding,
  loss: PointLoss,
  params: SgdParams,
  seed: number,
  watch: SgdWatch | null,
  { passed, tick }: SgdProgress,
): SgdStanding {
  const learning = watch?.learning ?? Uint32Array.from(rows.truths.keys());
  let standing = begun;
  while (standing.passes < params.maxIter && !standing.ended) {
    const order = params.shuffle ? shuffled(learning, deriveSeed(seed, standing.passes)) : learning;
    let { state, pace } = standing;
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
      tick();
    }
    checkFinite(state);
    const merit = watch === null ? -lossSum : watch.score(state);
    const least = (params.tol ?? 0) * (watch === null ? learning.length : 1);
    standing = {
      ...judged({ ...standing, state, pace }, merit, least, params),
      passes: standing.passes + 1,
    };
    passed(standing);
  }
  return standing;
}

/** What a pass of this merit means for those to come. */
function judged(
  standing: SgdStanding,
  merit: number,
  least: number,
  { tol, nIterNoChange, learningRate }: SgdParams,
): SgdStanding {
  if (tol === null) return standing;
  const idle = merit < standing.best + least ? standing.idle + 1 : 0;
  const best = Math.max(standing.best, merit);
  if (idle < nIterNoChange) return { ...standing, best, idle };
  const { pace } = standing;
  if (learningRate !== 'adaptive' || pace.rate <= slowest) return { ...standing, best, idle, ended: true };
  return { ...standing, best, idle: 0, pace: { ...pace, rate: pace.rate / 5 } };
}

function shuffled(rows: Uint32Array, seed: number): Uint32Array {
  return permutation(rows.length, createRandom(seed)).map(place => rows[place]!);
}

function checkFinite({ weights, intercept }: SgdState): void {
  if (Number.isFinite(intercept) && weights.every(Number.isFinite)) return;
  throw new FitError(
    'the weights grew beyond all numbers: scale the columns (standardise them), or choose a smaller learning rate (eta0)',
  );
}
