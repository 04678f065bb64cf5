/* global ol */
import {readGeometry, toMap} from './map.js';
import {middleOf} from './orders-layer.js';

/** @typedef {import('./stretches.js').Stretch} Stretch */

const FONT = '700 12px system-ui, "Liberation Sans", sans-serif';
const WAY = [
  stroke('#ffffff', 11, 1),
  stroke('#0b3d91', 8, 2),
  stroke('#2f74e0', 5, 3),
  new ol.style.Style({
    text: new ol.style.Text({
      text: '›',
      font: '700 16px system-ui, "Liberation Sans", sans-serif',
      placement: 'line',
      keepUpright: false,
      overflow: false,
      repeat: 90,
      fill: new ol.style.Fill({color: '#ffffff'}),
    }),
    zIndex: 4,
  }),
];
/** Stretches of the way or closed to it, by kind; those of no kind here need no line. */
const LINES = {
  violations: [stroke('#ffffff', 12, 5), stroke('#d4000f', 8, 6)],
  avoided: closed(),
  blocking: closed(),
  exemptions_used: [stroke('#2b7a3b', 4, 6)],
  warnings: [stroke('#f0a800', 4, 6)],
};
const NUMBER_COLOURS = {
  violations: '#d4000f',
  avoided: '#7a0010',
  blocking: '#7a0010',
  exemptions_used: '#2b7a3b',
  warnings: '#8a5a00',
};
const HIGHLIGHT = [stroke('rgba(255, 205, 0, 0.85)', 24, 0)];

/** Draws the way found, the stretches of orders met on or beside it, and what is pointed out. */
export class RouteLayer {
  #way = new ol.source.Vector();
  #numbers = new ol.source.Vector();
  #highlight = new ol.source.Vector();
  #numberLayer;
  #extent = ol.extent.createEmpty();

  /** @param {ol.Map} map */
  constructor(map) {
    map.addLayer(new ol.layer.Vector({source: this.#highlight, style: HIGHLIGHT, zIndex: 19}));
    map.addLayer(new ol.layer.Vector({source: this.#way, zIndex: 20}));
    this.#numberLayer = new ol.layer.Vector({source: this.#numbers, zIndex: 80});
    map.addLayer(this.#numberLayer);
  }

  /**
   * @param {import('./api.js').Route|null} route none if there is no legal way
   * @param {Stretch[]} stretches
   */
  draw(route, stretches) {
    this.clear();
    if (route) {
      const way = readGeometry(route.points);
      this.#extent = way.getExtent();
      this.#way.addFeature(styled(way, WAY));
    }
    for (const stretch of stretches) {
      if (stretch.geometry) {
        this.#way.addFeature(styled(stretch.geometry, LINES[stretch.kind]));
        const number = styled(middleOf(stretch.geometry), numberStyle(stretch));
        number.set('stretch', stretch);
        this.#numbers.addFeature(number);
      }
    }
  }

  /** @param {import('./trip.js').LonLat} lonLat the nearest point that may be reached */
  drawNearestLegalPoint(lonLat) {
    this.#numbers.addFeature(styled(new ol.geom.Point(toMap(lonLat)), NEAREST_LEGAL_POINT));
  }

  /** The way as a box in the map's coordinates; empty if there is none. */
  extent() {
    return this.#extent;
  }

  /** @param {ol.geom.Geometry} geometry to point out, in the map's coordinates */
  highlight(geometry) {
    this.#highlight.clear(true);
    this.#highlight.addFeature(new ol.Feature(geometry));
  }

  clear() {
    [this.#way, this.#numbers, this.#highlight].forEach((source) => source.clear(true));
    this.#extent = ol.extent.createEmpty();
  }

  /**
   * The stretch whose number is at a place of the screen.
   *
   * @param {ol.Map} map
   * @param {number[]} pixel
   * @returns {Stretch|undefined}
   */
  at(map, pixel) {
    return map.forEachFeatureAtPixel(pixel, (feature) => feature.get('stretch'), {
      layerFilter: (layer) => layer === this.#numberLayer,
      hitTolerance: 3,
    });
  }
}

/** A red and white barrier. */
function closed() {
  const dashes = new ol.style.Style({
    stroke: new ol.style.Stroke({color: '#ffffff', width: 4, lineDash: [6, 8], lineCap: 'butt'}),
    zIndex: 7,
  });
  return [stroke('#7a0010', 10, 5), stroke('#d4000f', 7, 6), dashes];
}

const NEAREST_LEGAL_POINT = new ol.style.Style({
  image: new ol.style.RegularShape({
    points: 4,
    radius: 12,
    fill: new ol.style.Fill({color: '#2b7a3b'}),
    stroke: new ol.style.Stroke({color: '#ffffff', width: 2.5}),
  }),
  zIndex: 2000,
});

/** @param {Stretch} stretch */
function numberStyle({kind, number}) {
  return new ol.style.Style({
    image: new ol.style.Circle({
      radius: 11,
      fill: new ol.style.Fill({color: NUMBER_COLOURS[kind]}),
      stroke: new ol.style.Stroke({color: '#ffffff', width: 2}),
    }),
    text: new ol.style.Text({
      text: String(number),
      font: FONT,
      offsetY: 1,
      fill: new ol.style.Fill({color: '#ffffff'}),
    }),
    // Number 1 is the gravest.
    zIndex: 1000 - number,
  });
}

/**
 * @param {ol.geom.Geometry} geometry
 * @param {ol.style.Style} style
 */
function styled(geometry, style) {
  const feature = new ol.Feature(geometry);
  feature.setStyle(style);
  return feature;
}

/**
 * @param {string} color
 * @param {number} width pixels
 * @param {number} zIndex
 */
function stroke(color, width, zIndex) {
  return new ol.style.Style({
    stroke: new ol.style.Stroke({color, width, lineCap: 'round', lineJoin: 'round'}),
    zIndex,
  });
}
