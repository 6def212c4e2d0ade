import { COLON, MINUS, PLUS, POINT, SPACE, UPPER_T, UPPER_Z, ZERO } from './bytes.ts';

const dayMs = 86_400_000;

/**
 * Milliseconds since 1970-01-01T00:00:00Z of an ISO 8601 date or date-time, NaN where it is none:
 * `2024-02-29`, `2024-02-29T13:45`, `2024-02-29 13:45:10.5`, with `Z`, `+02:00` or `+0200`.
 * Without an offset it is taken as UTC. Digits past the millisecond are dropped.
 */
export function parseDatetime(bytes: Uint8Array, start: number, end: number): number {
  while (start < end && bytes[start] === SPACE) start++;
  while (end > start && bytes[end - 1] === SPACE) end--;
  if (end - start < 10 || bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return Number.NaN;
  const year = digits(bytes, start, 4);
  const month = digits(bytes, start + 5, 2);
  const day = digits(bytes, start + 8, 2);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return Number.NaN;
  const date = daysSinceEpoch(year, month, day) * dayMs;
  if (end - start === 10) return date;
  const separator = bytes[start + 10];
  return separator === UPPER_T || separator === SPACE ? date + timeOfDay(bytes, start + 11, end) : Number.NaN;
}

function timeOfDay(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  const hour = digits(bytes, position, 2);
  const minute = digits(bytes, position + 3, 2);
  if (
    end - start < 5 ||
    bytes[start + 2] !== COLON ||
    !(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59)
  )
    return Number.NaN;
  position += 5;
  let ms = (hour * 60 + minute) * 60_000;
  if (position < end && bytes[position] === COLON) {
    const second = digits(bytes, position + 1, 2);
    if (end - position < 3 || !(second >= 0 && second <= 59)) return Number.NaN;
    ms += second * 1000;
    position += 3;
    if (position < end && bytes[position] === POINT) {
      const first = ++position;
      for (let unit = 100; position < end && isDigit(bytes[position]!); position++, unit /= 10)
        if (unit >= 1) ms += unit * (bytes[position]! - ZERO);
      if (position === first) return Number.NaN;
    }
  }
  return ms - offset(bytes, position, end);
}

/** The zone's offset from UTC in milliseconds; NaN where the rest is no offset. */
function offset(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || (bytes[start] === UPPER_Z && start + 1 === end)) return 0;
  const sign = bytes[start] === PLUS ? 1 : bytes[start] === MINUS ? -1 : Number.NaN;
  const colon = bytes[start + 3] === COLON ? 1 : 0;
  const hours = digits(bytes, start + 1, 2);
  const minutes = end - start === 3 ? 0 : digits(bytes, start + 3 + colon, 2);
  const complete = end - start === 3 || end - start === 5 + colon;
  return complete && hours <= 23 && minutes <= 59 ? sign * (hours * 60 + minutes) * 60_000 : Number.NaN;
}

/** The number that `count` digits make; NaN where they are not all digits. */
function digits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const byte = bytes[i] ?? 0;
    if (!isDigit(byte)) return Number.NaN;
    value = value * 10 + byte - ZERO;
  }
  return value;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9;
}

/** The days of a month of the Gregorian calendar, months from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
