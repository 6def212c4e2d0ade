import { applyStep as applyToTable } from '../../core/table/steps/apply-step.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import { touchedColumns } from '../../core/table/steps/touched-columns.ts';
import { createProblemLog } from '../../core/table/read-problems.ts';
import type { Finding } from '../../core/quality/finding.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { IngestApi } from '../contracts/ingest.ts';
import { heedBeforeStep } from './heed-expectations.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { sparingReport } from './sparing-report.ts';
import { storeDataset } from './store-dataset.ts';

/**
 * Takes a step on a stored table and stores what comes of it as a new version, unless that breaks a critical rule of the
 * project that it is taken in. @throws InputError, NotStoredError, ExpectationError
 */
export const applyStep: IngestApi['applyStep'] = async (
  { datasetVersionId, step, why, storageKey, projectId },
  report,
) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const parent = await requireDatasetVersion(datasetVersionId);
  const before = await readTable(parent);
  tell({ fraction: 0.2, phase: 'Changing' });
  const problems = createProblemLog();
  const table = await applyToTable(before, step, { pseudonymOf: createPseudonyms(), problems });
  if (projectId !== undefined) tell({ fraction: 0.25, phase: 'Running the rules' });
  const expectations =
    projectId === undefined
      ? null
      : await heedBeforeStep(projectId, 'What this step makes', step, before, table);
  const dataset = {
    storageKey,
    name: parent.name,
    origin: { kind: 'step' as const, parent: parent.id, step, why },
    table,
    reading: problems.told(),
    inherited: table.rows === before.rows ? stillTold(parent, step) : [],
  };
  const outcome = await storeDataset(dataset, progress =>
    tell({ ...progress, fraction: 0.3 + 0.7 * progress.fraction }),
  );
  return { ...outcome, ...(expectations !== null && { expectations }) };
};

/** What reading the file had to say of columns that this step leaves alone. */
function stillTold({ findings }: DatasetVersion, step: CleaningStep): readonly Finding[] {
  const touched = touchedColumns(step);
  return findings.filter(
    ({ check, column }) => check === 'type problems' && (column === null || !touched.includes(column)),
  );
}
