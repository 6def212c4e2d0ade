const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** The word of a float64 that holds its exponent: the second where the lower word comes first. */
const high = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * The natural logarithm of a normal number above 0, to the last place or two (fdlibm's e_log.c). `Math.log` may round
 * otherwise in another engine, and compiled code has none: trees must come out alike.
 */
export function logarithm(x: number): number {
  number[0] = x;
  const word = words[high]!;
  let exponent = (word >>> 20) - 1023;
  words[high] = (word & 0x000fffff) | 0x3ff00000;
  let mantissa = number[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return (
    exponent * 0.6931471803691238 - (half - (s * (half + even + odd) + exponent * 1.9082149292705877e-10) - f)
  );
}
