/* global ol */
import {fetchReach} from './api.js';
import {byId} from './dom.js';
import {readFeatures} from './map.js';

const FILLS = ['rgba(0, 110, 90, 0.30)', 'rgba(0, 110, 90, 0.20)', 'rgba(0, 110, 90, 0.12)'];
const MOST_MINUTES = 120;

/** Shows what the vehicle gets to from the origin within some minutes, at the trip's hour. */
export class ReachControl {
  #source = new ol.source.Vector();
  #status = byId('reach-status');
  #map;
  #store;
  #translator;
  #asked = 0;

  /**
   * @param {ol.Map} map
   * @param {import('./trip.js').TripStore} store
   * @param {import('./translator.js').Translator} translator
   */
  constructor(map, store, translator) {
    this.#map = map;
    this.#store = store;
    this.#translator = translator;
    map.addLayer(new ol.layer.Vector({
      source: this.#source, style: (feature) => style(feature.get('bucket')), zIndex: 12,
    }));
    byId('reach-show').addEventListener('click', () => this.#show());
    byId('reach-clear').addEventListener('click', () => this.clear());
    store.addEventListener('change', () => this.clear());
    translator.addEventListener('change', () => {
      this.#status.textContent = '';
    });
  }

  /** Takes it from the map: it no longer fits the trip. */
  clear() {
    this.#asked += 1;
    this.#source.clear(true);
    this.#status.textContent = '';
  }

  async #show() {
    const {trip} = this.#store;
    if (!trip.origin) {
      this.#status.textContent = this.#translator.say('reach_needs_origin');
      return;
    }
    /** @type {HTMLInputElement} */
    const field = byId('reach-minutes');
    const minutes = Math.min(MOST_MINUTES, Math.max(1, Number(field.value) || 1));
    field.value = String(minutes);
    this.clear();
    const asked = this.#asked;
    this.#status.textContent = this.#translator.say('searching');
    try {
      const collection = await fetchReach(trip, minutes, this.#translator.language);
      if (asked === this.#asked) {
        this.#source.addFeatures(readFeatures(collection));
        this.#status.textContent = this.#translator.say('reach_shown', {minutes});
        this.#map.getView().fit(this.#source.getExtent(), {padding: [40, 40, 40, 40]});
      }
    } catch (problem) {
      if (asked === this.#asked) {
        this.#status.textContent = this.#translator.say(
          'reach_failed', {problem: /** @type {Error} */ (problem).message});
      }
    }
  }
}

/** @param {number} bucket */
function style(bucket) {
  return new ol.style.Style({
    fill: new ol.style.Fill({color: FILLS[bucket]}),
    stroke: new ol.style.Stroke({color: '#00594a', width: 1.5}),
  });
}
