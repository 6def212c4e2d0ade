import { type Detector, digitsOf, found } from './detector.ts';
import { passesLuhn } from './luhn.ts';

/** The issuers' first digits and lengths: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro. */
const issued =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d{2})\d{12}|35\d{14}|62\d{14,17}|(?:5[06-8]|6\d)\d{10,17})$/;
const written = /^\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}$|^\d{4}[ -]?\d{6}[ -]?\d{4,5}$/;
const inText = /\b\d(?:[ -]?\d){12,18}\b/g;

/** Whether a text is a payment card's number: an issuer's prefix and length, and a right check digit. */
export function isCardNumber(text: string): boolean {
  if (!written.test(text)) return false;
  const digits = digitsOf(text);
  return issued.test(digits) && passesLuhn(digits);
}

/** Payment card numbers. One in ten other numbers of that length passes the check digit, hence the share. */
export const cardDetector: Detector = {
  what: 'card number',
  isOne: isCardNumber,
  within: text => found(text, inText, isCardNumber),
  longest: 24,
  leastShare: 0.5,
};
