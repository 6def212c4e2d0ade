import { expect, test } from 'vitest';
import { traitText } from '../../../../src/features/explore/groups/trait-words.ts';

const schema = [
  { name: 'age', kind: 'number' },
  { name: 'joined', kind: 'datetime' },
] as const;

test('a trait is told beside what holds for all rows', () => {
  const number = { kind: 'number', column: 'age', mean: 61.23456, ofAll: 38, strength: 2 } as const;
  expect(traitText(number, schema)).toBe('age 61.23 (all: 38)');
  const category = {
    kind: 'category',
    column: 'plan',
    category: 'plus',
    share: 0.92,
    ofAll: 0.31,
    strength: 1,
  } as const;
  expect(traitText(category, schema)).toBe('plan is plus: 92.0 % (all: 31.0 %)');
});

test('the mean of dates is a date', () => {
  const trait = { kind: 'number', column: 'joined', mean: 1.7e12, ofAll: 1.6e12, strength: 1 } as const;
  expect(traitText(trait, schema)).toMatch(/^joined .*2023.* \(all: .*2020.*\)$/);
});
