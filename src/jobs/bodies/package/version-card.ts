import type { PackageContent, PackagedMetric } from '../../../core/packaging/package/package-content.ts';
import { answeredMetrics } from '../../../lifecycle/evaluation/answered-metrics.ts';
import { insightId } from '../../../lifecycle/evaluation/insight.ts';
import { type CardKnowledge, answeringRule } from '../../../lifecycle/documents/card-knowledge.ts';
import { documentHtml } from '../../../lifecycle/documents/document-html.ts';
import { documentMarkdown } from '../../../lifecycle/documents/document-markdown.ts';
import { modelCard } from '../../../lifecycle/documents/model-card.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import { readCardKnowledge } from '../../../storage/governance/card-knowledge.ts';
import { getDocument } from '../../../storage/governance/documents.ts';
import { getInsight } from '../../../storage/models/insights.ts';
import { listDeployments } from '../../../storage/models/registry.ts';
import type { QuestionKind, Questions } from '../../contracts/insight.ts';
import { fairnessAsks } from '../../contracts/questions/fairness-asks.ts';
import type { ChosenVersion } from './chosen-version.ts';

/** What a package tells of its model: the metrics as it answers, with intervals where they were measured, and its card. */
export async function writeVersionCard(
  chosen: ChosenVersion,
  made: string,
): Promise<Pick<PackageContent, 'metrics' | 'modelCard'>> {
  const known = await readKnowledge(chosen);
  const words = await getDocument('model card', chosen.run.id);
  const card = modelCard(known, words?.words ?? {});
  return {
    metrics: packagedMetrics(known),
    modelCard: { markdown: documentMarkdown(card), html: documentHtml(card, made) },
  };
}

/** Of this version, whichever is deployed now. */
async function readKnowledge({ version, run }: ChosenVersion): Promise<CardKnowledge> {
  const stored = await readCardKnowledge(version.projectId, run.id);
  if (stored?.run.id !== run.id) throw new NotStoredError('finished run', run.id);
  const deployments = await listDeployments(version.projectId);
  const own = deployments.find(
    ({ model, version: number }) => model === version.model && number === version.version,
  );
  const known = { ...stored, deployment: own ?? null };
  const held = answeringRule(known);
  const { people } = stored;
  const [metrics, decided, fairness] = await Promise.all([
    keptAnswer(run.id, 'metrics', {}),
    held === null ? null : keptAnswer(run.id, 'decided', { decision: held.decisionId }),
    people === null
      ? null
      : keptAnswer(run.id, 'fairness', fairnessAsks(run, people, held?.decisionId ?? null)),
  ]);
  return {
    ...known,
    intervals: metrics?.metrics ?? null,
    decided: decided?.metrics ?? null,
    fairness: people !== null && fairness !== null ? { columns: [people], report: fairness.report } : null,
  };
}

/** What was answered before; null where nobody asked. */
async function keptAnswer<Kind extends QuestionKind>(
  runId: string,
  kind: Kind,
  asks: Questions[Kind]['asks'],
): Promise<Questions[Kind]['answer'] | null> {
  const kept = await getInsight(insightId(runId, kind, asks));
  return (kept?.answer as Questions[Kind]['answer'] | undefined) ?? null;
}

function packagedMetrics(known: CardKnowledge): Readonly<Record<string, PackagedMetric>> {
  const trained =
    known.intervals ??
    Object.entries(known.run.result.test.metrics).map(([name, value]) => ({
      name,
      value,
      low: Number.NaN,
      high: Number.NaN,
      method: null,
    }));
  return Object.fromEntries(
    answeredMetrics(trained, answeringRule(known), known.decided).map(({ name, value, low, high }) => [
      name,
      {
        estimate: Number.isFinite(value) ? value : null,
        ...(Number.isFinite(low) && { lower: low }),
        ...(Number.isFinite(high) && { upper: high }),
      },
    ]),
  );
}
