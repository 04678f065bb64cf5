import {makeSvg} from './dom.js';

/** Degrees to the right by sign of a GraphHopper instruction. */
const TURNS = {
  '-98': -180, '-8': -180, '-7': -25, '-3': -130, '-2': -90, '-1': -45,
  '0': 0, '1': 45, '2': 90, '3': 130, '7': 25, '8': 180,
};
const ARRIVALS = new Set([4, 5]);
const ROUNDABOUTS = new Set([6, -6]);

/**
 * A drawing of what to do.
 *
 * @param {number} sign of a GraphHopper instruction
 * @returns {SVGElement}
 */
export function turnSign(sign) {
  return makeSvg('svg', {class: 'turn', viewBox: '0 0 24 24', 'aria-hidden': 'true'},
    ...shapes(sign));
}

/** @param {number} sign */
function shapes(sign) {
  if (ARRIVALS.has(sign)) {
    return [makeSvg('path', {d: 'M7 21V4h11l-3 4 3 4H7'})];
  }
  if (ROUNDABOUTS.has(sign)) {
    return [
      makeSvg('circle', {cx: '12', cy: '11', r: '5'}),
      makeSvg('path', {d: 'M12 22v-6M17 11h4M18.5 8l3 3-3 3'}),
    ];
  }
  const degrees = TURNS[/** @type {keyof typeof TURNS} */ (String(sign))];
  if (degrees === undefined) {
    return [makeSvg('circle', {cx: '12', cy: '12', r: '3'})];
  }
  if (Math.abs(degrees) === 180) {
    const mirror = degrees < 0 ? 1 : -1;
    return [makeSvg('path', {
      d: 'M5 21V9a5 5 0 0 0-10 0v8M-8.5 14L-5 17.5 -1.5 14',
      transform: `translate(12 0) scale(${mirror} 1)`,
    })];
  }
  return [
    makeSvg('path', {d: 'M12 22v-9'}),
    makeSvg('path', {
      d: 'M12 13V3M8.5 6.5L12 3l3.5 3.5',
      transform: `rotate(${degrees} 12 13)`,
    }),
  ];
}
