import type { FieldRule } from './policy/record-policy.js';
import type { Rule } from './policy/rules.js';
import type { Asker } from './world/askers.js';
import { RELATION_OF, type Place } from './world/places.js';

/** Whether a rule lets somebody do something with a record at a place. */
export function allows(rule: Rule, asker: Asker | null, place: Place): boolean {
  if (asker === null || asker.account === 'suspended') return false;
  if (!keyAllows(rule, asker, place)) return false;
  if (rule.roles === 'everybody signed in') return true;
  if (asker.role === null || asker.holds !== 'now') return false;
  return rule.roles.includes(asker.role) && rule.at.includes(RELATION_OF[asker.seat][place]);
}

/** What a key is confined to: never more than its owner may, and only what it was made for. */
function keyAllows(rule: Rule, { key }: Asker, place: Place): boolean {
  if (key === null) return true;
  if (rule.isForPersons === true || (rule.isChange === true && key.readOnly)) return false;
  if (rule.roles === 'everybody signed in' && rule.keysWith === undefined) return true;
  const fits =
    key.permissions.length === 0 ||
    rule.keysWith === undefined ||
    rule.keysWith.some((permission) => key.permissions.includes(permission));
  return fits && (key.seat === null || rule.at.includes(RELATION_OF[key.seat][place]));
}

/** Whether a rule of a field lets somebody who found the record see the field. */
export function shows(rule: FieldRule, asker: Asker | null, place: Place): boolean {
  if (rule === 'record') return true;
  const rules: readonly Rule[] = Array.isArray(rule) ? rule : [rule as Rule];
  return rules.some((one) => allows(one, asker, place));
}
