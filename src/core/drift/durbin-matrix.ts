const RESCALE_ABOVE = 2 ** 128;

/** A square matrix times 2^exponent; row-major. */
interface Scaled {
  readonly data: Float64Array;
  readonly exponent: number;
}

/**
 * P(D < distance) for one sample of `size` values, exactly: Durbin's matrix as Marsaglia, Tsang and Wang
 * evaluate it (J. Stat. Softw. 8, 2003). O(k³ log size) with k = size × distance, so for small k.
 */
export function durbinMatrix(size: number, distance: number): number {
  const k = Math.ceil(size * distance);
  const order = 2 * k - 1;
  const power = matrixPower({ data: steps(k, k - size * distance), exponent: 0 }, size, order);
  let probability = power.data[(k - 1) * order + k - 1]!;
  let exponent = power.exponent;
  for (let i = 1; i <= size; i++) {
    probability *= i / size;
    if (probability < 1 / RESCALE_ABOVE) {
      probability *= RESCALE_ABOVE;
      exponent -= 128;
    }
  }
  return probability * 2 ** exponent;
}

/** Durbin's matrix for distance = (k − h) / size: 1/(i − j + 1)! on and below the upper diagonal, but for the first column and last row. */
function steps(k: number, h: number): Float64Array {
  const order = 2 * k - 1;
  const inverseFactorial = new Float64Array(order + 1).fill(1);
  for (let i = 1; i <= order; i++) inverseFactorial[i] = inverseFactorial[i - 1]! / i;
  const edge = Float64Array.from({ length: order }, (_, i) => (1 - h ** (i + 1)) * inverseFactorial[i + 1]!);
  edge[order - 1] = (1 - 2 * h ** order + Math.max(2 * h - 1, 0) ** order) * inverseFactorial[order]!;
  const matrix = new Float64Array(order * order);
  for (let row = 0; row < order; row++)
    for (let column = 1; column <= Math.min(row + 1, order - 1); column++)
      matrix[row * order + column] = inverseFactorial[row - column + 1]!;
  for (let i = 0; i < order; i++) {
    matrix[i * order] = edge[i]!;
    matrix[(order - 1) * order + i] = edge[order - 1 - i]!;
  }
  return matrix;
}

function matrixPower(base: Scaled, exponent: number, order: number): Scaled {
  if (exponent === 1) return base;
  const half = matrixPower(base, Math.floor(exponent / 2), order);
  const squared = product(half, half, order);
  return exponent % 2 === 0 ? squared : product(squared, base, order);
}

function product(a: Scaled, b: Scaled, order: number): Scaled {
  const data = new Float64Array(order * order);
  for (let row = 0; row < order; row++)
    for (let inner = 0; inner < order; inner++) {
      const factor = a.data[row * order + inner]!;
      for (let column = 0; column < order; column++)
        data[row * order + column]! += factor * b.data[inner * order + column]!;
    }
  const exponent = a.exponent + b.exponent;
  const middle = data[((order - 1) / 2) * (order + 1)]!;
  if (middle <= RESCALE_ABOVE) return { data, exponent };
  return { data: data.map(value => value / RESCALE_ABOVE), exponent: exponent + 128 };
}
