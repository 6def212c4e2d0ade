import { type Detector, found } from './detector.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const version4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const inText = new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?![\\d.])`, 'g');

/** Whether a text is an IPv4 or IPv6 address as RFC 4291 writes them. */
export function isIpAddress(text: string): boolean {
  return version4.test(text) || isVersion6(text);
}

function isVersion6(text: string): boolean {
  if (!/^[\da-f:]{3,39}$/i.test(text) || !text.includes(':')) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  const fits = halves.length === 2 ? groups.length <= 7 : groups.length === 8;
  return fits && groups.every(group => /^[\da-f]{1,4}$/i.test(group));
}

/** Addresses of computers. Version numbers such as 1.2.3.4 look the same, hence the share. */
export const ipDetector: Detector = {
  what: 'IP address',
  isOne: isIpAddress,
  within: text => (text.includes('.') ? found(text, inText, isIpAddress) : []),
  longest: 39,
  leastShare: 0.1,
};
