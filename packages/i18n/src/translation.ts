/** A catalog of the same shape as `Shape`, every leaf a text. A missing or surplus key does not compile. */
export type Translation<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Translation<Shape[Key]>;
};

/** Dotted paths of all leaves of a catalog: `'units.list.title'`. */
export type LeafPath<Shape> = {
  [Key in keyof Shape & string]: Shape[Key] extends string ? Key : `${Key}.${LeafPath<Shape[Key]>}`;
}[keyof Shape & string];
