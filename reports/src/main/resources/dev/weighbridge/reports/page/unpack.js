'use strict';
/* The data of a script tag, which are deflated where they are many. */
const unpacked = (() => {
  function inflated(base64) {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream).json();
  }

  return async (script) => {
    const json = JSON.parse(script.textContent);
    return script.dataset.form === 'deflate' ? inflated(json) : json;
  };
})();
