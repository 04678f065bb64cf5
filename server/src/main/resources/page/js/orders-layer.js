/* global ol */
import {fetchOrders} from './api.js';
import {EFFECTS, OUT_OF_FORCE_OPACITY, effectOf} from './effects.js';
import {readFeatures} from './map.js';

/** @typedef {import('./effects.js').Effect} Effect */
/** @typedef {import('./api.js').Entry & import('./api.js').Judgement} Judged */

const FONT = '700 12px system-ui, "Liberation Sans", sans-serif';
const CASING_PIXELS = 3;
/**
 * How lines are drawn up to a resolution (metres per pixel). From afar most are but dots, so they
 * are thin and plain to leave the roads in sight.
 *
 * @type {{upTo: number, scale: number, plain: boolean}[]}
 */
const DISTANCES = [
  {upTo: 10, scale: 1, plain: false},
  {upTo: 32, scale: 0.6, plain: false},
  {upTo: Infinity, scale: 0.4, plain: true},
];
const NOT_CONCERNED_OPACITY = 0.35;
/** Shorter lines on the screen get a mark only if they bar the way: it could be missed. */
const SHORT_LINE_PIXELS = 45;
const BARS = new Set(['impossible', 'prohibited']);
const MARKS_FROM_RESOLUTION = 12;

/** Draws the orders of the window, coloured by what they mean for the vehicle at its hour. */
export class OrdersLayer {
  #source = new ol.source.Vector();
  #lines;
  #marks;
  #showNotConcerned = true;
  /** @type {Map<string, ol.style.Style[]>} */
  #lineStyles = new Map();
  /** @type {Map<string, ol.style.Style>} */
  #markStyles = new Map();

  /** @param {ol.Map} map */
  constructor(map) {
    this.#lines = new ol.layer.Vector({
      source: this.#source,
      style: (feature, resolution) => this.#lineStyle(feature, resolution),
      zIndex: 10,
    });
    this.#marks = new ol.layer.Vector({
      source: this.#source,
      style: (feature, resolution) => this.#markStyle(feature, resolution),
      // Cleared of overlaps together with the names of roads, before them because above them.
      declutter: 'labels',
      maxResolution: MARKS_FROM_RESOLUTION,
      zIndex: 55,
    });
    map.addLayer(this.#lines);
    map.addLayer(this.#marks);
  }

  /**
   * @param {import('./api.js').Box} box
   * @param {import('./trip.js').Trip} trip
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether all orders are drawn
   */
  async load(box, trip, signal) {
    const collection = await fetchOrders(box, trip, signal);
    if (!signal.aborted) {
      this.#source.clear(true);
      this.#source.addFeatures(readFeatures(collection));
    }
    return collection.features.length >= (collection.total ?? 0);
  }

  /** @param {boolean} visible */
  setVisible(visible) {
    this.#lines.setVisible(visible);
    this.#marks.setVisible(visible);
  }

  /** @param {boolean} shown whether orders that do not concern the vehicle are drawn, faintly */
  setNotConcernedShown(shown) {
    this.#showNotConcerned = shown;
    this.#source.changed();
  }

  /**
   * The orders drawn at a place of the screen, the gravest first, each measure once.
   *
   * @param {ol.Map} map
   * @param {number[]} pixel
   * @returns {Judged[]}
   */
  at(map, pixel) {
    /** @type {Map<string, Judged>} */
    const found = new Map();
    map.forEachFeatureAtPixel(pixel, (feature) => {
      const {order, measure} = feature.getProperties();
      found.set(`${order.id} ${measure}`, feature.getProperties());
    }, this.#searched(map));
    return [...found.values()]
      .sort((one, other) => effectOf(other.effect).rank - effectOf(one.effect).rank);
  }

  /**
   * Whether an order is drawn at a place of the screen.
   *
   * @param {ol.Map} map
   * @param {number[]} pixel
   * @returns {boolean}
   */
  isAt(map, pixel) {
    return map.hasFeatureAtPixel(pixel, this.#searched(map));
  }

  /** @param {ol.Map} map */
  #searched(map) {
    const far = distanceOf(map.getView().getResolution()).scale < 1;
    return {
      layerFilter: (layer) => layer === this.#lines || layer === this.#marks,
      // From afar orders lie so thick that a wide search would leave no room to click between.
      hitTolerance: far ? 0 : 5,
    };
  }

  /**
   * @param {ol.Feature} feature
   * @param {number} resolution
   */
  #lineStyle(feature, resolution) {
    const effect = effectOf(feature.get('effect'));
    const inForce = feature.get('in_force') !== false;
    const notConcerned = effect.name === 'not_concerned';
    if (notConcerned && !this.#showNotConcerned) {
      return null;
    }
    const {scale, plain} = distanceOf(resolution);
    const key = `${effect.name} ${inForce} ${scale}`;
    let styles = this.#lineStyles.get(key);
    if (!styles) {
      const opacity = notConcerned ? NOT_CONCERNED_OPACITY : inForce ? 1 : OUT_OF_FORCE_OPACITY;
      const {colour, dash, rank, width} = effect;
      const casing = stroke('#ffffff', opacity, (width + CASING_PIXELS) * scale, rank);
      const line = stroke(colour, opacity, width * scale, rank + EFFECTS.length,
        plain ? undefined : dash);
      styles = plain ? [line] : [casing, line];
      this.#lineStyles.set(key, styles);
    }
    return styles;
  }

  /**
   * @param {ol.Feature} feature
   * @param {number} resolution
   */
  #markStyle(feature, resolution) {
    const effect = effectOf(feature.get('effect'));
    const extent = feature.getGeometry().getExtent();
    const size = Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent)) / resolution;
    const short = size < SHORT_LINE_PIXELS;
    if (effect.mark === '' || (short && !BARS.has(effect.name))) {
      return null;
    }
    const inForce = feature.get('in_force') !== false;
    const key = `${effect.name} ${inForce} ${short}`;
    let style = this.#markStyles.get(key);
    if (!style) {
      style = mark(effect, inForce, short ? 7 : 8);
      this.#markStyles.set(key, style);
    }
    return style;
  }
}

