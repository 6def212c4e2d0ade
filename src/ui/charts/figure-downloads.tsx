import { useState } from 'react';
import { Button } from '../button.tsx';
import { download } from '../download.ts';
import { Row } from '../stack.tsx';
import { figureCsv } from './figure-csv.ts';
import type { FigureData } from './figure-table.tsx';
import { pngOf, standaloneSvg } from './standalone-svg.ts';

/** Saves a chart as a picture, or the numbers behind it. */
export function FigureDownloads({
  title,
  data,
  drawing,
}: {
  readonly title: string;
  readonly data: FigureData;
  /** The chart as it stands on the page now; null where it could not be drawn. */
  readonly drawing: () => SVGSVGElement | null;
}) {
  const [failed, setFailed] = useState('');
  const save = (extension: string, blob: Blob) => download(blob, `${fileNameOf(title)}.${extension}`);
  const saveSvg = (svg: SVGSVGElement) =>
    save('svg', new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' }));
  const savePng = (svg: SVGSVGElement) =>
    pngOf(svg).then(
      blob => save('png', blob),
      () => setFailed('The picture could not be made.'),
    );
  const withDrawing = (use: (svg: SVGSVGElement) => unknown) => () => {
    const svg = drawing();
    if (svg === null) setFailed('There is no picture to save.');
    else use(svg);
  };
  return (
    <Row gap={1}>
      <Button variant="quiet" aria-label={`${title} as PNG`} onClick={withDrawing(savePng)}>
        Save PNG
      </Button>
      <Button variant="quiet" aria-label={`${title} as SVG`} onClick={withDrawing(saveSvg)}>
        Save SVG
      </Button>
      <Button
        variant="quiet"
        aria-label={`${title} as CSV`}
        onClick={() => save('csv', new Blob([figureCsv(data)], { type: 'text/csv' }))}
      >
        Save CSV
      </Button>
      <span role="status">{failed}</span>
    </Row>
  );
}

function fileNameOf(title: string): string {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return name.toLowerCase().slice(0, 80) || 'chart';
}
