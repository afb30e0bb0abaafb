// Points, keeps, narrows to years, moves; reads all it needs from the picture itself.
(() => {
  const svg = document.querySelector('svg');
  const told = document.getElementById('told');
  const form = document.querySelector('form');
  const hint = told.textContent;
  const most = 12;
  const nodes = [...svg.querySelectorAll('.n')].map(el => ({ el, name: el.textContent, lines: [] }));
  const lines = [...svg.querySelectorAll('.e')].map(el => {
    const [a, b, weight] = el.dataset.t.split(' ').map(Number);
    const years = (el.dataset.y || '').split(' ').filter(Boolean).map(Number);
    const line = { el, a, b, weight, years, what: el.dataset.l || '' };
    nodes[a].lines.push(line);
    nodes[b].lines.push(line);
    return line;
  });
  let kept = null;

  const seen = one => !one.el.classList.contains('gone');

  function light(at) {
    const near = new Set();
    for (const line of lines) {
      const on = line.a === at || line.b === at;
      if (on && seen(line)) near.add(line.a).add(line.b);
      line.el.classList.toggle('lit', on);
      line.el.classList.toggle('dim', at !== null && !on);
    }
    nodes.forEach((node, number) => {
      const on = number === at || near.has(number);
      node.el.classList.toggle('lit', on);
      node.el.classList.toggle('dim', at !== null && !on);
      node.el.classList.toggle('kept', number === kept);
      node.el.setAttribute('aria-pressed', number === kept);
    });
    told.textContent = at === null ? hint : describe(at);
  }

  function describe(at) {
    const found = nodes[at].lines.filter(seen).sort((one, other) => other.weight - one.weight);
    const shown = found.slice(0, most).map(line => {
      const other = nodes[line.a === at ? line.b : line.a].name;
      const facts = [line.what, line.weight > 1 ? line.weight + '×' : '', line.years.join(', ')].filter(Boolean).join('; ');
      return facts ? other + ' (' + facts + ')' : other;
    });
    const more = found.length > most ? ' and ' + (found.length - most) + ' more' : '';
    return nodes[at].name + ': ' + (shown.join(' · ') || 'no tie in these years') + more;
  }

  function narrow() {
    const [from, to] = ['from', 'to'].map(name => Number(form.elements[name].value));
    const all = from === Number(form.elements.from.min) && to === Number(form.elements.to.max);
    for (const line of lines) {
      line.el.classList.toggle('gone', !(all || line.years.some(year => year >= from && year <= to)));
    }
    for (const node of nodes) node.el.classList.toggle('gone', !(all || node.lines.some(seen)));
    if (kept !== null && !seen(nodes[kept])) kept = null;
    light(kept);
    const count = nodes.filter(seen).length;
    if (kept === null) told.textContent = all ? hint : count + (count === 1 ? ' node' : ' nodes') + ' joined in these years';
  }

  nodes.forEach((node, number) => {
    const { el } = node;
    el.setAttribute('tabindex', '0');
    el.setAttribute('role', 'button');
    el.setAttribute('aria-label', node.name);
    const keep = () => { kept = kept === number ? null : number; light(kept === null ? number : kept); };
    el.addEventListener('pointerenter', () => { if (kept === null) light(number); });
    el.addEventListener('pointerleave', () => light(kept));
    el.addEventListener('focus', () => { if (kept === null) light(number); });
    el.addEventListener('click', event => { event.stopPropagation(); if (!moved) keep(); });
    el.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); keep(); } });
  });
  const letGo = () => { kept = null; light(null); };
  svg.addEventListener('click', () => { if (!moved) letGo(); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') letGo(); });

  for (const slider of form.querySelectorAll('input')) slider.addEventListener('input', () => {
    const { from, to } = form.elements;
    if (Number(from.value) > Number(to.value)) (slider === from ? to : from).value = slider.value;
    for (const one of [from, to]) one.parentElement.querySelector('output').textContent = one.value;
    narrow();
  });

  const whole = { x: 0, y: 0, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  let view = { ...whole };
  const show = () => svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].map(one => one.toFixed(1)).join(' '));
  function zoom(by, x = view.x + view.width / 2, y = view.y + view.height / 2) {
    const width = Math.min(Math.max(view.width * by, whole.width / 20), whole.width * 2);
    const scale = width / view.width;
    view = { x: x - (x - view.x) * scale, y: y - (y - view.y) * scale, width, height: view.height * scale };
    show();
  }
  const point = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  form.elements.nearer.addEventListener('click', () => zoom(0.7));
  form.elements.farther.addEventListener('click', () => zoom(1 / 0.7));
  form.elements.whole.addEventListener('click', () => { view = { ...whole }; show(); });
  svg.addEventListener('wheel', event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { x, y } = point(event);
    zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, x, y);
  }, { passive: false });

  let held = null;
  let moved = false;
  svg.addEventListener('pointerdown', event => { held = point(event); moved = false; });
  window.addEventListener('pointermove', event => {
    if (!held) return;
    const now = point(event);
    if (Math.hypot(now.x - held.x, now.y - held.y) * svg.clientWidth / view.width > 4) moved = true;
    if (!moved) return;
    view.x += held.x - now.x;
    view.y += held.y - now.y;
    show();
  });
  window.addEventListener('pointerup', () => { held = null; });
})();
