import { type Detector, digitsOf, found } from './detector.ts';

/** E.164 allows 15 digits; fewer than seven are no number that one can call from elsewhere. */
const [fewest, most] = [7, 15];
const international = /^(?:\+|00)[1-9][\d\s().\-/]*$/;
/** A trunk 0 and an area in front of a number with a break, or a North American number. */
const national = /^(?:\(0\d{1,5}\)|0\d{1,5})[\s\-/]+\d[\d\s-]{3,}$/;
const northAmerican = /^(?:1[\s.-]?)?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.-])[2-9]\d{2}[\s.-]\d{4}$/;
const inText =
  /(?<![\w+])(?:\+|00)[1-9](?:[\s().\-/]?\d){6,14}(?!\w)|(?<!\w)\(?[2-9]\d{2}\)?[\s.-][2-9]\d{2}[\s.-]\d{4}(?!\w)|(?<![\w.,:/-])\(?0\d{2,4}\)?[\s\-/]\d{3,}(?:[\s-]\d{2,}){0,3}(?!\w)/g;

function isOne(text: string): boolean {
  const digits = digitsOf(text).length;
  if (digits < fewest || digits > most) return false;
  return international.test(text) || national.test(text) || northAmerican.test(text);
}

/** Phone numbers: international, national with a trunk 0, North American. Bare digits say too little. */
export const phoneDetector: Detector = {
  what: 'phone number',
  isOne,
  within: text => found(text, inText, isOne),
  longest: 30,
  leastShare: 0.1,
};
