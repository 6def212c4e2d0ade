import type { Mitigation } from '../../core/fairness/frontier.ts';
import type { LossMitigation } from '../../core/fairness/loss-frontier.ts';
import type { GroupPolicy } from '../../core/fairness/policy.ts';
import { numberText, percentage } from '../../core/quality/wording.ts';

/** What a mitigation is, in a few words. */
export function mitigationLabel(mitigation: Mitigation): string {
  switch (mitigation.kind) {
    case 'as it is':
      return 'The model as it is';
    case 'thresholds': {
      const towards =
        mitigation.rate === 'selectionRate' ? 'the same selection rate' : 'the same true positive rate';
      return mitigation.share === 1
        ? `Thresholds by group: ${towards}`
        : `Thresholds by group: ${percentage(mitigation.share, 1)} of the way to ${towards}`;
    }
    case 'equalized odds':
      return mitigation.objective === 'balanced accuracy'
        ? 'Thresholds by group: equalised odds, best balanced accuracy'
        : 'Thresholds by group: equalised odds';
    case 'reweighing':
      return 'Trained anew, reweighed';
    case 'without columns':
      return `Trained anew without ${mitigation.columns.join(', ')}`;
    default:
      return mitigation satisfies never;
  }
}

/** How a group is decided about: "yes from 0.42 on". */
export function policyText({ ignore, rate, weight, threshold, other }: GroupPolicy): string {
  const byLot =
    weight < 1 && threshold !== other
      ? `${fromText(threshold)} in ${percentage(weight, 1)} of cases, else ${fromText(other)}`
      : fromText(threshold);
  return ignore > 0.0005
    ? `${byLot}; in ${percentage(ignore, 1)} of cases by a lot that says yes to ${percentage(rate, 1)}`
    : byLot;
}

function fromText(threshold: number | null): string {
  return threshold === null ? 'never yes' : `yes from ${numberText(threshold)} on`;
}

/** What a mitigation of a regression is, in a few words. */
export function lossMitigationLabel(mitigation: LossMitigation): string {
  switch (mitigation.kind) {
    case 'as it is':
      return 'The model as it is';
    case 'group weights':
      return mitigation.share === 1
        ? 'Trained anew, groups weighed'
        : `Trained anew, groups weighed ${percentage(mitigation.share, 1)} of the way`;
    case 'without columns':
      return `Trained anew without ${mitigation.columns.join(', ')}`;
    default:
      return mitigation satisfies never;
  }
}
