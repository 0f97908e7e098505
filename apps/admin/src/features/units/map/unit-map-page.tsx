export function UnitMapPage() {
  return null;
}
