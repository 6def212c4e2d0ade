import { type Detector, found } from './detector.ts';

const shape = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const inText = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/g;

/** Whether a text is an IBAN: its shape, and ISO 7064 mod 97 over it with its first four characters put last. */
export function isIban(text: string): boolean {
  const iban = text.replace(/\s/g, '').toUpperCase();
  if (!shape.test(iban)) return false;
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    // A letter stands for 10 to 35, two digits.
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** International bank account numbers with a right check number. */
export const ibanDetector: Detector = {
  what: 'IBAN',
  isOne: isIban,
  within: text => found(text, inText, isIban),
  longest: 42,
  leastShare: 0,
};
