import { escaped } from './escaped.ts';
import type { LegendEntry } from './legend.tsx';
import { type Picture, svgOf } from './picture.ts';

const letterWidth = 6.4;
const lineHeight = 18;
const margin = 12;

/** A picture with its title and legend above it, as one that is seen away from its page needs them. */
export function framedPicture(
  { width, height, svg }: Picture,
  title: string | null,
  legend: readonly LegendEntry[],
): Picture {
  const lines = legendLines(legend, width);
  const titleHeight = title === null ? 0 : 26;
  const top = margin + titleHeight + lines.length * lineHeight + (lines.length > 0 ? 6 : 0);
  const heading =
    title === null
      ? ''
      : `<text x="${margin}" y="${margin + 12}" font-size="14" font-weight="600" fill="var(--ink)">${escaped(title)}</text>`;
  const entries = lines.flatMap((line, at) =>
    line.map(entry => entryMarkup(entry, margin + titleHeight + at * lineHeight)),
  );
  const inner = svg.replace('<svg ', `<svg x="${margin}" y="${top}" `);
  return svgOf(width + 2 * margin, top + height + margin, `${heading}${entries.join('')}${inner}`);
}

interface PlacedEntry extends LegendEntry {
  readonly x: number;
}

/** The entries in as many lines as they need. */
function legendLines(legend: readonly LegendEntry[], width: number): readonly (readonly PlacedEntry[])[] {
  const lines: PlacedEntry[][] = [];
  let x = Infinity;
  for (const entry of legend) {
    const needed = 34 + entry.label.length * letterWidth;
    if (x + needed > width + margin) {
      lines.push([]);
      x = margin;
    }
    lines.at(-1)!.push({ ...entry, x });
    x += needed;
  }
  return lines;
}

function entryMarkup({ label, color, dash, x }: PlacedEntry, y: number): string {
  const mark =
    dash === undefined
      ? `<rect x="${x}" y="${y}" width="12" height="12" rx="2" fill="${escaped(color)}"/>`
      : `<line x1="${x}" x2="${x + 18}" y1="${y + 6}" y2="${y + 6}" stroke="${escaped(color)}" stroke-width="2" stroke-dasharray="${escaped(dash)}"/>`;
  return `${mark}<text x="${x + 22}" y="${y + 10}">${escaped(label)}</text>`;
}
