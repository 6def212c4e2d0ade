import { describe, expect, test } from 'vitest';
import { evidencePlaces } from '../../../src/lifecycle/compliance/evidence-places.ts';
import { aiActQuestions } from '../../../src/lifecycle/compliance/frameworks/eu-ai-act-questions.ts';
import { frameworks } from '../../../src/lifecycle/compliance/frameworks/frameworks.ts';
import { answersByItem } from '../../../src/lifecycle/compliance/compliance-answer.ts';
import { answered, unknown } from './known.ts';

const high = answersByItem([
  answered('eu-ai-act/credit', 'yes'),
  ...aiActQuestions.filter(({ group }) => group === 'transparency').map(({ id }) => answered(id, 'yes')),
]);
const items = frameworks.flatMap(({ itemsFor }) => itemsFor(high));

test('every item has a question, a source and an id of its own under its framework', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { id, itemsFor } of frameworks)
    for (const item of itemsFor(high)) {
      expect(item.id.startsWith(`${id}/`), item.id).toBe(true);
      expect(item.question.length, item.id).toBeGreaterThan(10);
      expect(item.source, item.id).toMatch(/Art\.|Annex|§|CFR|CCR|^[IV]+[,;]/);
    }
});

test('an item id is no question id: what is answered before does not answer what is asked after', () => {
  const asked = new Set<string>(aiActQuestions.map(({ id }) => id));
  expect(asked.size).toBe(aiActQuestions.length);
  expect(items.filter(({ id }) => asked.has(id))).toEqual([]);
});

test.each(items)('$id says what is to be done where nothing is known', ({ evidence }) => {
  const { kind, what, see } = evidence(unknown);
  expect(what).toMatch(/[.?]$/);
  if (see !== null) expect(evidencePlaces[see].label).not.toBe('');
  if (kind === 'missing') expect(see).not.toBeNull();
});

function sourcesOf(framework: string): readonly string[] {
  return items.filter(({ id }) => id.startsWith(`${framework}/`)).map(({ source }) => source);
}

describe('what has to be among the items', () => {
  test.each([
    [
      'gdpr',
      ['Art. 6 (1)', 'Art. 5 (1)(c)', 'Art. 5 (1)(e)', 'Art. 17', 'Art. 22', 'Art. 30', 'Art. 35, 36'],
    ],
    ['ccpa', ['§ 1798.100 (a)', '§ 1798.105', '§ 1798.106', '§ 1798.120, 1798.135', '§ 1798.125']],
    [
      'hipaa',
      ['§ 164.514 (b)(1)', '§ 164.514 (b)(2)(ii)', '§ 164.514 (b)(2)(i)(A)', '§ 164.514 (b)(2)(i)(R)'],
    ],
    ['sox', ['§ 302 (a)(4)', '§ 404 (a), change management', '§ 404 (a), segregation of duties']],
    [
      'sr-11-7',
      [
        'V, element 1: conceptual soundness',
        'V, element 2: ongoing monitoring',
        'V, element 3: outcomes analysis',
      ],
    ],
    [
      'eu-ai-act',
      [
        'Art. 9',
        'Art. 10 (3)',
        'Art. 11, Annex IV',
        'Art. 12',
        'Art. 13',
        'Art. 14, 26 (2)',
        'Art. 15 (1) to (3)',
      ],
    ],
  ])('%s', (id, expected) => expect(sourcesOf(id)).toEqual(expect.arrayContaining(expected)));
});

test('an expert’s determination stands in place of the eighteen identifiers', () => {
  const hipaa = frameworks.find(({ id }) => id === 'hipaa')!;
  const ids = (answers = answersByItem([])) =>
    hipaa.itemsFor(answers).filter(({ id }) => id.includes('identifier-'));
  expect(ids()).toHaveLength(18);
  expect(ids(answersByItem([answered('hipaa/expert-determination', 'yes')]))).toEqual([]);
});
