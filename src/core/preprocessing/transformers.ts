import { oneHotEncoder } from './encoding/one-hot-encoder.ts';
import { simpleImputer } from './imputing/simple-imputer.ts';
import { standardScaler } from './scaling/standard-scaler.ts';
import type { Transformer } from './transformer.ts';

/** Every way to change columns, by the kind that plans and fitted preparations name it with. */
export const transformers = {
  simpleImputer,
  standardScaler,
  oneHotEncoder,
};

type Transformers = typeof transformers;
export type TransformerKind = keyof Transformers;
export type ParamsOf<Kind extends TransformerKind> =
  Transformers[Kind] extends Transformer<infer Params, infer _> ? Params : never;
export type FittedOf<Kind extends TransformerKind> =
  Transformers[Kind] extends Transformer<infer _, infer Fitted> ? Fitted : never;

/** The transformer of that kind, for callers that do not know which it is. */
export function transformerOf(kind: TransformerKind): Transformer<object, object> {
  const transformer: unknown = transformers[kind];
  if (transformer === undefined) throw new RangeError(`there is no transformer called "${kind}"`);
  return transformer as Transformer<object, object>;
}
