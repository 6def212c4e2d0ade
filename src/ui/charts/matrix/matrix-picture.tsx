import { type ComponentPropsWithRef, memo } from 'react';
import { cutLabel, shortener } from '../plot/bar-layout.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import type { Shade } from './matrix-shades.ts';
import { divergingColors } from '../plot/series-colors.ts';

const longestTurned = 15;
/** Finer lines would hide the cells. */
const leastLined = 8;

/** The drawing of a matrix: cells, names, and the cross of the cell that is pointed at. */
export function MatrixPicture({
  label,
  names,
  layout,
  shades,
  cell,
  ...events
}: Omit<ComponentPropsWithRef<'svg'>, 'children'> & {
  readonly label: string;
  readonly names: readonly string[];
  readonly layout: MatrixLayout;
  readonly shades: readonly Shade[];
  readonly cell: { readonly row: number; readonly column: number } | null;
}) {
  const { left, below, cellWidth, cellHeight } = layout;
  const [across, down] = [names.length * cellWidth, names.length * cellHeight];
  return (
    <svg
      {...events}
      role="img"
      aria-label={label}
      width={left + across + 2}
      height={down + below}
      fill="var(--ink-soft)"
      fontFamily="system-ui, sans-serif"
      fontSize="11"
    >
      <Cells size={names.length} layout={layout} shades={shades} />
      <Names names={names} layout={layout} />
      {cell !== null && (
        <g data-part="tip" fill="none" stroke="var(--ink)" pointerEvents="none">
          <rect x={left} y={cell.row * cellHeight} width={across} height={cellHeight} strokeOpacity="0.35" />
          <rect
            x={left + cell.column * cellWidth}
            y={0}
            width={cellWidth}
            height={down}
            strokeOpacity="0.35"
          />
          <rect
            x={left + cell.column * cellWidth}
            y={cell.row * cellHeight}
            width={cellWidth}
            height={cellHeight}
            strokeWidth="1.5"
          />
        </g>
      )}
    </svg>
  );
}

const Cells = memo(function Cells({
  size,
  layout: { left, cellWidth, cellHeight },
  shades,
}: {
  readonly size: number;
  readonly layout: MatrixLayout;
  readonly shades: readonly Shade[];
}) {
  const itself = Array.from({ length: size }, (_, place) => `M${place} ${place}h1v1h-1z`).join('');
  const lines = Array.from(
    { length: size + 1 },
    (_, place) =>
      `M${left + place * cellWidth} 0v${size * cellHeight}M${left} ${place * cellHeight}h${size * cellWidth}`,
  ).join('');
  return (
    <>
      <rect x={left} y={0} width={size * cellWidth} height={size * cellHeight} fill="var(--surface-sunken)" />
      <g transform={`translate(${left},0) scale(${cellWidth},${cellHeight})`}>
        <path d={itself} fill="var(--line-strong)" />
        {shades.map(({ negative, opacity, outline }) => (
          <path
            key={`${negative} ${opacity}`}
            d={outline}
            fill={negative ? divergingColors.negative : divergingColors.positive}
            fillOpacity={opacity}
          />
        ))}
      </g>
      {cellWidth >= leastLined && <path d={lines} stroke="var(--surface)" fill="none" />}
    </>
  );
});

const Names = memo(function Names({
  names,
  layout,
}: {
  readonly names: readonly string[];
  readonly layout: MatrixLayout;
}) {
  const { left, cellWidth, cellHeight, rowsNamed, columnsNamed } = layout;
  const shorten = shortener(left / 0.4);
  const bottom = names.length * cellHeight + 10;
  return (
    <>
      {rowsNamed &&
        names.map((name, row) => (
          <text key={name} x={left - 6} y={(row + 0.5) * cellHeight + 4} textAnchor="end">
            {shorten(name)}
          </text>
        ))}
      {columnsNamed &&
        names.map((name, column) => (
          <text
            key={name}
            textAnchor="end"
            transform={`translate(${left + (column + 0.5) * cellWidth + 3},${bottom}) rotate(-50)`}
          >
            {cutLabel(name, longestTurned)}
          </text>
        ))}
    </>
  );
});
