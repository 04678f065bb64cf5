import {byId, make} from './dom.js';
import {CHOICES, LISTS, NUMBERS} from './vehicle-fields.js';

/** @typedef {import('./vehicle-fields.js').Vehicle} Vehicle */

/** The fields by which a vehicle differs from its preset; empty ones leave the preset's value. */
export class VehicleForm {
  #translator;
  /** @type {Map<string, HTMLInputElement>} */
  #numbers = new Map();
  /** @type {Map<string, HTMLSelectElement>} */
  #choices = new Map();
  /** @type {Map<string, HTMLInputElement[]>} */
  #lists = new Map();

  /**
   * @param {import('./translator.js').Translator} translator
   * @param {(vehicle: Vehicle) => void} onChange
   */
  constructor(translator, onChange) {
    this.#translator = translator;
    NUMBERS.forEach((field) => this.#addNumber(field));
    CHOICES.forEach((field) => this.#addChoice(field));
    LISTS.forEach((field) => this.#addList(field));
    byId('overrides').addEventListener('change', () => onChange(this.#read()));
    byId('overrides-reset').addEventListener('click', () => onChange({}));
  }

  /**
   * @param {Vehicle} vehicle
   * @param {import('./api.js').Preset|undefined} preset whose values show where none is given
   */
  show(vehicle, preset) {
    const given = /** @type {Record<string, any>} */ (vehicle);
    const usual = /** @type {Record<string, any>} */ (preset ?? {});
    this.#numbers.forEach((input, name) => {
      input.value = given[name] ?? '';
      input.placeholder = usual[name] ?? '';
    });
    this.#choices.forEach((select, name) => {
      select.value = given[name] ?? '';
    });
    this.#lists.forEach((boxes, name) => boxes.forEach((box) => {
      box.checked = (given[name] ?? []).includes(box.value);
    }));
    const count = Object.keys(vehicle).length;
    byId('overrides-count').textContent = count > 0
      ? this.#translator.say('overrides_count', {count}) : '';
  }

  /** @returns {Vehicle} */
  #read() {
    /** @type {Record<string, unknown>} */
    const vehicle = {};
    this.#numbers.forEach((input, name) => {
      if (input.value !== '') {
        vehicle[name] = input.valueAsNumber;
      }
    });
    this.#choices.forEach((select, name) => {
      if (select.value !== '') {
        vehicle[name] = select.value;
      }
    });
    this.#lists.forEach((boxes, name) => {
      const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
      if (chosen.length > 0) {
        vehicle[name] = chosen;
      }
    });
    return vehicle;
  }

  /** @param {{name: string, step: string, max: string}} field */
  #addNumber({name, step, max}) {
    const id = `vehicle-${name}`;
    const input = make('input', {
      id, type: 'number', min: '0', max, step, inputmode: 'decimal',
      'aria-describedby': `${id}-error`,
    });
    this.#numbers.set(name, input);
    byId('vehicle-numbers').append(make('div', {},
      make('label', {'for': id, 'data-text': name}), input, errorPlace(id)));
  }

  /** @param {{name: string, words: string[]}} field */
  #addChoice({name, words}) {
    const id = `vehicle-${name}`;
    const select = make('select', {id, 'aria-describedby': `${id}-error`},
      make('option', {'value': '', 'data-text': `${name}_none`}),
      ...words.map((word) => make('option', {'value': word, 'data-text': `${name}_${word}`})));
    this.#choices.set(name, select);
    byId('vehicle-choices').append(make('div', {},
      make('label', {'for': id, 'data-text': name}), select, errorPlace(id)));
  }

  /** @param {{name: string, words: string[]}} field */
  #addList({name, words}) {
    const boxes = words.map((word) => make('input', {type: 'checkbox', value: word}));
    this.#lists.set(name, boxes);
    byId('vehicle-lists').append(make('fieldset', {},
      make('legend', {'data-text': name}),
      ...boxes.map((box) => make('label', {class: 'check'}, box, ' ',
        make('span', {'data-text': `${name}_${box.value}`})))));
  }
}

/** @param {string} id of the input */
function errorPlace(id) {
  return make('p', {id: `${id}-error`, class: 'field-error', role: 'alert'});
}
