import { escapeHtml, tableHtml } from '../../core/quality/html-parts.ts';
import type { DocumentSection, Fact, GovernedDocument } from './document.ts';

/** The document as one HTML file without scripts, that opens offline and prints. `made` in ISO 8601. */
export function documentHtml({ title, sections }: GovernedDocument, made: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${sections.map(sectionHtml).join('\n')}
<p class="note">Made ${escapeHtml(made)} by Terrarium on the device; the table never left it. Numbers are the app’s, words are a person’s.</p>
</body>
</html>
`;
}

function sectionHtml({ title, words, facts }: DocumentSection): string {
  const text = words === '' ? '' : `<p>${escapeHtml(words).replaceAll('\n', '<br>')}</p>`;
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

const style = `:root{color-scheme:light dark}body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:15px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.6rem}h2{margin:2rem 0 .4rem;font-size:1.15rem}dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.2rem 1rem;font-size:13px}dt{font-weight:600}dd{margin:0}table{border-collapse:collapse;font-size:13px;margin:.6rem 0}th,td{padding:.25rem .6rem;border-bottom:1px solid #8886;text-align:start}td.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}.note{margin-top:2rem;opacity:.8;font-size:13px}@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}@media print{body{margin:0;max-width:none;font-size:11px}section,tr{break-inside:avoid}}`;
