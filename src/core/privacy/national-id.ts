import { type Detector, found } from './detector.ts';
import { passesLuhn } from './luhn.ts';

/** How a country's number is written and, where it has one, what its check digits must be. */
interface NationalId {
  readonly country: string;
  readonly shape: RegExp;
  readonly checks?: (text: string) => boolean;
}

const nationalIds: readonly NationalId[] = [
  { country: 'US', shape: /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/ },
  {
    country: 'GB',
    shape: /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/,
  },
  { country: 'IT', shape: /^[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]$/ },
  { country: 'ES', shape: /^(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z]$/, checks: isSpanish },
  {
    country: 'FR',
    shape: /^[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?\d[\dAB] ?\d{3} ?\d{3} ?\d{2}$/,
    checks: isFrench,
  },
  { country: 'DE', shape: /^[1-9]\d ?\d{3} ?\d{3} ?\d{3}$/, checks: isGerman },
  { country: 'PL', shape: /^\d{2}(?:[02468][1-9]|[13579][0-2])[0-3]\d{6}$/, checks: isPolish },
  { country: 'SE', shape: /^(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4}$/, checks: isSwedish },
];

/** The country whose national number a text looks like; null for none. */
export function nationalIdCountry(text: string): string | null {
  const id = text.toUpperCase();
  const match = nationalIds.find(({ shape, checks }) => shape.test(id) && (checks?.(id) ?? true));
  return match?.country ?? null;
}

/** Shapes that stand out within a text: of the United States, Britain, Italy, Spain and Sweden. */
const inText =
  /\b(?:\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|[\dXYZ]\d{7}-?[A-Z]|\d{6}[-+]\d{4})\b/g;

/** National identity, tax and social security numbers. Eleven bare digits pass a check by chance, hence the share. */
export const nationalIdDetector: Detector = {
  what: 'national id',
  isOne: text => nationalIdCountry(text) !== null,
  within: text => found(text, inText, part => nationalIdCountry(part) !== null),
  longest: 24,
  leastShare: 0.5,
};

function isSpanish(id: string): boolean {
  const number = id.replace(/[^\dA-Z]/g, '');
  const digits = number.slice(0, -1).replace(/^[XYZ]/, letter => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === number.at(-1);
}

/** INSEE: the key is 97 less the number mod 97; Corsica's 2A and 2B count as 19 and 18. */
function isFrench(id: string): boolean {
  const number = id.replace(/ /g, '');
  const body = number
    .slice(0, 13)
    .replace(/^(.{5})2A/, '$119')
    .replace('2A', '19')
    .replace('2B', '18');
  return /^\d+$/.test(body) && 97 - Number(BigInt(body) % 97n) === Number(number.slice(13));
}

/** Steueridentifikationsnummer: ISO/IEC 7064 mod 11, 10. */
function isGerman(id: string): boolean {
  const digits = id.replace(/ /g, '');
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

/** PESEL. */
function isPolish(id: string): boolean {
  const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return (10 - (sum % 10)) % 10 === Number(id[10]);
}

function isSwedish(id: string): boolean {
  return passesLuhn(id.replace(/\D/g, '').slice(-10));
}
