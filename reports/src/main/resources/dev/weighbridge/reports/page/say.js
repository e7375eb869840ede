'use strict';
/* What scripts say, in the page's language: the page brings the words where that is not English. */
const say = (() => {
  const brought = document.getElementById('words');
  const words = brought ? JSON.parse(brought.textContent) : {};
  return (english, ...values) => (words[english] ?? english).replace(/\{(\d)\}/g, (slot, number) => values[number]);
})();
