// @vitest-environment happy-dom
import { cleanup, renderHook, act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { SessionContext, type Session } from '../viewer';
import { forgetAllDrafts } from './kept-draft';
import { useDraft } from './use-draft';

interface Values {
  readonly name: string;
}

const stored = { values: { name: 'Nguyễn Thị Lan' }, version: 3 };

function openForm(person = 'lan', record: { values: Values; version: number | null } = stored) {
  const session = { viewer: { id: person } } as unknown as Session;
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <SessionContext value={session}>{children}</SessionContext>
  );
  return renderHook(() => useDraft<Values>('user', record), { wrapper }).result;
}

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('a form that is being filled in', () => {
  it('begins with the record', () => {
    const form = openForm();
    expect(form.current).toMatchObject({ values: stored.values, wasRestored: false });
  });

  it('is there again after a reload, with the same idempotency key', () => {
    const before = openForm();
    before.current.keep({ name: 'Nguyễn Thị Hoa' });
    const after = openForm();
    expect(after.current.values.name).toBe('Nguyễn Thị Hoa');
    expect(after.current.wasRestored).toBe(true);
    expect(after.current.idempotencyKey).toBe(before.current.idempotencyKey);
  });

  it('remembers over which version it was begun, so that a change since then is a conflict', () => {
    openForm().current.keep({ name: 'Nguyễn Thị Hoa' });
    const after = openForm('lan', { values: { name: 'Trần Lan' }, version: 4 });
    expect(after.current.opened).toEqual(stored);
  });

  it('is nobody else’s', () => {
    openForm('lan').current.keep({ name: 'Nguyễn Thị Hoa' });
    expect(openForm('minh').current.wasRestored).toBe(false);
  });

  it('is gone after it was saved, given up, or its person has left', () => {
    const form = openForm();
    form.current.keep({ name: 'Nguyễn Thị Hoa' });
    form.current.forget();
    expect(openForm().current.wasRestored).toBe(false);
    form.current.keep({ name: 'Nguyễn Thị Hoa' });
    forgetAllDrafts();
    expect(openForm().current.wasRestored).toBe(false);
  });

  it('can be begun anew, under a new idempotency key', () => {
    openForm().current.keep({ name: 'Nguyễn Thị Hoa' });
    const form = openForm('lan', { values: { name: 'Trần Lan' }, version: 4 });
    const former = form.current.idempotencyKey;
    act(() => void form.current.startOver());
    expect(form.current).toMatchObject({ opened: { version: 4 }, wasRestored: false });
    expect(form.current.idempotencyKey).not.toBe(former);
  });
});
