/** At [a][b]: a! b! / (a + b + 1)!, the chance that of a + b + 1 things in random order one comes after its own a and before the b others. */
export function shapleyWeights(most: number): readonly Float64Array[] {
  const weights = Array.from({ length: most + 1 }, () => new Float64Array(most + 1));
  for (let a = 0; a <= most; a++)
    for (let b = 0; b <= most; b++)
      weights[a]![b] = a === 0 ? 1 / (b + 1) : (weights[a - 1]![b]! * a) / (a + b + 1);
  return weights;
}
