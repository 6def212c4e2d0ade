import { expect, test } from 'vitest';
import { complianceSummary } from '../../../src/lifecycle/compliance/compliance-summary.ts';
import { answered, unknown } from './known.ts';

const source = {
  id: 's',
  projectId: 'project-1',
  name: 'CRM export',
  kind: 'CRM',
  owner: '',
  legalBasis: 'contract',
  purpose: 'To bill customers.',
  refresh: '',
  access: '',
  pipeline: '',
  recordedAt: 0,
} as const;

function standing(item: string, known = unknown, ...answers: readonly ReturnType<typeof answered>[]) {
  const [gdpr] = complianceSummary(known, [answered('gdpr/applies', 'yes'), ...answers]).frameworks;
  return gdpr!.items.find(({ item: { id } }) => id === item)!;
}

test('only frameworks that a person said apply are listed', () => {
  expect(complianceSummary(unknown, []).frameworks).toEqual([]);
  const { frameworks } = complianceSummary(unknown, [
    answered('hipaa/applies', 'no'),
    answered('sox/applies', 'yes'),
  ]);
  expect(frameworks.map(({ framework }) => framework.id)).toEqual(['sox']);
});

test('evidence that is found needs no answer', () => {
  const known = { ...unknown, sources: [source] };
  expect(standing('gdpr/lawful-basis', known)).toMatchObject({
    state: 'evidence',
    evidence: { kind: 'found', what: 'CRM export: contract.', see: 'sources' },
  });
  expect(standing('gdpr/lawful-basis').state).toBe('open');
});

test('a source that denies personal data is gainsaid by the scan', () => {
  const denied = { ...source, legalBasis: 'no personal data' } as const;
  const email = {
    what: 'e-mail',
    column: 'mail',
    seenBy: 'value',
    rows: 1,
    present: 1,
    examples: [],
  } as const;
  const scan = { rows: 1, findings: [email], quasiIdentifiers: [], datasetVersionId: 'v', at: 0 };
  expect(standing('gdpr/lawful-basis', { ...unknown, sources: [denied] }).state).toBe('evidence');
  expect(standing('gdpr/lawful-basis', { ...unknown, sources: [denied], scan }).evidence.what).toBe(
    'CRM export is said to hold no personal data, yet the scan found some in mail.',
  );
});

test('a person’s answer outweighs what was found, in both directions', () => {
  const known = { ...unknown, sources: [source] };
  const verdict = (given: 'yes' | 'no' | 'not applicable') =>
    standing('gdpr/lawful-basis', known, answered('gdpr/lawful-basis', given, 'Asked counsel.')).state;
  expect([verdict('yes'), verdict('no'), verdict('not applicable')]).toEqual([
    'answered',
    'open',
    'not applicable',
  ]);
});

// Legal ground and purpose of the source, and the audit trail.
test('open items stand first, and the counts add up', () => {
  const dataset = { rows: 1, schema: [{ name: 'age', kind: 'integer' }], profile: [] } as const;
  const { frameworks, counts } = complianceSummary({ ...unknown, dataset, sources: [source] }, [
    answered('gdpr/applies', 'yes'),
    answered('gdpr/breach', 'yes', 'Ada.'),
    answered('gdpr/transfers', 'not applicable', 'Stays here.'),
  ]);
  const { items } = frameworks[0]!;
  expect(counts).toEqual({ open: items.length - 5, evidence: 3, answered: 1, 'not applicable': 1 });
  expect(items.slice(0, counts.open).every(({ state }) => state === 'open')).toBe(true);
});

function aiActSources(...answers: readonly ReturnType<typeof answered>[]): readonly string[] {
  const { frameworks } = complianceSummary(unknown, [answered('eu-ai-act/applies', 'yes'), ...answers]);
  return frameworks[0]!.items.map(({ item }) => item.source);
}

test('the high risk items of the AI Act come with the answers', () => {
  expect(aiActSources()).not.toContain('Art. 9');
  expect(aiActSources(answered('eu-ai-act/credit', 'yes'))).toEqual(
    expect.arrayContaining(['Art. 9', 'Art. 12', 'Art. 86']),
  );
});
