import { proposeAllowed } from '../training/allowed-values.ts';
import { type DataDictionary, entryOf, withEntry } from './data-dictionary.ts';
import type { DatasetVersion } from './dataset-version.ts';
import type { PrivacyScan } from './privacy-scan.ts';

/**
 * The dictionary with what the data themselves say where a person said nothing: the values that are there, and that
 * a column is personal where the privacy scan found so. Meanings and units only a person knows.
 */
export function proposeDictionary(
  dictionary: DataDictionary,
  { profile }: Pick<DatasetVersion, 'profile'>,
  scan: Pick<PrivacyScan, 'findings'> | undefined,
): DataDictionary {
  const personal = new Set(scan?.findings.map(({ column }) => column));
  return profile.reduce((known, column) => {
    const entry = entryOf(known, column.name);
    const found = personal.has(column.name) ? ('personal' as const) : null;
    return withEntry(known, {
      ...entry,
      allowed: entry.allowed ?? (found === null ? proposeAllowed(column) : null),
      sensitivity: entry.sensitivity ?? found,
    });
  }, dictionary);
}
