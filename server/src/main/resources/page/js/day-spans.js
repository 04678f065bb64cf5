/** A day of departures as people read it: spans of the same verdict and the same duration. */

/** @typedef {import('./api.js').Piece} Piece */
/** @typedef {import('./api.js').Order} Order */

/** @typedef {'legal'|'longer'|'illegal'|'unknown'} Verdict */

/**
 * @typedef {object} Span
 * @property {number} from milliseconds since 1970
 * @property {number} until exclusive
 * @property {Verdict} verdict
 * @property {number} time of the trip, in milliseconds; 0 if there is none
 * @property {number} distance in metres; 0 if there is none
 * @property {{order: Order, kind: 'closes'|'opens'}[]} ending what makes it end
 */

const MILLIS_PER_MINUTE = 60_000;

/**
 * @param {Piece[]} pieces without gaps
 * @returns {Span[]}
 */
export function spansOf(pieces) {
  const times = pieces.filter(isLegal).map(({time}) => time ?? 0);
  const shortest = Math.min(...times);
  /** @type {Span[]} */
  const spans = [];
  for (const piece of pieces) {
    const span = spanOf(piece, shortest);
    const last = spans.at(-1);
    if (last && last.verdict === span.verdict && minutes(last.time) === minutes(span.time)) {
      last.until = span.until;
      last.ending = span.ending;
    } else {
      spans.push(span);
    }
  }
  return spans;
}

/**
 * @param {Piece} piece
 * @param {number} shortest time of the day
 * @returns {Span}
 */
function spanOf(piece, shortest) {
  const {time = 0, distance = 0, ending} = piece;
  return {
    from: Date.parse(piece.from), until: Date.parse(piece.until), time, distance, ending,
    verdict: verdictOf(piece, shortest),
  };
}

/**
 * @param {Piece} piece
 * @param {number} shortest time of the day
 * @returns {Verdict}
 */
function verdictOf({status, time = 0}, shortest) {
  if (status === 'not_determined') {
    return 'unknown';
  }
  if (status === 'no_legal_route') {
    return 'illegal';
  }
  return time >= shortest + MILLIS_PER_MINUTE ? 'longer' : 'legal';
}

/** @param {Piece} piece */
function isLegal({status}) {
  return status === 'compliant';
}

/** @param {number} millis */
function minutes(millis) {
  return Math.round(millis / MILLIS_PER_MINUTE);
}

/**
 * The full minute within a span that is nearest to a moment.
 *
 * @param {Span} span
 * @param {number} wanted milliseconds since 1970
 * @returns {number|null} none if the span holds no full minute
 */
export function minuteWithin({from, until}, wanted) {
  const first = Math.ceil(from / MILLIS_PER_MINUTE);
  const last = Math.ceil(until / MILLIS_PER_MINUTE) - 1;
  if (first > last) {
    return null;
  }
  return Math.min(last, Math.max(first, minutes(wanted))) * MILLIS_PER_MINUTE;
}
