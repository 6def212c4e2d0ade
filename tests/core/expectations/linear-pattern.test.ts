import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePattern, patternFault } from '../../../src/core/expectations/linear-pattern.ts';

test.each([
  ['^[A-Z]{2}-\\d{3,5}$', ['AB-123', 'AB-12345'], ['AB-12', 'ab-123', 'xAB-123', 'AB-123456']],
  ['a|bc|d', ['xxbcx', 'd'], ['b', 'c', '']],
  ['(?:foo|bar){2}', ['foobar'], ['foo', 'fo obar']],
  ['^(?<year>\\d{4})(?:-\\d\\d){0,2}$', ['2026', '2026-11', '2026-11-23'], ['2026-1', '2026-11-23-01']],
  ['\\bcat\\B', ['cats'], ['cat', 'concats']],
  ['^\\p{Lu}.$', ['Äß', 'Ж🐧'], ['äß', 'Ä', 'Ä\n']],
  ['^[^@\\s\\]]+@', ['a@b'], ['@b', 'a b', ']@']],
  ['x*', ['', 'y'], []],
  ['^$', [''], ['x']],
])('%s', (source, matching, others) => {
  const pattern = compilePattern(source);
  for (const text of matching) expect(pattern.test(text), text).toBe(true);
  for (const text of others) expect(pattern.test(text), text).toBe(false);
});

const piece: fc.Arbitrary<string> = fc.letrec<{ part: string; group: string }>(tie => ({
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '^', '$', '\\b'),
    tie('group'),
  ),
  group: fc
    .tuple(
      fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '*', '+', '?', '{0,2}', '{2}'),
    )
    .map(([parts, times]) => `(${parts.join(parts.length > 2 ? '|' : '')})${times}`),
})).group;

test('it matches what the platform matches', () => {
  fc.assert(
    fc.property(
      piece,
      fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n'), maxLength: 8 }),
      (source, text) => {
        expect(compilePattern(source).test(text)).toBe(new RegExp(source, 'u').test(text));
      },
    ),
    { numRuns: 500 },
  );
});

// A backtracking matcher needs longer than the age of the universe for the first.
test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+b$', '^(.*)*x$'])('%s does not hang', source => {
  expect(compilePattern(source).test(`${'a'.repeat(5000)}c`)).toBe(false);
});

test('a pattern whose work has no end in sight is cut off by name', () => {
  const pattern = compilePattern('(?:a?){500}b', 1e6);
  expect(() => pattern.test('a'.repeat(10_000))).toThrow(/takes too long on these texts/);
});

test.each([
  ['', 'it is empty'],
  ['(a', 'Unterminated group'],
  ['a(?=b)', 'looks ahead or behind'],
  ['(?<!a)b', 'looks ahead or behind'],
  ['(a)\\1', 'refers back'],
  ['(?:){4000000000}', 'too large'],
  ['((a{60}){60}){60}', 'too large'],
  ['a'.repeat(501), 'longer than 500 characters'],
  ['('.repeat(60) + ')'.repeat(60), 'stand within each other'],
])('%s is refused', (source, fault) => {
  expect(patternFault(source)).toContain(fault);
});
