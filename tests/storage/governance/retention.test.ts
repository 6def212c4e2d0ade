import { expect, test } from 'vitest';
import { keepEditDraft } from '../../../src/storage/data/edit-drafts.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { applyRetention, previewRetention, setRetention } from '../../../src/storage/governance/retention.ts';
import { saveInsight } from '../../../src/storage/models/insights.ts';
import {
  listAlerts,
  listMonitorReports,
  saveMonitorReport,
  setAlertState,
} from '../../../src/storage/models/monitoring.ts';
import { appendPredictions, listPredictionBatches } from '../../../src/storage/models/predictions.ts';
import { getProject } from '../../../src/storage/projects.ts';
import { alertFor, at, batchFor, project, reportFor, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const day = 24 * 60 * 60 * 1000;
const now = at + 100 * day;

/** Old and new records of each kind: of day 0 and of day 95. */
async function storeRecords() {
  const deployment = await storeDeployedProject();
  const late = at + 95 * day;
  await appendPredictions(batchFor(deployment), batchFor(deployment, { id: 'late', at: late }));
  await saveMonitorReport(reportFor(deployment), alertFor(deployment));
  await saveMonitorReport(reportFor(deployment, { id: 'report late', at: late }), null);
  await saveInsight({ id: 'run-1 metrics 1 {}', at, answer: 1 });
  await saveInsight({ id: 'dataset-1 feasibility 1 {}', at: late, answer: 1 });
  await saveInsight({ id: 'run of another metrics 1 {}', at, answer: 1 });
  await keepEditDraft('dataset-1', { cells: [] });
  return deployment;
}

const rules = { predictions: 30, monitorReports: 30, alerts: 30, insights: 30 };

test('nothing goes while nobody has set a rule', async () => {
  const deployment = await storeRecords();
  await applyRetention(now);
  expect(await listPredictionBatches(deployment.id)).toHaveLength(2);
});

test('what is older than its rule goes, resolved alerts alone, with one event that counts it', async () => {
  const deployment = await storeRecords();
  await setRetention(project.id, rules);
  expect((await getProject(project.id))!.retention).toEqual(rules);
  const due = { predictions: 1, monitorReports: 1, alerts: 0, drafts: 0, insights: 1 };
  expect(await previewRetention(project.id, rules, now)).toEqual(due);
  await applyRetention(now);
  expect((await listPredictionBatches(deployment.id)).map(({ id }) => id)).toEqual(['late']);
  expect((await listMonitorReports(deployment.id, 9)).map(({ id }) => id)).toEqual(['report late']);
  expect(await listAlerts(project.id)).toHaveLength(1);
  const [event, changed] = await listEvents(project.id);
  expect(event).toMatchObject({
    kind: 'retention applied',
    detail: '1 prediction record, 1 monitor report, 1 kept answer',
  });
  expect(changed).toMatchObject({ kind: 'retention changed', before: 'none' });

  await setAlertState('alert-1', 'resolved');
  await applyRetention(now, project.id);
  expect(await listAlerts(project.id)).toEqual([]);
  const events = await listEvents(project.id);
  await applyRetention(now);
  expect(await listEvents(project.id)).toEqual(events);
});

test('an unsaved edit is as old as its last change', async () => {
  await storeRecords();
  const later = Date.now() + 31 * day;
  expect(await previewRetention(project.id, { drafts: 30 }, later)).toMatchObject({ drafts: 1 });
  expect(await previewRetention(project.id, { drafts: 32 }, later)).toMatchObject({ drafts: 0 });
});

test('a rule of one project leaves the others alone', async () => {
  const deployment = await storeRecords();
  await setRetention(project.id, rules);
  await applyRetention(now, 'another project');
  expect(await listPredictionBatches(deployment.id)).toHaveLength(2);
});
