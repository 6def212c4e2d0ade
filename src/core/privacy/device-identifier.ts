import type { Detector } from './detector.ts';
import { passesLuhn } from './luhn.ts';

const mac = /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i;
const imei = /^(?:\d{15}|\d{2}-\d{6}-\d{6}-\d)$/;

/** Whether a text is a network card's address (IEEE 802) or a mobile phone's IMEI (3GPP TS 23.003) with its check digit. */
export function isDeviceNumber(text: string): boolean {
  return mac.test(text) || (imei.test(text) && passesLuhn(text.replace(/-/g, '')));
}

/** Numbers of devices. One in ten other numbers of fifteen digits passes the check digit, hence the share. */
export const deviceDetector: Detector = {
  what: 'device identifier',
  isOne: isDeviceNumber,
  longest: 18,
  leastShare: 0.5,
};
