import { type CSSProperties, useId } from 'react';
import { formatNumber, formatPercent } from '../../format/format-number.ts';
import '../figure/figure.css';
import './confusion-matrix.css';

/**
 * Counts of true (rows) against predicted (columns) classes, shaded by their share of the row.
 * `counts` is classes × classes, row-major. A table, because a screen reader reads tables well.
 */
export function ConfusionMatrix({
  title,
  description,
  classes,
  counts,
}: {
  readonly title: string;
  readonly description: string;
  readonly classes: readonly string[];
  readonly counts: readonly number[];
}) {
  const id = useId();
  const size = classes.length;
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
              const total = ofClass.reduce((sum, count) => sum + count, 0);
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {ofClass.map((count, column) => (
                    <Cell
                      key={classes[column]}
                      count={count}
                      share={total === 0 ? 0 : count / total}
                      wrong={row !== column}
                    />
                  ))}
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
}: {
  readonly count: number;
  readonly share: number;
  readonly wrong: boolean;
}) {
  return (
    <td data-wrong={wrong} style={{ '--ui-shade': share } as CSSProperties}>
      {formatNumber(count)}
      <span className="ui-matrix-share">{formatPercent(share)}</span>
    </td>
  );
}
