/* global ol */
/** Names along roads and road-number signs. */

const FONT = 'system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const NAMES_FROM_ZOOM = 15;
const MAIN_NAMES_FROM_ZOOM = 14;
const ARROWS_FROM_ZOOM = 16.5;
const MAIN_CLASSES = new Set(['motorway', 'trunk', 'primary', 'secondary', 'tertiary']);
const NAME_REPEAT_PIXELS = 450;
const ARROW_REPEAT_PIXELS = 140;
/** Distance between two signs of the same road. */
const SIGN_SPACING_PIXELS = 380;
const SIGN_MIN_LENGTH_PIXELS = 90;
const ALL_SIGNS_FROM_ZOOM = 13;
/** Below ALL_SIGNS_FROM_ZOOM only these show their number. */
const FAR_SEEN_CLASSES = new Set(['motorway', 'trunk', 'primary']);

/** Signs by the letter of the number, as on French roads (order of 24 November 1967, E40). */
const SIGN_COLOURS = [
  {pattern: /^[AN]\s?\d/, background: '#b5202c', text: '#ffffff', border: '#ffffff', rank: 3},
  {pattern: /^E\s?\d/, background: '#1d7a3e', text: '#ffffff', border: '#ffffff', rank: 1},
  {pattern: /^D\s?\d/, background: '#ffe07a', text: '#1b1b1b', border: '#6b5a12', rank: 2},
];
const PLAIN_SIGN = {background: '#ffffff', text: '#1b1b1b', border: '#8a857b', rank: 0};

/**
 * The labels for some roads. Pieces of the same road are joined, so that a name has room and a
 * number is not shown at every junction.
 *
 * @param {ol.Feature[]} roads features of GET /network
 * @param {number} zoom at which they were loaded
 * @param {number} resolution metres per pixel
 * @returns {ol.Feature[]} features with a style of their own
 */
export function makeLabels(roads, zoom, resolution) {
  const labels = signs(roads, zoom, resolution);
  if (zoom >= MAIN_NAMES_FROM_ZOOM) {
    labels.push(...names(roads, zoom));
  }
  if (zoom >= ARROWS_FROM_ZOOM) {
    labels.push(...arrows(roads));
  }
  return labels;
}

/**
 * @param {ol.Feature[]} roads
 * @param {number} zoom
 */
function names(roads, zoom) {
  const named = roads.filter((road) => road.get('name') && !road.get('link')
    && (zoom >= NAMES_FROM_ZOOM || MAIN_CLASSES.has(road.get('class'))));
  return joined(named, (road) => `${road.get('name')}|${road.get('class')}`)
    .map(({road, line}) =>
      label(line, textAlong(road.get('name'), MAIN_CLASSES.has(road.get('class')))));
}

/** @param {ol.Feature[]} roads */
function arrows(roads) {
  return roads.filter((road) => road.get('oneway') && !road.get('link'))
    .map((road) => label(road.getGeometry(), ARROW));
}

/**
 * @param {ol.Feature[]} roads
 * @param {number} zoom
 * @param {number} resolution
 */
function signs(roads, zoom, resolution) {
  const numbered = roads.filter((road) => road.get('ref') && !road.get('link')
    && (zoom >= ALL_SIGNS_FROM_ZOOM || FAR_SEEN_CLASSES.has(road.get('class'))));
  const spacing = SIGN_SPACING_PIXELS * resolution;
  // The carriageways of a road are lines of their own, but one sign is enough for both.
  /** @type {{ref: string, place: number[]}[]} */
  const placed = [];
  return joined(numbered, (road) => road.get('ref')).flatMap(({road, line}) => {
    const length = line.getLength();
    if (length < SIGN_MIN_LENGTH_PIXELS * resolution) {
      return [];
    }
    const ref = road.get('ref');
    const count = Math.max(1, Math.floor(length / spacing));
    return Array.from({length: count}, (_, i) => line.getCoordinateAt((i + 0.5) / count))
      .filter((place) => !placed.some((other) => other.ref === ref
        && Math.hypot(other.place[0] - place[0], other.place[1] - place[1]) < spacing / 2))
      .map((place) => {
        placed.push({ref, place});
        return label(new ol.geom.Point(place), sign(ref));
      });
  });
}

