/** Measures ours and then each of theirs, `pairs` times; of theirs without what is not to be had (null). */
export async function alternate<Own, Theirs>(
  pairs: number,
  ours: () => Promise<Own>,
  ...theirs: readonly (() => Promise<Theirs | null>)[]
): Promise<{ readonly own: readonly Own[]; readonly others: readonly (readonly Theirs[])[] }> {
  const own: Own[] = [];
  const others = theirs.map((): Theirs[] => []);
  for (let pair = 0; pair < pairs; pair++) {
    own.push(await ours());
    for (const [index, ask] of theirs.entries()) {
      const answer = await ask();
      if (answer !== null) others[index]!.push(answer);
    }
  }
  return { own, others };
}
