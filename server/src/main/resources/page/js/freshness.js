import {fetchHealth} from './api.js';
import {byId} from './dom.js';
import {dateTime} from './formats.js';

const EVERY_MILLIS = 60_000;

/** Says above the map when feeds of orders are stale, held back or missing. */
export class Freshness {
  #translator;
  /** @type {import('./api.js').Feed[]} */
  #feeds = [];

  /** @param {import('./translator.js').Translator} translator */
  constructor(translator) {
    this.#translator = translator;
    translator.addEventListener('change', () => this.#show());
    this.#look();
    setInterval(() => this.#look(), EVERY_MILLIS);
  }

  async #look() {
    try {
      this.#feeds = (await fetchHealth()).feeds ?? [];
      this.#show();
    } catch {
      // A server that does not answer is told where an answer is waited for.
    }
  }

  #show() {
    const notice = byId('feeds-notice');
    const told = this.#feeds.map((feed) => this.#words(feed)).filter((words) => words !== '');
    notice.hidden = told.length === 0;
    notice.textContent = told.join(' ');
  }

  /** @param {import('./api.js').Feed} feed */
  #words(feed) {
    const {language} = this.#translator;
    const since = feed.last_success ? dateTime(feed.last_success, language) : '';
    switch (feed.state) {
      case 'never': return this.#translator.say('feed_never', {url: feed.url});
      case 'stale': return this.#translator.say('feed_stale', {url: feed.url, since});
      case 'held_back': return this.#translator.say('feed_held_back', {url: feed.url, since});
      default: return '';
    }
  }
}
