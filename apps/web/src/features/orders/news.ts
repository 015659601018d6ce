/** What has just been done with an order; the words stand in the catalogue under the same names. */
export const newsCodes = ['accepted', 'declined', 'measured', 'fitting', 'making', 'ready', 'issued'] as const;
