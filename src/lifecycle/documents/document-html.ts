import { htmlPage } from '../../core/quality/html-page.ts';
import { escapeHtml, tableHtml, wordsHtml } from '../../core/quality/html-parts.ts';
import type { DocumentSection, Fact, GovernedDocument } from './document.ts';

/** The document as one HTML file without scripts, that opens offline and prints. `made` in ISO 8601. */
export function documentHtml({ title, sections }: GovernedDocument, made: string): string {
  const body = `<h1>${escapeHtml(title)}</h1>
${sections.map(sectionHtml).join('\n')}
<p class="note">Made ${escapeHtml(made)} by Terrarium on the device; the table never left it. Numbers are the app’s, words are a person’s.</p>`;
  return htmlPage({ title, style, body });
}

function sectionHtml({ title, words, facts }: DocumentSection): string {
  const text = words === '' ? '' : `<p>${wordsHtml(words)}</p>`;
  const lines = facts.filter(fact => fact.kind === 'line');
  const list =
    lines.length === 0
      ? ''
      : `<dl>${lines.map(({ term, details }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(details)}</dd>`).join('')}</dl>`;
  const tables = facts.filter(isTable).map(({ head, rows }) => tableHtml(null, head, rows));
  return `<section><h2>${escapeHtml(title)}</h2>${text}${list}${tables.join('')}</section>`;
}

function isTable(fact: Fact): fact is Extract<Fact, { kind: 'table' }> {
  return fact.kind === 'table';
}

const style =
  'body{max-width:52rem}dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.2rem 1rem;font-size:13px}dt{font-weight:600}dd{margin:0}table{margin:.6rem 0}.note{margin-top:2rem;font-size:13px}@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}';
