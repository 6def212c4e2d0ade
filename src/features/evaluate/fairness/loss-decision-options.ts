import { type LossMitigation, worstLoss } from '../../../core/fairness/loss-frontier.ts';
import type { WeightedGroup } from '../../../core/selection/reweighed-rows.ts';
import type { LossMitigationAnswer } from '../../../jobs/contracts/questions/fairness.ts';
import { lossMitigationLabel } from '../../../lifecycle/evaluation/mitigation-words.ts';
import { settingsWithout } from '../../../lifecycle/training/settings-without.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import type { DecisionMeans, DecisionOption } from './decision-option.ts';

/** What can be decided about a regression, in the order of the points. */
export function lossDecisionOptions(
  columns: readonly string[],
  { points, people: { groups }, bound }: LossMitigationAnswer,
): readonly DecisionOption[] {
  return points.map(point => {
    const { mitigation, error, losses, worst } = point;
    const label = lossMitigationLabel(mitigation);
    return {
      label,
      decision: `${label}, between groups by ${columns.join(' and ')}`,
      evidence: {
        'Mean absolute error': formatNumber(error),
        'Greatest of a group': `${formatNumber(worstLoss(point))} (${groups[worst]!.label})`,
        'Tolerated of a group': formatNumber(bound),
        ...Object.fromEntries(
          groups.map((group, place) => [`Group ${group.label}`, formatNumber(losses[place]!)]),
        ),
      },
      means: meansOf(mitigation, columns, groups),
    };
  });
}

function meansOf(
  mitigation: LossMitigation,
  columns: readonly string[],
  groups: readonly Omit<WeightedGroup, 'weight'>[],
): DecisionMeans {
  switch (mitigation.kind) {
    case 'as it is':
      return { kind: 'nothing' };
    case 'group weights': {
      const weighted = groups.map((group, place) => ({ ...group, weight: mitigation.weights[place]! }));
      return {
        kind: 'training',
        change: settings => ({ ...settings, reweighing: { columns, groups: weighted } }),
      };
    }
    case 'without columns':
      return { kind: 'training', change: settings => settingsWithout(settings, mitigation.columns) };
    default:
      return mitigation satisfies never;
  }
}
