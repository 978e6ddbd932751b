// What a calculator shows while a field is typed in, and the least script that shows the same: it looks up what was noted
// for a text, computes nothing, and touches nothing that stays as it is.
const same = (() => {
  const boxes = ['#thresholds', '.actions', '.reading', '[data-after-result]', '#steps'];
  const find = (selector) => document.querySelector(selector);
  // What is painted with the figure, and what follows one frame later.
  const parts = {
    figure: { read: () => find('#result').textContent, write: (text) => { find('#result').textContent = text; } },
    verdict: { read: () => find('.verdict').outerHTML, write: (html) => { find('.verdict').outerHTML = html; } },
    hand: { read: () => find('.gauge__hand').getAttribute('x'), write: (x) => find('.gauge__hand').setAttribute('x', x) },
    meaning: { read: () => find('.result__meaning').textContent, write: (text) => { find('.result__meaning').textContent = text; } },
    steps: { read: () => find('#steps').innerHTML, write: (html) => { find('#steps').innerHTML = html; }, isLater: true },
  };
  const seen = () => ({
    hidden: boxes.map((box) => find(box).hidden),
    parts: Object.fromEntries(Object.entries(parts).map(([name, { read }]) => [name, read()])),
  });
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return {
    // What is shown once the page has come to rest.
    async note() {
      await painted();
      await painted();
      return seen();
    },
    // Has a field show what was noted for each text from now on, in an island as it was.
    follow(field, island, noted) {
      const text = find(field).value;
      find('#island').innerHTML = island;
      find(field).value = text;
      let shown = seen();
      find(field).addEventListener('input', async (event) => {
        const next = noted[event.target.value];
        const changed = Object.keys(parts).filter((name) => next.parts[name] !== shown.parts[name]);
        const write = (name) => parts[name].write(next.parts[name]);
        next.hidden.forEach((hidden, at) => { if (hidden !== shown.hidden[at]) find(boxes[at]).hidden = hidden; });
        shown = next;
        changed.filter((name) => !parts[name].isLater).forEach(write);
        await painted();
        changed.filter((name) => parts[name].isLater).forEach(write);
      });
    },
  };
})();
