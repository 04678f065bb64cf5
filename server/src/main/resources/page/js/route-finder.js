/* global ol */
import {Refusal, fetchRoute} from './api.js';
import {byId} from './dom.js';
import {FieldErrors} from './field-errors.js';
import {distance, duration} from './formats.js';
import {show, toMap} from './map.js';
import {refusalWords} from './refusal-words.js';
import {blockingStretches, stretchesOf} from './stretches.js';

const DELAY_MILLIS = 250;

/**
 * @typedef {object} Parts of the page that show a route
 * @property {import('./trip.js').TripStore} store
 * @property {import('./translator.js').Translator} translator
 * @property {ol.Map} map
 * @property {import('./answer.js').AnswerPanel} answer
 * @property {import('./route-layer.js').RouteLayer} routeLayer
 * @property {import('./legend.js').Legend} legend
 */

/** Asks for the way once both ends are known, and shows what comes back; the last question wins. */
export class RouteFinder {
  #parts;
  #timer = 0;
  #abort = new AbortController();
  #status = byId('status');
  #fieldErrors;
  /** Whether whoever asks has not yet looked anywhere, so that the map should show the way. */
  #lookAnew = true;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#fieldErrors = new FieldErrors(parts.translator);
  }

  /** Makes the map show the next answer whole: the trip comes from a link. */
  lookAnew() {
    this.#lookAnew = true;
  }

  /** Asks anew shortly, so that several changes in a row cost one request. */
  tripChanged() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.find(), DELAY_MILLIS);
  }

  /** Asks now. */
  async find() {
    window.clearTimeout(this.#timer);
    this.#abort.abort();
    const {store: {trip}, translator} = this.#parts;
    if (!trip.origin || !trip.destination) {
      this.#lookAnew = false;
      this.#clear();
      this.#say(translator.say(trip.origin ? 'choose_destination' : 'choose_origin'));
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#say(translator.say('searching'));
    byId('answer').setAttribute('aria-busy', 'true');
    let route;
    try {
      route = await fetchRoute(trip, translator.language, abort.signal);
    } catch (failure) {
      if (!abort.signal.aborted) {
        this.#showFailure(/** @type {Error} */ (failure));
      }
      return;
    }
    if (!abort.signal.aborted) {
      this.#showRoute(route);
    }
  }

  /** @param {import('./api.js').Route} route */
  #showRoute(route) {
    const {answer, legend, routeLayer, translator} = this.#parts;
    const stretches = stretchesOf(route);
    this.#clear();
    answer.showRoute(route, stretches);
    routeLayer.draw(route, stretches);
    legend.setRouteShown(true);
    const legal = route.compliance.status === 'compliant';
    this.#say(translator.say('found', {
      distance: distance(route.distance, translator.language),
      duration: duration(route.time),
      verdict: translator.say(legal ? 'legal_short' : 'illegal_short'),
    }), legal ? 'good' : 'bad');
    this.#look();
  }

  /** @param {Error} failure */
  #showFailure(failure) {
    const {answer, legend, routeLayer, translator} = this.#parts;
    this.#clear();
    if (!(failure instanceof Refusal)) {
      this.#say(translator.say('no_server'), 'bad');
      return;
    }
    const stretches = blockingStretches(failure.hints);
    routeLayer.draw(null, stretches);
    failure.hints.forEach((hint) => {
      if (hint.nearest_legal_point) {
        routeLayer.drawNearestLegalPoint(hint.nearest_legal_point);
      }
    });
    legend.setRouteShown(stretches.length > 0);
    answer.showRefusal(failure, stretches);
    this.#fieldErrors.show(failure.hints);
    const reason = refusalWords(failure, translator).join(' ');
    this.#say(translator.say('refused', {reason}), 'bad');
    this.#look();
  }

  /** Moves the map if the answer or an end lies outside. */
  #look() {
    const {map, routeLayer, store: {trip}} = this.#parts;
    const ends = [trip.origin, trip.destination].filter((end) => end !== null).map(toMap);
    const whole = ol.extent.extend(ol.extent.boundingExtent(ends), routeLayer.extent());
    const seen = map.getView().calculateExtent(map.getSize());
    if (this.#lookAnew || !ol.extent.containsExtent(seen, whole)) {
      show(map, whole);
    }
    this.#lookAnew = false;
  }

  #clear() {
    const {answer, legend, routeLayer} = this.#parts;
    byId('answer').removeAttribute('aria-busy');
    this.#fieldErrors.clear();
    answer.clear();
    routeLayer.clear();
    legend.setRouteShown(false);
  }

  /**
   * @param {string} text
   * @param {'good'|'bad'|''} [look]
   */
  #say(text, look = '') {
    this.#status.className = `status ${look}`;
    this.#status.textContent = text;
  }
}
