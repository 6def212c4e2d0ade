/** Rows are put into no more groups than these. */
export const mostGroups = 8;
