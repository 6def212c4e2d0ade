import { expect, test } from 'vitest';
import { type FolderFile, offeredFiles, withTaken } from '../../../src/lifecycle/data/folder-file.ts';

const file = (name: string, modifiedAt: number, bytes = 10): FolderFile => ({ name, bytes, modifiedAt });

test('what was not dealt with is offered, the oldest first', () => {
  const found = [file('c.csv', 3), file('a.csv', 1), file('b.csv', 2)];
  expect(offeredFiles(found, [file('a.csv', 1)]).map(({ name, state }) => `${name} ${state}`)).toEqual([
    'b.csv new',
    'c.csv new',
  ]);
});

test.each([
  ['written again', file('a.csv', 5)],
  ['grown', file('a.csv', 1, 11)],
])('a file that was %s since is offered again', (_, now) => {
  expect(offeredFiles([now], [file('a.csv', 1)])).toEqual([{ ...now, state: 'changed' }]);
});

test('a file that is dealt with again is remembered as it is now', () => {
  const taken = withTaken([file('a.csv', 1), file('b.csv', 1)], [file('a.csv', 5)]);
  expect(taken).toEqual([file('b.csv', 1), file('a.csv', 5)]);
});
