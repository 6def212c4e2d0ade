/** How much of a file to read: all of it, or enough to show what it is. */
export type ReadingScope = 'whole' | 'preview';
