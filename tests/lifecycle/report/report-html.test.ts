import { expect, test } from 'vitest';
import { reportHtml } from '../../../src/lifecycle/report/report-html.ts';
import { reportSections } from '../../../src/lifecycle/report/report-sections.ts';
import { bareState, hostile, trainedState } from './report-states.ts';

const made = '2026-11-23T12:00:00.000Z';
const whole = reportHtml(trainedState, reportSections, made);

test('it is one file that runs nothing and fetches nothing', () => {
  expect(whole).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
  );
  expect(whole).not.toMatch(/<script|<link|<iframe|\son\w+=|https?:|url\(|@import/);
  // Links lead to its own sections, and each of them is there.
  const targets = [...whole.matchAll(/href="([^"]*)"/g)].map(([, target]) => target!);
  expect(targets).toEqual(reportSections.map(({ id }) => `#${id}`));
  for (const target of targets) expect(whole).toContain(`id="${target.slice(1)}"`);
});

test('names of columns and categories stand for themselves', () => {
  expect(whole).not.toContain(hostile);
  expect(whole).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;');
});

test('every table has a caption and heads, every chart a description, every region a name', () => {
  const count = (pattern: RegExp) => [...whole.matchAll(pattern)].length;
  expect(count(/<table>/g)).toBeGreaterThan(10);
  expect(count(/<table><caption><span>[^<]+<\/span><\/caption><thead><tr><th scope="col"/g)).toBe(
    count(/<table>/g),
  );
  expect(count(/<svg [^>]*role="img" aria-label="[^"]{20,}"/g)).toBe(count(/<figure>/g));
  expect(count(/<figure>/g)).toBeGreaterThan(8);
  expect(whole).not.toContain('NaN');
});

test('only the chosen sections are in it, and in its contents', () => {
  const chosen = reportSections.filter(({ id }) => id === 'data' || id === 'audit');
  const html = reportHtml(bareState, chosen, made);
  expect([...html.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual(['data', 'audit']);
  expect(html).not.toContain('Fairness');
});

test('of a project on which nothing was done, it says what was not looked at, and where that is done', () => {
  const html = reportHtml(bareState, reportSections, made);
  for (const where of [
    'Problem → Question',
    'Data → Privacy',
    'Evaluate → Explain',
    'Govern → Risks',
    'Deploy',
  ])
    expect(html).toContain(`<span>${where}</span>`);
  expect(html).toMatch(/<a href="#problem">The problem<\/a> <small>\d+ not looked at<\/small>/);
});
