import { takeRows } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import { calibrationFolds } from '../svm/calibration-folds.ts';
import { fitSigmoid, type Sigmoid } from '../svm/sigmoid-calibration.ts';
import { type HingeStanding, hingeStandingAt, minimizeHinge } from './hinge-dual.ts';
import type { Minimum } from './lbfgs.ts';
import { type MarginRows, scoreOfRow } from './margin-rows.ts';
import { minimizeSquaredHinge } from './squared-hinge.ts';

/** A machine for two sides, and the sigmoid of what its like say of rows that they have not seen. */
export interface MarginMachine {
  readonly minimum: Minimum;
  readonly sigmoid: Sigmoid;
}

/** What is known of a machine that is not finished, plain data: how far the search is, or what it found and folds say so far. */
export type MarginMachineState =
  | { readonly kind: 'searching'; readonly search: HingeStanding }
  | {
      readonly kind: 'calibrating';
      readonly minimum: Minimum | HingeStanding;
      readonly folds: number;
      readonly decisions: Float64Array<ArrayBuffer>;
    };

export interface MarginMachineOptions {
  readonly loss: 'squaredHinge' | 'hinge';
  readonly tol: number;
  readonly maxIter: number;
  readonly seed: number;
  /** Called with the fraction done. */
  readonly report: (fraction: number) => void;
  readonly keep?: (state: MarginMachineState) => void;
  readonly resumeFrom: MarginMachineState | null;
}

const folds = 5;
/** The share of the passes over the rows that the machines of the folds may take: they start where the whole has ended. */
const shareForFolds = 0.1;
/** Numbers that are gone over between two checkpoints of a search: about a second's work. */
const workOfCheckpoint = 5e8;

/** Brings a machine to its optimum, and from there those without a fifth of the rows each, or a thousand: they say how sure it may be. */
export function fitMarginMachine(
  rows: MarginRows,
  weights: Float64Array,
  options: MarginMachineOptions,
): MarginMachine {
  const { features, costs, sides } = rows;
  const { seed, keep, resumeFrom } = options;
  const known = resumeFrom?.kind === 'calibrating' ? resumeFrom : null;
  const minimum = known?.minimum ?? search(rows, options);
  // Rows without weight are as good as absent: they must not shift the others between the folds.
  const counted = Uint32Array.from(weights.keys()).filter(row => weights[row]! > 0);
  const isPositive = Array.from(counted, row => sides[row]! > 0);
  const foldOf = calibrationFolds(takeRows(features, counted), isPositive, folds, seed);
  const decisions = known?.decisions.slice() ?? new Float64Array(counted.length);
  for (let fold = known?.folds ?? 0; fold < folds; fold++) {
    const others = costs.slice();
    counted.forEach((row, place) => {
      if (foldOf[place] === fold) others[row] = 0;
    });
    const isAny = others.some(cost => cost > 0);
    const { point } = isAny ? searchNear(minimum, { ...rows, costs: others }, fold + 1, options) : minimum;
    counted.forEach((row, place) => {
      if (foldOf[place] === fold) decisions[place] = scoreOfRow(rows, row, point);
    });
    keep?.({ kind: 'calibrating', minimum, folds: fold + 1, decisions: decisions.slice() });
  }
  const heldOut = Array.from(foldOf.keys()).filter(place => foldOf[place]! < folds);
  const sigmoid = fitSigmoid(
    Float64Array.from(heldOut, place => decisions[place]!),
    heldOut.map(place => isPositive[place]!),
    Float64Array.from(heldOut, place => weights[counted[place]!]!),
  );
  const { point, iterations, converged } = minimum;
  return { minimum: { point, iterations, converged }, sigmoid };
}

function ticker({ report }: MarginMachineOptions, part: number): () => void {
  return () => report(part / (folds + 1));
}

function search(rows: MarginRows, options: MarginMachineOptions): Minimum | HingeStanding {
  const { loss, tol, maxIter, seed, keep, resumeFrom } = options;
  const own = { tol, maxIter, tick: ticker(options, 0) };
  const { data, rows: count, columns } = rows.features;
  switch (loss) {
    case 'hinge': {
      const start =
        resumeFrom?.kind === 'searching' ? resumeFrom.search : hingeStandingAt(rows, new Float64Array(count));
      let work = 0;
      return minimizeHinge(rows, start, seed, own, standing => {
        work += data.length;
        if (work < workOfCheckpoint) return;
        work = 0;
        keep?.({ kind: 'searching', search: standing() });
      });
    }
    case 'squaredHinge':
      return minimizeSquaredHinge(rows, new Float64Array(columns + 1), own);
    default:
      return loss satisfies never;
  }
}

/** The optimum of the same rows with other costs. */
function searchNear(
  minimum: Minimum | HingeStanding,
  rows: MarginRows,
  part: number,
  options: MarginMachineOptions,
): Minimum {
  const { tol, maxIter, seed } = options;
  const tick = ticker(options, part);
  if (!('duals' in minimum)) return minimizeSquaredHinge(rows, minimum.point, { tol, maxIter, tick });
  const passes = Math.max(1, Math.ceil(shareForFolds * maxIter));
  return minimizeHinge(rows, hingeStandingAt(rows, minimum.duals), deriveSeed(seed, part), {
    tol,
    maxIter: passes,
    tick,
  });
}
