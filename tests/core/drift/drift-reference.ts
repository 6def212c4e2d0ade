import { references } from '../../reference/reference.ts';

/** scipy's answers whose file name begins with `prefix`. @throws when there are none. */
export function driftReferences<Inputs, Expected>(prefix: string) {
  const cases = references<Inputs, Expected>('drift').filter(reference => reference.name.startsWith(prefix));
  if (cases.length === 0) throw new Error(`no drift reference begins with ${prefix}`);
  return cases;
}
