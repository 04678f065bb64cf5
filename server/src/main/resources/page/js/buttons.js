/** The buttons that change how the page looks, not what it asks. */

import {byId} from './dom.js';

/** @typedef {import('./translator.js').Translator} Translator */

/**
 * Language and folding.
 *
 * @param {Translator} translator
 */
export function addHeadButtons(translator) {
  const languages = /** @type {const} */ (['fr', 'en']);
  const showLanguage = () => languages.forEach((language) =>
    byId(`language-${language}`).setAttribute('aria-pressed',
      String(language === translator.language)));
  languages.forEach((language) =>
    byId(`language-${language}`).addEventListener('click', () => translator.choose(language)));
  translator.addEventListener('change', showLanguage);
  showLanguage();

  const fold = byId('fold');
  fold.addEventListener('click', () => {
    const folded = document.body.classList.toggle('folded');
    fold.setAttribute('aria-expanded', String(!folded));
  });
}

/**
 * Copies the address, or shows it to be copied where the browser does not let us.
 *
 * @param {Translator} translator
 */
export function addShareButton(translator) {
  const status = byId('share-status');
  byId('share').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = translator.say('link_copied');
    } catch {
      status.textContent = location.href;
    }
  });
  translator.addEventListener('change', () => {
    status.textContent = '';
  });
}
