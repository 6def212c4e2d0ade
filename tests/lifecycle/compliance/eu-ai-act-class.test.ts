import { expect, test } from 'vitest';
import {
  type AiActAnswers,
  riskClassOf,
} from '../../../src/lifecycle/compliance/frameworks/eu-ai-act-class.ts';
import {
  type AiActQuestionId,
  aiActQuestions,
} from '../../../src/lifecycle/compliance/frameworks/eu-ai-act-questions.ts';

type Name = AiActQuestionId extends `eu-ai-act/${infer Rest}` ? Rest : never;

/** Every question answered: these with yes, all others with no. */
function onlyYes(...names: readonly Name[]): AiActAnswers {
  const yes = new Set<string>(names.map(name => `eu-ai-act/${name}`));
  return Object.fromEntries(aiActQuestions.map(({ id }) => [id, yes.has(id)])) as AiActAnswers;
}

// Each class as the articles themselves say: 5, 6 with Annexes I and III, 50, 2.
test.each<[string, readonly Name[], string]>([
  ['a forecast of demand', [], 'minimal'],
  ['credit scoring of people', ['credit', 'profiling'], 'high'],
  ['prices of life insurance', ['insurance'], 'high'],
  ['a filter of applicants', ['employment', 'profiling'], 'high'],
  ['a part of a medical device', ['product-safety'], 'high'],
  ['sorting of exam sheets, a preparatory task', ['education', 'narrow'], 'minimal'],
  ['the same, but it profiles people', ['education', 'narrow', 'profiling'], 'high'],
  ['a safety part cannot claim the exception', ['product-safety', 'narrow'], 'high'],
  ['a chatbot', ['interaction'], 'limited'],
  ['a chatbot that judges credit', ['interaction', 'credit'], 'high'],
  ['a narrow task that people talk to', ['education', 'narrow', 'interaction'], 'limited'],
  ['social scoring, whatever else', ['social-scoring', 'credit'], 'prohibited'],
  ['emotions read at work', ['emotion', 'employment'], 'prohibited'],
  ['a study before any use', ['out-of-scope', 'credit'], 'out of scope'],
])('%s', (_, yes, expected) => {
  const { riskClass, unanswered } = riskClassOf(onlyYes(...yes));
  expect(riskClass).toBe(expected);
  expect(unanswered).toEqual([]);
});

test('nothing answered settles nothing', () => {
  const { unanswered } = riskClassOf({});
  expect(unanswered.map(({ group }) => group)).not.toContain('exception');
  expect(unanswered).toHaveLength(aiActQuestions.filter(({ group }) => group !== 'exception').length);
});

function openGroups(answers: AiActAnswers): readonly string[] {
  return riskClassOf(answers).unanswered.map(({ group }) => group);
}

test('a use of Annex III asks for the exception, which one answer can close', () => {
  const { 'eu-ai-act/narrow': _narrow, 'eu-ai-act/profiling': _profiling, ...credit } = onlyYes('credit');
  expect(openGroups(credit)).toEqual(['exception', 'exception']);
  expect(openGroups({ ...credit, 'eu-ai-act/profiling': true })).toEqual([]);
});

test('the reasons name the article', () => {
  expect(riskClassOf(onlyYes('credit')).reasons.map(({ source }) => source)).toEqual(['Annex III (5)(b)']);
  expect(riskClassOf(onlyYes('education', 'narrow')).excepted).toBe(true);
});
