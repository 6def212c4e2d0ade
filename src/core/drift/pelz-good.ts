const PI2 = Math.PI ** 2;
const PI4 = Math.PI ** 4;
const PI6 = Math.PI ** 6;

/**
 * P(D < distance) for one large sample: Kolmogorov's limit with Li-Chien's corrections in 1/√n, 1/n and 1/n^1.5,
 * rewritten by Pelz and Good (J. R. Stat. Soc. B 38, 1976) so that few terms do for a small distance.
 */
export function pelzGood(size: number, distance: number): number {
  const z = Math.sqrt(size) * distance;
  const z2 = z * z;
  const terms = Math.ceil((16 * z) / Math.PI);
  let [k0, k1, k2, k3] = [0, 0, 0, 0];
  for (let k = 1; k <= terms; k++) {
    const odd2 = (2 * k - 1) ** 2;
    const odd4 = odd2 * odd2;
    const weight = Math.exp((-PI2 * odd2) / (8 * z2));
    k0 += weight;
    k1 += weight * ((PI2 / 4) * odd2 - z2);
    k2 +=
      weight *
      (6 * z ** 6 +
        2 * z ** 4 +
        ((PI2 * (2 * z ** 4 - 5 * z2)) / 4) * odd2 +
        ((PI4 * (1 - 2 * z2)) / 16) * odd4);
    k3 +=
      weight *
      (-30 * z ** 6 -
        90 * z ** 8 +
        ((PI2 * (135 * z ** 4 - 96 * z ** 6)) / 4) * odd2 +
        ((PI4 * (212 * z ** 4 - 60 * z2)) / 16) * odd4 +
        ((PI6 * (5 - 30 * z2)) / 64) * odd2 * odd4);
  }
  let [extra2, extra3] = [0, 0];
  for (let k = 1; k <= terms; k++) {
    const weight = k * k * Math.exp((-PI2 * k * k) / (2 * z2));
    extra2 += weight;
    extra3 += weight * (3 * z2 - PI2 * k * k);
  }
  const first = k0 / z;
  const second = k1 / (6 * z ** 4);
  const third = k2 / (72 * z ** 7) - (PI2 * extra2) / (36 * z ** 3);
  const fourth = k3 / (6480 * z ** 10) + (PI2 * extra3) / (216 * z ** 6);
  const root = Math.sqrt(size);
  return Math.sqrt(2 * Math.PI) * (first + second / root + third / size + fourth / (size * root));
}
