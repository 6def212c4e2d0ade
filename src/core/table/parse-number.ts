import { LOWER_E, MINUS, PLUS, POINT, SPACE, UPPER_E, ZERO, asciiText } from './bytes.ts';

/** How a field reads as a number. */
export const NumberForm = {
  none: 0,
  integer: 1,
  /** With a decimal mark or an exponent. */
  decimal: 2,
  /** Digits that a number would not keep: leading zeros ("007"), or more than a float holds exactly. */
  code: 3,
} as const;
export type NumberForm = (typeof NumberForm)[keyof typeof NumberForm];

/** Powers of ten that a float64 holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Any integer of so many digits is exact in a float64. */
const exactDigits = 15;

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= ZERO && byte <= ZERO + 9;

/**
 * Whether the field is a decimal number, [+-] digits [mark digits] [e [+-] digits] with blanks around it, and of what form.
 * Not numbers: hexadecimal, digit groups, infinities.
 */
export function numberForm(bytes: Uint8Array, start: number, end: number, mark = POINT): NumberForm {
  while (start < end && bytes[start] === SPACE) start++;
  while (end > start && bytes[end - 1] === SPACE) end--;
  let position = start;
  if (bytes[position] === MINUS || bytes[position] === PLUS) position++;
  const first = position;
  while (position < end && isDigit(bytes[position])) position++;
  const digits = position - first;
  if (position === end) {
    if (digits === 0) return NumberForm.none;
    if (digits > 1 && bytes[first] === ZERO) return NumberForm.code;
    return digits <= exactDigits || isSafeInteger(bytes, first, end) ? NumberForm.integer : NumberForm.code;
  }
  let fraction = 0;
  if (bytes[position] === mark) {
    position++;
    while (position < end && isDigit(bytes[position])) {
      position++;
      fraction++;
    }
  }
  if (digits + fraction === 0) return NumberForm.none;
  if (position < end && (bytes[position] === LOWER_E || bytes[position] === UPPER_E)) {
    position++;
    if (position < end && (bytes[position] === MINUS || bytes[position] === PLUS)) position++;
    const exponent = position;
    while (position < end && isDigit(bytes[position])) position++;
    if (position === exponent) return NumberForm.none;
  }
  if (position !== end) return NumberForm.none;
  return digits > 1 && bytes[first] === ZERO ? NumberForm.code : NumberForm.decimal;
}

function isSafeInteger(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start <= 16 && Number.isSafeInteger(Number(asciiText(bytes, start, end)));
}

/**
 * The field's value, exactly what Number() gives for its text; NaN where `numberForm` says none or where it overflows.
 * Short decimals, a mantissa of at most 15 digits and a power of ten up to 22, are one correctly rounded operation on
 * two exact floats (Clinger 1990); the others are left to Number().
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number, mark = POINT): number {
  while (start < end && bytes[start] === SPACE) start++;
  while (end > start && bytes[end - 1] === SPACE) end--;
  let position = start;
  const negative = bytes[position] === MINUS;
  if (negative || bytes[position] === PLUS) position++;
  let mantissa = 0;
  let digits = 0;
  let fraction = 0;
  let marked = false;
  for (; position < end; position++) {
    const byte = bytes[position]!;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (marked) fraction++;
    } else if (byte === mark && !marked) marked = true;
    else break;
  }
  if (digits === 0) return Number.NaN;
  if (position < end || digits > exactDigits || fraction > 22) return parseSlowly(bytes, start, end, mark);
  const magnitude = fraction === 0 ? mantissa : mantissa / powers[fraction]!;
  return negative ? -magnitude : magnitude;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number, mark: number): number {
  if (numberForm(bytes, start, end, mark) === NumberForm.none) return Number.NaN;
  const text = asciiText(bytes, start, end);
  const value = Number(mark === POINT ? text : text.replace(String.fromCharCode(mark), '.'));
  return Number.isFinite(value) ? value : Number.NaN;
}
