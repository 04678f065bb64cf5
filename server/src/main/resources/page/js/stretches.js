import {readGeometry} from './map.js';

/** @typedef {import('./api.js').Entry} Entry */
/** @typedef {'violations'|'avoided'|'exemptions_used'|'warnings'|'blocking'} Kind */

/**
 * @typedef {object} Stretch an order met, with its number in the list and on the map
 * @property {Kind} kind
 * @property {number} number from 1
 * @property {Entry} entry
 * @property {ol.geom.Geometry|null} geometry where on the map, in its coordinates
 */

/** @type {('violations'|'avoided'|'exemptions_used'|'warnings')[]} */
const KINDS_OF_ROUTES = ['violations', 'avoided', 'exemptions_used', 'warnings'];

/** @type {Kind[]} the gravest first */
export const KINDS = ['blocking', ...KINDS_OF_ROUTES];

/**
 * The orders that a route met.
 *
 * @param {import('./api.js').Route} route
 * @returns {Stretch[]}
 */
export function stretchesOf(route) {
  return KINDS_OF_ROUTES
    .flatMap((kind) => route.compliance[kind].map((entry) => ({kind, entry})))
    .map(({kind, entry}, i) => ({kind, entry, number: i + 1, geometry: geometryOf(entry, route)}));
}

/**
 * The orders that stand in every way, as a refusal tells them.
 *
 * @param {import('./api.js').Hint[]} hints
 * @returns {Stretch[]}
 */
export function blockingStretches(hints) {
  return hints
    .flatMap((hint) => hint.blocking ?? [])
    .map((entry, i) =>
      ({kind: 'blocking', entry, number: i + 1, geometry: closedGeometry(entry)}));
}

/**
 * The part of a route between two of its points.
 *
 * @param {import('./api.js').Route} route
 * @param {[number, number]} interval
 */
export function partOf(route, [from, to]) {
  const coordinates = route.points.coordinates.slice(from, to + 1);
  return coordinates.length > 1
    ? readGeometry({type: 'LineString', coordinates})
    : readGeometry({type: 'Point', coordinates: route.points.coordinates[from]});
}

/**
 * @param {Entry} entry
 * @param {import('./api.js').Route} route
 */
function geometryOf(entry, route) {
  return closedGeometry(entry) ?? (entry.interval ? partOf(route, entry.interval) : null);
}

/** @param {Entry} entry */
function closedGeometry(entry) {
  return entry.closed_stretch ? readGeometry(entry.closed_stretch) : null;
}
