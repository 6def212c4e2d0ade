import { type CSSProperties, useId } from 'react';
import { formatNumber, formatPercent } from '../../format/format-number.ts';
import '../figure/figure.css';
import './confusion-matrix.css';

/** A cell by the places of its true and its predicted class. */
export interface MatrixCell {
  readonly actual: number;
  readonly predicted: number;
}

/**
 * Counts of true (rows) against predicted (columns) classes, shaded by their share of the row, or of the column.
 * `counts` is classes × classes, row-major. A table, because a screen reader reads tables well; its cells are buttons
 * where they can be chosen.
 */
export function ConfusionMatrix({
  title,
  description,
  classes,
  counts,
  shareOf = 'row',
  chosen = null,
  onChoose,
}: {
  readonly title: string;
  readonly description: string;
  readonly classes: readonly string[];
  readonly counts: readonly number[];
  readonly shareOf?: 'row' | 'column' | undefined;
  readonly chosen?: MatrixCell | null | undefined;
  readonly onChoose?: ((cell: MatrixCell) => void) | undefined;
}) {
  const id = useId();
  const size = classes.length;
  const totalOf = (line: 'row' | 'column', place: number) =>
    classes.reduce(
      (sum, _, other) => sum + counts[line === 'row' ? place * size + other : other * size + place]!,
      0,
    );
  return (
    <figure className="ui-figure" aria-labelledby={id}>
      <figcaption>
        <p className="ui-figure-title" id={id}>
          {title}
        </p>
        <p className="ui-figure-description">{description}</p>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="ui-table-region" role="group" aria-labelledby={id} tabIndex={0}>
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
            {classes.map((name, row) => {
              const ofClass = counts.slice(row * size, (row + 1) * size);
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {ofClass.map((count, column) => {
                    const total = totalOf(shareOf, shareOf === 'row' ? row : column);
                    return (
                      <Cell
                        key={classes[column]}
                        count={count}
                        share={total === 0 ? 0 : count / total}
                        wrong={row !== column}
                        pressed={chosen?.actual === row && chosen.predicted === column}
                        label={`truly ${name}, predicted ${classes[column]}`}
                        onChoose={onChoose && (() => onChoose({ actual: row, predicted: column }))}
                      />
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function Cell({
  count,
  share,
  wrong,
  pressed,
  label,
  onChoose,
}: {
  readonly count: number;
  readonly share: number;
  readonly wrong: boolean;
  readonly pressed: boolean;
  readonly label: string;
  readonly onChoose?: (() => void) | undefined;
}) {
  const told = (
    <>
      {formatNumber(count)}
      <span className="ui-matrix-share">{formatPercent(share)}</span>
    </>
  );
  return (
    <td data-wrong={wrong} style={{ '--ui-shade': share } as CSSProperties}>
      {onChoose ? (
        <button type="button" className="ui-matrix-choose" aria-pressed={pressed} onClick={onChoose}>
          {told}
          <span className="visually-hidden">, {label}</span>
        </button>
      ) : (
        told
      )}
    </td>
  );
}
