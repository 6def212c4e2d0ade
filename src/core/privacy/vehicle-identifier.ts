import type { Detector } from './detector.ts';

/** What a letter counts in the sum, from A on; I, O and Q are never used. */
const letterValues = '12345678-12345-7-923456789';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const checkPlace = 8;

/** Whether a text is a vehicle identification number with the check digit of 49 CFR 565.15, as North America's have. */
export function isVehicleNumber(text: string): boolean {
  const characters = Array.from(text.toUpperCase());
  if (characters.length !== weights.length || !/^[A-HJ-NPR-Z\d]+$/.test(characters.join(''))) return false;
  const sum = characters.reduce((total, character, place) => total + weights[place]! * valueOf(character), 0);
  return characters[checkPlace] === (sum % 11 === 10 ? 'X' : String(sum % 11));
}

function valueOf(character: string): number {
  return /\d/.test(character)
    ? Number(character)
    : Number(letterValues[character.charCodeAt(0) - 'A'.charCodeAt(0)]);
}

/** Vehicle identification numbers. One in eleven other texts of that shape passes the check digit, hence the share. */
export const vehicleDetector: Detector = {
  what: 'vehicle identifier',
  isOne: isVehicleNumber,
  longest: 17,
  leastShare: 0.5,
};
