import { expect, test } from 'vitest';
import { htmlPage } from '../../../src/core/quality/html-page.ts';
import { bodyHtml, tableHtml, wordsHtml } from '../../../src/core/quality/html-parts.ts';

test.each([
  [0.12345678, '0.1235'],
  [2.2e-16, '2.2e-16'],
  [NaN, '–'],
  [0, '0'],
])('the number %d is told as %s', (value, told) => {
  expect(bodyHtml([['row', value]])).toContain(`<td class="number">${told}</td>`);
});

test('a long word breaks anywhere, a day and its time nowhere', () => {
  const cells = bodyHtml([['row', 'a'.repeat(64), '2026-11-23 14:05', 'plain words']]);
  expect([...cells.matchAll(/<td( class="\w+")?>/g)].map(([, kind]) => kind)).toEqual([
    ' class="long"',
    ' class="moment"',
    undefined,
  ]);
});

test('a table that scrolls can be reached by the keyboard, under its name', () => {
  expect(tableHtml(null, ['Group', 'Rows'], [['a', 1]])).toMatch(
    /^<div class="wide" role="region" aria-label="Group, Rows" tabindex="0">/,
  );
});

test('words keep their lines and stand for themselves', () => {
  expect(wordsHtml('a < b\n"c"')).toBe('a &lt; b<br>&quot;c&quot;');
});

test('a page takes images only where it is told that there are some', () => {
  const page = { title: '<b>', style: '', body: '' };
  expect(htmlPage(page)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'">`);
  expect(htmlPage({ ...page, pictures: true })).toContain('img-src data:">');
  expect(htmlPage(page)).toContain('<title>&lt;b&gt;</title>');
});
