import type { Picture } from './picture.ts';
import { themeRuleFor } from './theme-variables.ts';

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

/** A drawing of the page as a picture that can leave it. */
export function pictureOf(drawing: SVGSVGElement): Picture {
  const { width, height } = drawing.getBoundingClientRect();
  return {
    width,
    height,
    asSeen: () => standaloneSvg(drawing),
    inEitherTheme: () => themedSvg(drawing),
  };
}

/** A drawing as a file of its own: the colours of the theme it is seen in, on the colour of its surface, without tips. */
function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, i) => paint(copies[i]!, original, i === 0));
  withoutTips(copy);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.setProperty('background', surfaceOf(drawing));
  return new XMLSerializer().serializeToString(copy);
}

/** The same for an image on any page: it keeps the names of its colours and brings their values for light and dark. */
function themedSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  withoutTips(copy);
  for (const part of [copy, ...copy.querySelectorAll('[class]')]) part.removeAttribute('class');
  copy.removeAttribute('style');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const rules = `svg{color:var(--ink-soft);font:11px system-ui,sans-serif;font-variant-numeric:tabular-nums}[data-part$=grid]{stroke:var(--line);stroke-opacity:1}text{white-space:pre}`;
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = `${themeRuleFor(rules + copy.outerHTML)}${rules}`;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

function withoutTips(copy: SVGSVGElement): void {
  for (const part of copy.querySelectorAll('style, [data-part="tip"], [aria-label="tip"]')) part.remove();
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
export function surfaceOf(element: Element): string {
  for (let behind: Element | null = element; behind !== null; behind = behind.parentElement) {
    const color = getComputedStyle(behind).backgroundColor;
    if (color !== 'rgba(0, 0, 0, 0)' && color !== 'transparent') return color;
  }
  return 'white';
}
