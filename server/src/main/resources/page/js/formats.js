/** Numbers, lengths and times as people read them. */

/** @typedef {import('./translator.js').Language} Language */

export const LOCALES = {fr: 'fr-FR', en: 'en-GB'};
export const PARIS = 'Europe/Paris';
const METRES_PER_KILOMETRE = 1000;
const MILLIS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

/**
 * @param {number} value
 * @param {Language} language
 * @param {number} [decimals] at most so many
 * @returns {string}
 */
export function number(value, language, decimals = 2) {
  return new Intl.NumberFormat(LOCALES[language], {maximumFractionDigits: decimals}).format(value);
}

/**
 * @param {number} metres
 * @param {Language} language
 * @returns {string}
 */
export function distance(metres, language) {
  const size = Math.abs(metres);
  if (size < METRES_PER_KILOMETRE) {
    const step = size < 100 ? 1 : 10;
    return `${number(Math.round(metres / step) * step, language)}\u00a0m`;
  }
  const kilometres = metres / METRES_PER_KILOMETRE;
  return `${number(kilometres, language, size < 100_000 ? 1 : 0)}\u00a0km`;
}

/**
 * @param {number} millis
 * @returns {string}
 */
export function duration(millis) {
  const minutes = Math.round(millis / MILLIS_PER_MINUTE);
  if (minutes === 0 && millis !== 0) {
    return `${Math.round(millis / 1000)}\u00a0s`;
  }
  const hours = Math.trunc(minutes / MINUTES_PER_HOUR);
  const rest = Math.abs(minutes % MINUTES_PER_HOUR);
  return hours === 0
    ? `${minutes}\u00a0min`
    : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}

/**
 * A change, with its sign: what an order costs.
 *
 * @param {number} value
 * @param {(value: number) => string} format
 * @returns {string}
 */
export function signed(value, format) {
  return value < 0 ? `−${format(-value)}` : `+${format(value)}`;
}

/**
 * The hour of an instant in France.
 *
 * @param {string} instant RFC 3339
 * @param {Language} language
 * @returns {string}
 */
export function clockTime(instant, language) {
  return new Intl.DateTimeFormat(LOCALES[language], {timeStyle: 'short', timeZone: PARIS})
    .format(nearestMinute(instant));
}

/**
 * The day and hour of an instant in France.
 *
 * @param {string} instant RFC 3339
 * @param {Language} language
 * @returns {string}
 */
export function dateTime(instant, language) {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
    hour: '2-digit', minute: '2-digit', timeZone: PARIS,
  }).format(nearestMinute(instant));
}

/**
 * Rounded as durations are, so that departure and duration add up to the arrival.
 *
 * @param {string} instant RFC 3339
 */
function nearestMinute(instant) {
  return new Date(Math.round(Date.parse(instant) / MILLIS_PER_MINUTE) * MILLIS_PER_MINUTE);
}

/**
 * The day of an instant or date in France.
 *
 * @param {string} instant RFC 3339 instant or date
 * @param {Language} language
 * @returns {string} as given if it is neither
 */
export function date(instant, language) {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime())
    ? instant
    : new Intl.DateTimeFormat(LOCALES[language], {dateStyle: 'long', timeZone: PARIS})
      .format(parsed);
}

/**
 * A position as people write it, latitude first.
 *
 * @param {[number, number]} lonLat
 * @returns {string}
 */
export function position([lon, lat]) {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}

/**
 * Reads a position written latitude first; the separator is a comma, a semicolon or a blank.
 *
 * @param {string} text
 * @returns {[number, number]|null} lon, lat
 */
export function parsePosition(text) {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(?:[,;]|\s)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (!match) {
    return null;
  }
  const lat = Number(match[1]);
  const lon = Number(match[2]);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}
