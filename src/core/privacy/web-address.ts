import { type Detector, found } from './detector.ts';

const whole = /^(?:https?:\/\/|www\.)[^\s<>"]{3,}$/i;
const inText = /(?:https?:\/\/|www\.)[^\s<>"]{2,}[^\s<>".,;:!?)\]]/gi;
const isOne = (text: string) => whole.test(text);

/** Addresses of pages on the web, told by how they begin: a page may be one person's. */
export const webAddressDetector: Detector = {
  what: 'web address',
  isOne,
  within: text => (/:\/\/|www\./i.test(text) ? found(text, inText, isOne) : []),
  longest: 2048,
  leastShare: 0,
};
