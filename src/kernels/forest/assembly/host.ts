/** The caller's own logarithm, so that both growers weigh by the same one. */
export declare function ln(x: f64): f64;
