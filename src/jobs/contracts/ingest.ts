import type { SmallGroups } from '../../core/privacy/k-anonymity.ts';
import type { MatchingChoice } from '../../core/table/compare/compare-rows.ts';
import type { TableComparison } from '../../core/table/compare/compare-tables.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import type { ReadProblem } from '../../core/table/read-problems.ts';
import type { FileOptions, ImportOptions, ImportPreview } from './import-preview.ts';
import type { ExpectationRecord } from '../../lifecycle/data/expectation-record.ts';
import type { NewerFileInput, NewerFilePreview } from './newer-file.ts';
import type { PrivacyScan } from '../../lifecycle/data/privacy-scan.ts';
import type { Report } from './progress.ts';

/** A file to be read, and what a person said of how it is written. */
export interface SourceFile {
  /** A File, or a Blob made of pasted text. Read as a stream, never as one string. */
  readonly source: Blob;
  readonly fileName: string;
  readonly options?: FileOptions;
}

/** A table to be read: a file, and others whose rows are put under its own. */
export interface TableInput extends SourceFile {
  /** What a person said after looking the table over; what it says of a file is said of the first. */
  readonly options?: ImportOptions;
  readonly appended?: readonly SourceFile[];
}

export interface ImportInput extends TableInput {
  readonly origin: 'file' | 'sample' | 'paste';
}

/** A table to be looked over; `shown` is the place of the file whose writing is told, the first unless said. */
export interface PreviewInput extends TableInput {
  readonly shown?: number;
}

export interface ImportOutcome {
  readonly datasetVersionId: string;
  readonly rows: number;
  readonly columns: number;
  readonly problemCount: number;
  /** The first of them. */
  readonly problems: readonly ReadProblem[];
  /** How the rules of the project did that it was made for; absent where there are none. */
  readonly expectations?: ExpectationRecord;
}

/** A step to be taken on a stored table, and why. */
export interface StepInput {
  readonly datasetVersionId: string;
  readonly step: CleaningStep;
  readonly why: string | null;
  /** The project that it is taken in: its rules are run first. */
  readonly projectId?: string;
}

/** Two stored versions, and how their rows are told to be the same ones. */
export interface VersionPair {
  readonly before: string;
  readonly after: string;
  readonly matching: MatchingChoice;
}

/** Columns that someone may know together, and the size of a group in which one can hide. */
export interface GroupQuestion {
  readonly datasetVersionId: string;
  readonly columns: readonly string[];
  readonly k: number;
}

/** The groups of a combination; `cells` are those of the first of its rows, in the order of the columns. */
export interface MeasuredGroups extends SmallGroups {
  readonly cells: readonly (readonly string[])[];
}

/** Named by the page, so that it can take back what an import that failed or was cancelled has stored. */
export interface StorageKey {
  readonly storageKey: string;
}

/** Runs in workers/ingest.ts. Reads and writes IndexedDB itself; nothing is visible before the last write. */
export interface IngestApi {
  /** Tells what was understood of a file or several; stores nothing. */
  previewFile(input: PreviewInput, report: Report): Promise<ImportPreview>;
  importTable(input: ImportInput & StorageKey, report: Report): Promise<ImportOutcome>;
  /** Tells how a newer file would become the next version of a table; stores nothing. */
  previewNewerFile(
    input: NewerFileInput & { readonly shown?: number },
    report: Report,
  ): Promise<NewerFilePreview>;
  importNewerFile(input: NewerFileInput & StorageKey, report: Report): Promise<ImportOutcome>;
  /** Makes a new dataset version by one step; the same version again where the step changes nothing. */
  applyStep(input: StepInput & StorageKey, report: Report): Promise<ImportOutcome>;
  /** What changed from one version of a table to another. */
  compareVersions(input: VersionPair, report: Report): Promise<TableComparison>;
  /** Looks for personal data over all rows and stores what was found with the version. */
  scanForPersonalData(input: { readonly datasetVersionId: string }, report: Report): Promise<PrivacyScan>;
  /** Counts the rows that are alike in chosen columns. */
  measureGroups(question: GroupQuestion, report: Report): Promise<MeasuredGroups>;
}
