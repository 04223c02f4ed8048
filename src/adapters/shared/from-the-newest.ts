/** Greater than every id, and than every other text that a cursor is made of: where a list begins without a cursor. */
export const FROM_THE_NEWEST = '~';
