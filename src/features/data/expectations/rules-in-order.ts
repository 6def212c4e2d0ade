import type { ExpectationResult } from '../../../core/expectations/check-expectations.ts';
import type { Expectation } from '../../../core/expectations/expectation.ts';

/** The rules whose names hold what is searched for: the one that is named first, then the broken, critical before warnings. */
export function rulesInOrder(
  expectations: readonly Expectation[],
  results: ReadonlyMap<string, ExpectationResult>,
  search: string,
  named: string | null,
): readonly Expectation[] {
  const wanted = search.trim().toLowerCase();
  const placeOf = ({ name, severity }: Expectation) => {
    if (name === named) return 0;
    if (results.get(name)?.passed !== false) return 3;
    return severity === 'critical' ? 1 : 2;
  };
  return expectations
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}
