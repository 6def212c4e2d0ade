import { profileTable } from '../../core/explore/profile-table.ts';
import { stepCatalogue } from '../../core/preprocessing/catalogue/step-catalogue.ts';
import { chooseInputs } from '../../core/preprocessing/choose-inputs.ts';
import { defaultPlan } from '../../core/preprocessing/default-plan.ts';
import { assessThoroughly } from '../../core/quality/assess.ts';
import { defaultThresholds } from '../../core/quality/thresholds.ts';
import { previewPreparation } from '../../core/selection/preview-preparation.ts';
import { seedsOf } from '../../core/selection/seeds.ts';
import { cutTable } from '../../core/selection/splitting/cut-table.ts';
import { reservedColumn } from '../../core/selection/splitting/reserved-column.ts';
import { readTarget } from '../../core/selection/target-values.ts';
import { type Table, takeTableRows } from '../../core/table/column.ts';
import { proposePreparation } from '../../lifecycle/preparation/propose-preparation.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { PreparationApi, PreparationQuestion } from '../contracts/preparation.ts';
import type { Report } from '../contracts/progress.ts';
import { sparingReport } from './sparing-report.ts';

/** Reading takes about this share of a job. */
const readShare = 0.2;
/** Profiling ends, and checking begins, about here. */
const profiled = 0.5;

/** The preparation that training would use by default, and the columns that it would leave out; all of them, maybe. */
export const byDefault: PreparationApi['byDefault'] = async (question, report) => {
  const { problem, settings } = question;
  const table = await readWhole(question, report);
  const seed = seedsOf(settings.seed).testSet;
  const { trainRows } = cutTable(table, readTarget(table, problem), settings, seed);
  const { sensitive, split } = settings;
  const { inputs, leftOut } = chooseInputs(
    takeTableRows(table, trainRows),
    problem.target,
    sensitive,
    split && reservedColumn(split),
  );
  return { plan: defaultPlan(inputs), leftOut };
};

/** A preparation by what the training rows show, with a reason for each column. */
export const propose: PreparationApi['propose'] = async (question, report) => {
  const tell = sparingReport(report);
  const { problem, settings } = question;
  const table = await readWhole(question, tell);
  const seed = seedsOf(settings.seed).testSet;
  const { trainRows } = cutTable(table, readTarget(table, problem), settings, seed);
  const training = takeTableRows(table, trainRows);
  const between = (from: number, to: number, phase: string) => (done: number, detail?: string) =>
    tell({ fraction: from + (to - from) * done, phase, ...(detail !== undefined && { detail }) });
  const profile = profileTable(training, between(readShare, profiled, 'Counting the training rows'));
  const asked = { problem, thresholds: defaultThresholds };
  const findings = assessThoroughly(training, profile, asked, between(profiled, 1, 'Checking their quality'));
  const { sensitive = [], split } = settings;
  // The parts of a date are learned from also where rows are split by it; what names groups or the test never is.
  const reserved = split === undefined || split.kind === 'time' ? null : reservedColumn(split);
  return proposePreparation({ profile, findings, problem, sensitive, reserved });
};

/** What the preparation makes of the training rows, step by step. */
export const preview: PreparationApi['preview'] = async (question, report) => {
  const tell = sparingReport(report);
  const table = await readWhole(question, tell);
  return previewPreparation({ ...question, table }, (done, step) =>
    tell({
      fraction: readShare + (1 - readShare) * done,
      phase: 'Preparing the training rows',
      ...(step !== null && { detail: stepCatalogue[step.kind].label }),
    }),
  );
};

async function readWhole({ datasetVersionId }: PreparationQuestion, report: Report): Promise<Table> {
  report({ fraction: 0, phase: 'Reading the table' });
  return readTable(await requireDatasetVersion(datasetVersionId));
}
