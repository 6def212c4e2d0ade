import { type Expectation, nameExpectations } from './expectation.ts';
import type { ProposalSource, RuleSeverity } from './rule.ts';
import { columnOfRule, definitionOf, type Rule, ruleTypes } from './rules.ts';

/**
 * The rules that a table itself suggests, with slack: those on the table first, then column by column.
 * The table keeps every one of them. `report` hears the fraction of the kinds of rules done.
 */
export function proposeExpectations(
  source: ProposalSource,
  report: (done: number) => void = () => {},
): readonly Expectation[] {
  const proposed: { readonly rule: Rule; readonly severity: RuleSeverity }[] = [];
  for (const [index, type] of ruleTypes.entries()) {
    const definition = definitionOf({ type });
    const kept = definition
      .propose(source)
      .filter(({ rule }) => definition.check(rule, source.table, source.now).passed);
    proposed.push(...kept);
    report((index + 1) / ruleTypes.length);
  }
  const place = new Map(source.table.columns.map(({ name }, index) => [name, index]));
  const placeOf = (rule: Rule) => place.get(columnOfRule(rule) ?? '') ?? -1;
  const inOrder = proposed.toSorted((a, b) => placeOf(a.rule) - placeOf(b.rule));
  return nameExpectations(inOrder, []);
}
