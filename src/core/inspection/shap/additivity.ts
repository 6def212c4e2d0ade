import type { ShapValues } from './tree-shap.ts';

/** Whether base and SHAP values sum to what the model says, as they must. */
export interface Additivity {
  readonly holds: boolean;
  /** The furthest that any row is off, as a share of what is said of it where that is above 1. */
  readonly furthest: number;
}

const tolerance = 1e-6;

/** Sums each row's SHAP values with the base, and holds it against the model's own number. */
export function checkAdditivity({ base, values }: ShapValues, said: Float64Array): Additivity {
  let furthest = 0;
  said.forEach((number, row) => {
    let sum = base;
    for (let c = 0; c < values.columns; c++) sum += values.data[row * values.columns + c]!;
    const gap = Math.abs(sum - number) / Math.max(1, Math.abs(number));
    furthest = Math.max(furthest, Number.isNaN(gap) ? Infinity : gap);
  });
  return { holds: furthest <= tolerance, furthest };
}
