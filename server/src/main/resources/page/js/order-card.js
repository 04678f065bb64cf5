import {make, makeLink} from './dom.js';
import {dateTime, distance, duration, signed} from './formats.js';

/** @typedef {import('./translator.js').Translator} Translator */

/**
 * What an order says and what was compared, as paragraphs: for the list and for the map.
 *
 * @param {import('./api.js').Entry} entry
 * @param {Translator} translator
 * @returns {HTMLElement[]}
 */
export function orderParagraphs(entry, translator) {
  const {language} = translator;
  const paragraphs = [
    make('p', {class: 'order-title'}, makeLink(titleOf(entry), entry.order.url)),
  ];
  const add = (/** @type {string} */ text, look = '') => {
    if (text) {
      paragraphs.push(make('p', {class: look}, text));
    }
  };
  const told = (/** @type {string} */ key, /** @type {string} */ what) =>
    (what ? translator.say(key, {what}) : '');
  add(sourceOf(entry, translator), 'order-source');
  add(translator.pick(entry.rule));
  add(translator.pick(entry.compared?.words), 'order-compared');
  add(told('exemption', translator.pick(entry.exemption)));
  add(translator.pick(entry.advice));
  add(told('applies', translator.pick(entry.applies)));
  add(told('begins', entry.begins ? dateTime(entry.begins, language) : ''));
  add(told('ends', entry.ends ? dateTime(entry.ends, language) : ''));
  add(told('next_legal_departure',
    entry.next_legal_departure ? dateTime(entry.next_legal_departure, language) : ''));
  add(told('over_length',
    entry.length_m === undefined ? '' : distance(entry.length_m, language)));
  if (entry.extra_time_ms !== undefined && entry.extra_distance_m !== undefined) {
    add(translator.say('cost', {
      time: signed(entry.extra_time_ms, duration),
      distance: signed(entry.extra_distance_m, (metres) => distance(metres, language)),
    }), 'order-cost');
  }
  return paragraphs;
}

/** @param {import('./api.js').Entry} entry */
function titleOf({order}) {
  return order.title || order.identifier || order.id;
}

/**
 * Where an order comes from, as far as its title does not say so.
 *
 * @param {import('./api.js').Entry} entry
 * @param {Translator} translator
 */
function sourceOf(entry, translator) {
  const {authority, identifier} = entry.order;
  const title = titleOf(entry);
  const way = entry.osm_way ? translator.say('osm_way', {id: entry.osm_way}) : '';
  return [authority, identifier, way].filter((part) => part && !title.includes(part)).join(' · ');
}
