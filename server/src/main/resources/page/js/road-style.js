/* global ol */
/** How roads are drawn: quiet, so that orders and routes stand out. */

/** Zoom levels at which the widths below hold; between them they grow evenly in doublings. */
const ZOOMS = [9, 12, 14, 16, 18];

/**
 * Rank decides what lies on top; widths are in pixels at ZOOMS.
 *
 * @type {Record<string, {rank: number, fill: string, casing: string, widths: number[]}>}
 */
const CLASSES = {
  motorway: {rank: 10, fill: '#f0c27f', casing: '#b97f2e', widths: [2, 3.6, 6, 11, 20]},
  trunk: {rank: 9, fill: '#f5d79b', casing: '#bf9445', widths: [1.7, 3.2, 5.5, 10, 18]},
  primary: {rank: 8, fill: '#fbeabb', casing: '#c4a85f', widths: [1.3, 2.8, 5, 9.5, 17]},
  secondary: {rank: 7, fill: '#fffaea', casing: '#bdb195', widths: [0.9, 2.2, 4.5, 8.5, 16]},
  tertiary: {rank: 6, fill: '#ffffff', casing: '#bcb6a8', widths: [0.6, 1.6, 3.6, 7.5, 15]},
  unclassified: {rank: 5, fill: '#ffffff', casing: '#c9c3b6', widths: [0.4, 1, 2.6, 6.2, 13]},
  residential: {rank: 4, fill: '#ffffff', casing: '#cfc9bd', widths: [0.3, 0.8, 2.4, 6, 13]},
  living_street: {rank: 3, fill: '#f3f0f5', casing: '#cfc9d3', widths: [0.2, 0.6, 2, 5, 11]},
  service: {rank: 2, fill: '#ffffff', casing: '#d6d1c6', widths: [0.1, 0.4, 1.2, 3.4, 8]},
  pedestrian: {rank: 1, fill: '#eae6ee', casing: '#cfc9d3', widths: [0.1, 0.4, 1.4, 4, 9]},
  track: {rank: 0, fill: '#e6dfcf', casing: '#c9bfa6', widths: [0.1, 0.3, 0.9, 1.8, 4]},
};
const LINK_WIDTH = 0.65;
const BRIDGE_CASING = '#6f6a60';
const TUNNEL_DASH_PIXELS = [6, 4];
/** Thinner roads are drawn as one line: a casing would be all that is seen. */
const CASED_FROM_PIXELS = 1.6;
const CASING_PIXELS = 1.1;
const BRIDGE_CASING_PIXELS = 1.6;
/** Thinner roads are drawn alike on the ground and on bridges. */
const BRIDGES_FROM_PIXELS = 4.5;
const RANKS = 11;
/** Styles are kept for each quarter of a zoom level. */
const STEPS_PER_ZOOM = 4;
const RESOLUTION_AT_ZOOM_0 = 156543.03392804097;

/** @type {Map<string, ol.style.Style[]>} */
const styles = new Map();

/**
 * The style of a road: its class, how it lies, and the width for the resolution.
 *
 * @param {ol.Feature} feature with the properties of GET /network
 * @param {number} resolution metres per pixel
 * @returns {ol.style.Style[]}
 */
export function roadStyle(feature, resolution) {
  const step = Math.round(Math.log2(RESOLUTION_AT_ZOOM_0 / resolution) * STEPS_PER_ZOOM);
  const name = feature.get('class');
  const link = feature.get('link') === true;
  const level = feature.get('bridge') ? 'bridge' : feature.get('tunnel') ? 'tunnel' : 'ground';
  const key = `${name} ${link} ${level} ${step}`;
  let style = styles.get(key);
  if (!style) {
    style = makeStyle(CLASSES[name] ?? CLASSES.unclassified, link, level, step / STEPS_PER_ZOOM);
    styles.set(key, style);
  }
  return style;
}

/**
 * @param {{rank: number, fill: string, casing: string, widths: number[]}} road
 * @param {boolean} link
 * @param {'bridge'|'tunnel'|'ground'} level
 * @param {number} zoom
 */
function makeStyle(road, link, level, zoom) {
  const width = widthAt(road.widths, zoom) * (link ? LINK_WIDTH : 1);
  const cap = level === 'ground' ? 'round' : 'butt';
  const lift = level === 'bridge' ? 2 * RANKS : level === 'tunnel' ? -2 * RANKS : 0;
  if (width < CASED_FROM_PIXELS) {
    return [line(road.casing, Math.max(width, 0.5), road.rank + lift)];
  }
  const bridge = level === 'bridge' && width >= BRIDGES_FROM_PIXELS;
  const casingWidth = width + 2 * (bridge ? BRIDGE_CASING_PIXELS : CASING_PIXELS);
  const casing = line(bridge ? BRIDGE_CASING : road.casing, casingWidth, road.rank + lift, cap);
  if (level === 'tunnel') {
    casing.getStroke().setLineDash(TUNNEL_DASH_PIXELS);
  }
  const fill = level === 'tunnel' ? '#f7f4ee' : road.fill;
  return [casing, line(fill, width, road.rank + lift + RANKS)];
}

/**
 * @param {string} color
 * @param {number} width
 * @param {number} zIndex
 * @param {'round'|'butt'} [lineCap]
 */
function line(color, width, zIndex, lineCap = 'round') {
  return new ol.style.Style({
    stroke: new ol.style.Stroke({color, width, lineCap, lineJoin: 'round'}),
    zIndex,
  });
}

/**
 * @param {number[]} widths at ZOOMS
 * @param {number} zoom
 */
function widthAt(widths, zoom) {
  if (zoom <= ZOOMS[0]) {
    return widths[0];
  }
  for (let i = 1; i < ZOOMS.length; i++) {
    if (zoom <= ZOOMS[i]) {
      const share = (zoom - ZOOMS[i - 1]) / (ZOOMS[i] - ZOOMS[i - 1]);
      return widths[i - 1] * (widths[i] / widths[i - 1]) ** share;
    }
  }
  return widths[widths.length - 1];
}
