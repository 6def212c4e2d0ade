import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const tokens = readFileSync(join(root, 'src/ui/theme/tokens.css'), 'utf8');

/** The values of a token for light and dark. */
function tokenColors(name: string): readonly [string, string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)!;
  return [light!, dark!];
}

type Rgb = readonly [number, number, number];

/** Light of each primary, from sRGB. */
function linear(hex: string): Rgb {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Björn Ottosson's OKLab (2020). */
const toCones: readonly Rgb[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: readonly Rgb[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function times(matrix: readonly Rgb[], [a, b, c]: Rgb): Rgb {
  const [x, y, z] = matrix.map(row => row[0] * a + row[1] * b + row[2] * c);
  return [x!, y!, z!];
}

function seen(hex: string, vision: readonly Rgb[]): Rgb {
  const [r, g, b] = times(vision, linear(hex)).map(light => Math.min(1, Math.max(0, light)));
  const [l, m, s] = times(toCones, [r!, g!, b!]).map(Math.cbrt);
  return times(toLab, [l!, m!, s!]);
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const themes = ['light', 'dark'].map((name, theme) => ({
  name,
  series: [1, 2, 3, 4, 5, 6].map(n => tokenColors(`series-${n}`)[theme]!),
  diverging: ['positive', 'negative'].map(sign => tokenColors(`diverging-${sign}`)[theme]!),
  surface: tokenColors('surface')[theme]!,
}));

describe.each(themes)('the colours of charts, $name', ({ series, diverging, surface }) => {
  // A just noticeable difference in OKLab is about 0.02.
  test.each(Object.keys(visions))('are told apart with %s', vision => {
    for (const colors of [series, diverging]) {
      const labs = colors.map(color => seen(color, visions[vision]!));
      labs.forEach((first, i) =>
        labs.slice(i + 1).forEach((second, behind) => {
          const apart = Math.hypot(...first.map((part, axis) => part - second[axis]!));
          expect(apart, `${colors[i]} and ${colors[i + 1 + behind]}`).toBeGreaterThan(0.08);
        }),
      );
    }
  });

  test('stand out from the surface by 3 to 1 (WCAG 1.4.11)', () => {
    for (const color of [...series, ...diverging]) {
      const [light, dark] = [luminance(color), luminance(surface)].sort((a, b) => b - a);
      expect((light! + 0.05) / (dark! + 0.05), color).toBeGreaterThan(3);
    }
  });
});
