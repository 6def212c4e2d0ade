import { expect, test } from 'vitest';
import { proposeFrameworks } from '../../../src/lifecycle/compliance/propose-frameworks.ts';
import { proposeRiskAnswers } from '../../../src/lifecycle/compliance/propose-risk-answers.ts';
import { emptyBusinessProblem } from '../../../src/lifecycle/problem/business-problem.ts';
import { fromTemplate, problemTemplates } from '../../../src/lifecycle/problem/problem-templates.ts';
import { unknown } from './known.ts';

function withColumns(...names: readonly string[]) {
  const schema = names.map(name => ({ name, kind: 'category' as const }));
  return { ...unknown, dataset: { rows: 1, schema, profile: [] } };
}

function withTemplate(id: string) {
  const template = problemTemplates.find(one => one.id === id)!;
  return { ...unknown, business: fromTemplate(emptyBusinessProblem('p', 0), template, () => 'm') };
}

const ids = (proposals: ReturnType<typeof proposeFrameworks>) => proposals.map(({ id }) => id);

test.each([
  ['measurements of flowers', withColumns('petal_length', 'species'), []],
  ['customers of a phone company', withColumns('customerID', 'SeniorCitizen'), ['gdpr', 'ccpa', 'eu-ai-act']],
  ['patients', withColumns('patient_id', 'diag_1', 'A1Cresult'), ['gdpr', 'ccpa', 'hipaa', 'eu-ai-act']],
  ['the readmission template', withTemplate('readmission'), ['gdpr', 'ccpa', 'hipaa', 'eu-ai-act']],
  ['the credit template', withTemplate('credit'), ['gdpr', 'ccpa', 'sr-11-7', 'eu-ai-act']],
  ['machines that fail', withTemplate('maintenance'), []],
  ['a column of loans', withColumns('loan_amount'), ['sr-11-7']],
])('%s', (_, known, expected) => expect(ids(proposeFrameworks(known))).toEqual(expected));

test('figures for the books', () => {
  const business = emptyBusinessProblem('p', 0);
  const statement = {
    ...business.statement,
    use: 'The expected loss is the allowance in the balance sheet.',
  };
  expect(proposeFrameworks({ ...unknown, business: { ...business, statement } })).toEqual([
    { id: 'sox', why: 'The business problem or a source speaks of "allowance".' },
  ]);
});

test('the reason names the column', () => {
  const [gdpr] = proposeFrameworks(withColumns('SeniorCitizen'));
  expect(gdpr?.why).toMatch(/^SeniorCitizen tells of people\./);
});

test.each([
  ['credit', ['eu-ai-act/credit', 'eu-ai-act/profiling']],
  ['attrition', ['eu-ai-act/employment', 'eu-ai-act/profiling']],
  ['maintenance', []],
])('the %s template speaks for answers to the questions of the AI Act', (template, expected) => {
  expect(proposeRiskAnswers(withTemplate(template)).map(({ id }) => id)).toEqual(expected);
});
