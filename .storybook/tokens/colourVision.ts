/** A 3 × 3 matrix on linear RGB, row by row. */
type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/**
 * How colours look to people who lack one kind of cone, and to those who see none.
 * @see Machado, Oliveira & Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1.0; the last is luminance alone (Rec. 709).
 */
export const colourVision: Readonly<Record<string, { title: string; matrix: Matrix }>> = {
  protan: { title: 'Protanopia: no long-wave cones', matrix: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998] },
  deutan: { title: 'Deuteranopia: no middle-wave cones', matrix: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881] },
  tritan: { title: 'Tritanopia: no short-wave cones', matrix: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039] },
  mono: { title: 'No colour at all, as in a grey print', matrix: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722] },
};

/** As `feColorMatrix` wants it: alpha stays. */
export const filterValues = ([a, b, c, d, e, f, g, h, i]: Matrix): string => [a, b, c, 0, 0, d, e, f, 0, 0, g, h, i, 0, 0, 0, 0, 0, 1, 0].join(' ');
