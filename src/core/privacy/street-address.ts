import type { Detector } from './detector.ts';

const numberFirst =
  /^\d{1,6}[a-z]?,?\s+(?:[\p{L}.'-]+\s+){0,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|square|sq|way|place|pl|terrace|rue|boulevard|chemin|allée)\b/iu;
const numberLast =
  /^(?:(?:calle|via|viale|piazza|rua|avenida|ulica|ul\.)\s+[\p{L}.'\s-]+|[\p{L}.'\s-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan|gatan|vägen))\s*,?\s*\d{1,5}\s?[a-z]?\b/iu;

/** Whether a text begins as a street address does: a house number and a word for street, in the order of the country. */
export function isStreetAddress(text: string): boolean {
  return text.length <= 200 && (numberFirst.test(text) || numberLast.test(text));
}

/** Postal addresses in English, German, French, Italian, Spanish, Portuguese, Dutch, Swedish and Polish. */
export const addressDetector: Detector = {
  what: 'address',
  isOne: isStreetAddress,
  longest: 200,
  leastShare: 0.1,
};
