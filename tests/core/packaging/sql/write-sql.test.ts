import { expect, test } from 'vitest';
import { writeSql } from '../../../../src/core/packaging/sql/write-sql.ts';
import { label, smallProgram } from '../small-program.ts';

const question = { ...label, table: 'rows', keep: ['size'] };

test('the query is one SELECT from raw columns to the prediction', () => {
  expect(
    writeSql(smallProgram, question),
  ).toBe(`-- sample 1.0.0: predicts price. Written by Terrarium; needs nothing else.
WITH features AS MATERIALIZED (
  SELECT "size" AS k_0,
    COALESCE(CAST("size" AS DOUBLE PRECISION), 2e0) AS f_0,
    CASE WHEN "town" IS NULL OR CAST("town" AS VARCHAR) = '' THEN 0e0 WHEN CAST("town" AS VARCHAR) IN ('A') THEN 1e0 ELSE 0e0 END AS f_1
  FROM "rows"
), scores AS MATERIALIZED (
  SELECT k_0,
    10e0 + f_0 * 3e0 + f_1 * 5e0 AS s_0
  FROM features
), answers AS MATERIALIZED (
  SELECT k_0,
    s_0 AS p_0
  FROM scores
)
SELECT k_0 AS "size",
  p_0 AS prediction
FROM answers;
`);
});

test('a name that would end its quotes does not', () => {
  const query = writeSql(smallProgram, { ...question, table: 'a"; DROP', keep: ['b"c'], name: 'two\nlines' });
  expect(query).toContain('FROM "a""; DROP"');
  expect(query).toContain('"b""c" AS k_0');
  expect(query.split('\n')[0]).toMatch(/^-- two lines/);
});

test('a network and a mean of models are refused by name', () => {
  const network = { kind: 'network', layers: [], activation: 'relu' } as const;
  const linked = { kind: 'linked', scores: network, link: { kind: 'identity' }, codes: null } as const;
  expect(() => writeSql({ ...smallProgram, answer: linked }, question)).toThrow(
    'A network cannot be written as SQL.',
  );
  const mean = { kind: 'mean', parts: [] } as const;
  expect(() => writeSql({ ...smallProgram, answer: mean }, question)).toThrow('A mean of several models');
});
