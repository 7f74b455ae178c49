import { describe, it } from 'vitest';

describe('checkContrast', () => {
  it.todo('finds nothing to say about the shipped themes');
  it.todo('gives the ratios that WCAG gives for known pairs');
  it.todo('reports an unreadable pair with what it has, what it needs and a colour that would do');
  it.todo('reads hex, rgb, hsl, oklab, oklch and color(srgb), and refuses what it cannot read');
  it.todo('lays a translucent colour over its ground');
  it.todo('the colour it proposes passes, for any theme');
});
