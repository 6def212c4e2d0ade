/** Which kind of question an answer of this name (`insightId`) is to; empty where it is no such name. */
export function insightKind(id: string): string {
  return /^\S+ (.+?) \d+ [[{]/.exec(id)?.[1] ?? '';
}
