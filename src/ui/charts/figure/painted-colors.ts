/** What colours that custom properties name look like now, as `rgb(…)`; each is looked up once. */
export function paintedColors(values: Iterable<string>): ReadonlyMap<string, string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colors = new Map<string, string>();
  for (const value of new Set(values)) {
    probe.style.color = '';
    probe.style.color = value;
    colors.set(value, paint === null ? style.color : rgbOf(paint, style.color));
  }
  probe.remove();
  return colors;
}

/** As red, green and blue: other programs know no `oklab(…)`. */
function rgbOf(paint: CanvasRenderingContext2D, color: string): string {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = color;
  paint.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha! / 255).toFixed(3)})`;
}
