/** What could not be read as it stands: a short row, bytes that are no text, a value that is not of its column's kind. */
export interface ReadProblem {
  /** 1-based data row, the header not counted; 0 for the header. */
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
  /** Of several files read as one table, the one whose row it is. */
  readonly file?: string;
}

/** The problems of one reading: how many, and the first of them. */
export interface ReadProblems {
  readonly problems: readonly ReadProblem[];
  readonly problemCount: number;
}

/** Problems told one by one; a file may have millions. */
export const mostProblemsTold = 1000;

export interface ProblemLog {
  add(row: number, column: string | null, what: string): void;
  told(): ReadProblems;
}

/** Collects problems; each message begins with the row and the column that it speaks of. */
export function createProblemLog(): ProblemLog {
  const problems: ReadProblem[] = [];
  let problemCount = 0;
  return {
    add(row, column, what) {
      problemCount++;
      if (problems.length < mostProblemsTold)
        problems.push({ row, column, message: `${place(row, column)}: ${what}` });
    },
    told: () => ({ problems, problemCount }),
  };
}

/** The problems of several readings of the same rows as those of one. */
export function mergeProblems(readings: readonly ReadProblems[]): ReadProblems {
  const all = readings.flatMap(({ problems }) => problems).sort((a, b) => a.row - b.row);
  return {
    problems: all.slice(0, mostProblemsTold),
    problemCount: readings.reduce((sum, { problemCount }) => sum + problemCount, 0),
  };
}

function place(row: number, column: string | null): string {
  const where = row === 0 ? 'header' : `row ${row}`;
  return column === null ? where : `${where}, column ${column}`;
}

/** A value as a message quotes it, cut when long. */
export function quoteValue(value: string): string {
  return value.length <= 40 ? `'${value}'` : `'${value.slice(0, 40)}…'`;
}
