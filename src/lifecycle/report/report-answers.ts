import type { CalibrationAssessment } from '../../core/evaluation/calibration/assess-calibration.ts';
import type { ClassCurves } from '../../core/evaluation/curves/class-curves.ts';
import type { MetricInterval } from '../../core/evaluation/intervals/metric-intervals.ts';
import type { Residuals } from '../../core/evaluation/residuals.ts';
import type { Compatibility } from '../../core/fairness/compatibility.ts';
import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import type { FrontierPoint } from '../../core/fairness/frontier.ts';
import type { LossPoint } from '../../core/fairness/loss-frontier.ts';
import type { Grid } from '../../core/inspection/grid.ts';
import type { GroupImportance, Importance } from '../../core/inspection/importance.ts';
import type { ShapUnit } from '../../core/inspection/shap/explained-model.ts';
import type { EstimatorName } from '../../core/models/catalogue.ts';
import type { ToldApart } from '../../core/selection/quick-classifier.ts';
import type { CurvePoint, ScoreSpread } from '../../core/selection/validation/curve-point.ts';
import type { Diagnosis } from '../../core/selection/validation/diagnosis.ts';
import type { SeedStability } from '../../core/selection/validation/seed-stability.ts';
import type { PartLoss } from '../../core/weakness/part-loss.ts';
import type { RobustnessCurve } from '../../core/weakness/robustness.ts';
import type { SliceSearch } from '../../core/weakness/weak-slices.ts';

type NamedPart = PartLoss & { readonly label: string };

/**
 * What was asked about the run of a report, as it was kept; absent where nobody asked. No row of the table is among
 * it: worst rows, single explanations and counterfactuals stay in the app.
 */
export interface ReportAnswers {
  readonly metrics?: {
    readonly metrics: readonly MetricInterval[];
    readonly dummy: Readonly<Record<string, number>>;
    readonly rows: number;
  };
  /** Other models on those of the test rows that they have not learned from, and this one on the same rows. */
  readonly rivals?: readonly {
    readonly name: string;
    readonly rows: number;
    readonly ownMetrics: Readonly<Record<string, number>>;
    readonly metrics: Readonly<Record<string, number>>;
  }[];
  readonly curves?: readonly ClassCurves[];
  readonly calibration?: CalibrationAssessment;
  readonly residuals?: Residuals;
  readonly learning?: {
    readonly estimator: EstimatorName;
    readonly curve: readonly CurvePoint[];
    readonly dummy: number;
    readonly diagnosis: Diagnosis;
  };
  readonly stability?: SeedStability & { readonly asTrained: ScoreSpread };
  readonly weakSlices?: SliceSearch;
  readonly parts?: {
    readonly overall: PartLoss;
    readonly segments: readonly NamedPart[];
    readonly times: readonly NamedPart[];
  };
  readonly robustness?: { readonly curves: readonly RobustnessCurve[]; readonly rows: number };
  readonly likeness?: ToldApart;
  readonly importances?: {
    readonly rows: number;
    readonly repeats: number;
    readonly permutation: readonly Importance[];
    readonly groups: readonly GroupImportance[];
    readonly impurity: readonly { readonly column: string; readonly share: number }[] | null;
  };
  readonly shap?: {
    readonly columns: readonly string[];
    readonly meanAbsolute: readonly number[];
    readonly unit: ShapUnit;
    readonly rows: number;
  };
  /** Of each column that was looked at. */
  readonly dependence?: readonly {
    readonly grid: Grid;
    readonly mean: readonly number[];
    readonly rows: number;
  }[];
  /** By each choice of columns that was looked at. */
  readonly fairness?: readonly {
    readonly report: FairnessReport;
    readonly compatibility: Compatibility | null;
  }[];
  readonly mitigation?: readonly { readonly points: readonly FrontierPoint[] }[];
  readonly lossMitigation?: readonly { readonly bound: number; readonly points: readonly LossPoint[] }[];
}
