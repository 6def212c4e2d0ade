import { binomialProbability } from './binomial.ts';

/**
 * I_x(a, b), the regularised incomplete beta function: the chance that a beta variable is below `x`.
 * a, b > 0; `rest` is 1 − x, given apart so that neither end loses digits. Lentz's continued fraction
 * (Numerical Recipes 6.4) times a leading term by the saddle point.
 */
export function regularisedBeta(a: number, b: number, x: number, rest: number): number {
  if (!(x > 0)) return x === 0 ? 0 : NaN;
  if (!(rest > 0)) return rest === 0 ? 1 : NaN;
  return x < (a + 1) / (a + b + 2) ? lowerPart(a, b, x) : 1 - lowerPart(b, a, rest);
}

/** The chance that Student's t with these degrees of freedom is farther from 0 than `statistic`. */
export function studentTwoSided(statistic: number, degreesOfFreedom: number): number {
  const square = statistic * statistic;
  if (square === Infinity) return 0;
  const total = degreesOfFreedom + square;
  return regularisedBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, square / total);
}

/** The chance that Fisher's F with these degrees of freedom exceeds `statistic`. */
export function fisherTail(statistic: number, between: number, within: number): number {
  if (statistic === Infinity) return 0;
  const total = within + between * statistic;
  return regularisedBeta(within / 2, between / 2, within / total, (between * statistic) / total);
}

/** x^a (1 − x)^b / (a B(a, b)) times the continued fraction; quick where x is below the mean. */
function lowerPart(a: number, b: number, x: number): number {
  const leading = (b / (a + b)) * binomialProbability(a, a + b, (a + b) * x);
  return leading === 0 ? 0 : leading / continuedFraction(a, b, x);
}

function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const keepOff = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / keepOff(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / keepOff(1 + even * d);
    c = keepOff(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / keepOff(1 + odd * d);
    c = keepOff(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return 1 / fraction;
}
