import { estimatorEntries, estimatorLabels } from '../../core/models/catalogue.ts';
import { ranked } from '../../core/selection/candidate-results.ts';
import { counted } from '../../core/quality/wording.ts';
import { bestTwoSentence } from '../training/best-two-sentence.ts';
import { targetText } from '../problem/describe-business-problem.ts';
import { describePlan } from '../preparation/describe-plan.ts';
import { describeSplit } from '../preparation/describe-split.ts';
import { standingText } from '../governance/approval.ts';
import { moment } from '../report/report-section.ts';
import { shownScore, testMetric, testMetricOf } from '../evaluation/test-metrics.ts';
import { answeredMetrics, isDecided } from '../evaluation/answered-metrics.ts';
import { drawsLots, groupCaution, lotWords, ruleSentence } from '../evaluation/rule-words.ts';
import { type CardKnowledge, answeringRule } from './card-knowledge.ts';
import { type Fact, type GovernedDocument, type SectionPlan, line, withWords } from './document.ts';
import { fairnessFacts } from './fairness-facts.ts';

/**
 * A model card after Mitchell et al. 2019, "Model Cards for Model Reporting": the numbers are the app's, the words a
 * person's, or a draft until somebody writes them.
 */
export function modelCard(known: CardKnowledge, words: Readonly<Record<string, string>>): GovernedDocument {
  const { project, run } = known;
  return {
    title: `Model card: ${project.name}`,
    sections: withWords(plansOf(known), words),
    frontMatter: {
      name: project.name,
      task: run.problem.task === 'classification' ? 'tabular-classification' : 'tabular-regression',
      dataset: known.dataset.name,
      metrics: measured(known).map(({ name, value }) => ({
        type: name,
        name: testMetric(name).label,
        value,
      })),
    },
  };
}

function plansOf(known: CardKnowledge): readonly SectionPlan[] {
  const { business } = known;
  return [
    {
      id: 'details',
      title: 'The model',
      prompt: 'Who made it, for whom, and which version this is.',
      draft: '',
      facts: detailFacts(known),
    },
    {
      id: 'use',
      title: 'Intended use',
      prompt: 'What it is for, who uses it, and what happens with a prediction.',
      draft: [business?.statement.desiredState, business?.statement.use, business?.statement.decidedBy]
        .filter(Boolean)
        .join(' '),
      facts: (business?.targets ?? []).map(target => line('Has to reach', targetText(target))),
    },
    {
      id: 'out of scope',
      title: 'Out of scope',
      prompt: 'What it must not be used for.',
      draft:
        'Any other population, time or place than that of the table it learned from; decisions about a person without a person who decides.',
      facts: [],
    },
    {
      id: 'data',
      title: 'Data and preparation',
      prompt: 'Where the data come from, how they were collected, and what they leave out.',
      draft: '',
      facts: dataFacts(known),
    },
    {
      id: 'why',
      title: 'Why this algorithm',
      prompt: 'What else was considered, and what decided.',
      draft: estimatorEntries[known.run.result.chosen].description,
      facts: comparisonFacts(known),
    },
    {
      id: 'performance',
      title: 'Performance',
      prompt: 'What these numbers mean for those who use it.',
      draft: '',
      facts: performanceFacts(known),
    },
    {
      id: 'explanation',
      title: 'What it leans on',
      prompt: 'Whether these columns make sense to somebody who knows the field.',
      draft: '',
      facts: importanceFacts(known),
    },
    {
      id: 'fairness',
      title: 'Fairness',
      prompt: 'Who was compared, what was found, and what was decided about it.',
      draft: '',
      facts: fairnessFacts(known),
    },
    {
      id: 'risks',
      title: 'Risks and mitigations',
      prompt: 'What may go wrong, for whom, and what is done against it.',
      draft:
        'It may be wrong about single people; the world it learned from may change. It is watched for drift, and can be taken back to an earlier version.',
      facts: [],
    },
    {
      id: 'maintenance',
      title: 'Monitoring and maintenance',
      prompt: 'Who looks after it, how often, and when it is to be trained anew.',
      draft: '',
      facts: maintenanceFacts(known),
    },
    {
      id: 'contact',
      title: 'Contact',
      prompt: 'Whom to ask, and whom to complain to.',
      draft: '',
      facts: [],
    },
  ];
}

function detailFacts({ run, deployment, project, approval }: CardKnowledge): readonly Fact[] {
  const { problem, settings, result } = run;
  return [
    line(
      'Predicts',
      `${problem.target} (${problem.task}${problem.positive === null ? '' : `, positive: ${problem.positive}`})`,
    ),
    line('Algorithm', `${estimatorLabels[result.chosen]} (${result.chosen})`),
    line('Trained', `${moment(run.startedAt)} UTC`),
    line('Seed', String(settings.seed)),
    line('Run', run.id),
    line('Project', project.name),
    line('Approval', standingText(approval)),
    line(
      'Deployed',
      deployment === null ? 'no' : `${deployment.model}, version ${deployment.version}, on the device`,
    ),
  ];
}

