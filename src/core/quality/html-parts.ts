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
  const body = rows.map(row => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  const title = heading === null ? '' : `<h2>${escapeHtml(heading)}</h2>`;
  return `${title}<div class="wide"><table>${heads.some(text => text !== '') ? `<thead><tr>${head}</tr></thead>` : ''}<tbody>${body}</tbody></table></div>`;
}

function cellHtml(cell: Cell, place: number): string {
  if (place === 0) return `<th scope="row">${escapeHtml(String(cell))}</th>`;
  if (typeof cell === 'string') return `<td>${escapeHtml(cell)}</td>`;
  return `<td class="number">${Number.isNaN(cell) ? '–' : numberText(cell)}</td>`;
}
