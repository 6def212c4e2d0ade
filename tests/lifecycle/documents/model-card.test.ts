import { expect, test } from 'vitest';
import type { DecidedMetric } from '../../../src/core/evaluation/decided-metrics.ts';
import type { MetricInterval } from '../../../src/core/evaluation/intervals/metric-intervals.ts';
import type { CardKnowledge } from '../../../src/lifecycle/documents/card-knowledge.ts';
import { documentMarkdown } from '../../../src/lifecycle/documents/document-markdown.ts';
import { modelCard } from '../../../src/lifecycle/documents/model-card.ts';
import { approvalStanding } from '../../../src/lifecycle/governance/approval.ts';
import { bySex } from '../../core/decision/rules.ts';
import { at, done, penguins, project, versionOf } from '../../storage/examples.ts';

function measured(name: string, value: number): MetricInterval {
  return { name, value, low: value - 0.01, high: value + 0.01, method: 'Wilson' };
}

const metrics: readonly DecidedMetric[] = [
  { trained: measured('recall', 0.51), decided: measured('recall', 0.73) },
];

const known: CardKnowledge = {
  project,
  dataset: versionOf(penguins),
  run: done,
  deployment: null,
  business: null,
  sources: [],
  approval: approvalStanding([]),
  intervals: [measured('roc_auc', 0.84), measured('recall', 0.51)],
  decided: metrics,
  fairness: null,
  decisions: [
    {
      id: 'decision-1',
      projectId: project.id,
      runId: done.id,
      at,
      about: 'fairness',
      decision: 'Thresholds by group',
      reason: 'They were found less often.',
      evidence: {},
      rule: bySex,
    },
  ],
};

test('a card tells the rule by which the model answers, its numbers by that rule, and the caution', () => {
  const text = documentMarkdown(modelCard(known, {}));
  expect(text).toContain('“Gentoo” by a threshold for each group by sex: “f” yes from 0.3 on');
  expect(text).toContain('unlawful in some places');
  const [answered, trained] = text.split('As it was trained, before that decision');
  expect(answered).toMatch(/Recall.*0\.73/);
  expect(answered).not.toMatch(/Recall.*0\.51/);
  expect(trained).toMatch(/Recall.*0\.51/);
});

test('a deployment from before the decision answers as it did', () => {
  const deployment = {
    id: 'deployment-1',
    projectId: project.id,
    model: 'm',
    version: 1,
    runId: done.id,
    datasetVersionId: 'dataset-1',
    deployedAt: at,
  };
  const text = documentMarkdown(modelCard({ ...known, deployment }, {}));
  expect(text).toMatch(/Recall.*0\.51/);
  expect(text).not.toContain('by a threshold for each group');
});
