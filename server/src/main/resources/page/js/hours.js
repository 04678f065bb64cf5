/** Days and hours of France, as the fields of a form hold them. */

import {LOCALES, PARIS} from './formats.js';

/** @typedef {import('./translator.js').Language} Language */

const MILLIS_PER_MINUTE = 60_000;
const MILLIS_PER_HOUR = 3_600_000;

/**
 * Now, as the value of a datetime-local field that means French time.
 *
 * @returns {string} e.g. 2026-11-23T08:00
 */
export function nowInParis() {
  return inParis(Date.now());
}

/**
 * A moment, as the value of a datetime-local field that means French time.
 *
 * @param {number} millis since 1970
 * @returns {string} e.g. 2026-11-23T08:00
 */
export function inParis(millis) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    hourCycle: 'h23', timeZone: PARIS,
  }).formatToParts(millis);
  const part = Object.fromEntries(parts.map(({type, value}) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The first whole minute that is not before a moment, as the value of such a field.
 *
 * @param {string} moment ISO 8601, with an offset
 * @returns {string}
 */
export function nextMinute(moment) {
  return inParis(Math.ceil(Date.parse(moment) / MILLIS_PER_MINUTE) * MILLIS_PER_MINUTE);
}

/**
 * The day before or after.
 *
 * @param {string} day e.g. 2026-11-23
 * @param {number} days how many later; negative for earlier
 * @returns {string}
 */
export function dayLater(day, days) {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * A day, with its day of the week.
 *
 * @param {string} day e.g. 2026-11-23
 * @param {Language} language
 */
export function longDay(day, language) {
  return new Intl.DateTimeFormat(LOCALES[language], {dateStyle: 'full', timeZone: 'UTC'})
    .format(new Date(`${day}T00:00Z`));
}

/**
 * The moment that a local time of France means.
 *
 * @param {string} local e.g. 2026-11-23T08:00
 * @returns {number} milliseconds since 1970; the earlier one where clocks are put back
 */
export function fromParis(local) {
  const asIfUtc = Date.parse(`${local}Z`);
  const candidates = [2, 1].map((offset) => asIfUtc - offset * MILLIS_PER_HOUR);
  return candidates.find((moment) => inParis(moment) === local) ?? candidates[1];
}
