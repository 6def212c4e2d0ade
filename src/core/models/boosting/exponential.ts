/** Beyond this the result no longer matters: a probability is 0 or 1 to 17 digits. */
const furthestExponent = 40;

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const perLn2 = 1.442695040888963387;
const lowestPower = -64;
const powers = powersOfTwo();

/**
 * e to the power of x, clamped to ±40: range reduction by ln 2 (fdlibm's constants), then Taylor's series to the 8th
 * power; within 1e-9 of the true value, relatively. The compiled kernel does the same steps, so that both round alike.
 */
export function exponential(x: number): number {
  const clamped = Math.min(Math.max(x, -furthestExponent), furthestExponent);
  const k = Math.floor(clamped * perLn2 + 0.5);
  const r = clamped - k * ln2High - k * ln2Low;
  const tail = 1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320)));
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * tail))));
  return series * powers[k - lowestPower]!;
}

function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * -lowestPower + 1);
  for (let k = lowestPower; k <= -lowestPower; k++) table[k - lowestPower] = 2 ** k;
  return table;
}
