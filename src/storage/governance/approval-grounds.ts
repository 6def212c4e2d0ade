import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import { proposeSensitive } from '../../lifecycle/data/sensitive-columns.ts';
import type { DecidedMetric } from '../../core/evaluation/decided-metrics.ts';
import { answeredMetrics } from '../../lifecycle/evaluation/answered-metrics.ts';
import { type HeldRule, heldRuleOf } from '../../lifecycle/evaluation/held-rule.ts';
import { insightId } from '../../lifecycle/evaluation/insight.ts';
import type { ApprovalGrounds } from '../../lifecycle/governance/approval-checks.ts';
import { writtenDocumentId } from '../../lifecycle/governance/written-document.ts';
import { insightsOf } from '../models/insights.ts';
import type { Reading } from '../reading.ts';

/** The stores that the checks of an approval are answered from. */
export const groundStores = [
  'insights',
  'businessProblems',
  'qualityReports',
  'privacyScans',
  'dataDictionaries',
  'datasetVersions',
  'risks',
  'documents',
  'decisions',
  'artifacts',
] as const;

/** All that is known of a run's model, read within one transaction. */
export async function readApprovalGrounds(
  transaction: Reading<(typeof groundStores)[number]>,
  run: ApprovalGrounds['run'],
): Promise<ApprovalGrounds> {
  const { id: runId, projectId, datasetVersionId, problem } = run;
  const insights = transaction.objectStore('insights');
  const [measured, fairness, business, reports, scan, dictionary, dataset, risks, card, decisions, artifact] =
    await Promise.all([
      insights.get(insightId(runId, 'metrics', {})),
      insights.getAll(insightsOf(runId, 'fairness')),
      transaction.objectStore('businessProblems').get(projectId),
      transaction.objectStore('qualityReports').index('byVersion').getAll(datasetVersionId),
      transaction.objectStore('privacyScans').get(datasetVersionId),
      transaction.objectStore('dataDictionaries').get(projectId),
      transaction.objectStore('datasetVersions').get(datasetVersionId),
      transaction.objectStore('risks').index('byProject').getAll(projectId),
      transaction.objectStore('documents').get(writtenDocumentId('model card', runId)),
      transaction
        .objectStore('decisions')
        .index('byProject')
        .getAll(IDBKeyRange.bound([projectId], [projectId, []])),
      transaction.objectStore('artifacts').get(runId),
    ]);
  const newest = reports.sort((a, b) => b.at - a.at)[0];
  const held = heldRuleOf(decisions, runId);
  const decided = held && (await insights.get(insightId(runId, 'decided', { decision: held.decisionId })));
  const sensitive = proposeSensitive(dataset?.schema ?? [], problem.target, { dictionary, scan });
  return {
    run,
    measured: measuredAs(measured?.answer, held, decided?.answer),
    business: business ?? null,
    inputs: artifact?.pipeline.inputs.map(({ name }) => name) ?? [],
    findings: newest?.report.findings ?? null,
    risks,
    sensitive: sensitive.map(({ column }) => column),
    fairness: fairness.map(({ answer }) => (answer as { readonly report: FairnessReport }).report),
    decisions: decisions.filter(decision => decision.runId === runId).reverse(),
    words: card?.words ?? {},
  };
}

/** What was measured, as the model would answer: where a rule holds, by that rule. */
function measuredAs(trained: unknown, held: HeldRule | null, decided: unknown): ApprovalGrounds['measured'] {
  if (trained === undefined) return null;
  const measured = trained as NonNullable<ApprovalGrounds['measured']>;
  const ruled = decided as { readonly metrics: readonly DecidedMetric[] } | undefined;
  return { ...measured, metrics: answeredMetrics(measured.metrics, held, ruled?.metrics ?? null) };
}
