/** Which earlier model is trained on, and how far. */
export interface ContinueSettings {
  /** The run that made it. */
  readonly run: string;
  /** Passes over the rows, epochs, or trees: by what the model is. */
  readonly amount: number;
  /** 'new' leaves out the rows that it has learned from. */
  readonly rows: 'all' | 'new';
  /** Layers of a network, counted from the features, that stay as they are; absent: none. */
  readonly frozenLayers?: number;
}

/** What came of it; both scores are the decision metric on the same test rows, greater is better. */
export interface ContinuedRecord {
  readonly before: number;
  readonly after: number;
  /** How it is known that the model has not learned from the test rows. */
  readonly unseen: 'same test rows' | 'other content' | 'not known';
  /** Of the training rows, those that the model had learned from; null where that is not known. */
  readonly knownRows: number | null;
  /** Rows left out of the test because the model had learned from them. */
  readonly leftOutOfTest: number;
}
