/** @typedef {import('./api.js').Hint} Hint */
/** @typedef {import('./translator.js').Translator} Translator */

/** Kinds of refusal that the page has words of its own for, in both languages. */
const KINDS = [
  {pattern: /^no_legal_route$/, key: 'no_legal_route'},
  {pattern: /^no_departure$/, key: 'no_departure'},
  {pattern: /\.ConnectionNotFoundException$/, key: 'no_connection'},
  {pattern: /\.PointNotFoundException$/, key: 'point_far_from_roads'},
  {pattern: /\.PointOutOfBoundsException$/, key: 'point_outside'},
];

/**
 * Why there is no answer: in the page's language where it knows the kind, else in the server's
 * words, after the name of the field they are about.
 *
 * @param {import('./api.js').Refusal} refusal
 * @param {Translator} translator
 * @returns {string[]} at least one
 */
export function refusalWords(refusal, translator) {
  const words = refusal.hints.map((hint) => hintWords(hint, translator));
  return words.length > 0 ? [...new Set(words)] : [refusal.message];
}

/**
 * @param {Hint} hint
 * @param {Translator} translator
 */
function hintWords(hint, translator) {
  const words = wordsAtField(hint, translator);
  const {field} = hint;
  return words === hint.message && field && translator.knows(field)
    ? `${translator.say(field)} — ${words}`
    : words;
}

/**
 * The same where it is plain which field is meant.
 *
 * @param {Hint} hint
 * @param {Translator} translator
 */
export function wordsAtField({message, details}, translator) {
  const kind = KINDS.find(({pattern}) => pattern.test(details ?? ''));
  return kind ? translator.say(kind.key) : message;
}
