/** What can be told of a vehicle beyond its preset; names and words are those of the HTTP API. */

/**
 * @typedef {object} Vehicle overrides of a preset
 * @property {number} [height_m]
 * @property {number} [width_m]
 * @property {number} [length_m]
 * @property {number} [gross_weight_t]
 * @property {number} [combination_weight_t]
 * @property {number} [axle_load_t]
 * @property {number} [axles]
 * @property {number} [trailers]
 * @property {string[]} [hazmat]
 * @property {string} [tunnel_code]
 * @property {string} [hazmat_carriage]
 * @property {number} [explosive_mass_kg]
 * @property {string} [crit_air]
 * @property {string[]} [activities]
 * @property {string[]} [permits]
 */

/** Fields holding a number, with the step of their input. */
export const NUMBERS = [
  {name: 'height_m', step: '0.01', max: '10'},
  {name: 'width_m', step: '0.01', max: '10'},
  {name: 'length_m', step: '0.01', max: '100'},
  {name: 'gross_weight_t', step: '0.1', max: '1000'},
  {name: 'combination_weight_t', step: '0.1', max: '1000'},
  {name: 'axle_load_t', step: '0.1', max: '50'},
  {name: 'axles', step: '1', max: '60'},
  {name: 'trailers', step: '1', max: '5'},
  {name: 'explosive_mass_kg', step: '1', max: '20000'},
];

/** Fields holding one word of several. */
export const CHOICES = [
  {
    name: 'tunnel_code',
    words: ['B', 'B1000C', 'B/D', 'B/E', 'C', 'C5000D', 'C/D', 'C/E', 'D', 'D/E', 'E'],
  },
  {name: 'hazmat_carriage', words: ['packages', 'bulk', 'tank']},
  {name: 'crit_air', words: ['0', '1', '2', '3', '4', '5', 'without']},
];

/** Fields holding any of several words. */
export const LISTS = [
  {name: 'hazmat', words: ['explosive', 'water_pollutant', 'other']},
  {
    name: 'activities',
    words: [
      'delivery', 'local_resident', 'removal', 'waste_collection', 'road_maintenance',
      'public_service', 'emergency_services', 'police', 'military', 'agricultural', 'forestry',
      'fuel_delivery', 'money_transport', 'recovery', 'exceptional_transport', 'live_animals',
      'perishables', 'harvest', 'press', 'event_supply', 'gas_delivery',
      'local_business', 'materials_transport', 'construction_works', 'car_transporter', 'public_contract',
      'tanker',
    ],
  },
];

/**
 * The overrides as parameters of an address; lists are joined by commas.
 *
 * @param {Vehicle} vehicle
 * @returns {[string, string][]}
 */
export function toParameters(vehicle) {
  return Object.entries(vehicle).map(([name, value]) => [name, String(value)]);
}

/**
 * Reads overrides back from parameters; what is not understood is left out.
 *
 * @param {URLSearchParams} parameters
 * @returns {Vehicle}
 */
export function fromParameters(parameters) {
  /** @type {Record<string, unknown>} */
  const vehicle = {};
  for (const {name} of NUMBERS) {
    const value = Number(parameters.get(name) ?? NaN);
    if (Number.isFinite(value)) {
      vehicle[name] = value;
    }
  }
  for (const {name, words} of CHOICES) {
    const value = parameters.get(name);
    if (value && words.includes(value)) {
      vehicle[name] = value;
    }
  }
  for (const {name, words} of LISTS) {
    const values = (parameters.get(name) ?? '').split(',').filter((word) => words.includes(word));
    if (values.length > 0) {
      vehicle[name] = values;
    }
  }
  return vehicle;
}
