// An accent colour that can be read: the nearest to the one wanted that contrasts with what lies behind it by
// 4.5 to 1, in each theme (WCAG 2.2, 1.4.3). Given `#rrggbb` it gives values for the tokens; else nothing.
globalThis.cadranAccent = (wanted) => {
  const NEEDED = 4.5;
  // The lightest and the darkest that lies behind it: `--card` and `--sunken` of each theme.
  const BEHIND = { light: ['#ffffff', '#f2f0ea'], dark: ['#24282d', '#15171a'] };
  const parse = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const print = (colour) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  const linear = (part) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const light = (colour) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => sum + weight * linear(colour[at]), 0);
  const contrast = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };
  if (!/^#[0-9a-f]{6}$/i.test(wanted)) return null;
  const readable = (behind, towards) => {
    for (let step = 0; step <= 100; step += 1) {
      const colour = parse(print(parse(wanted).map((part) => part + ((towards - part) * step) / 100)));
      if (behind.every((other) => contrast(colour, parse(other)) >= NEEDED)) return colour;
    }
    return null;
  };
  const onLight = readable(BEHIND.light, 0);
  const onDark = readable(BEHIND.dark, 255);
  const ink = (colour) => (contrast(colour, [255, 255, 255]) >= NEEDED ? '#ffffff' : '#10161a');
  return {
    accent: `light-dark(${print(onLight)}, ${print(onDark)})`,
    'accent-ink': `light-dark(${ink(onLight)}, ${ink(onDark)})`,
    'accent-soft': 'color-mix(in srgb, var(--accent) 14%, var(--card))',
    onLight: print(onLight),
    onDark: print(onDark),
  };
};
