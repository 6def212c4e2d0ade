type Objective = (x: number) => number;

const goldenGrowth = 1.618034;
const goldenSection = 0.381966;
const growLimit = 110;
const tiny = 1e-21;

/**
 * Where a function of one number is least, by Brent's method from a bracket found downhill of `a` and `b`:
 * scipy.optimize.brent(brack=(a, b)), step for step. Good to about the root of a double's precision.
 */
export function minimise(objective: Objective, a: number, b: number): number {
  const [first, middle, last] = bracket(objective, a, b);
  let [low, high] = first < last ? [first, last] : [last, first];
  let [x, w, v] = [middle, middle, middle];
  const start = objective(middle);
  let [fx, fw, fv] = [start, start, start];
  let before = 0;
  let step = 0;
  for (let iteration = 0; iteration < 500; iteration++) {
    const centre = 0.5 * (low + high);
    const near = 1.48e-8 * Math.abs(x) + 1e-11;
    if (Math.abs(x - centre) < 2 * near - 0.5 * (high - low)) break;
    const golden = () => {
      before = x >= centre ? low - x : high - x;
      return goldenSection * before;
    };
    if (Math.abs(before) <= near) {
      step = golden();
    } else {
      const left = (x - w) * (fx - fv);
      const right = (x - v) * (fx - fw);
      const signed = 2 * (right - left);
      const p = ((x - v) * right - (x - w) * left) * (signed > 0 ? -1 : 1);
      const q = Math.abs(signed);
      const earlier = before;
      before = step;
      if (p > q * (low - x) && p < q * (high - x) && Math.abs(p) < Math.abs(0.5 * q * earlier)) {
        step = p / q;
        const u = x + step;
        if (u - low < 2 * near || high - u < 2 * near) step = centre >= x ? near : -near;
      } else {
        step = golden();
      }
    }
    const u = Math.abs(step) < near ? x + (step >= 0 ? near : -near) : x + step;
    const fu = objective(u);
    if (fu > fx) {
      if (u < x) low = u;
      else high = u;
      if (fu <= fw || w === x) [v, fv, w, fw] = [w, fw, u, fu];
      else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
    } else {
      if (u >= x) low = x;
      else high = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, u, fu];
    }
  }
  return x;
}

/** Three points, the middle one being lower than the others (scipy.optimize.bracket). */
function bracket(objective: Objective, from: number, to: number): readonly [number, number, number] {
  let [a, b] = [from, to];
  let [fa, fb] = [objective(a), objective(b)];
  if (fa < fb) [a, fa, b, fb] = [b, fb, a, fa];
  let c = b + goldenGrowth * (b - a);
  let fc = objective(c);
  for (let iteration = 0; fc < fb && iteration < 1000; iteration++) {
    const left = (b - a) * (fb - fc);
    const right = (b - c) * (fb - fa);
    const slope = right - left;
    const denominator = Math.abs(slope) < tiny ? 2 * tiny : 2 * slope;
    const limit = b + growLimit * (c - b);
    let next = b - ((b - c) * right - (b - a) * left) / denominator;
    let value: number;
    if ((next - c) * (b - next) > 0) {
      value = objective(next);
      if (value < fc) return [b, next, c];
      if (value > fb) return [a, b, next];
      next = c + goldenGrowth * (c - b);
      value = objective(next);
    } else if ((next - limit) * (limit - c) >= 0) {
      next = limit;
      value = objective(next);
    } else if ((next - limit) * (c - next) > 0) {
      value = objective(next);
      if (value < fc) {
        [b, fb, c, fc] = [c, fc, next, value];
        next = c + goldenGrowth * (c - b);
        value = objective(next);
      }
    } else {
      next = c + goldenGrowth * (c - b);
      value = objective(next);
    }
    [a, fa, b, fb, c, fc] = [b, fb, c, fc, next, value];
  }
  return [a, b, c];
}
