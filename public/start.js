// Starts the program that the page names in its preload links: no inline script is needed.
const program = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

const { default: start } = await import(program.href);
await start({ module_or_path: fetch(wasm.href) });
