/** How far a job is. `fraction` runs from 0 to 1 over the whole job and never goes back. */
export interface Progress {
  readonly fraction: number;
  /** What is being done now, in a person's words: "Reading", "Comparing models". */
  readonly phase: string;
  /** The part of the phase: "Random forest, fold 3 of 5". */
  readonly detail?: string;
}

/** Passed to a worker through Comlink.proxy; calls are not awaited. */
export type Report<P extends Progress = Progress> = (progress: P) => void;
