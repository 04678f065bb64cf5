import {byId, make} from './dom.js';
import {number, parsePosition, position} from './formats.js';
import {TimingForm} from './timing-form.js';
import {VehicleForm} from './vehicle-form.js';

/** @typedef {'origin'|'destination'} End */

/** The form of the trip: shows the store's trip and writes the user's changes to it. */
export class TripForm {
  #store;
  #presets;
  #translator;
  #vehicleForm;

  /**
   * @param {import('./trip.js').TripStore} store
   * @param {import('./api.js').Preset[]} presets
   * @param {import('./translator.js').Translator} translator
   * @param {object} actions
   * @param {() => import('./trip.js').LonLat} actions.centre of the map
   * @param {() => void} actions.onRoute when the user asks for the way
   */
  constructor(store, presets, translator, {centre, onRoute}) {
    this.#store = store;
    this.#presets = presets;
    this.#translator = translator;
    this.#vehicleForm = new VehicleForm(translator, (vehicle) => store.update({vehicle}));
    this.#listenToEnd('origin', centre);
    this.#listenToEnd('destination', centre);
    byId('swap').addEventListener('click', () => store.swap());
    byId('clear').addEventListener('click', () => store.clear());
    const preset = select('preset');
    preset.addEventListener('change', () => store.update({preset: preset.value, vehicle: {}}));
    new TimingForm(store, translator);
    const report = input('report');
    report.addEventListener('change', () => store.update({reportViolations: report.checked}));
    byId('trip-form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#endsGiven()) {
        onRoute();
      }
    });
    store.addEventListener('change', () => this.#show());
    translator.addEventListener('change', () => this.#show());
    this.#show();
  }

  #show() {
    const {origin, destination, preset, vehicle, reportViolations} = this.#store.trip;
    this.#showEnd('origin', origin);
    this.#showEnd('destination', destination);
    select('preset').replaceChildren(...this.#presets.map(({name, label}) =>
      make('option', {value: name}, this.#translator.pick(label) || name)));
    select('preset').value = preset;
    const chosen = this.#presets.find(({name}) => name === preset);
    byId('preset-facts').textContent = chosen ? this.#facts({...chosen, ...vehicle}) : '';
    this.#vehicleForm.show(vehicle, chosen);
    input('report').checked = reportViolations;
  }

  /** @param {import('./api.js').Preset} preset */
  #facts(preset) {
    const show = (/** @type {number} */ value) => number(value, this.#translator.language);
    return this.#translator.say('vehicle_facts', {
      height: show(preset.height_m),
      width: show(preset.width_m),
      length: show(preset.length_m),
      weight: show(Math.max(preset.combination_weight_t, preset.gross_weight_t)),
    });
  }

  /**
   * @param {End} end
   * @param {() => import('./trip.js').LonLat} centre
   */
  #listenToEnd(end, centre) {
    input(end).addEventListener('change', () => {
      const text = input(end).value.trim();
      const lonLat = parsePosition(text);
      if (text === '' || lonLat) {
        this.#store.update({[end]: lonLat});
      } else {
        this.#complain(end, 'position_wrong');
      }
    });
    byId(`${end}-centre`).addEventListener('click', () => this.#store.update({[end]: centre()}));
  }

  /**
   * @param {End} end
   * @param {import('./trip.js').LonLat|null} lonLat
   */
  #showEnd(end, lonLat) {
    input(end).value = lonLat ? position(lonLat) : '';
    input(end).removeAttribute('aria-invalid');
    byId(`${end}-error`).textContent = '';
  }

  /** Whether both ends are there; complains of the first that is missing. */
  #endsGiven() {
    const missing = /** @type {End[]} */ (['origin', 'destination'])
      .find((end) => !this.#store.trip[end]);
    if (missing) {
      this.#complain(missing, input(missing).value ? 'position_wrong' : 'position_missing');
      input(missing).focus();
    }
    return !missing;
  }

  /**
   * @param {End} end
   * @param {string} key of the text
   */
  #complain(end, key) {
    input(end).setAttribute('aria-invalid', 'true');
    byId(`${end}-error`).textContent = this.#translator.say(key);
  }
}

/** @param {string} id */
function input(id) {
  return /** @type {HTMLInputElement} */ (byId(id));
}

/** @param {string} id */
function select(id) {
  return /** @type {HTMLSelectElement} */ (byId(id));
}
