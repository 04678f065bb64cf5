/* global ol */
import {fetchNetwork} from './api.js';
import {readFeatures} from './map.js';
import {makeLabels} from './road-labels.js';
import {roadStyle} from './road-style.js';

/** Draws the road network of the window, with its names. */
export class NetworkLayer {
  #map;
  #roads = new ol.source.Vector();
  #labels = new ol.source.Vector();

  /** @param {ol.Map} map */
  constructor(map) {
    this.#map = map;
    map.addLayer(new ol.layer.Vector({source: this.#roads, style: roadStyle, zIndex: 0}));
    map.addLayer(new ol.layer.Vector({source: this.#labels, declutter: 'labels', zIndex: 50}));
  }

  /**
   * @param {import('./api.js').Box} box
   * @param {number} zoom
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether all roads are drawn that should be at this zoom
   */
  async load(box, zoom, signal) {
    const collection = await fetchNetwork(box, zoom, signal);
    if (!signal.aborted) {
      const roads = readFeatures(collection);
      const resolution = this.#map.getView().getResolutionForZoom(zoom);
      replace(this.#roads, roads);
      replace(this.#labels, makeLabels(roads, zoom, resolution));
    }
    return !collection.truncated;
  }
}

/**
 * @param {ol.source.Vector} source
 * @param {ol.Feature[]} features
 */
function replace(source, features) {
  source.clear(true);
  source.addFeatures(features);
}
