import type { RuleSeverity } from './rule.ts';
import { columnOfRule, definitionOf, type Rule } from './rules.ts';

/** A rule that a person has accepted. */
export interface Expectation {
  /** Names it among the others, in words: "age: within bounds". */
  readonly name: string;
  readonly severity: RuleSeverity;
  readonly rule: Rule;
}

/** What is expected, as a sentence with its stop. */
export function describeExpectation({ rule }: Expectation): string {
  return `${definitionOf(rule).describe(rule)}.`;
}

/** An expectation of this rule, under a name that none of the others has. */
export function nameExpectation(
  rule: Rule,
  severity: RuleSeverity,
  others: readonly Expectation[],
): Expectation {
  const plain = `${columnOfRule(rule) ?? 'table'}: ${definitionOf(rule).aspect}`;
  const taken = new Set(others.map(({ name }) => name));
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain} (${number})`;
  return { name, severity, rule };
}

/** Expectations of these rules, each under a name that none of the others and of themselves has. */
export function nameExpectations(
  rules: readonly Pick<Expectation, 'rule' | 'severity'>[],
  others: readonly Expectation[],
): readonly Expectation[] {
  const named: Expectation[] = [];
  for (const { rule, severity } of rules) named.push(nameExpectation(rule, severity, [...others, ...named]));
  return named;
}

/** The rules as they are to be after a column was given another name. */
export function renameColumnInRules(
  expectations: readonly Expectation[],
  from: string,
  to: string,
): readonly Expectation[] {
  return expectations.reduce<readonly Expectation[]>((all, { severity, rule }, index) => {
    const renamed = renameIn(rule, from, to);
    return renamed === rule
      ? all
      : all.with(index, nameExpectation(renamed, severity, all.toSpliced(index, 1)));
  }, expectations);
}

function renameIn(rule: Rule, from: string, to: string): Rule {
  if ('column' in rule) return rule.column === from ? { ...rule, column: to } : rule;
  if (rule.type !== 'expectTableColumnsToMatchSet' || !rule.columnSet.includes(from)) return rule;
  return { ...rule, columnSet: rule.columnSet.map(name => (name === from ? to : name)) };
}
