import { FitError } from '../../errors.ts';
import { type Matrix, takeRows } from '../../matrix.ts';
import { checkUnlabelled, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import type { UnsupervisedEstimator } from '../unsupervised.ts';
import { type RadiusTree, buildRadiusTree, visitWithin } from './radius-tree.ts';

export interface DbscanParams {
  /** Rows no farther apart than this are neighbours. */
  readonly eps: number;
  /** Weight of neighbours, itself among them, that makes a row the core of a group, also one without weight of its own. */
  readonly minSamples: number;
}

const format = 'terrarium-dbscan/1';

export interface DbscanModel {
  readonly format: typeof format;
  readonly eps: number;
  /** The core rows, and the group of each. */
  readonly cores: Matrix;
  readonly coreLabels: Int32Array<ArrayBuffer>;
  /** The group of each training row, −1 for noise. One at the rim of two groups is the first's. */
  readonly labels: Int32Array<ArrayBuffer>;
  readonly groups: number;
}

/** Counting neighbours takes about as long as joining groups. */
const shareOfCounting = 0.5;
const rowsBetweenReports = 256;

/**
 * Groups of rows that lie densely, and noise between them (Ester, Kriegel, Sander and Xu 1996), as scikit-learn's
 * DBSCAN. A new row belongs to the group of the nearest core row within eps, or is noise; so is a training row, which
 * at the rim of two groups may not be the one that it was counted to.
 */
export const dbscan: UnsupervisedEstimator<DbscanParams, DbscanModel> = {
  defaults: { eps: 0.5, minSamples: 5 },
  fit(features, { eps, minSamples }, { sampleWeight, report }) {
    checkUnlabelled(features, sampleWeight);
    checkSquarable(features);
    if (!(eps > 0)) throw new FitError(`eps is ${eps}, expected a number above 0`);
    if (!(minSamples >= 1))
      throw new FitError(`minSamples is ${minSamples}, expected a number of at least 1`);
    const tree = buildRadiusTree(features);
    const weights = weightsOrOnes(sampleWeight, features.rows);
    const isCore = findCores(tree, weights, eps, minSamples, fraction =>
      report?.(shareOfCounting * fraction),
    );
    const { labels, groups } = joinCores(tree, isCore, eps, fraction =>
      report?.(shareOfCounting + (1 - shareOfCounting) * fraction),
    );
    const coreRows = Uint32Array.from(labels.keys()).filter(row => isCore[row] === 1);
    report?.(1);
    return {
      format,
      eps,
      cores: takeRows(features, coreRows),
      coreLabels: Int32Array.from(coreRows, row => labels[row]!),
      labels,
      groups,
    };
  },
  predict(model, features) {
    checkFormat('dbscan', model, format);
    checkWidth(features, model.cores.columns);
    const tree = buildRadiusTree(model.cores);
    return Int32Array.from({ length: features.rows }, (_, row) => {
      let nearest = { core: -1, squared: Infinity };
      visitWithin(tree, features, row, model.eps, (core, squared) => {
        const isNearer = squared < nearest.squared || (squared === nearest.squared && core < nearest.core);
        if (isNearer) nearest = { core, squared };
      });
      return nearest.core === -1 ? -1 : model.coreLabels[nearest.core]!;
    });
  },
};

function findCores(
  tree: RadiusTree,
  weights: Float64Array,
  eps: number,
  minSamples: number,
  report: (fraction: number) => void,
): Uint8Array {
  const { points } = tree;
  const isCore = new Uint8Array(points.rows);
  for (let row = 0; row < points.rows; row++) {
    let weight = 0;
    visitWithin(tree, points, row, eps, other => {
      weight += weights[other]!;
    });
    isCore[row] = weight >= minSamples ? 1 : 0;
    if (row % rowsBetweenReports === 0) report(row / points.rows);
  }
  return isCore;
}

/** Groups in the order of their first core row, each with all that its cores reach and no earlier group has. */
function joinCores(tree: RadiusTree, isCore: Uint8Array, eps: number, report: (fraction: number) => void) {
  const { points } = tree;
  const labels = new Int32Array(points.rows).fill(-1);
  let groups = 0;
  let joined = 0;
  for (let first = 0; first < points.rows; first++) {
    if (labels[first] !== -1 || isCore[first] === 0) continue;
    labels[first] = groups;
    const pending = [first];
    while (pending.length > 0) {
      visitWithin(tree, points, pending.pop()!, eps, other => {
        if (labels[other] !== -1) return;
        labels[other] = groups;
        if (isCore[other] === 1) pending.push(other);
      });
      joined++;
      if (joined % rowsBetweenReports === 0) report(joined / points.rows);
    }
    groups++;
  }
  return { labels, groups };
}
