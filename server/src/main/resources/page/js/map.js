/* global ol */
/** The map itself, and the way between its coordinates (Web Mercator) and degrees. */

/** @typedef {import('./trip.js').LonLat} LonLat */
/** @typedef {import('./api.js').Box} Box */

const GEOJSON = new ol.format.GeoJSON({
  dataProjection: 'EPSG:4326',
  featureProjection: 'EPSG:3857',
});
const MIN_ZOOM = 8;
const MAX_ZOOM = 20;
/** Closest zoom when the map is moved to show something small. */
const SHOW_ZOOM = 17;
const SHOW_PADDING_PIXELS = 70;
const AREA_PADDING_PIXELS = 20;
/** A cover lower than this leaves enough of the map free. */
const LOW_COVER_PIXELS = 120;
const ANIMATION_MILLIS = 350;

/**
 * @param {HTMLElement} target
 * @param {Box} box shown at first
 * @param {HTMLElement} cover what lies on the right side of the map
 */
export function createMap(target, box, cover) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new ol.Map({
    target,
    view: new ol.View({minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, enableRotation: false}),
    controls: [new ol.control.Zoom({duration: still ? 0 : 200}), new ol.control.ScaleLine()],
    interactions: ol.interaction.defaults.defaults({
      altShiftDragRotate: false,
      pinchRotate: false,
    }),
  });
  map.set('animationMillis', still ? 0 : ANIMATION_MILLIS);
  map.set('cover', cover);
  map.getView().fit(toMapBox(box), {padding: padding(map, AREA_PADDING_PIXELS)});
  return map;
}

/**
 * Tells the names of the map's own buttons.
 *
 * @param {HTMLElement} target
 * @param {import('./translator.js').Translator} translator
 */
export function nameControls(target, translator) {
  for (const key of ['zoom_in', 'zoom_out']) {
    const button = target.querySelector(`.ol-${key.replace('_', '-')}`);
    button?.setAttribute('title', translator.say(key));
    button?.setAttribute('aria-label', translator.say(key));
  }
}

/** @param {LonLat} lonLat */
export function toMap(lonLat) {
  return ol.proj.fromLonLat(lonLat);
}

/**
 * @param {number[]} coordinate
 * @returns {LonLat}
 */
export function toLonLat(coordinate) {
  const [lon, lat] = ol.proj.toLonLat(coordinate);
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

/** @param {Box} box */
function toMapBox(box) {
  return ol.proj.transformExtent(box, 'EPSG:4326', 'EPSG:3857');
}

/**
 * @param {number[]} extent
 * @returns {Box}
 */
export function toBox(extent) {
  const box = ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326');
  return box.map((degrees) => Number(degrees.toFixed(5)));
}

/** @param {object} collection GeoJSON in degrees */
export function readFeatures(collection) {
  return GEOJSON.readFeatures(collection);
}

/** @param {object} geometry GeoJSON in degrees */
export function readGeometry(geometry) {
  return GEOJSON.readGeometry(geometry);
}

/**
 * Moves the map so that a geometry can be seen whole.
 *
 * @param {ol.Map} map
 * @param {ol.geom.SimpleGeometry|number[]} geometry or extent, in the map's coordinates
 */
export function show(map, geometry) {
  map.getView().fit(geometry, {
    padding: padding(map, SHOW_PADDING_PIXELS),
    maxZoom: SHOW_ZOOM,
    duration: map.get('animationMillis'),
  });
}

/**
 * Room to leave on each side: top, right, bottom, left.
 *
 * @param {ol.Map} map
 * @param {number} pixels
 */
function padding(map, pixels) {
  const cover = map.get('cover');
  const right = cover.offsetHeight > LOW_COVER_PIXELS ? cover.offsetWidth : 0;
  return [pixels, Math.min(pixels + right, map.getSize()[0] / 2), pixels, pixels];
}
