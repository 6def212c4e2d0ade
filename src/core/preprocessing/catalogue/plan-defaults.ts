import { type ResamplerKind, resamplerOf } from '../resampling/resamplers.ts';
import { type TransformerKind, transformerOf } from '../transformers.ts';

type Params = Readonly<Record<string, unknown>>;

/** The parameters that hold where a plan names none. */
export const planDefaults = {
  step: (kind: TransformerKind): Params => ({ ...transformerOf(kind).defaults }),
  balance: (kind: ResamplerKind): Params => ({ ...resamplerOf(kind).defaults }),
};