/** @param {number} resolution metres per pixel */
function distanceOf(resolution) {
  return DISTANCES.find(({upTo}) => resolution <= upTo) ?? DISTANCES[DISTANCES.length - 1];
}

/**
 * @param {Effect} effect
 * @param {boolean} inForce
 * @param {number} radius pixels
 */
function mark(effect, inForce, radius) {
  const ink = inForce ? '#ffffff' : effect.colour;
  return new ol.style.Style({
    geometry: (feature) => middleOf(feature.getGeometry()),
    image: new ol.style.Circle({
      radius,
      fill: new ol.style.Fill({color: inForce ? effect.colour : '#ffffff'}),
      stroke: new ol.style.Stroke({color: inForce ? '#ffffff' : effect.colour, width: 1.5}),
    }),
    text: new ol.style.Text({
      text: effect.mark,
      font: FONT,
      offsetY: 1,
      fill: new ol.style.Fill({color: ink}),
    }),
    zIndex: effect.rank,
  });
}

/**
 * A point in the middle of a line, or of the longest of several.
 *
 * @param {ol.geom.Geometry} geometry
 */
export function middleOf(geometry) {
  switch (geometry.getType()) {
    case 'LineString':
      return new ol.geom.Point(geometry.getCoordinateAt(0.5));
    case 'MultiLineString': {
      const longest = geometry.getLineStrings()
        .reduce((one, other) => (other.getLength() > one.getLength() ? other : one));
      return new ol.geom.Point(longest.getCoordinateAt(0.5));
    }
    default:
      return new ol.geom.Point(ol.extent.getCenter(geometry.getExtent()));
  }
}

/**
 * @param {string} colour #rrggbb
 * @param {number} opacity 0 to 1
 * @param {number} width pixels
 * @param {number} zIndex
 * @param {number[]} [lineDash]
 */
function stroke(colour, opacity, width, zIndex, lineDash) {
  const color = [...ol.color.asArray(colour).slice(0, 3), opacity];
  return new ol.style.Style({
    stroke: new ol.style.Stroke({color, width, lineDash, lineCap: lineDash ? 'butt' : 'round'}),
    zIndex,
  });
}
