import { describe, expect, it } from 'vitest';
import { growBodies, type TreeNode, type TreePart } from './grow-bodies.js';

const outline = (nodes: readonly TreeNode<TreePart>[]): unknown =>
  nodes.map(({ part, children }) => (children.length === 0 ? part.id : [part.id, outline(children)]));
const part = (id: string, parentId: string | null = null): TreePart => ({ id, parentId });

describe('a tree of bodies', () => {
  it('stands below one another in the order of the list', () => {
    const parts = [part('party'), part('council'), part('office', 'party'), part('standing', 'party')];
    expect(outline(growBodies(parts))).toEqual([['party', ['office', 'standing']], 'council']);
  });
  it('begins with a body whose superior is elsewhere', () => {
    expect(outline(growBodies([part('party', 'of-the-province'), part('office', 'party')]))).toEqual([
      ['party', ['office']],
    ]);
  });
  it('loses nothing where bodies point at each other', () => {
    expect(outline(growBodies([part('b', 'a'), part('a', 'b'), part('c', 'b')]))).toEqual([
      ['a', [['b', ['c']]]],
    ]);
  });
});
