import type { ColumnProfile } from '../../core/explore/profile.ts';

const usualNames =
  /^(target|label|class|classes|y|outcome|response|result|churn(ed)?|default(ed)?|fraud|is_fraud|survived|diagnosis|species|quality|income|price|sale_?price|attrition|exited|converted|deposit)$/i;
const mostClasses = 50;

/** The column that most likely is to be predicted: one called as targets are, else the last that can be. Null where none can. */
export function proposeTarget(profile: readonly ColumnProfile[]): string | null {
  const able = profile.filter(canBeTarget);
  return (able.find(({ name }) => usualNames.test(name.trim())) ?? able.at(-1))?.name ?? null;
}

function canBeTarget({ kind, distinct }: ColumnProfile): boolean {
  if (distinct < 2 || kind === 'identifier' || kind === 'datetime') return false;
  return kind === 'number' || kind === 'integer' || distinct <= mostClasses;
}
