import { regularisedGammaUpper } from './incomplete-gamma.ts';

/** The chance that a standard normal variable is farther from 0 than `z`. */
export function normalTwoSided(z: number): number {
  return regularisedGammaUpper(0.5, (z * z) / 2);
}

/** The chance that a standard normal variable is below `z`. */
export function normalBelow(z: number): number {
  const beyond = normalTwoSided(z) / 2;
  return z < 0 ? beyond : 1 - beyond;
}

/** The value that a standard normal variable stays below with this probability; Wichura's algorithm AS 241 (1988), to 1e-16. */
export function normalQuantile(probability: number): number {
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset;
    return (offset * polynomial(centreAbove, r)) / polynomial(centreBelow, r);
  }
  const tail = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  if (tail === Infinity) return offset < 0 ? -Infinity : Infinity;
  const value =
    tail <= 5
      ? polynomial(middleAbove, tail - 1.6) / polynomial(middleBelow, tail - 1.6)
      : polynomial(farAbove, tail - 5) / polynomial(farBelow, tail - 5);
  return offset < 0 ? -value : value;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const centreAbove = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const centreBelow = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const middleAbove = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const middleBelow = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const farAbove = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const farBelow = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];
