import {BAY_SIGNS} from './bay-signs.js';
import {byId, make, makeSvg} from './dom.js';
import {EFFECTS, OUT_OF_FORCE_OPACITY, effectOf} from './effects.js';

/** @typedef {import('./translator.js').Translator} Translator */

/** Narrower windows begin with the legend closed. */
const ROOM_FOR_LEGEND = '(min-width: 761px)';
const ROUTE_SIGNS = [
  {name: 'way', lines: [['#0b3d91', '8'], ['#2f74e0', '5']]},
  {name: 'violations', lines: [['#d4000f', '8']]},
  {name: 'avoided', lines: [['#7a0010', '9'], ['#d4000f', '7'], ['#ffffff', '4', '4 5']]},
  {name: 'exemptions_used', lines: [['#0b3d91', '8'], ['#2b7a3b', '4']]},
  {name: 'warnings', lines: [['#0b3d91', '8'], ['#f0a800', '4']]},
];

/** Tells the signs of the map and switches orders and bays on and off. */
export class Legend {
  #translator;

  /**
   * @param {Translator} translator
   * @param {import('./orders-layer.js').OrdersLayer} orders
   * @param {import('./bays-layer.js').BaysLayer} bays
   */
  constructor(translator, orders, bays) {
    this.#translator = translator;
    const whole = /** @type {HTMLDetailsElement} */ (byId('legend'));
    whole.open = window.matchMedia(ROOM_FOR_LEGEND).matches;
    const showOrders = /** @type {HTMLInputElement} */ (byId('show-orders'));
    const showOthers = /** @type {HTMLInputElement} */ (byId('show-others'));
    showOrders.addEventListener('change', () => {
      orders.setVisible(showOrders.checked);
      showOthers.disabled = !showOrders.checked;
    });
    showOthers.addEventListener('change', () => orders.setNotConcernedShown(showOthers.checked));
    const showBays = /** @type {HTMLInputElement} */ (byId('show-bays'));
    showBays.addEventListener('change', () => bays.setVisible(showBays.checked));
    translator.addEventListener('change', () => this.#fill());
    this.#fill();
  }

  /** @param {boolean} shown whether a route or a refusal is on the map */
  setRouteShown(shown) {
    byId('legend-route').hidden = !shown;
  }

  #fill() {
    byId('legend-orders').replaceChildren(
      ...EFFECTS.map((effect) => make('li', {}, swatch(effect),
        this.#translator.say(`effect_${effect.name}`))),
      make('li', {}, swatch(effectOf('prohibited'), false), this.#translator.say('not_in_force')));
    byId('legend-bays').replaceChildren(
      ...Object.entries(BAY_SIGNS).map(([usability, sign]) => make('li', {}, baySwatch(sign),
        `${this.#translator.say('bay')}, ${this.#translator.say(`bay_${usability}`)}`)));
    byId('legend-route').replaceChildren(
      ...ROUTE_SIGNS.map(({name, lines}) => make('li', {}, lineSwatch(lines),
        this.#translator.say(`legend_${name}`))));
  }
}

/**
 * The sign of an effect: its line and its mark.
 *
 * @param {import('./effects.js').Effect} effect
 * @param {boolean} [inForce]
 * @returns {SVGElement}
 */
export function swatch(effect, inForce = true) {
  const {colour, mark} = effect;
  const image = lineSwatch([[colour, String(effect.width), (effect.dash ?? []).join(' ')]]);
  image.firstElementChild?.setAttribute('opacity', String(inForce ? 1 : OUT_OF_FORCE_OPACITY));
  if (mark) {
    const [ground, ink] = inForce ? [colour, '#ffffff'] : ['#ffffff', colour];
    const text = makeSvg('text', {x: '20', y: '14', class: 'swatch-mark', fill: ink});
    text.textContent = mark;
    image.append(makeSvg('circle', {cx: '20', cy: '10', r: '8', fill: ground, stroke: ink}), text);
  }
  return image;
}

/** @param {{colour: string, mark: string}} sign */
function baySwatch({colour, mark}) {
  const text = makeSvg('text', {x: '20', y: '14', class: 'swatch-mark', fill: '#ffffff'});
  text.textContent = mark;
  return makeSvg('svg', {class: 'swatch', viewBox: '0 0 40 20', 'aria-hidden': 'true'},
    makeSvg('rect', {x: '11', y: '1', width: '18', height: '18', fill: colour}), text);
}

/** @param {string[][]} lines colour, width and dashes of each, the lowest first */
function lineSwatch(lines) {
  return makeSvg('svg', {class: 'swatch', viewBox: '0 0 40 20', 'aria-hidden': 'true'},
    ...lines.map(([colour, width, dash]) => makeSvg('path', {
      'd': 'M1 10H39', 'stroke': colour, 'stroke-width': width, 'stroke-dasharray': dash ?? '',
    })));
}
