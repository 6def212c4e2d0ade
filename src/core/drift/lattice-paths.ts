/**
 * P(D ≥ height / lcm(m, n)) for two samples of sizes m and n from one continuous distribution, exactly.
 * Each merged ordering is a lattice path from (0, 0) to (m, n); D reaches the height where the path leaves the
 * corridor |i/m − j/n| < height / lcm. The share of paths that left is carried along, so small p-values keep their
 * digits: T. Viehmann, "Numerically more stable computation of the p-values for the two-sample Kolmogorov-Smirnov
 * test" (arXiv:2102.08037), which scipy follows too. O(m × corridor).
 */
export function shareOfPathsLeaving(m: number, n: number, divisor: number, height: number): number {
  if (m < n) return shareOfPathsLeaving(n, m, divisor, height);
  const stepUp = m / divisor;
  const stepRight = n / divisor;
  // left[j]: the share of the paths to (i, j) that have left the corridor; 1 outside it.
  const left = new Float64Array(n + 1).fill(1);
  left.fill(0, 0, Math.min(Math.ceil(height / stepUp), n + 1));
  for (let i = 1; i <= m; i++) {
    const from = Math.max(Math.floor((stepRight * i - height) / stepUp) + 1, 0);
    const to = Math.min(Math.ceil((stepRight * i + height) / stepUp), n + 1);
    if (to <= from) return 1;
    let share = from === 0 ? 0 : 1;
    for (let j = from; j < to; j++) {
      share = (left[j]! * i + share * j) / (i + j);
      left[j] = share;
    }
  }
  return Math.min(left[n]!, 1);
}

/** The same for two samples of one size, in closed form (Gnedenko and Korolyuk, 1951), by Horner's rule. */
export function shareOfPathsLeavingSquare(size: number, height: number): number {
  let probability = 0;
  for (let k = Math.floor(size / height); k >= 0; k--) {
    let ratio = 1;
    for (let j = 0; j < height; j++) ratio *= (size - k * height - j) / (size + k * height + j + 1);
    probability = ratio * (1 - probability);
  }
  return Math.min(Math.max(2 * probability, 0), 1);
}
