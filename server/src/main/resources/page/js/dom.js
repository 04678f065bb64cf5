/**
 * Building blocks of the page. All text goes through text nodes, so nothing that comes from an
 * order, a file or the address bar can become markup.
 */

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * The element of an id that index.html is known to hold.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 * @throws {Error} if it does not
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`The page has no element "${id}".`);
  }
  return /** @type {T} */ (found);
}

/**
 * A new element.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node|string)} children strings become text nodes
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

/**
 * A new SVG element.
 *
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...Element} children
 * @returns {SVGElement}
 */
export function makeSvg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG_NAMESPACE, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return /** @type {SVGElement} */ (element);
}

/**
 * A button that is no submit button.
 *
 * @param {string} text
 * @param {() => void} onClick
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLButtonElement}
 */
export function makeButton(text, onClick, attributes = {}) {
  const button = make('button', {type: 'button', ...attributes}, text);
  button.addEventListener('click', onClick);
  return button;
}

/**
 * A link to another site, or its plain text where the address is not one of the web.
 *
 * @param {string} text
 * @param {string|null|undefined} address
 * @returns {HTMLElement}
 */
export function makeLink(text, address) {
  if (!address || !/^https?:$/.test(protocolOf(address))) {
    return make('span', {}, text);
  }
  return make('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, text);
}

/** @param {string} address */
function protocolOf(address) {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}
