export function UnitResolvePage() {
  return null;
}
