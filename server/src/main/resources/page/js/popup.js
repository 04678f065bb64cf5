/* global ol */
import {bayCard} from './bay-card.js';
import {make, makeButton} from './dom.js';
import {effectOf} from './effects.js';
import {swatch} from './legend.js';
import {toLonLat} from './map.js';
import {orderParagraphs} from './order-card.js';

/** @typedef {import('./orders-layer.js').Judged} Judged */

/** Shows the orders and delivery bays at a place, in words, beside it on the map. */
export class OrderPopup {
  #element;
  #overlay;
  #translator;
  #onEnd;
  /** @type {Judged[]} */
  #orders = [];
  /** @type {import('./api.js').Bay[]} */
  #bays = [];

  /**
   * @param {ol.Map} map
   * @param {HTMLElement} element
   * @param {import('./translator.js').Translator} translator
   * @param {(end: 'origin'|'destination', lonLat: import('./trip.js').LonLat) => void} onEnd
   *     called when the place is chosen as an end of the trip
   */
  constructor(map, element, translator, onEnd) {
    this.#element = element;
    this.#translator = translator;
    this.#onEnd = onEnd;
    this.#overlay = new ol.Overlay({
      element,
      positioning: 'bottom-center',
      offset: [0, -10],
      // Last in the page lies above the map's buttons.
      insertFirst: false,
      autoPan: {margin: 16, animation: {duration: map.get('animationMillis')}},
    });
    map.addOverlay(this.#overlay);
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
        map.getTargetElement().focus();
      }
    });
    translator.addEventListener('change', () => this.#fill());
  }

  /**
   * @param {Judged[]} orders
   * @param {import('./api.js').Bay[]} bays
   * @param {number[]} coordinate of the map
   */
  open(orders, bays, coordinate) {
    this.#orders = orders;
    this.#bays = bays;
    this.#fill();
    this.#element.hidden = false;
    this.#overlay.setPosition(coordinate);
    this.#element.focus({preventScroll: true});
  }

  close() {
    this.#orders = [];
    this.#bays = [];
    this.#overlay.setPosition(undefined);
  }

  #fill() {
    const say = (/** @type {string} */ key) => this.#translator.say(key);
    const end = (/** @type {'origin'|'destination'} */ name) => () => {
      const place = toLonLat(this.#overlay.getPosition());
      this.close();
      this.#onEnd(name, place);
    };
    this.#element.replaceChildren(
      makeButton('×', () => this.close(), {class: 'popup-close', 'aria-label': say('close')}),
      make('div', {class: 'popup-orders'},
        ...this.#bays.map((bay) => bayCard(bay, this.#translator)),
        ...this.#orders.map((order) => this.#card(order))),
      make('div', {class: 'row'},
        makeButton(say('start_here'), end('origin')),
        makeButton(say('go_here'), end('destination'))),
    );
  }

  /** @param {Judged} order */
  #card(order) {
    const effect = effectOf(order.effect);
    const inForce = order.in_force !== false;
    const words = [`effect_${effect.name}`, ...(inForce ? [] : ['not_in_force'])]
      .map((key) => this.#translator.say(key));
    return make('article', {class: 'order'},
      make('p', {class: 'order-effect'}, swatch(effect, inForce), words.join(' · ')),
      ...orderParagraphs(order, this.#translator));
  }
}
