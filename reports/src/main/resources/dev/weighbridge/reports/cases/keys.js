'use strict';
/*
 * The keys of the cases. They work on the whole page but in fields; whoever needs single keys otherwise, as with a voice or
 * a screen reader, lets them work among the cases alone.
 */
const keys = (() => {
  const FIELDS = 'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]';

  function listen({ root, list, search, acts }) {
    const everywhere = root.querySelector('#cases-keys-everywhere');
    const hint = document.querySelector('.page-keys');
    const find = () => search.focus();
    const KEYS = {
      j: acts.next,
      '\u3153': acts.next,
      k: acts.previous,
      '\u314f': acts.previous,
      '/': find,
    };
    const LIST_KEYS = { ArrowDown: acts.next, ArrowUp: acts.previous, Home: acts.first, End: acts.last };

    function back() {
      if (search.value) {
        acts.clear();
      } else {
        list.focus();
      }
    }

    function among({ target, key }) {
      if (target === search) {
        return key === 'Escape' ? back : undefined;
      }
      return (target === list && LIST_KEYS[key]) || (key === 'Escape' ? acts.close : KEYS[key]);
    }

    /* A step from elsewhere leads to the cases, or its reader would not see what it did. */
    function fromElsewhere({ key }) {
      const act = everywhere.checked ? KEYS[key] : undefined;
      return act && (() => {
        root.scrollIntoView();
        list.focus({ preventScroll: true });
        act();
      });
    }

    function pressed(event) {
      const typing = event.target !== search && event.target.matches(FIELDS);
      const free = !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      const act = free && (root.contains(event.target) ? among(event) : fromElsewhere(event));
      if (act) {
        event.preventDefault();
        act();
      }
    }

    function tell() {
      hint.hidden = !everywhere.checked;
    }

    document.addEventListener('keydown', pressed);
    everywhere.addEventListener('change', tell);
    tell();
  }

  return { listen };
})();
