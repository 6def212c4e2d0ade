import { bootstrap } from '../../statistics/bootstrap/bootstrap.ts';
import { percentileInterval } from '../../statistics/bootstrap/bootstrap-intervals.ts';
import type { WeightedStatistics } from '../../statistics/bootstrap/weighted-statistics.ts';
import type { RankedRows } from '../ranked-rows.ts';

/** Where bands are told: 0, 0.01 … 1. */
const gridSteps = 100;
export const bandGrid: readonly number[] = Array.from(
  { length: gridSteps + 1 },
  (_, step) => step / gridSteps,
);

/** Between which values a curve lies at each point of `bandGrid`, 19 times of 20 at that point alone. */
export interface Band {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface CurveBands {
  /** True positive rate by false positive rate. */
  readonly roc: Band;
  /** Precision by recall. */
  readonly precisionRecall: Band;
  /** Share of positives found by share of rows taken. */
  readonly gain: Band;
}

const resamples = 999;

/** Pointwise 95 % bands of the curves by resampling rows (percentiles at each point, vertically). The same seed gives the same. */
export function curveBands(
  ranked: RankedRows,
  seed: number,
  report?: (fraction: number) => void,
): CurveBands {
  const points = bandGrid.length;
  const statistics: WeightedStatistics = {
    rows: ranked.ends.length,
    count: 3 * points,
    measure: (weights, into) => traceCurves(ranked, weights, into),
  };
  const intervals = bootstrap(statistics, { resamples, seed, report }).map(percentileInterval);
  const bandOf = (curve: number): Band => {
    const own = intervals.slice(curve * points, (curve + 1) * points);
    return { low: own.map(({ low }) => low), high: own.map(({ high }) => high) };
  };
  return { roc: bandOf(0), precisionRecall: bandOf(1), gain: bandOf(2) };
}

/** Writes the three curves at the points of the grid: straight lines between thresholds, but precision by steps. */
export function traceCurves(
  { isPositive, ends }: RankedRows,
  weights: Float64Array,
  into: Float64Array,
): void {
  const points = bandGrid.length;
  into.fill(NaN);
  let [positives, total] = [0, 0];
  for (let at = 0; at < ends.length; at++) {
    total += weights[at]!;
    positives += weights[at]! * isPositive[at]!;
  }
  const negatives = total - positives;
  if (positives === 0 || negatives === 0) return;
  let [trues, falses, lastTrues, lastFalses] = [0, 0, 0, 0];
  const next = [0, 0, 0];
  for (let at = 0; at < ends.length; at++) {
    if (isPositive[at] === 1) trues += weights[at]!;
    else falses += weights[at]!;
    if (ends[at] === 0 || trues + falses === lastTrues + lastFalses) continue;
    next[0] = fillTo(
      into,
      0,
      next[0]!,
      falses / negatives,
      share => between(share * negatives, lastFalses, falses, lastTrues, trues) / positives,
    );
    const precision = trues / (trues + falses);
    next[1] = fillTo(into, points, next[1]!, trues / positives, () => precision);
    next[2] = fillTo(
      into,
      2 * points,
      next[2]!,
      (trues + falses) / total,
      share => between(share * total, lastTrues + lastFalses, trues + falses, lastTrues, trues) / positives,
    );
    lastTrues = trues;
    lastFalses = falses;
  }
}

/** Fills the points of the grid up to `reached`; returns the first that is not. */
function fillTo(
  into: Float64Array,
  offset: number,
  from: number,
  reached: number,
  heightAt: (share: number) => number,
): number {
  let point = from;
  // Shares that add up to 1 may end a rounding below it.
  while (point <= gridSteps && bandGrid[point]! <= reached + 1e-12) {
    into[offset + point] = heightAt(bandGrid[point]!);
    point++;
  }
  return point;
}

function between(x: number, x0: number, x1: number, y0: number, y1: number): number {
  return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/** A band at other places than the grid's, in straight lines between its points. `x` lies within 0 and 1. */
export function bandAt(x: readonly number[], { low, high }: Band): Band {
  const at = (bound: readonly number[]) =>
    x.map(place => {
      const step = Math.min(gridSteps - 1, Math.floor(place * gridSteps));
      const part = place * gridSteps - step;
      return bound[step]! + part * (bound[step + 1]! - bound[step]!);
    });
  return { low: at(low), high: at(high) };
}
