import { type Detector, found } from './detector.ts';

const address = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,63}$/u;
const inText = /[\w.+-]{1,64}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,63}/gu;
const isOne = (text: string) => text.length <= 254 && address.test(text);

/** E-mail addresses as people write them; quoted local parts, which nobody has, are not told. */
export const emailDetector: Detector = {
  what: 'e-mail',
  isOne,
  within: text => (text.includes('@') ? found(text, inText, isOne) : []),
  longest: 254,
  leastShare: 0,
};
