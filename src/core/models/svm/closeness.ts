/** Tells from each gap to the optimum how much of the way to `tol` is done, by its logarithm; what it tells never falls. Infinity asks again. */
export function closenessOf(tol: number): (gap: number) => number {
  let widest = 0;
  let done = 0;
  return gap => {
    if (gap === Infinity) return done;
    widest = Math.max(widest, gap);
    if (gap > 0 && widest > tol)
      done = Math.max(done, Math.min(1, Math.log(widest / gap) / Math.log(widest / tol)));
    return done;
  };
}
