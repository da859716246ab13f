import type { quota, Resource } from "@mesolite/wire";
import type { MasterState } from "../state/index.ts";

/** Quotas in both of their forms: `infos` is the one before limits existed and shows guarantees only. */
export function quotaStatus(state: MasterState): quota.QuotaStatus {
  const configs = [...state.quotas.values()];
  return { infos: configs.map(quotaInfo), configs };
}

function quotaInfo(config: quota.QuotaConfig): quota.QuotaInfo {
  const guarantee = Object.entries(config.guarantees ?? {}).map(([name, scalar]): Resource => ({
    name,
    type: "SCALAR",
    scalar: { value: scalar.value },
  }));
  return { role: config.role, guarantee };
}
