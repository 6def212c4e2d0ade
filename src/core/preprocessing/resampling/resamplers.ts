import { classWeights } from './class-weights.ts';
import { randomOverSampler } from './random-over-sampler.ts';
import { randomUnderSampler } from './random-under-sampler.ts';
import type { Resampler } from './resampler.ts';
import { smote } from './smote.ts';
import { smoteNc } from './smote-nc.ts';

/** Every way to make rare classes count more, by the kind that plans name it with. */
export const resamplers = { classWeights, randomOverSampler, randomUnderSampler, smote, smoteNc };

type Resamplers = typeof resamplers;
export type ResamplerKind = keyof Resamplers;

/** A resampler and its parameters; those not named have their defaults. */
export type PlannedResampler = {
  [Kind in ResamplerKind]: Resamplers[Kind] extends Resampler<infer Params>
    ? { readonly kind: Kind; readonly params: Partial<Params> }
    : never;
}[ResamplerKind];

/** The resampler of that kind, for callers that do not know which it is. */
export function resamplerOf(kind: ResamplerKind): Resampler<object> {
  if (!Object.hasOwn(resamplers, kind)) throw new RangeError(`there is no resampler called "${kind}"`);
  return resamplers[kind];
}
