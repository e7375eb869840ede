'use strict';
/* Parts of the page, made by a script. */
const elements = (() => {
  /* Every text becomes a text node: what a model says is never markup. */
  function made(name, attributes, ...children) {
    const one = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => one.setAttribute(key, value));
    one.append(...children.filter((child) => child !== null));
    return one;
  }

  function mark(number) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'mark target-' + number);
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#mark-' + number);
    svg.append(use);
    return svg;
  }

  function folded(label, inside) {
    return inside ? made('details', null, made('summary', null, label), inside) : null;
  }

  function button(label, act, disabled) {
    const one = made('button', { type: 'button' }, label);
    one.disabled = disabled;
    one.addEventListener('click', act);
    return one;
  }

  /* As the page's other counts: thin spaces between thousands, from five digits on. */
  const counted = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, number >= 10000 ? '\u202f' : '');

  return { made, mark, counted, folded, button };
})();
