import { deviance, stirlingError } from './stirling.ts';

/**
 * Q(a, x), the regularised upper incomplete gamma function: the chance that a gamma variable of shape `a` exceeds `x`.
 * a > 0, x ≥ 0. Series below the mean, Lentz's continued fraction above (Numerical Recipes 6.2).
 */
export function regularisedGammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** x^a e^−x / Γ(a + 1), by the saddle point: no cancellation for large a. */
function leadingTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * Number.EPSILON * 0.25; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * leadingTerm(a, x);
}

function upperFraction(a: number, x: number): number {
  const tiny = Number.MIN_VALUE / Number.EPSILON;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / keepOff(numerator * d + b, tiny);
    c = keepOff(b + numerator / c, tiny);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return leadingTerm(a, x) * a * fraction;
}

function keepOff(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The chance that a chi-square variable exceeds `statistic`; 1 without degrees of freedom, as scipy says. */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  return degreesOfFreedom === 0 ? 1 : regularisedGammaUpper(degreesOfFreedom / 2, statistic / 2);
}
