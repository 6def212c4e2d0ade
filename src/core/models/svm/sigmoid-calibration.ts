/** Turns a decision value f into the probability 1 / (1 + exp(slope · f + offset)) of the positive class. */
export interface Sigmoid {
  readonly slope: number;
  readonly offset: number;
}

const leastStep = 1e-10;
const ridge = 1e-12;
const enoughGradient = 1e-5;
const mostIterations = 100;

/**
 * Platt's sigmoid by Newton's method with backtracking (Lin, Lin and Weng 2007, A note on Platt's probabilistic outputs
 * for support vector machines); targets are drawn a little towards ½, as if one more row of each class had been seen.
 */
export function fitSigmoid(
  decisions: Float64Array,
  positive: readonly boolean[],
  weights: Float64Array,
): Sigmoid {
  let ofPositive = 0;
  let ofNegative = 0;
  weights.forEach((weight, row) => {
    if (positive[row]) ofPositive += weight;
    else ofNegative += weight;
  });
  const high = (ofPositive + 1) / (ofPositive + 2);
  const low = 1 / (ofNegative + 2);
  const targetOf = (row: number) => (positive[row] ? high : low);

  function lossAt(slope: number, offset: number): number {
    let loss = 0;
    decisions.forEach((decision, row) => {
      const z = slope * decision + offset;
      const target = targetOf(row);
      loss +=
        weights[row]! *
        (z >= 0 ? target * z + Math.log1p(Math.exp(-z)) : (target - 1) * z + Math.log1p(Math.exp(z)));
    });
    return loss;
  }

  let slope = 0;
  let offset = Math.log((ofNegative + 1) / (ofPositive + 1));
  let loss = lossAt(slope, offset);
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    let [h11, h22, h21, g1, g2] = [ridge, ridge, 0, 0, 0];
    decisions.forEach((decision, row) => {
      const p = probabilityOf({ slope, offset }, decision);
      const weight = weights[row]!;
      const curvature = weight * p * (1 - p);
      const gradient = weight * (targetOf(row) - p);
      h11 += decision * decision * curvature;
      h22 += curvature;
      h21 += decision * curvature;
      g1 += decision * gradient;
      g2 += gradient;
    });
    if (Math.abs(g1) < enoughGradient && Math.abs(g2) < enoughGradient) break;
    const determinant = h11 * h22 - h21 * h21;
    const slopeStep = -(h22 * g1 - h21 * g2) / determinant;
    const offsetStep = -(h11 * g2 - h21 * g1) / determinant;
    const descent = g1 * slopeStep + g2 * offsetStep;
    let size = 1;
    for (; size >= leastStep; size /= 2) {
      const next = lossAt(slope + size * slopeStep, offset + size * offsetStep);
      if (next >= loss + 1e-4 * size * descent) continue;
      slope += size * slopeStep;
      offset += size * offsetStep;
      loss = next;
      break;
    }
    if (size < leastStep) break;
  }
  return { slope, offset };
}

/** The probability of the positive class, computed without overflow. */
export function probabilityOf({ slope, offset }: Sigmoid, decision: number): number {
  const z = slope * decision + offset;
  return z >= 0 ? Math.exp(-z) / (1 + Math.exp(-z)) : 1 / (1 + Math.exp(z));
}
