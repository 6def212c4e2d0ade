import type { Engines, Estimator } from '../../../src/core/models/estimator.ts';
import type { Matrix } from '../../../src/core/matrix.ts';
import type { Site } from '../side-by-side/site.ts';
import {
  type ClassifiedNumbers,
  classifiedNumbers,
  type NumbersShape,
} from '../tables/classified-numbers.ts';

/** Rows to learn from, and rows that none has seen. */
export interface NumbersPair {
  readonly learn: ClassifiedNumbers;
  readonly unseen: ClassifiedNumbers;
}

/** The same ones anywhere; `unseenRows` where they are not as many as those to learn from. */
export function numbersPair(shape: NumbersShape, unseenRows = shape.rows): NumbersPair {
  return { learn: classifiedNumbers(shape, 1), unseen: classifiedNumbers({ ...shape, rows: unseenRows }, 2) };
}

/** What a fit and the answers to the rows that it has not seen took. */
export interface Timed {
  /** Seconds; `cpu` those of all processors together for both, null where that is not told. */
  readonly fit: number;
  readonly score: number;
  readonly cpu: number | null;
}

/** Fits and scores once, and says what the model and its answers are. */
export async function timeNumbers<Params extends object, Model extends object>(
  site: Site,
  estimator: Estimator<Params, Model>,
  params: Params,
  { learn, unseen }: NumbersPair,
  context: { readonly classes: number; readonly engines: Engines; readonly categorical?: readonly boolean[] },
): Promise<{ readonly timed: Timed; readonly model: Model; readonly answers: Matrix }> {
  const worked = site.cpuSeconds();
  const begun = performance.now();
  const model = await estimator.fit(learn.features, learn.target, params, { seed: 1, ...context });
  const fitted = performance.now();
  const answers = estimator.predict(model, unseen.features, context.engines);
  const scored = performance.now();
  const cpu = worked === null ? null : site.cpuSeconds()! - worked;
  return {
    timed: { fit: (fitted - begun) / 1000, score: (scored - fitted) / 1000, cpu },
    model,
    answers,
  };
}
