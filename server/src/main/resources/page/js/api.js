/** The HTTP API as the page uses it. */

import {hourOf} from './trip.js';
import {toParameters} from './vehicle-fields.js';

/** @typedef {import('./trip.js').Trip} Trip */
/** @typedef {import('./trip.js').LonLat} LonLat */
/** @typedef {import('./translator.js').Words} Words */
/** @typedef {import('./translator.js').Language} Language */
/** @typedef {[number, number, number, number]} Box west, south, east, north in degrees */
/** @typedef {{type: string, coordinates: any}} Geometry GeoJSON */
/** @typedef {{features: object[], total?: number, truncated?: boolean}} Features GeoJSON */

/** As many orders as a map can show and a browser draw. */
const MOST_ORDERS = 10_000;

/**
 * @typedef {object} Preset
 * @property {string} name
 * @property {Words} label
 * @property {number} height_m
 * @property {number} width_m
 * @property {number} length_m
 * @property {number} gross_weight_t
 * @property {number} combination_weight_t
 */

/**
 * @typedef {object} Info
 * @property {Preset[]} presets
 * @property {Box} bbox
 * @property {boolean} synthetic
 * @property {string} area its name
 * @property {string} [data_date]
 * @property {Record<string, number>} counts
 */

/**
 * @typedef {object} Order
 * @property {string} id
 * @property {string} identifier
 * @property {string} title
 * @property {string} authority
 * @property {string} [url]
 */

/**
 * @typedef {object} Entry an order met, and why it matters
 * @property {Order} order
 * @property {number} [osm_way]
 * @property {Words} rule
 * @property {{words: Words}} [compared] the vehicle's value beside the limit
 * @property {Words} [exemption] who is let through
 * @property {Words} [advice] what there is to know
 * @property {Words} applies
 * @property {string} [begins] when it next comes into force
 * @property {string} [ends] when it next goes out of force
 * @property {[number, number]} [interval] of the points of the route
 * @property {Geometry} [closed_stretch]
 * @property {number} [extra_time_ms]
 * @property {number} [extra_distance_m]
 * @property {number} [length_m] driven against it
 * @property {string} [kind] of a warning
 * @property {string} [next_legal_departure] of a driving ban
 */

/**
 * @typedef {object} Judgement properties of a feature of GET /orders
 * @property {string} measure
 * @property {string} effect on the vehicle
 * @property {boolean} in_force at the hour asked for
 */

/**
 * @typedef {object} Compliance
 * @property {'compliant'|'violating'} status
 * @property {Entry[]} avoided
 * @property {Entry[]} exemptions_used
 * @property {Entry[]} violations
 * @property {Entry[]} warnings
 */

/**
 * @typedef {object} Instruction
 * @property {string} text
 * @property {number} distance metres
 * @property {number} time milliseconds
 * @property {[number, number]} interval
 * @property {number} sign
 */

/**
 * @typedef {object} Route
 * @property {{type: string, coordinates: LonLat[]}} points
 * @property {number} distance metres
 * @property {number} time milliseconds
 * @property {Instruction[]} instructions
 * @property {string} departure
 * @property {string} arrival
 * @property {{co2e_kg: number, method: string}} [emissions]
 * @property {Compliance} compliance
 * @property {{until: string, duration_ms: number, because: Entry[]}[]} [waits]
 */

/**
 * @typedef {object} Bay a delivery bay, and whether the vehicle may use it
 * @property {string} id
 * @property {string} name
 * @property {string} [address]
 * @property {number} [length_m]
 * @property {number} [width_m]
 * @property {number} [max_stay_min]
 * @property {'odd'|'even'} [side] of the street, by its house numbers
 * @property {Words} hours when it is kept for deliveries
 * @property {boolean} hours_uncertain
 * @property {{max_weight_t: number, hours: Words}[]} [mass_limits]
 * @property {'usable'|'doubtful'|'unusable'} usability
 * @property {{text: Words}[]} reasons against it
 */

/**
 * @typedef {object} Piece departures that are all the same
 * @property {string} from the first
 * @property {string} until the end, exclusive
 * @property {'compliant'|'no_legal_route'|'not_determined'} status
 * @property {number} [time] milliseconds
 * @property {number} [distance] metres
 * @property {{order: Order, kind: 'closes'|'opens'}[]} ending what makes it end
 */

/** @typedef {{complete: boolean, departures: Piece[]}} Departures */

