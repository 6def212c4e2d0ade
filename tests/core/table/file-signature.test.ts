import { expect, test } from 'vitest';
import { refuseWhatIsNoText } from '../../../src/core/table/file-signature.ts';

test('what another program could not read, written as U+FFFD, is text; bytes that are no UTF-8 are none', () => {
  const replaced = new TextEncoder().encode('a,b\n\uFFFD,\uFFFD\n\uFFFD,x\n');
  expect(() => refuseWhatIsNoText(replaced)).not.toThrow();
  const foreign = Uint8Array.from(replaced, byte => (byte === 0xbd ? 0xff : byte));
  expect(() => refuseWhatIsNoText(foreign)).toThrow('This file is not text in UTF-8');
});
