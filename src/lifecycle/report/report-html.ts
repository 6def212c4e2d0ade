import { htmlPage } from '../../core/quality/html-page.ts';
import { escapeHtml } from '../../core/quality/html-parts.ts';
import { blockHtml } from './block-html.ts';
import type { ReportPart, ReportSection } from './report-section.ts';
import type { ReportState } from './report-state.ts';
import { reportStyle } from './report-style.ts';

/** The chosen sections of a project's report as one HTML file. `made` in ISO 8601. */
export function reportHtml(state: ReportState, sections: readonly ReportSection[], made: string): string {
  const written = sections.map(({ id, title, write }) => ({ id, title, parts: write(state) }));
  const { name } = state.project;
  const body = `<header><h1>${escapeHtml(name)}</h1>
<p class="note">Project report, made ${escapeHtml(made.slice(0, 16).replace('T', ' '))} (UTC) by Terrarium on the device. Times are in UTC. It holds what was stored and computed until then, and no row of the table; values of columns that say who somebody is are withheld, but for what people wrote themselves.</p></header>
<nav aria-label="Contents"><h2>Contents</h2><ol>${written.map(contentsHtml).join('')}</ol></nav>
<main>
${written.map(sectionHtml).join('\n')}
</main>
<footer class="note"><p>Made on the device; the table never left it.</p></footer>`;
  return htmlPage({ title: `${name}: project report`, style: reportStyle, body, pictures: true });
}

interface WrittenSection {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ReportPart[];
}

function contentsHtml({ id, title, parts }: WrittenSection): string {
  const open = parts.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'open').length;
  const told = open === 0 ? '' : ` <small>${open} not looked at</small>`;
  return `<li><a href="#${id}">${escapeHtml(title)}</a>${told}</li>`;
}

function sectionHtml({ id, title, parts }: WrittenSection): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>${parts.map(partHtml).join('')}</section>`;
}

function partHtml({ title, blocks }: ReportPart): string {
  if (blocks.length === 0) return '';
  const heading = title === null ? '' : `<h3>${escapeHtml(title)}</h3>`;
  return `${heading}${blocks.map(blockHtml).join('')}`;
}
