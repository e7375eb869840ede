'use strict';
/* What one text says that another does not, word by word: a list of elements. */
const differences = (() => {
  const MOST_CELLS = 4000000;
  const WORDS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}_]+|\s+|[^]/gu;

  function longest(a, b) {
    const width = b.length + 1;
    const lengths = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i -= 1) {
      for (let j = b.length - 1; j >= 0; j -= 1) {
        lengths[i * width + j] = a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
      }
    }
    return lengths;
  }

  /* Of each word of the first whether the second has it too; nothing where they are too long. */
  function shared(a, b) {
    if ((a.length + 1) * (b.length + 1) > MOST_CELLS) {
      return null;
    }
    const width = b.length + 1;
    const lengths = longest(a, b);
    const kept = new Array(a.length).fill(false);
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) {
        kept[i] = true;
        i += 1;
        j += 1;
      } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
        i += 1;
      } else {
        j += 1;
      }
    }
    return kept;
  }

  const words = (text) => text.match(WORDS) || [];

  function compared(text, other) {
    const own = words(text);
    const kept = shared(own, words(other));
    if (kept === null) {
      return [text];
    }
    const pieces = [];
    own.forEach((word, i) => {
      if (i > 0 && kept[i] === kept[i - 1]) {
        pieces[pieces.length - 1].append(word);
      } else {
        pieces.push(elements.made(kept[i] ? 'span' : 'mark', null, word));
      }
    });
    return pieces;
  }

  return compared;
})();
