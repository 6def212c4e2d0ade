import type { MetricInterval } from '../../core/evaluation/intervals/metric-intervals.ts';
import { type FairnessReport, worstVerdict } from '../../core/fairness/fairness-report.ts';
import type { Finding } from '../../core/quality/finding.ts';
import { countOf } from '../../core/quality/wording.ts';
import { recordText } from '../data/expectation-record.ts';
import type { Decision } from '../evaluation/decision.ts';
import { testMetric, testMetricOf } from '../evaluation/test-metrics.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import { targetText } from '../problem/describe-business-problem.ts';
import { standingOf } from '../problem/goal-standing.ts';
import type { Run } from '../training/run.ts';
import { type CheckName, type CheckResult, checkNames } from './approval-check.ts';
import type { Risk } from './risk.ts';

/** What is stored about a run's model that its checks are answered from; null where nobody looked. */
export interface ApprovalGrounds {
  readonly run: Extract<Run, { state: 'done' }>;
  /** On the test rows, and the same metrics of the dummy. */
  readonly measured: {
    readonly metrics: readonly MetricInterval[];
    readonly dummy: Readonly<Record<string, number>>;
  } | null;
  readonly business: BusinessProblem | null;
  /** The columns that the model is given. */
  readonly inputs: readonly string[];
  /** Of the quality report of its table. */
  readonly findings: readonly Finding[] | null;
  readonly risks: readonly Risk[];
  /** Columns by which people may be treated differently. */
  readonly sensitive: readonly string[];
  /** Every comparison of groups that was made of it. */
  readonly fairness: readonly FairnessReport[];
  readonly decisions: readonly Decision[];
  /** What people wrote in its card, by section. */
  readonly words: Readonly<Record<string, string>>;
}

/** What is proposed to whom asks for approval the first time: what always can be met, and what the project has set itself. */
export function proposeChecks({ business, run, risks }: ApprovalGrounds): readonly CheckName[] {
  const own: Readonly<Partial<Record<CheckName, boolean>>> = {
    'targets reached': (business?.targets.length ?? 0) > 0,
    'expectations kept': run.expectations !== undefined,
    'risks owned': risks.length > 0,
  };
  return checkNames.filter(check => own[check] ?? true);
}

type Answer = Omit<CheckResult, 'check'>;

const answers: Readonly<Record<CheckName, (grounds: ApprovalGrounds) => Answer>> = {
  'better than the dummy': betterThanDummy,
  'targets reached': targetsReached,
  'no grave finding': noGraveFinding,
  'expectations kept': expectationsKept,
  'fairness looked at': fairnessLookedAt,
  'card written': cardWritten,
  'risks owned': risksOwned,
};

/** How every check does, each with the evidence that it rests on. */
export function checkApproval(grounds: ApprovalGrounds): readonly CheckResult[] {
  return checkNames.map(check => ({ check, ...answers[check](grounds) }));
}

const met = (evidence: string): Answer => ({ state: 'met', evidence });
const open = (evidence: string): Answer => ({ state: 'open', evidence });
const answer = (isMet: boolean, evidence: string): Answer => (isMet ? met(evidence) : open(evidence));

function betterThanDummy({ run, measured }: ApprovalGrounds): Answer {
  const name = testMetricOf(run.problem.metric);
  const found = measured?.metrics.find(metric => metric.name === name);
  const guess = measured?.dummy[name];
  if (found === undefined || guess === undefined)
    return open('Nobody has looked at its intervals: open its evaluation.');
  const { label, better } = testMetric(name);
  const { value, low, high } = found;
  const beats = better === 'higher' ? low > guess : high < guess;
  const figures = [value, low, high, guess].map(figure => figure.toFixed(3));
  return answer(
    beats,
    `${label} ${figures[0]}, between ${figures[1]} and ${figures[2]}; the dummy ${figures[3]}.`,
  );
}

function targetsReached({ business, measured }: ApprovalGrounds): Answer {
  const targets = business?.targets ?? [];
  if (targets.length === 0) return open('No target is set for the project.');
  const metrics = Object.fromEntries((measured?.metrics ?? []).map(metric => [metric.name, metric]));
  const standing = standingOf({ targets }, metrics);
  const told = standing.map(
    ({ target, state, value }) =>
      `${targetText(target)}: ${state}${value === null ? '' : `, ${value.toFixed(3)}`}`,
  );
  return answer(
    standing.every(({ state }) => state === 'reached'),
    `${told.join('; ')}.`,
  );
}

function noGraveFinding({ findings, inputs, risks }: ApprovalGrounds): Answer {
  if (findings === null) return open('Its table has no quality report yet.');
  const settled = new Set(risks.filter(({ state }) => state !== 'open').map(({ finding }) => finding));
  const grave = findings.filter(({ check, severity, column }) => {
    if (check !== 'target leakage') return severity === 'critical';
    if (severity === 'info' || (column !== null && !inputs.includes(column))) return false;
    return !settled.has(`target leakage: ${column ?? 'table'}`);
  });
  if (grave.length === 0) return met(`${countOf(findings.length, 'finding')}, none of them grave and open.`);
  return open(grave.map(({ check, column }) => (column === null ? check : `${check}: ${column}`)).join('; '));
}

function expectationsKept({ run }: ApprovalGrounds): Answer {
  if (run.expectations === undefined || run.expectations.checked === 0)
    return open('No rule was run on its table when it was trained.');
  return answer(run.expectations.broken.length === 0, `${recordText(run.expectations)}.`);
}

function fairnessLookedAt({ sensitive, fairness, decisions }: ApprovalGrounds): Answer {
  if (sensitive.length === 0) return met('No column of its table is known to tell who people are.');
  const looked = fairness.filter(({ columns }) => columns.some(column => sensitive.includes(column)));
  if (looked.length === 0) return open(`Nobody has compared groups by ${sensitive.join(', ')}.`);
  const columns = looked.map(report => report.columns.join(' and '));
  const by = `Compared by ${[...new Set(columns)].join('; ')}`;
  if (!looked.some(report => worstVerdict(report) === 'unfair'))
    return met(`${by}: nothing unfair was found.`);
  const decided = decisions.find(({ about }) => about === 'fairness');
  return decided === undefined
    ? open(`${by}: something is unfair, and nothing was decided about it.`)
    : met(`${by}: unfair, and decided: ${decided.decision}`);
}

/** Sections that only a person can answer, by their names in `modelCard`. */
const ownWords = { use: 'intended use', 'out of scope': 'out of scope', contact: 'contact' } as const;

function cardWritten({ words }: ApprovalGrounds): Answer {
  const missing = Object.entries(ownWords).filter(([section]) => (words[section] ?? '').trim() === '');
  return missing.length === 0
    ? met('Intended use, out of scope and contact are written.')
    : open(`Not written by a person yet: ${missing.map(([, title]) => title).join(', ')}.`);
}

function risksOwned({ risks }: ApprovalGrounds): Answer {
  const openRisks = risks.filter(({ state }) => state === 'open');
  const orphans = openRisks.filter(({ owner }) => owner.trim() === '').length;
  if (openRisks.length === 0) return met('No risk is open.');
  return orphans === 0
    ? met(`${countOf(openRisks.length, 'open risk')}, each with an owner.`)
    : open(`${countOf(orphans, 'open risk')} without an owner.`);
}
