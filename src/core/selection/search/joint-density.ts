import type { ParamValue } from '../../models/entry.ts';
import type { Random } from '../../random.ts';
import { type Configuration, configure } from './configuration.ts';
import { parzenKernels } from './parzen.ts';
import type { Dimension } from './space.ts';
import type { ParamSet } from './trial.ts';

/** How likely whole configurations are. */
export interface JointDensity {
  readonly draw: (random: Random) => Configuration;
  readonly logDensity: (configuration: Configuration) => number;
}

/**
 * The Parzen estimate of the configurations seen, in the order in which they were seen: one product of kernels for each,
 * and one over everything. A dimension that had no effect in one of them is there as likely as before anything was seen.
 */
export function jointDensity(
  dimensions: readonly Dimension[],
  fixed: ParamSet,
  seen: readonly Configuration[],
): JointDensity {
  const weights = kernelWeights(seen.length);
  const kernels = new Map(
    dimensions.map(dimension => [
      dimension.name,
      parzenKernels(
        dimension.range,
        seen.map((one): ParamValue | undefined => one[dimension.name]),
      ),
    ]),
  );
  return {
    draw(random) {
      let left = random();
      const drawn = weights.findIndex(weight => (left -= weight) < 0);
      const at = drawn === -1 ? weights.length - 1 : drawn;
      return configure(dimensions, fixed, ({ name }) => kernels.get(name)![at]!.draw(random));
    },
    logDensity(configuration) {
      const values = Object.entries(configuration);
      const density = (at: number) =>
        values.reduce((product, [name, value]) => product * kernels.get(name)![at]!.density(value), 1);
      return Math.log(weights.reduce((sum, weight, at) => sum + weight * density(at), 0));
    },
  };
}

/** The last 25 count in full, the older the less before them; what was believed before, last, as one of them. */
function kernelWeights(seen: number): readonly number[] {
  const full = 25;
  const older = Math.max(0, seen - full);
  const raw = Array.from({ length: seen }, (_, at) =>
    at < older && older > 1 ? 1 / seen + (at / (older - 1)) * (1 - 1 / seen) : 1,
  );
  const total = raw.reduce((sum, weight) => sum + weight, 1);
  return [...raw, 1].map(weight => weight / total);
}
