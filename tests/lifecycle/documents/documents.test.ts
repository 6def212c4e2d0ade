import { expect, test } from 'vitest';
import type { GovernedDocument } from '../../../src/lifecycle/documents/document.ts';
import { withWords } from '../../../src/lifecycle/documents/document.ts';
import { documentHtml } from '../../../src/lifecycle/documents/document-html.ts';
import { documentMarkdown } from '../../../src/lifecycle/documents/document-markdown.ts';

const card: GovernedDocument = {
  title: 'Model card: <churn>',
  sections: [
    {
      id: 'use',
      title: 'Intended use',
      prompt: 'What for?',
      draft: 'Draft.',
      words: 'Call those\nwho may leave.',
      facts: [
        { kind: 'line', term: 'Has to reach', details: 'ROC AUC at least 0.8' },
        {
          kind: 'table',
          head: ['Metric', 'Value'],
          rows: [
            ['a|b*c', 0.25],
            ['undefined', NaN],
          ],
        },
      ],
    },
  ],
  frontMatter: {
    name: 'churn "one"',
    task: 'tabular-classification',
    dataset: 'telco: all',
    metrics: [
      { type: 'roc_auc', name: 'ROC AUC', value: 0.84 },
      { type: 'r2', name: 'R²', value: NaN },
    ],
  },
};

test('the words of a person stand in place of the draft, also where they took it away', () => {
  const plan = { id: 'use', title: 'Use', prompt: '', draft: 'Draft.', facts: [] };
  expect(withWords([plan], {})[0]!.words).toBe('Draft.');
  expect(withWords([plan], { use: '' })[0]!.words).toBe('');
});

test('as Markdown, it begins with what Hugging Face reads, and names cannot become markup', () => {
  expect(documentMarkdown(card)).toBe(`---
library_name: terrarium
tags:
- tabular
- tabular-classification
model-index:
- name: "churn \\"one\\""
  results:
  - task:
      type: tabular-classification
    dataset:
      name: "telco: all"
      type: tabular
    metrics:
    - type: roc_auc
      name: "ROC AUC"
      value: 0.84
---
# Model card: \\<churn\\>

## Intended use

Call those
who may leave.

- **Has to reach**: ROC AUC at least 0.8

| Metric | Value |
| --- | --- |
| a\\|b\\*c | 0.25 |
| undefined | – |
`);
});

test('as HTML, it is one file that runs nothing and loads nothing', () => {
  const html = documentHtml(card, '2026-11-23T00:00:00Z');
  expect(html).toContain('<h1>Model card: &lt;churn&gt;</h1>');
  expect(html).toContain('Call those<br>who may leave.');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|src=|href=/);
});
