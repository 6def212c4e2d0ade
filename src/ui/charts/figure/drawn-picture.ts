import type { Picture } from './picture.ts';

/** An SVG that is drawn on the page, as a picture without tips. */
export function drawnPicture(drawing: SVGSVGElement): Picture {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const part of copy.querySelectorAll('style, [data-part="tip"], [aria-label="tip"]')) part.remove();
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['class', 'tabindex', 'role', 'aria-label']) part.removeAttribute(name);
    for (const name of ['fill', 'stroke'])
      if (part.getAttribute(name) === 'currentColor') part.setAttribute(name, 'var(--ink-soft)');
  }
  // The page's style sheet says these.
  for (const grid of copy.querySelectorAll('[data-part$="grid"]')) {
    grid.setAttribute('stroke', 'var(--line)');
    grid.setAttribute('stroke-opacity', '1');
  }
  copy.removeAttribute('style');
  copy.setAttribute('font-size', '11');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return {
    width: drawing.width.baseVal.value,
    height: drawing.height.baseVal.value,
    svg: new XMLSerializer().serializeToString(copy),
  };
}
