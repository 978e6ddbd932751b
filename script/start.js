// The theme before the first paint, and the root of the site, which holds no page: it leads to the
// language chosen last, else the browser's, else French.
const page = document.documentElement;
const SETTINGS = 'cadran.settings.1';

function settings() {
  try {
    return JSON.parse(localStorage.getItem(SETTINGS)) ?? {};
  } catch {
    // Refused storage or damaged settings: the page says so later, where it matters.
    return {};
  }
}

const { lang, theme } = settings();
// In a frame the page around decides, see widget.js.
if (!page.hasAttribute('data-framed') && (theme === 'light' || theme === 'dark')) page.dataset.theme = theme;

// The address changes without a reload: what was relative to the first one would be looked for elsewhere.
for (const icon of document.querySelectorAll('link[rel="icon"], link[rel="manifest"]')) icon.href = icon.href;

// The typeface of headings and figures. In a style sheet that stands inside the page its address would be another
// for each depth of folders, and each would be another style to allow.
const { href } = document.querySelector('link[rel="font"]');
const font = new FontFace('Cadran Serif', `url("${href}")`, { weight: '400 600', display: 'swap' });
// The first paint does not wait for it.
requestAnimationFrame(() => setTimeout(() => document.fonts.add(font)));

if (page.dataset.root === './') {
  const ours = ['fr', 'en'];
  const wanted = [lang, ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  location.replace(`./${wanted.find((code) => ours.includes(code)) ?? 'fr'}/`);
}