function dataFacts({ dataset, run, sources }: CardKnowledge): readonly Fact[] {
  const { result, settings, problem } = run;
  const split = describeSplit(settings, problem.task);
  return [
    line('Table', dataset.name),
    line('Version (SHA-256)', dataset.id),
    line('Trained on', `${counted(result.trainRows)} rows`),
    line('Tested on', `${counted(result.testRows)} rows that it never saw. ${split.test}`),
    ...sources.map(({ name, owner, legalBasis, purpose }) =>
      line(
        `Source: ${name}`,
        [
          owner && `owner ${owner}`,
          legalBasis && `legal basis: ${legalBasis}`,
          purpose && `purpose: ${purpose}`,
        ]
          .filter(Boolean)
          .join('; ') || 'nothing recorded',
      ),
    ),
    ...(settings.preparation === undefined
      ? [
          line(
            'Preparation',
            'as usual for the algorithm: gaps filled, numbers scaled, categories encoded, fitted inside each fold',
          ),
        ]
      : describePlan(settings.preparation).map(({ name, columns, steps }) =>
          line(
            `Preparation: ${name}`,
            `${columns.join(', ')}${columns.length > 0 ? ': ' : ''}${steps.join(', ')}`,
          ),
        )),
    ...(result.leftOut.length === 0
      ? []
      : [
          line(
            'Columns left out',
            result.leftOut.map(({ column, reason }) => `${column} (${reason})`).join('; '),
          ),
        ]),
  ];
}

function comparisonFacts({ run }: CardKnowledge): readonly Fact[] {
  const { metric } = run.problem;
  const { result } = run;
  const rows = ranked(result.candidates).map(({ estimator, mean, sd }) => [
    estimator === result.chosen ? `${estimatorLabels[estimator]} (chosen)` : estimatorLabels[estimator],
    shownScore(metric, mean),
    2 * sd,
  ]);
  const { label } = testMetric(testMetricOf(metric));
  return [
    { kind: 'table', head: ['Model', `${label}, cross-validated`, '± 2 sd'], rows },
    ...(result.bestTwo ? [line('The best two', bestTwoSentence(result.bestTwo, metric))] : []),
  ];
}

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** As it answers, with intervals where they are known. */
function measured(known: CardKnowledge): readonly Measured[] {
  return answeredMetrics(asTrained(known), answeringRule(known), known.decided);
}

function asTrained({ intervals, run }: CardKnowledge): readonly Measured[] {
  if (intervals !== null) return intervals;
  return Object.entries(run.result.test.metrics).map(([name, value]) => ({
    name,
    value,
    low: NaN,
    high: NaN,
  }));
}

function performanceFacts(known: CardKnowledge): readonly Fact[] {
  const answered = metricsTable('On rows that it never saw', measured(known));
  const held = answeringRule(known);
  const { test } = known.run.result;
  if (held === null || test.task === 'regression') return [answered];
  const { rule } = held;
  return [
    line('Says, as was decided', ruleSentence(rule, test.classes)),
    ...(drawsLots(rule) ? [line('Lots', lotWords)] : []),
    ...(rule.kind === 'groups' ? [line('Caution', groupCaution)] : []),
    answered,
    metricsTable(
      'As it was trained, before that decision',
      asTrained(known).filter(({ name }) => isDecided(name)),
    ),
  ];
}

function metricsTable(title: string, metrics: readonly Measured[]): Fact {
  return {
    kind: 'table',
    head: [title, 'Value', '95 % from', 'to'],
    rows: metrics.map(({ name, value, low, high }) => [testMetric(name).label, value, low, high]),
  };
}

const mostImportances = 10;

function importanceFacts({ run }: CardKnowledge): readonly Fact[] {
  const { label } = testMetric(testMetricOf(run.problem.metric));
  const rows = run.result.importances
    .slice(0, mostImportances)
    .map(({ column, mean, sd }) => [column, mean, sd]);
  return [{ kind: 'table', head: ['Column', `Fall of ${label} when shuffled`, 'sd'], rows }];
}

function maintenanceFacts({ deployment, decisions }: CardKnowledge): readonly Fact[] {
  return [
    line(
      'Watched',
      deployment === null
        ? 'it is not deployed'
        : 'predictions are logged on the device and compared with the training rows for drift',
    ),
    ...decisions.map(({ about, decision, reason }) =>
      line(`Decided about ${about}`, reason === '' ? decision : `${decision} Because: ${reason}`),
    ),
  ];
}
