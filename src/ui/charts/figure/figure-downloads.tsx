import { useState } from 'react';
import { Button } from '../../buttons/button.tsx';
import { download } from '../../files/download.ts';
import { Row } from '../../layout/stack.tsx';
import { figureCsv } from './figure-csv.ts';
import type { FigureData } from './figure-data.ts';
import { asSeen, type Picture, pngOf } from './picture.ts';

/** Saves a chart as a picture, or the numbers behind it. */
export function FigureDownloads({
  title,
  data,
  picture,
}: {
  readonly title: string;
  readonly data: () => FigureData;
  /** Null where nothing could be drawn. */
  readonly picture: () => Picture | null;
}) {
  const [failed, setFailed] = useState('');
  const save = (extension: string, blob: Blob) => download(blob, `${fileNameOf(title)}.${extension}`);
  const saveSvg = (drawn: Picture) => save('svg', new Blob([asSeen(drawn)], { type: 'image/svg+xml' }));
  const savePng = (drawn: Picture) =>
    pngOf(drawn).then(
      blob => save('png', blob),
      () => setFailed('The picture could not be made.'),
    );
  const withPicture = (use: (drawn: Picture) => unknown) => () => {
    const drawn = picture();
    if (drawn === null) setFailed('There is no picture to save.');
    else use(drawn);
  };
  return (
    <Row gap={1}>
      <Button variant="quiet" aria-label={`Save PNG: ${title}`} onClick={withPicture(savePng)}>
        Save PNG
      </Button>
      <Button variant="quiet" aria-label={`Save SVG: ${title}`} onClick={withPicture(saveSvg)}>
        Save SVG
      </Button>
      <Button
        variant="quiet"
        aria-label={`Save CSV: ${title}`}
        onClick={() => save('csv', new Blob([figureCsv(data())], { type: 'text/csv' }))}
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
