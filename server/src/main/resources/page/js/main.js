/** Puts the page together: the trip in the store is shown by everything and changed by anything. */

import {AnswerPanel} from './answer.js';
import {fetchInfo} from './api.js';
import {BaysLayer} from './bays-layer.js';
import {addHeadButtons, addShareButton} from './buttons.js';
import {DayPanel} from './day.js';
import {byId} from './dom.js';
import {EndMarkers} from './end-markers.js';
import {TripForm} from './form.js';
import {Freshness} from './freshness.js';
import {nextMinute, nowInParis} from './hours.js';
import {Legend} from './legend.js';
import {readLink, writeLink} from './link.js';
import {createMap, nameControls, show, toLonLat} from './map.js';
import {NetworkLayer} from './network-layer.js';
import {Notices} from './notices.js';
import {OrdersLayer} from './orders-layer.js';
import {OrderPopup} from './popup.js';
import {ReachControl} from './reach.js';
import {RouteFinder} from './route-finder.js';
import {RouteLayer} from './route-layer.js';
import {Translator} from './translator.js';
import {TripStore, sameRules} from './trip.js';
import {ViewLoader} from './view-loader.js';

const DEFAULT_PRESET = 'articulated_44t';

/**
 * @param {import('./api.js').Info} info
 * @param {ReturnType<typeof readLink>} link
 * @param {Translator} translator
 */
function start(info, link, translator) {
  const target = byId('map');
  const map = createMap(target, info.bbox, byId('legend'));
  const store = new TripStore({
    origin: null, destination: null, vehicle: {}, departure: nowInParis(), arriveBy: null,
    maxWaitMinutes: 0, reportViolations: false, ...link.trip, preset: knownPreset(info, link.trip.preset),
  });
  const notices = new Notices(info, translator);
  new Freshness(translator);
  const network = new NetworkLayer(map);
  const orders = new OrdersLayer(map);
  const routeLayer = new RouteLayer(map);
  const bays = new BaysLayer(map);
  const legend = new Legend(translator, orders, bays);
  const markers = new EndMarkers(map, (end, lonLat) => store.update({[end]: lonLat}));
  const popup = new OrderPopup(map, byId('popup'), translator,
    (end, lonLat) => store.update({[end]: lonLat}));
  const answer = new AnswerPanel(translator, {
    onShow: (geometry) => {
      routeLayer.highlight(geometry);
      show(map, geometry);
    },
    onGoTo: (lonLat) => store.update({destination: lonLat}),
    onDepart: (departure) => store.update({departure: nextMinute(departure), arriveBy: null}),
  });
  const finder = new RouteFinder({store, translator, map, answer, routeLayer, legend});
  new ReachControl(map, store, translator);
  new DayPanel(store, translator);
  new ViewLoader(map, {
    load: (box, zoom, signal) => network.load(box, zoom, signal), ...notices.forLoading('roads'),
  });
  const orderLoader = new ViewLoader(map, {
    load: (box, _, signal) => orders.load(box, store.trip, signal), ...notices.forLoading('orders'),
  });
  const bayLoader = new ViewLoader(map, {
    load: (box, _, signal) => bays.load(box, store.trip, signal), ...notices.forLoading('bays'),
  });
  new TripForm(store, info.presets, translator, {
    centre: () => toLonLat(/** @type {number[]} */ (map.getView().getCenter())),
    onRoute: () => finder.find(),
  });

  const showTrip = () => {
    history.replaceState(null, '', writeLink(store.trip, translator.language));
    markers.draw(store.trip);
  };
  store.addEventListener('change', (event) => {
    const {previous} = /** @type {CustomEvent} */ (event).detail;
    showTrip();
    popup.close();
    if (!sameRules(previous, store.trip)) {
      orderLoader.refresh();
      bayLoader.refresh();
    }
    finder.tripChanged();
  });
  const localise = () => {
    document.documentElement.lang = translator.language;
    translator.localise(document);
    nameControls(target, translator);
  };
  translator.addEventListener('change', () => {
    localise();
    showTrip();
    finder.find();
  });
  map.on('singleclick', (/** @type {any} */ event) => {
    const stretch = routeLayer.at(map, event.pixel);
    const found = orders.at(map, event.pixel);
    const foundBays = bays.at(map, event.pixel);
    if (stretch) {
      answer.reveal(stretch);
    } else if (found.length + foundBays.length > 0) {
      popup.open(found, foundBays, event.coordinate);
    } else {
      popup.close();
      store.addPoint(toLonLat(event.coordinate));
    }
  });
  map.on('pointermove', (/** @type {any} */ event) => {
    if (!event.dragging) {
      const clickable = routeLayer.at(map, event.pixel) || orders.isAt(map, event.pixel)
        || bays.at(map, event.pixel).length > 0;
      target.classList.toggle('over-order', Boolean(clickable));
    }
  });
  window.addEventListener('hashchange', () => {
    const changed = readLink(location.hash);
    finder.lookAnew();
    store.update({...changed.trip, preset: knownPreset(info, changed.trip.preset)});
    translator.choose(changed.language ?? translator.language);
  });
  addShareButton(translator);
  localise();
  showTrip();
  finder.tripChanged();
}

/**
 * @param {import('./api.js').Info} info
 * @param {string|undefined} wanted
 */
function knownPreset(info, wanted) {
  const names = info.presets.map(({name}) => name);
  return [wanted, DEFAULT_PRESET].find((name) => name && names.includes(name)) ?? names[0];
}

const link = readLink(location.hash);
const translator = new Translator(
  link.language ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'));
translator.localise(document);
addHeadButtons(translator);
try {
  start(await fetchInfo(), link, translator);
} catch (failure) {
  byId('status').textContent = translator.say('no_server');
  throw failure;
}
