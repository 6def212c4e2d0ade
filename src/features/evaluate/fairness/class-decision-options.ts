import type { GroupRule } from '../../../core/decision/applied-rule.ts';
import type { FrontierPoint } from '../../../core/fairness/frontier.ts';
import type { GroupPolicy } from '../../../core/fairness/policy.ts';
import type { AsksOfGroups, MitigationAnswer } from '../../../jobs/contracts/questions/fairness.ts';
import { criterionWords } from '../../../lifecycle/evaluation/fairness-words.ts';
import { mitigationLabel, policyText } from '../../../lifecycle/evaluation/mitigation-words.ts';
import { settingsWithout } from '../../../lifecycle/training/settings-without.ts';
import { formatPercent } from '../../../ui/format/format-number.ts';
import type { DecisionMeans, DecisionOption } from './decision-option.ts';

/** What can be decided about a classifier, in the order of the points. */
export function classDecisionOptions(
  { columns, positive }: AsksOfGroups,
  found: MitigationAnswer,
): readonly DecisionOption[] {
  const { groups } = found.people;
  return found.points.map((point): DecisionOption => {
    const { mitigation, accuracy, balancedAccuracy, disparity, policies } = point;
    const differences = Object.entries(disparity).map(
      ([criterion, { difference }]) =>
        [
          `${criterionWords[criterion as keyof typeof disparity].label}, difference`,
          formatPercent(difference),
        ] as const,
    );
    const label = mitigationLabel(mitigation);
    return {
      label,
      decision: `${label}, between groups by ${columns.join(' and ')}`,
      evidence: {
        'A yes means': positive ?? '',
        Accuracy: formatPercent(accuracy),
        'Balanced accuracy': formatPercent(balancedAccuracy),
        ...Object.fromEntries(differences),
        ...Object.fromEntries(
          (policies ?? []).map((policy, group) => [`Group ${groups[group]!.label}`, policyText(policy)]),
        ),
      },
      means: meansOf(point, columns, found),
    };
  });
}

function meansOf(
  { mitigation, policies }: FrontierPoint,
  columns: readonly string[],
  found: MitigationAnswer,
): DecisionMeans {
  switch (mitigation.kind) {
    case 'as it is':
      return { kind: 'nothing' };
    case 'thresholds':
    case 'equalized odds':
      return found.isBinary && policies
        ? { kind: 'rule', rule: groupRule(found, policies) }
        : { kind: 'not deployable' };
    case 'reweighing':
      return { kind: 'training', change: settings => ({ ...settings, reweighing: { columns } }) };
    case 'without columns':
      return { kind: 'training', change: settings => settingsWithout(settings, mitigation.columns) };
    default:
      return mitigation satisfies never;
  }
}

function groupRule(
  { people: { columns, groups }, positive, shared }: MitigationAnswer,
  policies: readonly GroupPolicy[],
): GroupRule {
  return {
    kind: 'groups',
    positive,
    columns,
    groups: groups.map((group, place) => ({ ...group, policy: policies[place]! })),
    otherwise: shared,
  };
}
