export function Palette(_: { readonly onClose: () => void }): null {
  return null;
}
