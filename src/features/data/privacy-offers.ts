import type { PrivacyFinding } from '../../core/privacy/privacy-finding.ts';
import type { ColumnSchema } from '../../core/table/column.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';

/** A step that a person may choose, as a button says it. */
export interface Offer {
  readonly label: string;
  readonly step: CleaningStep;
}

/** What can be done about personal data in a column, the surest last. */
export function offersFor(finding: PrivacyFinding, { name, kind }: ColumnSchema): readonly Offer[] {
  const drop: Offer = { label: 'Drop', step: { kind: 'dropColumns', columns: [name] } };
  if (finding.seenBy === 'text') return [drop];
  return [...generalisations({ name, kind }, finding.what), pseudonymise(name), drop];
}

/** What makes people harder to tell apart by a quasi-identifier. */
export function quasiOffers({ name, kind }: ColumnSchema): readonly Offer[] {
  const isPostcode = /zip|post|plz/i.test(name);
  if (isPostcode) return [prefix(name)];
  return generalisations({ name, kind }, null);
}

function generalisations(
  { name, kind }: ColumnSchema,
  what: PrivacyFinding['what'] | null,
): readonly Offer[] {
  if (kind === 'datetime')
    return [{ label: 'Keep the year', step: { kind: 'keepYear', column: name, years: 1 } }];
  if (what === 'coordinates' && kind === 'number')
    return [{ label: 'Round to 0.1°', step: { kind: 'roundNumbers', column: name, multiple: 0.1 } }];
  if (what === null && (kind === 'integer' || kind === 'number'))
    return [{ label: 'Round to 5', step: { kind: 'roundNumbers', column: name, multiple: 5 } }];
  return [];
}

function pseudonymise(name: string): Offer {
  return { label: 'Pseudonymise', step: { kind: 'pseudonymise', columns: [name] } };
}

function prefix(name: string): Offer {
  return { label: 'Keep 2 characters', step: { kind: 'keepPrefix', column: name, characters: 2 } };
}
