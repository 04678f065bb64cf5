/* global ol */
import {toLonLat, toMap} from './map.js';

/** @typedef {import('./trip.js').LonLat} LonLat */
/** @typedef {'origin'|'destination'} End */

/** The two ends of the trip on the map, which can be dragged. */
export class EndMarkers {
  #source = new ol.source.Vector();

  /**
   * @param {ol.Map} map
   * @param {(end: End, lonLat: LonLat) => void} onMoved
   */
  constructor(map, onMoved) {
    const layer = new ol.layer.Vector({source: this.#source, zIndex: 70});
    map.addLayer(layer);
    const drag = new ol.interaction.Translate({layers: [layer], hitTolerance: 6});
    drag.on('translateend', ({features}) => {
      const marker = features.item(0);
      onMoved(marker.getId(), toLonLat(marker.getGeometry().getCoordinates()));
    });
    map.addInteraction(drag);
  }

  /** @param {import('./trip.js').Trip} trip */
  draw({origin, destination}) {
    this.#source.clear(true);
    this.#add('origin', origin, 'A', '#12633a');
    this.#add('destination', destination, 'B', '#111827');
  }

  /**
   * @param {End} end
   * @param {LonLat|null} lonLat
   * @param {string} letter
   * @param {string} colour
   */
  #add(end, lonLat, letter, colour) {
    if (lonLat) {
      const marker = new ol.Feature(new ol.geom.Point(toMap(lonLat)));
      marker.setId(end);
      marker.setStyle(markerStyle(letter, colour));
      this.#source.addFeature(marker);
    }
  }
}

/**
 * @param {string} letter
 * @param {string} colour
 */
function markerStyle(letter, colour) {
  return new ol.style.Style({
    image: new ol.style.Circle({
      radius: 14,
      fill: new ol.style.Fill({color: colour}),
      stroke: new ol.style.Stroke({color: '#ffffff', width: 3}),
    }),
    text: new ol.style.Text({
      text: letter,
      font: '700 15px system-ui, "Liberation Sans", sans-serif',
      offsetY: 1,
      fill: new ol.style.Fill({color: '#ffffff'}),
    }),
  });
}
