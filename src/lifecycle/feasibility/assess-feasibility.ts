import type { PrivacyReport } from '../../core/privacy/privacy-finding.ts';
import type { Verdict } from '../../core/quality/verdict.ts';
import type { FeasibilityMeasures } from '../../core/selection/validation/feasibility-measures.ts';
import type { SensitiveColumn } from '../data/sensitive-columns.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import { deviceEvidence, timeEvidence } from './device-evidence.ts';
import { ethicsEvidence } from './ethics-evidence.ts';
import {
  type Evidence,
  type FactorVerdict,
  type FeasibilityFactor,
  feasibilityFactors,
  stakeholderQuestions,
} from './feasibility-factor.ts';
import { learningEvidence } from './learning-evidence.ts';

/** All that the app knows by itself; null where it was not looked at yet. */
export interface FeasibilityGrounds {
  readonly measures: FeasibilityMeasures | null;
  readonly quality: Verdict | null;
  readonly privacy: Pick<PrivacyReport, 'findings' | 'quasiIdentifiers'> | null;
  /** Columns by which people may be treated differently. */
  readonly sensitive: readonly SensitiveColumn[];
  readonly rows: number;
  readonly device: {
    readonly threads: number;
    /** GB as the browser tells it, at most 8; null where it does not. */
    readonly memoryGb: number | null;
    /** Whether the browser offers WebGPU; whether it pays is tried in training. */
    readonly gpu: boolean;
    /** Seconds that comparing the usual models takes where fits take as long as the estimators' entries say. */
    readonly trainingSeconds: number;
  };
}

export interface AssessedFactor {
  readonly factor: FeasibilityFactor;
  readonly verdict: FactorVerdict;
  readonly evidence: readonly Evidence[];
  /** Ids of questions that nobody has answered yet. */
  readonly open: readonly string[];
}

export interface FeasibilityAssessment {
  readonly verdict: 'go' | 'go with care' | 'not yet' | 'not as it stands';
  /** Share of what there is to know that is known. */
  readonly confidence: number;
  readonly factors: readonly AssessedFactor[];
}

/** The verdict on each factor is that of its worst fact; on the project, that of its worst factor. */
export function assessFeasibility(
  grounds: FeasibilityGrounds,
  problem: Pick<BusinessProblem, 'answers' | 'targets' | 'statement'>,
): FeasibilityAssessment {
  const factors = feasibilityFactors.map(factor => assess(factor, grounds, problem));
  const known = factors.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const open = factors.reduce((sum, factor) => sum + factor.open.length, 0);
  const unmeasured = [grounds.measures, grounds.quality, grounds.privacy].filter(one => one === null).length;
  return {
    verdict: verdictOf(factors),
    confidence: known / Math.max(1, known + open + unmeasured),
    factors,
  };
}

function verdictOf(factors: readonly AssessedFactor[]): FeasibilityAssessment['verdict'] {
  const verdicts = new Set(factors.map(({ verdict }) => verdict));
  if (verdicts.has('no')) return 'not as it stands';
  if (verdicts.has('unknown')) return 'not yet';
  return verdicts.has('doubtful') ? 'go with care' : 'go';
}

const gravity: Readonly<Record<FactorVerdict, number>> = { no: 0, doubtful: 1, unknown: 2, yes: 3 };

function assess(
  factor: FeasibilityFactor,
  grounds: FeasibilityGrounds,
  problem: Pick<BusinessProblem, 'answers' | 'targets' | 'statement'>,
): AssessedFactor {
  const questions = stakeholderQuestions.filter(question => question.factor === factor);
  const answered = questions.flatMap(({ id, text }): readonly Evidence[] => {
    const answer = problem.answers[id];
    if (answer === undefined) return [];
    const note = answer.note === '' ? '' : ` (${answer.note})`;
    const verdict = answer.verdict === 'partly' ? 'doubtful' : answer.verdict;
    return [{ verdict, sentence: `${text} ${answer.verdict}${note}.` }];
  });
  const measured = measuredBy[factor](grounds, problem);
  const evidence = [...(measured ?? []), ...answered];
  const open = questions.filter(({ id }) => problem.answers[id] === undefined).map(({ id }) => id);
  const missing = measured === null || open.length > 0;
  const verdicts: readonly FactorVerdict[] = [
    ...evidence.map(({ verdict }) => verdict),
    ...(missing ? (['unknown'] as const) : []),
  ];
  const verdict = verdicts.reduce<FactorVerdict>((a, b) => (gravity[b] < gravity[a] ? b : a), 'yes');
  return { factor, verdict, evidence, open };
}

/** What the app says of each factor by itself; null where it has not looked yet. */
const measuredBy: Record<
  FeasibilityFactor,
  (
    grounds: FeasibilityGrounds,
    problem: Pick<BusinessProblem, 'targets' | 'statement'>,
  ) => readonly Evidence[] | null
> = {
  'data availability': ({ measures }) => (measures === null ? null : learningEvidence(measures)),

  'data quality': ({ quality }) => {
    if (quality === null) return null;
    const verdict = ({ ready: 'yes', 'ready with care': 'doubtful', 'not ready': 'no' } as const)[
      quality.state
    ];
    const reasons = quality.reasons.map(({ message }) => message).join(' ');
    return [{ verdict, sentence: `The quality report says: ${quality.state}. ${reasons}`.trim() }];
  },

  'technical resources': ({ device, measures }) => deviceEvidence(device, measures),

  'business alignment': (_, { targets, statement }) => [
    statement.problem.trim() === ''
      ? { verdict: 'doubtful', sentence: 'Nobody has written down yet what the problem is.' }
      : { verdict: 'yes', sentence: 'The problem is written down.' },
    targets.length === 0
      ? { verdict: 'doubtful', sentence: 'No target is set that a model has to reach.' }
      : {
          verdict: 'yes',
          sentence: `What a model has to reach is set: ${targets.length === 1 ? 'one target' : `${targets.length} targets`}.`,
        },
  ],

  time: ({ device, measures }) => [timeEvidence(device, measures)],

  ethics: ({ privacy, sensitive, rows }) =>
    privacy === null ? null : ethicsEvidence(privacy, sensitive, rows),
};
