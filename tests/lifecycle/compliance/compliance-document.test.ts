import { expect, test } from 'vitest';
import { complianceDocument } from '../../../src/lifecycle/compliance/compliance-document.ts';
import { complianceNotice, complianceSummary } from '../../../src/lifecycle/compliance/compliance-summary.ts';
import { documentHtml } from '../../../src/lifecycle/documents/document-html.ts';
import { documentMarkdown } from '../../../src/lifecycle/documents/document-markdown.ts';
import { answered, unknown } from './known.ts';

const summary = complianceSummary(unknown, [
  answered('sox/applies', 'yes'),
  answered('sox/access', 'yes', 'Locked room.'),
]);
const written = complianceDocument('Churn', summary);

test('the printed list says first that it claims nothing, then what is open', () => {
  const markdown = documentMarkdown(written);
  expect(markdown).toContain(complianceNotice);
  expect(markdown.lastIndexOf('| Evidence missing |')).toBeLessThan(markdown.indexOf('| Answered |'));
  expect(markdown).toContain('yes: Locked room. (Ada, 1970-01-01)');
  expect(markdown).toContain('Was the model tested on data that it never saw? | Evidence missing |');
  expect(markdown).toContain('answer for its controls? | To be answered |');
  expect(documentHtml(written, '2026-11-24')).toContain('no claim of being compliant');
});

test('the counts stand above the items', () => {
  expect(written.sections[1]?.facts[0]).toEqual({
    kind: 'line',
    term: '20 items',
    details: '18 open, 1 with evidence, 1 answered, 0 not applicable',
  });
});

test('without a framework it says so', () => {
  expect(complianceDocument('Churn', complianceSummary(unknown, [])).sections.map(({ id }) => id)).toEqual([
    'about',
    'none',
  ]);
});
