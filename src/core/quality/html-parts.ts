import { numberText } from './wording.ts';

export type Cell = string | number;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands for itself in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character]!);
}

/** A table under its heading, if it has one; numbers to the right. */
export function tableHtml(
  heading: string | null,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const head = heads.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const title = heading === null ? '' : `<h2>${escapeHtml(heading)}</h2>`;
  const label = heading ?? heads.filter(text => text !== '').join(', ');
  return `${title}${scrolledHtml(label, `<table>${heads.some(text => text !== '') ? `<thead><tr>${head}</tr></thead>` : ''}${bodyHtml(rows)}</table>`)}`;
}

/** A part that scrolls where it is wider than the page, with the keyboard too. */
export function scrolledHtml(label: string, content: string): string {
  return `<div class="wide" role="region" aria-label="${escapeHtml(label)}" tabindex="0">${content}</div>`;
}

/** The rows of a table, each headed by its first cell. */
export function bodyHtml(rows: readonly (readonly Cell[])[]): string {
  return `<tbody>${rows.map(row => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody>`;
}

/** Text with its lines as they were written. */
export function wordsHtml(words: string): string {
  return escapeHtml(words).replaceAll('\n', '<br>');
}

function cellHtml(cell: Cell, place: number): string {
  const kind = breakingOf(String(cell));
  if (place === 0) return `<th scope="row"${kind}>${wordsHtml(String(cell))}</th>`;
  if (typeof cell === 'string') return `<td${kind}>${wordsHtml(cell)}</td>`;
  return `<td class="number">${figureText(cell)}</td>`;
}

/** A word so long that a page has no room for it breaks anywhere; a day and its time nowhere. */
function breakingOf(text: string): string {
  if (/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(text)) return ' class="moment"';
  return /\S{25}/.test(text) ? ' class="long"' : '';
}

/** A number in few characters, however small. */
function figureText(value: number): string {
  if (Number.isNaN(value)) return '–';
  const isTiny = value !== 0 && Math.abs(value) < 1e-4;
  return isTiny ? value.toExponential(1) : numberText(value);
}
