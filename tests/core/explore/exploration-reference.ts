import { type Reference, references } from '../../reference/reference.ts';

/** The cases of tests/reference/cases/exploration.py whose names begin so. @throws when there are none */
export function explorationReferences<Inputs, Expected>(
  prefix: string,
): readonly Reference<Inputs, Expected>[] {
  const found = references<Inputs, Expected>('exploration').filter(({ name }) => name.startsWith(prefix));
  if (found.length === 0) throw new Error(`no reference case begins with ${prefix}`);
  return found;
}
