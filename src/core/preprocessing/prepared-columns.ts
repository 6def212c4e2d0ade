import { type StoredPreparation, currentPreparation } from './stored-preparation.ts';

/** The columns that a preparation reads, each once, in the order of its groups. */
export function preparedColumns(preparation: StoredPreparation): readonly string[] {
  const { groups } = currentPreparation(preparation);
  return [...new Set(groups.flatMap(group => group.columns.map(({ name }) => name)))];
}
