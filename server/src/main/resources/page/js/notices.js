import {byId, make} from './dom.js';
import {date, number} from './formats.js';

/** @typedef {'roads'|'orders'|'bays'} Load */

const COPYRIGHT = 'https://www.openstreetmap.org/copyright';

/** What the page says of its data: whose they are, of when, whether they are real, if they load. */
export class Notices {
  #info;
  #translator;
  /** @type {Set<Load>} */
  #busy = new Set();
  /** @type {Map<Load, {key: string, message: string, failed: boolean}>} */
  #problems = new Map();

  /**
   * @param {import('./api.js').Info} info
   * @param {import('./translator.js').Translator} translator
   */
  constructor(info, translator) {
    this.#info = info;
    this.#translator = translator;
    byId('synthetic').hidden = !info.synthetic;
    translator.addEventListener('change', () => this.#fill());
    this.#fill();
  }

  /**
   * Handlers for a loader.
   *
   * @param {Load} load
   */
  forLoading(load) {
    return {
      onBusy: (/** @type {boolean} */ busy) => {
        this.#busy[busy ? 'add' : 'delete'](load);
        byId('loading').hidden = this.#busy.size === 0;
      },
      onLoaded: (/** @type {boolean} */ complete) => {
        if (complete) {
          this.#problems.delete(load);
        } else {
          this.#problems.set(load, {key: `incomplete_${load}`, message: '', failed: false});
        }
        this.#showProblems();
      },
      onFailure: (/** @type {Error} */ failure) => {
        const {message} = failure;
        this.#problems.set(load, {key: `failed_${load}`, message, failed: true});
        this.#showProblems();
      },
    };
  }

  #showProblems() {
    const notice = byId('map-notice');
    notice.hidden = this.#problems.size === 0;
    const problems = [...this.#problems.values()];
    notice.classList.toggle('failed', problems.some(({failed}) => failed));
    notice.textContent = problems
      .map(({key, message}) => this.#translator.say(key, {message})).join(' ');
  }

  #fill() {
    const {synthetic, area, data_date: dataDate, counts} = this.#info;
    const {language} = this.#translator;
    byId('area').textContent = area;
    byId('attribution').replaceChildren(synthetic
      ? this.#translator.say('attribution_synthetic')
      : make('a', {href: COPYRIGHT, target: '_blank', rel: 'noopener noreferrer'},
        '© OpenStreetMap contributors (ODbL)'));
    const facts = Object.entries(counts)
      .filter(([name, count]) => count > 0 && this.#translator.knows(`count_${name}`))
      .map(([name, count]) =>
        this.#translator.say(`count_${name}`, {count: number(count, language)}));
    if (dataDate) {
      facts.unshift(this.#translator.say('data_of', {date: date(dataDate, language)}));
    }
    byId('data').textContent = facts.join(' · ');
    this.#showProblems();
  }
}
