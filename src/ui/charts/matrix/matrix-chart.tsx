import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { drawnPicture } from '../figure/drawn-picture.ts';
import { FigureTip, type Tip } from '../figure/figure-tip.tsx';
import { Figure, type Heading } from '../figure/figure.tsx';
import type { FigureData } from '../figure/figure-data.ts';
import type { LegendEntry } from '../figure/legend.tsx';
import { cellAt, matrixLayout } from './matrix-layout.ts';
import { MatrixPicture } from './matrix-picture.tsx';
import { shadesOf } from './matrix-shades.ts';
import { useWidth } from '../figure/use-width.ts';

export interface MatrixChartProps extends Heading {
  /** The same down and across. */
  readonly names: readonly string[];
  /** Row × names + column: −1 to 1; NaN is left blank. */
  readonly strengths: Float64Array;
  readonly legend: readonly LegendEntry[];
  /** What is said of a cell; rows and columns are places in `names`. */
  readonly tell: (row: number, column: number) => string;
  readonly data: () => FigureData;
  /** What a click or Enter on a cell does. */
  readonly onChoose: (row: number, column: number) => void;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A square matrix of any number of names, shaded by strength; arrow keys go from cell to cell. */
export const MatrixChart = memo(function MatrixChart({
  names,
  strengths,
  legend,
  tell,
  data,
  onChoose,
  ...heading
}: MatrixChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(place);
  const [cell, setCell] = useState<Cell | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const layout = useMemo(() => matrixLayout(names, width), [names, width]);
  const shades = useMemo(() => shadesOf(strengths, names.length), [strengths, names]);
  const show = (next: Cell | null, at: { readonly x: number; readonly y: number } | null) => {
    setCell(next);
    setTip(next && at && { ...at, text: tell(next.row, next.column) });
  };
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = cellAt(layout, names.length, event.clientX - box.left, event.clientY - box.top);
    show(found, { x: event.clientX, y: event.clientY });
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return show(null, null);
    if (event.key === 'Enter' && cell !== null) return onChoose(cell.row, cell.column);
    const next = cellAfter(event.key, cell, names.length);
    const box = svg.current?.getBoundingClientRect();
    if (next === null || box === undefined) return undefined;
    event.preventDefault();
    return show(next, {
      x: box.left + layout.left + (next.column + 1) * layout.cellWidth,
      y: box.top + (next.row + 1) * layout.cellHeight,
    });
  };
  const keys = { onKeyDown: walk, onBlur: () => show(null, null) };
  return (
    <Figure {...heading} legend={legend} data={data} picture={() => svg.current && drawnPicture(svg.current)}>
      <div
        ref={place}
        className="ui-figure-canvas ui-figure-scroll"
        style={{ '--ui-figure-height': '8rem' } as CSSProperties}
        role="group"
        aria-label={`${heading.title}: arrow keys go from cell to cell, Enter looks closer`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the cells are gone through by keys
        tabIndex={0}
        {...keys}
      >
        {width > 0 && (
          <MatrixPicture
            ref={svg}
            label={`${heading.title}. ${heading.description}`}
            names={names}
            layout={layout}
            shades={shades}
            cell={cell}
            onPointerMove={point}
            onPointerLeave={() => show(null, null)}
            onClick={() => {
              if (cell !== null) onChoose(cell.row, cell.column);
            }}
          />
        )}
      </div>
      <FigureTip tip={tip} />
      <p className="visually-hidden" aria-live="polite">
        {tip?.text}
      </p>
    </Figure>
  );
});

/** Where a key leads in the matrix; null where it leads nowhere. */
function cellAfter(key: string, cell: Cell | null, size: number): Cell | null {
  const within = (place: number) => Math.min(size - 1, Math.max(0, place));
  const { row, column } = cell ?? { row: 0, column: 0 };
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size - 1 };
    default:
      return null;
  }
}
