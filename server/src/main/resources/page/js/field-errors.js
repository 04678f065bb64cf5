import {byId} from './dom.js';
import {wordsAtField} from './refusal-words.js';

/** Inputs by the field of the HTTP API that they fill in; fields of the vehicle bear its names. */
const INPUTS = new Map([
  ['profile', 'preset'], ['departure', 'hour'], ['arrive_by', 'hour'],
  ['max_wait_min', 'max-wait'],
]);

/** Fields of the API that hold one point for each end. */
const POINTS = ['point', 'points'];

/** Says beside the inputs what the server finds wrong with what they hold. */
export class FieldErrors {
  #translator;
  /** @type {Set<string>} ids of inputs complained of */
  #shown = new Set();

  /** @param {import('./translator.js').Translator} translator */
  constructor(translator) {
    this.#translator = translator;
  }

  /** Takes back what was said. */
  clear() {
    this.#shown.forEach((id) => {
      byId(id).removeAttribute('aria-invalid');
      byId(`${id}-error`).textContent = '';
    });
    this.#shown.clear();
  }

  /** @param {import('./api.js').Hint[]} hints */
  show(hints) {
    this.clear();
    for (const hint of hints) {
      const id = inputOf(hint);
      const place = id && document.getElementById(`${id}-error`);
      if (id && place) {
        byId(id).setAttribute('aria-invalid', 'true');
        place.closest('details')?.setAttribute('open', '');
        place.append(this.#shown.has(id) ? ' ' : '', wordsAtField(hint, this.#translator));
        this.#shown.add(id);
      }
    }
  }
}

/** @param {import('./api.js').Hint} hint */
function inputOf({field, point_index: index}) {
  if (!field) {
    return null;
  }
  if (POINTS.includes(field)) {
    return index === 0 ? 'origin' : 'destination';
  }
  return INPUTS.get(field) ?? `vehicle-${field.replace(/^vehicle\./, '')}`;
}
