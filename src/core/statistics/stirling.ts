const HALF_LOG_TWO_PI = 0.9189385332046728;
const SERIES_FROM = 16;

/**
 * How far Stirling's formula falls short of ln x!: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for x > 0.
 * Small and smooth, so densities built from it keep full precision where ln Γ itself would cancel.
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return stirlingSeries(x);
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_FROM) product *= ++shifted;
  const logFactorial =
    stirlingSeries(shifted) +
    (shifted + 0.5) * Math.log(shifted) -
    shifted +
    HALF_LOG_TWO_PI -
    Math.log(product);
  return logFactorial - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

/** Abramowitz and Stegun 6.1.41; the first term left out is below 1e-17 from x = 16 on. */
function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x);
  return (
    (1 / 12 -
      inverse *
        (1 / 360 -
          inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - inverse * (691 / 360360)))))) /
    x
  );
}

/**
 * x ln(x / mean) + mean − x, the deviance of one count, without cancellation where x is near the mean.
 * After C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return stirlingError(x) + (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI - Math.log(x);
}
