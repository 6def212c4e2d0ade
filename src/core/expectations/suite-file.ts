import { InputError } from '../errors.ts';
import type { Expectation } from './expectation.ts';
import { fieldFault, type RuleField } from './rule-fields.ts';
import { definitionOf, type Rule, type RuleType, ruleTypes } from './rules.ts';

const format = 'terrarium-expectations/1';

/** A suite as a file: JSON that a person can read, and that `readSuite` reads back. */
export function writeSuite(expectations: readonly Expectation[]): string {
  return `${JSON.stringify({ format, expectations }, null, 2)}\n`;
}

/** @throws InputError naming the rule and what is wrong with it */
export function readSuite(text: string): readonly Expectation[] {
  const remedy = 'Choose a file that was exported from the expectations of a project.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('The file is no JSON.', remedy);
  }
  if (!isObject(value) || value.format !== format || !Array.isArray(value.expectations))
    throw new InputError(`The file does not say that it is of the format "${format}".`, remedy);
  const read = value.expectations.map(readExpectation);
  const twice = read.find(({ name }, index) => read.findIndex(other => other.name === name) !== index);
  if (twice !== undefined)
    throw new InputError(`Two rules are called "${twice.name}".`, 'Give each a name of its own.');
  return read;
}

function readExpectation(value: unknown, index: number): Expectation {
  const place = `Rule ${index + 1}`;
  if (!isObject(value) || typeof value.name !== 'string' || value.name === '')
    throw new InputError(`${place} has no name.`);
  const subject = `${place}, "${value.name}":`;
  if (value.severity !== 'critical' && value.severity !== 'warning')
    throw new InputError(`${subject} its severity is neither "critical" nor "warning".`);
  const { rule } = value;
  if (!isObject(rule) || !isRuleType(rule.type))
    throw new InputError(
      `${subject} there is no rule of the type ${JSON.stringify(isObject(rule) ? rule.type : rule)}.`,
    );
  const fields = Object.entries<RuleField>(definitionOf({ type: rule.type }).fields);
  for (const [name, field] of fields) {
    const fault = fieldFault(field, rule[name]);
    if (fault !== null) throw new InputError(`${subject} "${name}" cannot be so. ${fault}`);
  }
  const known = Object.fromEntries(fields.map(([name]) => [name, rule[name]]));
  const read = { type: rule.type, ...known } as unknown as Rule;
  const fault = definitionOf(read).fault?.(read) ?? null;
  if (fault !== null) throw new InputError(`${subject} ${fault}`);
  return { name: value.name, severity: value.severity, rule: read };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRuleType(value: unknown): value is RuleType {
  return ruleTypes.some(type => type === value);
}
