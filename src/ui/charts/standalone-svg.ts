/** What a drawing takes from the page's style sheets, as far as it shows. */
const painted = [
  'color',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

/** A drawing as a file of its own: the colours of the theme it is seen in, on the colour of its surface, without tips. */
export function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, i) => paint(copies[i]!, original, i === 0));
  for (const part of copy.querySelectorAll('style, [data-part="tip"]')) part.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.setProperty('background', surfaceOf(drawing));
  return new XMLSerializer().serializeToString(copy);
}

/** Writes down how `original` is painted, as far as it is not as its parent is. */
function paint(copy: SVGElement, original: SVGElement, isRoot: boolean): void {
  const style = getComputedStyle(original);
  const parent = isRoot || original.parentElement === null ? null : getComputedStyle(original.parentElement);
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  for (const property of painted) {
    const value = style.getPropertyValue(property);
    const inherited = property !== 'opacity' && parent?.getPropertyValue(property) === value;
    if (inherited || (property === 'opacity' && value === '1')) copy.removeAttribute(property);
    else copy.setAttribute(property, value);
  }
}

/** The colour of the nearest element behind that has one. */
function surfaceOf(element: Element): string {
  for (let behind: Element | null = element; behind !== null; behind = behind.parentElement) {
    const color = getComputedStyle(behind).backgroundColor;
    if (color !== 'rgba(0, 0, 0, 0)' && color !== 'transparent') return color;
  }
  return 'white';
}

/** The drawing as a picture of twice its size in pixels. @throws when the browser cannot paint it */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(drawing))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(2 * width);
  canvas.height = Math.ceil(2 * height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob === null) reject(new Error('The browser could not paint the picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
