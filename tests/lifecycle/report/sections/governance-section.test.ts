import { expect, test } from 'vitest';
import type { ReportState } from '../../../../src/lifecycle/report/report-state.ts';
import { governanceSection } from '../../../../src/lifecycle/report/sections/governance-section.ts';
import { openIn, tableIn, verdictsIn } from '../read-section.ts';
import { bareState, trainedState } from '../report-states.ts';

const risk = (title: string, impact: 'low' | 'high') => ({
  id: title,
  projectId: 'p',
  title,
  finding: null,
  likelihood: 'high' as const,
  impact,
  mitigation: '',
  owner: '',
  review: null,
  state: 'open' as const,
  createdAt: 0,
});

test('governance: the words of card and datasheet, and the gravest risk first', () => {
  const state = { ...bareState, risks: [risk('small', 'low'), risk('great', 'high')] };
  expect(tableIn(governanceSection, state, 'Risks')?.map(([title]) => title)).toEqual(['great', 'small']);
  expect(openIn(governanceSection, bareState)).toEqual([
    'Words for whoever uses it',
    'Words for whoever uses it',
    'Which rules apply, and what they ask for',
    'What may go wrong',
  ]);
});

test('governance: where the approval stands, what the rules ask for, and what was erased', () => {
  const by = { id: 'a', name: 'Ada' };
  const hashes = { model: '', card: '', decisions: '', checks: '' };
  const last = {
    id: 's',
    projectId: 'p',
    runId: 'run-1',
    at: 0,
    act: 'approved' as const,
    by,
    reason: 'Looked over.',
    meaning: null,
    content: hashes,
    checks: [{ check: 'card written' as const, state: 'met' as const, evidence: 'Written.' }],
  };
  const framework = { id: 'gdpr', name: 'GDPR', title: '', concerns: '', itemsFor: () => [] } as const;
  const counts = { open: 1, evidence: 0, answered: 0, 'not applicable': 0 };
  const evidence = { kind: 'missing', what: 'Record it.', see: 'sources' } as const;
  const item = { id: 'gdpr/lawful-basis', question: 'Is there a lawful basis?', source: 'Art. 6' };
  const state: ReportState = {
    ...trainedState,
    approval: { state: 'approved', last, submission: null },
    compliance: {
      frameworks: [{ framework, counts, items: [{ item, state: 'open', evidence, answer: null }] }],
      counts,
    },
    erasures: [
      {
        at: 0,
        who: 'Ada',
        erasure: 'e',
        columns: ['customer'],
        versions: [],
        predictions: 2,
        texts: 0,
        runs: [],
        events: [],
      },
    ],
  };
  expect(verdictsIn(governanceSection, state)).toEqual([
    {
      kind: 'verdict',
      tone: 'good',
      text: 'The model is approved: approved by Ada on 1970-01-01 00:00 (UTC). Looked over.',
    },
  ]);
  expect(tableIn(governanceSection, state, 'Checks')).toEqual([['card written', 'met', 'Written.']]);
  expect(tableIn(governanceSection, state, 'GDPR')).toEqual([
    ['Is there a lawful basis?', 'Art. 6', 'open', 'Record it.'],
  ]);
  expect(tableIn(governanceSection, state, 'Erasures')?.[0]?.[2]).toBe('customer');
});
