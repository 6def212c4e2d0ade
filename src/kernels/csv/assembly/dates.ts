import { COLON, MINUS, PLUS, POINT, SPACE, UPPER_T, UPPER_Z, ZERO } from './bytes';

/** As `parseDatetime` in core: milliseconds since the epoch of an ISO 8601 date or date-time, NaN where it is none. */
export function parseDatetime(start: usize, end: usize): f64 {
  while (start < end && <u32>load<u8>(start) == SPACE) start++;
  while (end > start && <u32>load<u8>(end - 1) == SPACE) end--;
  if (end - start < 10 || byteAt(start + 4) != MINUS || byteAt(start + 7) != MINUS) return NaN;
  const century = twoDigits(start);
  const yearOfCentury = twoDigits(start + 2);
  const month = twoDigits(start + 5);
  const day = twoDigits(start + 8);
  if ((century | yearOfCentury | month | day) < 0) return NaN;
  const year = century * 100 + yearOfCentury;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  const date = <f64>daysSinceEpoch(year, month, day) * 86_400_000;
  if (end - start == 10) return date;
  const separator = byteAt(start + 10);
  return separator == UPPER_T || separator == SPACE ? date + timeOfDay(start + 11, end) : NaN;
}

function timeOfDay(position: usize, end: usize): f64 {
  const hour = twoDigits(position);
  const minute = twoDigits(position + 3);
  if (<isize>(end - position) < 5 || byteAt(position + 2) != COLON) return NaN;
  if ((hour | minute) < 0 || hour > 23 || minute > 59) return NaN;
  position += 5;
  let ms = (hour * 60 + minute) * 60_000;
  if (position < end && byteAt(position) == COLON) {
    const second = twoDigits(position + 1);
    if (end - position < 3 || second < 0 || second > 59) return NaN;
    ms += second * 1000;
    position += 3;
    if (position < end && byteAt(position) == POINT) {
      const first = ++position;
      for (let unit = 100; position < end && isDigit(byteAt(position)); position++, unit /= 10)
        ms += unit * <i32>(byteAt(position) - ZERO);
      if (position == first) return NaN;
    }
  }
  return <f64>ms - offset(position, end);
}

/** The zone's offset from UTC in milliseconds; NaN where the rest is no offset. */
function offset(start: usize, end: usize): f64 {
  const length = end - start;
  if (length == 0 || (length == 1 && byteAt(start) == UPPER_Z)) return 0;
  const sign = byteAt(start) == PLUS ? 1 : byteAt(start) == MINUS ? -1 : 0;
  const colon: usize = byteAt(start + 3) == COLON ? 1 : 0;
  const complete = length == 3 || length == 5 + colon;
  const hours = twoDigits(start + 1);
  const minutes = length == 3 ? 0 : twoDigits(start + 3 + colon);
  if (sign == 0 || !complete || (hours | minutes) < 0 || hours > 23 || minutes > 59) return NaN;
  return <f64>(sign * (hours * 60 + minutes) * 60_000);
}

/** The number of two digits; negative where they are none. */
function twoDigits(position: usize): i32 {
  const tens = byteAt(position) - ZERO;
  const ones = byteAt(position + 1) - ZERO;
  return tens <= 9 && ones <= 9 ? <i32>(tens * 10 + ones) : -1;
}

function byteAt(position: usize): u32 {
  return load<u8>(position);
}

function isDigit(byte: u32): bool {
  return byte - ZERO <= 9;
}

function daysInMonth(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/** Days in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysSinceEpoch(year: i32, month: i32, day: i32): i32 {
  const shifted = month <= 2 ? year - 1 : year;
  const era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
