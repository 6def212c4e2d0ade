import { expect, test } from 'vitest';
import { fitSurrogate } from '../../../src/core/inspection/surrogate.ts';
import { type Table, cellText, columnNamed } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const rows = Array.from({ length: 200 }, (_, row) => row);
const table = tableOf({
  tenure: rows.map(row => (row * 37) % 100),
  contract: rows.map(row => (row % 3 === 0 ? 'month' : 'year')),
});

/** A tree itself: monthly contracts by tenure, others alike. */
const say = (from: Table) =>
  Float64Array.from({ length: from.rows }, (_, row) => {
    const cell = (name: string) => cellText(columnNamed(from, name), row);
    if (cell('contract') !== 'month') return 0.1;
    return Number(cell('tenure')) < 50 ? 0.9 : 0.5;
  });

test('a tree is found again, in the words of the columns, with a fidelity of 1', () => {
  const { root, fidelity } = fitSurrogate(say, table, table, ['tenure', 'contract'], {
    maxDepth: 3,
    seed: 1,
  });
  expect(fidelity.training).toBeCloseTo(1, 12);
  expect(fidelity.heldOut).toBeCloseTo(1, 12);
  const { question, yes, no } = root.split!;
  // The more common of the two is asked for.
  expect(question).toEqual({ kind: 'category', column: 'contract', category: 'year' });
  expect(yes).toMatchObject({ split: null, said: expect.closeTo(0.1) });
  expect(no.split!.question).toMatchObject({ kind: 'number', column: 'tenure' });
  expect(no.split!.yes.said).toBeCloseTo(0.9);
  expect(no.share).toBeCloseTo(67 / 200);
});

test('fidelity on held-out rows tells where the tree has learned by heart what is not so elsewhere', () => {
  const elsewhere = tableOf({ tenure: rows.map(row => row % 100), contract: rows.map(() => 'month') });
  const isElsewhere = (from: Table) => from === elsewhere;
  const moody = (from: Table) => say(from).map(said => (isElsewhere(from) ? 1 - said : said));
  const { fidelity } = fitSurrogate(moody, table, elsewhere, ['tenure', 'contract'], {
    maxDepth: 3,
    seed: 1,
  });
  expect(fidelity.training).toBeCloseTo(1, 12);
  expect(fidelity.heldOut).toBeLessThan(0);
});
