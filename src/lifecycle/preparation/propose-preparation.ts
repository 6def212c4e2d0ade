import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { LeftOutColumn } from '../../core/preprocessing/choose-inputs.ts';
import type { PlannedGroup, PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { PlannedResampler } from '../../core/preprocessing/resampling/resamplers.ts';
import type { Finding } from '../../core/quality/finding.ts';
import { percentage } from '../../core/quality/wording.ts';
import { classBalance } from '../data/class-balance.ts';
import { type ColumnTreatment, treatmentOf } from '../data/column-treatment.ts';
import type { Problem } from '../project.ts';

/** Below this share of the rows a class is easily overlooked. */
const rareClass = 0.15;

/** What was decided for a column, and why. */
export interface ColumnDecision {
  readonly column: string;
  /** The groups that it went to; none where it was left out. */
  readonly groups: readonly string[];
  readonly why: string;
}

export interface ProposedPreparation {
  readonly plan: PreparationPlan;
  /** One a column, in the order of the table; that of the target says how its classes are balanced. */
  readonly decisions: readonly ColumnDecision[];
}

/** What is known of the training rows, and of what a person wants. */
export interface PreparationGrounds {
  readonly profile: readonly ColumnProfile[];
  readonly findings: readonly Finding[];
  readonly problem: Problem;
  /** Columns marked sensitive in the data dictionary. */
  readonly sensitive: readonly string[];
  /** The column that rows are split by, where it is nothing to learn from. */
  readonly reserved?: LeftOutColumn | null;
}

/** A preparation for each column by what is known of it, with the reasons. */
export function proposePreparation(grounds: PreparationGrounds): ProposedPreparation {
  const groups = new Map<string, PlannedGroup>();
  const balance = proposeBalance(grounds);
  const decisions = grounds.profile.map((profile): ColumnDecision => {
    const column = profile.name;
    if (column === grounds.problem.target) return { column, groups: [], why: targetReason(balance) };
    const treatment = decide(profile, grounds);
    if (treatment.kind === 'leaveOut') return { column, groups: [], why: treatment.why };
    for (const { name, steps } of treatment.groups) {
      const columns = [...(groups.get(name)?.columns ?? []), column];
      groups.set(name, { name, columns, steps });
    }
    return { column, groups: treatment.groups.map(({ name }) => name), why: treatment.why };
  });
  return {
    plan: {
      format: 'terrarium-preparation-plan/1',
      groups: [...groups.values()],
      finally: [],
      balance: balance?.balance ?? null,
    },
    decisions,
  };
}

function decide(
  profile: ColumnProfile,
  { findings, sensitive, reserved }: PreparationGrounds,
): ColumnTreatment {
  if (sensitive.includes(profile.name))
    return { kind: 'leaveOut', why: 'Marked sensitive in the data dictionary.' };
  if (reserved?.column === profile.name) return { kind: 'leaveOut', why: `It ${reserved.reason}.` };
  return treatmentOf(
    profile,
    findings.filter(({ column }) => column === profile.name),
  );
}

interface ProposedBalance {
  readonly balance: PlannedResampler;
  readonly why: string;
}

function proposeBalance({ profile, problem }: PreparationGrounds): ProposedBalance | null {
  const target = profile.find(({ name }) => name === problem.target);
  if (problem.task !== 'classification' || target === undefined) return null;
  const classes = classBalance(target) ?? [];
  const rows = target.rows - target.missing;
  const rarest = classes.at(-1);
  if (rarest === undefined || rarest.count >= rareClass * rows) return null;
  return {
    balance: { kind: 'classWeights', params: {} },
    why: `Only ${percentage(rarest.count, rows)} of the rows are "${rarest.value}": rare classes weigh more, so that they are not overlooked.`,
  };
}

function targetReason(balance: ProposedBalance | null): string {
  return `The target: it is what is predicted. ${balance?.why ?? ''}`.trim();
}
