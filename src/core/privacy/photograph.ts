import type { Detector } from './detector.ts';

const picture = /^data:image\/|^[^\s<>"]+\.(?:jpe?g|png|heic|webp|gif|bmp|tiff?|dcm)$/i;

/** Pictures, or the names of their files: whether a face is on them, nobody has looked. */
export const photographDetector: Detector = {
  what: 'photograph',
  isOne: text => picture.test(text),
  longest: Infinity,
  leastShare: 0.5,
};
