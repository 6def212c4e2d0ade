import { countOf } from '../../../core/quality/wording.ts';
import { entryOf } from '../../data/data-dictionary.ts';
import { type Evidencing, found, missing } from '../compliance-item.ts';
import type { ComplianceKnowledge } from '../compliance-knowledge.ts';
import { listed } from './listed.ts';

/** The columns in which the privacy scan found personal data. */
export function personalColumns({ scan }: Pick<ComplianceKnowledge, 'scan'>): readonly string[] {
  return [...new Set(scan?.findings.map(({ column }) => column))];
}

/** The columns that the model was given. */
export function usedColumns({ run }: Pick<ComplianceKnowledge, 'run'>): readonly string[] {
  return run?.result.importances.map(({ column }) => column) ?? [];
}

/** Whether each source names the ground on which personal data are used, and the scan does not gainsay it. */
export const lawfulBasis: Evidencing = known => {
  const { sources } = known;
  if (sources.length === 0)
    return missing('Record where the data come from, each with its legal basis.', 'sources');
  const without = sources.filter(({ legalBasis }) => legalBasis === null);
  if (without.length > 0)
    return missing(`Name the legal basis of ${listed(without.map(({ name }) => name))}.`, 'sources');
  const denied = sources.filter(({ legalBasis }) => legalBasis === 'no personal data');
  const personal = personalColumns(known);
  if (denied.length > 0 && personal.length > 0)
    return missing(
      `${listed(denied.map(({ name }) => name))} is said to hold no personal data, yet the scan found some in ${listed(personal)}.`,
      'sources',
    );
  return found(sources.map(({ name, legalBasis }) => `${name}: ${legalBasis}.`).join(' '), 'sources');
};

/** Whether each source says what its data were collected for. */
export const purposes: Evidencing = ({ sources }) => {
  if (sources.length === 0)
    return missing('Record where the data come from, each with its purpose.', 'sources');
  const without = sources.filter(({ purpose }) => purpose === '');
  return without.length > 0
    ? missing(`Say what ${listed(without.map(({ name }) => name))} was collected for.`, 'sources')
    : found(sources.map(({ name, purpose }) => `${name}: ${purpose}`).join(' '), 'sources');
};

/** Whether the table was looked through for personal data, and what was found. */
export const personalDataKnown: Evidencing = known => {
  if (known.scan === null) return missing('Scan this version of the table for personal data.', 'privacy');
  const columns = personalColumns(known);
  return found(
    columns.length === 0
      ? 'The scan over all rows found no personal data by their look or name.'
      : `The scan found ${listed([...new Set(known.scan.findings.map(({ what }) => what))])} in ${listed(columns)}.`,
    'privacy',
  );
};

/** Whether what names a person was taken out, masked or replaced by pseudonyms. */
export const noDirectIdentifiers: Evidencing = known => {
  if (known.scan === null) return missing('Scan this version of the table for personal data.', 'privacy');
  const columns = personalColumns(known);
  return columns.length === 0
    ? found('The scan over all rows found nothing left that names a person by its look or name.', 'privacy')
    : missing(`Drop, redact or pseudonymise ${listed(columns)}, or say why they are needed.`, 'privacy');
};

/** Whether the model is given nothing that names a person or is marked sensitive. */
export const minimised: Evidencing = known => {
  const used = usedColumns(known);
  if (known.scan === null) return missing('Scan this version of the table for personal data.', 'privacy');
  if (known.run === null)
    return missing(
      'Train a model: it shows which columns are used, and how much each of them does.',
      'train',
    );
  const sensitive = known.dataset.schema
    .map(({ name }) => name)
    .filter(name => entryOf(known.dictionary ?? undefined, name).sensitivity === 'sensitive');
  const needless = used.filter(name => personalColumns(known).includes(name) || sensitive.includes(name));
  if (needless.length > 0)
    return missing(
      `The model is given ${listed(needless)}: leave them out, or say why they are needed.`,
      'prepare',
    );
  const idle = known.run.result.importances.filter(({ mean }) => mean <= 0).length;
  return found(
    `The model is given ${countOf(used.length, 'column')} of ${known.dataset.schema.length}, none that names a person or is marked sensitive.${idle === 0 ? '' : ` ${countOf(idle, 'column')} of them made no difference on the test rows and could go.`}`,
    'explain',
  );
};

/** Whether the table was checked, and found fit to learn from. */
export const dataQuality: Evidencing = ({ quality, rules }) => {
  if (quality === null) return missing('Make the quality report of this version.', 'quality');
  const checked = rules === 0 ? '' : ` ${countOf(rules, 'rule')} are expected of the data.`;
  return quality === 'not ready'
    ? missing('The quality report says "not ready": settle what it names, or say why it may stay.', 'quality')
    : found(`The quality report says "${quality}".${checked}`, 'quality');
};

/** Whether rules stand by which new data are checked. */
export const dataRules: Evidencing = ({ rules }) =>
  rules === 0
    ? missing(
        'Save rules that the data have to keep; they are checked at each training and each new file.',
        'rules',
      )
    : found(`${countOf(rules, 'rule')} are checked at each training and each new file.`, 'rules');

/** Whether every column says what it means. */
export const columnsDescribed: Evidencing = ({ dataset: { schema }, dictionary }) => {
  const without = schema.filter(({ name }) => entryOf(dictionary ?? undefined, name).meaning === '');
  return without.length === 0
    ? found(`All ${countOf(schema.length, 'column')} have a meaning in the data dictionary.`, 'dictionary')
    : missing(`Say what ${listed(without.map(({ name }) => name))} means.`, 'dictionary');
};

/** Whether each column is graded from public to sensitive. */
export const sensitivityGraded: Evidencing = ({ dataset: { schema }, dictionary }) => {
  const graded = schema.map(({ name }) => entryOf(dictionary ?? undefined, name));
  const without = graded.filter(({ sensitivity }) => sensitivity === null);
  if (without.length > 0)
    return missing(
      `Grade ${listed(without.map(({ name }) => name))} from public to sensitive.`,
      'dictionary',
    );
  const sensitive = graded.filter(({ sensitivity }) => sensitivity === 'sensitive');
  return found(
    sensitive.length === 0
      ? 'Every column is graded, none as sensitive.'
      : `Every column is graded; sensitive: ${listed(sensitive.map(({ name }) => name))}. No model is given these unless a person says so.`,
    'dictionary',
  );
};
