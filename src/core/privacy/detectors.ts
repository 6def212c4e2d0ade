import { birthDateDetector } from './birth-date.ts';
import { cardDetector } from './card.ts';
import { coordinatesDetector } from './coordinates.ts';
import type { Detector } from './detector.ts';
import { deviceDetector } from './device-identifier.ts';
import { emailDetector } from './email.ts';
import { ibanDetector } from './iban.ts';
import { ipDetector } from './ip-address.ts';
import { nameDetector } from './name-in-text.ts';
import { nationalIdDetector } from './national-id.ts';
import { phoneDetector } from './phone.ts';
import { photographDetector } from './photograph.ts';
import { addressDetector } from './street-address.ts';
import { vehicleDetector } from './vehicle-identifier.ts';
import { webAddressDetector } from './web-address.ts';

/** Every detector, the surest first: a value is counted for the first that knows it. */
export const detectors: readonly Detector[] = [
  webAddressDetector,
  emailDetector,
  ibanDetector,
  cardDetector,
  vehicleDetector,
  deviceDetector,
  ipDetector,
  nationalIdDetector,
  phoneDetector,
  coordinatesDetector,
  birthDateDetector,
  photographDetector,
  addressDetector,
  nameDetector,
];
