/**
 * Correctly rounded decimals of up to 19 digits (D. Lemire, "Number parsing at a gigabyte per second", 2021).
 * The 128-bit reciprocals of 5^19 to 5^0, high and low halves, normalised and rounded up as in the paper's table.
 */
const fives = memory.data<u64>([
  0xec1e4a7db69561a5, 0x2b31e9e3d06c32e6, 0x9392ee8e921d5d07, 0x3aff322e62439fd0, 0xb877aa3236a4b449,
  0x09befeb9fad487c3, 0xe69594bec44de15b, 0x4c2ebe687989a9b4, 0x901d7cf73ab0acd9, 0x0f9d37014bf60a11,
  0xb424dc35095cd80f, 0x538484c19ef38c95, 0xe12e13424bb40e13, 0x2865a5f206b06fba, 0x8cbccc096f5088cb,
  0xf93f87b7442e45d4, 0xafebff0bcb24aafe, 0xf78f69a51539d749, 0xdbe6fecebdedd5be, 0xb573440e5a884d1c,
  0x89705f4136b4a597, 0x31680a88f8953031, 0xabcc77118461cefc, 0xfdc20d2b36ba7c3e, 0xd6bf94d5e57a42bc,
  0x3d32907604691b4d, 0x8637bd05af6c69b5, 0xa63f9a49c2c1b110, 0xa7c5ac471b478423, 0x0fcf80dc33721d54,
  0xd1b71758e219652b, 0xd3c36113404ea4a9, 0x83126e978d4fdf3b, 0x645a1cac083126ea, 0xa3d70a3d70a3d70a,
  0x3d70a3d70a3d70a4, 0xcccccccccccccccc, 0xcccccccccccccccd, 0x8000000000000000, 0x0000000000000000,
]);
const smallestPower: i32 = -19;

let high: u64 = 0;
let low: u64 = 0;

/** The float64 nearest to `mantissa` × 10^`power`, power from −19 to 0: in this range the method always tells. */
export function toFloat(mantissa: u64, power: i32): f64 {
  if (mantissa == 0) return 0;
  const zeros = clz(mantissa);
  const normal = mantissa << zeros;
  const entry = fives + ((<usize>(power - smallestPower)) << 4);
  multiply(normal, load<u64>(entry));
  let upper = high;
  let lower = low;
  if ((upper & 0x1ff) == 0x1ff) {
    multiply(normal, load<u64>(entry, 8));
    lower += high;
    if (high > lower) upper++;
  }
  const upperBit = <i32>(upper >> 63);
  let bits = upper >> (upperBit + 9);
  let exponent = ((217_706 * power) >> 16) + 63 + upperBit - <i32>zeros + 1023;
  // Half way between two floats: ties go to even, where the product is exact.
  if (lower <= 1 && power >= -4 && (bits & 3) == 1 && bits << (upperBit + 9) == upper) bits &= ~(<u64>1);
  bits += bits & 1;
  bits >>= 1;
  if (bits >= 1 << 53) {
    bits = 1 << 52;
    exponent++;
  }
  return reinterpret<f64>((bits & 0xfffffffffffff) | ((<u64>exponent) << 52));
}

/** The 128-bit product into `high` and `low`. */
function multiply(a: u64, b: u64): void {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const lows = aLow * bLow;
  const middle = aHigh * bLow + (lows >> 32);
  const cross = aLow * bHigh + (middle & 0xffffffff);
  high = aHigh * bHigh + (middle >> 32) + (cross >> 32);
  low = (cross << 32) | (lows & 0xffffffff);
}
