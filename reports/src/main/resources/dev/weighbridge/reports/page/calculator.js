'use strict';
/* A month's cost, recomputed. Amounts are whole pico-USD and other numbers are fractions, so nothing is lost on the way. */
(() => {
  const THIN = '\u202f';
  const UNKNOWN = '\u2013';
  const MINUS = '\u2212';
  const PICO = 12;
  const SIGNIFICANT = 3;
  const MONTHS = 12;
  const root = document.getElementById('calculator');
  if (!root) {
    return;
  }

  /* A fraction of whole numbers, from a decimal number; null for anything else. */
  function fraction(text) {
    const match = /^(\d{1,15})(?:\.(\d{1,20}))?$/.exec(text);
    return match && { top: BigInt(match[1] + (match[2] || '')), bottom: 10n ** BigInt((match[2] || '').length) };
  }

  function times(one, other) {
    return { top: one.top * other.top, bottom: one.bottom * other.bottom };
  }

  function plus(one, other) {
    return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom };
  }

  function power(base, exponent) {
    return { top: base.top ** BigInt(exponent), bottom: base.bottom ** BigInt(exponent) };
  }

  function percent(value) {
    return { top: value.top, bottom: value.bottom * 100n };
  }

  const ONE = { top: 1n, bottom: 1n };

  /* Nothing here is below 0. */
  function rounded(value) {
    return (2n * value.top + value.bottom) / (2n * value.bottom);
  }

  function scaled(amount, by) {
    return rounded({ top: amount * by.top, bottom: by.bottom });
  }

  function grouped(digits) {
    return digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, THIN) : digits;
  }

  /* Dollars with three significant digits, as everywhere on the page. */
  function usd(pico) {
    if (pico === 0n) {
      return '0';
    }
    let digits = pico.toString();
    const dropped = Math.max(0, digits.length - SIGNIFICANT);
    digits = rounded({ top: pico, bottom: 10n ** BigInt(dropped) }).toString();
    let places = PICO - dropped;
    while (digits.length > SIGNIFICANT && places > 0) {
      digits = digits.slice(0, -1);
      places -= 1;
    }
    if (places <= 0) {
      return grouped(digits + '0'.repeat(-places));
    }
    while (digits.length < SIGNIFICANT) {
      digits += '0';
      places += 1;
    }
    const padded = digits.padStart(places + 1, '0');
    return grouped(padded.slice(0, -places)) + '.' + padded.slice(-places);
  }

  const plans = [...root.querySelectorAll('#calculator-plan tbody tr')];
  const rows = [...root.querySelectorAll('#calculator-bill tr[data-plan]')];
  const inputs = plans.flatMap((plan) => [...plan.querySelectorAll('input')]);
  const status = root.querySelector('[role="status"]');
  const OPTIONAL = ['input', 'output', 'quota'];
  const WHOLE = ['requests', 'input', 'output'];

  /* What is wrong with a number; empty where nothing is. */
  function fault(input) {
    const text = input.value.trim();
    if (text === '') {
      return OPTIONAL.includes(input.name) ? '' : say('a number is missing');
    }
    const value = fraction(text);
    if (!value || (WHOLE.includes(input.name) && value.bottom !== 1n)) {
      const shown = text.slice(0, 20);
      return WHOLE.includes(input.name) ? say('{0} is not a whole number', shown) : say('{0} is not a number', shown);
    }
    if (value.top < BigInt(input.dataset.least) * value.bottom) {
      return say('it begins at {0}', input.dataset.least);
    }
    return input.name === 'quota' && value.top > 100n * value.bottom ? say('it ends at 100') : '';
  }

  function number(plan, name) {
    return fraction(plan.querySelector('input[name="' + name + '"]').value.trim());
  }

  function tokens(stated, mean) {
    if (stated) {
      return stated.top;
    }
    return mean === '' ? null : BigInt(mean);
  }

  /* What a request costs; null where that is not known. */
  function each(row, plan) {
    const data = row.dataset;
    const input = number(plan, 'input');
    const output = number(plan, 'output');
    if (!input && !output) {
      return data.meanCost === '' ? null : BigInt(data.meanCost);
    }
    const inTokens = tokens(input, data.meanInput);
    const outTokens = tokens(output, data.meanOutput);
    return inTokens === null || outTokens === null
      ? null
      : BigInt(data.flat) + inTokens * BigInt(data.input) + outTokens * BigInt(data.output);
  }

  function bill(row) {
    const plan = plans[Number(row.dataset.plan)];
    const requests = times(number(plan, 'requests'), plus(ONE, percent(number(plan, 'retries'))));
    const grown = plus(ONE, percent(number(plan, 'growth')));
    const cost = each(row, plan);
    if (cost === null) {
      return { row, requests, cost, first: null, twelfth: null, year: null };
    }
    const first = scaled(cost, requests);
    let year = { top: 0n, bottom: 1n };
    for (let month = 0; month < MONTHS; month += 1) {
      year = plus(year, power(grown, month));
    }
    return { row, requests, cost, first, twelfth: scaled(first, power(grown, MONTHS - 1)), year: scaled(first, year) };
  }

  /* What the quota of the target in use does not let through, on the candidate; null where that is not known. */
  function rest(one, all) {
    const quota = number(plans[Number(one.row.dataset.plan)], 'quota');
    const elsewhere = all.find((other) => other.row.dataset.plan === one.row.dataset.plan
      && other.row.dataset.role === 'candidate');
    if (!quota || !elsewhere || elsewhere.first === null) {
      return null;
    }
    const share = percent(quota);
    return scaled(elsewhere.first, { top: share.bottom - share.top, bottom: share.bottom });
  }

  function put(cell, text) {
    cell.textContent = text;
  }

  function amount(value) {
    return value === null ? UNKNOWN : usd(value);
  }

  function show(one, all) {
    const cells = one.row.querySelectorAll('td');
    put(cells[0], amount(one.cost));
    if (one.cost === null) {
      const why = document.createElement('small');
      why.textContent = one.row.dataset.because;
      cells[0].append(' ', why);
    }
    put(cells[1], grouped(rounded(one.requests).toString()));
    put(cells[2], amount(one.first));
    put(cells[3], amount(one.twelfth));
    put(cells[4], amount(one.year));
    put(cells[5], one.row.dataset.role === 'incumbent' ? amount(rest(one, all)) : '');
  }

  function sum(all, role, name) {
    const parts = all.filter((one) => one.row.dataset.role === role);
    return parts.length === 0 || parts.some((one) => one[name] === null)
      ? null
      : parts.reduce((total, one) => total + one[name], 0n);
  }

  function more(all, name) {
    const there = sum(all, 'candidate', name);
    const here = sum(all, 'incumbent', name);
    if (there === null || here === null) {
      return null;
    }
    return there < here ? MINUS + usd(here - there) : (there > here ? '+' : '') + usd(there - here);
  }

  function answer(all) {
    const first = more(all, 'first');
    return first === null
      ? say('What all of it costs is not known on both {0} and {1}.', root.dataset.incumbent, root.dataset.candidate)
      : say(
        'All of it on {0} instead of {1}: {2} in the first month, {3} in twelve.',
        root.dataset.candidate,
        root.dataset.incumbent,
        first + THIN + 'USD',
        more(all, 'year') + THIN + 'USD',
      );
  }

  function compute() {
    const faults = inputs.filter((input) => {
      const wrong = fault(input) !== '';
      input.setAttribute('aria-invalid', String(wrong));
      return wrong;
    });
    put(status, faults.map((input) => input.getAttribute('aria-label') + ': ' + fault(input)).join('; '));
    if (faults.length > 0) {
      root.querySelectorAll('#calculator-bill td').forEach((cell) => put(cell, UNKNOWN));
      put(root.querySelector('.answer'), '');
      return;
    }
    const all = rows.map(bill);
    all.forEach((one) => show(one, all));
    put(root.querySelector('.answer'), all.some((one) => one.row.dataset.role === 'candidate') ? answer(all) : '');
  }

  function key(input) {
    return input.closest('tr').dataset.workload + '.' + input.name;
  }

  /* What was changed stands in the address, so that it can be sent to others. */
  function remember() {
    const changed = new URLSearchParams(
      inputs.filter((input) => input.value !== input.defaultValue).map((input) => [key(input), input.value.trim()]),
    ).toString();
    history.replaceState(null, '', '#calculator' + (changed ? '?' + changed : ''));
  }

  function recall() {
    const [id, changed] = location.hash.slice(1).split('?');
    if (id !== 'calculator') {
      return;
    }
    const values = new URLSearchParams(changed || '');
    inputs.forEach((input) => {
      input.value = values.get(key(input)) ?? input.defaultValue;
    });
  }

  root.addEventListener('input', () => {
    compute();
    remember();
  });
  root.querySelector('button').addEventListener('click', () => {
    inputs.forEach((input) => {
      input.value = input.defaultValue;
    });
    compute();
    remember();
  });
  window.addEventListener('hashchange', () => {
    recall();
    compute();
  });
  root.hidden = false;
  recall();
  compute();
})();
