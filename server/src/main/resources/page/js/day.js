import {Refusal, fetchDepartures} from './api.js';
import {minuteWithin, spansOf} from './day-spans.js';
import {DayStrip} from './day-strip.js';
import {byId, make, makeButton} from './dom.js';
import {clockTime, distance, duration} from './formats.js';
import {dayLater, fromParis, inParis, longDay} from './hours.js';
import {refusalWords} from './refusal-words.js';
import {hourOf, sameJourney} from './trip.js';

/** @typedef {import('./day-spans.js').Span} Span */
/** @typedef {import('./trip.js').Trip} Trip */

/** Tells when the trip is legal during a day, and takes an hour of it as departure. */
export class DayPanel {
  #store;
  #translator;
  #button = byId('day-show');
  #panel = byId('day-panel');
  #status = byId('day-status');
  #list = byId('day-spans');
  #strip;
  #abort = new AbortController();
  #day = '';
  /** @type {Span[]} */
  #spans = [];

  /**
   * @param {import('./trip.js').TripStore} store
   * @param {import('./translator.js').Translator} translator
   */
  constructor(store, translator) {
    this.#store = store;
    this.#translator = translator;
    this.#strip = new DayStrip(byId('day-strip'), (span, wanted) => this.#take(span, wanted));
    this.#button.addEventListener('click', () =>
      (this.#isOpen() ? this.#close() : this.#open(hourOf(store.trip).slice(0, 10))));
    byId('day-before').addEventListener('click', () => this.#open(dayLater(this.#day, -1)));
    byId('day-after').addEventListener('click', () => this.#open(dayLater(this.#day, 1)));
    store.addEventListener('change', (event) => {
      const {previous} = /** @type {CustomEvent} */ (event).detail;
      if (sameJourney(previous, store.trip)) {
        this.#draw();
      } else {
        this.#close();
      }
    });
    translator.addEventListener('change', () => {
      if (this.#isOpen()) {
        this.#open(this.#day);
      }
    });
  }

  #isOpen() {
    return !this.#panel.hidden;
  }

  /** @param {boolean} open */
  #setOpen(open) {
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
  }

  #close() {
    this.#abort.abort();
    this.#spans = [];
    this.#setOpen(false);
  }

  /** @param {string} day */
  async #open(day) {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const {language} = this.#translator;
    const {trip} = this.#store;
    this.#day = day;
    this.#spans = [];
    this.#setOpen(true);
    byId('day-date').textContent = longDay(day, language);
    this.#draw();
    if (!trip.origin || !trip.destination) {
      this.#say('day_needs_ends');
      return;
    }
    this.#say('searching');
    const span = {departure: `${day}T00:00`, until: `${dayLater(day, 1)}T00:00`};
    try {
      const {complete, departures} = await fetchDepartures(trip, span, language, abort.signal);
      this.#spans = spansOf(departures);
      this.#tell(complete);
      this.#draw();
    } catch (failure) {
      if (!abort.signal.aborted) {
        const problem = failure instanceof Refusal
          ? refusalWords(failure, this.#translator).join(' ')
          : this.#translator.say('no_server');
        this.#say('day_failed', {problem});
      }
    }
  }

  /** @param {boolean} complete whether the whole day was worked out */
  #tell(complete) {
    const verdicts = new Set(this.#spans.map(({verdict}) => verdict));
    if (verdicts.has('unknown')) {
      this.#say('day_gaps');
    } else if (!complete) {
      const end = this.#spans.at(-1)?.until ?? 0;
      this.#say('day_incomplete', {until: this.#clock(end)});
    } else if (!verdicts.has('illegal')) {
      this.#say('day_always');
    } else {
      this.#say(verdicts.size === 1 ? 'day_never' : 'day_partly');
    }
  }

  #draw() {
    const {trip} = this.#store;
    const chosen = trip.arriveBy ? NaN : fromParis(trip.departure);
    const current = this.#spans.find(({from, until}) => from <= chosen && chosen < until);
    this.#strip.show(this.#spans, chosen, this.#translator.language);
    this.#list.replaceChildren(...this.#spans.map((span) => this.#entry(span, span === current)));
  }

  /**
   * @param {Span} span
   * @param {boolean} current whether the departure asked for lies in it
   */
  #entry(span, current) {
    const {verdict, from, until, time, ending} = span;
    const {language} = this.#translator;
    const entry = make('li', current ? {'aria-current': 'time'} : {},
      make('span', {class: `day-swatch ${verdict}`, 'aria-hidden': 'true'}),
      make('strong', {}, this.#translator.say('day_span', {
        from: this.#clock(from), until: this.#clock(until),
      })),
      make('span', {}, this.#translator.say(`day_${verdict}`, {
        duration: duration(time), distance: distance(span.distance, language),
      })));
    for (const kind of /** @type {const} */ (['closes', 'opens'])) {
      const orders = [...new Set(ending.filter((change) => change.kind === kind)
        .map(({order}) => order.identifier || order.id))];
      if (orders.length > 0) {
        entry.append(make('p', {class: 'facts'},
          this.#translator.say(`day_${kind}`, {orders: orders.join(', ')})));
      }
    }
    const first = minuteWithin(span, from);
    if (verdict !== 'illegal' && verdict !== 'unknown' && first !== null && !current) {
      entry.append(makeButton(this.#translator.say('day_take', {hour: this.#clock(first)}),
        () => this.#take(span, first), {class: 'small'}));
    }
    return entry;
  }

  /**
   * @param {Span} span
   * @param {number} wanted milliseconds since 1970
   */
  #take(span, wanted) {
    const minute = minuteWithin(span, wanted);
    if (minute !== null) {
      this.#store.update({departure: inParis(minute), arriveBy: null});
    }
  }

  /** @param {number} moment milliseconds since 1970 */
  #clock(moment) {
    return clockTime(new Date(moment).toISOString(), this.#translator.language);
  }

  /**
   * @param {string} key
   * @param {Record<string, string|number>} [values]
   */
  #say(key, values) {
    this.#status.textContent = this.#translator.say(key, values);
  }
}
