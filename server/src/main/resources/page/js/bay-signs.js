/** How delivery bays are drawn, on the map and in the legend. */

/** @typedef {'usable'|'doubtful'|'unusable'} Usability */

/** @type {Record<Usability, {colour: string, mark: string}>} */
export const BAY_SIGNS = {
  usable: {colour: '#2b7a3b', mark: 'L'},
  doubtful: {colour: '#b36b00', mark: 'L?'},
  unusable: {colour: '#6b6b6b', mark: 'L×'},
};
