import { expect, test } from 'vitest';
import {
  type CollectionEvidence,
  collectionChecklist,
} from '../../../src/lifecycle/data/collection-checklist.ts';
import type { DataSource } from '../../../src/lifecycle/data/data-source.ts';
import type { PrivacyScan } from '../../../src/lifecycle/data/privacy-scan.ts';

const source: DataSource = {
  id: 's',
  projectId: 'p',
  name: 'CRM export',
  kind: null,
  owner: '',
  legalBasis: null,
  purpose: '',
  refresh: '',
  access: '',
  pipeline: '',
  recordedAt: 0,
};
const scan: PrivacyScan = {
  datasetVersionId: 'd',
  at: 0,
  rows: 10,
  findings: [{ what: 'e-mail', column: 'mail', seenBy: 'value', rows: 10, present: 10, examples: [] }],
  quasiIdentifiers: [],
};
const evidence: CollectionEvidence = {
  source,
  dataset: { rows: 10, schema: [{ name: 'mail', kind: 'identifier' }], findings: [], profile: [] },
  dictionary: undefined,
  scan: undefined,
  quality: undefined,
  file: { name: 'crm.csv', sha256: 'c8ca3601ecade24f' },
  steps: 2,
};
const states = (changes: Partial<CollectionEvidence>) =>
  collectionChecklist({ ...evidence, ...changes }).map(({ state }) => state);
const point = (title: RegExp, changes: Partial<CollectionEvidence>) =>
  collectionChecklist({ ...evidence, ...changes }).find(candidate => title.test(candidate.title));

test('the app proves what it did itself, and asks the rest', () => {
  expect(states({})).toEqual(['open', 'proved', 'open', 'open', 'open', 'open']);
  expect(point(/Pipeline/, {})?.evidence).toContain('2 changes are recorded since the file');
  expect(point(/identified/, {})?.evidence).toContain('crm.csv, SHA-256 c8ca3601ecad…');
});

test('all six points can be settled', () => {
  const said: DataSource = {
    ...source,
    kind: 'CRM',
    owner: 'Sales',
    legalBasis: 'contract',
    purpose: 'Keep customers',
    access: 'Ask sales ops',
    pipeline: 'Nightly export',
  };
  const dictionary = {
    columns: [{ name: 'mail', unit: '', meaning: 'Address', allowed: null, sensitivity: null }],
  };
  expect(states({ source: said, dictionary, scan })).toEqual([
    'told',
    'proved',
    'told',
    'proved',
    'told',
    'told',
  ]);
});

test('privacy needs a scan, a legal basis and a purpose, and they must not contradict each other', () => {
  const basis = { ...source, legalBasis: 'no personal data', purpose: 'Research' } as const;
  expect(point(/Privacy/, { source: basis })).toMatchObject({ state: 'open' });
  expect(point(/Privacy/, { source, scan })?.evidence).toContain('Say the legal basis');
  expect(point(/Privacy/, { source: basis, scan })).toMatchObject({
    state: 'open',
    evidence: expect.stringContaining('The legal basis says that there are none'),
  });
  expect(point(/Privacy/, { source: basis, scan: { ...scan, findings: [] } })).toMatchObject({
    state: 'told',
  });
});

test('the quality report proves more than the import did, and each proof says where it is', () => {
  const report = {
    checks: [{}, {}, {}],
    verdict: { state: 'ready with care', reasons: [] },
    findings: [{ severity: 'warning' }, { severity: 'info' }],
  };
  const quality = { report } as unknown as CollectionEvidence['quality'];
  expect(point(/Quality/, { quality })).toEqual({
    title: 'Quality and completeness assessed',
    state: 'proved',
    evidence:
      '3 checks over all 10 rows say: ready with care. 0.0 % of the values are missing, 1 finding to look at.',
    see: 'quality',
  });
  expect(collectionChecklist(evidence).map(({ see }) => see)).toEqual([
    null,
    'quality',
    'privacy',
    'dictionary',
    null,
    'versions',
  ]);
});
