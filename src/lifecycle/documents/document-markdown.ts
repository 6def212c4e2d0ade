import type { Cell } from '../../core/quality/html-parts.ts';
import { numberText } from '../../core/quality/wording.ts';
import type { DocumentSection, Fact, FrontMatter, GovernedDocument } from './document.ts';

/** The document as Markdown; a model card with the front matter that Hugging Face reads. */
export function documentMarkdown({ title, sections, frontMatter }: GovernedDocument): string {
  const head = frontMatter === undefined ? '' : `${frontMatterText(frontMatter)}\n`;
  return `${head}# ${escaped(title)}\n\n${sections.map(sectionText).join('\n')}`;
}

function sectionText({ title, words, facts }: DocumentSection): string {
  const parts = [words, ...facts.map(factText)].filter(part => part !== '');
  return `## ${escaped(title)}\n\n${parts.join('\n\n')}\n`;
}

function factText(fact: Fact): string {
  switch (fact.kind) {
    case 'line':
      return `- **${escaped(fact.term)}**: ${escaped(fact.details)}`;
    case 'table':
      return [
        rowText(fact.head),
        rowText(fact.head.map(() => '---')),
        ...fact.rows.map(row => rowText(row.map(cellText))),
      ].join('\n');
    default:
      return fact satisfies never;
  }
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell).replaceAll('|', '\\|');
  return Number.isNaN(cell) ? '–' : numberText(cell);
}

/** Names of columns must not become emphasis, links or HTML. */
function escaped(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[\\`*_[\]<>#]/g, character => `\\${character}`);
}

/** https://huggingface.co/docs/hub/model-cards#model-card-metadata; strings as JSON, which is YAML. */
function frontMatterText({ name, task, dataset, metrics }: FrontMatter): string {
  const measured = metrics.filter(({ value }) => Number.isFinite(value));
  return `---
library_name: terrarium
tags:
- tabular
- ${task}
model-index:
- name: ${JSON.stringify(name)}
  results:
  - task:
      type: ${task}
    dataset:
      name: ${JSON.stringify(dataset)}
      type: tabular
    metrics:
${measured.map(({ type, name: label, value }) => `    - type: ${type}\n      name: ${JSON.stringify(label)}\n      value: ${value}`).join('\n')}
---`;
}
