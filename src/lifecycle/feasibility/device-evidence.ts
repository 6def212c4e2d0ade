import { inWords } from '../../core/selection/recommend/expected-time.ts';
import { slownessOf } from '../../core/selection/recommend/slowness.ts';
import type { FeasibilityMeasures } from '../../core/selection/validation/feasibility-measures.ts';
import { timedQuickFit } from '../../core/selection/validation/quick-fit.ts';
import type { FeasibilityGrounds } from './assess-feasibility.ts';
import type { Evidence } from './feasibility-factor.ts';

const longSeconds = 3600;

/** What the device has, and how quick it was where the quick model was tried. */
export function deviceEvidence(
  { threads, memoryGb, gpu }: FeasibilityGrounds['device'],
  measures: FeasibilityMeasures | null,
): readonly Evidence[] {
  const memory = memoryGb === null ? '' : `, ${memoryGb} GB of memory or more`;
  const browser = gpu
    ? 'a browser that computes on a GPU where there is one'
    : 'a browser that does not compute on a GPU; none is needed';
  const has = `This device has ${threads} threads${memory} and ${browser}.`;
  return [
    { verdict: 'yes', sentence: has },
    ...(measures === null ? [] : [{ verdict: 'yes', sentence: speedSentence(measures) } as const]),
  ];
}

function speedSentence(measures: FeasibilityMeasures): string {
  const { shape, seconds } = timedQuickFit(measures);
  const told = seconds.toLocaleString('en-US', { maximumSignificantDigits: 2 });
  return `Measured here: a quick linear model learns from ${shape.rows.toLocaleString('en-US')} rows in ${told} seconds.`;
}

/** How long the usual models take, as the entries say, times how slow the device was measured to be; a fit too quick to be timed tells nothing of it. */
export function timeEvidence(
  { trainingSeconds }: FeasibilityGrounds['device'],
  measures: FeasibilityMeasures | null,
): Evidence {
  const slowness = measures === null ? 1 : slownessOf([timedQuickFit(measures)]);
  const seconds = trainingSeconds * slowness;
  return {
    verdict: seconds < longSeconds ? 'yes' : 'doubtful',
    sentence: `Comparing the usual models is expected to take ${inWords(seconds)} on this device${slowness === 1 ? '' : ', by how long the quick model took'}.`,
  };
}