/**
 * Joins pieces of the same key, end to end, into lines as long as possible.
 *
 * @param {ol.Feature[]} roads
 * @param {(road: ol.Feature) => string} keyOf
 * @returns {{road: ol.Feature, line: ol.geom.LineString}[]} with one of the pieces each
 */
function joined(roads, keyOf) {
  /** @type {Map<string, ol.Feature[]>} */
  const groups = new Map();
  roads.forEach((road) => put(groups, keyOf(road), road));
  return [...groups.values()].flatMap(joinGroup);
}

/**
 * @param {Map<string, ol.Feature[]>} groups
 * @param {string} key
 * @param {ol.Feature} road
 */
function put(groups, key, road) {
  const group = groups.get(key);
  if (group) {
    group.push(road);
  } else {
    groups.set(key, [road]);
  }
}

/** @param {ol.Feature[]} roads */
function joinGroup(roads) {
  const free = new Set(roads);
  /** @type {Map<string, ol.Feature[]>} */
  const byEnd = new Map();
  for (const road of roads) {
    const coordinates = road.getGeometry().getCoordinates();
    put(byEnd, String(coordinates[0]), road);
    put(byEnd, String(coordinates[coordinates.length - 1]), road);
  }
  const lines = [];
  for (const road of roads) {
    if (free.delete(road)) {
      const backwards = extend(road.getGeometry().getCoordinates().reverse(), free, byEnd);
      const line = new ol.geom.LineString(extend(backwards.reverse(), free, byEnd));
      lines.push({road, line});
    }
  }
  return lines;
}

/**
 * Adds free pieces at the end of a line and returns it.
 *
 * @param {number[][]} line grows
 * @param {Set<ol.Feature>} free shrinks
 * @param {Map<string, ol.Feature[]>} byEnd
 */
function extend(line, free, byEnd) {
  while (true) {
    const end = String(line[line.length - 1]);
    const next = (byEnd.get(end) ?? []).find((road) => free.has(road));
    if (!next) {
      return line;
    }
    free.delete(next);
    const coordinates = next.getGeometry().getCoordinates();
    if (String(coordinates[0]) !== end) {
      coordinates.reverse();
    }
    line.push(...coordinates.slice(1));
  }
}

/**
 * @param {ol.geom.Geometry} geometry
 * @param {ol.style.Style} style
 */
function label(geometry, style) {
  const feature = new ol.Feature(geometry);
  feature.setStyle(style);
  return feature;
}

/**
 * @param {string} text
 * @param {boolean} main
 */
function textAlong(text, main) {
  return new ol.style.Style({
    text: new ol.style.Text({
      text,
      font: `${main ? 600 : 400} 12px ${FONT}`,
      placement: 'line',
      repeat: NAME_REPEAT_PIXELS,
      maxAngle: Math.PI / 5,
      fill: new ol.style.Fill({color: '#3b3a36'}),
      stroke: new ol.style.Stroke({color: 'rgba(255, 255, 255, 0.9)', width: 3}),
    }),
    zIndex: main ? 2 : 1,
  });
}

const ARROW = new ol.style.Style({
  text: new ol.style.Text({
    text: '→',
    font: `600 13px ${FONT}`,
    placement: 'line',
    keepUpright: false,
    repeat: ARROW_REPEAT_PIXELS,
    fill: new ol.style.Fill({color: '#7d776a'}),
  }),
});

/** @type {Map<string, ol.style.Style>} */
const signStyles = new Map();

/** @param {string} ref */
function sign(ref) {
  let style = signStyles.get(ref);
  if (!style) {
    const colours = SIGN_COLOURS.find(({pattern}) => pattern.test(ref)) ?? PLAIN_SIGN;
    style = new ol.style.Style({
      text: new ol.style.Text({
        text: ref,
        font: `600 10px ${FONT}`,
        padding: [2, 3, 1, 4],
        fill: new ol.style.Fill({color: colours.text}),
        backgroundFill: new ol.style.Fill({color: colours.background}),
        backgroundStroke: new ol.style.Stroke({color: colours.border, width: 1}),
      }),
      zIndex: 10 + colours.rank,
    });
    signStyles.set(ref, style);
  }
  return style;
}
