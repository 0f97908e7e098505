export function UnitComparePage() {
  return null;
}
