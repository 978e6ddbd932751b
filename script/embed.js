// <cadran-calculator>: one calculator in somebody else's page. Everything runs in a frame of our own; this
// file makes the frame, keeps its place free and follows its height. docs/embedding.md says the protocol.
(() => {
  const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  if (!script || customElements.get('cadran-calculator')) return;
  const site = new URL('.', script.src);
  // The build puts the widths here at which heights were measured, and for each metric and variant those
  // heights: while it is empty, two figures of base 36 for each in steps of eight pixels, and then how much a
  // result adds, one figure for each in steps of 24.
  const [WIDTHS, HEIGHTS] = HEIGHTS_OF_WIDGETS;
  // What the frame is told, beside the calculation itself.
  const PASSED = ['theme', 'accent', 'currency', 'locked', 'title', 'sentence'];
  const NAMES = { fr: 'Ouvrir le calculateur', en: 'Open the calculator' };
  const TALLEST = 20000;
  const PATIENCE = 8000;
  const BESIDE_VIEW = '600px';
  // A sentence is one line or a few; its own height is known once it is there.
  const SENTENCE = 96;
  // Fields, number and formula alone are about so much lower than the whole, which was measured: in a column,
  // and from the third width on, where the result stands beside the fields. Never lower than one field.
  const LESS = [360, 180];
  const LOWEST = 240;
  const FRAME = 'position:absolute;inset:0;width:100%;height:100%;border:0;color-scheme:auto;';
  // Browsers do not draw what is hidden on another site, so that it would never say how high it is: it is
  // there, but cannot be seen, and takes neither clicks nor the focus.
  const UNSEEN = `${FRAME}opacity:0;pointer-events:none`;
  // What says nothing may be anything: the link stays above it.
  const BELOW_LINK = `${FRAME}top:3em;height:calc(100% - 3em)`;

  const placed = new Set();
  let first;
  let isRefused = false;

  // The first frame alone fetches the program; the others then find it in the browser's cache.
  function afterFirst(work) {
    if (first) first.then(work);
    else first = new Promise((resolve) => work(resolve));
  }

  // A host that forbids frames of this site has the link alone.
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (/^(frame|child|default)-src/.test(effectiveDirective) && blockedURI.startsWith(site.origin)) isRefused = true;
  });

  const inView = new IntersectionObserver(
    (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target.wake()),
    { rootMargin: BESIDE_VIEW },
  );
  const resized = new ResizeObserver((entries) => setTimeout(() => entries.forEach(({ target }) => target.reserve())));

  addEventListener('message', ({ source, origin: from, data }) => {
    for (const element of placed) {
      const ours = element.frame && source && source === element.frame.contentWindow;
      // In a sandbox without an origin of its own, the frame has none either.
      if (ours && (from === site.origin || (from === 'null' && self.origin === 'null'))) return element.hear(data);
    }
  });

  // Light or dark, as the page is behind an element; nothing where that is up to the reader's system. Few
  // pages say what they are, so the first colour that covers what is below it tells.
  function themeBehind(element) {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const colour = getComputedStyle(at).backgroundColor.match(/^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,| \/)? ?([\d.]*)\)$/);
      if (!colour) continue;
      const [red, green, blue, opacity] = colour.slice(1).map((part) => (part === '' ? 1 : Number(part)));
      if (opacity > 0.5) return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? 'dark' : 'light';
    }
    const schemes = getComputedStyle(document.documentElement).colorScheme;
    if (schemes.includes('dark')) return schemes.includes('light') ? '' : 'dark';
    return 'light';
  }

  // A host that turns dark or light takes its widgets along, and what was typed in them stays.
  const repaint = () => placed.forEach((element) => element.repaint());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  document.addEventListener('transitionend', repaint);
  const painted = new MutationObserver(repaint);

  const pair = (key, value) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
  // A name as the table has it: dashes are as good as underscores. Nothing where it has none.
  const nameIn = (table, text) => {
    const id = (text ?? '').replaceAll('-', '_');
    return Object.hasOwn(table, id) ? id : '';
  };

  class Calculator extends HTMLElement {
    static observedAttributes = ['metric', 'lang', 'variant', 'values', 'results', 'compact', ...PASSED];

    connectedCallback() {
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: 'open' });
        this.link = document.createElement('a');
        const slot = document.createElement('slot');
        slot.append(this.link);
        root.append(slot);
      }
      placed.add(this);
      this.arrange();
      resized.observe(this);
      for (const around of [document.documentElement, document.body]) painted.observe(around, { attributes: true });
    }

    disconnectedCallback() {
      placed.delete(this);
      inView.unobserve(this);
      resized.unobserve(this);
      this.clear();
    }

    // The link alone.
    clear() {
      this.frame?.remove();
      this.frame = null;
      this.done?.();
      this.shadowRoot.querySelector('slot').hidden = false;
    }

    attributeChangedCallback(name) {
      if (name === 'theme') this.repaint();
      if (name === 'theme' || !placed.has(this) || this.changing) return;
      // Several attributes are changed one after the other.
      this.changing = true;
      queueMicrotask(() => {
        this.changing = false;
        if (placed.has(this)) this.arrange();
      });
    }

    // Where the calculator is, in a frame or as a page.
    address(isFrame) {
      const { lang } = this;
      const read = (name) => this.getAttribute(name);
      const pairs = ['v=1'];
      // One that is not known is for the page to report.
      const variant = nameIn(HEIGHTS[this.metric], read('variant')) || read('variant');
      if (variant) pairs.push(pair('variant', variant));
      for (const text of (read('values') ?? '').split('&')) {
        const at = text.indexOf('=');
        if (at > 0) pairs.push(pair(text.slice(0, at).trim(), text.slice(at + 1).trim()));
      }
      if (isFrame) {
        for (const name of PASSED) if (name !== 'theme' && read(name)) pairs.push(pair(name, read(name)));
        this.painted = this.theme;
        if (this.painted) pairs.push(pair('theme', this.painted));
        if (this.hasAttribute('results')) pairs.push(pair('results', self.origin));
        if (this.hasAttribute('compact')) pairs.push('compact=1');
        pairs.push('fits=1');
      }
      const path = `${isFrame ? 'embed/' : ''}${lang}/${this.metric.replaceAll('_', '-')}/`;
      return `${new URL(path, site)}#${pairs.join('&')}`;
    }

    get metric() {
      return nameIn(HEIGHTS, this.getAttribute('metric'));
    }

    get lang() {
      const said = this.getAttribute('lang') || this.closest('[lang]')?.lang || document.documentElement.lang;
      return /^en/i.test(said) ? 'en' : 'fr';
    }

    set lang(lang) {
      this.setAttribute('lang', lang);
    }

    get theme() {
      const wanted = this.getAttribute('theme');
      return wanted === 'light' || wanted === 'dark' ? wanted : themeBehind(this);
    }

    repaint() {
      const { frame, theme } = this;
      if (theme !== this.painted) frame?.contentWindow?.postMessage({ cadran: 'theme', theme }, '*');
      this.painted = theme;
    }

    // Shows what the attributes say now.
    arrange() {
      const { frame, lang, link, metric } = this;
      if (!metric) console.warn(`cadran-calculator: there is no metric "${this.getAttribute('metric')}"`);
      link.href = metric ? this.address(false) : `${new URL(`${lang}/`, site)}`;
      link.textContent = this.getAttribute('title') || NAMES[lang];
      if (!metric) this.clear();
      if (!this.frame) {
        // Seen anew: it may have a metric only now.
        inView.unobserve(this);
        inView.observe(this);
      } else {
        frame.title = link.textContent;
        // No entry in the history of the host.
        frame.contentWindow?.location.replace(this.expect());
      }
      this.reserve();
    }

    // The address of the frame from now on. What another page of the site says of itself is not known yet.
    expect() {
      const address = this.address(true);
      const [page] = address.split('#');
      if (page !== this.page) this.known = this.isSettled = 0;
      this.page = page;
      return address;
    }

    // Keeps a place free, as high as was measured; from when the frame reacts, as high as that says.
    reserve() {
      const { metric, known } = this;
      // Whatever the host says of every element, this one keeps its place.
      const set = (name, value) => this.style.setProperty(name, value, 'important');
      const style = { display: 'block', position: 'relative', width: 'auto', 'min-width': 0, 'max-height': 'none', overflow: 'hidden' };
      for (const [name, value] of Object.entries(style)) set(name, value);
      if (!metric) {
        this.style.removeProperty('height');
        return;
      }
      const variants = HEIGHTS[metric];
      const digits = variants[nameIn(variants, this.getAttribute('variant'))] ?? Object.values(variants)[0];
      // Only now, as a block, it has a width.
      const at = Math.max(0, WIDTHS.findLastIndex((one) => one <= this.clientWidth));
      const figures = (from, count) => parseInt(digits.substr(from, count), 36);
      let measured = figures(2 * at, 2) * 8;
      if (this.hasAttribute('sentence')) measured = SENTENCE;
      else if (this.hasAttribute('compact')) measured = Math.max(measured - LESS[+(at > 1)], LOWEST);
      else if (this.getAttribute('values')) measured += figures(2 * WIDTHS.length + at, 1) * 24;
      set('height', `${(this.isSettled && known) || measured}px`);
    }

    // Makes the frame, once it is about to be seen.
    wake() {
      if (this.frame || !this.metric) return;
      inView.unobserve(this);
      const frame = document.createElement('iframe');
      this.frame = frame;
      afterFirst((done) => {
        // Removed while it waited.
        if (this.frame !== frame) return done?.();
        this.done = done;
        frame.title = this.link.textContent;
        frame.allow = 'clipboard-write';
        this.show(UNSEEN);
        // The others need not wait for one that is forbidden or slow, and the reader sees what there is.
        setTimeout(() => {
          done?.();
          if (this.frame !== frame) return;
          this.isSettled = true;
          this.reserve();
          if (!this.known && !isRefused) this.show(BELOW_LINK);
        }, PATIENCE);
        frame.src = this.expect();
        this.shadowRoot.append(frame);
      });
    }

    // The frame gets a style: that by which it is seen, or another. Alone it stands for the link.
    show(style) {
      this.frame.style.cssText = style;
      this.frame.inert = style === UNSEEN;
      this.shadowRoot.querySelector('slot').hidden = style === FRAME;
    }

    // Takes a word of the frame: how high it is, that it reacts, or a result that the reader agreed to give.
    hear(data) {
      if (typeof data !== 'object' || !data) return;
      const { cadran, height, metric, variant, inputs, value, fraction } = data;
      if (cadran === 'height' && typeof height === 'number' && height > 0 && height < TALLEST) {
        this.known = Math.ceil(height);
        this.reserve();
        this.show(FRAME);
      } else if (cadran === 'ready') {
        this.isSettled = true;
        this.reserve();
        this.done?.();
      } else if (cadran === 'result' && this.hasAttribute('results')) {
        const detail = { metric, variant, inputs, value, fraction };
        this.dispatchEvent(new CustomEvent('cadran-result', { bubbles: true, composed: true, detail }));
      }
    }
  }

  customElements.define('cadran-calculator', Calculator);
})();
