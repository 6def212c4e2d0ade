import type { ClassificationAnswer } from '../answer.ts';
import { columnOf } from '../column-of.ts';
import { gainCurve } from '../cumulative-gain.ts';
import { areaInterval, areaParts } from '../delong.ts';
import { precisionRecallCurve } from '../precision-recall-curve.ts';
import { rank } from '../ranking.ts';
import { rocCurve } from '../roc-curve.ts';
import { thinnedIndices } from '../thin-curve.ts';
import { type CurveBands, curveBands } from './curve-bands.ts';
import { rankRows } from '../ranked-rows.ts';

/** A curve through points, at most 500 of them. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** How one class is told from the rest for every threshold. */
export interface ClassCurves {
  readonly class: string;
  readonly prevalence: number;
  readonly area: { readonly value: number; readonly low: number; readonly high: number };
  readonly roc: Curve;
  readonly precisionRecall: Curve;
  readonly gain: Curve;
  readonly bands: CurveBands;
}

const mostPoints = 500;

/** The curves of one class with their bands. */
export function classCurves(
  { actual, probabilities }: ClassificationAnswer,
  code: number,
  name: string,
  seed: number,
  report?: (fraction: number) => void,
): ClassCurves {
  const scores = columnOf(probabilities, code);
  const parts = areaParts(actual, code, scores);
  return {
    class: name,
    prevalence: parts.ofPositives.length / scores.length,
    area: { value: parts.auc, ...areaInterval(parts) },
    ...plainCurves(actual, code, scores),
    bands: curveBands(rankRows(actual, code, scores), seed, report),
  };
}

/** The curves alone. */
export function plainCurves(
  actual: ArrayLike<number>,
  code: number,
  scores: Float64Array,
): { readonly roc: Curve; readonly precisionRecall: Curve; readonly gain: Curve } {
  const ranking = rank(actual, code, scores);
  const roc = rocCurve(ranking);
  const { recall, precision } = precisionRecallCurve(ranking);
  const { share, gain } = gainCurve(ranking);
  return {
    roc: thinned(roc.falsePositiveRate, roc.truePositiveRate),
    precisionRecall: thinned(recall, precision),
    gain: thinned(share, gain),
  };
}

function thinned(x: readonly number[], y: readonly number[]): Curve {
  const shown = thinnedIndices(x.length, mostPoints);
  return { x: shown.map(at => x[at]!), y: shown.map(at => y[at]!) };
}
