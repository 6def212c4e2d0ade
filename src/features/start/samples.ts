/** A table that comes with the app. */
export interface Sample {
  readonly fileName: string;
  readonly name: string;
  readonly about: string;
  readonly size: string;
}

/** The sample tables, in the order they are offered; the files lie in public/samples. */
export const samples: readonly Sample[] = [
  {
    fileName: 'telco-churn.csv',
    name: 'Telco churn',
    about: 'Which customers of a phone company leave? Yes or no, from contract, services and charges.',
    size: '7,043 rows, 20 columns',
  },
  {
    fileName: 'penguins.csv',
    name: 'Penguins',
    about: 'Which of three species is it? From bill, flipper, weight and island.',
    size: '344 rows, 7 columns',
  },
  {
    fileName: 'diabetes.csv',
    name: 'Diabetes',
    about: 'Who has diabetes? From eight medical measurements, many of them missing.',
    size: '768 rows, 9 columns',
  },
  {
    fileName: 'concrete.csv',
    name: 'Concrete',
    about: 'How strong will it be? A number, from the mixture and its age.',
    size: '1,030 rows, 9 columns',
  },
];

/** Reads a sample from the app's own files, which are there offline too. @throws Error when it cannot be read */
export async function fetchSample(sample: Sample): Promise<Blob> {
  const response = await fetch(new URL(`samples/${sample.fileName}`, document.baseURI));
  if (!response.ok)
    throw new Error(
      `The sample ${sample.fileName} could not be read (status ${response.status}). Reload the page and try again.`,
    );
  return response.blob();
}
