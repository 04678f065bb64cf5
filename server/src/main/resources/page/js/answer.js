import {byId, make, makeButton} from './dom.js';
import {clockTime, dateTime, distance, duration, number} from './formats.js';
import {orderParagraphs} from './order-card.js';
import {refusalWords} from './refusal-words.js';
import {KINDS, partOf} from './stretches.js';
import {turnSign} from './turn-signs.js';

/** @typedef {import('./api.js').Route} Route */
/** @typedef {import('./stretches.js').Stretch} Stretch */

/** The answer in words: the way, its figures, the orders met and why, or the refusal. */
export class AnswerPanel {
  #element = byId('answer');
  #translator;
  #onShow;
  #onGoTo;
  #onDepart;

  /**
   * @param {import('./translator.js').Translator} translator
   * @param {object} actions
   * @param {(geometry: object) => void} actions.onShow to point something out on the map
   * @param {(lonLat: import('./trip.js').LonLat) => void} actions.onGoTo to go there instead
   * @param {(departure: string) => void} actions.onDepart to begin then instead, ISO 8601
   */
  constructor(translator, {onShow, onGoTo, onDepart}) {
    this.#translator = translator;
    this.#onShow = onShow;
    this.#onGoTo = onGoTo;
    this.#onDepart = onDepart;
  }

  clear() {
    this.#element.replaceChildren();
  }

  /**
   * @param {Route} route
   * @param {Stretch[]} stretches
   */
  showRoute(route, stretches) {
    const legal = route.compliance.status === 'compliant';
    this.#element.replaceChildren(
      make('p', {class: legal ? 'verdict legal' : 'verdict illegal'},
        this.#say(legal ? 'legal' : 'illegal')),
      ...this.#figures(route),
      ...(route.waits ?? []).map((wait) => make('p', {class: 'facts'}, this.#say('waits', {
        minutes: Math.ceil(wait.duration_ms / 60_000),
        until: clockTime(wait.until, this.#translator.language),
        orders: wait.because.map((entry) => entry.order.identifier).join(', '),
      }))),
      make('h2', {}, this.#say('orders_met')),
      ...(stretches.length > 0
        ? this.#sections(stretches)
        : [make('p', {class: 'facts'}, this.#say('no_orders_met'))]),
      this.#instructions(route),
    );
    this.#bringIntoView('.figures');
  }

  /**
   * @param {import('./api.js').Refusal} refusal
   * @param {Stretch[]} stretches
   */
  showRefusal(refusal, stretches) {
    const nearest = refusal.hints.map((hint) => hint.nearest_legal_point).find(Boolean);
    this.#element.replaceChildren(
      ...refusalWords(refusal, this.#translator)
        .map((words) => make('p', {class: 'verdict illegal'}, words)));
    if (nearest) {
      const button = makeButton(
        this.#say('go_there_instead'), () => this.#onGoTo(nearest), {class: 'primary'});
      this.#element.append(make('p', {}, this.#say('nearest_legal_point'), ' ', button));
    }
    const next = refusal.hints.map((hint) => hint.next_legal_departure).find(Boolean);
    if (next) {
      const button = makeButton(this.#say('depart_then'), () => this.#onDepart(next));
      this.#element.append(make('p', {},
        this.#say('next_legal_from', {when: dateTime(next, this.#translator.language)}), ' ', button));
    }
    if (stretches.length > 0) {
      this.#element.append(make('h2', {}, this.#say('orders_met')), ...this.#sections(stretches));
    }
    this.#bringIntoView('.verdict');
  }

  /**
   * Brings a stretch's card into view, as its number on the map was clicked.
   *
   * @param {Stretch} stretch
   */
  reveal(stretch) {
    const card = byId(cardId(stretch));
    card.closest('details')?.setAttribute('open', '');
    card.scrollIntoView({block: 'nearest'});
    card.focus({preventScroll: true});
  }

  /**
   * Scrolls to the answer where there is little room, but not away from a field being filled in.
   *
   * @param {string} selector
   */
  #bringIntoView(selector) {
    if (!document.activeElement?.matches('input, select')) {
      this.#element.querySelector(selector)?.scrollIntoView({block: 'nearest'});
    }
  }

  /** @param {Route} route */
  #figures(route) {
    const {language} = this.#translator;
    const figure = (/** @type {string} */ key, /** @type {string} */ value, more = '') =>
      make('div', {}, make('dt', {}, this.#say(key)),
        make('dd', {}, value, ...(more ? [make('small', {}, more)] : [])));
    const figures = make('dl', {class: 'figures'},
      figure('distance', distance(route.distance, language)),
      figure('duration', duration(route.time)),
      figure('arrival', clockTime(route.arrival, language), dateTime(route.arrival, language)));
    if (!route.emissions) {
      return [figures];
    }
    const {co2e_kg: kilograms, method} = route.emissions;
    figures.append(figure('emissions', `${number(kilograms, language, 1)}\u00a0kg`));
    return [figures, make('p', {class: 'method'}, this.#say('emissions_method', {method}))];
  }

  /** @param {Stretch[]} stretches */
  #sections(stretches) {
    return KINDS.flatMap((kind) => {
      const ofKind = stretches.filter((stretch) => stretch.kind === kind);
      if (ofKind.length === 0) {
        return [];
      }
      return [make('details', {class: `met ${kind}`, open: ''},
        make('summary', {}, this.#say(`met_${kind}`, {count: ofKind.length})),
        make('ol', {}, ...ofKind.map((stretch) => this.#card(stretch))))];
    });
  }

  /** @param {Stretch} stretch */
  #card(stretch) {
    const {entry, kind, number: count, geometry} = stretch;
    const card = make('li', {class: 'order', id: cardId(stretch), tabindex: '-1'},
      make('span', {class: `badge ${kind}`}, String(count)));
    const warning = `warning_${entry.kind}`;
    if (this.#translator.knows(warning)) {
      card.append(make('p', {class: 'order-effect'}, this.#say(warning)));
    }
    card.append(...orderParagraphs(entry, this.#translator));
    if (geometry) {
      card.append(makeButton(this.#say('show_on_map'), () => this.#onShow(geometry),
        {class: 'small'}));
    }
    return card;
  }

  /** @param {Route} route */
  #instructions(route) {
    return make('details', {class: 'instructions'},
      make('summary', {}, this.#say('instructions', {count: route.instructions.length})),
      make('ol', {}, ...route.instructions.map((instruction) =>
        make('li', {}, this.#instruction(route, instruction)))));
  }

  /**
   * @param {Route} route
   * @param {import('./api.js').Instruction} instruction
   */
  #instruction(route, instruction) {
    const button = makeButton('', () => this.#onShow(partOf(route, instruction.interval)));
    button.append(turnSign(instruction.sign), make('span', {}, instruction.text),
      make('span', {class: 'way-length'},
        instruction.distance > 0 ? distance(instruction.distance, this.#translator.language) : ''));
    return button;
  }

  /**
   * @param {string} key
   * @param {Record<string, string|number>} [values]
   */
  #say(key, values) {
    return this.#translator.say(key, values);
  }
}

/** @param {Stretch} stretch */
function cardId({number: count}) {
  return `order-met-${count}`;
}