/**
 * @typedef {object} Hint
 * @property {string} message
 * @property {string} [details] what kind of problem it is
 * @property {string} [field] of the request that is wrong
 * @property {number} [point_index] which of the points is
 * @property {Entry[]} [blocking]
 * @property {LonLat} [nearest_legal_point]
 * @property {string} [next_legal_departure]
 */

/** A refusal by the server, in its own words. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {Hint[]} hints
   */
  constructor(message, hints) {
    super(message);
    this.hints = hints;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 * @throws {Refusal} if the server answers with an error
 * @throws {TypeError} if the server cannot be reached
 */
async function request(path, options) {
  const response = await fetch(path, options);
  if (response.ok) {
    return response.json();
  }
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(problem.message ?? `HTTP ${response.status}`, problem.hints ?? []);
}

/**
 * @typedef {object} Feed
 * @property {string} url
 * @property {'never'|'held_back'|'stale'|'failing'|'fresh'} state
 * @property {string} [last_success] when it was last found to be up to date
 */

/** @returns {Promise<{status: string, feeds?: Feed[]}>} */
export function fetchHealth() {
  return request('health', {headers: {Accept: 'application/json'}});
}

/** @returns {Promise<Info>} */
export function fetchInfo() {
  return request('info');
}

/**
 * @param {Box} box
 * @param {number} zoom
 * @param {AbortSignal} signal
 * @returns {Promise<Features>}
 */
export function fetchNetwork(box, zoom, signal) {
  const query = new URLSearchParams({bbox: box.join(','), zoom: String(zoom)});
  return request(`network?${query}`, {signal});
}

/**
 * @param {Box} box
 * @param {Trip} trip its vehicle and departure
 * @param {AbortSignal} signal
 * @returns {Promise<Features>}
 */
export function fetchOrders(box, trip, signal) {
  const query = new URLSearchParams([
    ['format', 'geojson'], ['bbox', box.join(',')], ['vehicle', trip.preset],
    ['at', hourOf(trip)], ['limit', String(MOST_ORDERS)], ...toParameters(trip.vehicle),
  ]);
  return request(`orders?${query}`, {signal});
}

/**
 * @param {Box} box
 * @param {Trip} trip its vehicle and departure
 * @param {AbortSignal} signal
 * @returns {Promise<Features>}
 */
export function fetchBays(box, trip, signal) {
  const query = new URLSearchParams([
    ['bbox', box.join(',')], ['vehicle', trip.preset], ['at', hourOf(trip)],
    ...toParameters(trip.vehicle),
  ]);
  return request(`bays?${query}`, {signal});
}

/**
 * @param {Trip} trip with an origin
 * @param {number} minutes
 * @param {Language} locale
 * @returns {Promise<Features>}
 */
export function fetchReach(trip, minutes, locale) {
  const [longitude, latitude] = /** @type {LonLat} */ (trip.origin);
  const query = new URLSearchParams([
    ['point', `${latitude},${longitude}`], ['profile', trip.preset], ['departure', trip.departure],
    ['time_limit', String(60 * minutes)], ['buckets', '3'], ['type', 'geojson'],
    ['locale', locale],
    ...toParameters(trip.vehicle),
  ]);
  return request(`isochrone?${query}`);
}

/**
 * @param {Trip} trip with both ends
 * @param {Language} locale
 * @param {AbortSignal} signal
 * @returns {Promise<Route>}
 */
export async function fetchRoute(trip, locale, signal) {
  const hours = trip.arriveBy
    ? {arrive_by: trip.arriveBy}
    : {departure: trip.departure, max_wait_min: trip.maxWaitMinutes};
  const answer = await post('route', {
    ...question(trip, locale),
    ...hours,
    points_encoded: false,
    instructions: true,
    violations: trip.reportViolations ? 'report' : 'forbid',
  }, signal);
  return answer.paths[0];
}

/**
 * @param {Trip} trip with both ends
 * @param {{departure: string, until: string}} span
 * @param {Language} locale
 * @param {AbortSignal} signal
 * @returns {Promise<Departures>}
 */
export function fetchDepartures(trip, span, locale, signal) {
  return post('departures', {...question(trip, locale), ...span}, signal);
}

/**
 * Who wants to go where.
 *
 * @param {Trip} trip
 * @param {Language} locale
 */
function question(trip, locale) {
  return {
    points: [trip.origin, trip.destination],
    profile: trip.preset,
    vehicle: trip.vehicle,
    locale,
  };
}

/**
 * @param {string} path
 * @param {object} body
 * @param {AbortSignal} signal
 */
function post(path, body, signal) {
  return request(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
    signal,
  });
}
