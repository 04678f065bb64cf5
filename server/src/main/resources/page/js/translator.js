import {TEXTS} from './texts.js';

/** @typedef {'fr'|'en'} Language */
/** @typedef {{fr: string, en: string}} Words the same statement in both languages */

/** Speaks the chosen language; tells with a `change` event when another is chosen. */
export class Translator extends EventTarget {
  #language;

  /** @param {Language} language */
  constructor(language) {
    super();
    this.#language = language;
  }

  get language() {
    return this.#language;
  }

  /** @param {Language} language */
  choose(language) {
    if (language !== this.#language) {
      this.#language = language;
      this.dispatchEvent(new Event('change'));
    }
  }

  /**
   * A text of the page.
   *
   * @param {string} key of texts.js
   * @param {Record<string, string|number>} [values] for its {placeholders}
   * @returns {string} the key itself if there is no such text
   */
  say(key, values = {}) {
    const text = TEXTS[this.#language][key] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
  }

  /** @param {string} key */
  knows(key) {
    return key in TEXTS[this.#language];
  }

  /**
   * The words of an answer in the chosen language.
   *
   * @param {Words|null|undefined} words
   * @returns {string}
   */
  pick(words) {
    return words?.[this.#language] ?? '';
  }

  /**
   * Fills in all texts below an element: data-text (content), data-label (accessible name and
   * tooltip) and data-placeholder name keys of texts.js.
   *
   * @param {ParentNode} root
   */
  localise(root) {
    for (const element of htmlElements(root, '[data-text]')) {
      element.textContent = this.say(element.dataset.text ?? '');
    }
    for (const element of htmlElements(root, '[data-label]')) {
      const label = this.say(element.dataset.label ?? '');
      element.setAttribute('aria-label', label);
      if (element instanceof HTMLButtonElement) {
        element.title = label;
      }
    }
    for (const element of htmlElements(root, '[data-placeholder]')) {
      element.setAttribute('placeholder', this.say(element.dataset.placeholder ?? ''));
    }
  }
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function htmlElements(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}
