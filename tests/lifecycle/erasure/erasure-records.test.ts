import { expect, test } from 'vitest';
import { documentHtml } from '../../../src/lifecycle/documents/document-html.ts';
import { erasureCertificate } from '../../../src/lifecycle/erasure/erasure-certificate.ts';
import {
  erasureInWords,
  erasureOf,
  pastErasures,
  recordOfErasure,
} from '../../../src/lifecycle/erasure/erasure-record.ts';
import { planErasure } from '../../../src/lifecycle/erasure/erasure-task.ts';
import type { FoundPerson } from '../../../src/lifecycle/erasure/found-person.ts';
import type { LifecycleEvent } from '../../../src/lifecycle/governance/event.ts';

const found: FoundPerson = {
  sought: { projectId: 'p', matches: [{ column: 'id', text: 'C-1234' }], words: ['Ada Byron'] },
  versions: [{ datasetVersionId: 'v', name: 'people', storageKey: 'k', rows: [3, 9], of: 20, by: 'cells' }],
  unsearched: [],
  batches: [
    { batchId: 'sure', model: 'm 1', at: 1, rows: [0], of: 4, by: 'cells' },
    { batchId: 'alike', model: 'm 1', at: 2, rows: [1, 2], of: 4, by: 'inputs' },
  ],
  runs: [
    {
      runId: 'r',
      projectId: 'p',
      label: 'Nearest neighbours',
      startedAt: 0,
      trainRows: 2,
      testRows: 0,
      holds: ['nearest neighbours'],
      registered: null,
      answersNow: false,
    },
  ],
  others: [
    { datasetVersionId: 'v', name: 'people', storageKey: 'k', column: 'notes', rows: 1, excerpt: '' },
    { datasetVersionId: 'w', name: 'people', storageKey: 'l', column: 'notes', rows: 1, excerpt: '' },
  ],
  mentions: [
    { store: 'risks', key: '1', what: 'Risk', path: 'title', excerpt: '' },
    { store: 'risks', key: '1', what: 'Risk', path: 'owner', excerpt: '' },
    { store: 'pins', key: '2', what: 'Pinned finding', path: 'note', excerpt: '' },
  ],
  words: ['C-1234', 'Ada Byron'],
  shared: [],
  common: [],
  otherProjects: [{ id: 'q', name: 'Q' }],
  derived: { insights: 0, qualityReports: 0, privacyScans: 0, pictures: 0, edits: 0, checkpoints: 0 },
  obstacles: [],
};
const made = { id: 'e', startedAt: 5, salt: 's' };

test('all that was found is planned for, each record once, but for what a person keeps', () => {
  const all = planErasure(
    found,
    { batchesKept: new Set(), mentionsKept: new Set(), othersCleared: new Set() },
    made,
  );
  expect(all).toMatchObject({ projects: ['p', 'q'], columns: ['id'], erased: [] });
  expect(all.batches.map(({ batchId }) => batchId)).toEqual(['sure', 'alike']);
  expect(all.mentions).toEqual([
    { store: 'risks', key: '1' },
    { store: 'pins', key: '2' },
  ]);
  const kept = {
    batchesKept: new Set(['sure', 'alike']),
    mentionsKept: new Set(['risks 1']),
    othersCleared: new Set<string>(),
  };
  const some = planErasure(found, kept, made);
  // What reads what was looked for is theirs for sure, and not up for choice.
  expect(some.batches.map(({ batchId }) => batchId)).toEqual(['sure']);
  expect(some.mentions).toEqual([{ store: 'pins', key: '2' }]);
});

test('a version may lose words alone, and those with rows keep their place before', () => {
  const choice = { batchesKept: new Set<string>(), mentionsKept: new Set<string>() };
  const { versions } = planErasure(found, { ...choice, othersCleared: new Set(['w notes']) }, made);
  expect(versions).toEqual([
    { datasetVersionId: 'v', storageKey: 'k', rows: [3, 9], cleared: [] },
    { datasetVersionId: 'w', storageKey: 'l', rows: [], cleared: ['notes'] },
  ]);
});

const task = {
  ...planErasure(found, { batchesKept: new Set(), mentionsKept: new Set(), othersCleared: new Set() }, made),
  erased: [{ datasetVersionId: 'v', rows: 2, erasedHash: 'aa', contentHash: 'bb' }],
};
const record = recordOfErasure(task, { texts: 2, events: [[4, 'cc']] });

test('the record counts, and holds nothing of the person', () => {
  expect(erasureInWords(record)).toBe(
    '2 rows of 1 dataset version, 3 logged predictions, words in 2 texts; 1 model learned from them or was tested on them',
  );
  expect(JSON.stringify(record)).not.toMatch(/C-1234|Ada|"s"/);
});

test('past erasures are read from the trail, and an event that is none is passed over', () => {
  const event = { kind: 'person erased', at: 7, who: 'Eve', after: JSON.stringify(record) } as LifecycleEvent;
  const other = { kind: 'run started', at: 9, who: '', after: '{}' } as LifecycleEvent;
  expect(pastErasures([other, event])).toEqual([{ ...record, at: 7, who: 'Eve' }]);
  expect(erasureOf({ kind: 'person erased', after: '{' })).toBeNull();
});

test('the certificate names models and says which are still here; the salt is in the first one alone', () => {
  const past = { ...record, at: 7, who: 'Eve' };
  const first = documentHtml(erasureCertificate(past, 'People', 'f00d', new Set(['r'])), 'now');
  expect(first).toContain('f00d');
  expect(first).toContain('still here');
  expect(first).toContain('nearest neighbours');
  const later = documentHtml(erasureCertificate(past, 'People', null, new Set()), 'now');
  expect(later).not.toContain('f00d');
  expect(later).toContain('removed');
});
