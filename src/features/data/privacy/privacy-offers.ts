import type { PersonalData, PrivacyFinding } from '../../../core/privacy/privacy-finding.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { CleaningStep } from '../../../core/table/steps/cleaning-step.ts';

/** A step that a person may choose, as a button says it. */
export interface Offer {
  readonly label: string;
  readonly step: CleaningStep;
}

/** What can be done about personal data in a column, the surest last. */
export function offersFor(finding: PrivacyFinding, { name, kind }: ColumnSchema): readonly Offer[] {
  const drop: Offer = { label: 'Drop', step: { kind: 'dropColumns', columns: [name] } };
  if (finding.seenBy === 'text')
    return [{ label: 'Redact', step: { kind: 'redactText', columns: [name], what: [finding.what] } }, drop];
  const pseudonymise: Offer = { label: 'Pseudonymise', step: { kind: 'pseudonymise', columns: [name] } };
  return [...coarser(finding.what, { name, kind }), pseudonymise, drop];
}

function coarser(what: PersonalData, { name, kind }: ColumnSchema): readonly Offer[] {
  if (kind === 'datetime') return dateOffers(name).slice(0, 1);
  if (what === 'coordinates' && kind === 'number')
    return [{ label: 'Round to 0.1°', step: { kind: 'roundNumbers', column: name, multiple: 0.1 } }];
  return [];
}

/** One step that redacts all that a scan found within texts; null where it found nothing there. */
export function redactionOf(findings: readonly PrivacyFinding[]): CleaningStep | null {
  const within = findings.filter(({ seenBy }) => seenBy === 'text');
  if (within.length === 0) return null;
  const columns = [...new Set(within.map(({ column }) => column))];
  return { kind: 'redactText', columns, what: [...new Set(within.map(({ what }) => what))] };
}

/** What makes people harder to tell apart by a column, the least loss first; dropping it last. */
export function quasiOffers({ name, kind }: ColumnSchema): readonly Offer[] {
  const drop: Offer = { label: 'Drop', step: { kind: 'dropColumns', columns: [name] } };
  const isPostcode = /zip|post ?code|postal|plz/i.test(name.replace(/[_-]/g, ' '));
  if (isPostcode && kind !== 'datetime') return [prefix(name, 3), prefix(name, 2), drop];
  if (kind === 'datetime') return [...dateOffers(name), drop];
  if (kind === 'integer' || kind === 'number') return [band(name, 5), band(name, 10), band(name, 20), drop];
  return [drop];
}

function dateOffers(column: string): readonly Offer[] {
  return [
    { label: 'Keep the year', step: { kind: 'keepYear', column, years: 1 } },
    { label: 'Keep five years', step: { kind: 'keepYear', column, years: 5 } },
    { label: 'Keep the decade', step: { kind: 'keepYear', column, years: 10 } },
  ];
}

function prefix(column: string, characters: number): Offer {
  return { label: `Keep ${characters} characters`, step: { kind: 'keepPrefix', column, characters } };
}

function band(column: string, width: number): Offer {
  return { label: `Bands of ${width}`, step: { kind: 'bandNumbers', column, width } };
}
