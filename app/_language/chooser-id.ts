/** Where the chooser stands on each page, to come back to it. */
export const chooserId = 'language';
