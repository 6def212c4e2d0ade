import type { ParamField } from '../../../core/preprocessing/catalogue/param-field.ts';

/** The number or text that was typed; nothing is null. */
export function fillFrom(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : text;
}

/** The pieces between commas, without the blanks around them; none of nothing. */
export function piecesOf(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.split(',').map(piece => piece.trim());
}

/** The numbers between commas; what is no number is NaN. */
export function numbersFrom(text: string): readonly number[] {
  return piecesOf(text).map(piece => (piece === '' ? NaN : Number(piece)));
}

/** A list as it is typed. */
export function listText(values: readonly (number | string)[]): string {
  return values.join(', ');
}

/** The moment that a day begins in UTC; null of none. */
export function momentFrom(day: string): number | null {
  const moment = Date.parse(day);
  return Number.isNaN(moment) ? null : moment;
}

/** What a field is called in the plan and in scikit-learn, and what it is where nobody changes it. */
export function paramNote(name: string, field: ParamField, standard: string): string {
  return [field.hint, `${name}; default: ${standard === '' ? 'none' : standard}.`].filter(Boolean).join(' ');
}
