import { expect, test } from 'vitest';
import { detectQuoteMark } from '../../../src/core/table/quote-mark.ts';

test.each([
  ['single marks around values with commas', "name,n\n'Ada, Lady',1\n'Alan',2\n", 'single'],
  ['single marks at the end of lines', "n,name\n1,'Ada'\n2,'Alan'\n", 'single'],
  ['a doubled mark within', "n,name\n1,'O''Hara'\n2,'Alan'\n", 'single'],
  ['an apostrophe that nothing ends', "n,name\n1,'tis\n2,'Alan'\n3,'Ada'\n", 'double'],
  ['apostrophes within words', "n,name\n1,O'Hara\n2,D'Arcy\n", 'double'],
  ['double marks', "n,name\n1,\"Ada\"\n2,'Alan'\n3,'Kurt'\n", 'double'],
  ['none', 'n,name\n1,Ada\n', 'double'],
])('%s', (_, text, mark) => {
  expect(detectQuoteMark(text)).toBe(mark);
});
