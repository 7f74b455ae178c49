import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { Badge, type BadgeProps } from './Badge.js';

const Told = ({ data = handmade, ...props }: Partial<BadgeProps> & { data?: typeof handmade }) => <Badge narrative={useNarrative(data)} {...props} />;

it('is static text with the outcome and how sure', () => {
  const { container } = render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  expect(container).toHaveTextContent('inspect Fairly sure');
  expect(screen.queryByRole('button')).toBeNull();
});

it('is one button when it leads somewhere, and warns in words', () => {
  const data = handmadeWith({ sureness: null, context: { key: 'East hall', support: 'unseen', status: null, level: 'caution', known: ['North hall'], field: null } });
  render(<CandorProvider about={handmadeAbout}><Told data={data} interactive /></CandorProvider>);
  expect(screen.getByRole('button')).toHaveTextContent(/^inspect New hall$/u);
});
