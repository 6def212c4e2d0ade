import { type CSSProperties, useMemo } from 'react';
import { Figure, type Heading } from '../figure/figure.tsx';
import {
  type CellContent,
  cellLines,
  cellShade,
  confusionData,
  type CountedCell,
  countedCells,
  type MatrixCell,
} from './confusion-cells.ts';
import { confusionPicture } from './confusion-picture.ts';
import { formatNumber, formatPercent } from '../../format/format-number.ts';
import './confusion-matrix.css';

/**
 * Counts of true (rows) against predicted (columns) classes with their shares of either. `counts` is classes × classes,
 * row-major. A table, because a screen reader reads tables well; its cells are buttons where they can be chosen.
 */
export function ConfusionMatrix({
  classes,
  counts,
  content = 'all',
  chosen = null,
  onChoose,
  ...heading
}: Heading & {
  readonly classes: readonly string[];
  readonly counts: readonly number[];
  readonly content?: CellContent | undefined;
  readonly chosen?: MatrixCell | null | undefined;
  readonly onChoose?: ((cell: MatrixCell) => void) | undefined;
}) {
  const cells = useMemo(() => countedCells(classes, counts), [classes, counts]);
  return (
    <Figure
      {...heading}
      data={() => confusionData(classes, cells)}
      picture={() => confusionPicture(classes, cells, content)}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="ui-table-region" role="group" aria-label={heading.title} tabIndex={0}>
        <table className="ui-matrix">
          <thead>
            <tr>
              <th scope="col" className="ui-matrix-corner">
                True \ Predicted
              </th>
              {classes.map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((line, row) => (
              <tr key={classes[row]}>
                <th scope="row">{classes[row]}</th>
                {line.map(cell => (
                  <Cell
                    key={classes[cell.predicted]}
                    cell={cell}
                    classes={classes}
                    content={content}
                    pressed={chosen?.actual === row && chosen.predicted === cell.predicted}
                    onChoose={onChoose}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ui-matrix-key">{keys[content]}</p>
    </Figure>
  );
}

const ofTrue = '→ share of the true class, which its row sums to';
const ofPredicted = '↓ share of the predicted class, which its column sums to';
const keys: Readonly<Record<CellContent, string>> = {
  all: `Rows; ${ofTrue}; ${ofPredicted}.`,
  count: 'Rows.',
  row: `${ofTrue}.`,
  column: `${ofPredicted}.`,
};

function Cell({
  cell,
  classes,
  content,
  pressed,
  onChoose,
}: {
  readonly cell: CountedCell;
  readonly classes: readonly string[];
  readonly content: CellContent;
  readonly pressed: boolean;
  readonly onChoose: ((cell: MatrixCell) => void) | undefined;
}) {
  const { actual, predicted } = cell;
  const told = (
    <>
      {cellLines(cell, content).map(line => (
        <span key={line} className="ui-matrix-line" aria-hidden="true">
          {line}
        </span>
      ))}
      <span className="visually-hidden">{inWords(cell, classes)}</span>
    </>
  );
  return (
    <td data-wrong={actual !== predicted} style={{ '--ui-shade': cellShade(cell, content) } as CSSProperties}>
      {onChoose ? (
        <button
          type="button"
          className="ui-matrix-choose"
          aria-pressed={pressed}
          onClick={() => onChoose({ actual, predicted })}
        >
          {told}
        </button>
      ) : (
        told
      )}
    </td>
  );
}

function inWords({ actual, predicted, count, ofRow, ofColumn }: CountedCell, classes: readonly string[]) {
  return `${formatNumber(count)} truly ${classes[actual]}, predicted ${classes[predicted]}: ${formatPercent(ofRow)} of the true class, ${formatPercent(ofColumn)} of the predicted class`;
}
