/** Greater than every id and every other text that a cursor is made of: where a list without a cursor begins. */
export const FROM_THE_NEWEST = '~';
