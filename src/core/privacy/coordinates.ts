import { type Detector, found } from './detector.ts';

const pair = /^[([]?\s*(-?\d{1,2}\.\d{2,})\s*[,; ]\s*(-?\d{1,3}\.\d{2,})\s*[)\]]?$/;

const inText = /(?<![\d.])-?\d{1,2}\.\d{3,}\s*[,;]\s*-?\d{1,3}\.\d{3,}(?![\d.])/g;

/** Whether a text is a latitude and a longitude in degrees, to at least two decimals: about a kilometre. */
export function isCoordinatePair(text: string): boolean {
  const match = pair.exec(text);
  return match !== null && Math.abs(Number(match[1])) <= 90 && Math.abs(Number(match[2])) <= 180;
}

/** Places as pairs of degrees; latitudes and longitudes in columns of their own are told by the columns' names. */
export const coordinatesDetector: Detector = {
  what: 'coordinates',
  isOne: isCoordinatePair,
  within: text => (text.includes('.') ? found(text, inText, isCoordinatePair) : []),
  longest: 48,
  leastShare: 0.5,
};
