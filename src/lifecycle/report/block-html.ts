import { bodyHtml, escapeHtml, scrolledHtml, wordsHtml } from '../../core/quality/html-parts.ts';
import { counted } from '../../core/quality/wording.ts';
import type { Pin } from '../data/pin.ts';
import { chartHtml } from './charts/chart-html.ts';
import type { ReportBlock } from './report-section.ts';

/** A block as HTML; all that comes from the project stands for itself. */
export function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p>${wordsHtml(block.text)}</p>`;
    case 'verdict':
      return `<p class="verdict ${block.tone}">${wordsHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map(item => `<li>${wordsHtml(item)}</li>`).join('')}</ul>`;
    case 'lines':
      return `<dl>${block.lines.map(([term, details]) => `<div><dt>${escapeHtml(term)}</dt><dd>${wordsHtml(details)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'charts':
      return `<div class="charts">${block.charts.map(chartHtml).join('')}</div>`;
    case 'pin':
      return pinHtml(block);
    case 'open':
      return `<p class="open"><strong>Not looked at:</strong> ${escapeHtml(block.what)}. <span>${escapeHtml(block.where)}</span></p>`;
    default:
      return block satisfies never;
  }
}

function tableHtml({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const heads = head.map((words, place) => {
    const isNumeric = place > 0 && rows.every(row => typeof row[place] === 'number');
    return `<th scope="col"${isNumeric ? ' class="number"' : ''}>${escapeHtml(words)}</th>`;
  });
  return scrolledHtml(
    caption,
    `<table><caption><span>${escapeHtml(caption)}</span></caption><thead><tr>${heads.join('')}</tr></thead>${bodyHtml(rows)}</table>`,
  );
}

function pinHtml({ pin, earlier, withheld }: Extract<ReportBlock, { kind: 'pin' }>): string {
  const { title, description, rows, note, picture, numbers, datasetVersionId } = pin;
  const alt = escapeHtml(`${title}. ${description}`);
  const drawn =
    picture === null
      ? ''
      : `<img src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture).replaceAll("'", '%27')}" alt="${alt}">`;
  const words = note === '' ? '' : `<blockquote>${wordsHtml(note)}</blockquote>`;
  const seen = `${escapeHtml(description)}${rows === null ? '' : ` ${escapeHtml(rows)}.`}${earlier ? ` Seen in version ${escapeHtml(datasetVersionId)}.` : ''}`;
  return `<article class="pin"><h3>${escapeHtml(title)}</h3><p class="note">${seen}</p>${words}${drawn}${numbersHtml(title, numbers)}${withheld ? withheldNote : ''}</article>`;
}

const withheldNote =
  '<p class="note">Its picture and numbers are not in this file: they show values of a column that says who somebody is.</p>';

function numbersHtml(title: string, numbers: Pin['numbers']): string {
  if (numbers === null) return '';
  const { columns, rows, count } = numbers;
  if (count > rows.length)
    return `<p class="note">The ${counted(count)} rows of numbers behind it are too many to be printed.</p>`;
  return `<details><summary>Numbers</summary>${tableHtml({ kind: 'table', caption: title, head: columns, rows })}</details>`;
}
