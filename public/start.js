// Starts the program that the page names in its preload links: no inline script is needed.
// The root of the site holds no page: it leads to the language chosen last, else the browser's, else French.
const page = document.documentElement;
const program = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

function kept() {
  try {
    return JSON.parse(localStorage.getItem('cadran.settings.1')) ?? {};
  } catch {
    // Refused storage or damaged settings: the page says so later, where it matters.
    return {};
  }
}

const { lang, theme } = kept();
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;

// The address changes without a reload: what was relative to the first one would be looked for elsewhere.
for (const icon of document.querySelectorAll('link[rel="icon"]')) icon.href = icon.href;

if (page.dataset.root === './') {
  const ours = ['fr', 'en'];
  const wanted = [lang, ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  location.replace(`./${wanted.find((code) => ours.includes(code)) ?? 'fr'}/`);
} else {
  const { default: start } = await import(program.href);
  await start({ module_or_path: fetch(wasm.href) });
}
