'use strict';
(() => {
  const { made: element, mark, counted, folded, button } = elements;
  const root = document.getElementById('cases-browser');
  const table = document.querySelector('.case-table');
  const count = root.querySelector('.case-count');
  const list = root.querySelector('.case-list');
  const detail = root.querySelector('.case');
  const search = root.querySelector('#cases-q');
  const radios = [...root.querySelectorAll('input[type=radio]')];
  const picks = [...root.querySelectorAll('select')];
  const spacer = element('div', { role: 'presentation' });

  const QUALITY = ['correct', 'incorrect', 'no-answer', 'refused', 'truncated'];
  const OVERSCAN = 6;
  const SNIPPET = 160;
  const PATIENCE_MILLIS = 120;

  let data;
  let byAddress;
  let found = [];
  let open = null;

  /* Reading */

  function read() {
    const script = root.querySelector('.chart-data');
    script.remove();
    return unpacked(script);
  }

  function full(position) {
    const text = position === undefined ? '' : data.texts[position];
    return Array.isArray(text) ? text[0] : text;
  }

  function places(one) {
    const answers = one.answers.flatMap((each) => [each.text, each.extracted, each.because, each.reasoning]);
    return [one.workload, one.prompt, one.reference, ...one.tags, ...answers];
  }

  /* Picking */

  const answerOf = (one, target) => one.answers.find((each) => each.target === target);
  const graded = (answer) => answer !== undefined && QUALITY.includes(answer.outcome);
  const right = (answer) => answer !== undefined && answer.outcome === 'correct';
  const wrong = (answer) => graded(answer) && !right(answer);
  const some = (one, ...outcomes) => one.answers.some((each) => outcomes.includes(each.outcome));

  const SHOWS = {
    all: () => true,
    better: (one) => wrong(answerOf(one, data.incumbent)) && right(answerOf(one, data.candidate)),
    worse: (one) => right(answerOf(one, data.incumbent)) && wrong(answerOf(one, data.candidate)),
    differ: (one) => one.answers.some(right) && one.answers.some(wrong),
    wrong: (one) => some(one, 'incorrect', 'no-answer'),
    refused: (one) => some(one, 'refused'),
    truncated: (one) => some(one, 'truncated'),
    error: (one) => some(one, 'infrastructure-error', 'skipped'),
    ungraded: (one) => some(one, 'not-gradable', 'grader-error'),
  };

  const PICKS = {
    'cases-workload': (one, name) => full(one.workload) === name,
    'cases-tag': (one, name) => one.tags.some((tag) => full(tag) === name),
    'cases-grader': (one, name) => one.answers.some((each) => each.checks.some((check) => full(check.grader) === name)),
  };

  const chosen = () => radios.find((each) => each.checked).value;

  /* Texts that many cases share are searched once. */
  function searched() {
    const wanted = search.value.trim().toLowerCase();
    if (!wanted) {
      return () => true;
    }
    const holds = data.texts.map((text) => (Array.isArray(text) ? text[0] : text).toLowerCase().includes(wanted));
    return (one) => one.id.toLowerCase().includes(wanted)
      || one.answers.some((each) => each.exchange === search.value.trim())
      || places(one).some((position) => position !== undefined && holds[position]);
  }

  function pick() {
    const holds = searched();
    const wanted = picks.filter((each) => each.value);
    const picked = data.cases.filter((one) => wanted.every((each) => PICKS[each.id](one, each.value)) && holds(one));
    radios.forEach((each) => {
      each.parentElement.querySelector('b').textContent = counted(picked.filter(SHOWS[each.value]).length);
    });
    found = picked.filter(SHOWS[chosen()]);
  }

  /* The list: only the rows that are seen, and some around them, are in the document. */

  const rowHeight = () => 3.5 * parseFloat(getComputedStyle(document.documentElement).fontSize);

  function ending(answer) {
    const target = data.targets[answer.target];
    const name = element('span', { class: 'unseen' }, target.name + ' ');
    return element('span', { class: 'came ' + answer.outcome }, mark(target.mark), name, say(answer.outcome));
  }

  function row(one, at, height) {
    const repeat = one.repeat ? ' (' + (one.repeat + 1) + ')' : '';
    const snippet = full(one.prompt).slice(0, SNIPPET) || full(one.answers[0].because);
    const made = element(
      'div',
      { class: 'case-row', role: 'option', id: 'case-row-' + at, 'aria-selected': String(one === open),
        'aria-posinset': at + 1, 'aria-setsize': found.length },
      element('span', { class: 'case-id' }, one.id + repeat),
      element('span', { class: 'case-ends' }, ...one.answers.map(ending)),
      element('span', { class: 'case-start' }, snippet),
    );
    made.style.top = at * height + 'px';
    made.addEventListener('click', () => show(one));
    return made;
  }

  function rows() {
    const height = rowHeight();
    const first = Math.max(0, Math.floor(list.scrollTop / height) - OVERSCAN);
    const seen = found.slice(first, first + Math.ceil(list.clientHeight / height) + 2 * OVERSCAN);
    spacer.style.height = found.length * height + 'px';
    spacer.replaceChildren(...seen.map((one, i) => row(one, first + i, height)));
    const at = found.indexOf(open);
    if (at >= first && at < first + seen.length) {
      list.setAttribute('aria-activedescendant', 'case-row-' + at);
    } else {
      list.removeAttribute('aria-activedescendant');
    }
  }

  function reveal() {
    const height = rowHeight();
    const top = found.indexOf(open) * height;
    if (top < list.scrollTop) {
      list.scrollTop = top;
    } else if (top + height > list.scrollTop + list.clientHeight) {
      list.scrollTop = top + height - list.clientHeight;
    }
  }

  /* Differences */

  function opposite(one, answer) {
    const base = answerOf(one, data.incumbent) || one.answers[0];
    const other = answer === base ? answerOf(one, data.candidate) : base;
    return other && other !== answer ? other : one.answers.find((each) => each !== answer);
  }

  function marked(one, answer) {
    const other = opposite(one, answer);
    const text = full(answer.text);
    return other && other.text !== undefined ? differences(text, full(other.text)) : [text];
  }

  /* One case */

  function cutNote(position, exchange) {
    const text = data.texts[position];
    if (!Array.isArray(text)) {
      return null;
    }
    const said = say('first {0} of {1} characters shown; the rest is in', counted(text[1]), counted(text[2])) + ' ';
    const where = exchange ? 'exchanges.jsonl' : 'suites.json';
    const place = element('a', { href: where }, where);
    return element('p', { class: 'case-note' }, said, place, exchange ? say(', exchange {0}', exchange) : '');
  }

  function passage(label, position, exchange, pieces) {
    if (position === undefined) {
      return null;
    }
    const box = element('pre', { tabindex: '0', role: 'region', 'aria-label': label, dir: 'auto' });
    box.append(...(pieces || [full(position)]));
    return element('div', { class: 'passage' }, element('p', { class: 'case-label' }, label), box, cutNote(position, exchange));
  }

  function facts(pairs) {
    return element('dl', null, ...pairs.map(([name, value]) => element(
      'div', null, element('dt', null, name), element('dd', null, value === '' ? '\u2013' : value),
    )));
  }

  function check(each) {
    const wanted = full(each.wanted);
    return element('li', null, element('strong', null, full(each.outcome)), ' ' + full(each.grader),
      wanted ? element('code', null, wanted) : null, element('span', null, full(each.because)));
  }

  function checks(answer) {
    return answer.checks.length > 1 ? element('ul', { class: 'checks' }, ...answer.checks.map(check)) : null;
  }

  function use(answer) {
    if (answer.recalledFrom !== undefined) {
      return facts([[say('From run'), full(answer.recalledFrom)], [say('Answered by'), full(answer.answerer)]]);
    }
    return facts([
      ['TTFT', full(answer.ttft)], ['E2E', full(answer.e2e)], [say('Tokens in'), full(answer.input)],
      [say('Tokens out'), full(answer.output)], [say('Cost'), full(answer.cost)], [say('Answered by'), full(answer.answerer)],
      [say('Graded by'), [...new Set(answer.checks.map((each) => full(each.grader)))].join(', ')],
      [say('Exchange'), answer.exchange],
    ]);
  }

  function shownAnswer(one, answer) {
    const target = data.targets[answer.target];
    const said = passage(say('Answer of {0}', target.name), answer.text, answer.exchange, marked(one, answer));
    const came = element('p', { class: 'came ' + answer.outcome }, element('strong', null, say(answer.outcome)),
      say(' score {0}', answer.score) + (answer.because === undefined ? '' : ': ' + full(answer.because)));
    return element('div', { class: 'case-answer' }, element('h4', null, mark(target.mark), target.name), came,
      said || element('p', { class: 'case-note' }, data.textsKept ? say('No text came.') : say('Texts are not kept.')),
      passage(say('Compared part'), answer.extracted, answer.exchange), checks(answer),
      folded(say('Reasoning'), passage(say('Reasoning of {0}', target.name), answer.reasoning, answer.exchange)), use(answer));
  }

  function walk(one) {
    const at = found.indexOf(one);
    return element('p', { class: 'case-walk' },
      button(say('Previous'), () => step(-1), at <= 0), button(say('Next'), () => step(1), at >= found.length - 1),
      element('span', null, say('{0} of {1}', counted(at + 1), counted(found.length))),
      element('a', { href: address(one) }, say('Link to this case')),
      button(say('Close'), close, false));
  }

  function draw() {
    const focused = detail.contains(document.activeElement);
    detail.hidden = open === null;
    if (open) {
      const about = [full(open.workload), ...open.tags.map(full), open.repeat ? say('repeat {0}', open.repeat + 1) : ''];
      detail.replaceChildren(
        element('h3', { id: 'case-heading' }, open.id, element('small', null, about.filter((each) => each).join(' \u00b7 '))),
        walk(open),
        ...[passage(say('Prompt'), open.prompt), passage(say('Reference'), open.reference)].filter((each) => each),
        open.answers.length > 1
          ? element('p', { class: 'case-note' }, element('mark', null, say('Marked')), say(' is what the other answer does not say.'))
          : '',
        element('div', { class: 'case-answers' }, ...open.answers.map((each) => shownAnswer(open, each))),
      );
    } else {
      detail.replaceChildren();
    }
    if (focused) {
      (open ? detail : list).focus({ preventScroll: true });
    }
  }

  /* State, in the address too */

  const address = (one) => '#' + one.address + (one.repeat ? '&repeat=' + one.repeat : '');

  function filters() {
    const all = new URLSearchParams();
    if (chosen() !== 'all') {
      all.set('cases', chosen());
    }
    [...picks, search].filter((each) => each.value).forEach((each) => all.set(each.id.slice('cases-'.length), each.value));
    return all.toString();
  }

  function remember() {
    const parts = [open ? address(open).slice(1) : '', filters()].filter((part) => part);
    history.replaceState(null, '', '#' + (parts.join('&') || 'cases'));
  }

  function update() {
    count.textContent = say('{0} of {1} cases', counted(found.length), counted(data.cases.length));
    reveal();
    rows();
    draw();
  }

  function show(one) {
    open = one;
    update();
    remember();
  }

  function close() {
    show(null);
    list.focus();
  }

  function step(by) {
    const at = found.indexOf(open);
    const next = at < 0 ? found[0] : found[Math.min(found.length - 1, Math.max(0, at + by))];
    if (next) {
      show(next);
    }
  }

  function change() {
    pick();
    if (!found.includes(open)) {
      open = null;
    }
    update();
    remember();
  }

  function recall() {
    const said = new URLSearchParams(location.hash.slice(1));
    const names = ['case', 'cases', 'workload', 'tag', 'grader', 'q'];
    if (![...said.entries()].some(([name, value]) => names.includes(name) && value)) {
      return;
    }
    radios.forEach((each) => { each.checked = each.value === (said.get('cases') || 'all'); });
    radios[0].checked = radios.every((each) => !each.checked) || radios[0].checked;
    [...picks, search].forEach((each) => { each.value = said.get(each.id.slice('cases-'.length)) || ''; });
    const repeats = byAddress.get(said.get('case')) || [];
    open = repeats.find((each) => each.repeat === Number(said.get('repeat') || 0)) || null;
    pick();
    update();
    (open ? detail : root).scrollIntoView();
    list.focus({ preventScroll: true });
  }

  /* Keys */

  function clear() {
    search.value = '';
    change();
  }

  const acts = {
    next: () => step(1),
    previous: () => step(-1),
    first: () => show(found[0] || null),
    last: () => show(found[found.length - 1] || null),
    close,
    clear,
  };

  function listen() {
    let waiting;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(change, PATIENCE_MILLIS);
    });
    [...radios, ...picks].forEach((each) => each.addEventListener('change', change));
    list.addEventListener('scroll', rows, { passive: true });
    new ResizeObserver(rows).observe(list);
    keys.listen({ root, list, search, acts });
    window.addEventListener('hashchange', recall);
  }

  async function start() {
    data = await read();
    byAddress = new Map();
    data.cases.forEach((one) => {
      const name = decodeURIComponent(one.address.slice('case='.length));
      byAddress.set(name, [...(byAddress.get(name) || []), one]);
    });
    list.append(spacer);
    table.hidden = true;
    root.hidden = false;
    pick();
    update();
    listen();
    recall();
  }

  start();
})();
