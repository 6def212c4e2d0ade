import { type ReactNode, useId } from 'react';
import { PinButton } from '../../pins/pin-button.tsx';
import { FigureDownloads } from './figure-downloads.tsx';
import type { FigureData } from './figure-data.ts';
import { FigureTable } from './figure-table.tsx';
import { Legend, type LegendEntry } from './legend.tsx';
import { framedPicture } from './framed-picture.ts';
import { inEitherTheme, type Picture } from './picture.ts';
import './figure.css';

export interface Heading {
  readonly title: string;
  /** A sentence that says what one sees; also part of the name of the picture for screen readers. */
  readonly description: string;
}

/** What every chart has around its drawing: title, legend, the table behind it, PNG, SVG and CSV, and a pin where there is a board. */
export function Figure({
  title,
  description,
  legend,
  data,
  picture,
  children,
}: Heading & {
  readonly legend?: readonly LegendEntry[] | undefined;
  /** Asked for when it is needed: a matrix has many numbers. */
  readonly data: FigureData | (() => FigureData);
  /** The chart as it stands on the page now; null where it could not be drawn. */
  readonly picture: () => Picture | null;
  readonly children: ReactNode;
}) {
  const id = useId();
  const numbers = () => (typeof data === 'function' ? data() : data);
  const framed = (heading: string | null) => {
    const drawn = picture();
    return drawn && framedPicture(drawn, heading, legend ?? []);
  };
  return (
    <figure className="ui-figure" aria-labelledby={id}>
      <figcaption>
        <p className="ui-figure-title" id={id}>
          {title}
        </p>
        <p className="ui-figure-description">{description}</p>
      </figcaption>
      {legend !== undefined && legend.length > 0 && <Legend entries={legend} />}
      {children}
      <div className="ui-figure-foot">
        <FigureTable caption={title} data={numbers}>
          <FigureDownloads title={title} data={numbers} picture={() => framed(title)} />
        </FigureTable>
        <PinButton
          title={title}
          what={() => {
            const drawn = framed(null);
            return {
              title,
              description,
              picture: drawn && inEitherTheme(drawn),
              numbers: numbers(),
            };
          }}
        />
      </div>
    </figure>
  );
}
