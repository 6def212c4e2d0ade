const tolerance = 0.005;

/**
 * Class probabilities that agree best with the probabilities in every pair: `wins[a][b]` that it is a rather than b
 * (Wu, Lin and Weng 2004, Probability estimates for multi-class classification by pairwise coupling, second method; the
 * steps and the stop are libsvm's).
 */
export function coupledProbabilities(wins: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const count = wins.length;
  const q = wins.map((row, a) =>
    Float64Array.from(row, (_, b) => {
      if (a !== b) return -wins[b]![a]! * row[b]!;
      return wins.reduce((sum, other, c) => (c === a ? sum : sum + other[a]! * other[a]!), 0);
    }),
  );
  const shares = new Float64Array(count).fill(1 / count);
  const products = new Float64Array(count);
  const mostRounds = Math.max(100, count);
  for (let round = 0; round < mostRounds; round++) {
    let total = 0;
    for (let a = 0; a < count; a++) {
      products[a] = q[a]!.reduce((sum, value, b) => sum + value * shares[b]!, 0);
      total += shares[a]! * products[a]!;
    }
    const error = products.reduce((most, value) => Math.max(most, Math.abs(value - total)), 0);
    if (error < tolerance / count) break;
    for (let a = 0; a < count; a++) {
      const own = q[a]![a]!;
      const step = (total - products[a]!) / own;
      shares[a] = shares[a]! + step;
      total = (total + step * (step * own + 2 * products[a]!)) / (1 + step) / (1 + step);
      for (let b = 0; b < count; b++) {
        products[b] = (products[b]! + step * q[a]![b]!) / (1 + step);
        shares[b] = shares[b]! / (1 + step);
      }
    }
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map(share => share / sum);
}
