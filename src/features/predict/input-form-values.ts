import type { InputColumn } from '../../core/pipeline/pipeline-model.ts';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import { formatNumber } from '../../ui/format/format-number.ts';

/** What the form holds: the text of each column, '' where missing. */
export type RowTexts = Readonly<Record<string, string>>;

const MS_A_DAY = 86_400_000;

/** A typical row: the median of each number and date, the most common of each category. */
export function typicalRow(inputs: readonly InputColumn[], profiles: readonly ColumnProfile[]): RowTexts {
  const byName = new Map(profiles.map(profile => [profile.name, profile]));
  return Object.fromEntries(inputs.map(input => [input.name, typicalText(input, byName.get(input.name))]));
}

function typicalText(input: InputColumn, profile: ColumnProfile | undefined): string {
  if (input.kind === 'datetime') return input.range === null ? '' : datetimeText(input, input.range.median);
  if (input.range !== null)
    return String(input.kind === 'integer' ? Math.round(input.range.median) : input.range.median);
  const common =
    profile?.shape === 'coded' ? profile.top.find(({ value }) => input.categories.includes(value)) : null;
  return common?.value ?? input.categories[0] ?? '';
}

/** Whether the column holds dates alone: then a form need not ask for the time of day. */
export function holdsDates({ range }: InputColumn): boolean {
  return range !== null && range.min % MS_A_DAY === 0 && range.max % MS_A_DAY === 0;
}

/** As a date or datetime-local input takes it. */
function datetimeText(input: InputColumn, ms: number): string {
  return new Date(ms).toISOString().slice(0, holdsDates(input) ? 10 : 16);
}

/** What training saw of a number or date, said under its field. */
export function rangeHint(input: InputColumn): string | undefined {
  if (input.range === null) return undefined;
  const { min, max } = input.range;
  const text = (value: number) =>
    input.kind === 'datetime' ? new Date(value).toISOString().slice(0, 10) : formatNumber(value);
  return `Training: ${text(min)} to ${text(max)}`;
}

/** A value below or above all of training: the model has to guess there. */
export function outOfRange(input: InputColumn, text: string): boolean {
  if (input.range === null || text === '') return false;
  const value = input.kind === 'datetime' ? datetimeOf(text) : Number(text);
  return value < input.range.min || value > input.range.max;
}

/** The form's times are taken as UTC, as those of files without an offset are. */
function datetimeOf(text: string): number {
  return Date.parse(text.includes('T') ? `${text}Z` : text);
}
