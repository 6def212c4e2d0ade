/** Where data come from, as data discovery sorts it. */
export const sourceKinds = {
  database: 'internal',
  'data warehouse': 'internal',
  CRM: 'internal',
  'transaction log': 'internal',
  'behaviour data': 'internal',
  API: 'external',
  scraping: 'external',
  'public data': 'external',
  'data provider': 'external',
  sensor: 'external',
} as const;
export type SourceKind = keyof typeof sourceKinds;

/** The grounds of GDPR article 6 (1), and that there are no personal data. */
export const legalBases = [
  'consent',
  'contract',
  'legal obligation',
  'vital interests',
  'public task',
  'legitimate interests',
  'no personal data',
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** What a person records of one source of a project's data; empty where nothing was said. */
export interface DataSource {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly kind: SourceKind | null;
  readonly owner: string;
  readonly legalBasis: LegalBasis | null;
  readonly purpose: string;
  /** How often it is brought up to date. */
  readonly refresh: string;
  /** Who may get at it, and how. */
  readonly access: string;
  /** How it comes from there to here. */
  readonly pipeline: string;
  readonly recordedAt: number;
}
