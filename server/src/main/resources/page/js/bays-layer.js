/* global ol */
import {fetchBays} from './api.js';
import {BAY_SIGNS} from './bay-signs.js';
import {readFeatures} from './map.js';

/** @typedef {import('./api.js').Bay} Bay */

/** From further away bays would only hide the roads; metres per pixel. */
const FARTHEST_RESOLUTION = 8;
const FONT = '700 11px system-ui, "Liberation Sans", sans-serif';

/** Draws the delivery bays of the window, coloured by whether the vehicle may use them. */
export class BaysLayer {
  #source = new ol.source.Vector();
  #layer;
  #map;
  /** @type {Map<string, ol.style.Style>} */
  #styles = new Map();

  /** @param {ol.Map} map */
  constructor(map) {
    this.#map = map;
    this.#layer = new ol.layer.Vector({
      source: this.#source,
      style: (feature) => this.#style(feature.get('usability')),
      maxResolution: FARTHEST_RESOLUTION,
      zIndex: 45,
    });
    map.addLayer(this.#layer);
  }

  /**
   * @param {import('./api.js').Box} box
   * @param {import('./trip.js').Trip} trip
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether all bays are drawn
   */
  async load(box, trip, signal) {
    if (this.#map.getView().getResolution() > FARTHEST_RESOLUTION) {
      this.#source.clear(true);
      return true;
    }
    const collection = await fetchBays(box, trip, signal);
    if (!signal.aborted) {
      this.#source.clear(true);
      this.#source.addFeatures(readFeatures(collection));
    }
    return collection.features.length >= (collection.total ?? 0);
  }

  /** @param {boolean} visible */
  setVisible(visible) {
    this.#layer.setVisible(visible);
  }

  /**
   * The bays drawn at a place of the screen.
   *
   * @param {ol.Map} map
   * @param {number[]} pixel
   * @returns {Bay[]}
   */
  at(map, pixel) {
    /** @type {Bay[]} */
    const found = [];
    map.forEachFeatureAtPixel(pixel, (feature) => {
      found.push(feature.getProperties());
    }, {layerFilter: (layer) => layer === this.#layer, hitTolerance: 3});
    return found;
  }

  /** @param {import('./bay-signs.js').Usability} usability */
  #style(usability) {
    let style = this.#styles.get(usability);
    if (!style) {
      const {colour, mark} = BAY_SIGNS[usability];
      style = new ol.style.Style({
        image: new ol.style.RegularShape({
          points: 4,
          radius: 11,
          angle: Math.PI / 4,
          fill: new ol.style.Fill({color: colour}),
          stroke: new ol.style.Stroke({color: '#ffffff', width: 1.5}),
        }),
        text: new ol.style.Text({
          text: mark,
          font: FONT,
          offsetY: 1,
          fill: new ol.style.Fill({color: '#ffffff'}),
        }),
      });
      this.#styles.set(usability, style);
    }
    return style;
  }
}
