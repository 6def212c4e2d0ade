import { type DocumentSection, type Fact, type GovernedDocument, line } from '../documents/document.ts';
import type { PastErasure } from './erasure-record.ts';

/** What the app cannot reach, and who erases has to see to. */
export const outOfReach = [
  'The files that the tables were imported from, in watched folders and elsewhere: the very same file is not opened here again, one that was changed since is.',
  'What was downloaded from here before: tables, predictions, reports, model cards, packages, pictures.',
  'Backups made before now: make a new one, and delete the old ones. Reading an old one back brings no erased row into a table that is here, but brings back batches of predictions that went whole.',
  'Other devices and browsers on which the same data were opened.',
  'The browser’s own files: it overwrites what was deleted from its database when it next tidies up.',
] as const;

/** The certificate of an erasure. `salt` as the erasure gave it, null when it is looked at later; `present` are runs that are still here. */
export function erasureCertificate(
  { at, who, erasure, columns, versions, predictions, texts, runs, events }: PastErasure,
  projectName: string,
  salt: string | null,
  present: ReadonlySet<string>,
): GovernedDocument {
  const rows = versions.reduce((sum, version) => sum + version.rows, 0);
  return {
    title: `Certificate of erasure: ${projectName}`,
    sections: [
      section('what', 'What was erased', 'Rows of one person. This certificate holds no value of theirs.', [
        line('Erasure', erasure),
        line('Done', new Date(at).toISOString()),
        line('By', who || 'nobody had named themselves'),
        line('Found by', columns.join(', ')),
        line('Rows of tables', String(rows)),
        line('Logged predictions', String(predictions)),
        line('Texts that words were taken out of', String(texts)),
        line('Events of the audit trail among them', String(events.length)),
      ]),
      section('versions', 'Dataset versions', versionWords(salt), [
        ...(salt === null ? [] : [line('Salt', salt)]),
        {
          kind: 'table',
          head: ['Version', 'Rows erased', 'SHA-256 of what was erased', 'SHA-256 of what is left'],
          rows: versions.map(version => [
            version.datasetVersionId,
            version.rows,
            version.erasedHash,
            version.contentHash,
          ]),
        },
      ]),
      section('models', 'Models', modelWords(runs.length), [
        {
          kind: 'table',
          head: ['Model', 'Run', 'Learned from', 'Tested on', 'Holds rows in', 'When this was written'],
          rows: runs.map(run => [
            run.label,
            run.runId,
            run.trainRows,
            run.testRows,
            run.holds.join(', ') || 'nothing',
            present.has(run.runId) ? 'still here' : 'removed',
          ]),
        },
      ]),
      section('left', 'What this erasure cannot reach', outOfReach.map(text => `– ${text}`).join('\n'), []),
    ],
  };
}

function section(id: string, title: string, words: string, facts: readonly Fact[]): DocumentSection {
  return { id, title, prompt: '', draft: '', words, facts };
}

function versionWords(salt: string | null): string {
  const how =
    'Each version keeps the name that its content had. What was erased is hashed after a random salt and a line break, its rows as lines of JSON: pairs of column and cell.';
  return salt === null
    ? `${how} The salt stands in the certificate that was given when the rows were erased, and nowhere else.`
    : `${how} The salt stands in this certificate and nowhere else: with it and the rows anybody can compute the hash again, without it nobody can guess them back.`;
}

function modelWords(count: number): string {
  if (count === 0) return 'No model learned from these rows or was tested on them.';
  return 'These models learned from the rows that were erased, or were tested on them. What a model learned from one row cannot be taken out of it: train again, and remove the model where it is made of rows. Their metrics were measured with the rows that are gone.';
}
