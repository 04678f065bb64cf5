import {make} from './dom.js';
import {clockTime} from './formats.js';

/** @typedef {import('./day-spans.js').Span} Span */

const TICK_MILLIS = 6 * 3_600_000;
/** Where a click takes a departure, it takes a round one. */
const STEP_MILLIS = 300_000;

/**
 * A day as a strip of spans. It says nothing that the list below it does not say, and takes clicks
 * for those who use a pointer.
 */
export class DayStrip {
  #element;
  #onTake;
  /** @type {Span[]} */
  #spans = [];

  /**
   * @param {HTMLElement} element
   * @param {(span: Span, wanted: number) => void} onTake when an hour is clicked
   */
  constructor(element, onTake) {
    this.#element = element;
    this.#onTake = onTake;
    element.addEventListener('click', (event) => {
      const wanted = this.#momentAt(event);
      const span = this.#spans.find(({from, until}) => from <= wanted && wanted < until);
      if (span) {
        this.#onTake(span, Math.round(wanted / STEP_MILLIS) * STEP_MILLIS);
      }
    });
  }

  /**
   * @param {Span[]} spans
   * @param {number} chosen the departure asked for, milliseconds since 1970
   * @param {import('./translator.js').Language} language
   */
  show(spans, chosen, language) {
    this.#spans = spans;
    this.#element.hidden = spans.length === 0;
    if (spans.length === 0) {
      return;
    }
    const {from, length} = this.#extent();
    const share = (/** @type {number} */ moment) => (moment - from) / length;
    const bar = make('div', {class: 'day-bar'}, ...spans.map((span) => {
      const part = make('div', {class: `day-part ${span.verdict}`});
      part.style.flexGrow = String((span.until - span.from) / length);
      return part;
    }));
    if (share(chosen) >= 0 && share(chosen) < 1) {
      const mark = make('div', {class: 'day-mark'});
      mark.style.left = `${100 * share(chosen)}%`;
      bar.append(mark);
    }
    const scale = make('div', {class: 'day-scale'});
    for (let moment = from; moment <= from + length; moment += TICK_MILLIS) {
      const tick = make('span', {}, clockTime(new Date(moment).toISOString(), language));
      tick.style.left = `${100 * share(moment)}%`;
      scale.append(tick);
    }
    this.#element.replaceChildren(bar, scale);
  }

  #extent() {
    const {from} = this.#spans[0];
    const {until} = this.#spans[this.#spans.length - 1];
    return {from, length: until - from};
  }

  /** @param {MouseEvent} event */
  #momentAt({clientX}) {
    const box = this.#element.getBoundingClientRect();
    const {from, length} = this.#extent();
    return from + length * Math.min(0.9999, Math.max(0, (clientX - box.left) / box.width));
  }
}
