/* global ol */
import {toBox} from './map.js';

/** @typedef {import('./api.js').Box} Box */

const DELAY_MILLIS = 180;
/** Loaded beyond the window on each side, as a share of it, so that small moves load nothing. */
const MARGIN = 0.15;
/** The next zoom level is asked for a little before it is reached: more roads rather than fewer. */
const AHEAD = 0.3;

/**
 * Loads what the map shows: waits until the map rests, gives up an older request for a newer, and
 * asks again only once the window has left what was loaded or the zoom level has changed.
 */
export class ViewLoader {
  #map;
  #load;
  #onBusy;
  #onLoaded;
  #onFailure;
  #timer = 0;
  #abort = new AbortController();
  /** @type {{extent: number[], zoom: number}|null} */
  #loaded = null;

  /**
   * @param {ol.Map} map
   * @param {object} handlers
   * @param {(box: Box, zoom: number, signal: AbortSignal) => Promise<boolean>} handlers.load
   *     tells whether everything there is was loaded
   * @param {(busy: boolean) => void} handlers.onBusy
   * @param {(complete: boolean) => void} handlers.onLoaded
   * @param {(failure: Error) => void} handlers.onFailure
   */
  constructor(map, {load, onBusy, onLoaded, onFailure}) {
    this.#map = map;
    this.#load = load;
    this.#onBusy = onBusy;
    this.#onLoaded = onLoaded;
    this.#onFailure = onFailure;
    map.on('moveend', () => this.#schedule());
  }

  /** Loads anew what the window shows, because the question has changed. */
  refresh() {
    this.#loaded = null;
    this.#schedule();
  }

  #schedule() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#loadView(), DELAY_MILLIS);
  }

  async #loadView() {
    const view = this.#map.getView();
    const window = view.calculateExtent(this.#map.getSize());
    const zoom = Math.round(view.getZoom() + AHEAD);
    if (this.#loaded?.zoom === zoom
        && ol.extent.containsExtent(this.#loaded.extent, window)) {
      return;
    }
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const margin = MARGIN * Math.max(ol.extent.getWidth(window), ol.extent.getHeight(window));
    const extent = ol.extent.buffer(window, margin);
    this.#loaded = {extent, zoom};
    this.#onBusy(true);
    try {
      this.#onLoaded(await this.#load(toBox(extent), zoom, abort.signal));
    } catch (failure) {
      if (!abort.signal.aborted) {
        this.#loaded = null;
        this.#onFailure(/** @type {Error} */ (failure));
      }
    } finally {
      if (this.#abort === abort) {
        this.#onBusy(false);
      }
    }
  }
}
