'use strict';
(() => {
  const THIN = '\u202f';
  const PRINT_WIDTH = 640;
  const LEGEND_MARK = 62;
  const LEGEND_LETTER = 7;
  const WIDE_LETTERS = /[\u1100-\uffdc]/g;

  function digits(value) {
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 100 ? String(rounded) : rounded.toPrecision(3);
  }

  function line(text, className) {
    const element = document.createElement('div');
    element.textContent = text;
    if (className) {
      element.className = className;
    }
    return element;
  }

  function nines(q) {
    const places = q < 0.99 ? 1 : q < 0.999 ? 2 : 3;
    return 'p' + (100 * q).toFixed(places).replace(/\.?0+$/, '');
  }

  /* Tooltips are built as elements: names from a run are text and never markup. */
  const functions = {
    percentile: () => (x) => 'p' + String(Number((100 * (1 - 1 / x)).toFixed(3))),
    plain: () => (y) => String(y).replace(/\B(?=(\d{3})+$)/g, y >= 10000 ? THIN : ''),
    label: (base) => (x) => base.labels[x] || '',
    detail: () => (item) => line((item.data && item.data.detail) || item.seriesName),
    probe: (base) => (item) => line(
      say('{0} after {1}; {2} {3}', item.seriesName, item.value[0] + THIN + 's', item.value[1], base.counted),
    ),
    exceeded: () => (items) => {
      const box = document.createElement('div');
      box.append(line('> ' + digits(items[0].axisValue) + THIN + 'ms', 'tip-head'));
      items.forEach((item) => box.append(line(item.seriesName + '  ' + digits(item.value[1]) + THIN + '%')));
      return box;
    },
    spectrum: () => (items) => {
      const box = document.createElement('div');
      box.append(line(nines(1 - 1 / items[0].axisValue), 'tip-head'));
      items.forEach((item) => box.append(line(item.seriesName + '  ' + digits(item.value[1]) + THIN + 'ms')));
      return box;
    },
  };

  function alive(option, base) {
    if (typeof option === 'string' && option.startsWith('fn:')) {
      return functions[option.slice(3)](base);
    }
    if (Array.isArray(option)) {
      return option.map((each) => alive(each, base));
    }
    if (option && typeof option === 'object') {
      return Object.fromEntries(Object.entries(option).map(([name, value]) => [name, alive(value, base)]));
    }
    return option;
  }

  /* How many lines the legend takes; ECharts flows it but reserves no room. */
  function legendLines(names, width) {
    let lines = 1;
    let used = 0;
    names.forEach((name) => {
      const wide = (name.match(WIDE_LETTERS) || []).length;
      const item = LEGEND_MARK + LEGEND_LETTER * (name.length + wide);
      if (used > 0 && used + item > width) {
        lines += 1;
        used = 0;
      }
      used += item;
    });
    return lines;
  }

  function fitted(option, width) {
    const names = new Set(option.series.map((series) => series.name).filter((name) => name));
    return { ...option, grid: { ...option.grid, top: 40 + 24 * legendLines(names, width) } };
  }

  async function figure(element) {
    const data = await unpacked(element.querySelector('.chart-data'));
    const plot = element.querySelector('.plot');
    const switches = [...element.querySelectorAll('fieldset')];
    plot.replaceChildren();
    const chart = echarts.init(plot, null, { renderer: 'svg' });
    const fontFamily = getComputedStyle(plot).fontFamily;

    function draw() {
      const positions = switches.map((each) => each.querySelector('input:checked').value);
      const { looks = {}, ...base } = data.base;
      const picture = data.pictures[positions.join('-')];
      const series = picture.series.map((each) => ({ ...looks[each.look], ...each }));
      const option = alive({ ...base, ...picture, series }, data.base);
      chart.setOption(fitted({ ...option, textStyle: { fontFamily } }, chart.getWidth()), true);
    }

    function resize(size) {
      chart.resize(size);
      draw();
    }

    element.querySelector('.switches').hidden = switches.every((each) => each.querySelectorAll('input').length < 2);
    element.addEventListener('change', draw);
    new ResizeObserver(() => resize()).observe(plot);
    window.addEventListener('beforeprint', () => resize({ width: PRINT_WIDTH }));
    window.addEventListener('afterprint', () => resize({ width: 'auto' }));
    draw();
  }

  function openAll() {
    document.querySelectorAll('details').forEach((each) => {
      each.dataset.open = each.open;
      each.open = true;
    });
  }

  function closeAgain() {
    document.querySelectorAll('details').forEach((each) => {
      each.open = each.dataset.open === 'true';
    });
  }

  function openTarget() {
    const target = document.getElementById(location.hash.slice(1).split('?')[0]);
    for (let each = target?.closest('details'); each; each = each.parentElement.closest('details')) {
      each.open = true;
    }
    target?.scrollIntoView();
  }

  window.addEventListener('beforeprint', openAll);
  window.addEventListener('afterprint', closeAgain);
  window.addEventListener('hashchange', openTarget);
  if (location.hash) {
    openTarget();
  }
  document.querySelectorAll('figure').forEach(figure);
})();
