import { expect, test } from 'vitest';
import type { DatasetOrigin } from '../../../src/lifecycle/data/dataset-version.ts';
import { recipeOf } from '../../../src/lifecycle/data/recipe.ts';
import { fitSchema } from '../../../src/lifecycle/data/schema-fit.ts';

const file = { fileName: 'a.csv', bytes: 1, sha256: 'a' };
const imported: DatasetOrigin = { kind: 'file', ...file };
const raw = [{ name: 'city', kind: 'category' }] as const;
const trim = { kind: 'trimText', columns: ['city'] } as const;
const rename = { kind: 'renameColumn', column: 'city', to: 'town' } as const;
const step = (taken: typeof trim | typeof rename): DatasetOrigin => ({
  kind: 'step',
  parent: 'p',
  step: taken,
  why: null,
});
const newer = (mode: 'append' | 'replace', replayed: readonly (typeof trim)[]): DatasetOrigin => ({
  kind: 'newerFile',
  parent: 'p',
  mode,
  replayed,
  ...file,
});
const version = (origin: DatasetOrigin, schema: typeof raw | null = null) => ({ origin, schema });

test.each([
  ['an import takes no step', [version(imported, raw)], { schema: raw, steps: [] }],
  [
    'steps are taken in the order in which they were recorded',
    [version(step(rename)), version(step(trim)), version(imported, raw)],
    { schema: raw, steps: [trim, rename] },
  ],
  [
    'rows that were added change nothing of that',
    [version(step(rename)), version(newer('append', [trim])), version(step(trim)), version(imported, raw)],
    { schema: raw, steps: [trim, rename] },
  ],
  [
    'a file that took the place of the table was brought there by the steps that it took',
    [version(step(rename)), version(newer('replace', [trim])), version(step(rename)), version(imported, raw)],
    { schema: raw, steps: [trim, rename] },
  ],
  [
    'one that took none is a beginning of its own',
    [version(step(rename)), version(newer('replace', []), raw), version(step(trim)), version(imported)],
    { schema: raw, steps: [rename] },
  ],
  [
    'without the first version its schema is not known',
    [version(step(trim)), version(imported)],
    { schema: null, steps: [trim] },
  ],
] as const)('%s', (_, ancestry, recipe) => {
  expect(recipeOf(ancestry)).toEqual(recipe);
});

test('what a person called missing at the import is a step on each column', () => {
  const origin: DatasetOrigin = { ...file, kind: 'file', missingTokens: ['-999'] };
  expect(recipeOf([version(step(trim)), version(origin, raw)]).steps).toEqual([
    { kind: 'setMissing', column: 'city', values: ['-999'] },
    trim,
  ]);
});

test('what a newer table lacks, adds and holds otherwise is told by name', () => {
  const before = [
    { name: 'a', kind: 'integer' },
    { name: 'b', kind: 'category' },
  ] as const;
  const after = [
    { name: 'c', kind: 'text' },
    { name: 'a', kind: 'number' },
  ] as const;
  expect(fitSchema(before, after)).toEqual({
    missing: ['b'],
    added: ['c'],
    changed: [{ name: 'a', before: 'integer', after: 'number' }],
  });
});
