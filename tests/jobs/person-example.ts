import type { CleaningStep } from '../../src/core/table/steps/cleaning-step.ts';
import { applyStep } from '../../src/jobs/bodies/apply-step.ts';
import { assessTable } from '../../src/jobs/bodies/assess-table.ts';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { predictFile } from '../../src/jobs/bodies/predict-file.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import { defaultThresholds } from '../../src/core/quality/thresholds.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import type { PersonSought } from '../../src/lifecycle/erasure/found-person.ts';
import type { Problem } from '../../src/lifecycle/project.ts';
import type { EstimatorName } from '../../src/core/models/catalogue.ts';
import { keepEditDraft } from '../../src/storage/data/edit-drafts.ts';
import { addPin } from '../../src/storage/data/pins.ts';
import { moveProject, noteVersion } from '../../src/storage/data/project-versions.ts';
import { saveWords } from '../../src/storage/governance/documents.ts';
import { saveRisk } from '../../src/storage/governance/risks.ts';
import { saveInsight } from '../../src/storage/models/insights.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { at, project } from '../storage/examples.ts';

/** What tells of the person, wherever it stands; their town is nobody else's. */
export const theirs = ['C-7590-X', 'Zelda Quimby', 'Quimbyville'] as const;
export const person: PersonSought = {
  projectId: project.id,
  matches: [{ column: 'id', text: 'C-7590-X' }],
  words: ['Zelda Quimby'],
};
/** 1-based, as files and steps count. */
const theirRow = 23;
const rows = 60;

function lineOf(row: number): string {
  const tenure = (row * 37) % 72;
  const churn = tenure < 30 ? 'Yes' : 'No';
  if (row === theirRow) return `C-7590-X,Zelda Quimby,71,Quimbyville,${churn}`;
  return `C-${1000 + row}-Y,Person ${row},${tenure},${['Delft', 'Ghent', 'Bruges'][row % 3]!},${churn}`;
}

/** Sixty customers, one of them the person. */
export const customers = [
  'id,name,tenure,town,churn',
  ...Array.from({ length: rows }, (_, row) => lineOf(row + 1)),
  '',
].join('\n');

const steps: readonly CleaningStep[] = [
  { kind: 'renameColumn', column: 'id', to: 'customer' },
  {
    kind: 'editTable',
    cells: [
      { row: theirRow, column: 'name', text: 'Zelda Quimby' },
      { row: theirRow, column: 'tenure', text: '70' },
      { row: 40, column: 'tenure', text: '1' },
    ],
    droppedRows: [2, 59],
    droppedColumns: [],
    renamed: [],
  },
  { kind: 'dropColumns', columns: ['customer', 'name'] },
];

const problem: Problem = { task: 'classification', target: 'churn', positive: 'Yes', metric: 'accuracy' };

function unheard(): void {}

/**
 * A project whose table went through renaming, editing by hand and the loss of its identifiers, with a model trained on it,
 * predictions, reports, pins and texts that all know the person. Resolves with the versions' ids, the oldest first.
 */
export async function storePerson(
  candidates: readonly EstimatorName[] = ['logisticRegression'],
): Promise<readonly string[]> {
  const source = new Blob([customers]);
  const imported = await importTable(
    { source, fileName: 'customers.csv', origin: 'file', storageKey: crypto.randomUUID() },
    unheard,
  );
  const versions = [imported.datasetVersionId];
  await saveProject({ ...project, datasetVersionId: versions[0]!, problem });
  for (const step of steps) {
    const datasetVersionId = versions.at(-1)!;
    const storageKey = crypto.randomUUID();
    const taken = await applyStep({ datasetVersionId, step, why: null, storageKey }, unheard);
    versions.push(taken.datasetVersionId);
    await moveProject({ projectId: project.id, datasetVersionId: taken.datasetVersionId });
  }
  const settings = { seed: 7, testShare: 0.25, folds: 3, candidates };
  const datasetVersionId = versions.at(-1)!;
  await train({ runId: 'run-1', projectId: project.id, datasetVersionId, problem, settings }, unheard);
  const deployment = await deployRun({
    projectId: project.id,
    runId: 'run-1',
    datasetVersionId,
    modelName: 'churn',
    at,
  });
  await predictFile(
    { deploymentId: deployment.id, source: new Blob([customers]), fileName: 'Zelda Quimby.csv' },
    unheard,
  );
  await predictRow({ deploymentId: deployment.id, row: { tenure: '70', town: 'Quimbyville' } });
  await knowThem(versions);
  return versions;
}

/** Writes of the person wherever a page would. */
async function knowThem(versions: readonly string[]): Promise<void> {
  const projectId = project.id;
  for (const datasetVersionId of versions)
    await assessTable({ datasetVersionId, question: { problem, thresholds: defaultThresholds } }, unheard);
  await saveInsight({ id: 'run-1 worst rows 1 {}', at, answer: [{ row: 22, town: 'Quimbyville' }] });
  await addPin({
    id: 'pin-1',
    projectId,
    pinnedAt: at,
    title: 'Tenure by town',
    description: 'C-7590-X stands apart',
    rows: null,
    address: '#/',
    note: 'ask Zelda Quimby',
    picture: '<svg><title>Quimbyville</title></svg>',
    numbers: { columns: ['town', 'tenure'], rows: [['Quimbyville', 70]], count: 1 },
  });
  await noteVersion(projectId, versions[1]!, 'after the call with Zelda Quimby');
  await saveWords(
    { projectId, kind: 'datasheet', subject: versions[0]! },
    'collection',
    'Zelda Quimby (C-7590-X) complained.',
    at,
  );
  await saveRisk({
    id: 'risk-1',
    projectId,
    title: 'Quimbyville has one customer',
    finding: null,
    likelihood: 'low',
    impact: 'high',
    mitigation: 'Leave towns out.',
    owner: '',
    review: null,
    state: 'open',
    createdAt: at,
  });
  await keepEditDraft(versions[0]!, { cells: [{ row: 23, column: 'name', text: 'Zelda Quimby' }] });
}
