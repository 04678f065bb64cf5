/** What an order means for the vehicle, in colours, dashes and marks that need no colour. */

/**
 * @typedef {object} Effect
 * @property {string} name as in GET /orders
 * @property {string} colour
 * @property {number} width pixels
 * @property {number[]} [dash] pixels
 * @property {string} mark one character of every font
 * @property {number} rank the higher lies on top
 */

/** @type {Effect[]} the gravest first, as the legend lists them */
export const EFFECTS = [
  {name: 'impossible', colour: '#5f0f8f', width: 5, mark: '×', rank: 8},
  {name: 'prohibited', colour: '#c4161c', width: 5, mark: '–', rank: 7},
  {name: 'local', colour: '#d95f02', width: 5, dash: [9, 5], mark: '⌂', rank: 6},
  {name: 'speed', colour: '#00798c', width: 4, mark: '↓', rank: 5},
  {name: 'delay', colour: '#8a5a00', width: 4, dash: [3, 5], mark: '…', rank: 4},
  {name: 'exempted', colour: '#2b7a3b', width: 4, mark: '√', rank: 3},
  {name: 'advisory', colour: '#4f6d8f', width: 4, dash: [2, 5], mark: 'i', rank: 2},
  {name: 'not_concerned', colour: '#8b8b8b', width: 3, mark: '', rank: 1},
];

/** Lines of orders that are not in force at the hour of the trip are as pale as this. */
export const OUT_OF_FORCE_OPACITY = 0.45;

/** @param {string} name */
export function effectOf(name) {
  return EFFECTS.find((effect) => effect.name === name) ?? EFFECTS[EFFECTS.length - 1];
}
