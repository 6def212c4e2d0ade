import type { PersonalData } from '../../../core/privacy/privacy-finding.ts';
import { counted } from '../../../core/quality/wording.ts';
import { type ComplianceItem, type Evidence, found, missing } from '../compliance-item.ts';
import type { ComplianceKnowledge } from '../compliance-knowledge.ts';
import { listed } from '../evidence/listed.ts';
import { inWords } from '../special-categories.ts';

/** One of the eighteen identifiers of 45 CFR 164.514 (b)(2)(i), and by what the app tells it. */
export interface SafeHarborIdentifier {
  /** Its letter in the rule. */
  readonly letter: string;
  readonly name: string;
  /** What the privacy scan calls it. */
  readonly scanned: readonly PersonalData[];
  /** Columns that are one by their kind, name or largest value, whatever the scan found. */
  readonly columns?: (known: Pick<ComplianceKnowledge, 'dataset'>) => readonly string[];
}

const places =
  /\b(?:city|town|village|county|district|precinct|parish|borough|neighbou?rhood|zip(?: ?code)?|post(?:al)? ?code|postcode|plz|census tract|street)\b/;
const oldest = 89;

/** The identifiers of the individual, relatives, employers and household members, in the order of the rule. */
export const safeHarborIdentifiers: readonly SafeHarborIdentifier[] = [
  { letter: 'A', name: 'Names', scanned: ['name'] },
  {
    letter: 'B',
    name: 'Places smaller than a state (street, city, county, postal code, coordinates)',
    scanned: ['address', 'coordinates'],
    columns: ({ dataset }) =>
      dataset.schema.map(({ name }) => name).filter(name => places.test(inWords(name))),
  },
  {
    letter: 'C',
    name: 'Days and months of dates about a person, and ages over 89',
    scanned: ['birth date'],
    columns: ({ dataset: { schema, profile } }) => [
      ...schema.filter(({ kind }) => kind === 'datetime').map(({ name }) => name),
      ...profile.filter(isVeryOld).map(({ name }) => name),
    ],
  },
  { letter: 'D', name: 'Telephone numbers', scanned: ['phone number'] },
  { letter: 'E', name: 'Fax numbers', scanned: ['fax number'] },
  { letter: 'F', name: 'E-mail addresses', scanned: ['e-mail'] },
  { letter: 'G', name: 'Social security numbers', scanned: ['national id'] },
  { letter: 'H', name: 'Medical record numbers', scanned: ['medical record number'] },
  { letter: 'I', name: 'Health plan beneficiary numbers', scanned: ['health plan number'] },
  { letter: 'J', name: 'Account numbers', scanned: ['IBAN', 'card number'] },
  { letter: 'K', name: 'Certificate and licence numbers', scanned: ['licence number'] },
  {
    letter: 'L',
    name: 'Vehicle identifiers, serial numbers and licence plates',
    scanned: ['vehicle identifier'],
  },
  { letter: 'M', name: 'Device identifiers and serial numbers', scanned: ['device identifier'] },
  { letter: 'N', name: 'Web addresses (URLs)', scanned: ['web address'] },
  { letter: 'O', name: 'IP addresses', scanned: ['IP address'] },
  {
    letter: 'P',
    name: 'Biometric identifiers, such as finger and voice prints',
    scanned: ['biometric data'],
  },
  { letter: 'Q', name: 'Full-face photographs and the like', scanned: ['photograph'] },
  {
    letter: 'R',
    name: 'Any other number, characteristic or code that is one person’s alone',
    scanned: [],
    columns: ({ dataset }) =>
      dataset.schema.filter(({ kind }) => kind === 'identifier').map(({ name }) => name),
  },
];

function isVeryOld(profile: ComplianceKnowledge['dataset']['profile'][number]): boolean {
  return (
    profile.shape === 'numeric' &&
    profile.kind !== 'datetime' &&
    /\b(?:age|years old)\b/.test(inWords(profile.name)) &&
    (profile.summary?.max ?? 0) > oldest
  );
}

/** The columns of the table that show an identifier, each once. */
export function columnsShowing(
  { scanned, columns }: SafeHarborIdentifier,
  known: Pick<ComplianceKnowledge, 'dataset' | 'scan'>,
): readonly string[] {
  const seen = known.scan?.findings.filter(({ what }) => scanned.includes(what)).map(({ column }) => column);
  return [...new Set([...(seen ?? []), ...(columns?.(known) ?? [])])];
}

/** The item that asks whether an identifier was taken out. */
export function identifierItem(identifier: SafeHarborIdentifier): ComplianceItem {
  const { letter, name } = identifier;
  return {
    id: `hipaa/identifier-${letter.toLowerCase()}`,
    question: `${name}: taken out?`,
    source: `§ 164.514 (b)(2)(i)(${letter})`,
    evidence: known => absence(identifier, known),
  };
}

function absence(identifier: SafeHarborIdentifier, known: ComplianceKnowledge): Evidence {
  const { scan } = known;
  if (scan === null) return missing('Scan this version of the table for personal data.', 'privacy');
  if (identifier.scanned.some(what => scan.lookedFor?.includes(what) !== true))
    return missing('Scan again: the last scan did not know this identifier yet.', 'privacy');
  const columns = columnsShowing(identifier, known);
  return columns.length === 0
    ? found(`None in ${counted(scan.rows)} rows, by the look of values and the names of columns.`, 'privacy')
    : missing(`Drop, mask or coarsen ${listed(columns)}.`, 'privacy');
}
