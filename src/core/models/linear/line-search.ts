/** A function along a search direction: its value and slope at a step length. */
export interface LinePoint {
  readonly step: number;
  readonly value: number;
  readonly slope: number;
}

const sufficientDecrease = 1e-4;
const curvature = 0.9;
const maxEvaluations = 30;

/**
 * A step length that meets the strong Wolfe conditions, or null when rounding leaves none to be found.
 * Nocedal and Wright, Numerical Optimization, algorithms 3.5 (bracketing) and 3.6 (zoom, cubic interpolation).
 *
 * @param evaluate the function at a step length; the last call before a non-null return is at the returned step
 * @param start the point at step 0, with a negative slope
 */
export function wolfeStep(
  evaluate: (step: number) => LinePoint,
  start: LinePoint,
  firstStep: number,
): LinePoint | null {
  let previous = start;
  let step = firstStep;
  for (let evaluations = 1; evaluations <= maxEvaluations; evaluations++) {
    const point = evaluate(step);
    if (isTooHigh(point, start) || (evaluations > 1 && point.value >= previous.value))
      return zoom(evaluate, start, previous, point);
    if (isFlat(point, start)) return point;
    if (point.slope >= 0) return zoom(evaluate, start, point, previous);
    previous = point;
    step *= 2;
  }
  return null;
}

/** Narrows the bracket between a best point so far and one on the other side of a minimum. */
function zoom(
  evaluate: (step: number) => LinePoint,
  start: LinePoint,
  firstLow: LinePoint,
  firstHigh: LinePoint,
): LinePoint | null {
  let low = firstLow;
  let high = firstHigh;
  for (let evaluations = 1; evaluations <= maxEvaluations; evaluations++) {
    const point = evaluate(between(low, high));
    if (isTooHigh(point, start) || point.value >= low.value) {
      high = point;
    } else {
      if (isFlat(point, start)) return point;
      if (point.slope * (high.step - low.step) >= 0) high = low;
      low = point;
    }
  }
  return null;
}

function isTooHigh(point: LinePoint, start: LinePoint): boolean {
  return !(point.value <= start.value + sufficientDecrease * point.step * start.slope);
}

function isFlat(point: LinePoint, start: LinePoint): boolean {
  return Math.abs(point.slope) <= -curvature * start.slope;
}

/** The minimum of the cubic through both points and slopes, kept off the bracket's ends; else its middle. */
function between(low: LinePoint, high: LinePoint): number {
  const width = high.step - low.step;
  const d1 = low.slope + high.slope - (3 * (low.value - high.value)) / (low.step - high.step);
  const d2 = Math.sign(width) * Math.sqrt(d1 * d1 - low.slope * high.slope);
  const minimum = high.step - (width * (high.slope + d2 - d1)) / (high.slope - low.slope + 2 * d2);
  const share = (minimum - low.step) / width;
  return share >= 0.1 && share <= 0.9 ? minimum : low.step + width / 2;
}
