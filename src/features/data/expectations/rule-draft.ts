import { fieldFault, type RuleField } from '../../../core/expectations/rule-fields.ts';
import { definitionOf, type Rule, type RuleType } from '../../../core/expectations/rules.ts';
import { type ColumnSchema, isNumericKind } from '../../../core/table/column.ts';

/** What the form of a rule holds: each field by its name, as its control gives it. */
export type RuleDraft = Readonly<Record<string, unknown>>;

/** The fields of a kind of rule, in the order of its form. */
export function fieldsOf(type: RuleType): readonly (readonly [name: string, field: RuleField])[] {
  return Object.entries<RuleField>(definitionOf({ type }).fields);
}

/** A rule in its form. */
export function draftOf(rule: Rule): RuleDraft {
  const values: Readonly<Record<string, unknown>> = { ...rule };
  return Object.fromEntries(fieldsOf(rule.type).map(([name, field]) => [name, shownIn(field, values[name])]));
}

/** An empty form for a rule of this kind. */
export function emptyDraft(type: RuleType): RuleDraft {
  return Object.fromEntries(
    fieldsOf(type).map(([name, { holds }]) => [name, initially[holds as keyof typeof initially] ?? '']),
  );
}

const initially = { kinds: [], rows: null, positive: null, share: 1, flag: false } as const;

/** What is wrong with each field, told so that it can be put right; null where nothing is. */
export interface DraftFaults {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

/** The rule that a form asks for, or what is wrong with it. */
export function ruleOf(type: RuleType, draft: RuleDraft): { readonly rule: Rule } | DraftFaults {
  const values = fieldsOf(type).map(([name, field]) => [name, field, meantBy(field, draft[name])] as const);
  const fields = Object.fromEntries(
    values.flatMap(([name, field, value]) => {
      const fault = fieldFault(field, value);
      return fault === null ? [] : [[name, fault]];
    }),
  );
  if (Object.keys(fields).length > 0) return { fields, whole: null };
  const known = Object.fromEntries(values.map(([name, , value]) => [name, value]));
  const rule = { type, ...known } as unknown as Rule;
  const whole = definitionOf(rule).fault?.(rule) ?? null;
  return whole === null ? { rule } : { fields, whole };
}

/** Whether a rule can be about a column of this kind. */
export function suits(type: RuleType, { kind }: ColumnSchema): boolean {
  switch (type) {
    case 'expectColumnValuesToBeBetween':
      return isNumericKind(kind);
    case 'expectColumnMaxToBeRecent':
      return kind === 'datetime';
    case 'expectColumnKsDistanceToBeLessThan':
      return kind === 'number' || kind === 'integer';
    case 'expectColumnPsiToBeLessThan':
      return !isNumericKind(kind);
    case 'expectTableColumnsToMatchSet':
    case 'expectTableRowCountToBeBetween':
      return false;
    case 'expectColumnValuesToBeInTypeList':
    case 'expectColumnValuesToNotBeNull':
    case 'expectColumnValuesToBeUnique':
    case 'expectColumnValuesToBeInSet':
    case 'expectColumnValuesToMatchRegex':
      return true;
    default:
      return type satisfies never;
  }
}

function shownIn({ holds }: RuleField, value: unknown): unknown {
  if (holds === 'texts') return (value as readonly string[]).join('\n');
  if (holds === 'bound') return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return value;
}

function meantBy({ holds }: RuleField, shown: unknown): unknown {
  if (holds !== 'texts' && holds !== 'bound') return shown;
  const text = typeof shown === 'string' ? shown : '';
  if (holds === 'texts') return text.split('\n').filter(line => line !== '');
  if (text.trim() === '') return null;
  return Number.isNaN(Number(text)) ? text.trim() : Number(text);
}
