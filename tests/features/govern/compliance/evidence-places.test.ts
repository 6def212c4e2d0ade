import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidencePath, evidencePlaces } from '../../../../src/lifecycle/compliance/evidence-places.ts';

/** The views of a page as its list names them: the list itself would bring every page along. */
function viewsOf(phase: string): readonly string[] {
  const text = readFileSync(`src/features/${phase}/${phase}-views.ts`, 'utf8');
  return [...text.matchAll(/\{ id: '([\w-]+)', label/g)].map(([, id]) => id!);
}

const withView = Object.entries(evidencePlaces).filter(([, { view }]) => view !== null);

test.each(withView)('%s leads to a view that there is', (_, { phase, view }) => {
  expect(viewsOf(phase)).toContain(view);
});

test('a place is an address of the project', () => {
  expect(evidencePath('p', 'privacy')).toBe('/projects/p/data?view=privacy');
  expect(evidencePath('p', 'train')).toBe('/projects/p/train');
});
