import { MINUS, PLUS, ZERO } from './bytes';
import { toFloat } from './eisel-lemire';

/** Any integer of so many digits is exact in a float64. */
const exactDigits: i32 = 15;
/** Any integer of so many digits is exact in 64 bits. */
const mostDigits: i32 = 19;
const powers = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]);

/** Of the last number that `parsePlain` read. */
export let value: f64 = 0;
/** Whether it has a decimal mark. */
export let isDecimal: bool = false;
/** Whether it has leading zeros, which a number would not keep. */
export let isCode: bool = false;

/**
 * Reads [+-] digits [mark digits] into `value`, exactly as Number() would, and returns where it ends;
 * 0 where there is none, or one that needs more than 64 bits. The caller sees to what must follow it.
 * Up to 15 digits are one correctly rounded operation on two exact floats (Clinger 1990).
 */
export function parsePlain(position: usize, mark: u32): usize {
  let byte: u32 = load<u8>(position);
  const negative = byte == MINUS;
  if (negative || byte == PLUS) byte = load<u8>(++position);
  const first = position;
  let mantissa: u64 = 0;
  let digit = byte - ZERO;
  while (digit <= 9) {
    mantissa = mantissa * 10 + digit;
    digit = <u32>load<u8>(++position) - ZERO;
  }
  const whole = <i32>(position - first);
  let fraction = 0;
  isDecimal = digit + ZERO == mark;
  if (isDecimal) {
    const firstOfFraction = ++position;
    digit = <u32>load<u8>(position) - ZERO;
    while (digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digit = <u32>load<u8>(++position) - ZERO;
    }
    fraction = <i32>(position - firstOfFraction);
  }
  const digits = whole + fraction;
  if (digits == 0 || digits > mostDigits || (digits > exactDigits && !isDecimal)) return 0;
  let magnitude: f64;
  if (digits <= exactDigits) {
    magnitude = <f64>(<i64>mantissa);
    if (fraction > 0) magnitude /= load<f64>(powers + ((<usize>fraction) << 3));
  } else {
    magnitude = toFloat(mantissa, -fraction);
  }
  value = negative ? -magnitude : magnitude;
  isCode = whole > 1 && byte == ZERO;
  return position;
}
