/** The bounds of a share, or of a mean. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal value that 97.5 % stay below. */
const confidence95 = 1.959963984540054;

/** Wilson's 95 % interval (1927) of a share of `successes` in `trials`, as scipy's binomtest; all of 0 to 1 without trials. */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const square = confidence95 * confidence95;
  const scale = 1 + square / trials;
  const centre = (share + square / (2 * trials)) / scale;
  const half =
    (confidence95 / scale) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}
