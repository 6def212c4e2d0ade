/** An axis of numbers. */
export interface ChartAxis {
  readonly label: string;
  /** Both ends; as the data need unless told. */
  readonly domain?: readonly [number, number];
  /** The values are shares. */
  readonly percent?: boolean;
  /** The values are milliseconds since 1970, told in UTC. */
  readonly time?: boolean;
}

/** A named value, with the ends of its interval where they are known. */
export interface ChartBar {
  readonly label: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface ChartSeries {
  readonly label: string;
  readonly x: readonly number[];
  /** As long as `x`. */
  readonly y: readonly number[];
  readonly band?: {
    readonly x: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  };
  /** Points are marked too: for few of them. */
  readonly marked?: boolean;
}

interface ChartBase {
  readonly title: string;
  /** What a person sees in it, in a sentence. */
  readonly description: string;
}

/** What a drawing is made of, before it is drawn. */
export type Chart =
  /** Bars from 0 below each other. */
  | (ChartBase & { readonly kind: 'bars'; readonly axis: ChartAxis; readonly bars: readonly ChartBar[] })
  /** Points with their intervals below each other, against a line that is told. */
  | (ChartBase & {
      readonly kind: 'intervals';
      readonly axis: ChartAxis;
      readonly bars: readonly ChartBar[];
      readonly against?: { readonly label: string; readonly value: number };
    })
  /** Curves through points in the given order. */
  | (ChartBase & {
      readonly kind: 'lines';
      readonly x: ChartAxis;
      readonly y: ChartAxis;
      readonly series: readonly ChartSeries[];
      readonly reference?: {
        readonly label: string;
        readonly from: readonly [x: number, y: number];
        readonly to: readonly [x: number, y: number];
      };
    })
  /** Counts in bins of numbers; `edges` has one more entry than `counts`. */
  | (ChartBase & {
      readonly kind: 'histogram';
      readonly axis: ChartAxis;
      readonly edges: readonly number[];
      readonly counts: readonly number[];
    })
  /** How many points lie in each cell of a grid, so that none of them is shown by itself. */
  | (ChartBase & {
      readonly kind: 'density';
      readonly x: ChartAxis;
      readonly y: ChartAxis;
      readonly points: { readonly x: readonly number[]; readonly y: readonly number[] };
    });
