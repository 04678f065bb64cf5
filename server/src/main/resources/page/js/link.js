/** The trip in the address bar, after the #, so that it can be shared. */

import {position, parsePosition} from './formats.js';
import {fromParameters, toParameters} from './vehicle-fields.js';

/** @typedef {import('./trip.js').Trip} Trip */
/** @typedef {import('./translator.js').Language} Language */

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * Reads a link; what it does not hold or what cannot be understood is left out.
 *
 * @param {string} hash with or without the leading #
 * @returns {{trip: Partial<Trip>, language: Language|null}}
 */
export function readLink(hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  /** @type {Partial<Trip>} */
  const trip = {
    origin: parsePosition(parameters.get('from') ?? ''),
    destination: parsePosition(parameters.get('to') ?? ''),
    vehicle: fromParameters(parameters),
    arriveBy: localTime(parameters.get('arrive_by')),
    maxWaitMinutes: wholeNumber(parameters.get('max_wait_min')),
    reportViolations: parameters.get('violations') === 'report',
  };
  const preset = parameters.get('vehicle');
  if (preset) {
    trip.preset = preset;
  }
  const departure = localTime(parameters.get('departure'));
  if (departure) {
    trip.departure = departure;
  }
  const language = parameters.get('lang');
  return {trip, language: language === 'fr' || language === 'en' ? language : null};
}

/** @param {string|null} text */
function localTime(text) {
  return text && LOCAL_TIME.test(text) ? text : null;
}

/** @param {string|null} text */
function wholeNumber(text) {
  return text && /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/**
 * @param {Trip} trip
 * @param {Language} language
 * @returns {string} the hash, with its #
 */
export function writeLink(trip, language) {
  const parameters = new URLSearchParams();
  if (trip.origin) {
    parameters.set('from', position(trip.origin));
  }
  if (trip.destination) {
    parameters.set('to', position(trip.destination));
  }
  parameters.set('vehicle', trip.preset);
  toParameters(trip.vehicle).forEach(([name, value]) => parameters.set(name, value));
  if (trip.arriveBy) {
    parameters.set('arrive_by', trip.arriveBy);
  } else {
    parameters.set('departure', trip.departure);
    if (trip.maxWaitMinutes > 0) {
      parameters.set('max_wait_min', String(trip.maxWaitMinutes));
    }
  }
  if (trip.reportViolations) {
    parameters.set('violations', 'report');
  }
  parameters.set('lang', language);
  // Commas and colons may stand bare in a fragment, and links are read by people.
  return `#${parameters}`.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+')
    .replaceAll(',+', ',');
}
