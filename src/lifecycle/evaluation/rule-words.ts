import type { AppliedRule } from '../../core/decision/applied-rule.ts';
import type { DecidedBy } from '../../core/decision/decided-by.ts';
import { percentage } from '../../core/quality/wording.ts';
import { policyText } from './mitigation-words.ts';

/** A rule in a sentence: "“Yes” from 31.2 % on." */
export function ruleSentence(rule: AppliedRule, classes: readonly string[]): string {
  const positive = `“${classes[rule.positive]}”`;
  switch (rule.kind) {
    case 'threshold':
      return `${positive} from ${percentage(rule.threshold, 1)} on.`;
    case 'groups': {
      const by = rule.columns.map(({ name }) => name).join(' and ');
      const groups = rule.groups.map(({ label, policy }) => `“${label}” ${policyText(policy)}`);
      return `${positive} by a threshold for each group by ${by}: ${groups.join('; ')}; anyone else yes from ${percentage(rule.otherwise, 1)} on.`;
    }
    default:
      return rule satisfies never;
  }
}

/** A rule in a few words: "“Yes” by group of sex". */
export function ruleLabel(rule: AppliedRule, classes: readonly string[]): string {
  const positive = `“${classes[rule.positive]}”`;
  return rule.kind === 'threshold'
    ? `${positive} from ${percentage(rule.threshold, 1)}`
    : `${positive} by group of ${rule.columns.map(({ name }) => name).join(' and ')}`;
}

/** What the rule decided about one row, in a sentence. */
export function decidedByText({ positive, group, columns, policy }: DecidedBy): string {
  const how = `“${positive}”: ${policyText(policy)}`;
  if (columns.length === 0) return `${how}, as was decided for everyone.`;
  const by = columns.join(' and ');
  return group === null
    ? `${how}, as was decided for who is in no known group by ${by}.`
    : `${how}, as was decided for “${group}” by ${by}.`;
}

/** Whether some are decided about by lot. */
export function drawsLots(rule: AppliedRule): boolean {
  return (
    rule.kind === 'groups' &&
    rule.groups.some(
      ({ policy: { ignore, weight, threshold, other } }) =>
        ignore > 0 || (weight > 0 && weight < 1 && threshold !== other),
    )
  );
}

/** How lots are drawn. */
export const lotWords =
  'Where a lot decides, it is drawn from the row’s own values: the same row is always answered alike, on any device, and a change of any value draws anew.';

/** What must be known before people are decided about by group. */
export const groupCaution =
  'To use a protected attribute in decisions about people, even to make them fairer, is unlawful in some places and for some purposes, and asked for in others. Have it judged by someone who knows the law where it will be used.';
