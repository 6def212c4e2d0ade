import type { GroupMeasureName, GroupQuality } from '../../../core/explore/group-quality.ts';

/** What each measure of groups is called, and what it says. */
export const groupMeasures: Readonly<
  Record<GroupMeasureName, { readonly label: string; readonly meaning: string }>
> = {
  silhouette: {
    label: 'Silhouette',
    meaning:
      'How much nearer rows lie to their own group than to the next one: from −1 to 1, greater is better.',
  },
  calinski_harabasz: {
    label: 'Calinski-Harabasz',
    meaning:
      'Spread between the groups over that within them: greater is better; compare it on the same rows alone.',
  },
  davies_bouldin: {
    label: 'Davies-Bouldin',
    meaning:
      'How much each group overlaps the one most like it, in the mean: 0 is not at all, less is better.',
  },
  inertia: {
    label: 'Inertia',
    meaning:
      'Squared distances of the rows to the middle of their group, in sum: always falls with more groups.',
  },
};

/** What a silhouette says of the groups (Kaufman and Rousseeuw 1990, table 4 of chapter 2). */
export function silhouetteInWords(silhouette: number): string {
  if (silhouette > 0.7) return 'the groups stand well apart';
  if (silhouette > 0.5) return 'the groups stand apart reasonably';
  if (silhouette > 0.25) return 'the groups stand apart weakly, and may be made rather than found';
  return 'no structure to speak of shows; over many columns it stays low even where groups lie apart on the map';
}

/** What an adjusted Rand index says of an agreement (Steinley 2004). */
export function agreementInWords(
  { column, value, low }: GroupQuality['agreements'][number],
  groupedBy: readonly string[],
): string {
  const own = groupedBy.includes(column)
    ? ` The groups were made by ${column} among others: some agreement is no surprise.`
    : ` The groups were made without ${column}.`;
  return `${strengthOf(value, low)}${own}`;
}

function strengthOf(value: number, low: number): string {
  if (low <= 0) return 'No more than chance gives: who is in one group tells nothing of it.';
  if (value >= 0.9) return 'The groups are nearly its values.';
  if (value >= 0.65) return 'The groups go along with its values well.';
  if (value >= 0.3) return 'The groups go along with its values in part.';
  return 'The groups go along with its values a little, but more than by chance.';
}
