/** What a person would call the table in this file: "telco-churn.csv" is "Telco churn". */
export function projectName(fileName: string): string {
  const words = fileName
    .replace(/\.(gz|zip)$/i, '')
    .replace(/\.[a-z0-9]{1,7}$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return words === '' ? 'Untitled' : words[0]!.toUpperCase() + words.slice(1);
}
