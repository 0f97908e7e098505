// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { Board } from './board.js';
import type { BoardCard, BoardGroup, BoardLabels, BoardMove } from './board-types.js';

const LABELS: BoardLabels = {
  instructions: 'Phím cách để nhấc',
  empty: 'Chọn người',
  pending: 'chưa lưu',
  cardIn: (card, place, group) => `${card}, ${place}, ${group}`,
  emptyIn: (place, group) => `Chọn người: ${place}, ${group}`,
  picked: (card, place) => `Đã nhấc ${card} khỏi ${place}`,
  over: (place, group, occupant) => `Trên ${place}, ${group}${occupant ? `, có ${occupant}` : ''}`,
  dropped: (card, place, group, occupant) =>
    `Đã đặt ${card} vào ${place}, ${group}${occupant ? `, đổi với ${occupant}` : ''}`,
  cancelled: (card) => `Để lại ${card}`,
};

const PLACES = [
  ['Xã A', 'Bí thư', 'Lan'],
  ['Xã A', 'Chủ tịch', null],
  ['Xã B', 'Bí thư', 'Minh'],
] as const;

/** Three places of two communes; a card put onto another changes places with it. */
function Sample({
  onMove = () => undefined,
  onOpen,
}: {
  readonly onMove?: (move: BoardMove) => void;
  readonly onOpen?: (placeId: string) => void;
}): ReactElement {
  const [cards, setCards] = useState<Record<string, BoardCard | null>>(() =>
    Object.fromEntries(
      PLACES.map(([unit, post, name]) => [`${unit} ${post}`, name && { id: name, title: name }]),
    ),
  );
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set(['Xã B']));
  const groups = ['Xã A', 'Xã B'].map((unit): BoardGroup => ({
    id: unit,
    title: unit,
    places: PLACES.filter(([of]) => of === unit).map(([, post]) => ({
      id: `${unit} ${post}`,
      title: post,
      card: cards[`${unit} ${post}`] ?? null,
    })),
  }));
  return (
    <Board
      closed={closed}
      groups={groups}
      label="Kế hoạch"
      labels={LABELS}
      onMove={(move) => {
        onMove(move);
        setCards({ ...cards, [move.to]: cards[move.from] ?? null, [move.from]: cards[move.to] ?? null });
      }}
      onOpen={onOpen}
      onToggle={(id) =>
        setClosed((old) => new Set(old.has(id) ? [...old].filter((o) => o !== id) : [...old, id]))
      }
    />
  );
}

const said = (): string => screen.getByRole('status').textContent ?? '';
const card = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe('the board', () => {
  it('is one stop of the Tab key; arrows go from place to place', async () => {
    render(<Sample />);
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(card(/^Lan/));
    await user.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(document.activeElement).toBe(card(/Chọn người: Chủ tịch/)));
  });

  it('carries a card by keyboard, opens a closed group on the way, and says each step', async () => {
    const onMove = vi.fn<(move: BoardMove) => void>();
    render(<Sample onMove={onMove} />);
    const user = userEvent.setup();
    card(/^Lan/).focus();
    await user.keyboard(' ');
    expect(said()).toBe('Đã nhấc Lan khỏi Bí thư');
    expect(card(/^Lan/).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{ArrowDown}');
    expect(said()).toBe('Trên Chủ tịch, Xã A');
    await user.keyboard('{ArrowRight}');
    expect(said()).toBe('Trên Bí thư, Xã B, có Minh');
    await user.keyboard('{Enter}');
    expect(said()).toBe('Đã đặt Lan vào Bí thư, Xã B, đổi với Minh');
    expect(onMove).toHaveBeenCalledExactlyOnceWith({ cardId: 'Lan', from: 'Xã A Bí thư', to: 'Xã B Bí thư' });
    await vi.waitFor(() => expect(document.activeElement).toBe(card(/^Lan, Bí thư, Xã B/)));
    expect(card(/^Minh, Bí thư, Xã A/)).toBeTruthy();
  });

  it('puts the card back with Escape, on its own place, and when the focus leaves', async () => {
    const onMove = vi.fn<(move: BoardMove) => void>();
    render(<Sample onMove={onMove} />);
    const user = userEvent.setup();
    card(/^Lan/).focus();
    await user.keyboard(' {ArrowDown}{Escape}');
    expect(said()).toBe('Để lại Lan');
    await user.keyboard('  ');
    expect(said()).toBe('Để lại Lan');
    await user.keyboard(' {ArrowDown}');
    await user.tab();
    expect(said()).toBe('Để lại Lan');
    expect(onMove).not.toHaveBeenCalled();
  });

  it('opens a place by press, Enter, or Space where it is empty', async () => {
    const onOpen = vi.fn<(placeId: string) => void>();
    render(<Sample onOpen={onOpen} />);
    const user = userEvent.setup();
    await user.click(card(/^Lan/));
    card(/Chọn người: Chủ tịch/).focus();
    await user.keyboard(' {Enter}');
    expect(onOpen.mock.calls).toEqual([['Xã A Bí thư'], ['Xã A Chủ tịch'], ['Xã A Chủ tịch']]);
  });

  it('carries a card by pointer; a press that trembles is none', () => {
    const onMove = vi.fn<(move: BoardMove) => void>();
    render(<Sample onMove={onMove} />);
    const target = card(/Chọn người: Chủ tịch/);
    document.elementFromPoint = () => target;
    const at = (x: number): object => ({ pointerId: 1, button: 0, clientX: x, clientY: 200, bubbles: true });
    fireEvent(card(/^Lan/), new PointerEvent('pointerdown', at(0)));
    fireEvent(document, new PointerEvent('pointermove', at(2)));
    fireEvent(document, new PointerEvent('pointerup', at(2)));
    expect(said()).toBe('');
    fireEvent(card(/^Lan/), new PointerEvent('pointerdown', at(0)));
    fireEvent(document, new PointerEvent('pointermove', at(40)));
    expect(said()).toBe('Đã nhấc Lan khỏi Bí thư');
    fireEvent(document, new PointerEvent('pointermove', at(60)));
    expect(said()).toBe('Trên Chủ tịch, Xã A');
    fireEvent(document, new PointerEvent('pointerup', at(60)));
    expect(onMove).toHaveBeenCalledExactlyOnceWith({
      cardId: 'Lan',
      from: 'Xã A Bí thư',
      to: 'Xã A Chủ tịch',
    });
  });

  it('cannot be changed without leave', async () => {
    const group = {
      id: 'a',
      title: 'Xã A',
      places: [{ id: 'p', title: 'Bí thư', card: { id: 'l', title: 'Lan' } }],
    };
    render(<Board groups={[group]} label="Kế hoạch" labels={LABELS} />);
    card(/^Lan/).focus();
    await userEvent.setup().keyboard(' ');
    expect(said()).toBe('');
    expect(card(/^Lan/).hasAttribute('aria-pressed')).toBe(false);
  });
});
