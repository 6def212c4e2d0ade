import type { EstimatorName } from '../../core/models/catalogue.ts';
import type { CandidateResult } from '../../lifecycle/training/run.ts';
import type { LiveTraining } from './live-training.ts';

/** How a candidate stands in the training that is shown; `idle` where it takes no part. */
export type CandidateStanding =
  | { readonly state: 'idle' }
  | { readonly state: 'waiting' }
  | { readonly state: 'training' }
  /** `leads`: no other has a greater mean score so far. */
  | (Extract<CandidateResult, { state: 'done' }> & { readonly leads: boolean })
  | Extract<CandidateResult, { state: 'failed' }>;

/** Those that take part, as far as is known: an autopilot tells them as it goes. */
export function participantsOf({ input, progress }: LiveTraining): readonly EstimatorName[] {
  const { candidates, search } = input.settings;
  const asked = search?.kind === 'autopilot' ? [] : candidates;
  const current = progress?.current ?? null;
  const known = [...asked, ...(progress?.finished ?? []).map(({ estimator }) => estimator)];
  return [...new Set(current === null ? known : [...known, current])];
}

export function standingOf(candidate: EstimatorName, training: LiveTraining): CandidateStanding {
  const finished = training.progress?.finished ?? [];
  const result = finished.find(({ estimator }) => estimator === candidate);
  if (result?.state === 'done') return { ...result, leads: result === leader(finished) };
  if (result !== undefined) return result;
  if (training.state !== 'running' || !participantsOf(training).includes(candidate)) return { state: 'idle' };
  return { state: training.progress?.current === candidate ? 'training' : 'waiting' };
}

/** The first of the candidates with the greatest mean score. */
export function leader(finished: readonly CandidateResult[]): CandidateResult | undefined {
  return finished
    .filter(result => result.state === 'done')
    .toSorted((a, b) => b.mean - a.mean)
    .at(0);
}
