import { birthDateDetector } from './birth-date.ts';
import { cardDetector } from './card.ts';
import { coordinatesDetector } from './coordinates.ts';
import type { Detector } from './detector.ts';
import { emailDetector } from './email.ts';
import { ibanDetector } from './iban.ts';
import { ipDetector } from './ip-address.ts';
import { nameDetector } from './name-in-text.ts';
import { nationalIdDetector } from './national-id.ts';
import { phoneDetector } from './phone.ts';
import { addressDetector } from './street-address.ts';

/** Every detector, the surest first: a value is counted for the first that knows it. */
export const detectors: readonly Detector[] = [
  emailDetector,
  ibanDetector,
  cardDetector,
  ipDetector,
  nationalIdDetector,
  phoneDetector,
  coordinatesDetector,
  birthDateDetector,
  addressDetector,
  nameDetector,
];
