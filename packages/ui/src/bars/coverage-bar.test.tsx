// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { CoverageBar } from './coverage-bar.js';

afterEach(cleanup);

describe('the coverage bar', () => {
  it.each([
    [69, 138, '50%'],
    [138, 138, '100%'],
    [140, 138, '100%'],
    [0, 0, '0%'],
  ])('of %i in %i is %s long', (value, of, width) => {
    render(<CoverageBar label="Đã có nhân sự" of={of} text={`${value}/${of}`} value={value} />);
    const meter = screen.getByRole('meter', { name: 'Đã có nhân sự' });
    expect((meter.firstElementChild as HTMLElement).style.width).toBe(width);
    expect(meter.getAttribute('aria-valuetext')).toBe(`${value}/${of}`);
  });
});
