import { expect, test } from 'vitest';
import { qualityHtml } from '../../../src/core/quality/quality-html.ts';
import { reportQuality } from '../../../src/core/quality/quality-report.ts';
import { defaultThresholds } from '../../../src/core/quality/thresholds.ts';
import { tableOf } from '../table-of.ts';

const attack = `"><script>alert('x')</script>&`;
const table = tableOf({ [attack]: [attack, attack, null, 'b'], age: [1, -2, 3, null] });
const report = reportQuality(table, { problem: null, thresholds: defaultThresholds });
const html = qualityHtml(report, { name: attack, version: 'abc', made: '2026-11-23T12:00:00Z' });

test('names and values of the table stand as text, nothing of them is markup', () => {
  expect(html).not.toMatch(/<script/i);
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
});

test('it asks for nothing from elsewhere, and its policy allows nothing', () => {
  expect(html).not.toMatch(/https?:|src=|href=|url\(|@import/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('verdict, findings with rows, figures, missing values and thresholds are told', () => {
  for (const part of [
    'Not ready',
    'impossible values',
    'Rows 2',
    'kurtosis',
    'Missing together',
    'Thresholds',
  ])
    expect(html).toContain(part);
});

const count = (pattern: RegExp) => [...html.matchAll(pattern)].length;

test('every element that is opened is closed', () => {
  for (const tag of ['table', 'tr', 'td', 'th', 'div', 'section', 'ul', 'ol', 'li', 'h2', 'h3', 'p'])
    expect(count(new RegExp(`<${tag}[ >]`, 'g')), tag).toBe(count(new RegExp(`</${tag}>`, 'g')));
});
