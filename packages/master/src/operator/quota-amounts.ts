import { type Limits, limitsFromNumbers, type Quantities, quantitiesFromNumbers } from "@mesolite/resources";
import type { quota, Value_Scalar } from "@mesolite/wire";

export function guaranteesOf({ guarantees = {} }: quota.QuotaConfig): Quantities {
  return quantitiesFromNumbers(plain(guarantees));
}

export function limitsOf({ limits = {} }: quota.QuotaConfig): Limits {
  return limitsFromNumbers(plain(limits));
}

function plain(scalars: Readonly<Record<string, Value_Scalar>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scalars).map(([name, { value }]) => [name, value]));
}
