import {make} from './dom.js';
import {duration, number} from './formats.js';

/**
 * A delivery bay in words: what it is, whether the vehicle may use it, and why not.
 *
 * @param {import('./api.js').Bay} bay
 * @param {import('./translator.js').Translator} translator
 * @returns {HTMLElement}
 */
export function bayCard(bay, translator) {
  const facts = [translator.pick(bay.hours)];
  if (bay.length_m !== undefined) {
    facts.push(`${number(bay.length_m, translator.language, 1)}\u00a0m`);
  }
  if (bay.max_stay_min !== undefined) {
    facts.push(duration(bay.max_stay_min * 60_000));
  }
  return make('article', {class: 'order'},
    make('p', {class: 'order-effect'},
      `${translator.say('bay')} · ${translator.say(`bay_${bay.usability}`)}`),
    make('p', {class: 'order-title'}, bay.name),
    ...[bay.address ?? '', facts.join(' · '), ...bay.reasons.map(({text}) => translator.pick(text))]
      .filter((text) => text !== '')
      .map((text) => make('p', {}, text)));
}
