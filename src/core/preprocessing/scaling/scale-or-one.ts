/** The scale, or 1 where it is 0 but for rounding, so that a constant is divided by nothing (sklearn's _handle_zeros_in_scale). */
export function scaleOrOne(scale: number): number {
  return scale < 10 * Number.EPSILON ? 1 : scale;
}
