/** A drawn chart as text that stands for itself. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** SVG in the colours that it is seen in now. */
  readonly asSeen: () => string;
  /** SVG that is light or dark as the page that shows it. */
  readonly inEitherTheme: () => string;
}

/** The picture in twice its size. @throws when the browser cannot paint it */
export async function pngOf({ width, height, asSeen }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(asSeen());
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(2 * width);
  canvas.height = Math.ceil(2 * height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob === null) reject(new Error('The browser could not paint the picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** An address that an image shows this SVG from. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
