/** @typedef {[number, number]} LonLat longitude, latitude in degrees */

/**
 * @typedef {object} Trip what the user asks for
 * @property {LonLat|null} origin
 * @property {LonLat|null} destination
 * @property {string} preset
 * @property {import('./vehicle-fields.js').Vehicle} vehicle overrides of the preset
 * @property {string} departure local time in France, e.g. 2026-11-23T08:00
 * @property {string|null} arriveBy when it must have ended, likewise; then the departure is not used
 * @property {number} maxWaitMinutes how long it may wait on the way; not used with arriveBy
 * @property {boolean} reportViolations whether to show the least illegal way if none is legal
 */

/** Holds the trip; tells of every change with a `change` event that carries the trip before. */
export class TripStore extends EventTarget {
  #trip;

  /** @param {Trip} trip */
  constructor(trip) {
    super();
    this.#trip = Object.freeze({...trip});
  }

  /** @returns {Readonly<Trip>} */
  get trip() {
    return this.#trip;
  }

  /** @param {Partial<Trip>} changes */
  update(changes) {
    const previous = this.#trip;
    this.#trip = Object.freeze({...previous, ...changes});
    this.dispatchEvent(new CustomEvent('change', {detail: {previous}}));
  }

  /**
   * A click on the map: the first sets the origin, later ones the destination.
   *
   * @param {LonLat} lonLat
   */
  addPoint(lonLat) {
    this.update(this.#trip.origin ? {destination: lonLat} : {origin: lonLat});
  }

  swap() {
    this.update({origin: this.#trip.destination, destination: this.#trip.origin});
  }

  clear() {
    this.update({origin: null, destination: null});
  }
}

/**
 * The hour that is asked about: of the departure, or of the arrival where that is given.
 *
 * @param {Trip} trip
 */
export function hourOf({departure, arriveBy}) {
  return arriveBy ?? departure;
}

/**
 * Whether two trips ask the same of the orders: same vehicle, same time.
 *
 * @param {Trip} one
 * @param {Trip} other
 */
export function sameRules(one, other) {
  return one.preset === other.preset
    && hourOf(one) === hourOf(other)
    && JSON.stringify(one.vehicle) === JSON.stringify(other.vehicle);
}

/**
 * Whether two trips are of the same vehicle between the same ends, at whatever hours.
 *
 * @param {Trip} one
 * @param {Trip} other
 */
export function sameJourney(one, other) {
  return one.preset === other.preset
    && JSON.stringify([one.origin, one.destination, one.vehicle])
      === JSON.stringify([other.origin, other.destination, other.vehicle]);
}
