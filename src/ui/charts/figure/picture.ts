import { paintedColors } from './painted-colors.ts';
import { themeValues } from './theme-values.ts';

/** A drawing as text that can leave the page. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** A whole SVG element; its colours are named by the page's custom properties. */
  readonly svg: string;
}

const namespace = 'http://www.w3.org/2000/svg';

/** SVG around what is drawn, with what all parts inherit. */
export function svgOf(width: number, height: number, content: string): Picture {
  const inherited = `fill="var(--ink-soft)" font-family="system-ui, sans-serif" font-size="11" text-anchor="start"`;
  const svg = `<svg xmlns="${namespace}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${inherited}>${content}</svg>`;
  return { width, height, svg };
}

/** The picture as a file of its own, in the colours that it is seen in now. */
export function asSeen({ svg }: Picture): string {
  const background = '<rect width="100%" height="100%" fill="var(--surface)"/>';
  const told = svg.replace(/^<svg[^>]*>/, opening => opening + background);
  const colors = paintedColors([...told.matchAll(/"([^"]*var\(--[^"]*)"/g)].map(([, value]) => value!));
  return told.replaceAll(/"([^"]*var\(--[^"]*)"/g, (_, value: string) => `"${colors.get(value) ?? 'gray'}"`);
}

/** The picture for an image on any page: light or dark as that page, since it brings both values of its colours. */
export function inEitherTheme({ svg }: Picture): string {
  const names = [...new Set([...svg.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!))];
  const [light, dark] = (['light', 'dark'] as const).map(theme => themeValues(theme, names));
  const rule = `<style>:root{${light}}@media(prefers-color-scheme:dark){:root{${dark}}}</style>`;
  return svg.replace(/^<svg[^>]*>/, opening => opening + rule);
}

/** The picture in twice its size, as it is seen now. @throws when the browser cannot paint it */
export async function pngOf(picture: Picture): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(asSeen(picture));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(2 * picture.width);
  canvas.height = Math.ceil(2 * picture.height);
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
