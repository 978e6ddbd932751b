// Goes with the focus through a page, and says where it is not seen.
const focus = {
  // Unfolds the page.
  unfold() {
    scrollTo(0, 0);
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
  },

  // Whether the page has kept its height for ten frames: what grows above it would push what has the focus out of sight.
  async rests() {
    const height = document.documentElement.scrollHeight;
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    window.height = height;
    return document.documentElement.scrollHeight === height;
  },

  // Puts the focus on the first stop of the page.
  start() {
    const first = document.querySelector('a[href], input:not([type=hidden]), select');
    first.focus();
    first.reached = true;
    window.last = first;
  },

  // What is wrong where the focus is now; null where it has left the page or begins anew.
  async here() {
    const here = document.activeElement;
    if (!here || here === document.body || here === document.documentElement) return null;
    // Some fields have several stops of their own, such as a day, a month and a year; in them, as
    // inside a frame, the focus is drawn where it is.
    if (here === window.last) return [];
    if (here.reached) return null;
    here.reached = true;
    window.last = here;
    if (here.localName === 'iframe') return [];
    // A file is chosen by what stands for its hidden field.
    const shown = here.type === 'file' ? here.labels[0] : here;
    const faults = [];
    const style = getComputedStyle(shown);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no outline');
    const place = () => {
      const box = [...shown.getClientRects()].find((each) => each.width > 0 && each.height > 0);
      if (!box) return null;
      // What is higher than the window is seen in whatever part of it is there.
      const top = box.height > innerHeight ? Math.max(box.top, 0) : box.top;
      return [box.x + box.width / 2, top + Math.min((box.bottom - top) / 2, 12)];
    };
    const inSight = ([x, y]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    const above = () => document.elementFromPoint(...place());
    const isFree = (top) => shown.contains(top) || top?.contains(shown) || top?.closest('label')?.control === here;
    // Some browsers, and the page itself, scroll to the focus a few frames later.
    for (let frame = 0; frame < 60 && !(place() && inSight(place()) && isFree(above())); frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    if (place() && inSight(place())) {
      if (!isFree(above())) faults.push(`covered by ${above()?.outerHTML.slice(0, 80)}`);
    } else {
      const { scrollHeight } = document.documentElement;
      faults.push(`out of sight at ${place()}, scrolled to ${scrollY}, on ${window.height} px that are now ${scrollHeight}`);
    }
    return faults.map((fault) => `${fault}: ${here.outerHTML.slice(0, 160)}`);
  },

  // What can be operated and was not reached.
  unreached() {
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"], iframe');
    const left = [...all].filter((one) => !one.reached && !one.disabled && one.tabIndex >= 0);
    return left.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => `not reached: ${one.outerHTML.slice(0, 160)}`);
  },
};
