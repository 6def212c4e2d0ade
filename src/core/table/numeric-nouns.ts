/** What a value of a numeric kind is called in a message. */
export const numericNouns = {
  number: 'a number',
  integer: 'a number',
  datetime: 'an ISO 8601 date',
} as const;
