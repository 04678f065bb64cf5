/**
 * All texts of the page, one file for each part of it. Both languages hold the same keys, and no
 * key stands in two files. {words} in braces are filled in.
 */

import {ANSWER_TEXTS} from './texts/answer.js';
import {DATA_TEXTS} from './texts/data.js';
import {DAY_TEXTS} from './texts/day.js';
import {MAP_TEXTS} from './texts/map.js';
import {TRIP_TEXTS} from './texts/trip.js';
import {VEHICLE_TEXTS} from './texts/vehicle.js';

const PARTS = [TRIP_TEXTS, VEHICLE_TEXTS, DAY_TEXTS, ANSWER_TEXTS, MAP_TEXTS, DATA_TEXTS];

/** @type {{fr: Record<string, string>, en: Record<string, string>}} */
export const TEXTS = {
  fr: Object.assign({}, ...PARTS.map(({fr}) => fr)),
  en: Object.assign({}, ...PARTS.map(({en}) => en)),
};
