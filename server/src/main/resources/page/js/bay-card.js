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
  const told = (/** @type {string} */ key, /** @type {string|undefined} */ what) =>
    (what ? translator.say(key, {what}) : '');
  const address = bay.address && !bay.name.includes(bay.address) ? bay.address : '';
  const side = bay.side ? translator.say(`bay_side_${bay.side}`) : '';
  const lines = [
    [address, side].filter((part) => part).join(' · '),
    told(bay.hours_uncertain ? 'bay_hours_uncertain' : 'bay_hours', translator.pick(bay.hours)),
    told('bay_size', sizeOf(bay, translator)),
    told('bay_max_stay',
      bay.max_stay_min === undefined ? '' : duration(bay.max_stay_min * 60_000)),
    ...(bay.mass_limits ?? []).map((limit) => translator.say('bay_mass_limit', {
      tonnes: number(limit.max_weight_t, translator.language),
      hours: translator.pick(limit.hours),
    })),
  ];
  return make('article', {class: 'order'},
    make('p', {class: 'order-effect'},
      `${translator.say('bay')} · ${translator.say(`bay_${bay.usability}`)}`),
    make('p', {class: 'order-title'}, bay.name),
    ...bay.reasons.map(({text}) => make('p', {class: 'bay-reason'}, translator.pick(text))),
    ...lines.filter((text) => text !== '').map((text) => make('p', {}, text)));
}

/**
 * @param {import('./api.js').Bay} bay
 * @param {import('./translator.js').Translator} translator
 */
function sizeOf(bay, {language}) {
  return [bay.length_m, bay.width_m]
    .filter((metres) => metres !== undefined)
    .map((metres) => `${number(Number(metres), language, 1)}\u00a0m`)
    .join(' × ');
}
