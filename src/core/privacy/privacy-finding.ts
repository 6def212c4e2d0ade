/** What may tell who a person is, by the shape of values or the name of a column. */
export const personalData = [
  'name',
  'address',
  'e-mail',
  'phone number',
  'fax number',
  'IBAN',
  'card number',
  'national id',
  'medical record number',
  'health plan number',
  'licence number',
  'vehicle identifier',
  'device identifier',
  'web address',
  'IP address',
  'coordinates',
  'birth date',
  'biometric data',
  'photograph',
] as const;
export type PersonalData = (typeof personalData)[number];

/** Personal data found in one column. */
export interface PrivacyFinding {
  readonly what: PersonalData;
  readonly column: string;
  /** value: the whole value is it. text: it stands within free text. name: the column is called so. */
  readonly seenBy: 'value' | 'text' | 'name';
  /** Rows that show it; with `name`, rows that have a value. */
  readonly rows: number;
  readonly present: number;
  /** At most three, masked so that the finding itself gives nothing away. */
  readonly examples: readonly string[];
}

/** Columns that each tell little and together tell people apart. */
export interface QuasiIdentifiers {
  readonly columns: readonly string[];
  /** k of k-anonymity: rows in the smallest group of rows that are alike in these columns. */
  readonly smallestGroup: number;
  readonly groups: number;
  /** Rows that no other row is like. */
  readonly uniqueRows: number;
}

/** What a scan of a whole table found. */
export interface PrivacyReport {
  readonly rows: number;
  /** The kinds that the scan knew; absent from scans of before it was told. */
  readonly lookedFor?: readonly PersonalData[];
  readonly findings: readonly PrivacyFinding[];
  /** The most telling combinations, the smallest group first. */
  readonly quasiIdentifiers: readonly QuasiIdentifiers[];
}
