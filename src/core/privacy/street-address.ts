import { type Detector, found } from './detector.ts';

const numberFirst =
  /^\d{1,6}[a-z]?,?\s+(?:[\p{L}.'-]+\s+){0,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|square|sq|way|place|pl|terrace|rue|boulevard|chemin|allée)\b/iu;
const numberLast =
  /^(?:(?:calle|via|viale|piazza|rua|avenida|ulica|ul\.)\s+[\p{L}.'\s-]+|(?:[\p{L}.'-]+\s+){0,2}[\p{L}.'-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan|gatan|vägen))\s*,?\s*\d{1,5}\s?[a-z]?\b/iu;

const name = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const small =
  '(?:de|da|do|dos|das|del|della|di|du|des|la|le|les|los|las|l’|d’|of|the|am|an|der|den|dem|zum|zur|van|von)';
const names = `(?:${small} )*(?:[dl]['’])?${name}(?: (?:${small} )*(?:[dl]['’])?${name}){0,3}`;
const number = '\\d{1,5}[a-zA-Z]?';
/** What stands before the street: a flat, a floor. */
const unit = `(?:(?:Flat|Apt\\.?|Apartment|Unit|Suite|Floor)\\s?#?\\d{1,4}[a-zA-Z]?,\\s)?`;
const english =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Place|Pl|Terrace|Parkway|Pkwy|Grove|Close|Crescent|Highway|Hwy|Gardens|Row|Mews|Hill|Walk';
const streets = [
  `${unit}${number},? (?:${name} ){1,4}(?:${english})(?![\\p{L}])\\.?`,
  `\\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|cours|route) ${names}`,
  `\\p{Lu}[\\p{L}\\p{M}-]*(?:[sS]traße|[sS]trasse|[sS]tr\\.|[wW]eg|[pP]latz|[aA]llee|[gG]asse|damm|ufer|ring|straat|laan|gracht|plein|gatan|vägen|gade|vej|gata|veien) ${number}`,
  `(?:Calle|C/|Avenida|Av\\.|Avda\\.|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Praça|Travessa|ul\\.|ulica|al\\.|aleja|Rue|Avenue|Am|An der|Unter den) ${names},? (?:n[.º°o] ?)?${number}`,
  '(?:P\\.?\\s?O\\.?\\s?Box|Postfach|Apartado|BP|Postbus) \\d{2,7}',
];
/** A town with its postcode, as countries write them; each stands after a street. */
const towns = [
  `(?:${name},? ){1,3}[A-Z]{2} \\d{5}(?:-\\d{4})?`,
  `(?:${name},? ){0,3}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}`,
  `(?:${name},? ){1,3}[A-Z]\\d[A-Z] ?\\d[A-Z]\\d`,
  `\\d{4} ?[A-Z]{2} ${names}`,
  `(?:[A-Z]{1,2}-)?\\d{2,5}(?:[- ]\\d{2,3})? ${names}`,
  `(?:${name} ){1,3}\\d{4,6}(?!\\d)`,
  names,
];
const inText = new RegExp(
  `(?<![\\p{L}\\d])(?:${streets.join('|')})(?:,? (?:${towns.join('|')}))?(?<![.,])`,
  'gu',
);

/** More words after the address are a sentence that speaks of it. */
const mostWordsAfter = 2;

/** Whether a text is a street address: a house number and a word for street, in the order of the country. */
export function isStreetAddress(text: string): boolean {
  if (!numberFirst.test(text) && !numberLast.test(text)) return false;
  const [address] = text.matchAll(inText);
  if (address === undefined) return true;
  const after = text.slice(address.index + address[0].length).match(/\p{L}+/gu) ?? [];
  return address.index === 0 && after.length <= mostWordsAfter;
}

/**
 * Postal addresses in English, German, French, Italian, Spanish, Portuguese, Dutch, the Nordic languages and Polish: a
 * street with its number, and the postcode and town after it.
 */
export const addressDetector: Detector = {
  what: 'address',
  isOne: isStreetAddress,
  within: text => (/\d/.test(text) ? found(text, inText, () => true) : []),
  longest: 200,
  leastShare: 0.1,
};
