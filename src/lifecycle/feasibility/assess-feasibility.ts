import type { PrivacyReport } from '../../core/privacy/privacy-finding.ts';
import type { Verdict } from '../../core/quality/verdict.ts';
import { inWords } from '../../core/selection/recommend/expected-time.ts';
import type { FeasibilityMeasures } from '../../core/selection/validation/feasibility-measures.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
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
  /** Columns marked as sensitive in the data dictionary. */
  readonly sensitive: readonly string[];
  readonly device: {
    readonly threads: number;
    /** GB as the browser tells it, at most 8; null where it does not. */
    readonly memoryGb: number | null;
    /** Whether the browser offers WebGPU; whether it pays is tried in training. */
    readonly gpu: boolean;
    /** Seconds that comparing the usual models is expected to take here. */
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

  'technical resources': ({ device }) => [
    {
      verdict: 'yes',
      sentence: `This device has ${device.threads} threads${device.memoryGb === null ? '' : `, ${device.memoryGb} GB of memory or more`} and ${device.gpu ? 'a browser that computes on a GPU where there is one' : 'a browser that does not compute on a GPU; none is needed'}.`,
    },
  ],

  'business alignment': (_, { targets, statement }) => [
    statement.problem.trim() === ''
      ? { verdict: 'doubtful', sentence: 'Nobody has written down yet what the problem is.' }
      : { verdict: 'yes', sentence: 'The problem is written down.' },
    targets.length === 0
      ? { verdict: 'doubtful', sentence: 'No target is set that a model has to reach.' }
      : { verdict: 'yes', sentence: `What a model has to reach is set: ${targets.length} targets.` },
  ],

  time: ({ device: { trainingSeconds } }) => [
    {
      verdict: trainingSeconds < 3600 ? 'yes' : 'doubtful',
      sentence: `Comparing the usual models is expected to take ${inWords(trainingSeconds)} on this device.`,
    },
  ],

  ethics: ({ privacy, sensitive }) => (privacy === null ? null : ethicsEvidence(privacy, sensitive)),
};

function ethicsEvidence(
  { findings, quasiIdentifiers }: NonNullable<FeasibilityGrounds['privacy']>,
  sensitive: readonly string[],
): readonly Evidence[] {
  const columns = [...new Set(findings.map(({ column }) => column))];
  const unique = quasiIdentifiers[0]?.uniqueRows ?? 0;
  return [
    columns.length === 0
      ? { verdict: 'yes', sentence: 'No column with personal data was found.' }
      : {
          verdict: 'doubtful',
          sentence: `Personal data in ${columns.slice(0, 4).join(', ')}${columns.length > 4 ? ' and others' : ''}: keep them out of the model or mask them.`,
        },
    ...(unique > 0
      ? [
          {
            verdict: 'doubtful',
            sentence: `${unique.toLocaleString('en-US')} rows are like no other in a few columns: whoever knows these could find a person.`,
          } as const,
        ]
      : []),
    ...(sensitive.length > 0
      ? [
          {
            verdict: 'doubtful',
            sentence: `Marked as sensitive: ${sensitive.join(', ')}. They are kept out of models; fairness is to be looked at by them.`,
          } as const,
        ]
      : []),
  ];
}
