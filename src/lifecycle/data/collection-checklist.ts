import { countOf } from '../../core/quality/wording.ts';
import { type DataDictionary, entryOf } from './data-dictionary.ts';
import type { DataSource } from './data-source.ts';
import type { DatasetVersion } from './dataset-version.ts';
import type { PrivacyScan } from './privacy-scan.ts';
import type { StoredQualityReport } from './stored-quality-report.ts';

/** One of the six points of data collection. */
export interface ChecklistPoint {
  readonly title: string;
  /** proved: the app did it or saw it. told: a person says so. open: nobody has yet. */
  readonly state: 'proved' | 'told' | 'open';
  /** What speaks for it, or what is still to be done. */
  readonly evidence: string;
  /** The view of the Data page that proves it, or where it is settled; null where the source's own fields do. */
  readonly see: 'quality' | 'privacy' | 'dictionary' | 'versions' | null;
}

export interface CollectionEvidence {
  readonly source: DataSource;
  readonly dataset: Pick<DatasetVersion, 'rows' | 'schema' | 'findings' | 'profile'>;
  readonly dictionary: Pick<DataDictionary, 'columns'> | undefined;
  readonly scan: PrivacyScan | undefined;
  /** The latest quality report of this version; undefined where only the import looked it over. */
  readonly quality: Pick<StoredQualityReport, 'report'> | undefined;
  /** The file that the first version came from, and its SHA-256; null where it is not known. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
  /** Changes recorded between that file and the version that the project is on. */
  readonly steps: number;
}

/** The six-point checklist of data collection: what the app knows it proves, the rest a person has to say. */
export function collectionChecklist(evidence: CollectionEvidence): readonly ChecklistPoint[] {
  const { source } = evidence;
  return [
    identified(evidence),
    assessed(evidence),
    compliant(evidence),
    documented(evidence),
    told('Access procedure established', source.access, 'Say who may get at the source, and how.'),
    pipeline(evidence),
  ];
}

function identified({ source, file }: CollectionEvidence): ChecklistPoint {
  const title = 'Sources identified';
  const proof = file === null ? '' : ` ${file.name}, SHA-256 ${file.sha256.slice(0, 12)}…`;
  const lacking = [source.kind === null ? 'its kind' : '', source.owner === '' ? 'its owner' : ''].filter(
    Boolean,
  );
  if (lacking.length > 0)
    return { title, state: 'open', evidence: `Say ${lacking.join(' and ')}.${proof}`, see: null };
  return { title, state: 'told', evidence: `${source.kind}, owned by ${source.owner}.${proof}`, see: null };
}

function assessed({ dataset, quality }: CollectionEvidence): ChecklistPoint {
  const { rows, schema, profile, findings } = dataset;
  const missing = profile.reduce((sum, column) => sum + column.missing, 0);
  const cells = rows * schema.length;
  const share = cells === 0 ? '0' : ((100 * missing) / cells).toFixed(1);
  const title = 'Quality and completeness assessed';
  const missingText = `${share} % of the values are missing`;
  if (quality === undefined)
    return {
      title,
      state: 'proved',
      evidence: `All ${rows} rows were checked at the import: ${missingText}, ${graveCount(findings)} to look at. The quality report runs every check.`,
      see: 'quality',
    };
  const { checks, verdict, findings: found } = quality.report;
  return {
    title,
    state: 'proved',
    evidence: `${countOf(checks.length, 'check')} over all ${rows} rows say: ${verdict.state}. ${missingText}, ${graveCount(found)} to look at.`,
    see: 'quality',
  };
}

function graveCount(findings: DatasetVersion['findings']): string {
  return countOf(findings.filter(({ severity }) => severity !== 'info').length, 'finding');
}

function compliant({ source, scan }: CollectionEvidence): ChecklistPoint {
  const title = 'Privacy and compliance ensured';
  if (scan === undefined)
    return { title, state: 'open', evidence: 'Scan this version for personal data.', see: 'privacy' };
  const columns = new Set(scan.findings.map(({ column }) => column));
  const found = `The scan found personal data in ${columns.size} of the columns.`;
  if (source.legalBasis === null || source.purpose === '')
    return {
      title,
      state: 'open',
      evidence: `${found} Say the legal basis and the purpose.`,
      see: 'privacy',
    };
  if (source.legalBasis === 'no personal data' && columns.size > 0)
    return {
      title,
      state: 'open',
      evidence: `${found} The legal basis says that there are none: change one or the other.`,
      see: 'privacy',
    };
  const evidence = `${found} Legal basis: ${source.legalBasis}. ${source.purpose}`;
  return { title, state: 'told', evidence, see: 'privacy' };
}

function documented({ dataset, dictionary }: CollectionEvidence): ChecklistPoint {
  const { schema } = dataset;
  const described = schema.filter(({ name }) => entryOf(dictionary, name).meaning !== '').length;
  const evidence = `${described} of ${schema.length} columns have a meaning in the data dictionary.`;
  return {
    title: 'Schema and format documented',
    state: described === schema.length ? 'proved' : 'open',
    evidence,
    see: 'dictionary',
  };
}

function pipeline({ source, steps }: CollectionEvidence): ChecklistPoint {
  const recorded = `${steps} ${steps === 1 ? 'change is' : 'changes are'} recorded since the file.`;
  const point = told('Pipeline set up', source.pipeline, 'Say how the data come from the source to here.');
  return { ...point, evidence: `${point.evidence} ${recorded}`, see: 'versions' };
}

function told(title: string, text: string, ask: string): ChecklistPoint {
  return { title, state: text === '' ? 'open' : 'told', evidence: text || ask, see: null };
}
