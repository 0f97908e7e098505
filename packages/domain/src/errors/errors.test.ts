import { describe, expect, test } from 'vitest';
import { ERROR_CODES, INPUT_ISSUE_CODES, isErrorCode } from './index.js';

describe('codes', () => {
  test('are listed once each', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    expect(new Set(INPUT_ISSUE_CODES).size).toBe(INPUT_ISSUE_CODES.length);
  });

  test('are recognised', () => {
    expect(isErrorCode('CONFLICT')).toBe(true);
    expect(isErrorCode('conflict')).toBe(false);
  });
});
