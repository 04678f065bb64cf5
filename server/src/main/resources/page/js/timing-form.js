import {byId} from './dom.js';
import {nowInParis} from './hours.js';
import {hourOf} from './trip.js';

/** The fields of when: leaving at an hour or arriving by one, and how long to wait on the way. */
export class TimingForm {
  #store;
  #translator;
  /** @type {HTMLInputElement} */
  #byDeparture = byId('timing-departure');
  /** @type {HTMLInputElement} */
  #byArrival = byId('timing-arrival');
  /** @type {HTMLInputElement} */
  #hour = byId('hour');
  /** @type {HTMLInputElement} */
  #maxWait = byId('max-wait');

  /**
   * @param {import('./trip.js').TripStore} store
   * @param {import('./translator.js').Translator} translator
   */
  constructor(store, translator) {
    this.#store = store;
    this.#translator = translator;
    const take = () => this.#take(this.#hour.value || nowInParis());
    this.#byDeparture.addEventListener('change', take);
    this.#byArrival.addEventListener('change', take);
    this.#hour.addEventListener('change', take);
    byId('now').addEventListener('click', () => this.#take(nowInParis()));
    this.#maxWait.addEventListener('change', () =>
      store.update({maxWaitMinutes: Number(this.#maxWait.value) || 0}));
    store.addEventListener('change', () => this.#show());
    translator.addEventListener('change', () => this.#show());
    this.#show();
  }

  /** @param {string} hour */
  #take(hour) {
    this.#store.update({departure: hour, arriveBy: this.#byArrival.checked ? hour : null});
  }

  #show() {
    const {trip} = this.#store;
    const byArrival = trip.arriveBy !== null;
    this.#byDeparture.checked = !byArrival;
    this.#byArrival.checked = byArrival;
    this.#hour.value = hourOf(trip);
    this.#maxWait.value = String(trip.maxWaitMinutes);
    this.#maxWait.disabled = byArrival;
    byId('max-wait-note').textContent =
      this.#translator.say(byArrival ? 'max_wait_by_arrival' : 'max_wait_note');
  }
}
