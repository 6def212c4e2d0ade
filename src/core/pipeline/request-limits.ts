/** Rows of one request to a prediction API. */
export const mostRequestRows = 1000;

/** Bytes of its body. */
export const mostRequestBytes = 2 ** 20;
