/** What a model can leave as, besides its package. */
export const modelFormats = [
  'onnx',
  'html',
  'javascript',
  'python',
  'sql',
  'server',
  'mlflow',
  'scikit-learn',
] as const;
export type ModelFormat = (typeof modelFormats)[number];

/** A format in words. */
export interface ModelFormatWords {
  readonly label: string;
  /** What it is. */
  readonly is: string;
  readonly bestFor: string;
  readonly needs: string;
}

export const modelFormatWords: Readonly<Record<ModelFormat, ModelFormatWords>> = {
  onnx: {
    label: 'ONNX',
    is: 'The whole pipeline from raw columns as one graph',
    bestFor: 'Servers, phones and programs in any language',
    needs: 'An ONNX runtime with opset 18 and ai.onnx.ml 5 (onnxruntime 1.20 or later)',
  },
  html: {
    label: 'HTML page',
    is: 'One file with a form, explanations and scoring of CSV files',
    bestFor: 'People who have nothing but a browser, offline too',
    needs: 'A browser',
  },
  javascript: {
    label: 'JavaScript module',
    is: 'An ES module with one function, and its TypeScript types',
    bestFor: 'Web pages and Node programs',
    needs: 'Nothing',
  },
  python: {
    label: 'Python module',
    is: 'A module with one function',
    bestFor: 'Scripts and notebooks',
    needs: 'Python 3, no package',
  },
  sql: {
    label: 'SQL query',
    is: 'One SELECT over a table called rows',
    bestFor: 'Scoring where the table lies',
    needs: 'SQLite, DuckDB or PostgreSQL',
  },
  server: {
    label: 'Server folder',
    is: 'A Flask app with /predict and /health, and a Dockerfile',
    bestFor: 'Other programs that ask over HTTP',
    needs: 'Python 3 with Flask, or Docker',
  },
  mlflow: {
    label: 'MLflow folder',
    is: 'A model folder of the ONNX flavour',
    bestFor: 'A registry or server of MLflow',
    needs: 'MLflow with onnx and onnxruntime',
  },
  'scikit-learn': {
    label: 'Training script',
    is: 'Python that trains the same pipeline anew on a file of yours',
    bestFor: 'Going on in scikit-learn',
    needs: 'Python 3 with scikit-learn and pandas',
  },
};
