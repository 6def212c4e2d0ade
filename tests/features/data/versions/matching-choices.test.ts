import { expect, test } from 'vitest';
import { matchingChoice, matchingOptions } from '../../../../src/features/data/versions/matching-choices.ts';

const id = { name: 'id', kind: 'identifier' } as const;
const age = { name: 'age', kind: 'integer' } as const;

test('every column of both versions may be the key, whatever it is called', () => {
  const options = matchingOptions([id, age, { name: 'place', kind: 'category' }], [age, id]);
  expect(options.map(({ label }) => label)).toEqual([
    'the surest way',
    'their place',
    'all that they hold',
    'the key id',
    'the key age',
  ]);
  expect(options.map(({ value }) => matchingChoice(value))).toEqual([
    { by: 'auto' },
    { by: 'place' },
    { by: 'content' },
    { by: 'identifier', column: 'id' },
    { by: 'identifier', column: 'age' },
  ]);
  expect(matchingChoice('anything')).toEqual({ by: 'auto' });
});
