/** Points and weights whose weighted sum is a polynomial's integral. */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss and Legendre's points on 0 to 1: exact for polynomials of degree up to 2 · count − 1. Newton's method on the
 * Legendre polynomial (Press et al., Numerical Recipes, section 4.6).
 */
export function gaussLegendre(count: number): Quadrature {
  const points = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let step = 0; step < 100; step++) {
      let value = 1;
      let before = 0;
      for (let degree = 1; degree <= count; degree++)
        [value, before] = [((2 * degree - 1) * x * value - (degree - 1) * before) / degree, value];
      slope = (count * (x * value - before)) / (x * x - 1);
      const next = x - value / slope;
      const settled = Math.abs(next - x) < 1e-16;
      x = next;
      if (settled) break;
    }
    points[i] = (1 - x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}
