import { expect, test } from 'vitest';
import { findMentions, isTelling, withoutMentions } from '../../../src/core/erasure/mentions.ts';

const risk = {
  id: 'Ada Byron',
  title: 'Ada Byron and ADA BYRON’s notes',
  notes: ['A-1', 'about (A-17)', 'A-1-2'],
  byName: { 'A-1': 3 },
  values: Float64Array.of(1, 2),
  none: null,
};

test('words are found wherever a text holds them by themselves, whatever their case', () => {
  expect(findMentions(risk, ['ada byron', 'A-1'])).toEqual(
    [
      { path: 'title', text: risk.title },
      { path: 'notes.0', text: 'A-1' },
      { path: 'notes.2', text: 'A-1-2' },
      { path: 'byName', text: 'A-1' },
    ].map(({ path, text }) => ({ path, text })),
  );
});

test('words are taken out, and nothing else changes', () => {
  const cleared = withoutMentions(risk, ['Ada Byron', 'A-1']);
  expect(cleared).toEqual({
    ...risk,
    title: '[erased] and [erased]’s notes',
    notes: ['[erased]', 'about (A-17)', '[erased]-2'],
    byName: { '[erased]': 3 },
  });
  expect(cleared.values).toBe(risk.values);
  expect(findMentions(cleared, ['Ada Byron', 'A-1'])).toEqual([]);
  expect(withoutMentions(cleared, ['Ada Byron'])).toBe(cleared);
});

test('characters that mean something in patterns are looked for as they are', () => {
  expect(findMentions({ text: 'mail a.b+c@d.nl today' }, ['a.b+c@d.nl'])).toHaveLength(1);
  expect(findMentions({ text: 'mail axb+c@d.nl today' }, ['a.b+c@d.nl'])).toHaveLength(0);
});

test.each([
  ['Ada Byron', true],
  ['7590-VHVEG', true],
  ['123456', true],
  ['12345', false],
  ['Yes', false],
  ['  ', false],
])('%s by itself tells of somebody: %s', (word, telling) => {
  expect(isTelling(word)).toBe(telling);
});
