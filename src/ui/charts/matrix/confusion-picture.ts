import { escaped } from '../figure/escaped.ts';
import { type Picture, svgOf } from '../figure/picture.ts';
import { cutLabel } from '../plot/bar-layout.ts';
import { type CellContent, cellLines, cellShade, type CountedCell } from './confusion-cells.ts';

const cellWidth = 96;
const lineHeight = 16;
const padding = 10;
const letterWidth = 6.4;
const longestName = 24;

/** A confusion matrix drawn, since on the page it is a table; true classes down, predicted ones across. */
export function confusionPicture(
  classes: readonly string[],
  cells: readonly (readonly CountedCell[])[],
  content: CellContent,
): Picture {
  const names = classes.map(name => cutLabel(name, longestName));
  const headed = names.map(name => cutLabel(name, Math.floor(cellWidth / letterWidth)));
  const corner = 'True \\ Predicted';
  const left = padding + letterWidth * Math.max(corner.length, ...names.map(name => name.length));
  const top = lineHeight + padding;
  const cellHeight = padding * 2 + lineHeight * (content === 'all' ? 3 : 1);
  const drawn = cells.flat().map(cell => {
    const [x, y] = [left + cell.predicted * cellWidth, top + cell.actual * cellHeight];
    const paint = cell.actual === cell.predicted ? 'var(--accent)' : 'var(--danger)';
    const lines = cellLines(cell, content).map((line, i) =>
      text(x + cellWidth - padding, y + padding + 12 + i * lineHeight, 'end', line),
    );
    return `<rect x="${x}" y="${y}" width="${cellWidth}" height="${cellHeight}" fill="${paint}" fill-opacity="${0.45 * cellShade(cell, content)}" stroke="var(--line)"/>${lines.join('')}`;
  });
  const across = headed.map((name, i) => text(left + (i + 0.5) * cellWidth, lineHeight, 'middle', name));
  const down = names.map((name, i) => text(0, top + (i + 0.5) * cellHeight + 4, 'start', name));
  return svgOf(
    left + classes.length * cellWidth + 1,
    top + classes.length * cellHeight + 1,
    [text(0, lineHeight, 'start', corner), ...across, ...down, ...drawn].join(''),
  );
}

function text(x: number, y: number, anchor: 'start' | 'middle' | 'end', told: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="var(--ink)">${escaped(told)}</text>`;
}
