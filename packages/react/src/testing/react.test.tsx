import { render } from '@testing-library/react';
import { useEffect, useState, version } from 'react';
import { version as domVersion } from 'react-dom';
import { expect, it } from 'vitest';

const major = (text: string) => text.split('.')[0];

it('the project says which React it runs on, and draws strictly', () => {
  expect([major(version), major(domVersion)]).toEqual([import.meta.env['CANDOR_REACT'] ?? '19', import.meta.env['CANDOR_REACT'] ?? '19']);
  let drawn = 0;
  let mounted = 0;
  function Counted() {
    const [first] = useState(() => ++drawn);
    useEffect(() => void mounted++, []);
    return first;
  }
  render(<Counted />);
  expect([drawn, mounted]).toEqual([2, 2]);
});
